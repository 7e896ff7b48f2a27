// The details of a case are a file of their own: when it is loaded, and what happens where it
// can't be.

import { test, expect } from "./support/test.js";
import { expectTold, OWN_LINK } from "./support/told.js";
import { BORAS, FOUNDING } from "./support/widget.js";

const FILE = "motion-timeline-details.wasm";
const FAILED = "Den här delen kunde inte hämtas. Kontrollera att du har nät och försök igen.";

function asked(page) {
  const names = [];
  page.on("request", (request) => names.push(new URL(request.url()).pathname.split("/").pop()));
  return names;
}

function founding(widget) {
  const card = widget.card(FOUNDING);
  return {
    toggle: card.getByRole("button", { name: `Detaljer om ${FOUNDING}` }),
    panel: card.locator(".case-panel"),
    heading: card.getByRole("heading", { name: "Källa" }),
    alert: card.getByRole("alert"),
    retry: card.getByRole("button", { name: "Försök igen" }),
  };
}

test.describe("while time stands still", () => {
  test.use({ time: "held" });
  test.beforeEach(({ page }) => page.clock.pauseAt("2026-11-24T12:00:10"));

  test("the file is asked for once the list has stood for a while", async ({ widget, page }) => {
    const names = asked(page);
    await widget.open({ src: BORAS });
    await page.clock.runFor(1_900);
    expect(names).not.toContain(FILE);
    await page.clock.runFor(200);
    await expect.poll(() => names.filter((name) => name === FILE)).toEqual([FILE]);
    await page.clock.runFor(60_000);
    await founding(widget).toggle.click();
    await expect(founding(widget).heading).toBeVisible();
    expect(names.filter((name) => name === FILE)).toEqual([FILE]);
  });

  test("whoever opens a case before gets it at once", async ({ widget, page }) => {
    const names = asked(page);
    await widget.open({ src: BORAS });
    expect(names).not.toContain(FILE);
    await founding(widget).toggle.click();
    await expect(founding(widget).heading).toBeVisible();
    await page.clock.runFor(60_000);
    expect(names.filter((name) => name === FILE)).toEqual([FILE]);
  });

  test("a case that the address opens gets it as well", async ({ widget, page }) => {
    const names = asked(page);
    await widget.open({ src: BORAS, fragment: "" });
    await founding(widget).toggle.click();
    await expect(founding(widget).heading).toBeVisible();
    await page.reload();
    await expect(founding(widget).heading).toBeVisible();
    expect(names.filter((name) => name === FILE)).toEqual([FILE, FILE]);
  });
});

test("two widgets share it", async ({ widget, page }) => {
  const names = asked(page);
  await widget.open({ src: BORAS });
  await founding(widget).toggle.click();
  await expect(founding(widget).heading).toBeVisible();
  await page.evaluate((src) => {
    const second = document.createElement("motion-timeline");
    second.id = "second";
    second.setAttribute("src", src);
    second.setAttribute("loading", "eager");
    document.body.append(second);
  }, BORAS);
  const card = page.locator("#second").getByRole("article").first();
  await card.getByRole("button", { name: /^Detaljer/ }).click();
  await expect(card.getByRole("heading", { name: "Källa" })).toBeVisible();
  expect(names.filter((name) => name === FILE)).toEqual([FILE]);
});

test("it is loaded under a strict policy", async ({ widget, heard }) => {
  await widget.open({ src: BORAS, csp: "strict" });
  await founding(widget).toggle.click();
  await expect(founding(widget).heading).toBeVisible();
  expect(await heard.violations()).toEqual([]);
});

test("while it is on its way, that is said", async ({ widget, page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(`**/${FILE}`, async (route) => {
    await held;
    await route.continue();
  });
  await widget.open({ src: BORAS });
  await founding(widget).toggle.click();
  const waiting = founding(widget).panel.locator("[aria-busy=true]");
  await expect(waiting).toHaveText("Hämtar …");
  release();
  await expect(founding(widget).heading).toBeVisible();
  await expect(waiting).toHaveCount(0);
});

for (const [how, fail] of [
  ["no network", (route) => route.abort("internetdisconnected")],
  ["a missing file", (route) => route.fulfill({ status: 404, body: "<h1>404</h1>" })],
  ["another file", (route) => route.fulfill({ contentType: "application/wasm", body: "<h1>" })],
]) {
  test(`${how}: the reader is told, the list still works, and trying again helps`, async ({
    widget,
    page,
    heard,
  }) => {
    await page.route(`**/${FILE}`, fail);
    await widget.open({ src: BORAS });
    const { toggle, panel, heading, alert, retry } = founding(widget);
    await toggle.click();
    await expect(alert).toContainText(FAILED);
    await expectTold(heard, "details", FILE);
    await expect(widget.host.getByText(OWN_LINK)).toBeHidden();

    await toggle.click();
    await expect(alert).toBeHidden();
    await widget.search.fill("utsatta");
    await expect(widget.titles).toHaveText([FOUNDING]);
    await toggle.click();
    await expect(alert).toContainText(FAILED);
    // On a slow machine the page may have been idle in between, and tried once more.
    const told = (await heard.events()).length;
    expect(told).toBeGreaterThanOrEqual(2);

    await page.unroute(`**/${FILE}`);
    await retry.press("Enter");
    await expect(heading).toBeVisible();
    await expect(panel).toBeFocused();
    await expect(alert).toBeHidden();
    expect(await heard.events()).toHaveLength(told);
  });
}

test("a file that nobody waits for may fail in silence", async ({ widget, page, heard }) => {
  const names = asked(page);
  await page.route(`**/${FILE}`, (route) => route.abort());
  await widget.open({ src: BORAS });
  await expect.poll(() => names, { timeout: 10_000 }).toContain(FILE);
  await page.unroute(`**/${FILE}`);
  await founding(widget).toggle.click();
  await expect(founding(widget).heading).toBeVisible();
  expect(await heard.events()).toEqual([]);
});
