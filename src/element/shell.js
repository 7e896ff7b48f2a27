// The shell of one running widget, between its element and its instance of the program. Loaded
// beside the program, since before that there is nothing to do for it.

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

// With these a reader's acts reach the program.
const EVENTS =
  "click input change submit keydown keyup pointerdown pointermove pointerup wheel focusin focusout";

export class Shell {
  #element;
  #tell;
  #instance;
  // What is shown, or will be when the program has come to it, and what it last said.
  #view;
  #told = null;
  #counts = { found: 0, total: 0 };
  #read = false;

  /**
   * Begins a widget with the view of its attributes and what is wished otherwise.
   * `create` makes the instance; `tell(what, detail)` has the element fire an event.
   */
  constructor(create, element, mount, slot, tell, wish) {
    this.#element = element;
    this.#tell = tell;
    this.#view = merged(start(element), wish);
    this.enter();
    for (const type of EVENTS.split(" ")) mount.addEventListener(type, () => this.enter(), true);
    this.#instance = create(element, mount, slot, this, write(this.#view));
  }

  get view() {
    return this.#view;
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
  }

  reload() {
    this.#instance.reload();
  }

  focusResults() {
    this.#instance.focus_results();
  }

  free() {
    this.#instance.free();
  }

  // What follows is called by the program.

  enter() {
    latest = this;
  }

  panicked(words) {
    lastWords = words;
  }

  shown(address, found, total) {
    const before = this.#told;
    const view = read(address);
    this.#view = this.#told = view;
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
