// The lifelines: the drawing as a reader's pointer, fingers and keys meet it, what is said instead
// of it, and that there is something on the canvas at all.

import { once, test, expect } from "./support/test.js";
import { expectTold } from "./support/told.js";
import { BORAS, EXEMPELSTAD, FOUNDING } from "./support/widget.js";

const FILES = ["motion-timeline-lifelines.wasm", "motion-timeline-lifelines.js"];

function parts(widget) {
  const lines = widget.host.locator(".lines");
  return {
    lines,
    list: widget.host.getByRole("button", { name: "Lista", exact: true }),
    timeline: widget.host.getByRole("button", { name: "Tidslinje", exact: true }),
    canvas: lines.locator("canvas"),
    grid: lines.getByRole("grid", { name: "Motionerna i tidslinjen" }),
    row: lines.locator("[role=gridcell][tabindex='0']"),
    card: lines.locator(".line-card"),
    sentence: lines.locator("[aria-live]"),
    axis: lines.locator(".line-axis"),
    button: (name) => lines.getByRole("button", { name, exact: true }),
    choice: (name) => lines.getByRole("combobox", { name }),
  };
}

async function opened(widget, src = EXEMPELSTAD, hash = "#view=lifelines") {
  await widget.open({ src, fragment: "" }, { hash });
  const view = parts(widget);
  await expect(view.grid).toBeAttached();
  return view;
}

/** How many points of the canvas differ from its ground, and how many colours there are. */
function drawn(canvas) {
  return canvas.evaluate((node) => {
    const { width, height } = node;
    const { data } = node.getContext("2d").getImageData(0, 0, width, height);
    const colours = new Map();
    for (let at = 0; at < data.length; at += 4) {
      const colour = data[at + 3] ? `${data[at]},${data[at + 1]},${data[at + 2]}` : "none";
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
    const ground = colours.get("none") ?? 0;
    return { points: width * height - ground, colours: [...colours.keys()] };
  });
}

/** Where on the canvas something of a colour is that many points in a row have. */
function find(canvas, least = 24) {
  return canvas.evaluate((node, least) => {
    const { width, height } = node;
    const { data } = node.getContext("2d").getImageData(0, 0, width, height);
    const scale = width / node.clientWidth;
    const status = (at) => data[at + 3] === 255 && data[at + 2] + data[at + 1] + data[at] < 380;
    for (let y = 0; y < height; y += 1) {
      let run = 0;
      for (let x = 0; x < width; x += 1) {
        run = status((y * width + x) * 4) ? run + 1 : 0;
        // A line is thin; whatever is higher is something else.
        if (run >= least && run < width / 2) {
          return { x: (x - least / 2) / scale, y: y / scale };
        }
      }
    }
    return null;
  }, least);
}

test("they are loaded when asked for, drawn, and the list comes back", async ({ widget, page }) => {
  const names = [];
  page.on("request", (request) => names.push(new URL(request.url()).pathname.split("/").pop()));
  await widget.open({ src: EXEMPELSTAD });
  const { timeline, list, canvas, grid, sentence } = parts(widget);
  for (const file of FILES) expect(names).not.toContain(file);
  await expect(list).toHaveAttribute("aria-pressed", "true");
  await timeline.click();
  await expect(grid).toBeAttached();
  await expect(timeline).toHaveAttribute("aria-pressed", "true");
  await expect(timeline).toBeFocused();
  for (const file of FILES) expect(names.filter((name) => name === file)).toEqual([file]);
  await expect(sentence).toHaveText(/^\d+ motioner, .*Varje linje går från inlämning/);
  await expect.poll(async () => (await drawn(canvas)).points).toBeGreaterThan(5_000);
  await expect(widget.cards).toHaveCount(0);
  await list.click();
  await expect(widget.cards).toHaveCount(20);
  await expect(canvas).toHaveCount(0);
});

test("the keyboard goes through the lines, zooms, moves and opens one", async ({
  widget,
  page,
}) => {
  const { grid, row, card, sentence } = await opened(widget);
  const rows = Number(await grid.getAttribute("aria-rowcount"));
  expect(rows).toBeGreaterThan(300);
  expect(await grid.getByRole("row").count()).toBeLessThan(20);
  await row.focus();
  await expect(card).toBeVisible();
  const first = await row.textContent();
  await page.keyboard.press("ArrowDown");
  await expect(row).toBeFocused();
  await expect(row).not.toHaveText(first);
  await expect(grid.locator("[aria-rowindex='2'] [tabindex='0']")).toBeFocused();
  await page.keyboard.press("End");
  await expect(grid.locator(`[aria-rowindex='${rows}'] [tabindex='0']`)).toBeFocused();
  await page.keyboard.press("PageUp");
  await expect(grid.locator(`[aria-rowindex='${rows - 10}'] [tabindex='0']`)).toBeFocused();
  const text = await row.textContent();
  await expect(card.locator(".line-card-title")).toHaveText(text.slice(0, 10).trim(), {
    useInnerText: false,
  }).catch(async () => {
    expect(text).toContain(await card.locator(".line-card-title").textContent());
  });

  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(row).toBeFocused();

  const whole = await sentence.textContent();
  await page.keyboard.press("+");
  await expect(sentence).not.toHaveText(whole);
  await expect(row).toBeFocused();
  expect(page.url()).toContain("zoom=");
  const near = await sentence.textContent();
  await page.keyboard.press("ArrowLeft");
  await expect(sentence).not.toHaveText(near);
  await page.keyboard.press("0");
  await expect(sentence).toHaveText(whole);
  expect(page.url()).not.toContain("zoom=");

  const line = await row.textContent();
  await page.keyboard.press("Enter");
  await expect(widget.cards).toHaveCount(1);
  await expect(widget.titles.first()).toBeFocused();
  expect(line).toContain(await widget.titles.first().textContent());
  await expect(widget.cards.getByRole("heading", { name: "Källa" })).toBeVisible();
});

test("a pointer gets the same card, which stays, can be pointed at and put away", async ({
  widget,
  page,
}) => {
  const { canvas, card, grid, row } = await opened(widget);
  await canvas.scrollIntoViewIfNeeded();
  await expect.poll(() => find(canvas)).not.toBeNull();
  const line = await find(canvas);
  await canvas.hover({ position: line });
  await expect(card).toBeVisible();
  const title = await card.locator(".line-card-title").textContent();
  await card.hover();
  await page.waitForTimeout(700);
  await expect(card).toBeVisible();
  await expect(card.locator(".line-card-title")).toHaveText(title);
  await page.mouse.move(2, 2);
  await expect(card).toBeHidden();

  // The same words as for the keyboard.
  await canvas.hover({ position: line });
  await expect(card).toBeVisible();
  const words = await card.locator("p").allTextContents();
  const sentences = await grid.getByRole("gridcell").allTextContents();
  const same = sentences.find((text) => text.startsWith(title));
  if (same) for (const fact of words) expect(same).toContain(fact.replace(/\.$/, ""));
  await row.focus();
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();

  await canvas.click({ position: line });
  await expect(widget.titles).toHaveText([title]);
  await expect(widget.titles.first()).toBeFocused();
});

test("it is dragged in time, and a page still scrolls over it", async ({ widget, page }) => {
  const { canvas, button, sentence } = await opened(widget);
  await button("Zooma in").click();
  await expect.poll(() => page.url()).toContain("zoom=");
  const before = await sentence.textContent();
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 120, box.y + 60, { steps: 6 });
  await page.mouse.up();
  await expect(sentence).not.toHaveText(before);
  await expect(canvas).toHaveCSS("touch-action", "pan-y");
  const zoom = new URL(page.url()).hash;
  await page.mouse.move(box.x + box.width / 2, box.y + 40);
  await page.mouse.wheel(0, 200);
  await page.waitForTimeout(300);
  expect(new URL(page.url()).hash).toBe(zoom);
});

test("two fingers zoom", async ({ widget, page }) => {
  const { canvas, sentence } = await opened(widget);
  const before = await sentence.textContent();
  await canvas.evaluate((node) => {
    const box = node.getBoundingClientRect();
    const send = (type, id, x) =>
      node.dispatchEvent(
        new PointerEvent(type, {
          pointerId: id,
          pointerType: "touch",
          clientX: box.left + x,
          clientY: box.top + 30,
          bubbles: true,
        }),
      );
    // Only a pointer that is really there can be captured.
    node.setPointerCapture = () => {};
    send("pointerdown", 5, 200);
    send("pointerdown", 6, 260);
    for (let step = 1; step < 8; step += 1) {
      send("pointermove", 5, 200 - step * 12);
      send("pointermove", 6, 260 + step * 12);
    }
    send("pointerup", 5, 104);
    send("pointerup", 6, 356);
  });
  await expect(sentence).not.toHaveText(before);
  await expect.poll(() => page.url()).toContain("zoom=");
});

test("the strip over time is their brush", async ({ widget, page }) => {
  const { axis } = await opened(widget);
  await widget.host.getByRole("combobox", { name: "Från år" }).selectOption("2019");
  await widget.host.getByRole("combobox", { name: "Till år" }).selectOption("2019");
  await expect(axis).toContainText("2019");
  await expect(axis).toContainText("jan");
  await expect(axis).not.toContainText("2021");
  expect(page.url()).not.toContain("zoom=");
});

test("the address holds the view", async ({ widget, page }) => {
  const { choice, button, sentence, lines } = await opened(widget);
  await choice("Dela upp efter").selectOption("area");
  await choice("Sortera").selectOption("duration");
  await button("Zooma in").click();
  await expect(lines.locator(".line-names .strong").first()).toBeVisible();
  await expect
    .poll(() => page.url())
    .toMatch(/view=lifelines&lanes=area&order=duration&zoom=\d{4}-/);
  const before = await sentence.textContent();
  await page.reload();
  await expect(sentence).toHaveText(before);
  await expect(choice("Dela upp efter")).toHaveValue("area");
  await expect(choice("Sortera")).toHaveValue("duration");
});

test("the founding case: no decision is known, and its goal lies ahead", async ({ widget }) => {
  const { grid } = await opened(widget, BORAS);
  const row = grid.getByRole("gridcell").filter({ hasText: FOUNDING });
  await expect(row).toContainText("Beslut okänt.");
  await expect(row).toContainText("Inlämnad 21 december 2023.");
  await expect(row).toContainText("Planerat mål: 2030.");
});

test("motions without a date are counted, with a way to the list", async ({ widget }) => {
  const { lines, button, canvas } = await opened(widget);
  await expect(lines).toContainText(/\d+ motion(er)? saknar datum och kan inte ritas\./);
  await button("Visa listan").click();
  await expect(widget.cards).toHaveCount(20);
  await expect(canvas).toHaveCount(0);
});

test("too many to tell apart are bars, which say what they count and lead to the lines", async ({
  widget,
  page,
}) => {
  const motions = Array.from({ length: 12_000 }, (_, id) => {
    const date = new Date(Date.UTC(2012, 0, 1 + (id * 7) % 4_900)).toISOString().slice(0, 10);
    const decided = new Date(Date.parse(date) + 20 * 864e5).toISOString().slice(0, 10);
    const events = [{ kind: "decided", date: decided, final: true, outcome: "adopted" }];
    return { id: `${id}`, title: `Motion ${id}`, submitted: date, events };
  });
  await page.route("**/data/many.json", (route) =>
    route.fulfill({ json: { format: "motion-json/1", motions } }),
  );
  const { canvas, sentence, card, grid } = await opened(widget, "/data/many.json");
  await expect(sentence).toContainText("fler motioner än som går att se var för sig");
  await expect(grid).toHaveAttribute("aria-rowcount", "12000");
  await expect.poll(async () => (await drawn(canvas)).points).toBeGreaterThan(5_000);
  await canvas.hover({ position: { x: 200, y: 150 } });
  await expect(card).toContainText(/\d+ inlämnade, \d+ beslutade\./);
  const [, begun] = (await card.textContent()).match(/(\d+) inlämnade/);
  expect(Number(begun)).toBeGreaterThan(0);
  await canvas.click({ position: { x: 200, y: 150 } });
  await expect(sentence).toContainText(/^\d+ motioner, .*Varje linje går från/);
  await expect.poll(() => page.url()).toContain("zoom=");
});

test("colours follow the theme, and what a system forces", once, async ({ widget, page }) => {
  const { canvas } = await opened(widget, BORAS);
  const colours = async () => (await drawn(canvas)).colours.sort().join(" ");
  await expect.poll(colours).not.toBe("none");
  const light = await colours();
  await widget.host.evaluate((node) => node.setAttribute("theme", "dark"));
  await expect.poll(colours).not.toBe(light);
  const dark = await colours();
  await page.emulateMedia({ forcedColors: "active" });
  await expect.poll(colours).not.toBe(dark);
});

test("on paper it has three times as many dots", async ({ widget, page }) => {
  const { canvas } = await opened(widget, BORAS);
  const width = () => canvas.evaluate((node) => node.width / node.clientWidth);
  await expect.poll(width).toBeCloseTo(1, 1);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  expect(await width()).toBeCloseTo(3, 1);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  expect(await width()).toBeCloseTo(1, 1);
});

test("320 px: nothing is wider than the page", async ({ widget, page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const { canvas } = await opened(widget);
  await expect.poll(async () => (await drawn(canvas)).points).toBeGreaterThan(1_000);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
});

test("under a strict policy everything works", async ({ widget, heard }) => {
  await widget.open({ src: BORAS, csp: "strict" });
  const { timeline, canvas, card } = parts(widget);
  await timeline.click();
  await expect.poll(async () => (await drawn(canvas)).points).toBeGreaterThan(500);
  await canvas.hover({ position: await find(canvas) });
  await expect(card).toBeVisible();
  await expect(card).toHaveCSS("position", "absolute");
  expect(await heard.violations()).toEqual([]);
});

test("where they can't be loaded, the reader is told and the list still works", async ({
  widget,
  page,
  heard,
}) => {
  await page.route(`**/${FILES[0]}`, (route) => route.abort("internetdisconnected"));
  await widget.open({ src: BORAS });
  const { timeline, list, grid } = parts(widget);
  await timeline.click();
  await expect(widget.alert).toContainText("Tidslinjen kunde inte hämtas.");
  await expectTold(heard, "lifelines", FILES[0]);
  await list.click();
  await expect(widget.cards.first()).toBeVisible();
  await page.unroute(`**/${FILES[0]}`);
  await timeline.click();
  await expect(grid).toBeAttached();
});
