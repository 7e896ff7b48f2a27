// What a page may say about colours, density and fonts, and how the widget looks on paper.

import { once, test, expect } from "./support/test.js";
import { BORAS, EXEMPELSTAD, FOUNDING } from "./support/widget.js";

const DEFAULT = { light: "rgb(11, 92, 173)", dark: "rgb(134, 189, 246)" };

/** The colour of what can be pressed, as rgb(). */
const accent = (widget) =>
  widget.cards
    .first()
    .getByRole("button", { name: /^Detaljer/ })
    .evaluate((node) => getComputedStyle(node).color);

const give = (widget, value) =>
  widget.host.evaluate((node, value) => {
    node.style.setProperty("--motion-accent", value);
    // A page that changes its colours says so with an attribute, as for its theme.
    node.setAttribute("class", value);
  }, value);

const set = (widget, name, value) =>
  widget.host.evaluate((node, [name, value]) => node.setAttribute(name, value), [name, value]);

/** Opens a page that gives an accent before the widget starts. */
async function open(widget, page, value, attributes = {}) {
  await page.addInitScript((value) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`motion-timeline { --motion-accent: ${value}; }`);
    document.adoptedStyleSheets = [sheet];
  }, value);
  await widget.open({ src: BORAS, ...attributes });
}

test.describe("an accent", () => {
  for (const [value, colour] of [
    ["#7a1f5c", "rgb(122, 31, 92)"],
    ["darkgreen", "rgb(0, 100, 0)"],
    ["oklch(0.4 0.1 200)", "oklch(0.4 0.1 200)"],
    ["light-dark(#7a1f5c, #f0b0d8)", "rgb(122, 31, 92)"],
  ]) {
    test(`${value} is taken, and what goes with it`, async ({ widget, page, heard }) => {
      await open(widget, page, value);
      expect(await accent(widget)).toBe(colour);
      expect(heard.warnings()).toEqual([]);
      // What stands on the tint is the same colour, further from the background.
      const window = widget.overview.locator(".plot .window");
      const tint = await window.evaluate((node) => getComputedStyle(node).fill);
      expect(tint).toMatch(/^color\(srgb /);
    });
  }

  for (const value of ["#86bdf6", "yellow", "rgb(11 92 173 / 0.5)", "banana", "#767676"]) {
    test(`${value} is not: what stands on it could not be read`, async ({ widget, page, heard }) => {
      await open(widget, page, value);
      expect(await accent(widget)).toBe(DEFAULT.light);
      await expect.poll(() => heard.warnings().length).toBe(1);
      expect(heard.warnings()[0].text).toContain("4.5:1");
      // Once, however often it is looked at.
      await set(widget, "lang", "en");
      await expect(widget.count).toHaveText("15 motions");
      expect(heard.warnings()).toHaveLength(1);
    });
  }

  test("is looked at anew when the theme changes", async ({ widget, page, heard }) => {
    await open(widget, page, "#0b5cad");
    expect(await accent(widget)).toBe(DEFAULT.light);
    expect(heard.warnings()).toEqual([]);
    await set(widget, "theme", "dark");
    await expect.poll(() => accent(widget)).toBe(DEFAULT.dark);
    await expect.poll(() => heard.warnings().length).toBe(1);
    await set(widget, "theme", "light");
    await expect.poll(() => accent(widget)).toBe(DEFAULT.light);
  });

  test("with a value for each theme stands in both", async ({ widget, page, heard }) => {
    await open(widget, page, "light-dark(#7a1f5c, #f0b0d8)");
    expect(await accent(widget)).toBe("rgb(122, 31, 92)");
    await set(widget, "theme", "dark");
    await expect.poll(() => accent(widget)).toBe("rgb(240, 176, 216)");
    expect(heard.warnings()).toEqual([]);
  });

  test("follows the reader's system where the theme does", once, async ({ widget, page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await open(widget, page, "#7a1f5c", { theme: "auto" });
    expect(await accent(widget)).toBe(DEFAULT.dark);
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(() => accent(widget)).toBe("rgb(122, 31, 92)");
  });

  test("yields to readers who want more contrast", once, async ({ widget, page }) => {
    await page.emulateMedia({ contrast: "more" });
    await open(widget, page, "#7a1f5c");
    expect(await accent(widget)).toBe("rgb(8, 63, 120)");
    await page.emulateMedia({ contrast: "no-preference", forcedColors: "active" });
    expect(await accent(widget)).not.toBe("rgb(122, 31, 92)");
    await page.emulateMedia({ forcedColors: "none" });
    expect(await accent(widget)).toBe("rgb(122, 31, 92)");
  });

  test("that is set later is taken with the next attribute", async ({ widget }) => {
    await widget.open({ src: BORAS });
    await give(widget, "darkgreen");
    await set(widget, "theme", "light");
    await expect.poll(() => accent(widget)).toBe("rgb(0, 100, 0)");
  });
});

test("fonts: the page's, unless it names others", async ({ widget, page }) => {
  await widget.open({ src: BORAS });
  const font = (locator) => locator.evaluate((node) => getComputedStyle(node).fontFamily);
  await page.evaluate(() => (document.body.style.fontFamily = "Georgia"));
  expect(await font(widget.count)).toBe("Georgia");
  await widget.host.evaluate((node) => {
    node.style.setProperty("--motion-font", "Verdana");
    node.style.setProperty("--motion-title-font", "Palatino");
  });
  expect(await font(widget.search)).toBe("Verdana");
  expect(await font(widget.titles.first())).toBe("Palatino");
});

test.describe("density compact", () => {
  const rows = (widget) =>
    widget.cards.evaluateAll((cards) =>
      cards.map((card) => Math.round(card.getBoundingClientRect().height)),
    );

  test("a wide list has a row of 48 px for each title", async ({ widget, page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await widget.open({ src: BORAS, density: "compact" });
    expect(Math.min(...(await rows(widget)))).toBeGreaterThanOrEqual(48);
    // Its title takes two lines.
    const [first] = await rows(widget);
    expect(first).toBeLessThanOrEqual(58);
    const card = widget.card(FOUNDING);
    await expect(card.locator(".badge")).toBeVisible();
    await expect(card.getByText("Inlämnad 21 december 2023")).toBeVisible();
    await expect(card.locator(".steps")).toBeHidden();
  });

  test("everything comes back with the case that is opened", async ({ widget }) => {
    await widget.open({ src: BORAS, density: "compact" });
    const card = widget.card(FOUNDING);
    await card.getByRole("button", { name: /^Detaljer/ }).click();
    await expect(card.getByRole("heading", { name: "Källa" })).toBeVisible();
    for (const part of [".steps", ".places", ".person >> nth=0"])
      await expect(card.locator(part)).toBeVisible();
    await expect(widget.cards.last().locator(".steps")).toBeHidden();
  });

  test("each party is named once", async ({ widget }) => {
    await widget.open({ src: EXEMPELSTAD, density: "compact" });
    const parties = await widget.cards.evaluateAll((cards) =>
      cards.map((card) => card.querySelector(".who").innerText.split(/\s+/).filter(Boolean)),
    );
    expect(parties.some((names) => names.length > 1)).toBe(true);
    for (const names of parties) expect(new Set(names).size).toBe(names.length);
  });

  test("it changes at once, and back", async ({ widget }) => {
    await widget.open({ src: BORAS });
    const before = await rows(widget);
    await widget.host.evaluate((node) => (node.density = "compact"));
    expect(Math.max(...(await rows(widget)))).toBeLessThan(Math.min(...before));
    await widget.host.evaluate((node) => node.removeAttribute("density"));
    expect(await rows(widget)).toEqual(before);
  });
});

test.describe("on paper", () => {
  test("a dark widget is light", once, async ({ widget, page }) => {
    for (const theme of ["dark", "auto"]) {
      await page.emulateMedia({ media: "screen", colorScheme: "dark" });
      await widget.open({ src: BORAS, theme });
      const background = () =>
        widget.host.locator(".widget").evaluate((node) => getComputedStyle(node).backgroundColor);
      expect(await background()).toBe("rgb(18, 22, 28)");
      await page.emulateMedia({ media: "print" });
      expect(await background()).toBe("rgb(255, 255, 255)");
    }
  });

  test("it says that the list goes on, without the button for it", once, async ({ widget, page }) => {
    await widget.open({ src: EXEMPELSTAD });
    await page.emulateMedia({ media: "print" });
    await expect(widget.host.getByText("Visar 20 av 400")).toBeVisible();
    await expect(widget.more).toBeHidden();
    await expect(widget.host.locator(".foot").getByText("Uppdaterad")).toBeVisible();
  });
});
