// Mistakes in the data: whatever can be read is shown, and the rest is told.

import { test, expect } from "./support/test.js";
import { READABLE } from "./support/told.js";

/** Reads a document and gives the one event that tells of it. */
async function read({ widget, api, heard }, name) {
  await api.answers(name);
  await widget.open({ src: api.src });
  await expect(widget.card(READABLE)).toBeVisible();
  await expect.poll(async () => (await heard.events()).length).toBe(1);
  await expect.poll(() => heard.warnings().length).toBe(1);
  const [event] = await heard.events();
  expect(event.reason).toBeNull();
  return event;
}

test("a title of two million characters does not bury the other motions", async ({
  widget,
  api,
  heard,
}) => {
  await api.answers("long-title");
  await widget.open({ src: api.src });
  await expect(widget.cards).toHaveCount(2);
  await expect(widget.card(READABLE)).toBeVisible();
  const long = widget.titles.filter({ hasText: /^Lång titel/ });
  expect((await long.textContent()).length).toBeLessThan(310);
  await expect(long).toHaveText(/…$/);
  expect((await widget.host.boundingBox()).height).toBeLessThan(3_000);
  // It can be found, and opened, and the page still answers.
  await widget.search.fill("lång titel");
  await expect(widget.count).toHaveText("Visar 1 av 2 motioner");
  expect((await heard.events()).length).toBeLessThanOrEqual(1);
});

test("a script in a title is text", async ({ widget, api, heard, page }) => {
  await api.answers("script");
  await widget.open({ src: api.src });
  const title = "<script>window.hacked = true</script><img src=x onerror='window.hacked = true'>";
  await expect(widget.titles.filter({ hasText: "<script>" })).toHaveText(title);
  await widget
    .card(title)
    .getByRole("button", { name: /^Detaljer/ })
    .click();
  await expect(widget.card(title)).toContainText("<b>fet</b> & <i>kursiv</i>");
  await expect(widget.host.locator("img, script, b")).toHaveCount(0);
  expect(await page.evaluate(() => window.hacked)).toBeUndefined();
  expect(await heard.events()).toEqual([]);
});

test("a link to a script is no link", async ({ widget, api, heard }) => {
  const event = await read({ widget, api, heard }, "javascript-link");
  expect(event.leftOut).toBe(0);
  expect(event.issues.map((issue) => issue.pointer)).toContain("/motions/1/url");
  const card = widget.card("En motion med en farlig länk");
  await card.getByRole("button", { name: /^Detaljer/ }).click();
  await expect(card.getByRole("heading", { name: "Källa" })).toBeVisible();
  await expect(card).toContainText("Farlig bilaga");
  await expect(widget.host.locator("a").filter({ hasText: /Farlig|javascript/ })).toHaveCount(0);
  const addresses = await widget.host
    .locator("a")
    .evaluateAll((links) => links.map((link) => link.protocol));
  expect(addresses.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
});

test("of two motions with one id the first is shown", async ({ widget, api, heard }) => {
  const event = await read({ widget, api, heard }, "duplicates");
  await expect(widget.titles).toHaveText([READABLE, "Den första med detta id"]);
  expect(event).toMatchObject({ leftOut: 1, total: 1 });
  expect(event.issues).toEqual([
    { pointer: "/motions/2/id", message: expect.any(String), leftOut: true },
  ]);
  await expect(widget.host).toContainText("1 motion kunde inte läsas och visas inte.");
});

test("a motion that is a number is left out, and said to be", async ({ widget, api, heard }) => {
  const event = await read({ widget, api, heard }, "motion-number");
  await expect(widget.titles).toHaveText([READABLE, "Motionen efter talet"]);
  expect(event).toMatchObject({ leftOut: 1, total: 1 });
  expect(event.issues[0]).toMatchObject({ pointer: "/motions/1", leftOut: true });
  await expect(widget.host).toContainText("1 motion kunde inte läsas och visas inte.");
});

test("a day that does not exist is never made into another", async ({ widget, api, heard }) => {
  const event = await read({ widget, api, heard }, "no-such-day");
  expect(event.leftOut).toBe(0);
  expect(event.issues.map((issue) => issue.pointer)).toEqual([
    "/motions/1/submitted",
    "/motions/1/events/0/date",
  ]);
  const card = widget.card("En motion med en dag som inte finns");
  await expect(card).toContainText("Inlämningsdatum saknas i källan");
  await card.getByRole("button", { name: /^Detaljer/ }).click();
  await expect(card.getByRole("heading", { name: "Källa" })).toBeVisible();
  await expect(card).toContainText("Datum saknas");
  await expect(card).not.toContainText(/februari|mars 2023|2023-02/);
  await expect(widget.host).toContainText("Vissa uppgifter saknas i källan.");
});

test("many mistakes are one event, one warning and one line", async ({ widget, api, heard }) => {
  const event = await read({ widget, api, heard }, "many");
  expect(event).toMatchObject({ leftOut: 150, total: 150 });
  expect(event.issues).toHaveLength(100);
  expect(heard.warnings()[0].text.split("\n").length).toBeLessThan(8);
  await expect(widget.host).toContainText("150 motioner kunde inte läsas och visas inte.");
});

test("in English the reader is told in English", async ({ widget, api }) => {
  await api.answers("motion-number");
  await widget.open({ src: api.src, lang: "en" });
  await expect(widget.host).toContainText("1 motion could not be read and is not shown.");
});
