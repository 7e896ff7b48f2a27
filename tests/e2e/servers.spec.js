// The settings that `cargo xtask dist` makes for web servers, in the servers themselves: whichever
// of nginx, Apache and Caddy is installed. IIS is not to be had here; its file is only read as XML.

import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

import { test as base, expect } from "./support/test.js";
import { ask, NAMES, start, version } from "./support/servers.js";
import { BORAS, Widget } from "./support/widget.js";

const DIST = fileURLToPath(new URL("../../dist-embed/", import.meta.url));
const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

const published = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
  .map((entry) => `${entry.parentPath}/${entry.name}`.replace(DIST, "").replace(/^\//, ""));
const { version: number } = JSON.parse(readFileSync(`${DIST}integrity.json`, "utf8"));

const SHARED = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
  "x-content-type-options": "nosniff",
};

for (const name of NAMES) {
  const said = version(name);

  base.describe(`${name} (${said || "not installed"})`, () => {
    base.skip(!said, "not installed on this machine");
    let server;
    const test = base.extend({
      // Another origin than the pages', as an embedder's files have.
      alsoAsked: async ({}, use) => use([server.origin]),
    });

    test.beforeAll(async ({}, { outputDir }) => {
      server = await start(name, `${outputDir}-server`);
    });
    test.afterAll(() => server.stop());

    test("every file: type, sharing, cache, and as it was compressed ahead", async () => {
      expect(published.length).toBeGreaterThan(30);
      for (const path of published) {
        const own = readFileSync(DIST + path);
        for (const [accepted, encoding, ending] of [
          ["identity", undefined, ""],
          ["gzip", "gzip", ".gz"],
          ["gzip, deflate, br, zstd", server.brotli ? "br" : "gzip", server.brotli ? ".br" : ".gz"],
        ]) {
          const { status, headers, body } = await ask(`${server.origin}/motion-timeline/${path}`, {
            "Accept-Encoding": accepted,
            // As if through a proxy, such as a content delivery network's.
            Via: "1.1 proxy.example",
          });
          const what = `${path}, ${accepted}`;
          expect(status, what).toBe(200);
          expect(headers, what).toMatchObject(SHARED);
          expect(headers["content-type"].split(";")[0], what).toBe(TYPES[extname(path)]);
          expect(headers["cache-control"], what).toBe(
            path.startsWith(`${number}/`) ? "public, max-age=31536000, immutable" : "public, max-age=300",
          );
          expect(headers["content-encoding"], what).toBe(encoding);
          expect(headers["content-language"], what).toBeUndefined();
          expect(headers.vary ?? "", what).toMatch(encoding ? /^accept-encoding$/i : /^(accept-encoding)?$/i);
          const bytes = ending ? readFileSync(DIST + path + ending) : own;
          expect(body.equals(bytes), `${what}: the bytes are those of ${path}${ending}`).toBe(true);
        }
      }
    });

    test("what is not there is not kept for a year", async () => {
      for (const path of [`${number}/motion-timeline-nonsense.js`, "9.9.9/embed.js"]) {
        const { status, headers } = await ask(`${server.origin}/motion-timeline/${path}`);
        expect(status).toBe(404);
        expect(headers["cache-control"] ?? "").not.toContain("immutable");
      }
    });

    test("what a browser still holds is confirmed, and may still be shared", async () => {
      const address = `${server.origin}/motion-timeline/0.1/embed.js`;
      const { headers } = await ask(address, { "Accept-Encoding": "gzip" });
      const again = await ask(address, {
        "Accept-Encoding": "gzip",
        "If-None-Match": headers.etag,
        "If-Modified-Since": headers["last-modified"],
      });
      expect(again.status).toBe(304);
      expect(again.headers).toMatchObject({ "access-control-allow-origin": "*" });
      expect(again.headers["cache-control"]).toBe("public, max-age=300");
    });

    test("the frame page of the line of versions, and in a sandbox of another page", async ({
      page,
      heard,
    }) => {
      const at = `${server.origin}/motion-timeline/0.1/embed.html?src=${encodeURIComponent(BORAS)}`;
      await page.goto(at);
      const widget = new Widget(page);
      await expect(widget.count).toHaveText("15 motioner");
      await widget.search.fill("parkering");
      await expect(widget.count).toHaveText("Visar 3 av 15 motioner");
      expect(await heard.violations()).toEqual([]);
      // A page without an origin may read data only where the server shares it, as for all else here.
      await page.route(`${server.origin}/data/**`, async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, headers: { ...answer.headers(), ...SHARED } });
      });
      const attributes = { src: at, sandbox: "allow-scripts allow-popups" };
      await page.goto(`/pages/framed.html?${new URLSearchParams(attributes)}`);
      await expect(new Widget(page.frameLocator("iframe")).count).toHaveText("15 motioner");
      expect(heard.errors()).toEqual([]);
    });
  });
}

base("the settings for IIS are XML with the sections that IIS has", async ({ page }) => {
  const text = readFileSync(`${DIST}web.config`, "utf8");
  await page.goto("/pages/empty.html");
  const read = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "application/xml");
    const all = (selector, name) =>
      [...document.querySelectorAll(selector)].map((node) => node.getAttribute(name));
    return {
      error: document.querySelector("parsererror")?.textContent,
      sections: [...document.querySelector("configuration > *").children].map((node) => node.localName),
      types: all("staticContent > mimeMap", "fileExtension"),
      removed: all("staticContent > remove", "fileExtension"),
      named: all("rule", "preCondition"),
      conditions: all("preConditions > preCondition", "name"),
    };
  }, text);
  expect(read.error).toBeUndefined();
  expect(read.sections).toEqual(["staticContent", "httpProtocol", "rewrite"]);
  // A type that is there already and is not taken away first is an error of the whole site.
  expect(read.removed).toEqual(read.types);
  expect(read.conditions).toEqual(read.named);
});
