// What a page's script can do with the element, and what it hears.

import { test, expect } from "./support/test.js";
import { BORAS, EXEMPELSTAD, FOUNDING } from "./support/widget.js";

const STANDARD = {
  words: "",
  areas: null,
  mentioned: true,
  statuses: [],
  parties: [],
  from: null,
  to: null,
  sort: "newest",
  cases: [],
  mode: "list",
  lanes: "none",
  order: "date",
  zoom: null,
};

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.told = [];
    for (const what of ["ready", "filter", "select"]) {
      // On the window: it bubbles, and out of a shadow tree too.
      addEventListener(`motion-timeline-${what}`, ({ detail, composed, target }) =>
        window.told.push({ what, detail, composed, from: target.localName }),
      );
    }
  });
});

const told = (page) => page.evaluate(() => window.told.splice(0));

/** The events of this kind that come until there is one. */
async function hears(page, what) {
  let events = [];
  await expect
    .poll(async () => (events = [...events, ...(await told(page))]).some((e) => e.what === what))
    .toBe(true);
  return events;
}

test("a page hears that the list is there", async ({ page, widget }) => {
  await widget.open({ src: BORAS });
  expect(await hears(page, "ready")).toEqual([
    {
      what: "ready",
      composed: true,
      from: "motion-timeline",
      detail: { found: 15, total: 15, view: STANDARD },
    },
  ]);
});

test("a page hears what a reader chooses, and which case is opened", async ({ page, widget }) => {
  await widget.open({ src: BORAS });
  await hears(page, "ready");
  await widget.area("Norrby").box.check();
  const [filter, ...more] = await hears(page, "filter");
  expect(more).toEqual([]);
  expect(filter.detail.found).toBe(1);
  expect(filter.detail.total).toBe(15);
  const [area] = filter.detail.view.areas;
  expect(filter.detail.view).toEqual({ ...STANDARD, areas: [area] });

  await widget.card(FOUNDING).getByRole("button", { name: /^Detaljer/ }).click();
  const [select, ...others] = await hears(page, "select");
  expect(others).toEqual([]);
  expect(select.detail.open).toBe(true);
  await widget.card(FOUNDING).getByRole("button", { name: /^Detaljer/ }).click();
  expect((await hears(page, "select")).map(({ detail }) => detail)).toEqual([
    { id: select.detail.id, open: false },
  ]);
  expect(await widget.host.evaluate((node) => node.view)).toEqual({ ...STANDARD, areas: [area] });
});

test("attributes say what is seen from the start", async ({ widget, page }) => {
  await widget.open({
    src: EXEMPELSTAD,
    words: "cykel",
    status: "adopted, rejected",
    from: "2016",
    to: "2022",
    sort: "oldest",
  });
  await expect(widget.search).toHaveValue("cykel");
  await expect(widget.sort).toHaveValue("oldest");
  await expect(widget.chips.getByRole("button", { name: /2016–2022/ })).toBeVisible();
  const [{ detail }] = await hears(page, "ready");
  expect(detail.view).toEqual({
    ...STANDARD,
    words: "cykel",
    statuses: expect.arrayContaining(["adopted", "rejected"]),
    from: 2016,
    to: 2022,
    sort: "oldest",
  });
  expect(detail.found).toBeGreaterThan(0);
  expect(detail.found).toBeLessThan(detail.total);
  await widget.host.evaluate((node) => node.setAttribute("words", "park"));
  await expect(widget.search).toHaveValue("park");
});

test("an address says more than attributes do", async ({ widget }) => {
  await widget.open({ src: BORAS, words: "parkering", fragment: "" }, { hash: "#q=skola" });
  await expect(widget.search).toHaveValue("skola");
  await widget.page.evaluate(() => (location.hash = ""));
  await expect(widget.search).toHaveValue("parkering");
});

test("properties can be set before the program is there, and after", async ({ page, widget }) => {
  await page.goto("/pages/empty.html");
  await page.evaluate(async (src) => {
    const early = document.createElement("motion-timeline");
    Object.assign(early, { src, words: "parkering", from: 2000, loading: "eager" });
    document.querySelector("main").append(early);
    await import("/embed.js");
    early.sort = "title";
  }, BORAS);
  await expect(widget.count).toHaveText("Visar 3 av 15 motioner");
  await expect(widget.search).toHaveValue("parkering");
  await expect(widget.sort).toHaveValue("title");

  // What is set at once is all kept, and what names no part of the view leaves it.
  await widget.host.evaluate((node) => {
    node.words = "";
    node.areas = ["Norrby"];
    node.view = { sort: "oldest" };
  });
  await expect(widget.count).toHaveText("Visar 1 av 15 motioner");
  await expect(widget.area("Norrby").box).toBeChecked();
  await expect(widget.sort).toHaveValue("oldest");
  expect(await widget.host.evaluate((node) => [node.words, node.sort])).toEqual(["", "oldest"]);

  // Null takes a choice back; without a view, everything is as the attributes say.
  await widget.host.evaluate((node) => (node.areas = null));
  await expect(widget.count).toHaveText("15 motioner");
  await widget.host.evaluate((node) => (node.view = null));
  await expect(widget.sort).toHaveValue("newest");
});

test("lifelines stay as they are when a script sets something else", async ({ page, widget }) => {
  await widget.open({ src: EXEMPELSTAD });
  await hears(page, "ready");
  const button = (name) => widget.host.getByRole("button", { name, exact: true });
  const lines = widget.host.locator(".lines");
  const view = () => widget.host.evaluate((node) => node.view);
  await button("Tidslinje").click();
  expect((await hears(page, "filter")).at(-1).detail.view).toEqual({ ...STANDARD, mode: "lifelines" });
  await lines.getByRole("combobox", { name: "Dela upp efter" }).selectOption("party");
  await lines.getByRole("combobox", { name: "Sortera" }).selectOption("duration");
  await button("Zooma in").click();
  const zoomed = { ...STANDARD, mode: "lifelines", lanes: "party", order: "duration" };
  zoomed.zoom = expect.stringMatching(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
  await expect.poll(view).toEqual(zoomed);
  const { zoom } = await view();

  await widget.host.evaluate((node) => (node.words = "park"));
  await expect(widget.search).toHaveValue("park");
  await expect(widget.chips).toHaveCount(1);
  expect(await view()).toEqual({ ...zoomed, words: "park", zoom });
  await expect(lines.getByRole("combobox", { name: "Dela upp efter" })).toHaveValue("party");
  await expect(lines.getByRole("combobox", { name: "Sortera" })).toHaveValue("duration");
  await expect(widget.cards).toHaveCount(0);

  // Each can be set, and null takes it back.
  const sentence = lines.locator("[aria-live]");
  await widget.host.evaluate((node) => (node.zoom = "2019-01-01/2019-12-31"));
  await expect(sentence).toContainText("2019");
  await widget.host.evaluate((node) => (node.lanes = "area"));
  await expect(lines.getByRole("combobox", { name: "Dela upp efter" })).toHaveValue("area");
  await widget.host.evaluate((node) => Object.assign(node, { lanes: null, order: null, zoom: null }));
  await expect.poll(view).toEqual({ ...STANDARD, words: "park", mode: "lifelines" });
  await expect(lines.getByRole("combobox", { name: "Sortera" })).toHaveValue("date");
  await widget.host.evaluate((node) => (node.mode = "list"));
  await expect(lines).toHaveCount(0);
  await expect(widget.cards.first()).toBeVisible();
});

test("attributes begin with lifelines", async ({ widget }) => {
  const zoom = "2018-01-01/2020-12-31";
  await widget.open({ src: EXEMPELSTAD, mode: "lifelines", lanes: "area", order: "status", zoom });
  const lines = widget.host.locator(".lines");
  await expect(lines.getByRole("combobox", { name: "Dela upp efter" })).toHaveValue("area");
  await expect(lines.getByRole("combobox", { name: "Sortera" })).toHaveValue("status");
  expect(await widget.host.evaluate((node) => [node.mode, node.lanes, node.order, node.zoom])).toEqual([
    "lifelines",
    "area",
    "status",
    zoom,
  ]);
  await widget.host.evaluate((node) => node.removeAttribute("mode"));
  await expect(lines).toHaveCount(0);
});

test("a case can be opened by its id", async ({ page, widget }) => {
  await widget.open({ src: BORAS });
  await widget.card(FOUNDING).getByRole("button", { name: /^Detaljer/ }).click();
  const { detail } = (await hears(page, "select")).at(-1);
  await widget.open({ src: BORAS, case: detail.id });
  await expect(widget.card(FOUNDING).getByRole("heading", { name: "Källa" })).toBeVisible();
  await widget.host.evaluate((node) => (node.cases = []));
  await expect(widget.card(FOUNDING).getByRole("heading", { name: "Källa" })).toHaveCount(0);
});

test("the list can be read anew, without taking the focus", async ({ page, widget, api }) => {
  await widget.open({ src: api.src });
  await hears(page, "ready");
  const before = (await api.requests()).length;
  await widget.host.evaluate((node) => node.reload());
  await hears(page, "ready");
  expect((await api.requests()).length).toBe(before + 1);
  expect((await widget.focused()).tag).toBe("body");
});

test("what is found can be had as a table", async ({ widget, page }) => {
  await widget.open({ src: BORAS, words: "parkering" });
  const table = await widget.host.evaluate((node) => node.exportCsv());
  const rows = table.split("\r\n");
  expect(rows[0]).toMatch(/^"id","reference","title",/);
  // Three motions, and nothing behind the last line's end.
  expect(rows).toHaveLength(5);
  for (const title of await widget.shownTitles()) expect(table).toContain(title.trim());
  await page.route("**/motion-timeline-details.wasm", (route) => route.abort());
  await page.reload();
  await expect(widget.count).toBeVisible();
  await expect(widget.host.evaluate((node) => node.exportCsv())).rejects.toThrow("tables");
});

test("the focus can be led to the results", async ({ widget }) => {
  await widget.open({ src: BORAS });
  await widget.host.evaluate((node) => node.focusResults());
  await expect(widget.count).toBeFocused();
});

test("a page puts its own heading and footer in", async ({ page, widget }) => {
  await widget.open({ src: BORAS });
  await widget.host.evaluate((node) => {
    const heading = Object.assign(document.createElement("span"), { slot: "heading" });
    heading.append("Motioner i Norrby");
    const footer = Object.assign(document.createElement("p"), { slot: "footer" });
    footer.append("Om tillgänglighet");
    node.append(heading, footer);
  });
  await expect(widget.host.getByRole("heading", { level: 2, name: "Motioner i Norrby" })).toBeVisible();
  await expect(page.getByText("Om tillgänglighet")).toBeVisible();
});

test("the main regions can be styled from outside", async ({ page, widget }) => {
  await widget.open({ src: BORAS });
  await widget.card(FOUNDING).getByRole("button", { name: /^Detaljer/ }).click();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    const parts = ["head", "search", "overview", "filters", "results", "case", "details", "footer"];
    sheet.replaceSync(
      parts.map((part) => `motion-timeline::part(${part}) { outline: 3px solid red }`).join("\n"),
    );
    document.adoptedStyleSheets = [sheet];
  });
  const outlined = await widget.host.evaluate((node) =>
    [...node.shadowRoot.querySelectorAll("[part]")]
      .filter((part) => getComputedStyle(part).outlineColor === "rgb(255, 0, 0)")
      .map((part) => part.getAttribute("part")),
  );
  expect([...new Set(outlined)].sort()).toEqual(
    ["case", "details", "filters", "footer", "head", "overview", "results", "search"].sort(),
  );
});
