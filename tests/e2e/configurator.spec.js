// The configurator on the demo page: what is chosen reaches the widget, the address and the code,
// and the check says in plain words whether an address can be read.

import { once, test, expect } from "./support/test.js";
import { FOUNDING, Widget } from "./support/widget.js";

/** Writes as a reader does: Firefox tells of no change where a program has put the text in. */
async function write(field, text) {
  await field.press("ControlOrMeta+a");
  await field.pressSequentially(text);
}

const AWKWARD = {
  src: 'https://api.example/m?a=1&b="<x>\'',
  folder: "https://files.example/mt/",
  format: "auto",
  lang: "sv",
  area: 'Norrby & "Hulta", {{ a@b }}',
  from: "2019",
  to: "2023",
  theme: "dark",
  accent: "#a3005c",
  density: "compact",
  heading: "3",
  fragment: "on",
  words: { title: 'Motioner "och" <beslut>', link: "Till motionerna" },
};

const ELEMENT = `<motion-timeline
  src="https://api.example/m?a=1&amp;b=&quot;&lt;x&gt;'"
  lang="sv"
  area="Norrby &amp; &quot;Hulta&quot;, {{ a@b }}"
  from="2019"
  to="2023"
  theme="dark"
  density="compact"
  heading-level="3"
  fragment
>
  <a href="https://api.example/">Till motionerna</a>
</motion-timeline>`;

const SCRIPT = '<script type="module" src="https://files.example/mt/embed.js"></script>';

const FRAME_SRC =
  "https://files.example/mt/embed.html?src=https%3A%2F%2Fapi.example%2Fm%3Fa%3D1%26b%3D%22%3Cx%3E%27" +
  "&amp;lang=sv&amp;area=Norrby+%26+%22Hulta%22%2C+%7B%7B+a%40b+%7D%7D&amp;theme=dark" +
  "&amp;accent=a3005c&amp;density=compact&amp;from=2019&amp;to=2023";

const FRAME = [
  "<iframe",
  `  src="${FRAME_SRC}"`,
  '  title="Motioner &quot;och&quot; &lt;beslut&gt;"',
  '  width="100%"',
  '  height="900"',
].join("\n");

const STYLE = { where: "styleSheet", code: "motion-timeline {\n  --motion-accent: #a3005c;\n}" };

/** The pieces of code for a way to embed, as the page's own module makes them. */
async function pieces(page, way, settings = AWKWARD) {
  return page.evaluate(
    async ([way, settings]) => (await import("/demo/snippets.js")).snippets(way, settings),
    [way, settings],
  );
}

async function open(page, query = "") {
  await page.goto(`/?build=open${query}`);
  await expect(page.locator("#panel")).toBeVisible();
}

test.describe("the code", once, () => {
  test.beforeEach(async ({ page }) => page.goto("/pages/bare.html"));

  test("for a page and for a frame, with every sign that HTML knows", async ({ page }) => {
    expect(await pieces(page, "tag")).toEqual([
      { where: "onPage", code: `${SCRIPT}\n\n${ELEMENT}` },
      STYLE,
    ]);
    expect(await pieces(page, "frame")).toEqual([
      { where: "onPage", code: `${FRAME}\n  loading="lazy"\n></iframe>` },
      { where: "height", code: '<script async src="https://files.example/mt/frame/host.js"></script>' },
    ]);
  });

  test("for Sitevision, with the lines of its policy", async ({ page }) => {
    expect(await pieces(page, "sitevision")).toEqual([
      { where: "sitevisionModule", code: `${SCRIPT}\n\n${ELEMENT}` },
      {
        where: "sitevisionPolicy",
        code:
          "script-src https://files.example 'wasm-unsafe-eval'\n" +
          "connect-src https://files.example https://api.example",
      },
      STYLE,
    ]);
  });

  test("for Optimizely, where an at sign would begin code", async ({ page }) => {
    const [view] = await pieces(page, "optimizely");
    expect(view.code).toBe(`${SCRIPT}\n\n${ELEMENT.replace("a@b", "a@@b")}`);
  });

  test("for Drupal, where braces would begin code", async ({ page }) => {
    const [block, template, library, style] = await pieces(page, "drupal");
    expect(block.code).toContain(FRAME);
    expect(template.code).toBe(
      "{{ attach_library('THEME/motion-timeline') }}\n" +
        `{% verbatim %}\n${ELEMENT}\n{% endverbatim %}`,
    );
    expect(library.code).toBe(
      "motion-timeline:\n  js:\n    'https://files.example/mt/embed.js': " +
        "{ type: external, attributes: { type: module } }",
    );
    expect(style).toEqual(STYLE);
  });

  test("for WordPress, where an apostrophe would end the text", async ({ page }) => {
    const [block, theme] = await pieces(page, "wordpress");
    expect(block.code).toBe(`<!-- wp:html -->\n${FRAME}\n></iframe>\n<!-- /wp:html -->`);
    expect(theme.code).toBe(
      [
        "add_action('wp_enqueue_scripts', function () {",
        "    wp_enqueue_script_module('motion-timeline', 'https://files.example/mt/embed.js', array(), null);",
        "});",
        "add_shortcode('motion-timeline', function () {",
        `    return '${ELEMENT.replace("'", "\\'")}';`,
        "});",
      ].join("\n"),
    );
  });

  test("is read by a browser as it was meant, and holds nothing else", async ({ page }) => {
    const [{ code }] = await pieces(page, "tag");
    const read = await page.evaluate((code) => {
      const { body, head } = new DOMParser().parseFromString(code, "text/html");
      const element = body.querySelector("motion-timeline");
      return {
        src: element.getAttribute("src"),
        area: element.getAttribute("area"),
        elements: [...head.children, ...body.querySelectorAll("*")].map((node) => node.localName),
      };
    }, code);
    expect(read).toEqual({
      src: AWKWARD.src,
      area: AWKWARD.area,
      elements: ["script", "motion-timeline", "a"],
    });
    const [frame] = await pieces(page, "frame");
    const params = await page.evaluate((code) => {
      const { body } = new DOMParser().parseFromString(code, "text/html");
      return Object.fromEntries(new URL(body.querySelector("iframe").src).searchParams);
    }, frame.code);
    expect(params).toMatchObject({ src: AWKWARD.src, area: AWKWARD.area, accent: "a3005c" });
  });

  test("says nothing that is the standard anyway", async ({ page }) => {
    const settings = { ...AWKWARD, src: "https://a.example/m.json", area: "", from: "", to: "" };
    Object.assign(settings, { theme: "light", accent: "", density: "normal", heading: "2" });
    const [{ code }, ...more] = await pieces(page, "tag", { ...settings, fragment: "off" });
    expect(code).toBe(
      `${SCRIPT}\n\n<motion-timeline\n  src="https://a.example/m.json"\n  lang="sv"\n>\n` +
        '  <a href="https://a.example/">Till motionerna</a>\n</motion-timeline>',
    );
    expect(more).toEqual([]);
  });
});

test.describe("WordPress' published list for frames of unknown sites", once, () => {
  // https://developer.wordpress.org/reference/functions/wp_filter_oembed_result/
  const FRAME_ATTRIBUTES = "src width height frameborder marginwidth marginheight scrolling title";
  const ALLOWED = { a: ["href"], blockquote: [], iframe: FRAME_ATTRIBUTES.split(" ") };

  /** What is left of some code: elements and attributes on the list, and the text of others. */
  const filtered = (page, code) =>
    page.evaluate(
      ([code, allowed]) => {
        const { body } = new DOMParser().parseFromString(`<body>${code}`, "text/html");
        for (const node of [...body.querySelectorAll("*")]) {
          const attributes = allowed[node.localName];
          if (!attributes) node.replaceWith(...node.childNodes);
          for (const { name } of [...node.attributes]) {
            if (!attributes?.includes(name)) node.removeAttribute(name);
          }
        }
        return [...body.querySelectorAll("*")].map((node) => [
          node.localName,
          Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
        ]);
      },
      [code, ALLOWED],
    );

  test("leaves the frame whole", async ({ page }) => {
    await page.goto("/pages/bare.html");
    const [block] = await pieces(page, "wordpress");
    const left = await filtered(page, block.code);
    expect(left).toEqual([
      [
        "iframe",
        {
          src: FRAME_SRC.replaceAll("&amp;", "&"),
          title: AWKWARD.words.title,
          width: "100%",
          height: "900",
        },
      ],
    ]);
  });

  test("the negative control: of script and element only the link is left", async ({ page }) => {
    await page.goto("/pages/bare.html");
    const [piece] = await pieces(page, "tag");
    expect(await filtered(page, piece.code)).toEqual([["a", { href: "https://api.example/" }]]);
  });
});

test("the live widget and the code follow what is chosen", async ({ page, heard }) => {
  await open(page);
  const widget = new Widget(page);
  await expect(widget.count).toHaveText("15 motioner");
  await write(page.getByLabel("Område från början"), "Norrby");
  await page.getByLabel("Område från början").press("Enter");
  await expect(widget.count).toHaveText("Visar 1 av 15 motioner");
  await write(page.getByLabel("Accentfärg"), "A3005C");
  await page.getByLabel("Accentfärg").press("Tab");
  await page.getByLabel("Täthet").selectOption("compact");
  await page.getByLabel("Rubriknivå").selectOption("3");
  const years = page.getByRole("group", { name: "Innehåll" });
  await write(years.getByLabel("Från år"), "2019");
  await write(years.getByLabel("Till år"), "2023");
  await page.getByLabel("Sidans adress följer läsarens val").uncheck();
  await expect(widget.host).toHaveAttribute("density", "compact");
  await expect(widget.host).toHaveAttribute("from", "2019");
  await expect(widget.host).toHaveAttribute("to", "2023");
  await expect(widget.chips).toContainText("2019–2023");
  await expect(widget.host).not.toHaveAttribute("fragment");
  await expect(widget.host.getByRole("heading", { level: 3 }).first()).toHaveText(
    "Motioner i Borås Stad",
  );
  expect(
    await widget.host.evaluate((node) => getComputedStyle(node).getPropertyValue("--motion-accent")),
  ).toBe("#a3005c");
  const code = page.locator("#pieces code");
  await expect(code.first()).toContainText('area="Norrby"\n  from="2019"\n  to="2023"');
  await expect(code.nth(1)).toContainText("--motion-accent: #a3005c;");
  await page.getByLabel("Bredd").selectOption("phone");
  expect((await widget.host.boundingBox()).width).toBe(360);
  expect(await heard.violations()).toEqual([]);
  expect(heard.errors()).toEqual([]);
});

test("each choice has an address, which leads back to it", async ({ page, context, api }) => {
  await api.answers("good");
  await open(page);
  await page.getByLabel("Uppgifter", { exact: true }).selectOption("own");
  await write(page.getByLabel("Adress till era motioner"), `${api.src}?a=1&b=å`);
  await page.keyboard.press("Tab");
  await page.getByLabel("Format", { exact: true }).selectOption("motion-json");
  await page.getByLabel("Så bygger ni in").selectOption("drupal");
  await write(page.getByLabel("Adress till visningens filer"), "https://www.exempel.se/mt/embed.js");
  await page.keyboard.press("Tab");
  await page.getByLabel("Bredd").selectOption("phone");
  await page.getByRole("button", { name: "In English" }).click();
  const asked = Object.fromEntries(new URL(page.url()).searchParams);
  expect(asked).toEqual({
    build: "open",
    ui: "en",
    data: "own",
    src: `${api.src}?a=1&b=å`,
    format: "motion-json",
    way: "drupal",
    base: "https://www.exempel.se/mt/embed.js",
    width: "phone",
  });
  const code = await page.locator("#pieces").innerText();
  expect(code).toContain("https://www.exempel.se/mt/embed.html?src=");

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByLabel("Address of your motions")).toHaveValue(asked.src);
  await expect(other.getByLabel("Format", { exact: true })).toHaveValue("motion-json");
  await expect(other.locator("motion-timeline")).toHaveAttribute("lang", "en");
  expect(await other.locator("#pieces").innerText()).toBe(code);
  expect(other.url()).toBe(page.url());
});

test("what an address has that means nothing is not used", async ({ page }) => {
  await open(page, "&data=own&src=javascript:alert(1)&theme=pink&accent=red&from=x&way=mail");
  await expect(page.getByLabel("Adress till era motioner")).toHaveValue("");
  await expect(page.getByLabel("Så bygger ni in")).toHaveValue("tag");
  await expect(page.locator("motion-timeline")).toHaveAttribute("theme", "light");
  await expect(page.locator("#pieces")).not.toContainText("javascript");
  await expect(page.locator("#verdict")).toContainText("Det finns ingen adress än.");
});

test("a field with something useless says so and changes nothing", async ({ page }) => {
  await open(page);
  const accent = page.getByLabel("Accentfärg");
  await write(accent, "röd");
  await accent.press("Tab");
  await expect(accent).toHaveAttribute("aria-invalid", "true");
  await expect(accent).toHaveAccessibleDescription(/Det här går inte att använda/);
  expect(page.url()).not.toContain("accent");
  await write(accent, "#0a5");
  await accent.press("Tab");
  await expect(accent).toHaveValue("#00aa55");
  await expect(accent).not.toHaveAttribute("aria-invalid");
});

test.describe("the check", () => {
  /** Each: what the API answers and what is said of it. */
  const ANSWERS = {
    "no-cors": [
      "Nej, motionerna kunde inte läsas i sin helhet.",
      "låter inte andra webbplatser läsa svaret",
      "Access-Control-Allow-Origin: *",
    ],
    "status:404": [
      "Nej, motionerna kunde inte läsas i sin helhet.",
      "Det finns inget på adressen (404).",
      "Kanske har den flyttat.",
    ],
    "status:401": [
      "Nej, motionerna kunde inte läsas i sin helhet.",
      "kräver inloggning eller nyckel (401)",
      "publicera uppgifterna öppet",
    ],
    "status:500": [
      "Nej, motionerna kunde inte läsas i sin helhet.",
      "svarade med ett fel (500)",
      "försök igen om en stund",
    ],
    html: [
      "Nej, motionerna kunde inte läsas i sin helhet.",
      "inte motioner i ett format",
      "inte till en webbsida",
    ],
    destroyed: [
      "Nej, motionerna kunde inte läsas i sin helhet.",
      "Servern svarar inte.",
      "öppna adressen i en egen flik",
    ],
    good: [
      "Ja, motionerna kan läsas och visas.",
      "Motioner som lästes: 2.",
      "Inga fel hittades i uppgifterna.",
    ],
    duplicates: [
      "Ja, motionerna kan läsas",
      "saknas i visningen: 1.",
      "/motions/2/id",
      "rätta felen",
    ],
    nothing: ["där finns inga motioner.", "Motioner som lästes: 0.", "välj formatet själv"],
  };

  for (const [answer, words] of Object.entries(ANSWERS)) {
    // What the browser itself makes of an answer is one of them.
    test(`says what ${answer} means`, /cors|destroyed/.test(answer) ? {} : once, async ({ page, api }) => {
      await api.answers(answer);
      await open(page, `&data=own&src=${encodeURIComponent(api.src)}`);
      for (const sentence of words) {
        await expect(page.locator("#verdict")).toContainText(sentence);
      }
      await expect(page.locator("#origin")).toContainText(new URL(api.src).host);
    });
  }

  test("begins anew with another address, and in the other language", async ({ page, api }) => {
    await api.answers("status:404");
    await open(page, `&data=own&src=${encodeURIComponent(api.src)}`);
    const verdict = page.locator("#verdict");
    await expect(verdict).toHaveAttribute("data-state", "bad");
    await page.getByLabel("Uppgifter", { exact: true }).selectOption("boras");
    await expect(verdict).toHaveAttribute("data-state", "good");
    await expect(verdict).toContainText("Motioner som lästes: 15.");
    await page.getByRole("button", { name: "In English" }).click();
    await expect(verdict).toContainText("Yes, the motions can be read and shown.");
    await expect(verdict).toContainText("Motions that were read: 15.");
  });

  test("is good again when a reader's second try goes well", async ({ page, api }) => {
    await api.answers("status:500");
    await open(page, `&data=own&src=${encodeURIComponent(api.src)}`);
    await expect(page.locator("#verdict")).toHaveAttribute("data-state", "bad");
    await api.answers("good");
    await new Widget(page).retry.click();
    await expect(page.locator("#verdict")).toHaveAttribute("data-state", "good");
  });
});

test("code and address are copied, which is said", async ({ page, context, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium can be asked what was copied");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "&way=frame");
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "Kopiera: Där motionerna ska visas" }).click();
  await expect(page.locator("#said")).toHaveText("Koden är kopierad.");
  expect(await copied()).toBe(await page.locator("#pieces code").first().textContent());
  await page.getByRole("button", { name: "Kopiera länk till inställningarna" }).click();
  await expect(page.locator("#said")).toHaveText("Länken är kopierad.");
  expect(await copied()).toBe(page.url());
});

test("where copying is forbidden the reader is told to do it", async ({ page }) => {
  await page.addInitScript(() => {
    const writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { writeText } });
  });
  await open(page);
  await page.getByRole("button", { name: "Kopiera: Där motionerna ska visas" }).click();
  await expect(page.locator("#said")).toContainText("Markera texten");
});

test("works with the keyboard alone", async ({ page }) => {
  await page.goto("/");
  const build = page.getByRole("button", { name: "Anpassa och hämta kod" });
  await build.focus();
  await expect(build).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Enter");
  await expect(build).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Område från början")).toBeFocused();
  await page.keyboard.type("Sjöbo");
  await page.keyboard.press("Tab");
  await expect(page.locator("motion-timeline")).toHaveAttribute("area", "Sjöbo");
  await expect(page.getByRole("group", { name: "Innehåll" }).getByLabel("Från år")).toBeFocused();
  const stops = new Set();
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press("Tab");
    stops.add(
      await page.evaluate(() => document.activeElement.id || document.activeElement.localName),
    );
  }
  for (const stop of ["accent", "pick-accent", "density", "fragment", "way", "base", "pre", "share"]) {
    expect(stops).toContain(stop);
  }
});

test("has no scrolling to the side, at 320 px and with text of twice the size", async ({ page }) => {
  for (const [width, size] of [[320, "100%"], [1280, "200%"], [700, "100%"]]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, "&data=own&way=wordpress&accent=%23a3005c");
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, `${width} px, ${size}`).toBe(0);
  }
});

test("both languages have the same texts, and the page itself has the Swedish ones", once, async ({
  page,
  request,
}) => {
  const html = await (await request.get("/")).text();
  await page.goto("/pages/bare.html");
  const { sv, en, own } = await page.evaluate(async (html) => {
    const [sv, en] = await Promise.all(
      ["sv", "en"].map(async (lang) => (await import(`/demo/texts-${lang}.js`)).default),
    );
    const page = new DOMParser().parseFromString(html, "text/html");
    const own = [...page.querySelectorAll("[data-text]")].map((node) => [
      node.dataset.text,
      node.textContent,
    ]);
    return { sv, en, own };
  }, html);
  const shape = (texts) =>
    Object.entries(texts)
      .flatMap(([key, value]) =>
        typeof value === "string"
          ? [`${key} ${(value.match(/\{\w+\}/g) ?? []).sort().join()}`]
          : shape(value).map((rest) => `${key}.${rest}`),
      )
      .sort();
  expect(shape(en)).toEqual(shape(sv));
  expect(own.length).toBeGreaterThan(40);
  for (const [key, text] of own) expect(text, key).toBe(sv.page[key]);
});

test("the first thing that is seen is the founding case, without the configurator", async ({ page }) => {
  await page.goto("/");
  await expect(new Widget(page).titles.first()).toHaveText(FOUNDING);
  await expect(page.locator("#panel")).toBeHidden();
});
