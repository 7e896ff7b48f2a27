// One server for everybody: loopback, from memory, nothing compressed, nothing cached. A real
// server compresses; that would add the same time of unpacking the same data to every peer, and
// the programs' bytes are measured by themselves.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** Serves `folders` (prefix to folder) and `data` (address to bytes); gives its origin and `close`. */
export async function serve(folders, data) {
  const files = new Map(data);
  for (const [prefix, folder] of Object.entries(folders)) read(files, prefix, folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    const page = /^\/page\/([a-z]+)$/.exec(pathname);
    const body = page ? Buffer.from(html(page[1], files)) : files.get(pathname);
    if (!body) return response.writeHead(404).end();
    const type = page ? TYPES[".html"] : (TYPES[extname(pathname)] ?? "application/octet-stream");
    response.writeHead(200, {
      "Content-Type": type,
      "Content-Length": body.length,
      "Cache-Control": "no-store",
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, files, close: () => server.close() };
}

function html(name, files) {
  const styles = ["/peers/page.css", `/peers/${name}/${name}.css`].filter((path) => files.has(path));
  const links = styles.map((path) => `<link rel="stylesheet" href="${path}">`).join("");
  return `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Motioner</title>
<link rel="icon" href="data:,">${links}
<script type="module" src="/peers/${name}/${name}.js"></script><main></main></html>`;
}

function read(files, prefix, folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) read(files, `${prefix}/${name}`, path);
    else files.set(`${prefix}/${name}`, readFileSync(path));
  }
}
