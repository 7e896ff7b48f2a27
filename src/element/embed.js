// What a page links to: <script type="module" src="…/embed.js"></script>
// Defines the element and, when one comes near, loads the program. `cargo xtask build` makes one
// file of this and what it imports.

import { define, NAME } from "./element.js";

// A second copy on the page, perhaps of another version, leaves the first in charge.
if (customElements.get(NAME)) {
  console.info(`<${NAME}> is on this page already; ${import.meta.url} does nothing.`);
} else {
  define(load, refusal);
}

/** Why no program can run here, where that is known without trying to load it. */
function refusal() {
  if (!globalThis.WebAssembly) return "unsupported";
  try {
    // The least that is a program; a content security policy without 'wasm-unsafe-eval' forbids it.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return "";
  } catch {
    return "blocked";
  }
}

/**
 * Loads the program; for the second time and later as modules of their own, since a module holds
 * the memory of its program and is never loaded anew.
 */
async function load(attempt, ended) {
  const query = attempt > 1 ? `?${attempt}` : "";
  const at = (file) => new URL(file, import.meta.url).href;
  const here = at(".");
  let forbidden = false;
  const watch = ({ blockedURI, disposition }) => {
    forbidden ||= blockedURI.startsWith(here) && disposition === "enforce";
  };
  document.addEventListener("securitypolicyviolation", watch);
  try {
    const [program, parts, { Shell, last }, bytes] = await Promise.all([
      import(at(`motion-timeline.js${query}`)),
      import(at("motion-timeline-parts.js")),
      import(at("motion-timeline-shell.js")),
      fetch(at("motion-timeline_bg.wasm")),
    ]);
    if (!bytes.ok) throw new Error(`HTTP status ${bytes.status} for ${bytes.url}`);
    let dead = null;
    parts.watch((error) => {
      dead = error;
      const { words, shell } = last();
      ended(words || error, shell);
    });
    await program.default({ module_or_path: bytes });
    if (dead) throw dead;
    const create = (...all) => new program.Instance(...all);
    return { begin: (...all) => new Shell(create, ...all), css: program.Instance.style_sheet() };
  } catch (error) {
    // The report of a violated policy may come a little later than the error.
    await new Promise((resolve) => setTimeout(resolve, 50));
    throw Object.assign(error, { reason: forbidden ? "blocked" : "not-loaded" });
  } finally {
    document.removeEventListener("securitypolicyviolation", watch);
  }
}
