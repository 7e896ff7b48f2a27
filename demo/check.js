// Whether the motions at an address can be read, in plain words: what the element tells about
// its last load, and what can be done about it.

// What the element gives as a reason, and the texts for it.
const REASONS = {
  "no-source": "noSource",
  "bad-address": "badAddress",
  unreachable: "unreachable",
  "not-shared": "notShared",
  forbidden: "forbidden",
  "timed-out": "timedOut",
  "too-large": "tooLarge",
  status: "status",
  unreadable: "unreadable",
  program: "notLoaded",
  "not-loaded": "notLoaded",
  blocked: "blocked",
  unsupported: "notLoaded",
  stopped: "notLoaded",
};

/** As many faults as a person takes in at once. */
const SHOWN = 10;

/**
 * What is to be said: `{ state, said, fix, message, faults, more }`, where `state` is `waiting`,
 * `good`, `partly` or `bad`.
 *
 * `issue` is what the element told of a failure or of faults in the data, or null; `count` its own
 * words for how many motions it shows, empty while it shows none.
 */
export function verdict({ issue, count, format }, texts) {
  if (issue?.reason && !count) return refusal(issue, texts);
  if (!count) return { state: "waiting", said: [texts.check.waiting], faults: [], more: 0 };
  const read = format === "auto" ? texts.check.told : texts.check.named.replace("{format}", format);
  const said = [texts.check.good, texts.check.count.replace("{count}", count), read];
  if (!issue) return { state: "good", said: [...said, texts.check.faultless], faults: [], more: 0 };
  const { leftOut, total, issues, message } = issue;
  if (leftOut > 0) said.push(texts.check.leftOut.replace("{n}", leftOut));
  if (total > 0) said.push(texts.check.faults.replace("{n}", total));
  return {
    state: "partly",
    said,
    fix: total > 0 ? texts.check.faultsFix : undefined,
    message: total > 0 ? undefined : message,
    faults: issues.slice(0, SHOWN),
    more: Math.max(0, total - SHOWN),
  };
}

function refusal({ reason, message }, texts) {
  const key = Object.hasOwn(REASONS, reason) ? REASONS[reason] : "other";
  const status = key === "status" ? /\b[45]\d\d\b/.exec(message)?.[0] : undefined;
  const missing = status === "404" || status === "410";
  const closed = status === "401" || status === "403";
  const { said, fix } = texts.reasons[missing ? "missing" : closed ? "closed" : key];
  return {
    state: "bad",
    said: [texts.check.bad, said.replace("{status}", status ?? "")],
    fix,
    message,
    faults: [],
    more: 0,
  };
}

/**
 * Calls `tell({ issue, count })` whenever the element has something new to tell, and gives a
 * function that forgets what was told, for when another address is asked.
 */
export function listen(widget, tell) {
  let issue = null;
  let count = "";
  let stale = "";
  let failed = false;

  const look = () => {
    const shown = words(widget);
    failed ||= Boolean(widget.shadowRoot?.querySelector("[role=alert]"));
    if (shown === "") stale = "";
    if (shown === count || shown === stale) return;
    // A reader has tried again, and this time it went well.
    if (failed && shown) issue = null;
    failed &&= shown === "";
    count = shown;
    tell({ issue, count });
  };

  widget.addEventListener("motion-timeline-issue", ({ detail }) => {
    issue = detail;
    tell({ issue, count });
  });
  widget.addEventListener("motion-timeline-ready", look);
  customElements.whenDefined("motion-timeline").then(() => {
    const changes = { characterData: true, childList: true, subtree: true };
    if (widget.shadowRoot) new MutationObserver(look).observe(widget.shadowRoot, changes);
    look();
  });

  return () => {
    issue = null;
    stale = words(widget);
    count = "";
    failed = false;
    tell({ issue, count });
  };
}

/** How many motions the element says that it shows. */
function words(widget) {
  return widget.shadowRoot?.querySelector(".count")?.textContent.trim() ?? "";
}
