// Legistar Web API: lists as bare arrays, $top and $skip, never more than so many at a time.

import { objects } from "./sources.js";

/** The most that one answer has, without a word. */
const CAP = 1000;

export function legistar(source) {
  let loaded;
  const load = () => (loaded ??= read(source));
  return {
    entry: "v1/client/matters",
    answer({ path, query, faults }) {
      const ok = (value) => ({ status: 200, type: "application/json", body: JSON.stringify(value) });
      const [, what, id, part] = /^v1\/[^/]+\/(\w+)(?:\/(\d+)(?:\/(\w+))?)?$/.exec(path) ?? [];
      const { lists, histories } = load();
      if (what === "matters" && part === "histories") return ok(histories.get(id) ?? []);
      const all = lists[what];
      if (!all) return undefined;
      if (id) return ok(all.find((row) => String(row.MatterId ?? row.EventId) === id) ?? null);
      const cap = Number(faults.cap ?? CAP);
      const skip = faults.loop ? 0 : Number(query.get("$skip") ?? 0);
      const top = Math.min(Number(query.get("$top") ?? cap), cap);
      return ok(all.slice(skip, skip + top));
    },
  };
}

function read(source) {
  const all = objects(source);
  const histories = new Map();
  for (const object of all) {
    for (const [id, rows] of Object.entries(object)) {
      if (/^\d+$/.test(id) && Array.isArray(rows)) histories.set(id, rows);
    }
  }
  const lists = {
    matters: all.filter((object) => "MatterId" in object && "MatterTypeName" in object),
    events: all.filter((object) => "EventId" in object && "EventBodyName" in object),
  };
  return { lists, histories };
}
