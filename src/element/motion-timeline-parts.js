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

let details;

export function __wasm_split_load_details(done, data) {
  const script = import("./motion-timeline-details.js").then((all) => (details = all));
  report(Promise.all([script, load("./motion-timeline-details.wasm")]), done, data);
}

/** The browser, for the part that has something to save, copy or print; it comes with the part. */
export function browser() {
  return details;
}

let lifelines;

export function __wasm_split_load_lifelines(done, data) {
  const script = import("./motion-timeline-lifelines.js").then((all) => (lifelines = all));
  report(Promise.all([script, load("./motion-timeline-lifelines.wasm")]), done, data);
}

/** What the part with lifelines draws with; it comes with the part. */
export function attach(...all) {
  return lifelines.attach(...all);
}

function report(loading, done, data) {
  const { program, guarded } = current;
  const tell = guarded((loaded) => program.__indirect_function_table.get(done)(data, loaded));
  loading.then(
    () => tell(true),
    (error) => {
      console.info("<motion-timeline>", error);
      tell(false);
    },
  );
}

/** Loads a part of the program that runs now, and before it what the parts have in common. */
async function load(file) {
  const whole = current;
  whole.common ??= instantiate("./motion-timeline-shared.wasm", whole.program);
  await whole.common.catch((error) => {
    whole.common = undefined;
    throw error;
  });
  await instantiate(file, whole.program);
}

async function instantiate(file, program) {
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
