// Lets the page have its turn in the middle of long work.

/**
 * Comes back after the browser has done what waits: input, drawing, other scripts. A message and
 * no timer, since browsers hold timers back, in a page that nobody looks at by a second each.
 */
export function breath() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
