// A page as a good front-end developer writes it by hand for this one job: parse once, numbers in
// typed arrays, one pass for each change, a list that only draws what is in sight. With
// `?words=index`, words are found by MiniSearch instead of a pass over all texts.

import { areasOf, load, make, people, status } from "./facts.js";

const ROW = 64;
const SPARE = 5;
const indexed = new URLSearchParams(location.search).get("words") === "index";

const data = await load();
const motions = data.motions.sort((a, b) => (a.submitted < b.submitted ? 1 : -1));
const total = motions.length;
const areaPlace = new Map(data.areas.map((area, place) => [area.id, place]));
const years = new Uint16Array(total);
// Up to three areas a motion; 255 is none.
const areas = new Uint8Array(total * 3).fill(255);
const texts = new Array(total);
motions.forEach((motion, row) => {
  years[row] = Number(motion.submitted.slice(0, 4));
  areasOf(motion).slice(0, 3).forEach((id, slot) => {
    areas[row * 3 + slot] = areaPlace.get(id) ?? 255;
  });
  texts[row] = `${motion.title} ${people(motion)}`.toLowerCase();
});

let hits = new Uint32Array(total);
let found = 0;
let drawnFrom = -1;
let drawnTo = -1;
const chosen = new Set();
const filter = { from: 0, to: 9999, words: "" };
let search;

const field = make("input", { type: "search", id: "words" });
const from = make("select", { id: "from" });
const to = make("select", { id: "to" });
const count = make("h2", { id: "count" });
const rows = make("ol", { id: "rows" });
const box = make("div", { id: "list", tabIndex: 0 }, rows);
const picker = make("fieldset", { id: "areas" }, make("legend", { textContent: "Områden" }));
const numbers = data.areas.map((area, place) => {
  const number = make("span", {});
  const tick = make("input", { type: "checkbox", value: area.id });
  tick.addEventListener("change", () => {
    if (tick.checked) chosen.add(place);
    else chosen.delete(place);
    run();
  });
  picker.append(make("label", {}, tick, ` ${area.name} `, number));
  return number;
});
let first = 9999;
let last = 0;
for (const year of years) {
  if (year < first) first = year;
  if (year > last) last = year;
}
for (const list of [from, to]) {
  for (let year = first; year <= last; year += 1) list.append(make("option", { textContent: year }));
}
to.value = last;
from.addEventListener("change", () => ((filter.from = Number(from.value)), run()));
to.addEventListener("change", () => ((filter.to = Number(to.value)), run()));
field.addEventListener("input", () => ((filter.words = field.value), run()));
box.addEventListener("scroll", () => draw(false), { passive: true });
document.querySelector("main").append(field, from, to, picker, count, box);
run();

if (indexed) {
  const { default: MiniSearch } = await import("minisearch");
  const index = new MiniSearch({ fields: ["title", "people"], searchOptions: { prefix: true } });
  const documents = motions.map((motion, id) => ({ id, title: motion.title, people: people(motion) }));
  await index.addAllAsync(documents, { chunkSize: 500 });
  search = index;
}
document.body.dataset.ready = "yes";

function run() {
  const words = filter.words.trim().toLowerCase();
  const counts = new Uint32Array(data.areas.length);
  found = 0;
  if (words && search) {
    for (const { id } of search.search(words, { combineWith: "AND" })) take(id, "", counts);
  } else {
    for (let row = 0; row < total; row += 1) take(row, words, counts);
  }
  counts.forEach((number, place) => (numbers[place].textContent = number));
  count.textContent = `${found} av ${total} motioner`;
  rows.style.height = `${found * ROW}px`;
  box.scrollTop = 0;
  draw(true);
}

// An area's count follows the other filters and not the areas that are chosen.
function take(row, words, counts) {
  const year = years[row];
  if (year < filter.from || year > filter.to) return;
  if (words && !texts[row].includes(words)) return;
  let wanted = chosen.size === 0;
  for (let slot = row * 3; slot < row * 3 + 3 && areas[slot] !== 255; slot += 1) {
    counts[areas[slot]] += 1;
    wanted ||= chosen.has(areas[slot]);
  }
  if (wanted) hits[found++] = row;
}

function draw(anew) {
  const start = Math.max(0, Math.floor(box.scrollTop / ROW) - SPARE);
  const end = Math.min(found, Math.ceil((box.scrollTop + box.clientHeight) / ROW) + SPARE);
  if (!anew && start === drawnFrom && end === drawnTo) return;
  [drawnFrom, drawnTo] = [start, end];
  const drawn = [];
  for (let place = start; place < end; place += 1) {
    const motion = motions[hits[place]];
    const row = make(
      "li",
      {},
      make("strong", { textContent: motion.title }),
      make("span", { className: "status", textContent: status(motion) }),
      make("span", { textContent: `${motion.submitted} · ${people(motion)}` }),
    );
    row.style.top = `${place * ROW}px`;
    drawn.push(row);
  }
  rows.replaceChildren(...drawn);
}
