// The view of a widget, as a page's script has it and as the program and addresses spell it:
// area=norrby,sjobo&status=adopted&q=cykel (see src/view_model/fragment.rs).

// How a kind of value is read from a text, whose parts `plain` may have to decode, and spelt.
const TEXT = { read: (text, plain) => plain(text), spell: encodeURIComponent };
const LIST = {
  read: (text, plain) => text.split(",").map(plain).filter(Boolean),
  spell: (items) => [].concat(items).map(encodeURIComponent).join(","),
};
const YEAR = { read: (text) => Number.parseInt(text, 10) || null, spell: String };
const TRUTH = { read: (text) => text !== "no", spell: (is) => (is ? "yes" : "no") };

/** What a reader can choose, by property: its key in an address, the attribute that says it from
 * the start, and what it is where nothing else was said. properties.js has the names too. */
export const FIELDS = {
  words: { key: "q", attribute: "words", standard: "", kind: TEXT },
  // The attribute `area` is the embedder's choice, which stands until another is made.
  areas: { key: "area", standard: null, kind: LIST },
  mentioned: { key: "mentioned", attribute: "mentioned", standard: true, kind: TRUTH },
  statuses: { key: "status", attribute: "status", standard: [], kind: LIST },
  parties: { key: "party", attribute: "party", standard: [], kind: LIST },
  from: { key: "from", attribute: "from", standard: null, kind: YEAR },
  to: { key: "to", attribute: "to", standard: null, kind: YEAR },
  sort: { key: "sort", attribute: "sort", standard: "newest", kind: TEXT },
  cases: { key: "case", attribute: "case", standard: [], kind: LIST },
  mode: { key: "view", attribute: "mode", standard: "list", kind: TEXT },
  lanes: { key: "lanes", attribute: "lanes", standard: "none", kind: TEXT },
  order: { key: "order", attribute: "order", standard: "date", kind: TEXT },
  zoom: { key: "zoom", attribute: "zoom", standard: null, kind: TEXT },
};

const NAMES = Object.keys(FIELDS);

/** The view that a text describes. */
export function read(address) {
  const given = new Map(address.split("&").map((part) => part.split(/=(.*)/s, 2)));
  return collect(({ key, standard, kind }) =>
    given.has(key) ? kind.read(given.get(key), decoded) : standard,
  );
}

/** The view that an element's attributes describe. */
export function start(element) {
  return collect((field) => given(element, field));
}

/** The part of it that one attribute describes, if it describes any. */
export function attribute(element, attribute) {
  const name = NAMES.find((name) => FIELDS[name].attribute === attribute);
  return name && { [name]: given(element, FIELDS[name]) };
}

/** The text of a view. What is as it would be anyway has no words in it. */
export function write(view) {
  return NAMES.filter((name) => !same(view[name], FIELDS[name].standard))
    .map((name) => `${FIELDS[name].key}=${FIELDS[name].kind.spell(view[name])}`)
    .join("&");
}

/** A view with these parts, null being what is so where nothing was said. */
export function merged(view, parts) {
  return Object.fromEntries(
    NAMES.map((name) => [
      name,
      parts?.[name] === undefined ? view[name] : (parts[name] ?? FIELDS[name].standard),
    ]),
  );
}

function given(element, { attribute, standard, kind }) {
  const value = attribute ? element.getAttribute(attribute) : null;
  return value === null ? standard : kind.read(value, (text) => text.trim());
}

function collect(value) {
  return Object.fromEntries(NAMES.map((name) => [name, value(FIELDS[name])]));
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function decoded(text) {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text; // Words with a per cent sign of their own.
  }
}
