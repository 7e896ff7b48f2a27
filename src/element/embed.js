// What a page links to: <script type="module" src="…/embed.js"></script>
// Loads the program and, where that can't be done, says so in each element.

const NAME = "motion-timeline";

// Why there is no view, and where the motions are instead, for the reader.
const TEXTS = {
  sv: {
    blocked: "Den här sidan tillåter inte visningen.",
    unsupported: "Den här webbläsaren klarar inte visningen.",
    "not-loaded": "Visningen kunde inte hämtas. Ladda om sidan för att försöka igen.",
    below: " Listan finns här:",
    at: " Öppna listan hos ",
  },
  en: {
    blocked: "This page does not allow the view.",
    unsupported: "This browser cannot show the view.",
    "not-loaded": "The view could not be downloaded. Reload the page to try again.",
    below: " The list is here:",
    at: " Open the list at ",
  },
};

// The same for the embedder.
const MESSAGES = {
  blocked:
    "This page's content security policy forbids the widget: it needs 'wasm-unsafe-eval' in " +
    "script-src, and the origin of embed.js in script-src and connect-src.",
  unsupported: "This browser has no WebAssembly.",
  "not-loaded": "The widget could not be downloaded or started.",
};

const STYLE = `
  :host { display: block; font-size: max(1em, 16px); }
  :host([hidden]) { display: none; }
  p { margin: 0 0 0.75em; padding: 0.75em 1em; border: 1px solid; border-radius: 0.25em; }
  a { color: inherit; }
`;

// A second program on the page would take the first one's memory for its own.
const ONCE = Symbol.for(NAME);
if (globalThis[ONCE] || customElements.get(NAME)) {
  console.info(`<${NAME}> is on this page already; ${import.meta.url} does nothing.`);
} else {
  globalThis[ONCE] = load();
}

async function load() {
  if (!globalThis.WebAssembly) return fallBack("unsupported");
  const here = new URL(".", import.meta.url).href;
  let forbidden = false;
  const watch = ({ blockedURI, disposition }) => {
    const ours = blockedURI === "wasm-eval" || blockedURI.startsWith(here);
    forbidden ||= ours && disposition === "enforce";
  };
  document.addEventListener("securitypolicyviolation", watch);
  try {
    const [program, bytes] = await Promise.all([
      import("./motion-timeline.js"),
      fetch(new URL("./motion-timeline_bg.wasm", import.meta.url)),
    ]);
    if (!bytes.ok) throw new Error(`HTTP status ${bytes.status} for ${bytes.url}`);
    await program.default({ module_or_path: bytes });
  } catch (error) {
    // The report of a violated policy may come a little later than the error.
    await new Promise((resolve) => setTimeout(resolve, 50));
    forbidden ||= error instanceof WebAssembly.CompileError && /unsafe-eval|CSP/.test(error.message);
    fallBack(forbidden ? "blocked" : "not-loaded", error);
  } finally {
    document.removeEventListener("securitypolicyviolation", watch);
  }
}

/** Defines the element as a line that says why there is no view. */
function fallBack(reason, error) {
  const message = MESSAGES[reason] + (error ? ` (${error})` : "");
  console.warn(`<${NAME}> ${message}`);
  if (customElements.get(NAME)) return; // It got as far as the element, which knows what to do.
  const sheets = sharedSheets();

  customElements.define(
    NAME,
    class extends HTMLElement {
      connectedCallback() {
        if (this.shadowRoot) return;
        const root = this.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = sheets;
        root.append(line(this, reason), document.createElement("slot"));
        const detail = { reason, message, leftOut: 0, total: 0, issues: [] };
        const options = { bubbles: true, composed: true, detail };
        this.dispatchEvent(new CustomEvent(`${NAME}-issue`, options));
      }
    },
  );
}

function sharedSheets() {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    return [sheet];
  } catch {
    return []; // An old browser shows the line without its frame.
  }
}

function line(element, reason) {
  const lang = languageOf(element);
  const texts = TEXTS[lang];
  const line = document.createElement("p");
  line.lang = lang;
  line.append(texts[reason]);
  if (element.querySelector("a[href]")) {
    line.append(texts.below);
    return line;
  }
  const source = addressOf(element.getAttribute("src"));
  if (source) {
    const link = document.createElement("a");
    link.href = source.origin;
    link.append(source.hostname);
    line.append(texts.at, link, ".");
  }
  return line;
}

function addressOf(src) {
  try {
    const url = new URL(src || "none:", document.baseURI);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** The nearest language with texts, on the element or around it; else Swedish. */
function languageOf(element) {
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    const tag = (at.getAttribute("lang") ?? "").split("-")[0].toLowerCase();
    if (Object.hasOwn(TEXTS, tag)) return tag;
  }
  return "sv";
}
