// What filters find together. Numbers are held against a second reckoning from the file.

import { passing, read, span, STATUSES } from "./support/facts.js";
import { test, expect } from "./support/test.js";
import { EXEMPELSTAD } from "./support/widget.js";

const exempelstad = read("exempelstad");
const [FIRST, LAST] = span(exempelstad.motions);

const titles = (motions) => motions.map(({ title }) => title).sort();

test.beforeEach(async ({ widget }) => {
  await widget.open({ src: EXEMPELSTAD });
  await expect(widget.count).toHaveText("400 motioner");
});

/** Every number that the filters show, against the same reckoned from the file. */
async function expectCounts(widget, query) {
  const { areas = [], mentioned = true, statuses = [], parties = [], years = null } = query;
  const count = (change) =>
    passing(exempelstad.motions, { areas, mentioned, statuses, parties, years, ...change }).length;

  const expected = Object.fromEntries(
    exempelstad.areas
      .filter((area) => area.kind !== "outside")
      .filter((area) => passing(exempelstad.motions, { areas: [area.id] }).length > 0)
      .map((area) => [area.name, count({ areas: [area.id] })]),
  );
  expect(Object.keys(expected).length).toBeGreaterThan(15);
  await expect.poll(() => widget.counts("Välj område")).toEqual(expected);

  const everyStatus = Object.fromEntries(
    Object.entries(STATUSES).map(([key, name]) => [name, count({ statuses: [key] })]),
  );
  await expect.poll(() => widget.counts("Beslut och läge")).toEqual(everyStatus);

  const everyParty = Object.fromEntries(
    exempelstad.parties.map(({ id, name }) => [name, count({ parties: [id] })]),
  );
  const shown = await widget.counts("Parti");
  // Parties outside the table are shown too; those in it must have these numbers.
  expect(Object.fromEntries(Object.entries(shown).filter(([name]) => name in everyParty))).toEqual(
    everyParty,
  );
  await expect.poll(() => widget.found()).toBe(count({}));
}

test("without a filter every number is that of the file", async ({ widget }) => {
  await expectCounts(widget, {});
});

test("the numbers of each filter follow the others", async ({ widget }) => {
  await widget.area("Innerstaden").box.check();
  await expectCounts(widget, { areas: ["innerstaden"] });
  await widget.choice("Beslut och läge", "Avslagen").box.check();
  await expectCounts(widget, { areas: ["innerstaden"], statuses: ["rejected"] });
  await widget.choice("Parti", "Moderaterna").box.check();
  await widget.choice("Parti", "Vänsterpartiet").box.check();
  await expectCounts(widget, {
    areas: ["innerstaden"],
    statuses: ["rejected"],
    parties: ["M", "V"],
  });
  await widget.host.getByLabel("Räkna även motioner som bara nämner området").uncheck();
  await expectCounts(widget, {
    areas: ["innerstaden"],
    mentioned: false,
    statuses: ["rejected"],
    parties: ["M", "V"],
  });
});

for (const [key, name] of Object.entries(STATUSES)) {
  test(`state: ${name}`, async ({ widget }) => {
    await widget.choice("Beslut och läge", name).box.check();
    const found = passing(exempelstad.motions, { statuses: [key] });
    await widget.expectFound(found, exempelstad.motions);
    for (const title of await widget.shownTitles()) {
      expect(found.some((motion) => motion.title.startsWith(title.replace(/…$/, "")))).toBe(true);
    }
  });
}

test("removing filters leads the focus to the next one, the one before and the results", async ({
  widget,
}) => {
  await widget.area("Tallmon").box.check();
  await widget.area("Kyrkbyn").box.check();
  await widget.choice("Beslut och läge", "Avslagen").box.check();
  await widget.choice("Parti", "Moderaterna").box.check();
  await expect(widget.chips.getByRole("button")).toHaveText([
    "Kyrkbyn",
    "Tallmon",
    "Avslagen",
    "Moderaterna",
    "Rensa alla",
  ]);

  await widget.chip("Tallmon").click();
  await expect(widget.chip("Avslagen")).toBeFocused();
  await expect(widget.area("Tallmon").box).not.toBeChecked();
  await widget.chip("Moderaterna").click();
  await expect(widget.chip("Avslagen")).toBeFocused();
  await widget.chip("Avslagen").press("Enter");
  await expect(widget.chip("Kyrkbyn")).toBeFocused();
  await widget.chip("Kyrkbyn").press("Enter");
  await expect(widget.count).toBeFocused();
  await expect(widget.count).toHaveText("400 motioner");
  await expect(widget.chips).toHaveCount(0);
});

test("clearing all filters leads to the results and keeps the order", async ({ widget }) => {
  await widget.sort.selectOption({ label: "Titel A–Ö" });
  await widget.search.fill("skola");
  await widget.area("Tallmon").box.check();
  await expect(widget.chip("Ord: skola")).toBeVisible();
  await widget.chips.getByRole("button", { name: "Rensa alla" }).click();
  await expect(widget.count).toHaveText("400 motioner");
  await expect(widget.count).toBeFocused();
  await expect(widget.search).toHaveValue("");
  await expect(widget.area("Tallmon").box).not.toBeChecked();
  await expect(widget.sort).toHaveValue("title");
});

test("nothing found: it is said what to do, and one button undoes it", async ({ widget }) => {
  await widget.search.fill("finnsinte");
  await expect(widget.count).toHaveText("Inga motioner matchar");
  await expect(widget.host).toContainText("Ta bort något filter eller sök på ett annat ord.");
  await expect(widget.cards).toHaveCount(0);
  await widget.host.getByRole("button", { name: "Rensa filter" }).click();
  await expect(widget.count).toHaveText("400 motioner");
  await expect(widget.count).toBeFocused();
});

test("twenty at a time, with the focus on the first new one", async ({ widget }) => {
  await expect(widget.cards).toHaveCount(20);
  await expect(widget.host.getByText("Visar 20 av 400", { exact: true })).toBeVisible();
  await widget.more.click();
  await expect(widget.cards).toHaveCount(40);
  await expect(widget.titles.nth(20)).toBeFocused();
  await widget.more.press("Enter");
  await expect(widget.cards).toHaveCount(60);
  await expect(widget.titles.nth(40)).toBeFocused();
});

test("the last page is as long as what is left, and then the button is gone", async ({
  widget,
}) => {
  const found = passing(exempelstad.motions, { statuses: ["partly_adopted"] });
  expect(found.length % 20).not.toBe(0);
  expect(found.length).toBeGreaterThan(20);
  await widget.choice("Beslut och läge", STATUSES.partly_adopted).box.check();
  await widget.expectFound(found, exempelstad.motions);
  for (let shown = 20; shown < found.length; shown += 20) {
    await expect(widget.more).toHaveText(`Visa ${Math.min(20, found.length - shown)} till`);
    await widget.more.click();
    await expect(widget.cards).toHaveCount(Math.min(shown + 20, found.length));
  }
  await expect(widget.more).toHaveCount(0);
  const shown = (await widget.shownTitles()).map((title) => title.replace(/…$/, "")).sort();
  expect(shown.length).toBe(found.length);
  for (const [place, title] of titles(found).entries())
    expect(title.startsWith(shown[place])).toBe(true);
});

test("the orders: newest, oldest and by title, undated last in time", async ({ widget }) => {
  const yearOf = (title) =>
    exempelstad.motions.find((motion) => motion.title.startsWith(title.replace(/…$/, ""))).year;
  const shown = async () => (await widget.shownTitles()).map(yearOf);
  const newest = await shown();
  expect(newest).toEqual(newest.toSorted((a, b) => b - a));
  expect(newest[0]).toBe(LAST);

  await widget.sort.selectOption({ label: "Äldst först" });
  await expect.poll(async () => (await shown())[0]).toBe(FIRST);
  const oldest = await shown();
  expect(oldest).toEqual(oldest.toSorted((a, b) => a - b));

  await widget.sort.selectOption({ label: "Titel A–Ö" });
  const collator = new Intl.Collator("sv");
  const [alphabetical] = exempelstad.motions.map(({ title }) => title).sort(collator.compare);
  await expect(widget.titles.first()).toHaveText(alphabetical);
});

test("everything in this set is marked as made up", async ({ widget }) => {
  await expect(widget.host.locator(".notice")).toContainText(
    "kommunen, personerna och motionerna är påhittade",
  );
  await expect(widget.cards.getByText("Påhittat exempel")).toHaveCount(20);
});
