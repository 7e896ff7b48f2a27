// The element on a page: what its attributes do, what it leaves alone, and what a page may do
// to it.

import { test, expect } from "./support/test.js";
import { BORAS, EXEMPELSTAD, FOUNDING, Widget } from "./support/widget.js";

const set = (widget, name, value) =>
  widget.host.evaluate((node, [name, value]) => node.setAttribute(name, value), [name, value]);

test.describe("attributes", () => {
  test("src: another one is loaded in the place of the first", async ({ widget }) => {
    await widget.open({ src: BORAS });
    await widget.area("Norrby").box.check();
    await set(widget, "src", EXEMPELSTAD);
    await expect(widget.count).toHaveText("400 motioner");
    await expect(widget.chips).toHaveCount(0);
    await expect(
      widget.host.getByRole("heading", { name: "Motioner i Exempelstad (påhittad)" }),
    ).toBeVisible();
    await widget.host.evaluate((node) => node.removeAttribute("src"));
    await expect(widget.alert).toContainText("Här saknas en adress till motionerna.");
    await set(widget, "src", BORAS);
    await expect(widget.count).toHaveText("15 motioner");
  });

  test("lang: everything is in the other language, without loading again", async ({
    widget,
    page,
  }) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await widget.open({ src: BORAS });
    await widget.area("Norrby").box.check();
    await set(widget, "lang", "en");
    await expect(widget.count).toHaveText("Showing 1 of 15 motions");
    await expect(widget.host.getByRole("heading", { name: "Motions in Borås Stad" })).toBeVisible();
    await expect(widget.host.locator(".widget")).toHaveAttribute("lang", "en");
    await expect(widget.host.locator(".badge").first()).toHaveText("Decision unknown");
    // The motion's own words stay in their language, and say so.
    await expect(widget.titles.first()).toHaveAttribute("lang", "sv");
    await set(widget, "lang", "sv");
    await expect(widget.count).toHaveText("Visar 1 av 15 motioner");
    expect(asked.filter((address) => address.endsWith("/motions.json"))).toHaveLength(1);
  });

  test("lang: without one, the language around it; of those it has", async ({ widget }) => {
    await widget.open({ src: BORAS, "page-lang": "en-GB" });
    await expect(widget.count).toHaveText("15 motions");
    await widget.open({ src: BORAS, "page-lang": "fi" });
    await expect(widget.count).toHaveText("15 motioner");
    await widget.open({ src: BORAS, "page-lang": "en", lang: "sv-SE" });
    await expect(widget.count).toHaveText("15 motioner");
  });

  test("no Swedish is left in English", async ({ widget }) => {
    await widget.open({ src: BORAS, lang: "en" });
    const own = await widget.host.evaluate((node) => {
      // The widget's own words: what stands in controls, legends and headings above the list.
      const root = node.shadowRoot;
      const all = root.querySelectorAll(
        "legend, summary, caption, option, search, .lede, h3, .button, .count, .foot p:not(:has(a)):last-child",
      );
      return [...all].map((part) => part.textContent).join("\n");
    });
    expect(own).toContain("Search the motions");
    expect(own).not.toMatch(/\b(motioner|och|Visa|Sök|Välj|Alla|år|Källa|Uppdaterad|inte)\b/);
  });

  test("area: chosen from the start, and anew when it changes", async ({ widget }) => {
    await widget.open({ src: BORAS, area: "Sandared" });
    await expect(widget.area("Sandared").box).toBeChecked();
    await expect(widget.count).toHaveText("Visar 1 av 15 motioner");
    await set(widget, "area", "Norrby, stadskarnan");
    await expect(widget.count).toHaveText("Visar 2 av 15 motioner");
    await expect(widget.area("Sandared").box).not.toBeChecked();
    await expect(widget.area("Borås stadskärna").box).toBeChecked();
    await widget.host.evaluate((node) => node.removeAttribute("area"));
    await expect(widget.count).toHaveText("15 motioner");
  });

  test("theme: light unless asked for, dark, or as the reader's system", async ({
    widget,
    page,
  }) => {
    const background = () =>
      widget.host.locator(".widget").evaluate((node) => getComputedStyle(node).backgroundColor);
    const [light, dark] = ["rgb(255, 255, 255)", "rgb(18, 22, 28)"];
    await page.emulateMedia({ colorScheme: "dark" });
    await widget.open({ src: BORAS });
    expect(await background()).toBe(light);
    await set(widget, "theme", "dark");
    expect(await background()).toBe(dark);
    await set(widget, "theme", "auto");
    expect(await background()).toBe(dark);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await background()).toBe(light);
    await set(widget, "theme", "dark");
    expect(await background()).toBe(dark);
    await set(widget, "theme", "lila");
    expect(await background()).toBe(light);
  });

  test("heading-level: all headings move with it and none is skipped", async ({ widget }) => {
    const levels = async () =>
      widget.host.evaluate((node) =>
        [...node.shadowRoot.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ localName }) =>
          Number(localName[1]),
        ),
      );
    await widget.open({ src: BORAS });
    await widget
      .card(FOUNDING)
      .getByRole("button", { name: /^Detaljer/ })
      .click();
    for (const level of [2, 1, 3, 4, 5]) {
      await set(widget, "heading-level", String(level));
      await expect.poll(async () => (await levels())[0]).toBe(level);
      const found = await levels();
      expect(Math.min(...found)).toBe(level);
      for (const [place, next] of found.entries()) {
        expect(next - (found[place - 1] ?? next), `heading ${place}`).toBeLessThanOrEqual(1);
      }
      expect(Math.max(...found)).toBe(Math.min(6, level + 3));
    }
  });

  test("properties are the same as attributes", async ({ widget, page }) => {
    await widget.open({ src: BORAS });
    const read = await widget.host.evaluate((node) => {
      node.area = "Norrby";
      node.headingLevel = 3;
      node.theme = "dark";
      return [
        node.getAttribute("area"),
        node.getAttribute("heading-level"),
        node.getAttribute("theme"),
        node.src,
      ];
    });
    expect(read).toEqual(["Norrby", "3", "dark", BORAS]);
    await expect(widget.count).toHaveText("Visar 1 av 15 motioner");
    await expect(
      page.getByRole("heading", { level: 3, name: "Motioner i Borås Stad" }),
    ).toBeVisible();
  });
});

test.describe("on one page", () => {
  test("five widgets do not know of each other", async ({ page, heard }) => {
    await page.goto("/pages/five.html");
    const at = (id) => new Widget(page, `#${id}`);
    await expect(at("boras").count).toHaveText("15 motioner");
    await expect(at("norrby").count).toHaveText("Visar 1 av 15 motioner");
    await expect(at("english").count).toHaveText("15 motions");
    await expect(at("exempelstad").count).toHaveText("400 motioner");
    await expect(at("missing").alert).toContainText("finns inte på adressen");

    await at("boras").search.fill("parkering");
    await expect(at("boras").count).toHaveText("Visar 3 av 15 motioner");
    await at("exempelstad").area("Tallmon").box.check();
    await expect(at("exempelstad").chips).toHaveCount(1);
    await expect(at("norrby").search).toHaveValue("");
    await expect(at("norrby").count).toHaveText("Visar 1 av 15 motioner");
    await expect(at("english").count).toHaveText("15 motions");
    await expect(at("english").search).toHaveValue("");
    await expect(at("norrby").titles).toHaveText([FOUNDING]);

    expect((await heard.events()).map(({ from, reason }) => [from, reason])).toEqual([
      ["missing", "status"],
    ]);
    // A label belongs to the field of its own widget.
    await at("norrby").host.getByText("Sök bland motionerna").click();
    await expect(at("norrby").search).toBeFocused();
  });

  test("two keep their views in one address, beside what is not theirs", async ({ page }) => {
    await page.goto("/pages/five.html#menu=open");
    const [boras, exempelstad] = [new Widget(page, "#boras"), new Widget(page, "#exempelstad")];
    await expect(exempelstad.count).toHaveText("400 motioner");
    await expect(boras.count).toHaveText("15 motioner");
    const fragment = () => new URL(page.url()).hash;
    expect(fragment()).toBe("#menu=open");
    await boras.area("Norrby").box.check();
    await expect.poll(fragment).toBe("#menu=open&b.area=norrby");
    await exempelstad.choice("Parti", "Moderaterna").box.check();
    await expect.poll(fragment).toBe("#menu=open&b.area=norrby&e.party=M");
    await boras.area("Norrby").box.uncheck();
    await expect.poll(fragment).toBe("#menu=open&e.party=M");
  });
});

test.describe("the view in the address", () => {
  const full =
    "#area=tallmon,kyrkbyn&mentioned=no&status=rejected&party=M&from=2016&to=2024&q=skola&sort=oldest";

  test("is off unless asked for", async ({ widget, page }) => {
    await widget.open({ src: BORAS }, { hash: "#area=norrby" });
    await expect(widget.count).toHaveText("15 motioner");
    await widget.area("Sandared").box.check();
    await expect(widget.chips).toHaveCount(1);
    expect(new URL(page.url()).hash).toBe("#area=norrby");
  });

  test("is read at the start", async ({ widget }) => {
    await widget.open({ src: EXEMPELSTAD, fragment: "" }, { hash: full });
    await expect(widget.chips.getByRole("button")).toHaveText([
      "Tallmon",
      "Kyrkbyn",
      "Avslagen",
      "Moderaterna",
      "2016–2024",
      "Ord: skola",
      "Rensa alla",
    ]);
    await expect(widget.sort).toHaveValue("oldest");
    await expect(widget.search).toHaveValue("skola");
    await expect(
      widget.host.getByLabel("Räkna även motioner som bara nämner området"),
    ).not.toBeChecked();
  });

  test("follows every choice, without a step in the history", async ({ widget, page }) => {
    await widget.open({ src: BORAS, fragment: "" });
    const before = await page.evaluate(() => history.length);
    const fragment = () => decodeURIComponent(new URL(page.url()).hash);
    await widget.area("Norrby").box.check();
    await expect.poll(fragment).toBe("#area=norrby");
    await widget
      .card(FOUNDING)
      .getByRole("button", { name: /^Detaljer/ })
      .click();
    await expect.poll(fragment).toBe("#area=norrby&case=inga-sarskilt-utsatta-omraden");
    await widget.search.fill("å & ö=1,#");
    await expect.poll(fragment).toContain("q=å & ö=1,#");
    expect(new URL(page.url()).hash).not.toMatch(/[åö ]/);
    await widget.chips.getByRole("button", { name: "Rensa alla" }).click();
    await expect.poll(fragment).toBe("#case=inga-sarskilt-utsatta-omraden");
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test("comes back as it was left", async ({ widget, page }) => {
    await widget.open({ src: EXEMPELSTAD, fragment: "vy" });
    await widget.search.fill('"skola" å');
    await widget.sort.selectOption("title");
    await widget.host.getByLabel("Till år").selectOption("2020");
    await widget.cards
      .first()
      .getByRole("button", { name: /^Detaljer/ })
      .click();
    const [count, titles, address] = [
      await widget.count.textContent(),
      await widget.shownTitles(),
      page.url(),
    ];
    expect(address).toContain("#vy.");
    await page.goto("about:blank");
    await page.goto(address);
    await expect(widget.count).toHaveText(count);
    expect(await widget.shownTitles()).toEqual(titles);
    await expect(widget.search).toHaveValue('"skola" å');
    await expect(widget.cards.first().getByRole("button", { name: /^Detaljer/ })).toHaveAttribute(
      "aria-expanded",
      "true",
    );
  });

  test("follows a link of the page to another view", async ({ widget, page }) => {
    await widget.open({ src: BORAS, fragment: "" });
    await page.evaluate(
      () => (location.hash = "#area=Hulta-Hässleholmen&case=inga-sarskilt-utsatta-omraden"),
    );
    await expect(widget.area("Hässleholmen-Hulta").box).toBeChecked();
    await expect(widget.card(FOUNDING).getByRole("heading", { name: "Källa" })).toBeVisible();
    await page.evaluate(() => (location.hash = ""));
    await expect(widget.count).toHaveText("15 motioner");
    await expect(widget.chips).toHaveCount(0);
  });

  test("a case far down the list is shown when a link leads to it", async ({ widget, page }) => {
    await widget.open({ src: EXEMPELSTAD });
    await widget.sort.selectOption("oldest");
    await expect(widget.cards).toHaveCount(20);
    await widget.open({ src: EXEMPELSTAD, fragment: "" }, { hash: "#case=cykla" });
    const card = widget.card("Cykla!");
    await expect(card.getByRole("button", { name: /^Detaljer/ })).toHaveAttribute(
      "aria-expanded",
      "true",
    );
    await expect(card.getByRole("heading", { name: "Källa" })).toBeVisible();
    expect(page.url()).toContain("#case=cykla");
  });

  test("what names nothing here is said, and nonsense does no harm", async ({ widget }) => {
    await widget.open(
      { src: BORAS, fragment: "" },
      { hash: "#area=atlantis&from=abc&status=glad&%ff=%&q=%E4&&=" },
    );
    await expect(widget.host).toContainText("”atlantis” finns inte i den här listan.");
    await expect(widget.host).toContainText("”glad” finns inte i den här listan.");
  });
});

test.describe("a page", () => {
  test("may move the element; what the reader has chosen stays", async ({ page }) => {
    await page.goto("/pages/five.html");
    const widget = new Widget(page, "#boras");
    await expect(widget.count).toHaveText("15 motioner");
    await widget.area("Norrby").box.check();
    await widget
      .card(FOUNDING)
      .getByRole("button", { name: /^Detaljer/ })
      .click();
    await widget.host.evaluate((node) => document.querySelector("#elsewhere").append(node));
    await expect(page.locator("#elsewhere > #boras")).toBeVisible();
    await expect(widget.area("Norrby").box).toBeChecked();
    await expect(widget.count).toHaveText("Visar 1 av 15 motioner");
    await expect(widget.card(FOUNDING).getByRole("heading", { name: "Källa" })).toBeVisible();
  });

  test("may take it away and put it back", async ({ widget, page }) => {
    await widget.open({ src: BORAS });
    const node = await widget.host.elementHandle();
    await node.evaluate((node) => {
      node.remove();
      return new Promise((resolve) => setTimeout(resolve));
    });
    // What is gone draws nothing any more and keeps only what the page has put into it.
    expect(await node.evaluate((node) => node.shadowRoot.querySelectorAll("article").length)).toBe(
      0,
    );
    await node.evaluate((node) => document.querySelector("main").append(node));
    await expect(widget.count).toHaveText("15 motioner");
    expect(await page.locator("motion-timeline").count()).toBe(1);
  });

  test("may put a hundred in and out; nothing of them is left", async ({ widget, page }) => {
    await widget.open({ src: BORAS });
    const left = await page.evaluate(async (src) => {
      const main = document.querySelector("main");
      const made = [];
      for (let round = 0; round < 100; round += 1) {
        const node = document.createElement("motion-timeline");
        node.src = src;
        main.append(node);
        made.push(node);
        await new Promise((resolve) => setTimeout(resolve));
        node.remove();
        await new Promise((resolve) => setTimeout(resolve));
      }
      return made.filter((node) => node.shadowRoot.querySelector(".widget")).length;
    }, BORAS);
    expect(left).toBe(0);
    await expect(widget.count).toHaveText("15 motioner");
  });

  test("may have the script twice", async ({ widget, page, heard }) => {
    await widget.open({ src: BORAS });
    await page.evaluate(async () => {
      await import("/embed.js?again");
    });
    await expect(widget.count).toHaveText("15 motioner");
    expect(heard.errors()).toEqual([]);
  });

  test("may make the element with a script, before or after", async ({ page, widget }) => {
    await widget.open({ src: BORAS });
    await page.evaluate((src) => {
      const node = Object.assign(document.createElement("motion-timeline"), {
        src,
        area: "Sandared",
        id: "made",
      });
      document.querySelector("main").append(node);
    }, BORAS);
    await expect(new Widget(page, "#made").count).toHaveText("Visar 1 av 15 motioner");
  });

  test("may hide it", async ({ widget }) => {
    await widget.open({ src: BORAS });
    await widget.host.evaluate((node) => (node.hidden = true));
    await expect(widget.host).toBeHidden();
  });

  test("keeps its own styles, and the widget its own", async ({ widget, page }) => {
    await widget.open({ src: BORAS });
    const colour = () => widget.titles.first().evaluate((node) => getComputedStyle(node).color);
    const before = await colour();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "h1, h2, h3, h4, button, li { color: red !important; text-transform: uppercase; display: none !important; }",
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect(await colour()).toBe(before);
    await expect(widget.titles.first()).toBeVisible();
  });
});

test.describe("under a strict policy", () => {
  for (const csp of ["strict", "trusted-types"]) {
    test(`${csp}: everything works without one violation`, async ({ widget, heard, page }) => {
      await widget.open({ src: BORAS, csp, fragment: "" });
      await widget.area("Norrby").box.check();
      await widget
        .card(FOUNDING)
        .getByRole("button", { name: /^Detaljer/ })
        .click();
      await expect(widget.card(FOUNDING).getByRole("heading", { name: "Källa" })).toBeVisible();
      await widget.overview.getByText("Visa som tabell").click();
      await widget.search.fill("finnsinte");
      await expect(widget.count).toHaveText("Inga motioner matchar");
      await widget.host.evaluate((node) => node.setAttribute("theme", "dark"));
      expect(await heard.violations()).toEqual([]);
      expect(heard.errors()).toEqual([]);
      // Its styles are there.
      expect(
        await widget.host
          .locator(".chip")
          .first()
          .evaluate((node) => getComputedStyle(node).borderRadius),
      ).toBe("16px");
      expect(page.url()).toContain("q=finnsinte");
    });
  }

  test("the negative control: a style that such a policy forbids is seen to be forbidden", async ({
    widget,
    heard,
    page,
  }) => {
    await widget.open({ src: BORAS, csp: "strict" });
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement("style"), { textContent: "p {}" })),
    );
    await expect.poll(() => heard.violations()).toEqual(["style-src-elem: inline"]);
  });
});

test.describe("privacy", () => {
  test("only the widget's files and the data are asked for, each once", async ({
    widget,
    page,
    baseURL,
    api,
  }) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await widget.open({ src: api.src });
    await widget.search.fill("motion");
    await widget.cards
      .first()
      .getByRole("button", { name: /^Detaljer/ })
      .click();
    await expect(widget.cards.first().getByRole("heading", { name: "Källa" })).toBeVisible();
    const origin = new URL(baseURL).origin;
    const names = asked
      .filter((address) => !address.includes("/pages/"))
      .map((address) =>
        address
          .replace(`${origin}/`, "")
          .replace(/snippets\/.*/, "snippet")
          .replace(api.src, "data"),
      );
    expect(names.sort()).toEqual(
      ["data", "embed.js", "motion-timeline.js", "motion-timeline_bg.wasm", "snippet"].sort(),
    );
  });

  test("nothing is stored, wherever a page can store something", async ({
    widget,
    page,
    context,
  }) => {
    await widget.open({ src: BORAS, fragment: "" });
    await widget.area("Norrby").box.check();
    await widget.search.fill("utsatta");
    await expect(widget.titles).toHaveText([FOUNDING]);
    expect(await context.cookies()).toEqual([]);
    expect(
      await page.evaluate(async () => ({
        cookie: document.cookie,
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        name: window.name,
      })),
    ).toEqual({ cookie: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0, name: "" });
  });
});

test.describe("the demo", () => {
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
});
