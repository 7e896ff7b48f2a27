// What stands between the browser and the program: a guard that notices when the program comes to
// its end, and the loading of its parts. What each part is for stands in parts.rs; xtask/src/split.rs
// cuts them off and has the program import this file.

let ended = () => {};
let current = null;

/** From now on, `call` is told of the error that ended a program, once nothing of it runs. */
export function watch(call) {
  ended = call;
}

/**
 * What a program exports, with its functions guarded: an error that leaves one of them, a trap or an
 * exception, may leave anything half done behind. From then on none is called any more, and listeners
 * and timers that still lead to the program come to nothing.
 */
export function guard(exports) {
  let alive = true;
  let depth = 0;
  const guarded =
    (call) =>
    (...args) => {
      // Whoever expects a number reads 0, whoever expects a list finds nothing in it.
      if (!alive && depth === 0) return [];
      depth += 1;
      try {
        return call(...args);
      } catch (error) {
        if (alive) queueMicrotask(() => ended(error));
        alive = false;
        if (depth > 1) throw error;
        return [];
      } finally {
        depth -= 1;
      }
    };
  const program = Object.fromEntries(
    Object.entries(exports).map(([name, value]) => [
      name,
      typeof value === "function" ? guarded(value) : value,
    ]),
  );
  current = { program, guarded };
  return program;
}

// Called by the program, which `done` tells through its table of functions how it went.

export function __wasm_split_load_details(done, data) {
  loadPart("details", done, data);
}

export function __wasm_split_load_export(done, data) {
  loadPart("export", done, data);
}

function loadPart(name, done, data) {
  const { program, guarded } = current;
  const tell = guarded((loaded) => program.__indirect_function_table.get(done)(data, loaded));
  load(`./motion-timeline-${name}.wasm`, program).then(
    () => tell(true),
    (error) => {
      console.info("<motion-timeline>", error);
      tell(false);
    },
  );
}

async function load(file, program) {
  const answer = await fetch(new URL(file, import.meta.url));
  if (!answer.ok) throw new Error(`HTTP status ${answer.status} for ${answer.url}`);
  // A part is small and some servers don't name the type of such files, so nothing is streamed.
  await WebAssembly.instantiate(await answer.arrayBuffer(), { __wasm_split: shared(program) });
}

/** What a part has in common with the program. The names on the left are the part's: as texts,
 * they are left alone where those of the program are shortened. */
function shared(program) {
  return Object.fromEntries([
    ["memory", program.memory],
    ["__indirect_function_table", program.__indirect_function_table],
    ["__wasm_split_shared0", program.__wasm_split_shared0],
  ]);
}
