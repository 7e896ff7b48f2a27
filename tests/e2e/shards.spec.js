// A very large set: a manifest, and documents that are asked for when their year is looked at.

import { test, expect } from "./support/test.js";

const asked = async (api) =>
  (await api.requests()).map(({ address }) => address.split("/").at(-1));

test("the latest years come at first, and the strip counts the others", async ({
  widget,
  api,
  heard,
}) => {
  await api.answers("shards");
  await widget.open({ src: api.src });
  await expect(widget.count).toHaveText("1\u202f100 motioner");
  expect(await asked(api)).toEqual(["motions.json", "2023.json"]);
  await expect(widget.host).toContainText(
    "1\u202f100 motioner är hämtade. 305 från andra år hämtas när du väljer de åren.",
  );
  await widget.host.getByText("Visa som tabell").click();
  await expect(widget.host.getByRole("row", { name: "2022" })).toContainText("inte hämtade: 300");
  expect(await heard.events()).toEqual([]);
});

test("a year that is chosen is asked for, once", async ({ widget, api }) => {
  await api.answers("shards");
  await widget.open({ src: api.src });
  await expect(widget.count).toHaveText("1\u202f100 motioner");
  const from = widget.host.getByLabel("Från år");
  await from.selectOption("2022");
  await expect(widget.count).toHaveText("1\u202f400 motioner");
  await expect(widget.host.getByRole("button", { name: /Ta bort filter/ })).toHaveCount(1);
  await from.selectOption("2023");
  await from.selectOption("2022");
  await expect(widget.count).toHaveText("1\u202f400 motioner");
  expect(await asked(api)).toEqual(["motions.json", "2023.json", "2022.json"]);

  await widget.host.getByRole("button", { name: "Hela perioden" }).click();
  await expect(widget.count).toHaveText("1\u202f407 motioner");
  expect((await asked(api)).sort()).toEqual([
    "2021.json",
    "2022.json",
    "2023.json",
    "motions.json",
    "undated.json",
  ]);
});

test("an address leads to its years", async ({ widget, api }) => {
  await api.answers("shards");
  await widget.open({ src: api.src, fragment: "" }, { hash: "#from=2021&to=2021" });
  await expect(widget.titles).toHaveCount(5);
  expect(await asked(api)).toEqual(["motions.json", "2021.json"]);
});

test("a shard that fails takes nothing away, and can be tried again", async ({ widget, api }) => {
  await api.answers("shard-missing");
  await widget.open({ src: api.src });
  await widget.host.getByLabel("Från år").selectOption("2022");
  await expect(widget.host).toContainText("Bara en del av motionerna kunde hämtas");
  await expect(widget.titles.first()).toBeVisible();
  await api.answers("shards");
  await widget.retry.click();
  await expect(widget.count).toHaveText("1\u202f400 motioner");
});

test("lifelines say that they are of the loaded years only, until all are", async ({ widget, api }) => {
  await api.answers("shards");
  await widget.open({ src: api.src, mode: "lifelines" });
  const lines = widget.host.locator(".lines");
  const partly = lines.getByText("Tidslinjen visar bara de år som är hämtade.");
  await expect(widget.count).toHaveText("1\u202f100 motioner");
  await expect(partly).toBeVisible();
  await widget.host.getByLabel("Från år").selectOption("2022");
  await expect(widget.count).toHaveText("1\u202f400 motioner");
  await expect(partly).toBeVisible();
  await widget.host.getByRole("button", { name: "Hela perioden" }).click();
  await expect(widget.count).toHaveText("1\u202f407 motioner");
  await expect(lines.getByRole("grid")).toBeAttached();
  await expect(partly).toHaveCount(0);
});
