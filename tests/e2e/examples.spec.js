// The examples, as an embedder's server gives them out, with what `cargo xtask dist` has made.

import { host, test, expect } from "./support/test.js";
import { Widget } from "./support/widget.js";

test("the plain one: its own link, heading, footer and count", async ({ page, origins, heard }) => {
  await page.goto(`${origins.embedder}/examples/plain/index.html`);
  const widget = new Widget(page);
  await expect(widget.count).toHaveText("Visar 1 av 15 motioner");
  await expect(page.getByText("1 av 15 motioner", { exact: true })).toBeVisible();
  await expect(widget.host.getByRole("heading", { name: "Motioner om Norrby" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Om tillgängligheten" })).toBeVisible();
  await page.getByRole("link", { name: "Motioner om parkering" }).click();
  await expect(widget.count).toHaveText("Visar 3 av 15 motioner");
  await expect(page.getByText("3 av 15 motioner", { exact: true })).toBeVisible();
  expect(heard.errors()).toEqual([]);
});

test("the one with React in strict mode: properties, events, a ref, and in and out", host("has it in React's strict mode"), async ({
  page,
  origins,
  heard,
}) => {
  await page.goto(`${origins.embedder}/examples/react/index.html`);
  const widget = new Widget(page);
  await expect(page.locator("#seen")).toHaveText("15 av 15");
  // Key by key: what Playwright puts into a field in Firefox, React takes for its own.
  await page.locator("main > label input").pressSequentially("parkering");
  await expect(widget.count).toHaveText("Visar 3 av 15 motioner");
  await expect(page.locator("#seen")).toHaveText("3 av 15");
  // The other way: what the reader types in the widget comes back to the application.
  await widget.search.fill("skola");
  await expect(page.locator("main > label input")).toHaveValue("skola");
  await widget.search.fill("");
  await expect(page.locator("#seen")).toHaveText("15 av 15");
  await widget.cards.first().getByRole("button", { name: /^Detaljer/ }).click();
  await expect(page.locator("#opened")).not.toBeEmpty();
  await page.getByRole("button", { name: "Till listan" }).click();
  await expect(widget.count).toBeFocused();

  await page.getByRole("button", { name: "Göm" }).click();
  await expect(widget.host).toHaveCount(0);
  await page.getByRole("button", { name: "Visa" }).click();
  await expect(widget.count).toHaveText("15 motioner");
  expect(heard.errors()).toEqual([]);
});
