// What assistive tools are told: one whole sentence for each change that has settled.

import { test, expect } from "./support/test.js";
import { EXEMPELSTAD } from "./support/widget.js";
import { passing, read } from "./support/facts.js";

// Time moves only where a test says so; how fast the machine is makes no difference.
test.use({ time: "held" });

const { motions } = read("exempelstad");
const SETTLED = 1_100;

const sentence = (query) => `${passing(motions, query).length} motioner visas`;

test.beforeEach(async ({ widget, page }) => {
  await widget.open({ src: EXEMPELSTAD });
  await expect(widget.count).toHaveText("400 motioner");
  await page.clock.pauseAt("2026-11-24T13:00:00");
  await widget.listen();
});

/** Lets a change settle, twice as long as that takes. */
async function settle(page) {
  await page.clock.runFor(SETTLED);
  await page.clock.runFor(SETTLED);
}

async function expectSpoken(widget, sentences) {
  await expect.poll(() => widget.spoken()).toEqual(sentences);
}

test("the node is there from the start and empty; loading is not announced as a change", async ({
  widget,
  page,
}) => {
  await expect(widget.status).toHaveCount(1);
  await settle(page);
  await expectSpoken(widget, []);
  await expect(widget.status).toHaveText("");
});

test("a filter: one sentence, after a while", async ({ widget, page }) => {
  await widget.area("Tallmon").box.check();
  await page.clock.runFor(500);
  await expectSpoken(widget, []);
  await settle(page);
  await expectSpoken(widget, [sentence({ areas: ["tallmon"] })]);
});

test("several filters in a row: one sentence for them all", async ({ widget, page }) => {
  await widget.area("Innerstaden").box.check();
  await page.clock.runFor(600);
  await widget.choice("Parti", "Moderaterna").box.check();
  await page.clock.runFor(600);
  await widget.choice("Parti", "Vänsterpartiet").box.check();
  await page.clock.runFor(600);
  await expectSpoken(widget, []);
  await settle(page);
  await expectSpoken(widget, [sentence({ areas: ["innerstaden"], parties: ["M", "V"] })]);
});

test("nothing is said while the reader types, and one sentence afterwards", async ({
  widget,
  page,
}) => {
  await widget.search.focus();
  for (const letter of "skola") {
    await page.keyboard.press(letter);
    await page.clock.runFor(400);
  }
  await expect(widget.chip("Ord: skola")).toBeVisible();
  await expectSpoken(widget, []);
  await settle(page);
  await expectSpoken(widget, [`${await widget.found()} motioner visas`]);
});

test("that nothing is found is said at once, and once", async ({ widget, page }) => {
  await widget.search.fill("finnsinte");
  await expectSpoken(widget, ["Inga motioner matchar"]);
  await settle(page);
  await expectSpoken(widget, ["Inga motioner matchar"]);
});

test("dragging the brush says nothing at each step", async ({ widget, page }) => {
  const low = widget.host.getByRole("slider", { name: "Första år i urvalet" });
  await low.focus();
  for (let step = 0; step < 4; step += 1) {
    await low.press("ArrowRight");
    await page.clock.runFor(100);
  }
  await expectSpoken(widget, []);
  await settle(page);
  await expectSpoken(widget, [sentence({ years: [2018, 2026] })]);
});

test("more motions: how many more, and of how many", async ({ widget, page }) => {
  await widget.more.click();
  await expect(widget.cards).toHaveCount(40);
  await settle(page);
  await expectSpoken(widget, ["20 motioner till. 40 av 400 visas."]);
});

test("another order is said with the number", async ({ widget, page }) => {
  await widget.sort.selectOption({ label: "Titel A–Ö" });
  await settle(page);
  await expectSpoken(widget, ["400 motioner visas. Sortering: Titel A–Ö."]);
});

test("a change that finds as many is said too", async ({ widget, page }) => {
  // Two areas with equally many motions.
  const areas = read("exempelstad").areas.filter((area) => area.kind === "district");
  const number = (area) => passing(motions, { areas: [area.id] }).length;
  const one = areas.find((area) =>
    areas.some((other) => other !== area && number(other) === number(area)),
  );
  const other = areas.find((area) => area !== one && number(area) === number(one));
  await widget.area(one.name).box.check();
  await settle(page);
  await widget.area(one.name).box.uncheck();
  await widget.area(other.name).box.check();
  await settle(page);
  const same = `${number(one)} motioner visas`;
  await expectSpoken(widget, [same, same]);
});

test("opening a case is no change of the list", async ({ widget, page }) => {
  await widget.cards
    .first()
    .getByRole("button", { name: /^Detaljer/ })
    .click();
  await settle(page);
  await expectSpoken(widget, []);
});

test("in English it is said in English", async ({ widget, page }) => {
  await widget.host.evaluate((node) => node.setAttribute("lang", "en"));
  await expect(widget.count).toHaveText("400 motions");
  await widget.search.fill("finnsinte");
  await expectSpoken(widget, ["No motions match"]);
  await widget.search.fill("");
  await settle(page);
  await expectSpoken(widget, ["No motions match", "400 motions shown"]);
});
