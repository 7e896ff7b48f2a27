// What a reader takes along: links, files, paper, and what is said where a browser does not let it.

import { readFile } from "node:fs/promises";

import { test, expect, once } from "./support/test.js";
import { BORAS, EXEMPELSTAD, FOUNDING, Widget } from "./support/widget.js";

const NOTE = "Listan står i en ram på en annan sida.";

function parts(widget) {
  const button = (name) => widget.host.getByRole("button", { name, exact: true });
  const panel = widget.host.locator(".take-panel");
  return {
    toggle: widget.host.getByRole("button", { name: /(Spara|spara) eller skriv ut$/ }),
    panel,
    table: button("Tabell till kalkylprogram (CSV)"),
    data: button("Data till andra program (JSON)"),
    calendar: button("Kommande möten och mål till kalender (ICS)"),
    list: button("Skriv ut listan"),
    details: button("Skriv ut listan med alla detaljer"),
    copy: panel.getByRole("button", { name: "Kopiera länken" }),
    said: panel.locator(":scope > [role=status]"),
  };
}

/** Opens a page and the panel on it. */
async function opened(widget, attributes, options) {
  await widget.open(attributes, options);
  const all = parts(widget);
  await all.toggle.click();
  await expect(all.panel).toBeVisible();
  return all;
}

/** Records what the browser is given, in the place of giving it. */
async function recordFiles(page) {
  await page.addInitScript(() => {
    window.files = [];
    window.revoked = [];
    const blobs = new Map();
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const address = make.call(URL, blob);
      blobs.set(address, blob);
      return address;
    };
    URL.revokeObjectURL = (address) => window.revoked.push(address);
    HTMLAnchorElement.prototype.click = function () {
      const blob = blobs.get(this.href);
      // As bytes: what reads a text drops its mark of order.
      blob.arrayBuffer().then((bytes) =>
        window.files.push({
          name: this.download,
          type: blob.type,
          text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
        }),
      );
    };
  });
}

const files = (page) => page.evaluate(() => window.files);

test.describe("files", () => {
  test.beforeEach(({ page }) => recordFiles(page));

  test("have what the filters find, and say whose it is and of which day", async ({
    widget,
    page,
  }) => {
    const all = await opened(widget, { src: BORAS });
    await widget.search.fill("utsatta");
    await expect(widget.titles).toHaveText([FOUNDING]);
    await expect(all.panel).toContainText("I filerna finns den motion som listan visar.");
    await all.table.click();
    await expect(all.said).toHaveText(
      "Webbläsaren har fått filen motioner-borås-stad-2026-11-24.csv.",
    );
    await all.data.click();
    await all.calendar.click();
    await expect.poll(async () => (await files(page)).length).toBe(3);
    const [table, data, calendar] = await files(page);
    expect(table.name).toBe("motioner-borås-stad-2026-11-24.csv");
    expect(table.type).toBe("text/csv;charset=utf-8");
    expect(table.text.startsWith("\ufeff")).toBe(true);
    expect(table.text.trim().split("\r\n").length).toBeGreaterThan(1);
    expect(table.text).toContain(`"${FOUNDING}"`);
    expect(table.text).not.toContain("parkering");
    const set = JSON.parse(data.text);
    expect(set.format).toBe("motion-json/1");
    expect(set.motions.map(({ title }) => title)).toEqual([FOUNDING]);
    expect(set.compiled_by).toContain(new URL(BORAS, page.url()).href);
    expect(calendar.name).toBe("motioner-borås-stad-2026-11-24.ics");
    expect(calendar.text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(calendar.text).toContain("DTSTART;VALUE=DATE:2030");
  });

  test("are what another widget reads", async ({ widget, page }) => {
    const all = await opened(widget, { src: EXEMPELSTAD });
    await widget.search.fill("cykel");
    await expect(widget.count).not.toHaveText("400 motioner");
    const [count, titles] = [await widget.found(), await widget.shownTitles()];
    await all.data.click();
    await expect.poll(async () => (await files(page)).length).toBe(1);
    const [{ text }] = await files(page);
    await page.route("**/saved.json", (route) =>
      route.fulfill({ body: text, contentType: "application/json" }),
    );
    await widget.open({ src: "/saved.json" });
    await expect(widget.count).toHaveText(`${count} motioner`);
    expect(await widget.shownTitles()).toEqual(titles);
    await expect(widget.host.locator(".foot")).toContainText("Utdrag gjort 2026-11-24");
  });

  test("and an empty list has none", async ({ widget }) => {
    const all = await opened(widget, { src: BORAS });
    await widget.search.fill("finnsinte");
    await expect(all.panel).toContainText("Listan är tom");
    await expect(all.table).toHaveCount(0);
    await expect(all.list).toHaveCount(0);
  });

  test("no calendar without anything ahead", async ({ widget }) => {
    const all = await opened(widget, { src: BORAS });
    await widget.search.fill("parkering");
    await expect(all.panel).toContainText("Inget kommande möte eller mål har ett datum");
    await expect(all.calendar).toHaveCount(0);
  });

  for (const csp of ["strict", "trusted-types"]) {
    test(`under the policy ${csp} too`, async ({ widget, page, heard }) => {
      const all = await opened(widget, { src: BORAS, csp, fragment: "" });
      await all.table.click();
      await expect.poll(async () => (await files(page)).length).toBe(1);
      expect(await heard.violations()).toEqual([]);
      expect(heard.errors()).toEqual([]);
    });
  }
});

test.describe("a file's address", () => {
  test.use({ time: "held" });

  test("is given back after a minute", async ({ widget, page }) => {
    await recordFiles(page);
    await page.clock.pauseAt("2026-11-24T12:00:10");
    const all = await opened(widget, { src: BORAS });
    await all.table.click();
    await page.clock.runFor(50_000);
    expect(await page.evaluate(() => window.revoked)).toEqual([]);
    await page.clock.runFor(20_000);
    expect(await page.evaluate(() => window.revoked.length)).toBe(1);
  });
});

test("a browser saves them", async ({ widget, page, browserName }) => {
  test.skip(browserName === "firefox", "a browser over BiDi does not tell of its downloads");
  const all = await opened(widget, { src: BORAS });
  for (const [button, name, begin] of [
    [all.table, "motioner-borås-stad-2026-11-24.csv", "\ufeff\"Id\";"],
    [all.data, "motioner-borås-stad-2026-11-24.json", "{"],
    [all.calendar, "motioner-borås-stad-2026-11-24.ics", "BEGIN:VCALENDAR"],
  ]) {
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    expect(download.suggestedFilename()).toBe(name);
    expect((await readFile(await download.path(), "utf8")).startsWith(begin)).toBe(true);
  }
});

test.describe("a link", () => {
  const clipboard = (page, works) =>
    page.addInitScript((works) => {
      window.copied = [];
      const writeText = async (text) => {
        if (!works) throw new DOMException("no", "NotAllowedError");
        window.copied.push(text);
      };
      Object.defineProperty(navigator, "clipboard", { value: { writeText } });
    }, works);
  const copied = (page) => page.evaluate(() => window.copied);

  test("to the view and one to a case are copied", async ({ widget, page }) => {
    await clipboard(page, true);
    const all = await opened(widget, { src: BORAS, fragment: "" }, { hash: "#menu=open" });
    await widget.search.fill("utsatta");
    await expect(widget.titles).toHaveText([FOUNDING]);
    await all.copy.click();
    await expect(all.panel).toContainText("Länken är kopierad.");
    expect(await copied(page)).toEqual([page.url()]);
    expect(page.url()).toMatch(/#menu=open&q=utsatta/);
    const card = widget.card(FOUNDING);
    await card.getByRole("button", { name: /^Detaljer/ }).click();
    await card.getByRole("button", { name: "Kopiera länken" }).click();
    await expect(card).toContainText("Länken är kopierad.");
    const [, link] = await copied(page);
    expect(link).toMatch(/#menu=open&case=inga-sarskilt-utsatta-omraden$/);
    await page.goto("about:blank");
    await page.goto(link);
    await expect(widget.card(FOUNDING).locator(".card-title")).toBeFocused();
  });

  test("another view is another link, and its copy no longer the one", async ({ widget, page }) => {
    await clipboard(page, true);
    const all = await opened(widget, { src: BORAS, fragment: "" });
    await all.copy.click();
    await expect(all.panel).toContainText("Länken är kopierad.");
    await widget.area("Norrby").box.check();
    await expect(all.panel).not.toContainText("Länken är kopierad.");
    await all.copy.click();
    await expect.poll(() => copied(page)).toHaveLength(2);
    expect((await copied(page))[1]).toMatch(/#area=norrby$/);
  });

  test("that may not be copied can be taken by hand", async ({ widget, page }) => {
    await clipboard(page, false);
    const all = await opened(widget, { src: BORAS, fragment: "" });
    await widget.area("Norrby").box.check();
    await all.copy.click();
    await expect(all.panel).toContainText("Webbläsaren lät oss inte kopiera länken.");
    const field = all.panel.getByRole("textbox", { name: "Adress" });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(page.url());
    const selected = await field.evaluate((node) =>
      node.value.slice(node.selectionStart, node.selectionEnd),
    );
    expect(selected).toBe(page.url());
  });

  test("and no link where the embedder has not turned it on", async ({ widget }) => {
    const all = await opened(widget, { src: BORAS });
    await expect(all.toggle).toHaveText("Spara eller skriv ut");
    await expect(all.copy).toHaveCount(0);
    const card = widget.card(FOUNDING);
    await card.getByRole("button", { name: /^Detaljer/ }).click();
    await expect(card.getByRole("heading", { name: "Källa" })).toBeVisible();
    await expect(card.getByRole("button", { name: "Kopiera länken" })).toHaveCount(0);
    await expect(card.getByRole("link", { name: /^Länk till/ })).toHaveCount(0);
  });

  test("another widget's change is in it", async ({ page }) => {
    await clipboard(page, true);
    await page.goto("/pages/five.html");
    const [boras, exempelstad] = [new Widget(page, "#boras"), new Widget(page, "#exempelstad")];
    const card = boras.card(FOUNDING);
    await card.getByRole("button", { name: /^Detaljer/ }).click();
    const link = card.getByRole("link", { name: /^Länk till/ });
    await expect(link).toBeVisible();
    await exempelstad.sort.selectOption("title");
    await expect.poll(() => page.url()).toContain("e.sort=title");
    await boras.search.fill("utsatta");
    await exempelstad.sort.selectOption("oldest");
    await expect.poll(() => page.url()).toContain("e.sort=oldest");
    await link.click();
    await expect(boras.search).toHaveValue("");
    await expect(exempelstad.sort).toHaveValue("oldest");
  });
});

test.describe("paper", () => {
  /** A printer that notes what is drawn when it is asked to print. */
  const printer = (page, works) =>
    page.addInitScript((works) => {
      window.printed = [];
      window.print = () => {
        if (!works) return;
        window.dispatchEvent(new Event("beforeprint"));
        const root = document.querySelector("motion-timeline").shadowRoot;
        window.printed.push({
          cards: root.querySelectorAll(".card").length,
          details: root.querySelectorAll(".case").length,
          paper: root.querySelector(".paper").textContent,
        });
        window.dispatchEvent(new Event("afterprint"));
      };
    }, works);
  const printed = (page) => page.evaluate(() => window.printed);

  test("gets the whole list, and the page stays as it was", async ({ widget, page }) => {
    await printer(page, true);
    const all = await opened(widget, { src: EXEMPELSTAD, fragment: "" });
    await widget.host.getByLabel("Från år").selectOption("2025");
    const found = await widget.found();
    expect(found).toBeGreaterThan(20);
    await expect(widget.cards).toHaveCount(20);
    const address = page.url();
    await all.list.click();
    await expect.poll(() => printed(page)).toHaveLength(1);
    const [{ cards, details, paper }] = await printed(page);
    expect([cards, details]).toEqual([found, 0]);
    expect(paper).toContain(`Utskrivet 24 november 2026 från ${address}`);
    expect(paper).toContain(`Uppgifterna kommer från ${new URL(EXEMPELSTAD, address).href}`);
    expect(paper).toContain("Filter: 2025–2026");
    await expect(widget.cards).toHaveCount(20);
    await expect(all.list).toBeFocused();
    expect(page.url()).toBe(address);
    await all.details.click();
    await expect.poll(() => printed(page)).toHaveLength(2);
    expect((await printed(page))[1]).toMatchObject({ cards: found, details: found });
    await expect(widget.cards).toHaveCount(20);
    await expect(widget.host.locator(".case")).toHaveCount(0);
    expect(await page.evaluate(() => history.length)).toBeLessThan(4);
  });

  test("says how much of a long list it gets", async ({ widget }) => {
    const all = await opened(widget, { src: EXEMPELSTAD });
    await expect(all.panel).toContainText("Skriv ut de 100 första med alla detaljer");
    await expect(all.list).toBeVisible();
  });

  test("that a browser refuses is told, and the list is as before", async ({ widget, page }) => {
    await printer(page, false);
    const all = await opened(widget, { src: EXEMPELSTAD });
    await widget.host.getByLabel("Från år").selectOption("2025");
    await all.list.click();
    await expect(all.said).toHaveText(
      "Webbläsaren lät oss inte skriva ut. Försök med webbläsarens egen meny.",
    );
    await expect(widget.cards).toHaveCount(20);
  });

  test("shows source, address and day, and no buttons", once, async ({ widget, page }) => {
    await opened(widget, { src: BORAS, fragment: "" });
    const paper = widget.host.locator(".paper");
    await expect(paper).toBeHidden();
    await page.emulateMedia({ media: "print" });
    await expect(paper).toContainText(`Utskrivet 24 november 2026 från ${page.url()}`);
    await expect(paper).toBeVisible();
    await expect(widget.host.locator(".take-panel")).toBeHidden();
  });
});

test.describe("in a sandbox", () => {
  async function framed(page, sandbox) {
    const src = `/embed.html?${new URLSearchParams({ src: BORAS })}`;
    await page.goto(`/pages/framed.html?${new URLSearchParams({ src, sandbox })}`);
    const widget = new Widget(page.frameLocator("iframe"));
    await expect(widget.count).toBeVisible();
    const all = parts(widget);
    await all.toggle.click();
    await expect(all.panel).toBeVisible();
    return { widget, all };
  }

  test("it is said what may not work, with a way out", async ({ page }) => {
    const { widget, all } = await framed(page, "allow-scripts allow-popups");
    await expect(all.panel).toContainText(NOTE);
    const out = all.panel.getByRole("link", { name: "Öppna listan i ett eget fönster." });
    expect(await out.getAttribute("href")).toContain("/embed.html?");
    await expect(out).toHaveAttribute("target", "_blank");
    await all.table.click();
    await all.copy.click();
    // Chromium forbids it in there, Firefox does not.
    const copied = /Länken är kopierad\.|Webbläsaren lät oss inte kopiera länken\./;
    await expect(all.panel).toContainText(copied);
    await all.list.click();
    await expect(all.said).toContainText("Webbläsaren lät oss inte skriva ut.");
    await expect(widget.count).toHaveText("15 motioner");
  });

  test("a host can allow it", async ({ page, browserName }) => {
    test.skip(browserName === "firefox", "a browser over BiDi does not tell of its downloads");
    const { all } = await framed(page, "allow-scripts allow-popups allow-downloads");
    const [download] = await Promise.all([page.waitForEvent("download"), all.table.click()]);
    expect(download.suggestedFilename()).toBe("motioner-borås-stad-2026-11-24.csv");
  });

  test("the way back stays that of the page around it", async ({ page }) => {
    const { widget } = await framed(page, "allow-scripts allow-same-origin");
    const before = await page.evaluate(() => history.length);
    await widget.sort.selectOption("title");
    const frame = page.frames()[1];
    await expect.poll(() => frame.evaluate(() => location.hash)).toBe("#sort=title");
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
});

test("where the part can't be loaded, the reader can try again", async ({ widget, page }) => {
  let refuse = true;
  await page.route("**/motion-timeline-details.wasm", (route) =>
    refuse ? route.abort() : route.continue(),
  );
  await widget.open({ src: BORAS });
  const { toggle, panel } = parts(widget);
  await toggle.click();
  await expect(widget.alert).toContainText("Den här delen kunde inte hämtas.");
  refuse = false;
  await widget.retry.click();
  await expect(panel).toBeVisible();
  expect((await widget.focused()).id).toBe("take");
  await toggle.click();
  await expect(panel).toHaveCount(0);
  await expect(toggle).toHaveAttribute("aria-expanded", "false");
});
