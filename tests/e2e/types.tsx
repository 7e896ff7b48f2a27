// What the declarations allow and forbid; checked by tsc, never run.

import type { MotionTimelineView } from "../../docs/motion-timeline";

const widget = document.createElement("motion-timeline");
widget.view = { words: "cykel", from: 2019 };
widget.view = null;
widget.areas = null;
widget.statuses = ["adopted", "rejected"];
widget.mode = "lifelines";
widget.zoom = null;
widget.addEventListener("motion-timeline-filter", ({ detail }) => {
  const view: MotionTimelineView = detail.view;
  const found: number = detail.found;
  return [view, found];
});
widget.addEventListener("motion-timeline-select", ({ detail }) => [detail.id.length, !detail.open]);
widget.reload();

// @ts-expect-error: no such order
widget.sort = "random";
// @ts-expect-error: no such mode
widget.mode = "map";
// @ts-expect-error: no such status
widget.statuses = ["bifallen"];
// @ts-expect-error: a year is a number
widget.from = "2019";
// @ts-expect-error: no such part of a view
widget.view = { word: "cykel" };
// @ts-expect-error: the event has no such detail
widget.addEventListener("motion-timeline-issue", ({ detail }) => detail.found);

// @ts-expect-error: no such theme
export const wrong = <motion-timeline theme="red" />;
export const right = <motion-timeline src="motions.json" theme="dark" cases={["1"]} />;
