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

test("follows every choice, without a step in the history", async ({ widget, page }) => {
  await widget.open({ src: BORAS, fragment: "" });
  const before = await page.evaluate(() => history.length);
  const fragment = () => decodeURIComponent(new URL(page.url()).hash);
  await widget.area("Norrby").box.check();
  await expect.poll(fragment).toBe("#area=norrby");
  await widget
    .card(FOUNDING)
    .getByRole("button", { name: /^Detaljer/ })
    .click();
  await expect.poll(fragment).toBe("#area=norrby&case=inga-sarskilt-utsatta-omraden");
  await widget.search.fill("å & ö=1,#");
  await expect.poll(fragment).toContain("q=å & ö=1,#");
  expect(new URL(page.url()).hash).not.toMatch(/[åö ]/);
  await widget.chips.getByRole("button", { name: "Rensa alla" }).click();
  await expect.poll(fragment).toBe("#case=inga-sarskilt-utsatta-omraden");
  expect(await page.evaluate(() => history.length)).toBe(before);
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
});
