// The frame page: shows the widget as the address asks for it, and tells the page around it how
// high it is. A plain script: under `sandbox` without `allow-same-origin` a module is loaded only
// where the server sends Access-Control-Allow-Origin, and somebody has to say so if it doesn't.

(() => {
  const TEXTS = {
    sv: {
      title: "Motioner och beslut",
      origin: "Uppgifterna hämtas från {host}.",
      failed: "Visningen kunde inte hämtas.",
    },
    en: {
      title: "Motions and decisions",
      origin: "The data comes from {host}.",
      failed: "The view could not be downloaded.",
    },
  };

  const one = (words) => (text) => words.split(" ").includes(text);
  const like = (pattern) => (text) => pattern.test(text);
  const address = (text) => /^https?:$/.test(resolved(text)?.protocol ?? "");
  const year = like(/^\d{4}$/);

  // What a value must be. Nothing of it is ever a style sheet, a script or markup.
  const PARAMETERS = {
    src: address,
    format: like(/^[a-z-]{1,20}$/),
    gazetteer: address,
    lang: one("sv en"),
    area: like(/^[^\p{C}]{1,300}$/u),
    theme: one("light dark auto"),
    density: one("normal compact"),
    designations: one("on off"),
    "heading-level": like(/^[1-5]$/),
    accent: like(/^([\da-f]{3}|[\da-f]{6})$/i),
    font: one("serif sans"),
    from: year,
    to: year,
    id: like(/^[\w-]{1,64}$/),
  };
  // These are attributes of the widget by the same names.
  const ATTRIBUTES = ["src", "format", "gazetteer", "lang", "area", "theme", "density"];
  ATTRIBUTES.push("designations", "heading-level");

  const root = document.documentElement;
  const widget = document.querySelector("motion-timeline");
  const fixed = document.querySelector("meta[name=motion-timeline-view]").content;
  // What a published view has fixed can't be changed by its address.
  const asked = { ...read(location.search), ...read(fixed) };
  const texts = TEXTS[asked.lang ?? "sv"];

  root.lang = asked.lang ?? "sv";
  if (!fixed) document.title = texts.title;
  if (asked.theme) root.dataset.theme = asked.theme;
  if (asked.font) root.dataset.font = asked.font;
  if (asked.accent) root.style.setProperty("--motion-accent", `#${asked.accent}`);
  for (const name of ATTRIBUTES) {
    if (asked[name]) widget.setAttribute(name, asked[name]);
  }
  startPeriod();
  sayOrigin();
  document.querySelector("[type=module]").addEventListener("error", sayFailed);
  new ResizeObserver(tellHeight).observe(root);

  function read(query) {
    const found = {};
    for (const [name, value] of new URLSearchParams(query)) {
      const allowed = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : null;
      if (allowed?.(value)) found[name] = value;
      else if (allowed) console.warn(`<motion-timeline> ${name}=${value} means nothing here.`);
      else console.warn(`<motion-timeline> There is no parameter ${name}.`);
    }
    return found;
  }

  function resolved(text) {
    try {
      return new URL(text, document.baseURI);
    } catch {
      return null;
    }
  }

  // The period is a filter like any other, which the widget reads from the fragment; what an
  // address has there itself goes for more.
  function startPeriod() {
    const years = ["from", "to"].filter((name) => asked[name]);
    if (years.length === 0 || location.hash.length > 1) return;
    location.replace(`#${years.map((name) => `${name}=${asked[name]}`).join("&")}`);
  }

  // Anybody can write an address that shows anything in this page's frame. So data of another
  // host says whose it is.
  function sayOrigin() {
    const { host } = resolved(asked.src ?? "");
    if (fixed || host === new URL(document.URL).host) return;
    const line = document.querySelector("#origin");
    line.textContent = texts.origin.replace("{host}", host);
    line.hidden = false;
  }

  function sayFailed() {
    const line = document.querySelector("#failed");
    line.textContent = texts.failed;
    line.hidden = false;
    console.error(
      "<motion-timeline> embed.js could not be loaded. In a sandboxed frame its server must send " +
        "Access-Control-Allow-Origin: * with embed.js and the files beside it.",
    );
  }

  // Whoever frames this page may know its height: it is no secret, and anybody may be the parent.
  function tellHeight() {
    if (window.parent === window) return;
    const height = Math.ceil(root.getBoundingClientRect().height);
    const { id = "" } = asked;
    window.parent.postMessage({ type: "motion-timeline:height", id, height }, "*");
    // As Municipio reads it.
    window.parent.postMessage({ height }, "*");
    // As WordPress reads it, which puts a secret into the address of a frame that came by oEmbed.
    const secret = /[#?&]secret=([\da-z]+)/i.exec(location.hash)?.[1];
    if (secret) window.parent.postMessage({ message: "height", value: height, secret }, "*");
  }
})();
