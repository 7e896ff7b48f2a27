// vis-timeline: a range for each motion from submission to its last step. It gets what its
// documentation recommends for many items: a window on the newest motions to begin with (items
// outside are not drawn), a fixed height with scrolling inside, no animation, and one call of
// `setItems` for a change. Filter and search are written by hand around it; it has none.

import { Timeline } from "vis-timeline/peer";
import { DataSet } from "vis-data/peer";
import "vis-timeline/styles/vis-timeline-graph2d.css";

import { areasOf, load, make, people, span, status } from "./facts.js";

const MONTH = 30 * 86_400_000;
const data = await load();
const items = data.motions.map((motion) => {
  const [start, end] = span(motion);
  const content = `${motion.title} – ${status(motion)}`;
  const text = `${motion.title} ${people(motion)}`.toLowerCase();
  return { id: motion.id, content, start, end, areas: areasOf(motion), text };
});
let newest = 0;
for (const item of items) newest = Math.max(newest, item.start);

const field = make("input", { type: "search", id: "words" });
const picker = make("select", { id: "area" }, make("option", { value: "", textContent: "Alla" }));
for (const area of data.areas) {
  picker.append(make("option", { value: area.id, textContent: area.name }));
}
const count = make("h2", { id: "count" });
const box = make("div", { id: "chart" });
document.querySelector("main").append(field, picker, count, box);

const timeline = new Timeline(box, new DataSet(items), {
  start: newest - 6 * MONTH,
  end: newest + MONTH,
  height: "600px",
  verticalScroll: true,
  zoomKey: "ctrlKey",
  showTooltips: false,
});
window.timeline = timeline;
said(items.length);
field.addEventListener("input", run);
picker.addEventListener("change", run);
document.body.dataset.ready = "yes";

function run() {
  const words = field.value.trim().toLowerCase();
  const area = picker.value;
  const found = items.filter(
    (item) => (!area || item.areas.includes(area)) && (!words || item.text.includes(words)),
  );
  timeline.setItems(new DataSet(found));
  said(found.length);
}

// The number is written when the drawing is there.
function said(number) {
  const done = () => {
    timeline.off("changed", done);
    count.textContent = `${number} av ${items.length} motioner`;
  };
  timeline.on("changed", done);
}
