// What each attribute does, at once when it changes.

import { once, test, expect } from "./support/test.js";
import { BORAS, EXEMPELSTAD, FOUNDING } from "./support/widget.js";

const set = (widget, name, value) =>
  widget.host.evaluate((node, [name, value]) => node.setAttribute(name, value), [name, value]);

test("src: another one is loaded in the place of the first", async ({ widget }) => {
  await widget.open({ src: BORAS });
  await widget.area("Norrby").box.check();
  await set(widget, "src", EXEMPELSTAD);
  await expect(widget.count).toHaveText("400 motioner");
  await expect(widget.chips).toHaveCount(0);
  await expect(
    widget.host.getByRole("heading", { name: "Motioner i Exempelstad (påhittad)" }),
  ).toBeVisible();
  await widget.host.evaluate((node) => node.removeAttribute("src"));
  await expect(widget.alert).toContainText("Här saknas en adress till motionerna.");
  await set(widget, "src", BORAS);
  await expect(widget.count).toHaveText("15 motioner");
});

test("lang: everything is in the other language, without loading again", async ({
  widget,
  page,
}) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await widget.open({ src: BORAS });
  await widget.area("Norrby").box.check();
  await set(widget, "lang", "en");
  await expect(widget.count).toHaveText("Showing 1 of 15 motions");
  await expect(widget.host.getByRole("heading", { name: "Motions in Borås Stad" })).toBeVisible();
  await expect(widget.host.locator(".widget")).toHaveAttribute("lang", "en");
  await expect(widget.host.locator(".badge").first()).toHaveText("Decision unknown");
  // The motion's own words stay in their language, and say so.
  await expect(widget.titles.first()).toHaveAttribute("lang", "sv");
  await set(widget, "lang", "sv");
  await expect(widget.count).toHaveText("Visar 1 av 15 motioner");
  expect(asked.filter((address) => address.endsWith("/motions.json"))).toHaveLength(1);
});

test("lang: without one, the language around it; of those it has", async ({ widget }) => {
  await widget.open({ src: BORAS, "page-lang": "en-GB" });
  await expect(widget.count).toHaveText("15 motions");
  await widget.open({ src: BORAS, "page-lang": "fi" });
  await expect(widget.count).toHaveText("15 motioner");
  await widget.open({ src: BORAS, "page-lang": "en", lang: "sv-SE" });
  await expect(widget.count).toHaveText("15 motioner");
});

test("no Swedish is left in English", once, async ({ widget }) => {
  await widget.open({ src: BORAS, lang: "en" });
  const own = await widget.host.evaluate((node) => {
    // The widget's own words: what stands in controls, legends and headings above the list.
    const root = node.shadowRoot;
    const all = root.querySelectorAll(
      "legend, summary, caption, option, search, .lede, h3, .button, .count, .foot p:not(:has(a)):last-child",
    );
    return [...all].map((part) => part.textContent).join("\n");
  });
  expect(own).toContain("Search the motions");
  expect(own).not.toMatch(/\b(motioner|och|Visa|Sök|Välj|Alla|år|Källa|Uppdaterad|inte)\b/);
});

test("area: chosen from the start, and anew when it changes", async ({ widget }) => {
  await widget.open({ src: BORAS, area: "Sandared" });
  await expect(widget.area("Sandared").box).toBeChecked();
  await expect(widget.count).toHaveText("Visar 1 av 15 motioner");
  await set(widget, "area", "Norrby, stadskarnan");
  await expect(widget.count).toHaveText("Visar 2 av 15 motioner");
  await expect(widget.area("Sandared").box).not.toBeChecked();
  await expect(widget.area("Borås stadskärna").box).toBeChecked();
  await widget.host.evaluate((node) => node.removeAttribute("area"));
  await expect(widget.count).toHaveText("15 motioner");
});

test("theme: light unless asked for, dark, or as the reader's system", once, async ({ widget, page }) => {
  const background = () =>
    widget.host.locator(".widget").evaluate((node) => getComputedStyle(node).backgroundColor);
  const [light, dark] = ["rgb(255, 255, 255)", "rgb(18, 22, 28)"];
  await page.emulateMedia({ colorScheme: "dark" });
  await widget.open({ src: BORAS });
  expect(await background()).toBe(light);
  await set(widget, "theme", "dark");
  expect(await background()).toBe(dark);
  await set(widget, "theme", "auto");
  expect(await background()).toBe(dark);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await background()).toBe(light);
  await set(widget, "theme", "dark");
  expect(await background()).toBe(dark);
  await set(widget, "theme", "lila");
  expect(await background()).toBe(light);
});

test("heading-level: all headings move with it and none is skipped", once, async ({ widget }) => {
  const levels = async () =>
    widget.host.evaluate((node) =>
      [...node.shadowRoot.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ localName }) =>
        Number(localName[1]),
      ),
    );
  await widget.open({ src: BORAS });
  await widget
    .card(FOUNDING)
    .getByRole("button", { name: /^Detaljer/ })
    .click();
  for (const level of [2, 1, 3, 4, 5]) {
    await set(widget, "heading-level", String(level));
    await expect.poll(async () => (await levels())[0]).toBe(level);
    const found = await levels();
    expect(Math.min(...found)).toBe(level);
    for (const [place, next] of found.entries()) {
      expect(next - (found[place - 1] ?? next), `heading ${place}`).toBeLessThanOrEqual(1);
    }
    expect(Math.max(...found)).toBe(Math.min(6, level + 3));
  }
});

test("properties are the same as attributes", async ({ widget, page }) => {
  await widget.open({ src: BORAS });
  const read = await widget.host.evaluate((node) => {
    node.area = "Norrby";
    node.headingLevel = 3;
    node.theme = "dark";
    return [
      node.getAttribute("area"),
      node.getAttribute("heading-level"),
      node.getAttribute("theme"),
      node.src,
    ];
  });
  expect(read).toEqual(["Norrby", "3", "dark", BORAS]);
  await expect(widget.count).toHaveText("Visar 1 av 15 motioner");
  await expect(
    page.getByRole("heading", { level: 3, name: "Motioner i Borås Stad" }),
  ).toBeVisible();
});
