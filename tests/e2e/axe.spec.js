// What axe finds, in every state, colour and language. It finds only a part of what can be
// wrong: the other files look for the rest that a program can see.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { once, test, expect } from "./support/test.js";
import { BORAS, EXEMPELSTAD, FOUNDING } from "./support/widget.js";

// Axe looks at every node several times; a busy machine needs long for that.
test.describe.configure({ timeout: 90_000 });

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const COLOURS = ["color-contrast", "link-in-text-block"];

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What is wrong, in a form that says where. */
async function violations(page, { within = "motion-timeline", rules = null, but = [], kinds } = {}) {
  // Into the page itself and once: axe's own builder opens another page for each look.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const { violations, looked } = await page.evaluate(
    async ([within, options, kinds]) => {
      const context = kinds ? { include: window.eachKind(within) } : within;
      const { violations, passes } = await window.axe.run(context, options);
      return { violations, looked: passes.length };
    },
    [
      within,
      {
        resultTypes: ["violations"],
        // No sheet is at another address.
        preload: false,
        runOnly: rules ? { type: "rule", values: rules } : { type: "tag", values: TAGS },
        rules: Object.fromEntries(but.map((rule) => [rule, { enabled: false }])),
      },
      kinds,
    ],
  );
  expect(looked, "axe has looked at something").toBeGreaterThan(0);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} at ${target.flat().join(" ")}: ${failureSummary.split("\n")[1]?.trim()}`,
    ),
  );
}

/**
 * In the page: one element with text for each kind that our sheets tell apart, by its tag, its classes
 * and its states, those of all around it, and boxes that are checked within. Nine tenths of axe's time go to colours, and
 * forty cards have the same.
 */
function eachKind(within) {
  const telling = /^(class|data-.+|role|type|part|lang|hidden|open|disabled)$|^aria-(current|expanded|pressed)$/;
  const found = new Map();
  const look = (node, around) => {
    const attributes = [...node.attributes].filter(({ name }) => telling.test(name));
    const own = attributes.map(({ name, value }) => `${name}=${value}`).sort();
    for (const state of [":checked", ":disabled"]) {
      if (node.matches(`${state}, :has(${state})`)) own.push(state);
    }
    const kind = `${around} > ${node.localName} ${own.join(" ")}`;
    const hasText = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
    if (hasText && !found.has(kind) && node.checkVisibility()) found.set(kind, node);
    for (const child of [...(node.shadowRoot?.children ?? []), ...node.children]) look(child, kind);
  };
  for (const node of document.querySelectorAll(within)) look(node, "");
  return [...found.values()];
}

test.beforeEach(({ page }) => page.addInitScript(`window.eachKind = ${eachKind}`));

async function openedCase(widget, id, words) {
  await widget.open({ src: EXEMPELSTAD, fragment: "" }, { hash: `#case=${id}&q="${words}"` });
  await expect(widget.cards).toHaveCount(1);
  await expect(widget.cards.getByRole("heading", { name: "Källa" })).toBeVisible();
}

/** States, each with how it comes about. */
const STATES = {
  list: async ({ widget }) => widget.open({ src: BORAS }),
  opened: async ({ widget }) => {
    await widget.open({ src: BORAS });
    const card = widget.card(FOUNDING);
    await card.getByRole("button", { name: /^Detaljer/ }).click();
    await expect(card.getByRole("heading", { name: "Källa" })).toBeVisible();
    await card.locator(".term-button").first().click();
    await card.locator(".term-button").last().click();
  },
  filtered: async ({ widget }) => {
    await widget.open(
      { src: EXEMPELSTAD, fragment: "" },
      { hash: "#area=tallmon,kyrkbyn&status=rejected,adopted&from=2015&to=2024&q=a" },
    );
    await expect(widget.chips).toBeVisible();
  },
  "many badges": async ({ widget }) => {
    await widget.open({ src: EXEMPELSTAD, fragment: "" }, { hash: "#sort=title" });
    await widget.more.click();
    await expect(widget.cards).toHaveCount(40);
  },
  "votes and statements": async ({ widget }) =>
    openedCase(widget, "fullmaktige-mot-namnden", "stäng genomfarten"),
  "goals with measures": async ({ widget }) =>
    openedCase(widget, "alla-mal", "trygg väg hem i hela"),
  documents: async ({ widget }) => openedCase(widget, "alla-handlingar", "sänk vattennivån"),
  "every kind of date": async ({ widget }) =>
    openedCase(widget, "alla-datum", "tornuret visa rätt tid"),
  "words found in texts": async ({ widget }) => {
    await widget.open({ src: EXEMPELSTAD, fragment: "" }, { hash: "#q=redovisa+kostnaderna" });
    await expect(widget.host.locator(".found mark").first()).toBeVisible();
  },
  "what to take along": async ({ widget }) => {
    await widget.page.addInitScript(() => {
      const writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      Object.defineProperty(navigator, "clipboard", { value: { writeText } });
    });
    await widget.open({ src: BORAS, fragment: "" });
    await widget.host.getByRole("button", { name: /eller skriv ut$/ }).click();
    await widget.host.locator(".take-panel").getByRole("button", { name: "Kopiera länken" }).click();
    await expect(widget.host.getByRole("textbox", { name: "Adress" })).toBeVisible();
  },
  zero: async ({ widget }) => {
    await widget.open({ src: BORAS, fragment: "" }, { hash: "#q=finnsinte" });
    await expect(widget.cards).toHaveCount(0);
  },
  table: async ({ widget }) => {
    await widget.open({ src: EXEMPELSTAD });
    await widget.overview.locator("summary").click();
    await expect(widget.overview.getByRole("table")).toBeVisible();
  },
  lifelines: async ({ widget }) => {
    await widget.open(
      { src: EXEMPELSTAD, fragment: "" },
      { hash: "#view=lifelines&lanes=party&zoom=2019-01-01/2021-12-31" },
    );
    await widget.host.locator(".lines [role=gridcell][tabindex='0']").focus();
    await expect(widget.host.locator(".line-card")).toBeVisible();
  },
  notices: async ({ widget, api }) => {
    await api.answers("second-missing");
    await widget.open({ src: api.src, area: "Atlantis" });
    await expect(widget.retry).toBeVisible();
  },
  loading: async ({ widget, api }) => {
    await api.answers("held");
    await widget.visit({ src: api.src });
    await expect(widget.host.locator("[aria-busy]")).toBeVisible();
  },
  error: async ({ widget, api }) => {
    await api.answers("status:404");
    await widget.visit({ src: api.src });
    await expect(widget.retry).toBeVisible();
  },
  "no source": async ({ widget }) => {
    await widget.visit({});
    await expect(widget.alert).toBeVisible();
  },
  "no motions": async ({ widget, api }) => {
    await api.answers("nothing");
    await widget.visit({ src: api.src });
    await expect(widget.host.locator(".state")).toBeVisible();
  },
  blocked: async ({ widget, heard }) => {
    await widget.visit({ src: BORAS, csp: "no-wasm" });
    await expect.poll(async () => (await heard.events()).length).toBe(1);
  },
};

const set = (widget, name, value) =>
  widget.host.evaluate((node, [name, value]) => node.setAttribute(name, value), [name, value]);

for (const [state, reach] of Object.entries(STATES)) {
  test(`${state}: in Swedish and English, light, dark, with more contrast and forced colours`, async ({
    widget,
    page,
    api,
    heard,
    browserName,
  }) => {
    // A colour on its way to another one is neither; Firefox is started with less motion.
    if (browserName !== "firefox") await page.emulateMedia({ reducedMotion: "reduce" });
    await reach({ widget, api, heard });
    expect(await violations(page), "light, sv").toEqual([]);
    await set(widget, "theme", "dark");
    const colours = () => violations(page, { rules: COLOURS, kinds: true });
    expect(await colours(), "dark").toEqual([]);
    // No browser has words or media features of its own: the rest is the same in every one.
    if (browserName === "firefox") return api.release();
    await set(widget, "theme", "auto");
    for (const colorScheme of ["dark", "light"]) {
      await page.emulateMedia({ colorScheme, contrast: "more" });
      expect(await colours(), `${colorScheme}, contrast`).toEqual([]);
    }
    await page.emulateMedia({ contrast: "no-preference", forcedColors: "active" });
    expect(await colours(), "forced").toEqual([]);
    await page.emulateMedia({ forcedColors: "none" });
    await set(widget, "lang", "en");
    if (state !== "blocked")
      await expect(widget.host.locator(".widget")).toHaveAttribute("lang", "en");
    expect(await violations(page, { but: COLOURS }), "light, en").toEqual([]);
    await api.release();
  });
}

for (const width of [320, 700]) {
  test(`everything open at ${width} px`, async ({ widget, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await STATES.opened({ widget });
    for (const fold of await widget.host.locator(".fold-toggle").all())
      if (await fold.isVisible()) await fold.click();
    expect(await violations(page)).toEqual([]);
  });
}

for (const [query, what] of [
  ["", "light"],
  ["?theme=dark&lang=en&data=exempelstad", "dark, English, Exempelstad"],
]) {
  test(`the demo page, ${what}`, async ({ widget, page }) => {
    await page.goto(`/${query}`);
    await expect(widget.count).toBeVisible();
    expect(await violations(page, { within: "html" })).toEqual([]);
  });
}

for (const [what, query, forcedColors] of [
  ["light", "", "none"],
  ["dark", "&theme=dark&ui=en", "none"],
  ["forced colours", "", "active"],
]) {
  test(`the configurator, ${what}`, once, async ({ widget, page }) => {
    await page.emulateMedia({ forcedColors });
    // All that the panel can hold: good and bad answers, and the longest code.
    for (const data of ["data=exempelstad", "data=own&src=nothing.json"]) {
      await page.goto(`/?build=open&way=wordpress&${data}${query}`);
      await expect(page.locator("#verdict")).not.toHaveAttribute("data-state", "waiting");
      expect(await violations(page, { within: "html" })).toEqual([]);
    }
    await expect(widget.alert).toBeVisible();
  });
}

for (const parameters of ["theme=dark&lang=en&font=serif", "density=compact&accent=7a1f5c"]) {
  test(`the frame page, ${parameters}`, async ({ widget, page }) => {
    await page.goto(`/embed.html?src=${BORAS}&${parameters}`);
    await expect(widget.count).toBeVisible();
    expect(await violations(page, { within: "html" })).toEqual([]);
  });
}

test("five on one page have no ids in each other's way", async ({ page }) => {
  await page.goto("/pages/five.html");
  await expect(page.locator("#exempelstad article").first()).toBeVisible();
  await expect(page.locator("#missing").getByRole("alert")).toBeVisible();
  // Three of them show the same list, and so have the same name.
  expect(await violations(page, { within: "html", but: ["landmark-unique"] })).toEqual([]);
});

test("the negative control: a colour that one kind of text has is found in each kind", async ({
  widget,
  page,
}) => {
  await widget.open({ src: BORAS });
  await widget.area("Norrby").box.check();
  const all = await page.evaluate(eachKind, "motion-timeline");
  expect(all.length).toBeGreaterThan(30);
  const colours = () => violations(page, { rules: COLOURS, kinds: true });
  expect(await colours()).toEqual([]);
  await widget.host.evaluate((node) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".tile:has(:checked) .tile-name { color: #ccc !important }");
    node.shadowRoot.adoptedStyleSheets.push(sheet);
  });
  const found = await colours();
  expect(found).toHaveLength(1);
  expect(found[0]).toContain("color-contrast");
});

test("the negative control: axe sees into open shadow roots", async ({ page }) => {
  await page.goto("/pages/faulty.html");
  await expect(page.getByText("Text som är svår att läsa.")).toBeVisible();
  const found = await violations(page, { within: "html" });
  expect(found.map((line) => line.split(" ")[0]).sort()).toEqual(["button-name", "color-contrast"]);
  expect(found.every((line) => line.includes("faulty-element"))).toBe(true);
});
