// What `cargo xtask dist` makes, loaded by pages of another origin.

import { readFile } from "node:fs/promises";

import { test, expect } from "./support/test.js";
import { BORAS, Widget } from "./support/widget.js";

const sums = JSON.parse(
  await readFile(new URL("../../dist-embed/integrity.json", import.meta.url), "utf8"),
);

/** Puts the script with these attributes and an element into an empty page. */
async function embed(page, attributes) {
  await page.goto("/pages/empty.html");
  await page.evaluate(
    ([attributes, src]) => {
      const script = Object.assign(document.createElement("script"), { type: "module" });
      for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
      document.head.append(script);
      const widget = document.createElement("motion-timeline");
      widget.setAttribute("src", new URL(src, location.href));
      document.querySelector("main").append(widget);
    },
    [attributes, BORAS],
  );
}

test("from another origin, all of the version that the line of versions leads to", async ({
  page,
  origins,
}) => {
  const answers = [];
  page.on("response", (response) => answers.push(response));
  await embed(page, { src: `${origins.embedder}/motion-timeline/0.1/embed.js` });
  await expect(new Widget(page).count).toHaveText("15 motioner");
  const ours = answers.filter((answer) => answer.url().startsWith(origins.embedder));
  const paths = ours.map((answer) => new URL(answer.url()).pathname);
  expect(paths).toContain(`/motion-timeline/${sums.version}/motion-timeline_bg.wasm`);
  expect(paths.filter((path) => !path.includes(`/${sums.version}/`))).toEqual([
    "/motion-timeline/0.1/embed.js",
  ]);
  for (const answer of ours) expect(answer.headers()["content-encoding"]).toBe("br");
});

test("with its hash, and not with another", async ({ page, origins, heard, browserName }) => {
  test.skip(browserName === "firefox", "a wrong hash is an error of the page there, which no test may have");
  const name = `${sums.version}/embed.js`;
  const script = {
    src: `${origins.embedder}/motion-timeline/${name}`,
    crossorigin: "anonymous",
  };
  await embed(page, { ...script, integrity: sums.files[name] });
  await expect(new Widget(page).count).toHaveText("15 motioner");
  await embed(page, { ...script, integrity: sums.files[name].replace(/.$/, "A").replace(/-./, "-A") });
  await expect.poll(() => heard.errors().some(({ text }) => text.includes("integrity"))).toBe(true);
  expect(await page.evaluate(() => Boolean(customElements.get("motion-timeline")))).toBe(false);
});

test("an import map's hashes hold for what the script loads", async ({
  page,
  origins,
  browserName,
}) => {
  test.skip(browserName === "firefox", "a wrong hash is an error of the page there, which no test may have");
  await page.goto("/pages/empty.html");
  const at = `${origins.embedder}/motion-timeline/`;
  const integrity = Object.fromEntries(
    Object.entries(sums.files)
      .filter(([name]) => name.startsWith(sums.version) && name.endsWith(".js"))
      .map(([name, sum]) => [at + name, sum]),
  );
  const shell = Object.keys(integrity).find((name) => name.endsWith("-shell.js"));
  for (const [wrong, defined] of [
    [false, "15 motioner"],
    [true, null],
  ]) {
    await page.goto("/pages/empty.html");
    await page.evaluate(
      ([integrity, src, data]) => {
        const map = Object.assign(document.createElement("script"), { type: "importmap" });
        map.textContent = JSON.stringify({ integrity });
        const script = Object.assign(document.createElement("script"), { type: "module", src });
        document.head.append(map, script);
        const widget = document.createElement("motion-timeline");
        widget.setAttribute("src", data);
        document.querySelector("main").append(widget);
      },
      [
        wrong ? { ...integrity, [shell]: `sha384-${"A".repeat(64)}` } : integrity,
        `${at}${sums.version}/embed.js`,
        BORAS,
      ],
    );
    const widget = new Widget(page);
    if (defined) await expect(widget.count).toHaveText(defined);
    else await expect(widget.host).toContainText("Visningen kunde inte hämtas");
  }
});
