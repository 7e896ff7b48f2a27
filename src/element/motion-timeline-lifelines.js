// Draws lifelines on a canvas and tells what a reader does with it. Loaded with that part of the
// program (motion-timeline-parts.js); what is drawn is the program's business, which gives each
// picture as one row of numbers (src/view_model/lifelines/picture.rs).

/** What is told, by the numbers that components/lifelines/stage.rs has for it. */
const [SIZE, HOVER, LEAVE, DRAG, PINCH, REST, PRESS, KEY, FOCUS, BLUR] = Array(10).keys();

const KEYS = [
  "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown",
  "+", "-", "0", "Enter", "Escape",
];

/** A pointer that moves less has pressed, not dragged. */
const STILL = 5;

/** How long a card stays when the pointer has left, and how long one must rest to show another. */
const GRACE = 280;

let sheet;

/** Begins to draw within an element that has a canvas and, marked `data-ink`, its colours. */
export function attach(frame, css, tell) {
  const root = frame.getRootNode();
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(css);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  const canvas = frame.querySelector("canvas");
  const context = canvas.getContext("2d");
  const ended = new AbortController();
  const on = (target, type, call) =>
    target.addEventListener(type, call, { signal: ended.signal, passive: false });
  let shapes = [];
  let height = 0;
  let inks = [];

  const draw = (scale = Math.max(1, devicePixelRatio)) => {
    const width = canvas.clientWidth;
    if (!width || !height) return;
    const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
    // Setting a size, even the same, makes a new canvas.
    if (canvas.width !== across) canvas.width = across;
    if (canvas.height !== down) canvas.height = down;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    for (let at = 0; at < shapes.length; at += 6)
      shape(context, shapes[at], inks[shapes[at + 1]], shapes.subarray(at + 2, at + 6), inks);
  };

  const recolour = (scale) => {
    inks = [...frame.querySelectorAll("[data-ink]")].map((node) => ({
      color: getComputedStyle(node).color,
      sign: new Path2D(node.querySelector("path")?.getAttribute("d") ?? ""),
    }));
    draw(scale);
  };
  recolour();

  const size = () =>
    tell(SIZE, canvas.clientWidth, parseFloat(getComputedStyle(frame).fontSize), 0);
  const resized = new ResizeObserver(() => (size(), draw()));
  resized.observe(canvas.parentElement);
  const themed = new MutationObserver(() => recolour());
  if (root.host) themed.observe(root.host, { attributes: true });
  for (const query of ["forced-colors: active", "prefers-color-scheme: dark", "prefers-contrast: more"])
    on(matchMedia(`(${query})`), "change", () => recolour());
  on(window, "resize", () => draw());
  // Paper has finer dots than screens, and is white.
  on(window, "beforeprint", () => ((frame.style.colorScheme = "light"), recolour(3)));
  on(window, "afterprint", () => ((frame.style.colorScheme = ""), recolour()));

  pointers(canvas, frame, on, tell);

  on(frame, "keydown", (event) => {
    const key = KEYS.indexOf(event.key === "=" ? "+" : event.key);
    const { target, ctrlKey, altKey, metaKey } = event;
    if (key < 0 || altKey || metaKey || (ctrlKey && key > 5)) return;
    // A card that is pointed at is put away from anywhere in the view.
    const isRow = target.getAttribute("role") === "gridcell";
    if (!isRow && event.key !== "Escape") return;
    if (isRow) event.preventDefault();
    tell(KEY, key, ctrlKey ? 1 : 0, 0);
  });
  on(frame, "focusin", ({ target }) => {
    if (target.getAttribute("role") === "gridcell")
      tell(FOCUS, Number(target.parentElement.getAttribute("aria-rowindex")) - 1, 0, 0);
  });
  on(frame, "focusout", () => tell(BLUR, 0, 0, 0));

  return {
    paint(numbers, tall) {
      shapes = Float32Array.from(numbers);
      if (height !== tall) canvas.style.height = `${tall}px`;
      height = tall;
      draw();
    },
    /** Puts the card beside a place, within the frame. */
    place(card, x, y) {
      const { offsetWidth, offsetHeight, offsetParent } = card;
      if (!offsetParent) return;
      const top = canvas.getBoundingClientRect().top - offsetParent.getBoundingClientRect().top;
      const below = canvas.getBoundingClientRect().top + y + 16 + offsetHeight < innerHeight;
      card.style.left = `${Math.max(0, Math.min(x + 8, offsetParent.clientWidth - offsetWidth))}px`;
      card.style.top = `${top + (below ? y + 14 : Math.max(y - offsetHeight - 14, -top))}px`;
    },
    free() {
      ended.abort();
      resized.disconnect();
      themed.disconnect();
    },
  };
}

/** Draws one shape with an ink; the numbers are those of `encode` in picture.rs. */
function shape(context, what, ink, [a, b, c, d], inks) {
  context.strokeStyle = context.fillStyle = ink.color;
  context.lineWidth = 1;
  context.setLineDash([]);
  context.beginPath();
  switch (what) {
    case 1:
      context.setLineDash([4, 3]);
    // falls through
    case 0:
      context.lineWidth = d;
      context.moveTo(a, d === 1 ? Math.round(b) + 0.5 : b);
      context.lineTo(c, d === 1 ? Math.round(b) + 0.5 : b);
      return context.stroke();
    case 2:
      return context.fillRect(a, b, c, d);
    case 3:
      context.globalAlpha = 0.35;
      context.fillRect(a, b, c, d);
      context.globalAlpha = 1;
      return;
    case 10:
      context.setLineDash([2, 2]);
      context.fillStyle = inks.at(-2).color;
      context.fillRect(a, b, c, d);
      return context.strokeRect(a + 0.5, b + 0.5, Math.max(c - 1, 0.5), d - 1);
    case 4:
      context.lineWidth = 2;
      context.roundRect(a, b, c, d, 4);
      return context.stroke();
    case 5:
    case 6:
      context.arc(a, b, c, 0, 7);
      if (what === 6) context.fillStyle = inks.at(-2).color;
      context.fill();
      if (what === 6) context.stroke();
      return;
    case 7:
      context.arc(a, b, c / 2 + 1, 0, 7);
      context.fillStyle = inks.at(-2).color;
      context.fill();
      // Signs are made for a square of 16.
      context.save();
      context.translate(a - c / 2, b - c / 2);
      context.scale(c / 16, c / 16);
      context.lineWidth = Math.max(2, 22 / c);
      context.lineCap = context.lineJoin = "round";
      context.stroke(ink.sign);
      return context.restore();
    case 9:
      context.setLineDash([1, 4]);
    // falls through
    case 8:
      context.moveTo(Math.round(a) + 0.5, b);
      context.lineTo(Math.round(a) + 0.5, c);
      context.stroke();
  }
}

/** Pointing, pressing, dragging and pinching. A page still scrolls: `touch-action` is `pan-y`. */
function pointers(canvas, frame, on, tell) {
  const down = new Map();
  let dragged = false;
  let before;
  let resting;
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top, width: box.width };
  };
  const later = (call) => {
    clearTimeout(resting);
    resting = setTimeout(call, GRACE);
  };
  const card = () => frame.querySelector(".line-card:not([hidden])");
  /** The middle of all pointers, and how far two are apart. */
  const shape = () => {
    const [one, two = one] = down.values();
    return { x: (one.x + two.x) / 2, apart: Math.abs(one.x - two.x), width: one.width };
  };

  on(canvas, "pointerdown", (event) => {
    if (event.button) return;
    down.set(event.pointerId, at(event));
    before = { ...shape(), from: at(event).x };
    dragged = down.size > 1;
    if (dragged) clearTimeout(resting);
  });
  on(canvas, "pointermove", (event) => {
    const now = at(event);
    if (!down.has(event.pointerId)) {
      // Whoever is on the way to the card passes over other lines.
      const show = () => tell(HOVER, now.x, now.y, 0);
      if (card()) later(show);
      else (clearTimeout(resting), show());
      return;
    }
    if (!dragged && Math.abs(now.x - before.from) < STILL) return;
    if (!dragged) tell(LEAVE, 0, 0, 0);
    dragged = true;
    canvas.setPointerCapture(event.pointerId);
    down.set(event.pointerId, now);
    const { x, apart, width } = shape();
    if (down.size > 1 && before.apart > STILL && apart > STILL)
      tell(PINCH, before.apart / apart, x / width, (before.x - x) / width);
    else tell(DRAG, (before.x - x) / width, 0, 0);
    before = { ...before, x, apart };
  });
  for (const type of ["pointerup", "pointercancel"])
    on(canvas, type, (event) => {
      if (!down.delete(event.pointerId)) return;
      if (down.size) before = { ...shape(), from: shape().x };
      else if (dragged) tell(REST, 0, 0, 0);
      else if (type === "pointerup") tell(PRESS, at(event).x, at(event).y, 0);
    });
  on(canvas, "pointerleave", () => later(() => tell(LEAVE, 0, 0, 0)));
  on(frame, "pointerover", ({ target }) => {
    if (target.closest(".line-card")) clearTimeout(resting);
  });
  on(frame, "pointerout", ({ target }) => {
    if (target.closest(".line-card")) later(() => tell(LEAVE, 0, 0, 0));
  });
  return down;
}
