// What is shown, and what the embedder hears, when nothing can be had from an address.

import { host, once, test, expect } from "./support/test.js";
import { expectTold, OWN_LINK } from "./support/told.js";
import { BORAS } from "./support/widget.js";

// Each: what is wrong, what the API answers, the reason the embedder is given and a part of the
// message, and the words for readers.
const FAILURES = [
  {
    what: "nothing at the address",
    answer: "status:404",
    reason: "status",
    message: "HTTP status 404",
    sv: "Listan med motioner finns inte på adressen som den här sidan använder. Kontakta den som ansvarar för webbsidan.",
    en: "The list of motions is not at the address that this page uses. Contact whoever runs this website.",
  },
  {
    what: "an error of the server",
    answer: "status:500",
    reason: "status",
    message: "HTTP status 500",
    sv: "Det gick inte att hämta motionerna. Försök igen om en stund.",
    en: "The motions could not be loaded. Try again in a moment.",
  },
  {
    what: "a log-in asked for",
    answer: "status:401",
    reason: "status",
    message: "HTTP status 401",
    sv: "Motionerna är inte öppna för alla att läsa. Kontakta den som ansvarar för webbsidan.",
  },
  {
    what: "too many readers",
    answer: "status:429",
    reason: "status",
    message: "HTTP status 429",
    sv: "Många vill läsa motionerna just nu. Vänta en stund och försök igen.",
  },
  {
    what: "an HTML page instead of data",
    answer: "html",
    reason: "unreadable",
    message: "The answer is an HTML page",
    sv: "Där motionerna skulle finnas ligger något annat. Försök igen senare, eller kontakta den som ansvarar för webbsidan.",
    en: "Something else is where the motions should be. Try again later, or contact whoever runs this website.",
  },
  {
    what: "something that is not JSON",
    answer: "not-json",
    reason: "unreadable",
    message: "The answer is not JSON",
    sv: "Där motionerna skulle finnas ligger något annat. Försök igen senare, eller kontakta den som ansvarar för webbsidan.",
  },
  {
    what: "an empty file",
    answer: "empty",
    reason: "unreadable",
    message: "The answer is empty.",
    sv: "Listan som skulle innehålla motionerna är tom. Försök igen senare.",
    en: "The list that should hold the motions is empty. Try again later.",
  },
  {
    what: "a format of another version",
    answer: "other-format",
    reason: "unreadable",
    message: "The data's format is `motion-json/2`",
    sv: "Listan med motioner är skriven på ett sätt som inte kan visas här. Kontakta den som ansvarar för webbsidan.",
    en: "The list of motions is written in a way that cannot be shown here. Contact whoever runs this website.",
  },
  {
    what: "no format",
    answer: "no-format",
    reason: "unreadable",
    message: "The key `format` is missing",
    sv: "Listan med motioner är skriven på ett sätt som inte kan visas här. Kontakta den som ansvarar för webbsidan.",
  },
  {
    what: "a server that does not share its answers",
    answer: "no-cors",
    reason: "not-shared",
    message: "Access-Control-Allow-Origin",
    sv: "Den som publicerar motionerna tillåter inte att de visas på den här sidan. Kontakta den som ansvarar för webbsidan.",
    en: "The publisher of the motions does not allow them to be shown on this page. Contact whoever runs this website.",
  },
  {
    what: "a connection that is closed without an answer",
    answer: "destroyed",
    reason: "unreachable",
    message: "No answer",
    sv: "Det gick inte att nå motionerna. Kontrollera att du har internet och försök igen.",
    en: "The motions could not be reached. Check your internet connection and try again.",
  },
  {
    what: "a connection that breaks in the midst of the answer",
    answer: "broken",
    reason: "unreachable",
    message: "No answer",
    sv: "Det gick inte att nå motionerna. Kontrollera att du har internet och försök igen.",
  },
];

for (const { what, answer, reason, message, ...texts } of FAILURES) {
  for (const [lang, text] of Object.entries(texts)) {
    test(`${what}, in ${lang}`, lang === "en" ? once : {}, async ({ widget, api, heard }) => {
      await api.answers(answer);
      await widget.visit({ src: api.src, lang });
      await expect(widget.alert).toContainText(text);
      await expect(widget.alert).toHaveCount(1);
      // Where the motions are instead, as the embedder has put it.
      await expect(widget.page.getByRole("link", { name: OWN_LINK })).toBeVisible();
      await expect(widget.count).toHaveCount(0);
      await expectTold(heard, reason, message);

      // When the fault is gone, trying again works.
      await api.answers("good");
      await widget.retry.click();
      await expect(widget.count).toHaveText(lang === "sv" ? "2 motioner" : "2 motions");
      await expect(widget.alert).toHaveCount(0);
      await expect(widget.page.getByRole("link", { name: OWN_LINK })).toBeHidden();
      expect(await heard.events()).toHaveLength(1);
      expect(heard.warnings()).toHaveLength(1);
    });
  }
}

test("each failure is told once, however often it is tried", async ({ widget, api, heard }) => {
  await api.answers("status:500");
  await widget.visit({ src: api.src });
  await expect(widget.retry).toBeVisible();
  await widget.retry.click();
  await expect.poll(async () => (await heard.events()).length).toBe(2);
  expect(heard.warnings()).toHaveLength(2);
});

test("no network", async ({ widget, context, api, heard, page }) => {
  await widget.visit({ src: api.src });
  await expect(widget.count).toBeVisible();
  await context.setOffline(true);
  await widget.host.evaluate((node) =>
    node.setAttribute("src", `${node.getAttribute("src")}?again`),
  );
  await expect(widget.alert).toContainText("Kontrollera att du har internet");
  await expectTold(heard, "unreachable", "there is no network");
  await context.setOffline(false);
  await widget.retry.click();
  await expect(widget.count).toHaveText("2 motioner");
  expect(page.url()).toContain("/pages/one.html");
});

test.describe("an answer that does not come", () => {
  test.use({ time: "held" });

  test("is waited for, with a word after a while, and given up after half a minute", async ({
    widget,
    api,
    heard,
    page,
  }) => {
    await api.answers("held");
    await widget.visit({ src: api.src });
    await expect.poll(async () => (await api.requests()).length).toBe(1);
    await expect(widget.host.getByText("Hämtar motioner …")).toHaveCount(1);
    await page.clock.runFor(29_000);
    await expect(widget.alert).toHaveCount(0);
    await page.clock.runFor(2_000);
    await expect(widget.alert).toContainText(
      "Det tog för lång tid att hämta motionerna. Försök igen om en stund.",
    );
    await expectTold(heard, "timed-out", "time limit");
    // The request has been cancelled.
    await expect.poll(async () => (await api.requests())[0].closed).toBe(true);
  });
});

for (const [what, attributes, reason, text] of [
  ["no address", {}, "no-source", "Här saknas en adress till motionerna."],
  ["an empty address", { src: "  " }, "no-source", "Här saknas en adress till motionerna."],
  [
    "an address that no browser fetches",
    { src: "ftp://127.0.0.1/m.json" },
    "bad-address",
    "Adressen till motionerna fungerar inte.",
  ],
  [
    "an address that is a script",
    { src: "javascript:alert(1)" },
    "bad-address",
    "Adressen till motionerna fungerar inte.",
  ],
]) {
  test(`${what}`, async ({ widget, heard }) => {
    await widget.visit(attributes);
    await expect(widget.alert).toContainText(text);
    await expect(widget.page.getByRole("link", { name: OWN_LINK })).toBeVisible();
    await expect(widget.host.locator("a[href^='javascript']")).toHaveCount(0);
    await expect
      .poll(async () => (await heard.events()).map((event) => event.reason))
      .toEqual([reason]);
    await expect.poll(() => heard.warnings().length).toBe(1);
  });
}

test.describe("a page that forbids the program", () => {
  for (const csp of ["no-wasm", "self"]) {
    for (const [lang, text] of [
      ["sv", "Den här sidan tillåter inte visningen. Listan finns här:"],
      ["en", "This page does not allow the view. The list is here:"],
    ]) {
      test(`policy ${csp}, in ${lang}: says so and keeps the page's own links`, host("has a policy without `'wasm-unsafe-eval'`: its own list stays, with a line"), async ({
        widget,
        heard,
        page,
      }) => {
        await widget.visit({ src: BORAS, csp, lang });
        await expect(widget.host.getByText(text)).toBeVisible();
        await expect(page.getByRole("link", { name: OWN_LINK })).toBeVisible();
        const event = await expectTold(heard, "blocked", "'wasm-unsafe-eval'");
        expect(event.leftOut).toBe(0);
      });
    }
  }

  test("without links of its own the publisher's address stands there", async ({
    widget,
    baseURL,
  }) => {
    await widget.visit({ src: BORAS, csp: "no-wasm" }, { page: "bare" });
    await expect(widget.host).toContainText(
      "Den här sidan tillåter inte visningen. Öppna listan hos 127.0.0.1.",
    );
    await expect(widget.host.getByRole("link", { name: "127.0.0.1" })).toHaveAttribute(
      "href",
      baseURL.replace(/\/$/, ""),
    );
  });
});

test("a page that forbids the data's address", async ({ widget, api, heard }) => {
  await widget.visit({ src: api.src, csp: "strict" });
  await expect(widget.alert).toContainText(
    "Den här sidan tillåter inte visningen. Kontakta den som ansvarar för webbsidan.",
  );
  await expect(widget.page.getByRole("link", { name: OWN_LINK })).toBeVisible();
  await expectTold(heard, "forbidden", "connect-src");
  expect(await api.requests()).toEqual([]);
});

test("the same page may ask where its policy names the address", async ({ widget, api, heard }) => {
  await widget.open({ src: api.src, csp: "strict-api" });
  await expect(widget.count).toHaveText("2 motioner");
  expect(await heard.violations()).toEqual([]);
});
