// One visit of one peer's page: a browser of its own, so that nothing is warm and the memory is
// the page's alone.

import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { chromium } from "playwright-core";

import { blocking, median } from "./statistics.mjs";

const SCRIPT = readFileSync(new URL("page.js", import.meta.url), "utf8");
// Of two letters at least: some word of every motion begins with most single ones, and nothing
// would be seen to change.
export const TEXTS = ["bi", "bib", "cy", "cyk", "tr", "tra", "la", "lad"];
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser for one visit. */
export function start(executablePath) {
  return chromium.launch({ executablePath, args: FLAGS });
}

/**
 * Everything that is measured in one visit, in milliseconds and bytes. A value that is missing was
 * not reached within `limit` milliseconds; `null` is what a peer does not have.
 */
export async function visit({ peer, count, server, browser: path, limit }) {
  const browser = await start(path);
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.addInitScript(
      SCRIPT.replace("PEER_DRIVER", () => `(() => { ${peer.driver} })()`)
        .replaceAll("PEER_COUNT", count)
        .replaceAll("PEER_LIMIT", limit),
    );
    const asked = new Set();
    let first = false;
    page.on("request", (request) => first || asked.add(new URL(request.url()).pathname));
    await page.goto(`${server.origin}/page/${peer.page}?n=${count}${peer.query ?? ""}`, {
      waitUntil: "commit",
    });
    const loaded = await within(page.evaluate(() => bench.loaded()), limit);
    first = true;
    if (errors.length > 0) throw new Error(`${peer.name}: ${errors.join("; ")}`);
    if (loaded?.items === undefined || loaded.all === undefined) {
      const without = (what) => (peer.driver.includes(`${what}:`) ? undefined : null);
      return { ...loaded, key: without("type"), zoom: without("zoom") };
    }
    // What is left to do once all is there shows itself in the next second.
    await page.waitForTimeout(1_000);
    const tasks = await page.evaluate(() => bench.tasks());
    const before = tasks.filter(([at]) => at < loaded.items).map(([, duration]) => duration);
    const after = tasks.filter(([at]) => at >= loaded.items).map(([, duration]) => duration);
    const memory = await used(browser, page);
    const filter = await within(page.evaluate(() => bench.filter()), limit);
    const keys = await within(page.evaluate((texts) => bench.keystrokes(texts), TEXTS), limit);
    const zoom = await within(page.evaluate(() => bench.zoom()), limit);
    return {
      ...loaded,
      bytes: bytes(server, asked),
      loading: blocking(before),
      later: blocking(after),
      memory,
      filter: middle(filter),
      key: middle(keys),
      zoom: middle(zoom),
    };
  } finally {
    await browser.close();
  }
}

function middle(times) {
  return Array.isArray(times) ? median(times.filter((time) => time !== undefined && time !== null)) : times;
}

async function within(promise, limit) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, limit);
  });
  // A page that is closed while it still works gives an error that nobody waits for.
  promise.catch(() => {});
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

// Everything that was asked for before the first items stood, but the data, as a server that
// compressed its files ahead sends it.
function bytes(server, asked) {
  let sum = 0;
  for (const path of asked) {
    const file = server.files.get(path);
    if (file && !path.startsWith("/data/")) sum += compressed(file);
  }
  return sum;
}

const known = new Map();

function compressed(file) {
  if (!known.has(file)) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: file.length,
    };
    known.set(file, brotliCompressSync(file, { params }).length);
  }
  return known.get(file);
}

/**
 * Private memory of the page's process after garbage collection: JavaScript objects, WebAssembly's
 * memory, the document, and what the browser itself needs for a page. It counts what no single
 * figure of the browser does. Undefined where the system has no /proc.
 */
async function used(browser, page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  await page.waitForTimeout(200);
  const system = await browser.newBrowserCDPSession();
  const { processInfo } = await system.send("SystemInfo.getProcessInfo");
  let most;
  for (const { type, id } of processInfo) {
    if (type !== "renderer") continue;
    const own = privateBytes(id);
    if (own !== undefined && !(own < most)) most = own;
  }
  return most;
}

function privateBytes(pid) {
  try {
    const lines = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8").matchAll(/^Private_\w+:\s+(\d+)/gm);
    return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
  } catch {
    return undefined;
  }
}
