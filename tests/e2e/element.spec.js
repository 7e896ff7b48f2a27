// What a page may do to the element, and several of them on one page.

import { host, test, expect } from "./support/test.js";
import { BORAS, FOUNDING, Widget } from "./support/widget.js";

test("five widgets do not know of each other", host("has several of them"), async ({ page, heard }) => {
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

test.describe("a page", () => {
  test("may move the element; what the reader has chosen stays", host("moves it"), async ({ page }) => {
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

  test("may have the script twice", host("loads the script twice"), async ({ widget, page, heard }) => {
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
        loading: "eager",
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
