// Pictures for people to look at, in out/screens. They are not compared with anything; a
// picture of nothing fails.

import { test, expect } from "./support/test.js";
import { BORAS, EXEMPELSTAD, FOUNDING } from "./support/widget.js";

const LOOKS = {
  light: { theme: "light" },
  dark: { theme: "dark" },
  forced: { forced: true },
};

const SCREENS = {
  "boras-list": async ({ widget }, attributes) => widget.open({ src: BORAS, ...attributes }),
  "boras-open": async ({ widget }, attributes) => {
    await widget.open({ src: BORAS, fragment: "", ...attributes }, { hash: "#q=utsatta" });
    const card = widget.card(FOUNDING);
    await card.getByRole("button", { name: /^Detaljer/ }).click();
    await expect(card.getByRole("heading", { name: "Källa" })).toBeVisible();
  },
  "exempelstad-list": async ({ widget }, attributes) => {
    await widget.open(
      { src: EXEMPELSTAD, fragment: "", ...attributes },
      { hash: "#area=innerstaden&from=2017&to=2023" },
    );
  },
  lifelines: async ({ widget }, attributes) => {
    await widget.open(
      { src: EXEMPELSTAD, fragment: "", ...attributes },
      { hash: "#view=lifelines&lanes=party" },
    );
    await widget.host.locator(".lines [role=gridcell][tabindex='0']").focus();
    await expect(widget.host.locator(".line-card")).toBeVisible();
  },
  take: async ({ widget }, attributes) => {
    await widget.open({ src: BORAS, fragment: "", ...attributes }, { hash: "#q=utsatta" });
    await widget.host.getByRole("button", { name: /eller skriv ut$/ }).click();
    await expect(widget.host.locator(".take-panel")).toBeVisible();
    await widget.cards.first().getByRole("button", { name: /^Detaljer/ }).click();
    await expect(widget.host.getByRole("link", { name: /^Länk till ärendet/ })).toBeVisible();
  },
  error: async ({ widget, api }, attributes) => {
    await api.answers("status:404");
    await widget.visit({ src: api.src, ...attributes });
    await expect(widget.retry).toBeVisible();
  },
};

for (const [screen, reach] of Object.entries(SCREENS)) {
  for (const [look, { theme = "light", forced }] of Object.entries(LOOKS)) {
    test(`${screen}, ${look}`, async ({ widget, page, api }) => {
      await page.emulateMedia({
        forcedColors: forced ? "active" : "none",
        reducedMotion: "reduce",
      });
      await reach({ widget, api }, { theme });
      for (const width of [1280, 700, 320]) {
        await page.setViewportSize({ width, height: 900 });
        const picture = await page.screenshot({
          path: `out/screens/${screen}-${width}-${look}.png`,
          fullPage: true,
        });
        expect(await colours(page, picture), "colours in the picture").toBeGreaterThan(8);
      }
    });
  }
}

/** Pages as others have them, with the widget among their own things; docs/pictures has these too. */
const HOSTS = {
  municipality: { src: EXEMPELSTAD },
  newspaper: { src: BORAS, density: "compact" },
  minimal: { src: BORAS, theme: "dark", lang: "en", "page-lang": "en" },
};

for (const [host, attributes] of Object.entries(HOSTS)) {
  test(`on a page of a kind: ${host}`, async ({ widget, page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await widget.open(attributes, { page: host });
    for (const [width, height] of [
      [1280, 1300],
      [320, 1500],
    ]) {
      await page.setViewportSize({ width, height });
      const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await over()).toBeLessThanOrEqual(0);
      const picture = await page.screenshot({ path: `out/screens/host-${host}-${width}.png` });
      expect(await colours(page, picture), "colours in the picture").toBeGreaterThan(8);
    }
  });
}

/** How many colours a picture has; one of nothing has one. */
async function colours(page, picture) {
  return page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${data}`)).blob(),
    );
    const context = new OffscreenCanvas(bitmap.width, Math.min(bitmap.height, 900)).getContext(
      "2d",
    );
    context.drawImage(bitmap, 0, 0);
    const { data: points } = context.getImageData(0, 0, bitmap.width, Math.min(bitmap.height, 900));
    return new Set(new Uint32Array(points.buffer)).size;
  }, picture.toString("base64"));
}
