// Loads the program that reads foreign dialects (src/bin/dialects.rs), once a page at most.

let program = null;

/** The program's module. One that could not be loaded is asked for anew the next time. */
export function load() {
  program ??= start().catch((error) => {
    program = null;
    throw error;
  });
  return program;
}

/** A reader, or undefined where no dialect claims the answer. */
export function begin(module, format, first) {
  return module.Dialect.begin(format, first);
}

async function start() {
  // This file lies in snippets/PACKAGE/src/net/, the program beside snippets/.
  const module = await import(new URL("../../../../motion-timeline-dialects.js", import.meta.url));
  await module.default();
  return module;
}
