// The demo page, which is the configurator too: what is chosen goes to the widget, to the page's
// address and to the code to copy.

import { listen, verdict } from "./check.js";
import { folder, fromQuery, intoQuery, isSound, NAMES, sound, source } from "./choices.js";
import { copy, showCode, showSaid, showVerdict, translate } from "./show.js";
import { snippets } from "./snippets.js";
import en from "./texts-en.js";
import sv from "./texts-sv.js";

const TEXTS = { sv, en };
const PAGE = new URL(".", location.href).href;

const widget = document.querySelector("motion-timeline");
const form = document.querySelector("#choices");
const picker = document.querySelector("#pick-accent");
let choices = fromQuery(location.search);
let heard = { issue: null, total: null };
let asked = "";

const forget = listen(widget, (told) => {
  heard = told;
  showCheck();
});

fill();
show();
form.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("change", ({ target }) => {
  if (target === picker) choose({ accent: picker.value }, "accent");
  else if (NAMES.includes(target.name)) take(target);
});
document.querySelector("#build").addEventListener("click", () => {
  choose({ build: choices.build === "open" ? "" : "open" });
});
document.querySelector("#other").addEventListener("click", () => {
  const ui = choices.ui === "sv" ? "en" : "sv";
  choose({ ui, lang: ui });
});
document.querySelector("#share").addEventListener("click", async () => {
  showSaid(texts().said[(await copy(location.href)) ? "linkCopied" : "notCopied"]);
});
window.addEventListener("popstate", () => {
  choices = fromQuery(location.search);
  fill();
  show();
});

function texts() {
  return TEXTS[choices.ui];
}

/** Takes what has been written or chosen in one field. */
function take(field) {
  const { name } = field;
  const value = field.type === "checkbox" ? (field.checked ? "on" : "off") : field.value;
  const usable = isSound(name, value);
  mark(field, usable);
  if (usable) choose({ [name]: value }, name);
}

function choose(some, name) {
  choices = sound({ ...choices, ...some });
  // What is filtered in one set of data has no meaning in another.
  remember({ keepFragment: !["data", "src", "format"].includes(name) });
  fill();
  show();
}

function remember({ keepFragment }) {
  const address = new URL(location.href);
  intoQuery(choices, address.searchParams);
  if (!keepFragment) address.hash = "";
  history.replaceState(history.state, "", address);
}

/** What is chosen, in the fields; one that has something useless in it keeps that. */
function fill() {
  for (const name of NAMES) {
    const field = form.elements[name];
    if (!field || field.getAttribute("aria-invalid") === "true") continue;
    if (field.type === "checkbox") field.checked = choices[name] === "on";
    else field.value = choices[name];
  }
  picker.value = choices.accent || "#0b5cad";
}

function mark(field, usable) {
  const line = document.querySelector(`#${field.id}-wrong`);
  if (usable) field.removeAttribute("aria-invalid");
  else field.setAttribute("aria-invalid", "true");
  if (!line) return;
  line.hidden = usable;
  line.textContent = usable ? "" : texts().said.notSound;
}

function show() {
  const { ui, build, data, width } = choices;
  translate(texts(), ui);
  const root = document.documentElement;
  root.dataset.theme = choices.theme;
  root.dataset.build = build || "closed";
  document.querySelector("#build").setAttribute("aria-expanded", String(build === "open"));
  document.querySelector("#panel").hidden = build !== "open";
  document.querySelector("#own").hidden = data !== "own";
  document.querySelector("#stage").dataset.width = width;
  showWidget();
  showOrigin();
  showCheck();
  const settings = {
    ...choices,
    format: data === "own" ? choices.format : "auto",
    src: source(choices, PAGE),
    folder: folder(choices, PAGE),
    words: { title: texts().said.frameTitle, link: texts().said.link },
  };
  showCode(snippets(choices.way, settings), texts());
}

function showWidget() {
  const { data, format, area, lang, theme, density, heading, fragment } = choices;
  const own = data === "own";
  const attributes = {
    // As it was asked for: without an address the widget says that there is none.
    src: own ? source(choices, PAGE) : `data/${data}/motions.json`,
    format: own && format !== "auto" ? format : null,
    area: area || null,
    from: choices.from || null,
    to: choices.to || null,
    lang,
    theme,
    density: density === "compact" ? density : null,
    "heading-level": heading === "2" ? null : heading,
    fragment: fragment === "on" ? "" : null,
  };
  document.querySelector("#links").hidden = own;
  const now = `${attributes.src} ${attributes.format}`;
  if (asked && asked !== now) forget();
  asked = now;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) widget.removeAttribute(name);
    else if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
  }
  if (choices.accent) widget.style.setProperty("--motion-accent", choices.accent);
  else widget.style.removeProperty("--motion-accent");
}

// Anybody can send a link that shows anything here, so data of another host says whose it is.
function showOrigin() {
  const line = document.querySelector("#origin");
  const src = source(choices, PAGE);
  const host = src ? new URL(src).host : location.host;
  line.hidden = host === location.host;
  line.textContent = line.hidden ? "" : texts().said.origin.replace("{host}", host);
}

function showCheck() {
  const format = choices.data === "own" ? choices.format : "auto";
  showVerdict(verdict({ ...heard, format }, texts()), texts());
}
