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
 * `issue` is what the element told of a failure or of faults in the data, `total` the number of
 * motions that it has read; each null until then.
 */
export function verdict({ issue, total, format }, texts) {
  if (issue?.reason && issue.reason !== "details") return refusal(issue, texts);
  if (total === null) return { state: "waiting", said: [texts.check.waiting], faults: [], more: 0 };
  const read = format === "auto" ? texts.check.told : texts.check.named.replace("{format}", format);
  const good = total > 0 ? texts.check.good : texts.check.none;
  const said = [good, texts.check.count.replace("{n}", total), read];
  if (total > 0 && !issue) {
    return { state: "good", said: [...said, texts.check.faultless], faults: [], more: 0 };
  }
  const faults = issue?.issues ?? [];
  if (issue?.leftOut > 0) said.push(texts.check.leftOut.replace("{n}", issue.leftOut));
  if (issue?.total > 0) said.push(texts.check.faults.replace("{n}", issue.total));
  return {
    state: "partly",
    said,
    fix: total > 0 ? texts.check.faultsFix : texts.check.noneFix,
    faults: faults.slice(0, SHOWN),
    more: Math.max(0, (issue?.total ?? 0) - SHOWN),
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
 * Calls `tell({ issue, total })` whenever the element has something new to tell, and gives a
 * function that forgets what was told, for when another address is asked.
 */
export function listen(widget, tell) {
  let told = { issue: null, total: null };
  const now = (some) => tell((told = { ...told, ...some }));
  // A load that went well has put an end to a failure; what is amiss in its data is told before
  // that or after it.
  widget.addEventListener("motion-timeline-ready", ({ detail }) =>
    now({ issue: told.issue?.reason ? null : told.issue, total: detail.total }),
  );
  widget.addEventListener("motion-timeline-issue", ({ detail }) => now({ issue: detail }));
  return () => now({ issue: null, total: null });
}
