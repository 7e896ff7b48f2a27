// The sources of a corpus: folders two levels down.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** Every source, with the paths of its files. */
export function sources(folder) {
  return directories(folder).flatMap((dialect) =>
    directories(join(folder, dialect)).map((name) => {
      const root = join(folder, dialect, name);
      return { name: `${dialect}/${name}`, root, paths: walk(root).sort() };
    }),
  );
}

/** Every object in the JSON files of a source, whether they hold one, a list, or one a line. */
export function objects({ root, paths }) {
  return paths
    .filter((path) => /\.(nd)?json$/.test(path) && !path.startsWith("files/"))
    .flatMap((path) => {
      const text = readFileSync(join(root, path), "utf8");
      if (path.endsWith(".ndjson")) return text.split("\n").filter(Boolean).map(parse);
      return parse(text);
    })
    .filter((value) => value && typeof value === "object");
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function directories(folder) {
  return readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());
}

function walk(root, folder = root) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(root, path) : [relative(root, path)];
  });
}
