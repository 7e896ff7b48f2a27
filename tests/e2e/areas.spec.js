// Filtering by area.

import { passing, read } from "./support/facts.js";
import { test, expect } from "./support/test.js";
import { BORAS, EXEMPELSTAD, FOUNDING } from "./support/widget.js";

const boras = read("boras");
const exempelstad = read("exempelstad");

const titles = (motions) => motions.map(({ title }) => title).sort();

test("Norrby: the motion that is about it", async ({ widget }) => {
  await widget.open({ src: BORAS });
  const norrby = passing(boras.motions, { areas: ["norrby"] });
  expect(titles(norrby)).toEqual([FOUNDING]);
  await widget.area("Norrby").box.check();
  await widget.expectFound(norrby, boras.motions);
  await expect(widget.titles).toHaveText([FOUNDING]);
  await expect(widget.chip("Norrby")).toBeVisible();
});

test("Hässleholmen-Hulta: the same by its tile and by its other spelling", async ({ widget }) => {
  await widget.open({ src: BORAS });
  await widget.area("Hässleholmen-Hulta").box.check();
  await widget.expectFound(
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

test.describe("areas inside others", () => {
  test.beforeEach(async ({ widget }) => {
    await widget.open({ src: EXEMPELSTAD });
    await expect(widget.count).toHaveText("400 motioner");
  });

  test("an area holds the areas inside it", async ({ widget }) => {
    const town = passing(exempelstad.motions, { areas: ["pahittsbruk"] });
    const inside = passing(exempelstad.motions, { areas: ["holmen"] });
    expect(inside.length).toBeGreaterThan(0);
    expect(titles(town)).toEqual(expect.arrayContaining(titles(inside)));
    await widget.area("Påhittsbruk").box.check();
    await widget.expectFound(town, exempelstad.motions);
  });

  test("two areas: either will do; two filters: both have to", async ({ widget }) => {
    await widget.area("Tallmon").box.check();
    await widget.area("Kyrkbyn").box.check();
    await widget.expectFound(
      passing(exempelstad.motions, { areas: ["tallmon", "kyrkbyn"] }),
      exempelstad.motions,
    );
    await widget.choice("Beslut och läge", "Besvarad").box.check();
    await widget.expectFound(
      passing(exempelstad.motions, { areas: ["tallmon", "kyrkbyn"], statuses: ["answered"] }),
      exempelstad.motions,
    );
  });
});
