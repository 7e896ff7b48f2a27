// Where the time goes: a sampled profile of the page's main thread from navigation until everything
// is there, then of a filter and of a search, added up by function and by group.

import { readFileSync } from "node:fs";

import { TEXTS, start } from "./measure.mjs";

const SCRIPT = readFileSync(new URL("page.js", import.meta.url), "utf8");
const MOST = 25;

/** A text with the tables of one visit. */
export async function profile({ peer, count, server, browser: path, limit }) {
  const browser = await start(path);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript(
      SCRIPT.replace("PEER_DRIVER", () => `(() => { ${peer.driver} })()`)
        .replaceAll("PEER_COUNT", count)
        .replaceAll("PEER_LIMIT", limit),
    );
    const session = await page.context().newCDPSession(page);
    await session.send("Profiler.enable");
    await session.send("Profiler.setSamplingInterval", { interval: 500 });
    const parts = [];
    const sampled = async (title, act) => {
      await session.send("Profiler.start");
      await act();
      const { profile } = await session.send("Profiler.stop");
      parts.push(table(`${title}, ${count} motions`, profile));
    };
    await sampled("load", async () => {
      await page.goto(`${server.origin}/page/${peer.page}?n=${count}`, { waitUntil: "commit" });
      await page.evaluate(() => bench.loaded());
    });
    await sampled("filter on and off", () => page.evaluate(() => bench.filter()));
    await sampled("keystrokes", () => page.evaluate((texts) => bench.keystrokes(texts), TEXTS));
    return parts.join("\n");
  } finally {
    await browser.close();
  }
}

function table(title, { nodes, samples, timeDeltas }) {
  const own = new Map();
  samples.forEach((id, place) => own.set(id, (own.get(id) ?? 0) + timeDeltas[place] / 1000));
  const functions = new Map();
  const groups = new Map();
  let all = 0;
  for (const { id, callFrame } of nodes) {
    const time = own.get(id) ?? 0;
    if (callFrame.functionName === "(idle)" || time === 0) continue;
    all += time;
    const { name, group } = named(callFrame);
    functions.set(name, (functions.get(name) ?? 0) + time);
    groups.set(group, (groups.get(group) ?? 0) + time);
  }
  const rows = (map) =>
    [...map]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST)
      .map(([name, time]) => `| ${name} | ${time.toFixed(0)} | ${((100 * time) / all).toFixed(1)} % |`);
  const head = ["| self time | ms | share |", "| --- | ---: | ---: |"];
  return [`\n## ${title}: ${all.toFixed(0)} ms`, "", ...head, ...rows(groups), "", ...head, ...rows(functions)].join("\n");
}

// Names of Rust as they stand in a program that keeps them: `crate::module::…`, the hash cut off.
function named({ functionName, url }) {
  const name = functionName.replace(/::h[0-9a-f]{16}$/, "") || "(without a name)";
  if (url.startsWith("wasm") || url.endsWith(".wasm")) {
    const path = /(?:^|[<& ])(?:(\w+)(?:\[[0-9a-f]+\])?)::(\w+)/.exec(name);
    const group = !path ? "wasm" : path[1] === "motion_timeline" ? `${path[1]}::${path[2]}` : path[1];
    return { name: `\`${name.slice(0, 110)}\``, group };
  }
  const place = url ? url.split("/").at(-1).split("?")[0] : "browser";
  return { name: `\`${name}\` ${place}`, group: place };
}
