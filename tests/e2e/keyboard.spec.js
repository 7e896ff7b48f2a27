// Everything can be done with the keyboard, in an order that makes sense, and the focus is
// never lost.

import { test, expect } from "./support/test.js";
import { BORAS, EXEMPELSTAD, FOUNDING } from "./support/widget.js";

async function tabTo(widget, locator, most = 90) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await widget.page.keyboard.press("Tab");
    const at = await widget.focused();
    expect(at.tag, "the focus is somewhere").not.toBe("body");
    if (await locator.evaluate((node) => node.matches(":focus")).catch(() => false)) return;
  }
  throw new Error(`not reached with ${most} presses of Tab: ${locator}`);
}

test("the order of tab stops is that of the page, and leaves the widget again", async ({
  widget,
  page,
}) => {
  await widget.open({ src: BORAS });
  await page.evaluate(() => {
    const after = document.createElement("a");
    after.href = "#after";
    after.id = "after";
    after.textContent = "Efter listan";
    document.querySelector("main").append(after);
  });
  const stops = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const { tag, type, text, id } = await widget.focused();
    if (id === "after") break;
    expect(tag).not.toBe("body");
    stops.push(`${tag}${type ? `[${type}]` : ""} ${text.slice(0, 40)}`.trim());
    expect(stops.length).toBeLessThan(120);
  }
  const kinds = stops.slice(0, 12).map((stop) => stop.replace(/(\S+) .*/, "$1"));
  expect(stops[0]).toBe("button[button] Hoppa till resultat");
  expect(kinds.slice(1, 3)).toEqual(["input[search]", "button[submit]"]);
  expect(kinds.slice(3, 5)).toEqual(["input[range]", "input[range]"]);
  expect(kinds.slice(5, 7)).toEqual(["select", "select"]);
  expect(stops.slice(7, 10)).toEqual([
    "button[button] Hela perioden",
    "button[button] Senaste året",
    "summary Visa som tabell",
  ]);
  expect(stops[10]).toBe("button[button] Visa alla områden");
  expect(kinds[11]).toBe("input[checkbox]");
  const details = stops.filter((stop) => /^button\[button\] Detaljer om/.test(stop));
  expect(details).toHaveLength(15);
  // The same stops come back in the other direction.
  const back = [];
  for (let step = 0; step < stops.length; step += 1) {
    await page.keyboard.press("Shift+Tab");
    const { tag, type, text } = await widget.focused();
    back.push(`${tag}${type ? `[${type}]` : ""} ${text.slice(0, 40)}`.trim());
  }
  expect(back.reverse()).toEqual(stops);
});

test("what has the focus is seen to have it", async ({ widget, page }) => {
  await widget.open({ src: BORAS });
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      let at = document.activeElement;
      while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const outlined = (node) => {
        const style = getComputedStyle(node);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      };
      // A slider's outline is on its thumb, which no script can look at.
      if (at.type === "range") return { seen: at.matches(":focus-visible"), name: at.ariaLabel };
      const box = at.getBoundingClientRect();
      const label = at.closest("label");
      return {
        seen:
          (outlined(at) || (label !== null && outlined(label))) && box.width > 1 && box.height > 1,
        name: at.textContent || at.id,
      };
    });
    expect(seen).toEqual({ ...seen, seen: true });
  }
});

test("the button that skips the filters is seen when it has the focus, and leads to the results", async ({
  widget,
  page,
}) => {
  await widget.open({ src: EXEMPELSTAD });
  const skip = widget.host.getByRole("button", { name: "Hoppa till resultat" });
  const size = async () => (await skip.boundingBox()).height;
  expect(await size()).toBeLessThanOrEqual(2);
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  expect(await size()).toBeGreaterThanOrEqual(24);
  await page.keyboard.press("Enter");
  await expect(widget.count).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(widget.host.getByRole("button", { name: "Lista", exact: true })).toBeFocused();
});

test("a reader finds, filters, opens and undoes with nothing but keys", async ({
  widget,
  page,
}) => {
  await widget.open({ src: BORAS });
  await tabTo(widget, widget.search);
  await page.keyboard.type("utsatta");
  await expect(widget.titles).toHaveText([FOUNDING]);
  await page.keyboard.press("Enter");
  await expect(widget.count).toBeFocused();

  await page.keyboard.press("Shift+Tab");
  await tabTo(widget, widget.card(FOUNDING).getByRole("button", { name: /^Detaljer/ }));
  await page.keyboard.press("Enter");
  await expect(widget.card(FOUNDING).getByRole("heading", { name: "Källa" })).toBeVisible();
  await expect(widget.card(FOUNDING).getByRole("button", { name: /^Detaljer/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(
    widget.card(FOUNDING).getByRole("button", { name: "Vad betyder att-sats?" }),
  ).toBeFocused();
  await page.keyboard.press("Space");
  await expect(widget.card(FOUNDING)).toContainText("En av de saker som motionen föreslår");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Space");
  await expect(widget.card(FOUNDING).getByRole("heading", { name: "Källa" })).toBeHidden();

  await widget.search.focus();
  await tabTo(widget, widget.chip("Ord: utsatta"));
  await page.keyboard.press("Enter");
  await expect(widget.count).toHaveText("15 motioner");
  await expect(widget.count).toBeFocused();

  await widget.search.focus();
  await tabTo(widget, widget.area("Norrby").box);
  await page.keyboard.press("Space");
  await expect(widget.titles).toHaveText([FOUNDING]);
  await expect(widget.area("Norrby").box).toBeFocused();
});

test("a filter keeps the focus while the list and its numbers change around it", async ({
  widget,
  page,
}) => {
  await widget.open({ src: EXEMPELSTAD });
  for (const { box } of [
    widget.area("Tallmon"),
    widget.choice("Beslut och läge", "Avslagen"),
    widget.choice("Parti", "Moderaterna"),
  ]) {
    await box.focus();
    await page.keyboard.press("Space");
    await expect(box).toBeChecked();
    await expect(box).toBeFocused();
    await page.keyboard.press("Space");
    await expect(box).not.toBeChecked();
    await expect(box).toBeFocused();
  }
  for (const name of ["Hela perioden", "Senaste året"]) {
    const button = widget.host.getByRole("button", { name });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(button).toBeFocused();
  }
});

test("the table opens and closes by key", async ({ widget, page }) => {
  await widget.open({ src: BORAS });
  await tabTo(widget, widget.overview.locator("summary"));
  const table = widget.overview.getByRole("table");
  await page.keyboard.press("Enter");
  await expect(table).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(table).toBeHidden();
});

test("trying again does not lose the focus", async ({ widget, page, api }) => {
  await api.answers("status:500");
  await widget.visit({ src: api.src });
  await expect(widget.retry).toBeVisible();
  await widget.retry.focus();
  await api.answers("held");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await api.requests()).length).toBe(2);
  expect((await widget.focused()).tag).not.toBe("body");
  await api.release();
  await expect(widget.count).toHaveText("2 motioner");
  expect((await widget.focused()).tag).not.toBe("body");
});

test("loading takes no focus from the page", async ({ widget, page, api }) => {
  await api.answers("held");
  await widget.visit({ src: api.src });
  await page.evaluate(() => {
    const field = document.createElement("input");
    field.id = "own";
    document.querySelector("main").prepend(field);
    field.focus();
  });
  await expect.poll(async () => (await api.requests()).length).toBe(1);
  await api.release();
  await expect(widget.count).toHaveText("2 motioner");
  expect((await widget.focused()).id).toBe("own");
});

test("on a narrow page the folded filters open by key", async ({ widget, page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await widget.open({ src: BORAS });
  const fold = widget.host.getByRole("button", { name: /^Fler filter/ });
  await expect(widget.group("Beslut och läge")).toBeHidden();
  await tabTo(widget, fold);
  await page.keyboard.press("Enter");
  await expect(fold).toHaveAttribute("aria-expanded", "true");
  await expect(widget.group("Beslut och läge")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(fold).toHaveAccessibleName("Fler filter (1)");
});
