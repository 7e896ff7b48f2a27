// What a strict policy forbids is not needed, nothing is stored, and nobody else is asked.

import { host, test, expect } from "./support/test.js";
import { BORAS, FOUNDING } from "./support/widget.js";

test.describe("under a strict policy", () => {
  for (const [csp, what] of [
    ["strict", "has a strict policy with `'wasm-unsafe-eval'`"],
    ["trusted-types", "has that policy and requires trusted types"],
  ]) {
    test(`${csp}: everything works without one violation`, host(what), async ({ widget, heard, page }) => {
      await widget.open({ src: BORAS, csp, fragment: "" });
      await widget.area("Norrby").box.check();
      await widget
        .card(FOUNDING)
        .getByRole("button", { name: /^Detaljer/ })
        .click();
      await expect(widget.card(FOUNDING).getByRole("heading", { name: "Källa" })).toBeVisible();
      await widget.overview.getByText("Visa som tabell").click();
      await widget.search.fill("finnsinte");
      await expect(widget.count).toHaveText("Inga motioner matchar");
      await widget.host.evaluate((node) => node.setAttribute("theme", "dark"));
      expect(await heard.violations()).toEqual([]);
      expect(heard.errors()).toEqual([]);
      // Its styles are there.
      expect(
        await widget.host
          .locator(".chip")
          .first()
          .evaluate((node) => getComputedStyle(node).borderRadius),
      ).toBe("16px");
      expect(page.url()).toContain("q=finnsinte");
    });
  }

  test("the negative control: a style that such a policy forbids is seen to be forbidden", async ({
    widget,
    heard,
    page,
  }) => {
    await widget.open({ src: BORAS, csp: "strict" });
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement("style"), { textContent: "p {}" })),
    );
    await expect.poll(() => heard.violations()).toEqual(["style-src-elem: inline"]);
  });
});

test("only the widget's files and the data are asked for, each once", async ({
  widget,
  page,
  baseURL,
  api,
}) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await widget.open({ src: api.src });
  await widget.search.fill("motion");
  await widget.cards
    .first()
    .getByRole("button", { name: /^Detaljer/ })
    .click();
  await expect(widget.cards.first().getByRole("heading", { name: "Källa" })).toBeVisible();
  const origin = new URL(baseURL).origin;
  const names = asked
    .filter((address) => !address.includes("/pages/"))
    .map((address) =>
      address
        .replace(`${origin}/`, "")
        .replace(/snippets\/.*/, "snippet")
        .replace(api.src, "data"),
    );
  expect(names.sort()).toEqual(
    [
      "data",
      "embed.js",
      "motion-timeline.js",
      "motion-timeline-parts.js",
      "motion-timeline_bg.wasm",
      "motion-timeline-shared.wasm",
      "motion-timeline-details.js",
      "motion-timeline-details.wasm",
      "motion-timeline-shell.js",
      "snippet",
      "snippet",
    ].sort(),
  );
});

test("nothing is stored, wherever a page can store something", async ({
  widget,
  page,
  context,
}) => {
  await widget.open({ src: BORAS, fragment: "" });
  await widget.area("Norrby").box.check();
  await widget.search.fill("utsatta");
  await expect(widget.titles).toHaveText([FOUNDING]);
  expect(await context.cookies()).toEqual([]);
  expect(
    await page.evaluate(async () => ({
      cookie: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      name: window.name,
    })),
  ).toEqual({ cookie: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0, name: "" });
});
