// TimelineJS3: a slide for each motion and a strip of all of them. It has no filter and no search:
// a page that wants one makes the timeline anew with the events that are left, as its
// documentation says. No fonts are loaded, and nothing is embedded from elsewhere.

import { Timeline } from "@knight-lab/timelinejs";
import "@knight-lab/timelinejs/dist/css/timeline.css";

import { areasOf, load, make, people, status } from "./facts.js";

const data = await load();
const events = data.motions.map((motion) => {
  const [year, month, day] = motion.submitted.split("-").map(Number);
  const text = { headline: motion.title, text: `${status(motion)} · ${people(motion)}` };
  return { start_date: { year, month, day }, text, unique_id: motion.id, areas: areasOf(motion) };
});
const picker = make("select", { id: "area" }, make("option", { value: "", textContent: "Alla" }));
for (const area of data.areas) {
  picker.append(make("option", { value: area.id, textContent: area.name }));
}
const count = make("h2", { id: "count" });
const box = make("div", { id: "chart" });
document.querySelector("main").append(picker, count, box);
picker.addEventListener("change", run);
run();

function run() {
  const area = picker.value;
  const found = events.filter((event) => !area || event.areas.includes(area));
  box.replaceChildren(make("div", { id: "timeline" }));
  const options = { font: null, language: "en", start_at_end: true, hash_bookmark: false };
  const timeline = new Timeline("timeline", { events: found.map(copy) }, { ...options, duration: 0 });
  timeline.on("loaded", () => {
    count.textContent = `${found.length} av ${events.length} motioner`;
    document.body.dataset.ready = "yes";
  });
}

// TimelineJS writes into what it is given.
function copy({ areas, ...event }) {
  return structuredClone(event);
}
