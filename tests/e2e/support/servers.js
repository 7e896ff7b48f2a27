// Real web servers that give out what `cargo xtask dist` made, with the settings that it made for
// them. They need no root, listen on the loopback and are started where they are installed.

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const ROOT_USER = process.getuid?.() === 0;

/** The settings as an embedder has them, put into a site of their own; and how the server starts. */
const SERVERS = {
  nginx: {
    program: "nginx",
    version: ["-v"],
    site: ({ folder, port, modules }) => {
      // Built in, a module of its own, or not there: only then is brotli left out.
      const brotli = modules.find((path) => path.endsWith("ngx_http_brotli_static_module.so"));
      const own = readFileSync(at("dist-embed/nginx.conf"), "utf8").replace("root /srv;", `root ${folder}/root;`);
      writeFileSync(join(folder, "own.conf"), brotli ? own.replace("#brotli_static", "brotli_static") : own);
      writeFileSync(
        join(folder, "site.conf"),
        `${brotli ? `load_module ${brotli};` : ""}
        daemon off; master_process off; pid ${folder}/pid; error_log stderr;
        events {}
        http {
          access_log off; gzip on;
          ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join("\n")}
          server {
            listen 127.0.0.1:${port};
            root ${folder}/root;
            types { application/json json; }
            include ${folder}/own.conf;
          }
        }`,
      );
      return { args: ["-p", folder, "-c", join(folder, "site.conf")], brotli: Boolean(brotli) };
    },
    modules: ["/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"],
  },
  apache2: {
    program: "apache2",
    version: ["-v"],
    site: ({ folder, port, modules }) => {
      const load = modules.map((path) => {
        const name = /mod_(\w+)\.so$/.exec(path)[1];
        return `LoadModule ${name}_module ${path}`;
      });
      writeFileSync(
        join(folder, "site.conf"),
        `ServerRoot ${folder}
        ServerName 127.0.0.1
        Listen 127.0.0.1:${port}
        PidFile ${folder}/pid
        ErrorLog ${folder}/log
        Mutex file:${folder} default
        ${load.join("\n")}
        ${ROOT_USER ? "User www-data\nGroup www-data" : ""}
        TypesConfig /etc/mime.types
        # What systems set that stands in the way: a type, an encoding and a language (Breton) by
        # these endings, and compressing on the way.
        AddType application/x-gzip .gz
        AddEncoding x-gzip .gz
        AddLanguage br .br
        AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json application/wasm
        DocumentRoot ${folder}/root
        <Directory ${folder}/root>
          Options FollowSymLinks
          AllowOverride FileInfo
          Require all granted
        </Directory>`,
      );
      return { args: ["-DFOREGROUND", "-f", join(folder, "site.conf")], brotli: true };
    },
    modules: ["authz_core", "deflate", "dir", "env", "filter", "headers", "mime", "mpm_prefork", "rewrite"].map(
      (name) => `/usr/lib/apache2/modules/mod_${name}.so`,
    ),
  },
  caddy: {
    program: "caddy",
    version: ["version"],
    site: ({ folder, port }) => {
      const own = readFileSync(at("dist-embed/Caddyfile"), "utf8");
      writeFileSync(join(folder, "own"), own.replaceAll("/srv/motion-timeline", `${folder}/root/motion-timeline`));
      writeFileSync(
        join(folder, "site"),
        `{
          admin off
          auto_https off
        }
        http://127.0.0.1:${port} {
          import ${folder}/own
          root * ${folder}/root
          file_server
        }`,
      );
      return { args: ["run", "--config", join(folder, "site"), "--adapter", "caddyfile"], brotli: true };
    },
    modules: [],
  },
};

export const NAMES = Object.keys(SERVERS);

/** What a server says of itself, or nothing where it is not installed. */
export function version(name) {
  const { program, version } = SERVERS[name];
  if (!path(program)) return "";
  // nginx says it where errors go.
  return execFileSync("/bin/sh", ["-c", `"${path(program)}" ${version.join(" ")} 2>&1`], { encoding: "utf8" })
    .split("\n")[0]
    .trim();
}

/** Starts one. What comes back has its `origin`, whether it knows brotli, and `stop`. */
export async function start(name, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "root"), { recursive: true });
  symlinkSync(at("dist-embed"), join(folder, "root/motion-timeline"));
  symlinkSync(at("data"), join(folder, "root/data"));
  const server = SERVERS[name];
  const port = await free();
  const modules = server.modules.filter((path) => exists(path));
  const { args, brotli } = server.site({ folder, port, modules });
  let said = "";
  const child = spawn(path(server.program), args, {
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ["ignore", "pipe", "pipe"],
    // Apache ends its whole group of processes, which must not be the tests' own.
    detached: true,
  });
  process.once("exit", () => child.kill());
  let ended = false;
  child.once("exit", () => (ended = true));
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(origin)); tries += 1) {
    if (ended || tries > 100) throw new Error(`${name} did not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const stop = () =>
    new Promise((resolve) => {
      if (ended) return resolve();
      child.once("exit", resolve);
      child.kill();
    });
  return { origin, brotli, stop };
}

/** One answer as it is on the wire, with nothing unpacked. */
export function ask(address, headers = {}) {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode, headers: answer.headers, raw: answer.rawHeaders, body: Buffer.concat(parts) }),
      );
    });
    asked.once("error", reject);
    asked.end();
  });
}

const answers = (origin) => ask(origin).then(
  () => true,
  () => false,
);

// Debian has servers in a folder that only root looks into.
function path(program) {
  const folders = [...process.env.PATH.split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders.map((folder) => join(folder, program)).find(exists);
}

function exists(path) {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}

function free() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
