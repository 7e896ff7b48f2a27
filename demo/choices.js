// What can be chosen on this page, what it must be, and how it stands in the page's address:
// ?data=exempelstad&lang=en&theme=dark

const one = (words) => (text) => words.split(" ").includes(text);
const like = (pattern) => (text) => pattern.test(text);

/** The formats that an address of one's own can be said to have. */
export const FORMATS = [
  "auto",
  "motion-json",
  "oparl",
  "riksdagen",
  "legistar",
  "ori",
  "ahjo",
  "popolo",
  "csv",
];

/** The ways to embed, in the order in which they are offered. */
export const WAYS = ["tag", "frame", "wordpress", "sitevision", "optimizely", "drupal"];

/** Each choice: what it is where nothing is said, and what it can be. */
const CHOICES = {
  ui: ["sv", one("sv en")],
  build: ["", one("open")],
  data: ["boras", one("boras exempelstad own")],
  src: ["", isAddress],
  format: ["auto", one(FORMATS.join(" "))],
  area: ["", like(/^[^\p{C}]{1,300}$/u)],
  from: ["", like(/^\d{4}$/)],
  to: ["", like(/^\d{4}$/)],
  lang: ["", one("sv en")],
  theme: ["light", one("light dark auto")],
  accent: ["", like(/^#[\da-f]{6}$/)],
  density: ["normal", one("normal compact")],
  heading: ["2", like(/^[1-5]$/)],
  fragment: ["on", one("on off")],
  width: ["full", one("full phone")],
  way: ["tag", one(WAYS.join(" "))],
  base: ["", isAddress],
};

/** The data that comes with the page. */
const DATA = {
  boras: "data/boras/motions.json",
  exempelstad: "data/exempelstad/motions.json",
};

/** All names of choices. */
export const NAMES = Object.keys(CHOICES);

/** The choices as an address has them. What means nothing counts as not said. */
export function fromQuery(query) {
  const asked = new URLSearchParams(query);
  return sound(Object.fromEntries(NAMES.map((name) => [name, asked.get(name) ?? ""])));
}

/** Puts what differs from the standard into an address and takes the rest out. */
export function intoQuery(choices, params) {
  const standards = { ...sound({ ui: choices.ui }), ui: sound({}).ui };
  for (const name of NAMES) {
    if (choices[name] === standards[name]) params.delete(name);
    else params.set(name, choices[name]);
  }
}

/** The same choices with the standard in the place of what can't be. */
export function sound(choices) {
  const kept = {};
  for (const [name, [standard, allowed]] of Object.entries(CHOICES)) {
    const value = tidied(name, choices[name] ?? "");
    kept[name] = value !== "" && allowed(value) ? value : standard;
  }
  // Who reads the page in English wants to see the widget so.
  kept.lang ||= kept.ui;
  return kept;
}

/** Whether a text that was written into a field can be used. */
export function isSound(name, text) {
  const value = tidied(name, text);
  return value === "" || CHOICES[name][1](value);
}

/** The address of the motions, absolute, or nothing. `page` is the address of this page. */
export function source({ data, src }, page) {
  if (data !== "own") return new URL(DATA[data], page).href;
  return src && new URL(src, page).href;
}

/** The folder that the widget's files are in, with a slash at its end. */
export function folder({ base }, page) {
  const url = new URL(base || ".", page);
  const path = url.pathname.replace(/[^/]*\.(js|html)$/, "");
  return `${url.origin}${path.endsWith("/") ? path : `${path}/`}`;
}

function tidied(name, text) {
  const value = text.trim();
  if (name !== "accent") return value;
  const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(value) ?? [];
  if (!digits) return value;
  const long = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  return `#${long.toLowerCase()}`;
}

function isAddress(text) {
  try {
    return /^https?:$/.test(new URL(text, "https://page.invalid/").protocol);
  } catch {
    return false;
  }
}
