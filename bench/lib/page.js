// Runs in every page before anything of its own. The same clock for everybody: what counts is the
// moment after the browser has painted the frame in which the document has what was waited for. In
// a frame's callback the document is asked; a message sent from there comes after the painting.

globalThis.bench = (() => {
  const tasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });

  const afterPaint = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });

  async function painted(has, limit) {
    const end = performance.now() + limit;
    while (performance.now() < end) {
      await new Promise(requestAnimationFrame);
      if (has()) return afterPaint();
    }
    return undefined;
  }

  const peer = PEER_DRIVER;
  const marks = {};
  const limit = PEER_LIMIT;
  marks.items = painted(() => peer.items(), limit);
  marks.all = marks.items.then(() => painted(() => peer.all(PEER_COUNT), limit));

  async function timed(act) {
    const before = peer.state();
    const start = performance.now();
    act();
    const end = await painted(() => peer.state() !== before, Math.min(limit, UNCHANGED));
    return end === undefined ? undefined : end - start;
  }

  // Nothing that a reader does is waited for longer.
  const UNCHANGED = 20_000;
  const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  return {
    loaded: async () => {
      const [items, all] = [await marks.items, await marks.all];
      return { items, all };
    },
    // Chooses an area and takes it away again.
    filter: async () => {
      if (!peer.area) return null;
      const on = await timed(() => peer.area(true));
      await rest(100);
      const off = await timed(() => peer.area(false));
      await rest(100);
      return [on, off];
    },
    // Texts as they stand in the field after a letter each, chosen so that each finds something
    // else than the one before; then an empty field again.
    keystrokes: async (texts) => {
      if (!peer.type) return null;
      const times = [];
      for (const text of [...texts, ""]) {
        times.push(await timed(() => peer.type(text)));
        await rest(60);
      }
      return times.slice(0, -1);
    },
    // Frames while zooming in and out by steps: from each step to its painting.
    zoom: async () => {
      if (!peer.zoom || (peer.view && !peer.view())) return null;
      if ((await painted(() => peer.drawn(), limit)) === undefined) return null;
      await rest(500);
      const times = [];
      for (const closer of [true, true, true, false, false, false]) {
        const start = performance.now();
        peer.zoom(closer);
        await new Promise(requestAnimationFrame);
        times.push((await afterPaint()) - start);
        await rest(60);
      }
      return times;
    },
    tasks: () => tasks,
  };
})();
