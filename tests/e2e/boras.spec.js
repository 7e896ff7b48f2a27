// The case that the project began with, as a resident reads it.

import { expectTree } from "./support/tree.js";
import { test, expect } from "./support/test.js";
import { BORAS, FOUNDING } from "./support/widget.js";

test.beforeEach(async ({ widget }) => {
  await widget.open({ src: BORAS });
});

async function opened(widget) {
  const card = widget.card(FOUNDING);
  await card.getByRole("button", { name: `Detaljer om ${FOUNDING}` }).click();
  await expect(card.getByRole("heading", { name: "Källa" })).toBeVisible();
  return card;
}

test("all fifteen motions are there, this one first", async ({ widget }) => {
  await expect(widget.count).toHaveText("15 motioner");
  await expect(widget.cards).toHaveCount(15);
  await expect(widget.titles.first()).toHaveText(FOUNDING);
});

test("the decision is unknown, and nothing says that the motion was adopted", async ({
  widget,
}) => {
  const card = await opened(widget);
  await expect(card.locator(".card-meta .badge")).toHaveText("Beslut okänt");
  await expect(card.locator(".badge")).toHaveCount(1);
  await expect(
    card.getByRole("heading", { name: "Beslut", exact: true }).locator(".."),
  ).toContainText("Inget beslut av Kommunfullmäktige finns i källan");
  await expect(card).not.toContainText(/Bifallen|bifölls|Besvarad|ansågs/);
  await expect(card).toContainText("Förslag till beslut, inte ett beslut");
  // Nor does the card without its details.
  const steps = card.getByRole("list", { name: "Händelser" });
  await expect(steps).toContainText(/Beslut av Kommunfullmäktige\s*Saknas i källan/);
});

test("no badge and no filter counts it as adopted", async ({ widget }) => {
  const status = widget.group("Beslut och läge");
  await expect(status.getByText("Bifallen", { exact: true })).toHaveCount(0);
  await expect(widget.host.locator(".badge.adopted")).toHaveCount(0);
});

test("the three clauses stand in order, without outcomes", async ({ widget }) => {
  const card = await opened(widget);
  const clauses = card.locator(".clauses > li");
  await expect(clauses).toHaveText([
    /^1\.\s*Borås Stad inrättar en handlingsplan för Hulta-Hässleholmen och en handlingsplan för Norrby/,
    /^2\.\s*Borås Stad ska utreda om Gårdstensmodellen/,
    /^3\.\s*Borås Stad ska ta till sig av framgångsrika metoder från andra kommuner$/,
  ]);
  await expect(clauses.locator(".badge")).toHaveCount(0);
});

test("the present proposal is inserted text, the replaced one deleted text, both said in words", async ({
  widget,
}) => {
  const card = await opened(widget);
  const present = card.locator(".proposal:not(.earlier)");
  await expect(present).toHaveCount(1);
  await expect(present.getByText("Gällande förslag")).toBeVisible();
  await expect(present.locator("ins")).toHaveText("Motionen bifalles.");
  await expect(present).toContainText("Kommunstyrelsen föreslår bifall");
  await expect(present).toContainText("ny text: Motionen bifalles. slut på ny text");
  await expect(present).toContainText("Datum saknas");

  const replaced = card.locator(".proposal.earlier");
  await expect(replaced).toHaveCount(1);
  await expect(replaced.getByText("Tidigare förslag (ersatt)")).toBeVisible();
  await expect(replaced.locator("del")).toHaveText(
    "Kommunstyrelsen menar därmed att ett arbete i motionens anda redan pågår och föreslår Kommunfullmäktige att anse motionen besvarad.",
  );
  await expect(replaced).toContainText("struken text: Kommunstyrelsen menar");
  await expect(replaced).toContainText("besvarad. slut på struken text");
});

test("those who signed it are named, and nobody else", async ({ widget }) => {
  const card = await opened(widget);
  const signed = card.locator(".proposal").getByText(/^Undertecknat av/);
  await expect(signed).toHaveCount(1);
  const names = [
    "Annette Carlson",
    "Marie Jöreteg",
    "Hasse Ikävalko",
    "Björn-Ola Kronander",
    "Elvira Löwenadler",
  ];
  for (const name of names) await expect(signed).toContainText(`${name} (M)`);
  await expect(signed).toHaveText(/^(?:[^(]*\(M\)){5}[^(]*$/);
  await expect(card.locator(".who")).toHaveText(/^Anna Christensen\s*M$/);
});

test("dates are as precise as the source has them", async ({ widget }) => {
  const card = await opened(widget);
  const rows = card.locator(".life");
  const when = (title) => rows.filter({ hasText: title }).locator(".life-when");
  await expect(when("Socialt hållbart Borås pågår")).toHaveText("sedan 2019");
  await expect(when("Rapport om livsvillkor i Borås")).toHaveText("2023");
  await expect(when("Reglementet för Borås Stad ändras")).toHaveText("juni 2023");
  await expect(when("Motionen lämnas in till fullmäktige")).toHaveText("21 december 2023");
  await expect(when("Studiebesök i Göteborg")).toHaveText("Datum saknas");
  await expect(when("Tidigare lydelse i utkastet till svar")).toHaveText("Datum saknas");
  await expect(rows.filter({ hasText: /Mål/ }).locator(".life-when").last()).toHaveText("2030");
  // A date that is no day has no day for machines either.
  await expect(when("Reglementet för Borås Stad ändras").locator("time")).toHaveAttribute(
    "datetime",
    "2023-06",
  );
  await expect(when("Socialt hållbart Borås pågår").locator("time")).toHaveCount(0);
  await expect(when("Studiebesök i Göteborg").locator("time")).toHaveCount(0);
});

test("what lies ahead is said to lie ahead, and is drawn dashed", async ({ widget }) => {
  const card = await opened(widget);
  const ahead = card.locator(".life").last();
  await expect(ahead).toContainText(/planerat, har inte hänt än: Mål/);
  await expect(ahead.locator(".ahead")).toHaveCount(1);
  await expect(ahead.locator(".ahead")).toHaveCSS("stroke-dasharray", /\d/);
  const step = card.getByRole("list", { name: "Händelser" }).first().getByRole("listitem").last();
  await expect(step).toContainText(/planerat, har inte hänt än: Mål\s*2030/);
});

test("areas it is about, areas it mentions and places elsewhere are told apart", async ({
  widget,
}) => {
  const card = widget.card(FOUNDING);
  await expect(card.locator(".places > p")).toHaveText([
    "Områden: Norrby och Hässleholmen-Hulta",
    "Nämner: Sjöbo och Hela Borås",
    "Plats utanför kommunen: Gårdsten (Göteborg)",
  ]);
});

test("the designation says who made it, and that the year is missing", async ({ widget }) => {
  const card = await opened(widget);
  for (const area of ["Norrby", "Hässleholmen-Hulta"]) {
    await expect(
      card.getByText(`${area}: Enligt Polisen: särskilt utsatt område (år saknas)`),
    ).toBeVisible();
  }
});

test("designations can be switched off by the embedder", async ({ widget }) => {
  await widget.open({ src: BORAS, designations: "off" });
  const card = await opened(widget);
  await expect(card).not.toContainText("Enligt Polisen");
});

test("more than a year has passed, with the law explained on demand", async ({ widget }) => {
  const card = widget.card(FOUNDING);
  await expect(card).toContainText("Mer än ett år sedan motionen lämnades in");
  const help = card.getByRole("button", { name: "Vad betyder ettårsregeln?" });
  await expect(help).toHaveAttribute("aria-expanded", "false");
  await help.click();
  await expect(help).toHaveAttribute("aria-expanded", "true");
  await expect(card).toContainText("Enligt kommunallagen bör en motion beredas");
  await help.click();
  await expect(card).not.toContainText("Enligt kommunallagen");
});

test("the goal has no follow-up, which is not nought", async ({ widget }) => {
  const card = await opened(widget);
  const goals = card.getByRole("heading", { name: "Uppföljning" }).locator("..");
  await expect(goals).toContainText("Mål till 2030");
  await expect(goals).toContainText("Ingen uppföljning publicerad");
  await expect(goals).not.toContainText(/0 procent/);
});

test("the whole opened case, as assistive tools get it", async ({ widget }) => {
  const card = await opened(widget);
  await expectTree(card, "opened-case");
});

test("motions whose day of submission is unknown do not claim one", async ({ widget }) => {
  const card = widget.card("Bygg seniorbostäder.");
  await expect(card).toContainText(
    "Inlämningsdatum saknas i källan. Tidigast känd 22 augusti 2019",
  );
  await expect(card.locator(".card-meta .badge")).toHaveText("Beslut okänt");
  await expect(card).not.toContainText("Mer än ett år");
});

test("the one decided motion has its decision with date, body and paragraph", async ({
  widget,
}) => {
  const title = "Mänskliga rättigheter är en kommunal angelägenhet - gör Borås till MR-stad";
  const card = widget.card(title);
  await expect(card.locator(".card-meta .badge")).toHaveText("Besvarad");
  await card.getByRole("button", { name: /^Detaljer/ }).click();
  const decision = card.getByRole("heading", { name: "Beslut", exact: true }).locator("..");
  await expect(decision).toContainText("Motionen ansågs besvarad.");
  await expect(decision).toContainText("22 mars 2018 · Kommunfullmäktige, § 58");
  await expect(decision.getByRole("link", { name: "Läs hos källan" })).toHaveAttribute(
    "href",
    /^https:\/\/docplayer\.se\//,
  );
});

test("the footer says whose data it is and that it is no official record", async ({ widget }) => {
  await expect(widget.host.getByRole("link", { name: "Källa: Borås Stad." })).toHaveAttribute(
    "href",
    "https://www.boras.se",
  );
  await expect(widget.host).toContainText("Uppdaterad 24 november 2026.");
  await expect(widget.host).toContainText("Sammanställd av Projektet motion-timeline");
  await expect(widget.host).toContainText("Sammanställningen är inte ett officiellt protokoll.");
  await expect(widget.host).not.toContainText("påhittade");
});
