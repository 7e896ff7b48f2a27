// An embedder's server: what `cargo xtask dist` makes, under /motion-timeline/ with the headers of
// its nginx.conf and compressed ahead, and the examples.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(`../../../${path}/`, import.meta.url));
const FOLDERS = [
  ["/motion-timeline/", at("dist-embed")],
  ["/examples/", at("examples")],
  ["/data/", at("data")],
];

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

export function embedder() {
  return createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    const [place, folder] = FOLDERS.find(([place]) => pathname.startsWith(place)) ?? [];
    const name = place && normalize(join(folder, pathname.slice(place.length)));
    try {
      if (!name?.startsWith(folder)) throw Object.assign(new Error("outside"), { code: "ENOENT" });
      const compressed = place === FOLDERS[0][0] && /\bbr\b/.test(request.headers["accept-encoding"]);
      const [content, encoding] = await readCompressed(name, compressed);
      const immutable = /\/\d+\.\d+\.\d+\//.test(pathname);
      response.writeHead(200, {
        "Content-Type": TYPES[extname(name)] ?? "text/plain",
        "X-Content-Type-Options": "nosniff",
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "Cache-Control": immutable ? "public, max-age=31536000, immutable" : "public, max-age=300",
        ...encoding,
      });
      response.end(content);
    } catch (error) {
      if (error.code !== "ENOENT" && error.code !== "EISDIR") console.error(error);
      response.writeHead(404, { "Content-Type": "text/plain" }).end("404");
    }
  });
}

async function readCompressed(name, compressed) {
  if (compressed) {
    try {
      return [await readFile(`${name}.br`), { "Content-Encoding": "br", Vary: "Accept-Encoding" }];
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
  }
  return [await readFile(name), {}];
}
