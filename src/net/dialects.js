// Loads the programs that read other dialects (src/bin/dialects), each once a page at most.

const programs = new Map();

/** The module of a program. One that could not be loaded is asked for anew the next time. */
export function load(name) {
  if (!programs.has(name)) {
    const started = start(name);
    programs.set(name, started);
    started.catch(() => programs.delete(name));
  }
  return programs.get(name);
}

/** A source in the program's dialect. */
export function begin(module) {
  return new module.Dialect();
}

/** The key of the dialect that claims the answer, or undefined. */
export function claimed(module, first) {
  return module.claimed(first);
}

/** The document with the areas that its motions name. */
export function mark(module, document, areas) {
  return module.mark(document, areas);
}

async function start(name) {
  // This file lies in snippets/PACKAGE/src/net/, the programs beside snippets/.
  const module = await import(new URL(`../../../../${name}.js`, import.meta.url));
  await module.default();
  return module;
}
