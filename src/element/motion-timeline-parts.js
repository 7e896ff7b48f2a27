// Loads the parts of the program that are files of their own. What each is for stands in parts.rs;
// xtask/src/split.rs cuts them off and has the program import this file.

import { initSync } from "./motion-timeline.js";

/** Called by the program, which `done` tells through its table of functions how it went. */
export function __wasm_split_load_details(done, data) {
  load("./motion-timeline-details.wasm").then(
    () => tell(done, data, true),
    (error) => {
      console.info("<motion-timeline>", error);
      tell(done, data, false);
    },
  );
}

async function load(file) {
  const answer = await fetch(new URL(file, import.meta.url));
  if (!answer.ok) throw new Error(`HTTP status ${answer.status} for ${answer.url}`);
  // A part is small and some servers don't name the type of such files, so nothing is streamed.
  await WebAssembly.instantiate(await answer.arrayBuffer(), { __wasm_split: shared() });
}

/** What a part has in common with the program. The names on the left are the part's: as texts,
 * they are left alone where those of the program are shortened. */
function shared() {
  const program = initSync();
  return Object.fromEntries([
    ["memory", program.memory],
    ["__indirect_function_table", program.__indirect_function_table],
    ["__wasm_split_shared0", program.__wasm_split_shared0],
  ]);
}

function tell(done, data, loaded) {
  initSync().__indirect_function_table.get(done)(data, loaded);
}
