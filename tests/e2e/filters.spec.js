// What each filter finds. Numbers are held against a second reckoning from the data's file.

import { passing, read, span, STATUSES } from "./support/facts.js";
import { test, expect } from "./support/test.js";
import { BORAS, EXEMPELSTAD, FOUNDING } from "./support/widget.js";

const boras = read("boras");
const exempelstad = read("exempelstad");
const [FIRST, LAST] = span(exempelstad.motions);

const titles = (motions) => motions.map(({ title }) => title).sort();

async function expectFound(widget, motions, all) {
  const found = motions.length;
  await expect(widget.count).toHaveText(`Visar ${found} av ${all.length} motioner`);
}

test.describe("Borås", () => {
  test("Norrby: the motion that is about it", async ({ widget }) => {
    await widget.open({ src: BORAS });
    const norrby = passing(boras.motions, { areas: ["norrby"] });
    expect(titles(norrby)).toEqual([FOUNDING]);
    await widget.area("Norrby").box.check();
    await expectFound(widget, norrby, boras.motions);
    await expect(widget.titles).toHaveText([FOUNDING]);
    await expect(widget.chip("Norrby")).toBeVisible();
  });

  test("Hässleholmen-Hulta: the same by its tile and by its other spelling", async ({ widget }) => {
    await widget.open({ src: BORAS });
    await widget.area("Hässleholmen-Hulta").box.check();
    await expectFound(
      widget,
      passing(boras.motions, { areas: ["hassleholmen-hulta"] }),
      boras.motions,
    );
    const byTile = await widget.shownTitles();

    await widget.open({ src: BORAS, area: "Hulta-Hässleholmen" });
    await expect(widget.area("Hässleholmen-Hulta").box).toBeChecked();
    await expect(widget.chip("Hässleholmen-Hulta")).toBeVisible();
    expect(await widget.shownTitles()).toEqual(byTile);
    expect(byTile).toEqual([FOUNDING]);
  });

  test("an area is found in its field under every spelling", async ({ widget }) => {
    await widget.open({ src: EXEMPELSTAD });
    const find = widget.host.getByRole("searchbox", { name: "Sök område" });
    await find.fill("lövdala-sten");
    await expect(widget.area("Stenåker-Lövdala").box).toBeVisible();
    await expect(widget.area("Tallmon").box).toHaveCount(0);
    // What is chosen stays in sight.
    await widget.area("Stenåker-Lövdala").box.check();
    await find.fill("tallmon");
    await expect(widget.area("Tallmon").box).toBeVisible();
    await expect(widget.area("Stenåker-Lövdala").box).toBeChecked();
  });

  test("an area that is only mentioned counts as the reader chooses", async ({ widget }) => {
    await widget.open({ src: BORAS });
    const sjobo = widget.area("Sjöbo");
    await expect(sjobo.label).toContainText("0 handlar om, 1 nämner");
    await expect(sjobo.count).toHaveText("1 motion");
    await sjobo.box.check();
    await expect(widget.titles).toHaveText([FOUNDING]);
    const too = widget.host.getByLabel("Räkna även motioner som bara nämner området");
    await expect(too).toBeChecked();
    await too.uncheck();
    await expect(widget.count).toHaveText("Inga motioner matchar");
    await expect(sjobo.count).toHaveText("0 motioner");
    await expect(sjobo.box).toBeEnabled();
  });

  test("an area that the data does not have is said to be unknown", async ({ widget }) => {
    await widget.open({ src: BORAS, area: "Atlantis, Norrby" });
    await expect(widget.host).toContainText("”Atlantis” finns inte i den här listan.");
    await expect(widget.titles).toHaveText([FOUNDING]);
  });

  test("the whole municipality stands before its parts", async ({ widget }) => {
    await widget.open({ src: BORAS });
    const names = await widget.group("Välj område").locator(".tile-name").allTextContents();
    expect(names[0]).toBe("Hela Borås");
    expect(names.slice(1)).toEqual(names.slice(1).toSorted(new Intl.Collator("sv").compare));
    expect(names).not.toContain("Gårdsten (Göteborg)");
  });

  test("words: typed without accents they also find accented letters", async ({ widget }) => {
    await widget.open({ src: BORAS });
    await widget.search.fill("boras behover");
    await expect(widget.titles).toHaveText(["Borås behöver bilen!"]);
  });

  test("words: å is a letter of its own and finds no a", async ({ widget }) => {
    await widget.open({ src: BORAS });
    await widget.search.fill("båra");
    await expect(widget.count).toHaveText("Inga motioner matchar");
    await widget.search.fill("stadskärna");
    await expect(widget.titles).toHaveText(["Förtäta Borås stadskärna!"]);
    await widget.search.fill("städskarna");
    await expect(widget.count).toHaveText("Inga motioner matchar");
  });

  test("words: each has to be found, in any order and inside others", async ({ widget }) => {
    await widget.open({ src: BORAS });
    await widget.search.fill("larm trygghet");
    await expect(widget.titles).toHaveText(["Kostnadsfritt trygghetslarm i hemmet"]);
  });

  test("words in quotation marks are one phrase", async ({ widget }) => {
    await widget.open({ src: BORAS });
    await widget.search.fill('"fri parkering"');
    await expect
      .poll(async () => (await widget.shownTitles()).toSorted())
      .toEqual([
        "Fri parkering för ökad tillgänglighet",
        "Tidsbegränsad fri parkering i Borås Stad",
      ]);
    await widget.search.fill("parkering fri");
    await expect(widget.count).toHaveText("Visar 3 av 15 motioner");
    await widget.search.fill('"parkering fri"');
    await expect(widget.count).toHaveText("Inga motioner matchar");
  });

  test("words find a motion by who proposed it and by a party's name", async ({ widget }) => {
    await widget.open({ src: BORAS });
    await widget.search.fill("güldenpfennig");
    await expect(widget.count).toHaveText("Visar 2 av 15 motioner");
    await widget.search.fill("folkpartiet");
    await expect(widget.titles).toHaveText(["Förtäta Borås stadskärna!"]);
  });
});

test("the sentence over the bars names the years with most and fewest", async ({ widget }) => {
  await widget.open({ src: BORAS });
  const years = span(boras.motions);
  const count = (year) => passing(boras.motions, { years: [year, year] }).length;
  const all = Array.from({ length: years[1] - years[0] + 1 }, (_, place) => years[0] + place);
  const most = all.filter((year) => count(year) === Math.max(...all.map(count)));
  expect(most).toHaveLength(1);
  await expect(widget.overview.locator("p").first()).toContainText(
    `15 motioner ${years[0]}–${years[1]}.`,
  );
  await expect(widget.overview.locator("p").first()).toContainText(
    `Flest ${most[0]} (${count(most[0])})`,
  );
});

test.describe("Exempelstad", () => {
  test.beforeEach(async ({ widget }) => {
    await widget.open({ src: EXEMPELSTAD });
    await expect(widget.count).toHaveText("400 motioner");
  });

  /** Every number that the filters show, against the same reckoned from the file. */
  async function expectCounts(widget, query) {
    const { areas = [], mentioned = true, statuses = [], parties = [], years = null } = query;
    const count = (change) =>
      passing(exempelstad.motions, { areas, mentioned, statuses, parties, years, ...change })
        .length;

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
    expect(
      Object.fromEntries(Object.entries(shown).filter(([name]) => name in everyParty)),
    ).toEqual(everyParty);
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

  test("an area holds the areas inside it", async ({ widget }) => {
    const town = passing(exempelstad.motions, { areas: ["pahittsbruk"] });
    const inside = passing(exempelstad.motions, { areas: ["holmen"] });
    expect(inside.length).toBeGreaterThan(0);
    expect(titles(town)).toEqual(expect.arrayContaining(titles(inside)));
    await widget.area("Påhittsbruk").box.check();
    await expectFound(widget, town, exempelstad.motions);
  });

  test("two areas: either will do; two filters: both have to", async ({ widget }) => {
    await widget.area("Tallmon").box.check();
    await widget.area("Kyrkbyn").box.check();
    await expectFound(
      widget,
      passing(exempelstad.motions, { areas: ["tallmon", "kyrkbyn"] }),
      exempelstad.motions,
    );
    await widget.choice("Beslut och läge", "Besvarad").box.check();
    await expectFound(
      widget,
      passing(exempelstad.motions, { areas: ["tallmon", "kyrkbyn"], statuses: ["answered"] }),
      exempelstad.motions,
    );
  });

  for (const [key, name] of Object.entries(STATUSES)) {
    test(`state: ${name}`, async ({ widget }) => {
      await widget.choice("Beslut och läge", name).box.check();
      const found = passing(exempelstad.motions, { statuses: [key] });
      await expectFound(widget, found, exempelstad.motions);
      for (const title of await widget.shownTitles()) {
        expect(found.some((motion) => motion.title.startsWith(title.replace(/…$/, "")))).toBe(true);
      }
    });
  }

  test("years by the two lists, of which neither can pass the other", async ({ widget }) => {
    const from = widget.host.getByLabel("Från år");
    const to = widget.host.getByLabel("Till år");
    await from.selectOption("2019");
    await expectFound(
      widget,
      passing(exempelstad.motions, { years: [2019, LAST] }),
      exempelstad.motions,
    );
    await to.selectOption("2020");
    await expectFound(
      widget,
      passing(exempelstad.motions, { years: [2019, 2020] }),
      exempelstad.motions,
    );
    await expect(widget.chip("2019–2020")).toBeVisible();
    await expect(from.locator("option").last()).toHaveText("2020");
    await expect(to.locator("option").first()).toHaveText("2019");
    await widget.host.getByRole("button", { name: "Hela perioden" }).click();
    await expect(widget.count).toHaveText("400 motioner");
    await expect(widget.chips).toHaveCount(0);
  });

  test("years by a click on a bar", async ({ widget }) => {
    const bars = widget.overview.locator(".bar-target");
    await expect(bars).toHaveCount(LAST - FIRST + 1);
    const place = 2021 - FIRST;
    const box = await bars.nth(place).boundingBox();
    // Where no thumb of the brush lies.
    await widget.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expectFound(
      widget,
      passing(exempelstad.motions, { years: [2021, 2021] }),
      exempelstad.motions,
    );
    await expect(widget.chip("2021")).toBeVisible();
  });

  test("years by the brush's sliders and the keyboard", async ({ widget }) => {
    const low = widget.host.getByRole("slider", { name: "Första år i urvalet" });
    const high = widget.host.getByRole("slider", { name: "Sista år i urvalet" });
    await expect(low).toHaveAttribute("aria-valuetext", String(FIRST));
    await expect(high).toHaveAttribute("aria-valuetext", String(LAST));
    await low.focus();
    await low.press("ArrowRight");
    await low.press("ArrowRight");
    await expect(low).toHaveAttribute("aria-valuetext", String(FIRST + 2));
    await expectFound(
      widget,
      passing(exempelstad.motions, { years: [FIRST + 2, LAST] }),
      exempelstad.motions,
    );
    await high.focus();
    await high.press("ArrowLeft");
    await expect(high).toHaveAttribute("aria-valuetext", String(LAST - 1));
    await expectFound(
      widget,
      passing(exempelstad.motions, { years: [FIRST + 2, LAST - 1] }),
      exempelstad.motions,
    );
    // They cannot pass each other.
    await high.press("Home");
    await expect(high).toHaveAttribute("aria-valuetext", String(FIRST + 2));
    await expect(low).toHaveAttribute("aria-valuetext", String(FIRST + 2));
    await expect(high).toHaveValue("3");
    await expectFound(
      widget,
      passing(exempelstad.motions, { years: [FIRST + 2, FIRST + 2] }),
      exempelstad.motions,
    );
    await low.press("End");
    await expect(low).toHaveValue("2");
  });

  test("years by dragging the brush; its edges lie on the edges of the bars", async ({
    widget,
    page,
  }) => {
    const years = LAST - FIRST + 1;
    const drag = async (from, to) => {
      const plot = await widget.overview.locator(".plot").boundingBox();
      const edge = (place) => plot.x + (plot.width * place) / years;
      const middle = plot.y + plot.height / 2;
      await page.mouse.move(edge(from), middle);
      await page.mouse.down();
      await page.mouse.move(edge((from + to) / 2), middle, { steps: 4 });
      await page.mouse.move(edge(to), middle, { steps: 4 });
      await page.mouse.up();
    };
    await drag(0, 5);
    await expectFound(
      widget,
      passing(exempelstad.motions, { years: [FIRST + 5, LAST] }),
      exempelstad.motions,
    );
    await drag(years, years - 3);
    await expectFound(
      widget,
      passing(exempelstad.motions, { years: [FIRST + 5, LAST - 3] }),
      exempelstad.motions,
    );
    const frame = await widget.overview.locator(".window").boundingBox();
    const bars = widget.overview.locator(".bar-target");
    const [first, last] = [
      await bars.nth(5).boundingBox(),
      await bars.nth(years - 4).boundingBox(),
    ];
    expect(Math.abs(frame.x - first.x)).toBeLessThan(2);
    expect(Math.abs(frame.x + frame.width - (last.x + last.width))).toBeLessThan(2);
  });

  test("the table has the same numbers as the file", async ({ widget }) => {
    await widget.overview.getByText("Visa som tabell").click();
    const table = widget.overview.getByRole("table", { name: "Antal motioner per år" });
    const rows = await table
      .locator("tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector("th").textContent,
          Number(row.querySelector("td").textContent),
        ]),
      );
    const expected = [];
    for (let year = FIRST; year <= LAST; year += 1) {
      const count = passing(exempelstad.motions, { years: [year, year] }).length;
      expected.push([year === LAST ? `${year} (hittills i år)` : String(year), count]);
    }
    const undated = exempelstad.motions.filter(({ year }) => year === null).length;
    if (undated > 0) expected.push(["Utan datum", undated]);
    expect(rows).toEqual(expected);
  });

  test("the sentence over the bars has the same numbers as the file", async ({ widget }) => {
    const dated = exempelstad.motions.filter(({ year }) => year !== null).length;
    await expect(widget.overview).toContainText(`${dated} motioner ${FIRST}–${LAST}.`);
    await widget.area("Kyrkbyn").box.check();
    const found = passing(exempelstad.motions, { areas: ["kyrkbyn"], years: [FIRST, LAST] }).length;
    await expect(widget.overview).toContainText(`${found} motioner ${FIRST}–${LAST}.`);
  });

  test("removing filters leads the focus to the next one, the one before and the results", async ({
    widget,
  }) => {
    await widget.area("Tallmon").box.check();
    await widget.area("Kyrkbyn").box.check();
    await widget.choice("Beslut och läge", "Avslagen").box.check();
    await widget.choice("Parti", "Moderaterna").box.check();
    await expect(widget.chips.getByRole("button")).toHaveText([
      "Tallmon",
      "Kyrkbyn",
      "Avslagen",
      "Moderaterna",
      "Rensa alla",
    ]);

    await widget.chip("Kyrkbyn").click();
    await expect(widget.chip("Avslagen")).toBeFocused();
    await expect(widget.area("Kyrkbyn").box).not.toBeChecked();
    await widget.chip("Moderaterna").click();
    await expect(widget.chip("Avslagen")).toBeFocused();
    await widget.chip("Avslagen").press("Enter");
    await expect(widget.chip("Tallmon")).toBeFocused();
    await widget.chip("Tallmon").press("Enter");
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
    await expectFound(widget, found, exempelstad.motions);
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
});
