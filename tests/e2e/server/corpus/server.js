// Serves a folder of real answers as the APIs themselves would give them: with their envelopes,
// pages, limits and CORS headers, and on demand with their faults.
//
//   /~/oparl/karlsruhe/system                    as it should be
//   /~busy=2,id=a/oparl/karlsruhe/system         the first two requests of each address answer 429
//   /                                            what there is, and the faults
//
// The first part of an address names the faults, so that it is all a page needs to be given, and
// links lead on to addresses with the same faults. `id` sets the counting of one test apart.

import { createServer } from "node:http";

import { faulty, FAULTS, parse } from "./faults.js";
import { files } from "./files.js";
import { legistar } from "./legistar.js";
import { oparl } from "./oparl.js";
import { riksdagen } from "./riksdagen.js";
import { sources } from "./sources.js";

const DIALECTS = { oparl, riksdagen, legistar };

/** The server of a corpus. */
export function corpus(folder) {
  const apis = new Map();
  for (const source of sources(folder)) {
    const dialect = DIALECTS[source.name.split("/")[0]];
    apis.set(source.name, { ...source, file: files(source), api: dialect?.(source) });
  }
  const logs = new Map();
  return createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    const url = new URL(request.url, origin);
    const parts = url.pathname.split("/").slice(1);
    const [first = "", dialect, name, ...rest] = parts.map(decodeURIComponent);
    if (request.method === "OPTIONS") return preflight(response);
    if (first === "log") return json(response, 200, logs.get(dialect) ?? []);
    if (!first.startsWith("~")) return json(response, 200, overview(origin, apis));
    const source = apis.get(`${dialect}/${name}`);
    if (!source) return json(response, 404, { error: "there is no such source" });

    const faults = parse(first.slice(1));
    const base = `${origin}/${parts[0]}/${dialect}/${name}`;
    const path = rest.join("/");
    const ask = { base, path, query: url.searchParams, faults };
    const answer = source.api?.answer(ask) ?? source.file(ask) ?? notFound();
    // What nobody set apart is not kept.
    if (faults.id && !logs.has(faults.id)) logs.set(faults.id, []);
    faulty({ answer, faults, url, request, response, log: logs.get(faults.id) ?? [] });
  });
}

/** An answer that is not there. */
export function notFound() {
  return { status: 404, type: "application/json", body: JSON.stringify({ error: "not found" }) };
}

/** What a person who opens the server's own address is told. */
function overview(origin, apis) {
  const entries = [...apis.values()].map(({ name, api, paths }) => ({
    source: name,
    entry: api && `${origin}/~/${name}/${api.entry}`,
    files: paths.slice(0, 20).map((path) => `${origin}/~/${name}/files/${path}`),
  }));
  return { sources: entries, faults: FAULTS };
}

function preflight(response) {
  response.writeHead(204, {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "*",
  });
  response.end();
}

function json(response, status, value) {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify(value, null, 2));
}
