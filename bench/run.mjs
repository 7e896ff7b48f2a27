// The benchmark. `cargo xtask bench` installs what it needs, bundles the peers and calls it:
//
//   node run.mjs --browser FILE --bundles DIR --xtask FILE [--dist DIR] [--sizes 1000,10000] [--rounds N] [--only PEER,…]
//                [--table FILE] [--profile]

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { start, visit } from "./lib/measure.mjs";
import { PEERS } from "./lib/peers.mjs";
import { profile } from "./lib/profile.mjs";
import { report } from "./lib/report.mjs";
import { serve } from "./lib/server.mjs";

// Whoever needs longer than this for anything is not waited for.
const LIMIT = 30_000;
// Whoever took longer than this for a visit is not visited again at this size.
const ONCE = 20_000;

const { values } = parseArgs({
  options: {
    browser: { type: "string", default: "/usr/bin/chromium" },
    bundles: { type: "string" },
    xtask: { type: "string" },
    dist: { type: "string", default: fileURLToPath(new URL("../dist", import.meta.url)) },
    sizes: { type: "string", default: "1000,10000,100000" },
    rounds: { type: "string", default: "5" },
    only: { type: "string", default: PEERS.map((peer) => peer.name).join(",") },
    table: { type: "string" },
    profile: { type: "boolean", default: false },
  },
});
const sizes = values.sizes.split(",").map(Number);
const rounds = Number(values.rounds);
const names = values.only.split(",");
const peers = PEERS.filter((peer) => names.includes(peer.name));
if (peers.length !== names.length || !sizes.every(Number.isInteger) || !(rounds > 0)) {
  throw new Error(`--only takes ${PEERS.map((peer) => peer.name)}; sizes and rounds are numbers`);
}

const inside = (path) => fileURLToPath(new URL(path, import.meta.url));
// The same made-up motions for everybody, and the same on every machine; about 700 bytes for each.
// Texts of demands and proposals are left out: with them nobody would send 100,000 to a reader.
const data = new Map();
const made = mkdtempSync(join(tmpdir(), "motions-"));
for (const size of sizes) {
  const file = join(made, `${size}.json`);
  execFileSync(values.xtask, ["data", "--motions", String(size), "--lean", "--to", file]);
  data.set(`/data/${size}.json`, readFileSync(file));
}
rmSync(made, { recursive: true });
const folders = { "/dist": values.dist, "/peers": values.bundles };
const server = await serve(folders, data);
server.files.set("/peers/page.css", readFileSync(inside("peers/page.css")));

try {
  if (values.profile) {
    for (const size of sizes) {
      console.log(await profile({ peer: PEERS[0], count: size, server, browser: values.browser, limit: LIMIT }));
    }
  } else {
    await compare();
  }
} finally {
  server.close();
}

async function compare() {
  const runs = [];
  const began = Date.now();
  const load = [loadavg()[0]];
  for (const size of sizes) {
    const tired = new Set();
    for (let round = 0; round < rounds; round += 1) {
      for (const peer of inOrder(round)) {
        if (tired.has(peer.name)) continue;
        const start = Date.now();
        const found = await visit({ peer, count: size, server, browser: values.browser, limit: LIMIT });
        runs.push({ size, round, peer: peer.name, ...found });
        if (Date.now() - start > ONCE) tired.add(peer.name);
        const first = found.items === undefined ? `> ${LIMIT / 1000} s` : `${Math.round(found.items)} ms`;
        console.log(`${size} · round ${round + 1} · ${peer.title}: first items ${first}`);
      }
      load.push(loadavg()[0]);
    }
  }
  const machine = {
    date: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    browser: await version(),
    load: [Math.min(...load), Math.max(...load)],
    minutes: (Date.now() - began) / 60_000,
    rounds,
    limit: LIMIT / 1000,
    bytes: sizes.map((size) => data.get(`/data/${size}.json`).length),
  };
  const text = report({ runs, sizes, peers, machine });
  console.log(text);
  if (values.table) writeFileSync(values.table, text);
}

// Each round begins with another peer, so that none is always measured after the same one.
function inOrder(round) {
  const first = round % peers.length;
  return [...peers.slice(first), ...peers.slice(0, first)];
}

async function version() {
  const browser = await start(values.browser);
  const found = browser.version();
  await browser.close();
  return found;
}
