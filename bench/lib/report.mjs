// The measurements as a page of tables.

import { median, quantile, ratio } from "./statistics.mjs";

const WHAT = [
  ["items", "first items", "ms"],
  ["all", "everything there", "ms"],
  ["filter", "filter → painted", "ms"],
  ["key", "keystroke → painted", "ms"],
  ["zoom", "zoom frame", "ms"],
  ["loading", "blocked until first items", "ms"],
  ["later", "blocked after them", "ms"],
  ["memory", "memory", "MB"],
];

/** The page, in Markdown. */
export function report({ runs, sizes, peers, machine }) {
  const lookUp = (size, name, what) =>
    runs
      .filter((run) => run.size === size && run.peer === name)
      .reduce((values, run) => Object.assign(values, { [run.round]: number(run, what) }), []);
  const has = (name) => peers.some((peer) => peer.name === name);
  const lines = [
    "# Benchmark",
    "",
    "Written by `cargo xtask bench --table docs/benchmark.md`; do not edit. How it is measured, and",
    'why it is fair, stands in [DESIGN.md](../DESIGN.md) under "Benchmark".',
    "",
    `${machine.date}, ${machine.cores} cores, ${machine.memory} GB, Chromium ${machine.browser}, Node.js ${machine.node}; ` +
      `${machine.rounds} rounds, ${machine.minutes.toFixed(0)} minutes. Load average ${machine.load.map((load) => load.toFixed(1)).join(" to ")}` +
      (machine.load[1] > machine.cores + 1
        ? ": **the machine was busy with other work**, so only the ratios say something."
        : "."),
    "",
    "A cell is the median, with the lower and the upper quartile behind it where they differ. Times in",
    "ms; blocked is what tasks take beyond 50 ms each, with how many there were; memory in MB.",
    `“–” is what a peer does not have, “> ${machine.limit} s” what it did not reach in that time.`,
    "",
    "## Bytes of the first view",
    "",
    "| | brotli 11, kB |",
    "| --- | ---: |",
  ];
  for (const peer of peers) {
    const bytes = runs.find((run) => run.peer === peer.name && run.bytes)?.bytes;
    lines.push(`| ${peer.title} | ${bytes ? (bytes / 1000).toFixed(1) : "–"} |`);
  }
  for (const [place, size] of sizes.entries()) {
    const megabytes = (machine.bytes[place] / 1e6).toFixed(1);
    lines.push("", `## ${grouped(size)} motions`, "", `${megabytes} MB of data.`, "");
    lines.push(`| | ${WHAT.map(([, title]) => title).join(" | ")} |`);
    lines.push(`| --- |${" ---: |".repeat(WHAT.length)}`);
    for (const peer of peers) {
      const own = runs.filter((run) => run.size === size && run.peer === peer.name);
      const cells = WHAT.map(([what, , unit]) => cell(own, what, unit, machine.limit));
      lines.push(`| ${peer.title} | ${cells.join(" | ")} |`);
    }
    const against = ["vanilla", "minisearch", "vis"].filter(has);
    if (!has("widget") || against.length === 0) continue;
    lines.push("", "The widget as a multiple, with the lowest and the highest round:", "");
    lines.push(`| of | ${WHAT.map(([, title]) => title).join(" | ")} |`);
    lines.push(`| --- |${" ---: |".repeat(WHAT.length)}`);
    for (const name of against) {
      const cells = WHAT.map(([what]) => times(lookUp(size, "widget", what), lookUp(size, name, what)));
      lines.push(`| ${peers.find((peer) => peer.name === name).title} | ${cells.join(" | ")} |`);
    }
  }
  lines.push(...aims(runs, sizes, lookUp));
  return `${lines.join("\n")}\n`;
}

function number(run, what) {
  const value = run[what];
  if (what === "loading" || what === "later") return value?.sum;
  return value ?? undefined;
}

function cell(own, what, unit, limit) {
  if (own.length === 0 || own.every((run) => run[what] === null)) return "–";
  const values = own.map((run) => number(run, what)).filter((value) => value !== undefined);
  if (values.length === 0) return own.some((run) => run.all === undefined) ? `> ${limit} s` : "–";
  const scale = unit === "MB" ? 1e6 : 1;
  const shown = [0.5, 0.25, 0.75].map((share) => short(quantile(values, share) / scale));
  const spread = shown[1] === shown[2] ? "" : ` (${shown[1]}–${shown[2]})`;
  const many = what === "loading" || what === "later" ? `, ${median(own.flatMap((run) => run[what]?.count ?? []))} tasks` : "";
  return shown[0] + spread + many;
}

function times(ours, theirs) {
  const found = ratio(ours, theirs);
  if (!found) return "–";
  return `${found.middle.toFixed(2)} (${found.low.toFixed(2)}–${found.high.toFixed(2)})`;
}

// The aims of issue 4: what is measured, against whom, at which sizes, and the highest ratio.
const AIMS = [
  ["first items", "items", "vanilla", [100_000], 1],
  ["first items", "items", "vis", [10_000], 0.5],
  ["filter → painted", "filter", "vanilla", [1_000, 10_000, 100_000], 1],
  ["keystroke → painted", "key", "minisearch", [1_000, 10_000, 100_000], 1],
  ["memory", "memory", "vanilla", [100_000], 1],
];
const NAMES = { vanilla: "vanilla", vis: "vis-timeline", minisearch: "vanilla with MiniSearch" };
const GOAL_BYTES = 90_000;
// A frame of a display: what is below one frame apart is painted in the same frame or by chance in
// the next, and a median of ratios near 1 is no difference that anybody sees.
const SAME = 1.05;

function aims(runs, sizes, lookUp) {
  const lines = ["", "## Aims", "", "| aim | measured | |", "| --- | --- | --- |"];
  for (const [title, what, against, at, most] of AIMS) {
    for (const size of at.filter((size) => sizes.includes(size))) {
      const found = ratio(lookUp(size, "widget", what), lookUp(size, against, what));
      if (!found) continue;
      const verdict = found.middle <= most ? "reached" : found.middle <= most * SAME ? "not reached, by less than 5 %" : "**not reached**";
      const aim = `${title} at ${grouped(size)} ≤ ${most.toFixed(1)} × ${NAMES[against]}`;
      lines.push(`| ${aim} | ${found.middle.toFixed(2)} | ${verdict} |`);
    }
  }
  for (const size of sizes) {
    const sums = lookUp(size, "widget", "later").filter((value) => value !== undefined);
    if (sums.length === 0) continue;
    const verdict = median(sums) === 0 ? "reached" : "**not reached**";
    lines.push(`| no blocking over 50 ms after first items at ${grouped(size)} | ${short(median(sums))} ms | ${verdict} |`);
  }
  const bytes = runs.find((run) => run.peer === "widget" && run.bytes)?.bytes;
  if (bytes) {
    const verdict = bytes <= GOAL_BYTES ? "reached" : "**not reached**";
    lines.push(`| first view ≤ ${GOAL_BYTES / 1000} kB brotli | ${(bytes / 1000).toFixed(1)} kB | ${verdict} |`);
  }
  return lines;
}

const short = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0)).replace(/\.0$/, "");
const grouped = (value) => value.toLocaleString("en");
