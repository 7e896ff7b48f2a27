// The view in the page's address, where the embedder has asked for that.

import { test, expect } from "./support/test.js";
import { BORAS, EXEMPELSTAD, FOUNDING, Widget } from "./support/widget.js";

const full =
  "#area=tallmon,kyrkbyn&mentioned=no&status=rejected&party=M&from=2016&to=2024&q=skola&sort=oldest";

test("is off unless asked for", async ({ widget, page }) => {
  await widget.open({ src: BORAS }, { hash: "#area=norrby" });
  await expect(widget.count).toHaveText("15 motioner");
  await widget.area("Sandared").box.check();
  await expect(widget.chips).toHaveCount(1);
  expect(new URL(page.url()).hash).toBe("#area=norrby");
});

test("is read at the start", async ({ widget }) => {
  await widget.open({ src: EXEMPELSTAD, fragment: "" }, { hash: full });
  await expect(widget.chips.getByRole("button")).toHaveText([
    "Kyrkbyn",
    "Tallmon",
    "Avslagen",
    "Moderaterna",
    "2016–2024",
    "Ord: skola",
    "Rensa alla",
  ]);
  await expect(widget.sort).toHaveValue("oldest");
  await expect(widget.search).toHaveValue("skola");
  await expect(
    widget.host.getByLabel("Räkna även motioner som bara nämner området"),
  ).not.toBeChecked();
});

test("what is chosen is a step that the way back leads to, what is typed is none", async ({
  widget,
  page,
}) => {
  await widget.open({ src: BORAS, fragment: "" });
  const steps = () => page.evaluate(() => history.length);
  const before = await steps();
  // Of the page itself: Playwright is not told of a way back to no fragment by Firefox.
  const fragment = () => page.evaluate(() => decodeURIComponent(location.hash));
  await widget.area("Norrby").box.check();
  await expect.poll(fragment).toBe("#area=norrby");
  const toggle = widget.card(FOUNDING).getByRole("button", { name: /^Detaljer/ });
  await toggle.click();
  await expect.poll(fragment).toBe("#area=norrby&case=inga-sarskilt-utsatta-omraden");
  await widget.search.pressSequentially("å & ö=1,#");
  await expect.poll(fragment).toContain("q=å & ö=1,#");
  expect(new URL(page.url()).hash).not.toMatch(/[åö ]/);
  expect(await steps()).toBe(before + 2);
  await widget.chips.getByRole("button", { name: "Rensa alla" }).click();
  await expect.poll(fragment).toBe("#case=inga-sarskilt-utsatta-omraden");
  expect(await steps()).toBe(before + 3);
  await page.evaluate(() => history.back());
  await expect.poll(fragment).toContain("q=å & ö=1,#");
  await expect(widget.search).toHaveValue("å & ö=1,#");
  await expect(widget.area("Norrby").box).toBeChecked();
  await page.evaluate(() => history.back());
  await expect(widget.search).toHaveValue("");
  await expect(toggle).toHaveAttribute("aria-expanded", "false");
  await expect(widget.area("Norrby").box).toBeChecked();
  await page.evaluate(() => history.back());
  await expect(widget.count).toHaveText("15 motioner");
  await expect(widget.area("Norrby").box).not.toBeChecked();
  await expect.poll(fragment).toBe("");
  await page.evaluate(() => history.go(3));
  await expect.poll(fragment).toBe("#case=inga-sarskilt-utsatta-omraden");
  await expect(toggle).toHaveAttribute("aria-expanded", "true");
  expect(await steps()).toBe(before + 3);
});

test("dragging over the years is no step, the view and its order are", async ({ widget, page }) => {
  await widget.open({ src: EXEMPELSTAD, fragment: "" });
  const before = await page.evaluate(() => history.length);
  const from = widget.overview.getByRole("slider").first();
  await from.focus();
  for (const _ of [1, 2, 3]) await from.press("ArrowRight");
  await expect.poll(() => page.url()).toContain("from=2017&to=2026");
  expect(await page.evaluate(() => history.length)).toBe(before);
  await widget.sort.selectOption("title");
  await expect.poll(() => page.url()).toContain("sort=title");
  await widget.host.getByRole("button", { name: "Tidslinje" }).click();
  await expect.poll(() => page.url()).toContain("view=lifelines");
  expect(await page.evaluate(() => history.length)).toBe(before + 2);
  await page.evaluate(() => history.back());
  await expect(widget.sort).toHaveValue("title");
});

test("the way back is told to the page and to assistive tools", async ({ widget, page }) => {
  await widget.open({ src: BORAS, fragment: "" });
  await widget.area("Norrby").box.check();
  await expect(widget.count).toHaveText(/^Visar \d av 15/);
  await widget.listen();
  await widget.host.evaluate((node) => {
    window.filters = [];
    node.addEventListener("motion-timeline-filter", ({ detail }) =>
      window.filters.push(detail.view.areas),
    );
  });
  await page.evaluate(() => history.back());
  await expect.poll(() => page.evaluate(() => window.filters)).toEqual([null]);
  expect(await widget.host.evaluate((node) => node.areas)).toBe(null);
  await expect.poll(() => widget.spoken()).toEqual(["15 motioner visas"]);
});

test("a page's own state in the history stays, and its own changes change nothing", async ({
  widget,
  page,
}) => {
  await widget.open({ src: EXEMPELSTAD, fragment: "" });
  await page.evaluate(() => history.replaceState({ route: 7 }, ""));
  await widget.sort.selectOption("title");
  await expect.poll(() => page.url()).toContain("#sort=title");
  expect(await page.evaluate(() => history.state)).toEqual({ route: 7 });
  await widget.more.click();
  await expect(widget.cards).toHaveCount(40);
  // Something else of the page: the list stays where its reader has come to.
  await page.evaluate(() => (location.hash += "&menu=open"));
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  await expect(widget.cards).toHaveCount(40);
  expect(new URL(page.url()).hash).toBe("#sort=title&menu=open");
});

test("without the attribute a change of the address is none of the view", async ({
  widget,
  page,
}) => {
  await widget.open({ src: BORAS, words: "parkering" });
  await widget.search.fill("utsatta");
  await expect(widget.titles).toHaveText([FOUNDING]);
  await page.evaluate(() => (location.hash = "#menu"));
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  await expect(widget.search).toHaveValue("utsatta");
});

test("comes back as it was left", async ({ widget, page }) => {
  await widget.open({ src: EXEMPELSTAD, fragment: "vy" });
  await widget.search.fill('"skola" å');
  await widget.sort.selectOption("title");
  await widget.host.getByLabel("Till år").selectOption("2020");
  await widget.cards
    .first()
    .getByRole("button", { name: /^Detaljer/ })
    .click();
  const [count, titles, address] = [
    await widget.count.textContent(),
    await widget.shownTitles(),
    page.url(),
  ];
  expect(address).toContain("#vy.");
  await page.goto("about:blank");
  await page.goto(address);
  await expect(widget.count).toHaveText(count);
  expect(await widget.shownTitles()).toEqual(titles);
  await expect(widget.search).toHaveValue('"skola" å');
  await expect(widget.cards.first().getByRole("button", { name: /^Detaljer/ })).toHaveAttribute(
    "aria-expanded",
    "true",
  );
});

test("follows a link of the page to another view", async ({ widget, page }) => {
  await widget.open({ src: BORAS, fragment: "" });
  await page.evaluate(
    () => (location.hash = "#area=Hulta-Hässleholmen&case=inga-sarskilt-utsatta-omraden"),
  );
  await expect(widget.area("Hässleholmen-Hulta").box).toBeChecked();
  await expect(widget.card(FOUNDING).getByRole("heading", { name: "Källa" })).toBeVisible();
  await page.evaluate(() => (location.hash = ""));
  await expect(widget.count).toHaveText("15 motioner");
  await expect(widget.chips).toHaveCount(0);
});

test("a case far down the list is shown when a link leads to it", async ({ widget, page }) => {
  await widget.open({ src: EXEMPELSTAD });
  await widget.sort.selectOption("oldest");
  await expect(widget.cards).toHaveCount(20);
  await widget.open({ src: EXEMPELSTAD, fragment: "" }, { hash: "#case=cykla" });
  const card = widget.card("Cykla!");
  await expect(card.getByRole("button", { name: /^Detaljer/ })).toHaveAttribute(
    "aria-expanded",
    "true",
  );
  await expect(card.getByRole("heading", { name: "Källa" })).toBeVisible();
  expect(page.url()).toContain("#case=cykla");
});

test("a reader who comes by a link to a case is led to it", async ({ widget, page }) => {
  await widget.open({ src: EXEMPELSTAD, fragment: "" }, { hash: "#case=cykla" });
  const heading = widget.card("Cykla!").locator(".card-title");
  await expect(heading).toBeFocused();
  const top = () => heading.evaluate((node) => node.getBoundingClientRect().top);
  await expect.poll(top).toBeLessThan(200);
  expect(await top()).toBeGreaterThanOrEqual(0);
  // And not once more by what the reader does.
  await widget.search.fill("cykla");
  await expect(widget.search).toBeFocused();
});

test("what the embedder opens leads nobody, nor does a view without a case", async ({
  widget,
  page,
}) => {
  await widget.open({ src: EXEMPELSTAD, fragment: "", case: "cykla" });
  const toggle = widget.card("Cykla!").getByRole("button", { name: /^Detaljer/ });
  await expect(toggle).toHaveAttribute("aria-expanded", "true");
  expect(await page.evaluate(() => document.activeElement.tagName)).toBe("BODY");
  await widget.open({ src: EXEMPELSTAD, fragment: "" }, { hash: "#sort=title" });
  await expect(widget.sort).toHaveValue("title");
  expect(await page.evaluate(() => document.activeElement.tagName)).toBe("BODY");
});

test("a link to a case finds it although the embedder's area leaves it out", async ({
  widget,
  page,
}) => {
  const attributes = { src: BORAS, area: "Norrby", fragment: "" };
  await widget.open(attributes);
  await widget.chip("Norrby").click();
  const card = widget.cards.filter({ hasNotText: "Norrby" }).first();
  const title = await card.locator(".card-title").textContent();
  await card.getByRole("button", { name: /^Detaljer/ }).click();
  const link = widget.card(title).getByRole("link", { name: "Länk till ärendet i den här listan" });
  const address = await link.getAttribute("href");
  expect(address).toMatch(/#area=&case=/);
  await page.goto("about:blank");
  await page.goto(address);
  await expect(widget.card(title).locator(".card-title")).toBeFocused();
  await expect(widget.count).toHaveText("15 motioner");
});

test("a link to a case can be followed, back again too", async ({ widget, page }) => {
  await widget.open({ src: BORAS, fragment: "" });
  await widget.search.fill("utsatta");
  await widget.cards.first().getByRole("button", { name: /^Detaljer/ }).click();
  await widget.host.getByRole("link", { name: "Länk till ärendet i den här listan" }).click();
  await expect(widget.search).toHaveValue("");
  await expect(widget.count).toHaveText("15 motioner");
  await expect(widget.card(FOUNDING).getByRole("heading", { name: "Källa" })).toBeVisible();
  await page.evaluate(() => history.back());
  await expect(widget.search).toHaveValue("utsatta");
});

test("what names nothing here is said, and nonsense does no harm", async ({ widget }) => {
  await widget.open(
    { src: BORAS, fragment: "" },
    { hash: "#area=atlantis&from=abc&status=glad&%ff=%&q=%E4&&=" },
  );
  await expect(widget.host).toContainText("”atlantis” finns inte i den här listan.");
  await expect(widget.host).toContainText("”glad” finns inte i den här listan.");
});

test("two keep their views in one address, beside what is not theirs", async ({ page }) => {
  await page.goto("/pages/five.html#menu=open");
  const [boras, exempelstad] = [new Widget(page, "#boras"), new Widget(page, "#exempelstad")];
  await expect(exempelstad.count).toHaveText("400 motioner");
  await expect(boras.count).toHaveText("15 motioner");
  const fragment = () => new URL(page.url()).hash;
  expect(fragment()).toBe("#menu=open");
  await boras.area("Norrby").box.check();
  await expect.poll(fragment).toBe("#menu=open&b.area=norrby");
  await exempelstad.choice("Parti", "Moderaterna").box.check();
  await expect.poll(fragment).toBe("#menu=open&b.area=norrby&e.party=M");
  await boras.area("Norrby").box.uncheck();
  await expect.poll(fragment).toBe("#menu=open&e.party=M");
  // Each step goes back by itself, and what the other reader has done in the other list stays.
  await exempelstad.more.click();
  await page.evaluate(() => history.back());
  await expect(boras.area("Norrby").box).toBeChecked();
  await expect(exempelstad.cards).toHaveCount(40);
  await page.evaluate(() => history.back());
  await expect.poll(fragment).toBe("#menu=open&b.area=norrby");
  await expect(exempelstad.count).toHaveText("400 motioner");
  await expect(boras.area("Norrby").box).toBeChecked();
  await page.evaluate(() => history.back());
  await expect(boras.count).toHaveText("15 motioner");
  await expect.poll(fragment).toBe("#menu=open");
});
