// What is shown, and what the embedder hears, when something is wrong with the data, the way to
// it or the page.

import { test, expect } from "./support/test.js";
import { BORAS } from "./support/widget.js";

const READABLE = "En motion som går att läsa";
const OWN_LINK = "Motionerna hos kommunen";

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

/** Exactly one event and one warning, with this reason and message. */
async function expectTold(heard, reason, message) {
  await expect.poll(async () => (await heard.events()).length).toBe(1);
  const [event] = await heard.events();
  expect(event.reason).toBe(reason);
  expect(event.message).toContain(message);
  await expect.poll(() => heard.warnings().length).toBe(1);
  expect(heard.warnings()[0].text).toContain(message);
  return event;
}

for (const { what, answer, reason, message, ...texts } of FAILURES) {
  for (const [lang, text] of Object.entries(texts)) {
    test(`${what}, in ${lang}`, async ({ widget, api, heard }) => {
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

test("what was cut off is said, and what had come is not lost", async ({ widget, api, heard }) => {
  await api.answers("truncated");
  await widget.visit({ src: api.src });
  await expectTold(heard, "unreadable", "not JSON");
  await expect(widget.titles).toHaveText([READABLE]);
  await expect(widget.host).toContainText(
    "Bara en del av motionerna kunde hämtas. Det du ser är inte hela listan.",
  );
  await api.answers("good");
  await widget.retry.click();
  await expect(widget.count).toHaveText("2 motioner");
  await expect(widget.host).not.toContainText("Bara en del av motionerna");
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

test("while it loads, that is said, and the list comes when the answer does", async ({
  widget,
  api,
}) => {
  await api.answers("held");
  await widget.visit({ src: api.src });
  await expect(widget.host.getByText("Hämtar motioner …")).toBeVisible();
  await expect(widget.host.locator("[aria-busy=true]")).toHaveCount(1);
  await expect(widget.host.locator(".skeleton")).toHaveAttribute("aria-hidden", "true");
  await api.release();
  await expect(widget.count).toHaveText("2 motioner");
  await expect(widget.host.locator("[aria-busy=true]")).toHaveCount(0);
});

test("an empty set is no failure", async ({ widget, api, heard }) => {
  await api.answers("nothing");
  await widget.visit({ src: api.src });
  await expect(widget.host).toContainText("Det finns inga publicerade motioner än.");
  await expect(widget.alert).toHaveCount(0);
  expect(await heard.events()).toEqual([]);
  expect(heard.warnings()).toEqual([]);
});

test("data without fault is loaded without a word to the embedder", async ({ widget, heard }) => {
  await widget.open({ src: BORAS });
  expect(await heard.events()).toEqual([]);
  expect(heard.warnings()).toEqual([]);
  expect(heard.errors()).toEqual([]);
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

test.describe("mistakes in the data", () => {
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
});

test.describe("a set of several pages", () => {
  test("all are read", async ({ widget, api, heard }) => {
    await api.answers("pages");
    await widget.open({ src: api.src });
    await expect(widget.count).toHaveText("3 motioner");
    await expect(widget.titles.filter({ hasText: "andra sidan" })).toHaveCount(1);
    expect((await api.requests()).map(({ address }) => address.replace(/.*\//, ""))).toEqual([
      "motions.json",
      "motions.json?page=2",
    ]);
    // The second page repeats nothing that is missing.
    expect(await heard.events()).toEqual([]);
  });

  test("the first is shown while the next is on its way", async ({ widget, api }) => {
    await api.answers("second-held");
    await widget.open({ src: api.src });
    await expect(widget.count).toHaveText("2 motioner");
    await expect(widget.host).toContainText("Hämtar fler motioner …");
    await api.release();
    await expect(widget.count).toHaveText("3 motioner");
    await expect(widget.host).not.toContainText("Hämtar fler motioner …");
  });

  test("one that is missing leaves what has come, and says that it is not all", async ({
    widget,
    api,
    heard,
  }) => {
    await api.answers("second-missing");
    await widget.open({ src: api.src });
    await expect(widget.host).toContainText("Bara en del av motionerna kunde hämtas.");
    await expect(widget.cards).toHaveCount(2);
    await expectTold(heard, "status", "HTTP status 404");
    await api.answers("pages");
    await widget.retry.click();
    await expect(widget.count).toHaveText("3 motioner");
  });

  test("trying again shows no empty list in between", async ({ widget, api }) => {
    await api.answers("second-missing");
    await widget.open({ src: api.src });
    await expect(widget.retry).toBeVisible();
    await api.answers("held");
    await widget.retry.click();
    await expect.poll(async () => (await api.requests()).length).toBe(3);
    await expect(widget.host).not.toContainText("Ta bort något filter");
    await expect(widget.host).not.toContainText("0 motioner");
    await api.release();
    await expect(widget.count).toHaveText("2 motioner");
  });

  test("pages that lead back are read once", async ({ widget, api, heard }) => {
    await api.answers("loop");
    await widget.open({ src: api.src });
    await expect(widget.cards).toHaveCount(3);
    await expect.poll(async () => (await heard.events()).length).toBe(1);
    expect(await api.requests()).toHaveLength(2);
    const [event] = await heard.events();
    expect(event).toMatchObject({ reason: null, leftOut: 0 });
    expect(event.issues[0].pointer).toBe("/links/next");
  });

  test("a page of another origin is not asked for", async ({ widget, api, heard }) => {
    await api.answers("elsewhere");
    await widget.open({ src: api.src });
    await expect(widget.cards).toHaveCount(2);
    await expectTold(heard, "bad-address", "http://127.0.0.1:9/motions.json");
    expect(await api.requests()).toHaveLength(1);
  });
});

test.describe("a page that forbids the program", () => {
  for (const csp of ["no-wasm", "self"]) {
    for (const [lang, text] of [
      ["sv", "Den här sidan tillåter inte visningen. Listan finns här:"],
      ["en", "This page does not allow the view. The list is here:"],
    ]) {
      test(`policy ${csp}, in ${lang}: says so and keeps the page's own links`, async ({
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

test.describe("a request", () => {
  test("carries no cookie and not where the reader is", async ({
    widget,
    api,
    context,
    apiOrigin,
  }) => {
    await context.addCookies([{ name: "secret", value: "1", url: apiOrigin }]);
    await widget.open({ src: api.src });
    const [request] = await api.requests();
    expect(request).toMatchObject({ cookie: null, referer: null });
  });

  test("is cancelled when the element leaves the page", async ({ widget, api }) => {
    await api.answers("held");
    await widget.visit({ src: api.src });
    await expect.poll(async () => (await api.requests()).length).toBe(1);
    expect((await api.requests())[0].closed).toBe(false);
    await widget.host.evaluate((node) => node.remove());
    await expect.poll(async () => (await api.requests())[0].closed).toBe(true);
    expect((await api.requests())[0].answered).toBe(false);
  });

  test("is cancelled in the midst of its answer, too", async ({ widget, api }) => {
    await api.answers("held-body");
    await widget.visit({ src: api.src });
    await expect.poll(async () => (await api.requests()).length).toBe(1);
    await widget.host.evaluate((node) => node.remove());
    await expect.poll(async () => (await api.requests())[0].closed).toBe(true);
  });

  test("is cancelled when another address is set, and its answer does not count", async ({
    widget,
    api,
    heard,
  }) => {
    await api.answers("held");
    await widget.visit({ src: api.src });
    await expect.poll(async () => (await api.requests()).length).toBe(1);
    await widget.host.evaluate((node, src) => node.setAttribute("src", src), BORAS);
    await expect(widget.count).toHaveText("15 motioner");
    await expect.poll(async () => (await api.requests())[0].closed).toBe(true);
    expect(await heard.events()).toEqual([]);
  });
});
