// Stands in for the network and the console of the page that the tests run in.

// The runner serves the package's folder too, so the element's scripts come as they are.
const element = await import("/src/element/element.js");
const { Shell } = await import("/src/element/shell.js");

/** Defines the element with the program that the tests are part of. */
export function define(create, css) {
  const begin = (...all) => new Shell(create, ...all);
  element.define(async () => ({ begin, css }), () => "");
}

const answers = new Map();
const realFetch = window.fetch;
window.fetch = async (request) => {
  const answer = answers.get(new URL(request.url ?? request, document.baseURI).pathname);
  return answer ? new Response(answer.body, { status: answer.status }) : realFetch(request);
};

/** From now on, a request for this path is answered so. */
export function answer(path, status, body) {
  answers.set(path, { status, body });
}

let warnings = [];
const realWarn = console.warn;
console.warn = (...parts) => {
  warnings.push(parts.join(" "));
  realWarn(...parts);
};

/** The warnings on the console since the last call. */
export function takeWarnings() {
  const taken = warnings;
  warnings = [];
  return taken;
}

let issues = [];
document.addEventListener("motion-timeline-issue", (event) => {
  const { bubbles, composed, detail } = event;
  issues.push(JSON.stringify({ bubbles, composed, detail }));
});

/** The `motion-timeline-issue` events that reached the document since the last call, as JSON. */
export function takeIssues() {
  const taken = issues;
  issues = [];
  return taken;
}

/** An element that isn't upgraded yet: its document has no custom elements. */
export function notUpgraded() {
  return document.implementation.createHTMLDocument("").createElement("motion-timeline");
}

/** Puts an element into a closed shadow tree of another. */
export function putIntoShadow(host, element) {
  host.attachShadow({ mode: "closed" }).append(element);
}

/** Forbids requests to other origins for the rest of the page's life. */
export function forbidOtherOrigins() {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "connect-src 'self'";
  document.head.append(policy);
}

let seen = [];

/** Remembers an element without holding it. */
export function watch(element) {
  seen.push(new WeakRef(element));
}

/**
 * How many of the watched elements are still held by something; forgets them. What a browser has
 * under way holds some for a while, on a busy machine longer: only what never goes counts.
 */
export async function countHeld() {
  if (!globalThis.gc) throw new Error("start Chromium with --js-flags=--expose-gc");
  const patience = Date.now() + 10_000;
  let held;
  do {
    await new Promise((resolve) => setTimeout(resolve, 50));
    gc();
    held = seen.filter((reference) => reference.deref()).length;
  } while (held && Date.now() < patience);
  seen = [];
  return held;
}
