// The shell of one running widget, between its element and its instance of the program. Loaded
// beside the program, since before that there is nothing to do for it.

import { accent } from "./accent.js";
import { attribute, merged, read, start, write } from "./view.js";

// The shell that the program was last at work for, and what it said when it panicked.
let latest = null;
let lastWords = "";

/** Whom the end of the program happened to, and what it said. */
export function last() {
  const end = { shell: latest, words: lastWords };
  lastWords = "";
  return end;
}

export class Shell {
  #element;
  #mount;
  #slot;
  #tell;
  #instance;
  // What is shown, or will be when the program has come to it, and what it last said.
  #view;
  #told = null;
  // The last view that has been drawn: the one after it may be what ended the program.
  #safe;
  #end = new AbortController();
  #counts = { found: 0, total: 0 };
  #read = false;
  #refusedAccent = "";

  /**
   * Begins a widget with the view of its attributes and what is wished otherwise.
   * `create` makes the instance; `tell(what, detail)` has the element fire an event.
   */
  constructor(create, element, mount, slot, tell, wish) {
    this.#element = element;
    this.#mount = mount;
    this.#slot = slot;
    this.#tell = tell;
    this.#view = this.#safe = merged(start(element), wish);
    this.enter();
    // Yew listens on the mount for all that is in it, and never ends that by itself nor lets go of
    // the mount.
    this.#end.signal.onabort = () => delete mount.addEventListener;
    mount.addEventListener = (type, call, options) => {
      const entered = (event) => {
        this.enter();
        call(event);
      };
      const listening = { ...options, signal: this.#end.signal };
      EventTarget.prototype.addEventListener.call(mount, type, entered, listening);
    };
    this.#instance = create(element, mount, slot, this, write(this.#view));
    this.#paint();
    // Not caused by a widget's own writing, only by a link or the reader.
    addEventListener("hashchange", () => this.#instance.follow(), { signal: this.#end.signal });
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    scheme.addEventListener("change", () => this.#paint(), { signal: this.#end.signal });
  }

  #paint() {
    const own = accent(this.#slot);
    this.#mount.classList.toggle("own-accent", own.readable);
    if (!own.given || own.readable || own.given === this.#refusedAccent) return;
    this.#refusedAccent = own.given;
    const words = "--motion-accent is not used: its contrast is below 4.5:1.";
    console.warn(`<motion-timeline> ${words}`, this.#element);
  }

  get view() {
    return this.#view;
  }

  get safe() {
    return this.#safe;
  }

  /** Changes these parts of the view; without any, it is as the attributes say. */
  show(parts) {
    this.#view = merged(this.#view, parts ?? start(this.#element));
    this.#instance.show(write(this.#view));
  }

  /** An attribute has changed. */
  changed(name) {
    const part = attribute(this.#element, name);
    if (part) this.show(part);
  }

  update() {
    this.#instance.update();
    this.#paint();
  }

  reload() {
    this.#instance.reload();
  }

  focusResults() {
    this.#instance.focus_results();
  }

  exportCsv() {
    return this.#instance.export_csv();
  }

  /** Of a program that has come to its end, nothing is called any more. */
  free() {
    this.#end.abort();
    this.#instance.free();
    // The shell itself may be held as the one that was last at work; its element must not be.
    this.#element = this.#mount = this.#slot = this.#instance = this.#end = null;
    this.#tell = () => {};
  }

  // What follows is called by the program.

  enter() {
    latest = this;
  }

  panicked(words) {
    lastWords = words;
  }

  fragment() {
    return location.hash.slice(1);
  }

  /**
   * Puts a fragment into the page's address. A step is an entry of its own in the history, which a
   * frame has in common with the page around it: there the way back stays that page's.
   *
   * A browser may refuse, as in a frame without an address of its own or after too many changes in a
   * short time. The address then lags behind the view, which is no reason to stop.
   */
  remember(fragment, step) {
    // A bare `#…` would be resolved against the page's <base>, which may be another page.
    const address = location.href.split("#")[0] + (fragment && `#${fragment}`);
    const way = step && parent === window ? "pushState" : "replaceState";
    try {
      // The entry is one more of the same page, whose script may know it by its state.
      history[way](history.state, "", address);
    } catch {}
  }

  shown(address, found, total) {
    const before = this.#told;
    const view = read(address);
    this.#view = this.#told = view;
    setTimeout(() => (this.#safe = view));
    this.#counts = { found, total };
    if (!this.#read) return;
    const filters = (view) => write({ ...view, cases: [] });
    if (filters(before) !== filters(view)) this.#tell("filter", this.#summary());
    for (const id of new Set([...before.cases, ...view.cases])) {
      const open = view.cases.includes(id);
      if (open !== before.cases.includes(id)) this.#tell("select", { id, open });
    }
  }

  loaded() {
    this.#read = true;
    this.#tell("ready", this.#summary());
  }

  #summary() {
    return { ...this.#counts, view: this.#view };
  }
}
