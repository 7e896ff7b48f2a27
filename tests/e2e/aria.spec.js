// The parts of the widget as assistive tools get them, word for word. To take over a change that
// is meant: `cargo xtask test --only e2e -- --update-snapshots aria boras`, and read the diff.

import { test, expect } from "./support/test.js";
import { expectTree } from "./support/tree.js";
import { BORAS, EXEMPELSTAD, FOUNDING } from "./support/widget.js";

test("head and search", async ({ widget }) => {
  await widget.open({ src: BORAS });
  await expectTree(widget.host.locator(".head"), "head");
});

test("head and search, in English, of made-up data", async ({ widget }) => {
  await widget.open({ src: EXEMPELSTAD, lang: "en" });
  await expectTree(widget.host.locator(".head"), "head-english");
});

test("overview with its table", async ({ widget }) => {
  await widget.open({ src: BORAS });
  await widget.overview.locator("summary").click();
  await expect(widget.overview.getByRole("table")).toBeVisible();
  await expectTree(widget.overview, "overview");
});

test("area picker, with one area chosen", async ({ widget }) => {
  await widget.open({ src: BORAS, area: "Norrby" });
  await expectTree(widget.group("Välj område"), "areas");
});

test("filters by state and party", async ({ widget }) => {
  await widget.open({ src: BORAS });
  await expectTree(widget.host.locator(".more-fold"), "facets");
});

test("chosen filters", async ({ widget }) => {
  await widget.open(
    { src: BORAS, fragment: "" },
    { hash: "#area=norrby&status=unknown&party=M&from=2018&q=fri%20parkering" },
  );
  await expectTree(widget.chips, "chips");
});

test("a card", async ({ widget }) => {
  await widget.open({ src: BORAS });
  await expectTree(widget.card(FOUNDING), "card");
});

test("a card with a decision", async ({ widget }) => {
  await widget.open({ src: BORAS });
  await expectTree(
    widget.card("Mänskliga rättigheter är en kommunal angelägenhet - gör Borås till MR-stad"),
    "card-decided",
  );
});

test("an opened case with a decision, in English", async ({ widget }) => {
  await widget.open({ src: BORAS, lang: "en" });
  const card = widget.card(
    "Mänskliga rättigheter är en kommunal angelägenhet - gör Borås till MR-stad",
  );
  await card.getByRole("button", { name: /^Details/ }).click();
  await expect(card.getByRole("heading", { name: "Source" })).toBeVisible();
  await expectTree(card, "case-decided-english");
});

test("nothing found", async ({ widget }) => {
  await widget.open({ src: BORAS, fragment: "" }, { hash: "#q=finnsinte" });
  await expectTree(widget.host.locator(".results"), "zero");
});

test("a failure", async ({ widget, api }) => {
  await api.answers("empty");
  await widget.visit({ src: api.src });
  await expect(widget.retry).toBeVisible();
  // The address of the data is another one each time.
  const tree = (await widget.host.ariaSnapshot()).replaceAll(api.src, "http://api/motions.json");
  expect(`${tree}\n`).toMatchSnapshot("failure.yml");
});

test("footer", async ({ widget }) => {
  await widget.open({ src: EXEMPELSTAD });
  await expectTree(widget.host.locator(".foot"), "footer");
});
