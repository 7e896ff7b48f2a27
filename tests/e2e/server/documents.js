// Small documents in the format's shape, each with one thing amiss. The first motion can
// always be read.

const FORMAT = "motion-json/1";
const READABLE = {
  id: "lasbar",
  title: "En motion som går att läsa",
  submitted: "2025-02-03",
  proposers: [{ name: "Anna Exempel", party: "X" }],
};

/** A document with these motions behind the readable one. */
function set(...motions) {
  return { format: FORMAT, publisher: { name: "Provstad" }, motions: [READABLE, ...motions] };
}

/** Documents that are read, by name. */
export const DOCUMENTS = {
  good: set({ id: "andra", title: "En andra motion", submitted: "2024-05-06" }),
  nothing: { format: FORMAT, publisher: { name: "Provstad" }, motions: [] },
  "other-format": { ...set(), format: "motion-json/2" },
  "no-format": { motions: [READABLE] },

  "long-title": set({ id: "lang", title: "Lång titel ".repeat(190_651) }),
  script: set({
    id: "skript",
    title: "<script>window.hacked = true</script><img src=x onerror='window.hacked = true'>",
    clauses: [{ number: 1, text: "<b>fet</b> & <i>kursiv</i>" }],
  }),
  "javascript-link": set({
    id: "lank",
    title: "En motion med en farlig länk",
    url: "javascript:window.hacked = true",
    source: "javascript:window.hacked = true",
    documents: [{ title: "Farlig bilaga", url: "javascript:window.hacked = true" }],
  }),
  duplicates: set(
    { id: "dubbel", title: "Den första med detta id" },
    { id: "dubbel", title: "Den andra med detta id" },
  ),
  "motion-number": set(17, { id: "sist", title: "Motionen efter talet" }),
  "no-such-day": set({
    id: "dag",
    title: "En motion med en dag som inte finns",
    submitted: "2023-02-30",
    events: [{ kind: "decided", date: "2023-02-30", outcome: "adopted", final: true }],
  }),
  many: set(...Array.from({ length: 150 }, (_, place) => place)),
};

/** Motions of two pages. */
export const PAGES = [
  set({ id: "sida-1", title: "En motion på första sidan" }),
  { format: FORMAT, motions: [{ id: "sida-2", title: "En motion på andra sidan" }] },
];

/** How many motions each year of the set in shards has; `undated` are those without a date. */
const YEARS = { 2023: 1_100, 2022: 300, 2021: 5, undated: 2 };

/** A set in shards: the manifest, and the documents that it names. */
export const SHARDS = {
  "motions.json": {
    format: FORMAT,
    publisher: { name: "Provstad" },
    parties: [{ id: "X", name: "Exempelpartiet" }],
    shards: Object.entries(YEARS).map(([year, motions]) => ({
      href: `${year}.json`,
      ...(Number(year) && { year: Number(year) }),
      motions,
    })),
  },
  ...Object.fromEntries(
    Object.entries(YEARS).map(([year, motions]) => [`${year}.json`, shard(year, motions)]),
  ),
};

function shard(year, motions) {
  const motion = (_, place) => ({
    id: `${year}-${place}`,
    title: `Motion ${place + 1} av ${year}`,
    proposers: [{ name: "Anna Exempel", party: "X" }],
    ...(Number(year) && { submitted: `${year}-03-0${1 + (place % 9)}` }),
  });
  return { format: FORMAT, motions: Array.from({ length: motions }, motion) };
}
