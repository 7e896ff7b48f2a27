// Pages that make it hard: the widget stays what it is, and takes nobody down with it.

import { host, test, expect } from "./support/test.js";
import { BORAS, EXEMPELSTAD, Widget } from "./support/widget.js";

/** How each node of the widget looks, apart from its font, which is the page's. */
async function looks(widget) {
  return widget.host.evaluate((host) => {
    const wanted = [
      "color",
      "background-color",
      "direction",
      "display",
      "font-size",
      "font-style",
      "font-weight",
      "letter-spacing",
      "line-height",
      "text-align",
      "text-indent",
      "text-transform",
      "visibility",
      "white-space",
      "word-spacing",
    ];
    return [...host.shadowRoot.querySelectorAll(".widget, .widget *")].map((node) => {
      const style = getComputedStyle(node);
      const values = wanted.map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return `${node.localName}.${node.getAttribute("class")} { ${values.join("; ")} }`;
    });
  });
}

for (const attributes of [{}, { theme: "dark" }, { density: "compact", lang: "en" }]) {
  const what = Object.values(attributes).join(", ") || "as it is";
  test(`a page that takes every style back, from right to left: ${what}`, host("takes every style back: `* { all: unset !important; … }`"), async ({
    widget,
    page,
  }) => {
    await widget.open({ src: BORAS, ...attributes });
    const expected = await looks(widget);
    expect(expected.length).toBeGreaterThan(300);
    await widget.open({ src: BORAS, ...attributes }, { page: "hostile" });
    expect(await looks(widget)).toEqual(expected);
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe("rtl");
    const box = await widget.host.locator(".widget").boundingBox();
    expect(box.width).toBeGreaterThan(1200);
  });
}

test("a page from right to left: the widget goes from left to right", host("goes from right to left"), async ({ widget, page }) => {
  await widget.open({ src: BORAS });
  const places = () =>
    widget.host.evaluate((host) =>
      [...host.shadowRoot.querySelectorAll(".card-title, .tile, .node, .badge")].map(
        (node) => node.getBoundingClientRect().x - host.getBoundingClientRect().x,
      ),
    );
  const before = await places();
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  expect(await places()).toEqual(before);
});

// Where a box is as wide as what is in it, a container of its own would be nothing wide.
for (const [what, parent, own, least] of [
  ["a row of flex", "display: flex", "", 700],
  ["a row of flex beside a column", "display: flex", "order: -1", 500],
  ["a grid of its own size", "display: grid; justify-items: start", "", 700],
  ["a float", "", "float: left", 700],
  ["an inline block", "", "display: inline-block", 700],
  ["a box out of the flow", "position: relative", "position: absolute", 700],
]) {
  test(`${what} leaves it its width, at 320 px too`, host("puts it into a box that is as wide as its contents"), async ({ widget, page }) => {
    await widget.open({ src: BORAS });
    await widget.host.evaluate(
      (node, [parent, own]) => {
        node.parentElement.style.cssText = parent;
        node.style.cssText = own;
        if (own.startsWith("order")) {
          const column = node.parentElement.appendChild(document.createElement("p"));
          column.textContent = "En spalt bredvid.";
        }
      },
      [parent, own],
    );
    const width = async () => (await widget.host.boundingBox()).width;
    expect(await width()).toBeGreaterThan(least);
    await page.setViewportSize({ width: 320, height: 900 });
    await page.evaluate(() => {
      for (const node of document.querySelectorAll("h1, p")) node.hidden = true;
    });
    expect(await width()).toBeGreaterThan(250);
    expect(await width()).toBeLessThanOrEqual(320);
  });
}

test("in a page's hidden part it is hidden, and seen with it", host("hides the part that it is in"), async ({ widget }) => {
  await widget.open({ src: BORAS });
  const main = widget.page.locator("main");
  await main.evaluate((node) => (node.style.visibility = "hidden"));
  await expect(widget.count).toBeHidden();
  await main.evaluate((node) => (node.style.visibility = "visible"));
  await expect(widget.count).toBeVisible();
});

test("a second version of the script changes nothing", host("loads two versions of the script"), async ({ widget, page, heard }) => {
  await widget.open({ src: BORAS });
  await widget.area("Norrby").box.check();
  await page.addScriptTag({ type: "module", url: "/again/embed.js" });
  await page.evaluate(() => import("/again/embed.js"));
  await expect(widget.count).toHaveText("Visar 1 av 15 motioner");
  expect(heard.errors()).toEqual([]);
});

test("two versions at once: one of them runs", host("loads two versions of the script"), async ({ widget, page, heard }) => {
  const programs = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith("motion-timeline_bg.wasm")) programs.push(pathname);
  });
  await widget.visit({ src: BORAS }, { page: "late" });
  await page.evaluate(() => Promise.all([import("/embed.js"), import("/again/embed.js")]));
  await expect(widget.count).toHaveText("15 motioner");
  // Whichever came first.
  expect(programs).toHaveLength(1);
  expect(heard.errors()).toEqual([]);
});

test("an element that was there before the script, with properties of its own", host("makes the element before the script has come"), async ({
  widget,
  page,
}) => {
  await widget.visit({ lang: "en" }, { page: "late" });
  await expect(page.getByRole("link", { name: "Motionerna hos kommunen" })).toBeVisible();
  await widget.host.evaluate((node, src) => Object.assign(node, { src, area: "Norrby" }), BORAS);
  await page.addScriptTag({ type: "module", url: "/embed.js" });
  await expect(widget.count).toHaveText("Showing 1 of 15 motions");
  await expect(page.getByRole("link", { name: "Motionerna hos kommunen" })).toBeHidden();
});

test("a clone starts from its attributes, not from what was done in the first", host("clones it"), async ({
  widget,
  page,
}) => {
  await widget.open({ src: BORAS, loading: "eager" });
  await widget.area("Norrby").box.check();
  await widget.host.evaluate((node) => {
    const clone = node.cloneNode(true);
    clone.id = "clone";
    node.after(clone);
    const fragment = document.createElement("template");
    fragment.innerHTML = node.outerHTML;
    fragment.content.firstElementChild.id = "copy";
    node.after(document.importNode(fragment.content, true));
  });
  for (const id of ["#clone", "#copy"]) {
    await expect(new Widget(page, id).count).toHaveText("15 motioner");
    await expect(new Widget(page, id).area("Norrby").box).not.toBeChecked();
  }
  await expect(new Widget(page, "motion-timeline >> nth=0").count).toHaveText(
    "Visar 1 av 15 motioner",
  );
});

test("in another component's shadow root, and in one within that", host("has it in another component's shadow root, or in one within that"), async ({ page, heard }) => {
  await page.goto("/pages/late.html");
  await page.evaluate((src) => {
    document.querySelector("motion-timeline").remove();
    const outer = document.querySelector("main").appendChild(document.createElement("div"));
    const inner = outer.attachShadow({ mode: "open" }).appendChild(document.createElement("div"));
    const root = inner.attachShadow({ mode: "open" });
    outer.lang = "en";
    root.append(Object.assign(document.createElement("motion-timeline"), { src, id: "deep" }));
  }, BORAS);
  await page.addScriptTag({ type: "module", url: "/embed.js" });
  const widget = new Widget(page, "#deep");
  await expect(widget.count).toHaveText("15 motions");
  await widget.search.fill("parkering");
  await expect(widget.count).toHaveText("Showing 3 of 15 motions");
  await widget.chips.getByRole("button", { name: /parkering/ }).click();
  await expect(widget.count).toHaveText("15 motions");
  await expect(widget.count).toBeFocused();
  expect(heard.errors()).toEqual([]);
});

test("moved into another component's shadow root and out again", host("moves it"), async ({
  widget,
  page,
  heard,
}) => {
  await widget.open({ src: BORAS });
  await widget.area("Norrby").box.check();
  const look = () =>
    widget.titles.first().evaluate((node) => {
      const { color, fontSize } = getComputedStyle(node);
      return [color, fontSize];
    });
  const before = await look();
  await page.evaluate(() => {
    const box = document.querySelector("main").appendChild(document.createElement("div"));
    const root = box.attachShadow({ mode: "open" });
    // Its name is the same there, and other styles hold.
    root.innerHTML = "<style>* { color: red !important; font-size: 9px !important }</style>";
    root.append(document.querySelector("motion-timeline"));
  });
  await expect(widget.count).toHaveText("Visar 1 av 15 motioner");
  await expect(widget.area("Norrby").box).toBeChecked();
  expect(await look()).toEqual(before);
  await widget.area("Norrby").box.uncheck();
  await expect(widget.count).toHaveText("15 motioner");
  await widget.host.evaluate((node) => document.querySelector("main").append(node));
  await widget.search.fill("parkering");
  await expect(widget.count).toHaveText("Visar 3 av 15 motioner");
  expect(heard.errors()).toEqual([]);
});

test("twenty on a page, each its own", host("has twenty of them"), async ({ page, heard }) => {
  await page.goto("/pages/late.html");
  await page.evaluate(
    ([boras, exempelstad]) => {
      const main = document.querySelector("main");
      main.replaceChildren();
      for (let number = 0; number < 20; number += 1) {
        const node = document.createElement("motion-timeline");
        const src = number % 2 ? exempelstad : boras;
        main.append(Object.assign(node, { src, id: `w${number}`, density: "compact", loading: "eager" }));
      }
    },
    [BORAS, EXEMPELSTAD],
  );
  await page.addScriptTag({ type: "module", url: "/embed.js" });
  for (let number = 0; number < 20; number += 1) {
    // Ten lists of four hundred take their time on a busy machine.
    await expect(new Widget(page, `#w${number}`).count).toHaveText(/^(15|400) motioner$/, {
      timeout: 60_000,
    });
  }
  await new Widget(page, "#w6").area("Norrby").box.check();
  await expect(new Widget(page, "#w6").count).toHaveText("Visar 1 av 15 motioner");
  await expect(new Widget(page, "#w8").count).toHaveText("15 motioner");
  expect(await heard.events()).toEqual([]);
  expect(heard.errors()).toEqual([]);
});

test("taken away while it loads: the request ends, and nobody hears of it", host("takes it away while it loads"), async ({
  widget,
  page,
  api,
  heard,
}) => {
  await api.answers("held");
  await widget.visit({ src: api.src });
  await expect.poll(async () => (await api.requests()).length).toBe(1);
  const node = await widget.host.elementHandle();
  await node.evaluate((node) => node.remove());
  await expect.poll(async () => (await api.requests())[0].closed).toBe(true);
  expect(await heard.events()).toEqual([]);
  expect(heard.warnings()).toEqual([]);
  // Put back, it starts anew.
  await api.answers("good");
  await node.evaluate((node) => document.querySelector("main").append(node));
  await expect(widget.count).toHaveText("2 motioner");
  await page.evaluate(() => document.querySelector("main").replaceChildren());
});

test("taken away before the script has come", host("takes it away while it loads"), async ({ widget, page, heard }) => {
  await widget.visit({ src: BORAS }, { page: "late" });
  await page.evaluate(() => {
    const loaded = import("/embed.js");
    document.querySelector("motion-timeline").remove();
    return loaded;
  });
  await page.waitForFunction(() => customElements.get("motion-timeline"));
  await page.evaluate(
    (src) =>
      document
        .querySelector("main")
        .append(Object.assign(document.createElement("motion-timeline"), { src })),
    BORAS,
  );
  await expect(widget.count).toHaveText("15 motioner");
  expect(heard.errors()).toEqual([]);
});
