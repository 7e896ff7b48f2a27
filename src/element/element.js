// The one part of the element that Rust can't write: a class that extends HTMLElement.
// What an instance does is in instance.rs; `create` makes one.

const NAME = "motion-timeline";
const ATTRIBUTES = ["src", "format", "gazetteer", "lang", "area", "theme", "heading-level", "fragment", "designations"];
// Properties with their attribute and default. `lang` is a property of every element already.
const PROPERTIES = {
  src: ["src", ""],
  format: ["format", "auto"],
  gazetteer: ["gazetteer", ""],
  area: ["area", ""],
  theme: ["theme", "light"],
  density: ["density", "normal"],
  headingLevel: ["heading-level", 2],
};

let alive = true;
const connected = new Set();
const dead = [];

/** Defines the element with one style sheet for all instances, once per page. */
export function define(create, css) {
  if (customElements.get(NAME)) {
    console.info(`<${NAME}> is already defined; this second copy does nothing.`);
    return;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);

  class MotionTimeline extends HTMLElement {
    static observedAttributes = ATTRIBUTES;
    #instance = null;
    #mount = null;
    #slot = document.createElement("slot");
    #waiting = false;
    #refused = "";

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      // The element's own content, a plain list of links, is seen until the widget is up.
      root.append(this.#slot);
    }

    connectedCallback() {
      for (const name of Object.keys(PROPERTIES)) {
        if (!Object.hasOwn(this, name)) continue;
        // Set before the element was defined, where it hides the accessor of the class.
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
      this.#settleSoon();
    }

    disconnectedCallback() {
      this.#settleSoon();
    }

    attributeChangedCallback() {
      this.#settleSoon();
    }

    // Once per task, when all attributes are set and a move has reached its end.
    #settleSoon() {
      if (this.#waiting) return;
      this.#waiting = true;
      queueMicrotask(() => {
        this.#waiting = false;
        this.#settle();
      });
    }

    #settle() {
      if (this.#instance && this.isConnected) {
        this.#instance.update();
        this.paint();
      } else if (this.#instance) {
        connected.delete(this);
        this.#instance.free();
        this.#instance = null;
        // Yew's event listeners hold the mount for good; apart from the element it holds nothing.
        this.#mount.remove();
        this.#slot.hidden = false;
      } else if (this.isConnected && alive) {
        this.#mount = document.createElement("div");
        this.#slot.before(this.#mount);
        this.#instance = create(this, this.#mount, this.#slot);
        this.#slot.hidden = true;
        connected.add(this);
        this.paint();
      }
    }

    // The page's accent is taken where its words can be read.
    paint() {
      const own = accent(this.#slot);
      this.#mount.classList.toggle("own-accent", own.readable);
      if (!own.given || own.readable || own.given === this.#refused) return;
      this.#refused = own.given;
      console.warn(`<${NAME}> --motion-accent is not used: its contrast is below 4.5:1.`, this);
    }

    stopped(message) {
      dead.push(this.#instance); // Held, so that it's never finalised by a program that is dead.
      this.#instance = null;
      this.#slot.hidden = false;
      this.#mount.hidden = this.childElementCount > 0;
      const detail = { reason: "stopped", message, leftOut: 0, total: 0, issues: [] };
      const options = { bubbles: true, composed: true, detail };
      this.dispatchEvent(new CustomEvent(`${NAME}-issue`, options));
    }
  }

  for (const [property, [attribute, standard]] of Object.entries(PROPERTIES)) {
    Object.defineProperty(MotionTimeline.prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        const value = this.getAttribute(attribute) ?? standard;
        return typeof standard === "number" ? Number(value) || standard : value;
      },
      set(value) {
        if (value == null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
    });
  }
  customElements.define(NAME, MotionTimeline);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    for (const element of connected) element.paint();
  });
}

/** The accent that the page gives, and whether it is an opaque colour that can be read on the
 * background and on the tint: all three stand in the computed style of the slot, see tokens.css. */
function accent(slot) {
  const style = getComputedStyle(slot);
  const given = style.getPropertyValue("--motion-accent");
  const own = luminance(style.backgroundColor);
  const readable = [style.outlineColor, style.columnRuleColor].every((ground) => {
    const contrast = (own + 0.05) / (luminance(ground) + 0.05);
    return contrast >= 4.5 || contrast <= 1 / 4.5;
  });
  return { given, readable };
}

// WCAG 2.2's relative luminance of `color(srgb 0.1 0.2 0.3)`. NaN of what is translucent, as of
// `rgba(0, 0, 0, 0)`, which is what a background has whose colour is missing or no colour.
function luminance(colour) {
  const [red, green, blue, alpha = 1] = colour.match(/[\d.e-]+(?=[ ,)])/g);
  const [r, g, b] = [red, green, blue].map((part) =>
    part <= 0.04045 ? part / 12.92 : ((+part + 0.055) / 1.055) ** 2.4,
  );
  return alpha < 1 ? NaN : 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** After an error that ends the program: gives every element back to its own content. */
export function stop(message) {
  console.error(`<${NAME}> has stopped: ${message}`);
  alive = false;
  for (const element of connected) element.stopped(message);
  connected.clear();
}
