// The built files as a web server gives them out, and the test pages with the policy that a
// test asks for.

import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

import { policies } from "./policies.js";

const DIST = fileURLToPath(new URL("../../../dist/", import.meta.url));
// Large sets, which tests have made.
const LARGE = fileURLToPath(new URL("../out/large/", import.meta.url));
const PAGES = fileURLToPath(new URL("../pages/", import.meta.url));

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** The server. `origins` are those of the others. */
export function site(origins) {
  const { api } = origins;
  return createServer(async (request, response) => {
    const url = new URL(request.url, "http://127.0.0.1");
    try {
      if (url.pathname === "/origins") {
        return send(response, 200, ".json", JSON.stringify(origins));
      }
      // Browsers ask for it of themselves.
      if (url.pathname === "/favicon.ico") return send(response, 204, ".html", "");
      if (url.pathname.startsWith("/pages/")) return await page(url, response, api);
      if (url.pathname.startsWith("/large/")) {
        return await file(LARGE, url.pathname.slice("/large".length), response);
      }
      // The built files once more, as if of another version, and by a server that shares nothing.
      const [, place, path] = /^(\/again|\/unshared)?(\/.*)$/.exec(url.pathname);
      const shared = place === "/unshared" ? {} : { "Access-Control-Allow-Origin": "*" };
      await file(DIST, path === "/" ? "/index.html" : path, response, shared);
    } catch (error) {
      if (error.code !== "ENOENT" && error.code !== "EISDIR") console.error(error);
      send(response, 404, ".html", "<!doctype html><title>404</title><h1>404</h1>");
    }
  });
}

// A page's `{{attributes}}` become those of the address, except `csp`, which names a policy,
// and `page-lang`, the language of the page around the widget.
async function page(url, response, api) {
  if (extname(url.pathname) !== ".html") {
    return file(PAGES, url.pathname.slice("/pages".length), response);
  }
  const { csp, "page-lang": lang = "sv", ...attributes } = Object.fromEntries(url.searchParams);
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join("");
  const template = await readFile(inside(PAGES, url.pathname.slice("/pages".length)), "utf8");
  const text = template.replaceAll("{{attributes}}", written).replaceAll("{{lang}}", escape(lang));
  const headers = csp ? { "Content-Security-Policy": policies(api)[csp] } : {};
  send(response, 200, ".html", text, headers);
}

async function file(root, path, response, headers = {}) {
  const name = inside(root, path);
  const { size } = await stat(name);
  response.writeHead(200, {
    "Content-Type": TYPES[extname(name)] ?? "application/octet-stream",
    "Content-Length": size,
    // Asked for anew each time, and still kept for the way back.
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    ...headers,
  });
  createReadStream(name).pipe(response);
}

function inside(root, path) {
  const name = normalize(join(root, decodeURIComponent(path)));
  if (!name.startsWith(root)) throw Object.assign(new Error("outside"), { code: "ENOENT" });
  return name;
}

function send(response, status, type, text, headers = {}) {
  response.writeHead(status, {
    "Content-Type": TYPES[type],
    // Asked for anew each time, and still kept for the way back.
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    ...headers,
  });
  response.end(text);
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
