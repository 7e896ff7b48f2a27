// Search: how words are found.

import { test, expect } from "./support/test.js";
import { BORAS, EXEMPELSTAD } from "./support/widget.js";

test.beforeEach(async ({ widget }) => {
  await widget.open({ src: BORAS });
});

test("typed without accents they also find accented letters", async ({ widget }) => {
  await widget.search.fill("boras behover");
  await expect(widget.titles).toHaveText(["Borås behöver bilen!"]);
});

test("å is a letter of its own and finds no a", async ({ widget }) => {
  await widget.search.fill("båra");
  await expect(widget.count).toHaveText("Inga motioner matchar");
  await widget.search.fill("stadskärna");
  await expect(widget.titles).toHaveText(["Förtäta Borås stadskärna!"]);
  await widget.search.fill("städskarna");
  await expect(widget.count).toHaveText("Inga motioner matchar");
});

test("each has to be found, in any order and inside others", async ({ widget }) => {
  await widget.search.fill("larm trygghet");
  await expect(widget.titles).toHaveText(["Kostnadsfritt trygghetslarm i hemmet"]);
});

test("words in quotation marks are one phrase", async ({ widget }) => {
  await widget.search.fill('"fri parkering"');
  await expect
    .poll(async () => (await widget.shownTitles()).toSorted())
    .toEqual(["Fri parkering för ökad tillgänglighet", "Tidsbegränsad fri parkering i Borås Stad"]);
  await widget.search.fill("parkering fri");
  await expect(widget.count).toHaveText("Visar 3 av 15 motioner");
  await widget.search.fill('"parkering fri"');
  await expect(widget.count).toHaveText("Inga motioner matchar");
});

test("what is found is marked, and nothing when nothing is looked for", async ({ widget }) => {
  await expect(widget.host.locator("mark")).toHaveCount(0);
  await widget.search.fill("larm TRYGG");
  await expect(widget.titles.locator("mark")).toHaveText(["trygg", "larm"]);
  await expect(widget.titles).toHaveText(["Kostnadsfritt trygghetslarm i hemmet"]);
  await widget.search.fill("");
  await expect(widget.host.locator("mark")).toHaveCount(0);
});

test("a card says which text has what its title has not", async ({ widget }) => {
  await widget.open({ src: EXEMPELSTAD });
  await widget.search.fill('"redovisa kostnaderna"');
  const lines = widget.host.locator(".found p");
  await expect(lines.first()).toHaveText(
    /^Punkt \d i motionen: .*redovisa kostnaderna innan nästa budget beslutas/,
  );
  await expect(lines.first().locator("mark")).toHaveText("redovisa kostnaderna");
  await expect(lines).toHaveCount(await widget.cards.count());

  // The opened case has the same words marked in its own text.
  const card = widget.cards.first();
  await card.getByRole("button", { name: /^Detaljer/ }).click();
  await expect(card.locator(".clauses mark")).toHaveText("redovisa kostnaderna");
});

test("words find a motion by who proposed it and by a party's name", async ({ widget }) => {
  await widget.search.fill("güldenpfennig");
  await expect(widget.count).toHaveText("Visar 2 av 15 motioner");
  await widget.search.fill("folkpartiet");
  await expect(widget.titles).toHaveText(["Förtäta Borås stadskärna!"]);
});
