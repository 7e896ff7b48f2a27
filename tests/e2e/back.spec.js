// The browser's memory of the page before, from which it comes back as it was.

import { host, test, expect } from "./support/test.js";
import { BORAS, FOUNDING } from "./support/widget.js";

test.use({
  // Playwright turns that memory off.
  launchOptions: [
    async ({ launchOptions }, use) =>
      use({ ...launchOptions, ignoreDefaultArgs: ["--disable-back-forward-cache"] }),
    { scope: "worker", option: true },
  ],
});

test("back from another page: the reader's choices stand, and it goes on working", host("is left and comes back from the browser's memory of pages"), async ({
  widget,
  page,
  heard,
}) => {
  await page.addInitScript(() => {
    window.kept = [];
    addEventListener("pageshow", ({ persisted }) => window.kept.push(persisted));
  });
  await widget.open({ src: BORAS });
  await widget.search.fill("utsatta");
  await expect(widget.titles).toHaveText([FOUNDING]);
  await page.goto("/pages/faulty.html");
  // `goBack` waits for a load, and there is none.
  await page.evaluate(() => history.back()).catch(() => {});
  const kept = () => page.evaluate(() => window.kept).catch(() => null);
  await expect.poll(kept).toEqual([false, true]);
  // Asked of the page itself: what Playwright looks for waits for a load in Firefox too.
  const inside = (words) =>
    page.evaluate((words) => {
      const root = document.querySelector("motion-timeline").shadowRoot;
      const field = root.querySelector("[type=search]");
      const before = field.value;
      if (words) field.value = words;
      if (words) field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      return [before, root.querySelector(".count").textContent];
    }, words);
  expect(await inside()).toEqual(["utsatta", "Visar 1 av 15 motioner"]);
  await inside("parkering");
  await expect.poll(() => inside()).toEqual(["parkering", "Visar 3 av 15 motioner"]);
  expect(heard.errors()).toEqual([]);
});
