// Before the widget is up, and when it can't be: what stands in the element, when the program is
// asked for, and that nothing on the page jumps.

import { test, expect } from "./support/test.js";
import { OWN_LINK } from "./support/told.js";
import { BORAS, Widget } from "./support/widget.js";

const PROGRAM = /\/motion-timeline_bg\.wasm$/;

/** Holds back the program until the test lets it go. */
async function heldProgram(page) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(PROGRAM, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test("the page's own list is read until the widget is up", async ({ page, widget }) => {
  const release = await heldProgram(page);
  await widget.visit({ src: BORAS });
  await expect(page.getByRole("link", { name: OWN_LINK })).toBeVisible();
  await expect(widget.host).toHaveJSProperty("src", BORAS);
  release();
  await expect(widget.count).toHaveText("15 motioner");
  await expect(page.getByRole("link", { name: OWN_LINK })).toBeHidden();
});

test.describe("an element far down", () => {
  test("asks for nothing until a reader comes near", async ({ page, widget }) => {
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await widget.visit({ src: BORAS }, { page: "far" });
    await page.waitForTimeout(500);
    expect(asked).toContain("/embed.js");
    expect(asked.filter((path) => /motion-timeline|motions\.json/.test(path))).toEqual([]);
    await page.getByRole("link", { name: "Till motionerna" }).click();
    await expect(widget.count).toHaveText("15 motioner");
  });

  test("is loaded at once where the page says so", async ({ widget }) => {
    await widget.open({ src: BORAS, loading: "eager" }, { page: "far" });
    await expect(widget.count).toHaveText("15 motioner");
  });
});

test.describe("nothing jumps", () => {
  test.skip(({ browserName }) => browserName === "firefox", "Firefox measures no shifts");

  /** The layout's shifts so far that no act of a reader excuses. */
  const shifts = (page) =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          // Two frames later everything that has been drawn has been counted.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.shifts)));
        }),
    );

  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (entry.hadRecentInput) continue;
          const what = entry.sources.map(({ node, previousRect, currentRect }) => [
            node?.className || node?.nodeName,
            previousRect.y,
            currentRect.y,
          ]);
          window.shifts.push({ value: entry.value, what });
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
  });

  test("the negative control: a page without room for the widget jumps", async ({ page, widget }) => {
    const release = await heldProgram(page);
    await widget.visit({ src: BORAS, style: "--motion-min-height: 0" }, { page: "between" });
    await expect(page.getByText("Här slutar sidan")).toBeInViewport();
    release();
    await expect(widget.count).toBeVisible();
    expect((await shifts(page)).length).toBeGreaterThan(0);
  });

  for (const page_ of ["between", "waiting"]) {
    for (const width of [1280, 400]) {
      test(`on page "${page_}", ${width} wide`, async ({ page, widget }) => {
        await page.setViewportSize({ width, height: 900 });
        const release = await heldProgram(page);
        await widget.visit({ src: BORAS }, { page: page_ });
        await page.waitForTimeout(300);
        release();
        await expect(widget.count).toHaveText("15 motioner");
        await page.waitForTimeout(300);
        expect(await shifts(page)).toEqual([]);
        // Once a reader uses the view, it takes what it needs.
        await widget.search.fill("parkering");
        await expect(widget.count).toHaveText("Visar 3 av 15 motioner");
      });
    }
  }

  test("when a reader scrolls to it", async ({ page, widget }) => {
    await widget.visit({ src: BORAS }, { page: "far" });
    await page.mouse.move(200, 200);
    for (let step = 0; step < 12; step += 1) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(60);
    }
    await expect(widget.count).toHaveText("15 motioner");
    await page.waitForTimeout(300);
    expect(await shifts(page)).toEqual([]);
  });

  test("where the page forbids the program", async ({ page, widget }) => {
    await widget.visit({ src: BORAS, csp: "no-wasm" }, { page: "waiting" });
    await expect(widget.host).toContainText("tillåter inte visningen");
    // The page keeps no room for what never comes.
    const { height } = await widget.host.boundingBox();
    expect(height).toBeLessThan(300);
  });
});

test("a program that could not be downloaded can be asked for again", async ({ page, widget, heard }) => {
  await page.route(PROGRAM, (route) => route.fulfill({ status: 503 }));
  await widget.visit({ src: BORAS });
  await expect(widget.host).toContainText("Visningen kunde inte hämtas. Listan finns här:");
  await expect(page.getByRole("link", { name: OWN_LINK })).toBeVisible();
  expect((await heard.events()).map(({ reason }) => reason)).toEqual(["not-loaded"]);
  await page.unroute(PROGRAM);
  await widget.retry.focus();
  await page.keyboard.press("Enter");
  await expect(widget.count).toHaveText("15 motioner");
  await expect(page.getByRole("link", { name: OWN_LINK })).toBeHidden();
  await expect(widget.host).toBeFocused();
  await expect(widget.host).not.toContainText("kunde inte hämtas");
});

test("one without a source of its own loads no program twice", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/pages/five.html");
  await expect(new Widget(page, "#exempelstad").count).toHaveText("400 motioner");
  expect(asked.filter((address) => PROGRAM.test(address))).toHaveLength(1);
});
