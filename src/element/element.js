// The element, which Rust can't write: a class that extends HTMLElement. It is on the page before
// the program is, and after: it holds the place, loads the program when it comes near, has a shell
// begin the widget, and starts a fresh program where one has come to its end.

import { addProperties, ATTRIBUTES, PROPERTIES } from "./properties.js";
import { line, message, STYLE } from "./refusal.js";

export const NAME = "motion-timeline";

// The program that serves all elements of the page, from the moment that one needs it.
let program = null;
let attempts = 0;
let sheets;
const running = new Set();

/**
 * Defines the element. `load(attempt, ended)` gives a program as `{ begin, css }`, where `begin` makes
 * a Shell (shell.js). It calls `ended` with the error that ended the program and the shell that it
 * happened to. `refusal()` says why no program can run here, or nothing.
 */
export function define(load, refusal) {
  const own = shared(STYLE);

  class MotionTimeline extends HTMLElement {
    static observedAttributes = ATTRIBUTES;

    // A page's height ahead, so that the view is up when a reader gets there.
    static #approach = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) target.#come();
        }
      },
      { rootMargin: "100%" },
    );

    #room = document.createElement("div");
    #mount = null;
    #slot = document.createElement("slot");
    #line = null;
    #shell = null;
    #near = false;
    #starting = false;
    #refused = "";
    #restarted = false;
    #settling = false;
    // What a script has set before there was a widget, and what the last one had.
    #wish = null;

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = own;
      const footer = document.createElement("slot");
      footer.name = "footer";
      // The element's own content, a plain list of links, is seen until the widget is up.
      this.#room.append(this.#slot, footer);
      root.append(this.#room);
      // Whoever uses the view expects it to change its height.
      for (const type of ["input", "click"]) {
        root.addEventListener(type, () => this.#reserve(0), { capture: true, passive: true });
      }
    }

    connectedCallback() {
      for (const name of PROPERTIES) {
        if (!Object.hasOwn(this, name)) continue;
        // Set before the element was defined, where it hides the accessor of the class.
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
      if (!this.#shell) this.#hold();
      this.#settleSoon();
    }

    disconnectedCallback() {
      this.#settleSoon();
    }

    attributeChangedCallback(name) {
      this.#shell?.changed(name);
      this.#settleSoon();
    }

    get view() {
      return this.#shell?.view ?? this.#wish;
    }

    set view(parts) {
      if (this.#shell) this.#shell.show(parts);
      else this.#wish = parts && { ...this.#wish, ...parts };
    }

    reload() {
      if (this.#refused) this.#again();
      else this.#shell?.reload();
    }

    focusResults() {
      this.#shell?.focusResults();
    }

    async exportCsv() {
      return this.#shell ? this.#shell.exportCsv() : "";
    }

    // Room for a screen, so that what comes below is out of sight and nothing there jumps.
    #hold() {
      if (!(this.#refused ||= refusal())) this.#reserve(innerHeight);
    }

    #reserve(pixels) {
      const room = pixels ? `var(--motion-min-height, ${pixels}px)` : "";
      this.#room.style.minBlockSize = room;
    }

    // Once per task, when all attributes are set and a move has reached its end.
    #settleSoon() {
      if (this.#settling) return;
      this.#settling = true;
      queueMicrotask(() => {
        this.#settling = false;
        this.#settle();
      });
    }

    #settle() {
      if (!this.isConnected) this.#end();
      else if (this.#shell) this.#shell.update();
      else if (this.#refused) this.#refuse(this.#refused);
      else if (this.#near || this.loading === "eager") this.#start();
      else MotionTimeline.#approach.observe(this);
    }

    #come() {
      this.#near = true;
      MotionTimeline.#approach.unobserve(this);
      this.#settleSoon();
    }

    #end() {
      MotionTimeline.#approach.unobserve(this);
      this.#near = false;
      this.#refused = "";
      this.#line?.remove();
      this.#leave(this.view);
    }

    #leave(view) {
      this.#wish = view;
      this.#shell?.free();
      this.#shell = null;
      running.delete(this);
      // Yew's event listeners hold the mount for good; apart from the element it holds nothing.
      this.#mount?.remove();
      this.#mount = null;
      this.#slot.hidden = false;
    }

    #start() {
      if (this.#starting) return;
      this.#starting = true;
      const mine = (program ??= load((attempts += 1), MotionTimeline.#ended));
      mine.then(
        (made) => {
          this.#starting = false;
          // Meanwhile the element may have gone, or the program.
          if (this.isConnected && mine === program) this.#run(made);
          else this.#settle();
        },
        (error) => {
          this.#starting = false;
          if (mine === program) program = null;
          this.#refuse(error.reason ?? "not-loaded", error);
        },
      );
    }

    #run({ begin, css }) {
      sheets ??= shared(css);
      this.shadowRoot.adoptedStyleSheets = [...own, ...sheets];
      this.#mount = document.createElement("div");
      this.#slot.before(this.#mount);
      running.add(this);
      // After the program's own work is done: the page's script may do anything, such as take the
      // element away.
      const tell = (what, detail) => queueMicrotask(() => this.#tell(what, detail));
      this.#shell = begin(this, this.#mount, this.#slot, tell, this.#wish);
      this.#slot.hidden = true;
    }

    #refuse(reason, error) {
      const isNew = this.#line?.isConnected !== true || this.#refused !== reason;
      this.#refused = reason;
      if (!this.isConnected || !isNew) return;
      this.#line?.remove();
      const hope = reason === "not-loaded" || reason === "stopped";
      this.#line = line(this, reason, hope && (() => this.#again()));
      this.#room.prepend(this.#line);
      const words = message(reason, error);
      console.warn(`<${NAME}> ${words}`);
      this.#tell("issue", { reason, message: words, leftOut: 0, total: 0, issues: [] });
    }

    #again() {
      const hadFocus = this.#line?.contains(this.shadowRoot.activeElement);
      this.#line?.remove();
      this.#refused = refusal();
      if (hadFocus) {
        // The button that was pressed is gone; what takes its place stands in.
        this.#room.tabIndex = -1;
        this.#room.focus({ preventScroll: true });
      }
      this.#near = true;
      this.#settle();
    }

    // After an error that ended the program, none of which may be called again: the element that it
    // happened to says so, and the others go on with a fresh program.
    static #ended(error, cause) {
      console.error(`<${NAME}> has stopped: ${error}`);
      program = null;
      const all = [...running];
      const known = all.some((element) => element.#shell === cause);
      for (const element of all) {
        // Where nobody knows, any may be the cause, and who was there twice is not tried again.
        const suspect = known ? element.#shell === cause : element.#restarted;
        element.#leave(element.#shell.safe);
        element.#restarted ||= !known;
        if (suspect) element.#refuse("stopped", error);
        else element.#start();
      }
    }

    #tell(what, detail) {
      const options = { bubbles: true, composed: true, detail };
      this.dispatchEvent(new CustomEvent(`${NAME}-${what}`, options));
    }
  }

  addProperties(MotionTimeline.prototype);
  customElements.define(NAME, MotionTimeline);
}

function shared(css) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return [sheet];
  } catch {
    return []; // An old browser shows the line without its frame.
  }
}
