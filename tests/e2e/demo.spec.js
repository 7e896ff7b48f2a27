// The demo page.

import { test, expect } from "./support/test.js";
import { FOUNDING, Widget } from "./support/widget.js";

test("shows Borås, and switches data, language and colours", async ({ page, heard }) => {
  await page.goto("/");
  const widget = new Widget(page);
  await expect(widget.count).toHaveText("15 motioner");
  await page.getByLabel("Uppgifter", { exact: true }).selectOption("exempelstad");
  await expect(widget.count).toHaveText("400 motioner");
  await page.getByLabel("Språk", { exact: true }).selectOption("en");
  await expect(widget.count).toHaveText("400 motions");
  await page.getByLabel("Färger", { exact: true }).selectOption("dark");
  await expect(widget.host).toHaveAttribute("theme", "dark");
  expect(page.url()).toContain("?data=exempelstad&lang=en&theme=dark");
  expect(await heard.violations()).toEqual([]);
  expect(heard.errors()).toEqual([]);
});

test("an address of a view leads to that view", async ({ page }) => {
  await page.goto("/?lang=en#area=norrby&case=inga-sarskilt-utsatta-omraden");
  const widget = new Widget(page);
  await expect(widget.count).toHaveText("Showing 1 of 15 motions");
  await expect(
    widget.card(FOUNDING).getByRole("heading", { name: "What the motion asks for" }),
  ).toBeVisible();
});
