// What an editor or a developer copies. Every way has one or more pieces, each with a key of
// texts that says where it goes.

/**
 * The pieces for a way to embed, as `{ where, code }`.
 *
 * `settings` has `src` and `folder` as absolute addresses, `words` with the `title` of a frame and
 * the text of a `link`, and the choices by their names.
 */
export function snippets(way, settings) {
  return WAYS[way](settings).filter(Boolean);
}

/** A text as it stands between double quotes in HTML. */
export function quoted(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

const WAYS = {
  tag: (settings) => [
    { where: "onPage", code: `${script(settings)}\n\n${tag(settings)}` },
    colour(settings),
  ],
  frame: (settings) => [
    { where: "onPage", code: frame(settings, ["loading", "lazy"]) },
    height(settings),
  ],
  wordpress: (settings) => [
    // Only attributes that WordPress leaves where it filters a frame.
    { where: "wordpressBlock", code: `<!-- wp:html -->\n${frame(settings)}\n<!-- /wp:html -->` },
    { where: "wordpressTheme", code: shortcode(settings) },
    colour(settings),
  ],
  sitevision: (settings) => [
    { where: "sitevisionModule", code: `${script(settings)}\n\n${tag(settings)}` },
    { where: "sitevisionPolicy", code: policy(settings) },
    colour(settings),
  ],
  optimizely: (settings) => [
    {
      where: "optimizelyView",
      // An at sign begins code in Razor; two are one.
      code: `${script(settings)}\n\n${tag(settings)}`.replaceAll("@", "@@"),
    },
    colour(settings),
  ],
  drupal: (settings) => [
    { where: "drupalBlock", code: frame(settings, ["loading", "lazy"]) },
    {
      where: "drupalTemplate",
      code:
        "{{ attach_library('THEME/motion-timeline') }}\n" +
        `{% verbatim %}\n${tag(settings)}\n{% endverbatim %}`,
    },
    { where: "drupalLibrary", code: library(settings) },
    colour(settings),
  ],
};

function script({ folder }) {
  return `<script type="module" src="${quoted(`${folder}embed.js`)}"></script>`;
}

function tag(settings) {
  const { src, words } = settings;
  const lines = attributes(settings).map(([name, value]) =>
    value === null ? `  ${name}` : `  ${name}="${quoted(value)}"`,
  );
  const place = src && new URL("/", src).href;
  const link = place ? [`  <a href="${quoted(place)}">${quoted(words.link)}</a>`] : [];
  return ["<motion-timeline", ...lines, ">", ...link, "</motion-timeline>"].join("\n");
}

function attributes(settings) {
  const { src, lang, theme, density, heading, fragment } = settings;
  return [
    ["src", src],
    ...format(settings),
    ["lang", lang],
    ...given("area", settings.area),
    ...given("from", settings.from),
    ...given("to", settings.to),
    ...(theme === "light" ? [] : [["theme", theme]]),
    ...(density === "normal" ? [] : [["density", density]]),
    ...(heading === "2" ? [] : [["heading-level", heading]]),
    ...(fragment === "on" ? [["fragment", null]] : []),
  ];
}

/** The address of the frame page that shows the same. */
export function framePage(settings) {
  const { src, folder, lang, theme, density, accent } = settings;
  const url = new URL("embed.html", folder);
  const parameters = [
    ["src", src],
    ...format(settings),
    ["lang", lang],
    ...given("area", settings.area),
    ["theme", theme],
    ...given("accent", accent.replace("#", "")),
    ...(density === "normal" ? [] : [["density", density]]),
    ...given("from", settings.from),
    ...given("to", settings.to),
  ];
  for (const [name, value] of parameters) url.searchParams.set(name, value);
  return url.href;
}

function frame(settings, ...more) {
  const all = [
    ["src", framePage(settings)],
    ["title", settings.words.title],
    ["width", "100%"],
    ["height", "900"],
    ...more,
  ];
  const lines = all.map(([name, value]) => `  ${name}="${quoted(value)}"`);
  return ["<iframe", ...lines, "></iframe>"].join("\n");
}

function height({ folder }) {
  return {
    where: "height",
    code: `<script async src="${quoted(`${folder}frame/host.js`)}"></script>`,
  };
}

// A strict policy of a page forbids an attribute `style`, so the colour goes into a style sheet.
function colour({ accent }) {
  return accent && { where: "styleSheet", code: `motion-timeline {\n  --motion-accent: ${accent};\n}` };
}

function shortcode(settings) {
  const php = (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  return [
    "add_action('wp_enqueue_scripts', function () {",
    `    wp_enqueue_script_module('motion-timeline', ${php(`${settings.folder}embed.js`)}, array(), null);`,
    "});",
    "add_shortcode('motion-timeline', function () {",
    `    return ${php(tag(settings))};`,
    "});",
  ].join("\n");
}

function policy({ folder, src }) {
  const files = new URL(folder).origin;
  const data = src ? new URL(src).origin : files;
  const asked = [...new Set([files, data])].join(" ");
  return `script-src ${files} 'wasm-unsafe-eval'\nconnect-src ${asked}`;
}

function library({ folder }) {
  const address = `${folder}embed.js`.replaceAll("'", "''");
  const options = "{ type: external, attributes: { type: module } }";
  return `motion-timeline:\n  js:\n    '${address}': ${options}`;
}

function format({ format }) {
  return format === "auto" ? [] : [["format", format]];
}

function given(name, value) {
  return value ? [[name, value]] : [];
}
