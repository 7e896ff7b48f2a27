// The frame page: what its address may ask for, what it tells the page around it, and that it
// works where a host trusts it with nothing.

import { host, once, test, expect } from "./support/test.js";
import { BORAS, EXEMPELSTAD, FOUNDING, Widget } from "./support/widget.js";

const at = (parameters) => `/embed.html?${new URLSearchParams(parameters)}`;

/** The sandbox that docs/frame.md recommends, and that of WordPress for what it does not know. */
const SANDBOXES = ["allow-scripts allow-popups", "allow-scripts"];

/** Records what a frame tells its parent. */
async function listen(page) {
  await page.addInitScript(() => {
    window.told = [];
    window.addEventListener("message", ({ data, origin }) => window.told.push({ data, origin }));
  });
}

/** Opens a page with the frame and gives the widget in it. */
async function framed(page, parameters, { host = "framed", sandbox, place = "", hash = "" } = {}) {
  const attributes = { src: `${place}${at(parameters)}${hash}` };
  if (sandbox !== undefined) attributes.sandbox = sandbox;
  await page.goto(`/pages/${host}.html?${new URLSearchParams(attributes)}`);
  return new Widget(page.frameLocator("iframe"));
}

const warnings = (heard) => heard.warnings().map(({ text }) => text);

test.describe("the address", () => {
  test("sets what the element's attributes set, and fonts and colours", async ({ page, heard }) => {
    const widget = new Widget(page);
    await page.goto(
      at({
        src: EXEMPELSTAD,
        lang: "en",
        theme: "dark",
        density: "compact",
        accent: "86BDF6",
        font: "serif",
        area: "Tallmon",
        from: "2015",
        to: "2020",
      }),
    );
    await expect(widget.count).toHaveText(/^Showing \d+ of 400 motions$/);
    await expect(widget.chips.getByRole("button")).toHaveText(["Tallmon", "2015 to 2020", "Clear all"]);
    await expect(page).toHaveTitle("Motions and decisions");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    expect(
      await widget.host.locator(".widget").evaluate((node) => {
        const { backgroundColor, fontFamily } = getComputedStyle(node);
        return [backgroundColor, fontFamily.split(",")[0]];
      }),
    ).toEqual(["rgb(18, 22, 28)", "Charter"]);
    const details = widget.cards.first().getByRole("button", { name: /^Details/ });
    expect(await details.evaluate((node) => getComputedStyle(node).color)).toBe(
      "rgb(134, 189, 246)",
    );
    await expect(widget.host.getByRole("heading", { level: 1 })).toHaveCount(1);
    expect(warnings(heard)).toEqual([]);
    expect(await heard.violations()).toEqual([]);
  });

  for (const [name, value] of [
    ["style", "https://evil.example/a.css"],
    ["accent", "red;background:url(//evil.example)"],
    ["accent", "0B5CA"],
    ["theme", "neon"],
    ["font", "Comic Sans"],
    ["lang", "fi"],
    ["from", "20x5"],
    ["id", "a b"],
    ["density", "tiny"],
    ["heading-level", "9"],
    ["gazetteer", "data:,[]"],
  ]) {
    test(`${name}=${value} is passed over, and said`, once, async ({ page, heard }) => {
      const widget = new Widget(page);
      await page.goto(at({ src: BORAS, [name]: value }));
      await expect(widget.count).toHaveText("15 motioner");
      expect(warnings(heard)).toHaveLength(1);
      expect(warnings(heard)[0]).toContain(name);
      expect(await page.locator("html").getAttribute("style")).toBe(null);
      expect(await heard.violations()).toEqual([]);
    });
  }

  test("an address that is a script is none", async ({ page }) => {
    await page.goto(at({ src: "javascript:alert(1)" }));
    await expect(new Widget(page).alert).toContainText("Här saknas en adress");
  });

  test("its fragment opens a view and a case", async ({ page }) => {
    const widget = new Widget(page);
    await page.goto(`${at({ src: BORAS, from: "2020" })}#q=utsatta`);
    await expect(widget.titles).toHaveText([FOUNDING]);
  });
});

test.describe("data of another host", () => {
  const other = "https://api.example.org";
  test.use({ alsoAsked: [other] });

  test("says whose it is", async ({ page, api, heard }) => {
    const widget = new Widget(page);
    await page.route(`${other}/**`, async (route) => {
      const body = await (await fetch(api.src)).text();
      const headers = { "Access-Control-Allow-Origin": "*" };
      await route.fulfill({ body, headers, contentType: "application/json" });
    });
    await page.goto(at({ src: `${other}/motions.json` }));
    await expect(widget.count).toHaveText("2 motioner");
    await expect(page.getByText("Uppgifterna hämtas från api.example.org.")).toBeVisible();
    expect(await heard.violations()).toEqual([]);
  });

  test("is not read over a connection without encryption", async ({ page, api }) => {
    await page.goto(at({ src: api.src }));
    await expect(new Widget(page).alert).toContainText("Den här sidan tillåter inte visningen");
    expect(await api.requests()).toEqual([]);
  });
});

test("data of the same host needs no such line", async ({ page }) => {
  await page.goto(at({ src: BORAS }));
  await expect(new Widget(page).count).toBeVisible();
  await expect(page.locator("#origin")).toBeHidden();
});

test("what a published view has fixed, its address can't change", async ({ page }) => {
  await page.route(/norrby\.html/, async (route) => {
    const answer = await page.request.get("/embed.html");
    const fixed = `name="motion-timeline-view" content="src=${BORAS}&amp;area=Norrby"`;
    const view = (await answer.text()).replace('name="motion-timeline-view" content=""', fixed);
    expect(view).toContain(fixed);
    await route.fulfill({ body: view, contentType: "text/html" });
  });
  const widget = new Widget(page);
  await page.goto(`/norrby.html?src=${EXEMPELSTAD}&area=Sandared&theme=dark`);
  await expect(widget.count).toHaveText("Visar 1 av 15 motioner");
  await expect(widget.area("Norrby").box).toBeChecked();
  await expect(widget.host).toHaveAttribute("theme", "dark");
});

test.describe("the height", () => {
  test("is told in our form, as Municipio and as WordPress read it", async ({ page }) => {
    await listen(page);
    const widget = await framed(page, { src: BORAS, id: "a-1" }, { hash: "#?secret=Ab12" });
    await expect(widget.count).toBeVisible();
    const height = await widget.page
      .locator("html")
      .evaluate((node) => Math.ceil(node.getBoundingClientRect().height));
    expect(height).toBeGreaterThan(1000);
    const told = () => page.evaluate(() => window.told.slice(-3).map(({ data }) => data));
    await expect
      .poll(told)
      .toEqual([
        { type: "motion-timeline:height", id: "a-1", height },
        { height },
        { message: "height", value: height, secret: "Ab12" },
      ]);
    // The secret in the fragment is no filter, and no reason for a notice.
    await expect(widget.count).toHaveText("15 motioner");
  });

  for (const sandbox of [undefined, ...SANDBOXES]) {
    test(`is kept by host.js, sandbox: ${sandbox ?? "none"}`, async ({ page }) => {
      const widget = await framed(page, { src: BORAS }, { host: "hosted", sandbox });
      await expect(widget.count).toBeVisible();
      const spare = () =>
        widget.page
          .locator("html")
          .evaluate((node) => node.clientHeight - node.getBoundingClientRect().height);
      const inner = async () => Math.abs(await spare());
      await expect.poll(inner).toBeLessThan(8);
      // It grows and shrinks with what is in it.
      const frame = page.locator("iframe");
      const before = (await frame.boundingBox()).height;
      await widget.search.fill("utsatta");
      await expect.poll(async () => (await frame.boundingBox()).height).toBeLessThan(before / 2);
      await expect.poll(inner).toBeLessThan(8);
    });
  }

  test("host.js listens to nobody else", async ({ page }) => {
    await framed(page, { src: BORAS }, { host: "hosted" });
    const frame = page.locator("iframe[title]");
    await expect.poll(async () => (await frame.boundingBox()).height).toBeGreaterThan(1000);
    const before = (await frame.boundingBox()).height;
    await page.evaluate(async () => {
      // From the page itself, and from another frame.
      window.postMessage({ type: "motion-timeline:height", id: "", height: 77 }, "*");
      const other = document.body.appendChild(document.createElement("iframe"));
      other.contentWindow.parent.postMessage({ type: "motion-timeline:height", height: 77 }, "*");
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    expect((await frame.boundingBox()).height).toBe(before);
  });

  test("if nobody listens the frame scrolls", async ({ page }) => {
    const widget = await framed(page, { src: BORAS });
    await expect(widget.count).toBeVisible();
    expect((await page.locator("iframe").boundingBox()).height).toBeLessThan(410);
    const html = widget.page.locator("html");
    const scroll = await html.evaluate((node) => [
      node.scrollHeight > node.clientHeight,
      node.scrollWidth - node.clientWidth,
      getComputedStyle(node).overflowY,
    ]);
    expect(scroll).toEqual([true, 0, "visible"]);
    await widget.cards.last().scrollIntoViewIfNeeded();
    await expect(widget.cards.last()).toBeInViewport();
  });
});

test.describe("in a sandbox", () => {
  for (const sandbox of SANDBOXES) {
    test(`${sandbox}: everything works, and nothing can be stored`, host("has the frame page in a sandbox"), async ({ page, heard }) => {
      const widget = await framed(page, { src: BORAS, theme: "dark" }, { sandbox });
      await expect(widget.count).toHaveText("15 motioner");
      expect(await widget.host.evaluate(() => window.origin)).toBe("null");
      await widget.search.fill("utsatta");
      await expect(widget.count).toHaveText("Visar 1 av 15 motioner");
      const card = widget.card(FOUNDING);
      await card.getByRole("button", { name: /^Detaljer/ }).click();
      await expect(card.getByRole("heading", { name: "Källa" })).toBeVisible();
      expect(heard.warnings()).toEqual([]);
    });
  }

  test("a link opens outside of the frame", host("has the frame page in a sandbox"), async ({ page, context }) => {
    const widget = await framed(page, { src: BORAS }, { sandbox: SANDBOXES[0] });
    await expect(widget.count).toBeVisible();
    // Nothing leaves this machine.
    await context.route("https://www.boras.se/**", (route) => route.fulfill({ body: "Borås" }));
    const opened = context.waitForEvent("page");
    await widget.host.locator(".foot a").click();
    await (await opened).waitForURL(/^https:\/\/www\.boras\.se/);
    await expect(widget.count).toBeVisible();
  });

  test("of a server that does not share its files: that is said", async ({ page, heard }) => {
    const sandbox = SANDBOXES[0];
    const widget = await framed(page, { src: BORAS }, { sandbox, place: "/unshared" });
    await expect(widget.page.getByText("Visningen kunde inte hämtas.")).toBeVisible();
    const said = heard.errors().map(({ text }) => text);
    expect(said.some((text) => text.includes("Access-Control-Allow-Origin: *"))).toBe(true);
  });
});
