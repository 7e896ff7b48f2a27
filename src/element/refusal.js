// Why there is no view, and where the motions are instead.

const TEXTS = {
  sv: {
    blocked: "Den här sidan tillåter inte visningen.",
    unsupported: "Den här webbläsaren klarar inte visningen.",
    "not-loaded": "Visningen kunde inte hämtas.",
    stopped: "Visningen har stannat på grund av ett fel.",
    below: " Listan finns här:",
    at: " Öppna listan hos ",
    again: "Försök igen",
  },
  en: {
    blocked: "This page does not allow the view.",
    unsupported: "This browser cannot show the view.",
    "not-loaded": "The view could not be downloaded.",
    stopped: "The view has stopped because of an error.",
    below: " The list is here:",
    at: " Open the list at ",
    again: "Try again",
  },
};

// The same for the embedder.
const MESSAGES = {
  blocked:
    "This page's content security policy forbids the widget: it needs 'wasm-unsafe-eval' in " +
    "script-src, and the origin of embed.js in script-src and connect-src.",
  unsupported: "This browser has no WebAssembly.",
  "not-loaded": "The widget could not be downloaded or started.",
  stopped: "The widget has stopped.",
};

/** Style of the line, and of the element until the program brings its own. */
export const STYLE = `
  :host { display: block; font-size: max(1em, 16px); }
  :host([hidden]) { display: none; }
  .line { margin: 0 0 0.75em; padding: 0.75em 1em; border: 1px solid; border-radius: 0.25em; }
  .line :is(a, button) { color: inherit; font: inherit; }
  .line button { min-block-size: 2.75em; padding: 0 1em; margin-inline-start: 0.5em;
    background: none; border: 1px solid; border-radius: 0.25em; cursor: pointer; }
  .line :focus-visible { outline: 3px solid; outline-offset: 2px; }
`;

/** What the embedder is told. */
export function message(reason, error) {
  return MESSAGES[reason] + (error ? ` (${error})` : "");
}

/** The line for readers. Where trying once more may help, `again` is called for that. */
export function line(element, reason, again) {
  const lang = languageOf(element);
  const texts = TEXTS[lang];
  const line = document.createElement("p");
  line.className = "line";
  line.lang = lang;
  if (reason === "stopped") line.role = "alert";
  line.append(texts[reason]);
  const source = addressOf(element.getAttribute("src"));
  if (element.querySelector("a[href]")) {
    line.append(texts.below);
  } else if (source) {
    const link = document.createElement("a");
    link.href = source.origin;
    link.append(source.hostname);
    line.append(texts.at, link, ".");
  }
  if (again) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(texts.again);
    button.addEventListener("click", again);
    line.append(" ", button);
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
