// Nothing is cut off, hidden or too small, on whatever page and for whatever reader.

import { host, once, test, expect } from "./support/test.js";
import { BORAS, EXEMPELSTAD, FOUNDING, Widget } from "./support/widget.js";

/** Opens one case, the table, every explanation of the case and every folded part. */
async function openAll(widget, card = widget.card(FOUNDING)) {
  await card.getByRole("button", { name: /^Detaljer/ }).click();
  await expect(card.getByRole("heading", { name: "Källa" })).toBeVisible();
  // In one go: that they can be pressed is tested elsewhere.
  const help = await card.evaluate((node) => {
    const buttons = [...node.querySelectorAll(".term-button")];
    for (const button of buttons) button.click();
    return buttons.length;
  });
  await widget.host.evaluate(({ shadowRoot }) => {
    for (const button of shadowRoot.querySelectorAll(".overview summary, .fold-toggle"))
      if (button.checkVisibility()) button.click();
  });
  await expect(card.locator(".term-button[aria-expanded=true]")).toHaveCount(help);
  await expect(widget.overview.getByRole("table")).toBeVisible();
}

/** Nothing sticks out to the right: not of the page, nor of the widget's own boxes. */
async function expectNoSideways(widget) {
  const found = await widget.host.evaluate((host) => {
    const page = document.documentElement;
    const limit = host.getBoundingClientRect().right + 1;
    const out = [...host.shadowRoot.querySelectorAll("*")]
      .filter(
        (node) =>
          node.checkVisibility({ checkVisibilityCSS: true }) &&
          !node.closest("svg, .hidden-text, .skip, .brush, option"),
      )
      .filter((node) => !node.closest(".votes") || node.matches(".votes"))
      .filter((node) => node.getBoundingClientRect().right > limit)
      .filter((node, _, all) => ![...node.children].some((child) => all.includes(child)))
      .map((node) => `${node.localName}.${node.className} ${node.textContent.slice(0, 30)}`);
    return { page: page.scrollWidth - page.clientWidth, out: out.slice(0, 8) };
  });
  expect(found).toEqual({ page: 0, out: [] });
}

/** Text that does not fit its box and is cut off. */
async function expectNothingCutOff(widget) {
  const cut = await widget.host.evaluate((host) =>
    [...host.shadowRoot.querySelectorAll("*")]
      .filter(
        (node) =>
          !node.closest("svg, .hidden-text, .skip, select, input") && node.checkVisibility(),
      )
      .filter((node) => {
        const { overflowX, overflowY } = getComputedStyle(node);
        const clips = (value) => value === "hidden" || value === "clip";
        return (
          (clips(overflowX) && node.scrollWidth > node.clientWidth + 1) ||
          (clips(overflowY) && node.scrollHeight > node.clientHeight + 1)
        );
      })
      .map((node) => `${node.localName}.${node.className}`),
  );
  expect(cut).toEqual([]);
}

for (const width of [320, 700, 1280]) {
  for (const [name, src] of [
    ["Borås", BORAS],
    ["Exempelstad", EXEMPELSTAD],
  ]) {
    test(`${name}, ${width} px wide: no scrolling to the side`, async ({ widget, page }) => {
      await page.setViewportSize({ width, height: 900 });
      await widget.open({ src });
      await expectNoSideways(widget);
      await openAll(widget, widget.cards.first());
      await expectNoSideways(widget);
      await expectNothingCutOff(widget);
    });
  }
}

for (const [id, words] of Object.entries({
  "lang-titel": "motion om att kommunen tillsammans med föreningar",
  "langa-ord": "tillgänglighetsanpassningsåtgärdsprogram",
  "alla-datum": "tornuret visa rätt tid",
  "atta-att-satser": "åtta steg till en levande innerstad",
  "fullmaktige-mot-namnden": "stäng genomfarten",
  "alla-mal": "trygg väg hem i hela",
  "alla-handlingar": "sänk vattennivån",
  tecken: "så här på skyltar",
})) {
  test(`${id} fits, opened, at 320 and 1280 px`, async ({ widget, page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await widget.open({ src: EXEMPELSTAD, fragment: "" }, { hash: `#case=${id}&q="${words}"` });
    await expect(widget.cards).toHaveCount(1);
    await expect(widget.cards.getByRole("heading", { name: "Källa" })).toBeVisible();
    await expectNoSideways(widget);
    await expectNothingCutOff(widget);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expectNoSideways(widget);
    await expectNothingCutOff(widget);
  });
}

for (const state of ["status:404", "held", "nothing"]) {
  test(`${state}: no scrolling to the side at 320 px`, async ({ widget, page, api }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await api.answers(state);
    await widget.visit({ src: api.src });
    await expect(
      widget.host.getByText(
        /Listan med motioner finns inte|Hämtar motioner|inga publicerade motioner/,
      ),
    ).toBeVisible();
    await expectNoSideways(widget);
    await api.release();
  });
}

test("a column of 300 px on a wide page: it goes by its own width", async ({ widget }) => {
  await widget.open({ src: BORAS }, { page: "column" });
  await openAll(widget);
  await expectNoSideways(widget);
  await expect(widget.host.getByRole("button", { name: "Fler filter" })).toBeVisible();
});

test("text of 200 % at 320, 640 and 1280 px", async ({ widget, page }) => {
  for (const width of [1280, 640, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await widget.open({ src: BORAS }, { page: "big" });
    expect(await widget.host.evaluate((node) => getComputedStyle(node).fontSize)).toBe("32px");
    await openAll(widget);
    await expectNoSideways(widget);
    await expectNothingCutOff(widget);
  }
});

test("a page whose rem is 10 px: the text is still 16 px", host("sets `html { font-size: 62.5% }`"), async ({ widget }) => {
  await widget.open({ src: BORAS }, { page: "rem" });
  const size = (locator) =>
    locator.first().evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
  expect(await size(widget.host)).toBe(16);
  expect(await size(widget.search)).toBe(16);
  expect(await size(widget.titles)).toBe(20);
});

test("no text is smaller than 14 px", host("sets `html { font-size: 62.5% }`"), async ({ widget }) => {
  await widget.open({ src: BORAS }, { page: "rem" });
  await openAll(widget);
  const small = await widget.host.evaluate((host) =>
    [...host.shadowRoot.querySelectorAll("*")]
      .filter((node) =>
        [...node.childNodes].some(
          (child) => child.nodeType === Node.TEXT_NODE && child.data.trim(),
        ),
      )
      .filter((node) => node.checkVisibility() && parseFloat(getComputedStyle(node).fontSize) < 14)
      .map(
        (node) =>
          `${node.localName}.${node.className.baseVal ?? node.className} ${getComputedStyle(node).fontSize}`,
      ),
  );
  expect([...new Set(small)]).toEqual([]);
});

test("more space between letters, words and lines (WCAG 1.4.12) cuts nothing off", async ({
  widget,
  page,
}) => {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await widget.open({ src: BORAS });
    await widget.host.evaluate((host) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* {
        line-height: 1.5 !important;
        letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important;
      }
      p { margin-block-end: 2em !important; }`);
      host.shadowRoot.adoptedStyleSheets.push(sheet);
    });
    await openAll(widget);
    await expectNoSideways(widget);
    await expectNothingCutOff(widget);
  }
});

for (const [width, what] of [
  [1280, "wide"],
  [320, "narrow"],
]) {
  test(`${what}: everything that can be pressed is at least 24 px by 24 px`, async ({
    widget,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await widget.open({ src: BORAS });
    await openAll(widget);
    await widget.area("Norrby").box.check();
    const small = await widget.host.evaluate((host) =>
      [
        ...host.shadowRoot.querySelectorAll(
          "button, select, input, summary, a[href], label:has(input)",
        ),
      ]
        .filter((node) => node.checkVisibility() && !node.matches(".skip"))
        // A checkbox is pressed by its label; a link in a sentence is as high as its line; the
        // thumb of a slider is measured below.
        .filter(
          (node) =>
            !node.matches("label input, input[type=range]") && !node.closest("p > a, span > a"),
        )
        .map((node) => ({ node, box: node.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(
          ({ node, box }) =>
            `${node.localName}.${node.className} ${node.textContent.trim()} ${box.width}×${box.height}`,
        ),
    );
    expect(small).toEqual([]);
  });
}

test("the brush's thumbs are 24 px wide: pressed beside the line they still move", async ({
  widget,
  page,
}) => {
  await widget.open({ src: EXEMPELSTAD });
  for (const beside of [-10, 10]) {
    const plot = await widget.overview.locator(".plot").boundingBox();
    const edge = plot.x;
    const middle = plot.y + plot.height / 2;
    await page.mouse.move(edge + beside, middle);
    await page.mouse.down();
    await page.mouse.move(edge + beside + plot.width / 4, middle, { steps: 5 });
    await page.mouse.up();
    await expect(widget.chips).toHaveCount(1);
    await widget.host.getByRole("button", { name: "Hela perioden" }).click();
    await expect(widget.chips).toHaveCount(0);
  }
});

test("who wants less motion gets none", once, async ({ widget, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await widget.open({ src: BORAS });
  const moving = () =>
    widget.host.evaluate((host) =>
      [...host.shadowRoot.querySelectorAll("*")]
        .filter((node) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(node);
          return (
            transitionDuration !== "0s" || animationName !== "none" || scrollBehavior === "smooth"
          );
        })
        .map((node) => node.className),
    );
  expect(await moving()).toEqual([]);
  // Others do get some, so that the test above can fail.
  await page.emulateMedia({ reducedMotion: "no-preference" });
  expect((await moving()).length).toBeGreaterThan(0);
});

test("forced colours: what is chosen is seen without a background", once, async ({ widget, page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await widget.open({ src: BORAS });
  const border = (name) =>
    widget.area(name).label.evaluate((node) => parseFloat(getComputedStyle(node).borderTopWidth));
  await widget.area("Norrby").box.check();
  expect(await border("Norrby")).toBeGreaterThan(await border("Sjöbo"));
  const badge = await widget.host
    .locator(".badge")
    .first()
    .evaluate((node) => getComputedStyle(node).borderTopColor);
  expect(badge).not.toBe("rgba(0, 0, 0, 0)");
  // Parts of drawings are not forced by the browser; the style sheet has to say their colours.
  const [fill, canvas] = await widget.overview
    .locator(".bar")
    .first()
    .evaluate((node) => {
      const probe = document.body.appendChild(document.createElement("div"));
      probe.style.setProperty("background-color", "Canvas");
      return [getComputedStyle(node).fill, getComputedStyle(probe).backgroundColor];
    });
  expect(fill).not.toBe(canvas);
});

test("print: controls are gone, the list and its states stay, links show where they lead", once, async ({
  widget,
  page,
}) => {
  await widget.open({ src: BORAS });
  await widget
    .card(FOUNDING)
    .getByRole("button", { name: /^Detaljer/ })
    .click();
  await page.emulateMedia({ media: "print" });
  await expect(widget.search).toBeHidden();
  await expect(widget.group("Välj område")).toBeHidden();
  await expect(widget.sort).toBeHidden();
  await expect(widget.count).toBeVisible();
  await expect(widget.cards).toHaveCount(15);
  await expect(widget.host.locator(".badge").first()).toBeVisible();
  await expect(widget.card(FOUNDING).getByRole("heading", { name: "Källa" })).toBeVisible();
  const after = await widget.host
    .locator(".foot a")
    .evaluate((node) => getComputedStyle(node, "::after").content);
  expect(after).toContain("https://www.boras.se");
});

test("the demo page has no scrolling to the side at 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto("/");
  const widget = new Widget(page);
  await expect(widget.count).toHaveText("15 motioner");
  await expectNoSideways(widget);
});
