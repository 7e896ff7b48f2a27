// What a reader takes along, as far as a browser has to do it: files, the clipboard, paper. Loaded
// with the part of the program that offers it (motion-timeline-parts.js); what is in a file and what
// is said is the program's business (src/components/take).

/** How long a browser may take to save a file before its address is given back, in milliseconds. */
const SAVED = 60_000;

/** How long a browser may take to begin to print, in milliseconds; most do so at once. */
const BEGUN = 1_000;

/**
 * An address in full, by that of the page, whose own it is where none is given. Nothing where nobody
 * else could open it, as that of a page that only stands in another.
 */
export function address(of) {
  try {
    const { href, protocol } = of ? new URL(of, document.baseURI) : location;
    return /^https?:$/.test(protocol) ? href : "";
  } catch {
    return "";
  }
}

/** Whether the page is in a sandbox, where a browser may forbid all that follows. */
export function isShut() {
  return origin === "null";
}

/** Copies a text; fails where the page or the reader's settings forbid it. */
export async function copy(text) {
  await navigator.clipboard.writeText(text);
}

/** Has the browser save a text as a file. It does not say whether it has. */
export function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED);
}

/** Prints the page as it is drawn by now. Fails where a browser does not begin to. */
export function print() {
  return new Promise((resolve, reject) => {
    const heard = new AbortController();
    let begun = false;
    const on = (type, call) => addEventListener(type, call, { signal: heard.signal });
    on("beforeprint", () => (begun = true));
    on("afterprint", () => (heard.abort(), resolve()));
    const refuse = () => {
      if (!begun) (heard.abort(), reject(new Error("printing is not allowed here")));
    };
    // What is to be printed is drawn first.
    setTimeout(() => {
      window.print();
      setTimeout(refuse, BEGUN);
    });
  });
}
