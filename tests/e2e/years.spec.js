// The strip over time, and choosing years in each of its ways.

import { passing, read, span } from "./support/facts.js";
import { test, expect } from "./support/test.js";
import { BORAS, EXEMPELSTAD } from "./support/widget.js";

const boras = read("boras");
const exempelstad = read("exempelstad");
const [FIRST, LAST] = span(exempelstad.motions);

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

  test("years by the two lists, of which neither can pass the other", async ({ widget }) => {
    const from = widget.host.getByLabel("Från år");
    const to = widget.host.getByLabel("Till år");
    await from.selectOption("2019");
    await widget.expectFound(
      passing(exempelstad.motions, { years: [2019, LAST] }),
      exempelstad.motions,
    );
    await to.selectOption("2020");
    await widget.expectFound(
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
    await widget.expectFound(
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
    await widget.expectFound(
      passing(exempelstad.motions, { years: [FIRST + 2, LAST] }),
      exempelstad.motions,
    );
    await high.focus();
    await high.press("ArrowLeft");
    await expect(high).toHaveAttribute("aria-valuetext", String(LAST - 1));
    await widget.expectFound(
      passing(exempelstad.motions, { years: [FIRST + 2, LAST - 1] }),
      exempelstad.motions,
    );
    // They cannot pass each other.
    await high.press("Home");
    await expect(high).toHaveAttribute("aria-valuetext", String(FIRST + 2));
    await expect(low).toHaveAttribute("aria-valuetext", String(FIRST + 2));
    await expect(high).toHaveValue("3");
    await widget.expectFound(
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
    await widget.expectFound(
      passing(exempelstad.motions, { years: [FIRST + 5, LAST] }),
      exempelstad.motions,
    );
    await drag(years, years - 3);
    await widget.expectFound(
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
});
