// Holds the table in docs/hosts.md against the tests that are marked by `host` (test.js): one row for
// each thing that a page does, one column for each browser. A whole run of a browser's tests fails
// where its column says something else; with `--update-snapshots` what was run is written.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FILE = fileURLToPath(new URL("../../../docs/hosts.md", import.meta.url));
const BROWSERS = ["chromium", "firefox"];
const HEAD = "| A page that … | Chromium | Firefox |\n| --- | --- | --- |\n";

export default class Hosts {
  #config;
  #suite;

  onBegin(config, suite) {
    this.#config = config;
    this.#suite = suite;
  }

  onEnd() {
    const [before, after] = readFileSync(FILE, "utf8").split(HEAD);
    const table = /^(\|.*\n)*/.exec(after)[0];
    const rows = new Map();
    for (const line of table.split("\n").filter(Boolean)) {
      const [name, ...cells] = line.slice(2, -2).split(" | ");
      rows.set(name, cells);
    }
    const run = this.#results();
    if (["all", "changed"].includes(this.#config.updateSnapshots)) {
      for (const [name, cells] of run) {
        const old = rows.get(name) ?? BROWSERS.map(() => "–");
        rows.set(name, cells.map((cell, place) => cell ?? old[place]));
      }
      const lines = [...rows].map(([name, cells]) => `| ${[name, ...cells].join(" | ")} |\n`);
      writeFileSync(FILE, before + HEAD + lines.join("") + after.slice(table.length));
      return;
    }
    if (!process.env.MOTION_TIMELINE_WHOLE) return;
    const wrong = [];
    for (const place of this.#browsers()) {
      for (const name of new Set([...rows.keys(), ...run.keys()])) {
        const [said, is] = [rows.get(name)?.[place], run.get(name)?.[place]];
        if (said !== is) wrong.push(`${BROWSERS[place]}: a page that ${name}: ${is}, and not ${said}`);
      }
    }
    if (wrong.length === 0) return;
    console.error(`docs/hosts.md is not what the tests say:\n${wrong.join("\n")}`);
    return { status: "failed" };
  }

  /** The columns of the browsers that have run. */
  #browsers() {
    return [...BROWSERS.keys()].filter((place) =>
      this.#suite.suites.some((suite) => suite.project().name === BROWSERS[place]),
    );
  }

  /** By what a page does: a cell for each browser that has run. */
  #results() {
    const outcomes = new Map();
    for (const test of this.#suite.allTests()) {
      const place = BROWSERS.indexOf(test.parent.project().name);
      for (const { type, description } of test.annotations) {
        if (type !== "host") continue;
        if (!outcomes.has(description)) outcomes.set(description, BROWSERS.map(() => []));
        outcomes.get(description)[place].push(test.outcome());
      }
    }
    return new Map([...outcomes].map(([name, cells]) => [name, cells.map(cell)]));
  }
}

function cell(outcomes) {
  if (outcomes.length === 0) return undefined;
  const passed = outcomes.filter((outcome) => outcome === "expected").length;
  const tests = `${outcomes.length} ${outcomes.length === 1 ? "test" : "tests"}`;
  return passed === outcomes.length ? `holds (${tests})` : `${passed} of ${tests}`;
}
