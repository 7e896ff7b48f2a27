// Files as they stand: tables, and APIs that give everything in one answer.

import { readFileSync } from "node:fs";
import { extname, join } from "node:path";

const TYPES = {
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json",
  ".ndjson": "application/x-ndjson",
  ".geojson": "application/geo+json",
};

/** Answers `files/…`. */
export function files({ root, paths }) {
  return ({ path }) => {
    const name = path.replace(/^files\//, "");
    if (name === path || !paths.includes(name)) return undefined;
    return {
      status: 200,
      type: TYPES[extname(name)] ?? "application/octet-stream",
      body: readFileSync(join(root, name)),
    };
  };
}
