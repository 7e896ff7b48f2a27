// What an error that ends the program does: to the widget that it happened to, to the others, and to
// the page. Since no fault of the program could be relied on to stay, the browser is made to fail it.

import { test, expect } from "./support/test.js";
import { BORAS, Widget } from "./support/widget.js";

/** From now on, what is done in this element ends the program, once; how is said by `how`. */
function breaks(host, how) {
  return host.evaluate((node, how) => {
    const [prototype, name] = {
      // Yew holds that a browser never refuses this, and panics.
      panic: [Node.prototype, "insertBefore"],
      // Not even a panic is prepared for this one: the exception goes through the program.
      exception: [Event.prototype, "composedPath"],
    }[how];
    const real = prototype[name];
    prototype[name] = function (...all) {
      const at = this instanceof Event ? this.target : this;
      if (at !== node && at.getRootNode() !== node.shadowRoot) return real.apply(this, all);
      prototype[name] = real;
      throw new Error("broken on purpose");
    };
  }, how);
}

const LINE = "Visningen har stannat på grund av ett fel.";

for (const how of ["panic", "exception"]) {
  test(`after ${how === "panic" ? "a" : "an"} ${how} one widget says so, the others live on`, async ({
    page,
    heard,
  }) => {
    await page.goto("/pages/five.html");
    const [broken, other, third] = ["#boras", "#exempelstad", "#english"].map(
      (id) => new Widget(page, id),
    );
    await expect(broken.count).toHaveText("15 motioner");
    await expect(other.count).toHaveText("400 motioner");
    await other.search.fill("park");
    await expect(other.chips).toHaveCount(1);
    const found = await other.count.textContent();
    await broken.search.fill("parkering");
    await expect(broken.count).toHaveText("Visar 3 av 15 motioner");

    await breaks(broken.host, how);
    await broken.search.fill("");
    await expect(broken.host.getByRole("alert")).toContainText(LINE);
    await expect(broken.retry).toBeVisible();
    await expect.poll(async () => (await heard.events()).map(({ reason }) => reason)).toContain("stopped");
    const event = (await heard.events()).find(({ reason }) => reason === "stopped");
    expect(event.from).toBe("boras");
    expect(event.message).toContain(how === "panic" ? "yew" : "broken on purpose");

    // The others are up again, as their readers had them, and go on.
    await expect(other.count).toHaveText(found);
    await expect(other.search).toHaveValue("park");
    await other.search.fill("");
    await expect(other.count).toHaveText("400 motioner");
    await expect(third.count).toHaveText("15 motions");
    await expect(third.retry).toHaveCount(0);

    // So is the first, when a reader asks for it.
    await broken.retry.click();
    await expect(broken.count).toHaveText("Visar 3 av 15 motioner");
    await expect(broken.alert).toHaveCount(0);
    await expect(broken.search).toHaveValue("parkering");
    await broken.search.fill("");
    await expect(broken.count).toHaveText("15 motioner");
    await broken.cards.first().getByRole("button", { name: /^Detaljer/ }).click();
    await expect(broken.host.getByRole("heading", { name: "Källa" })).toBeVisible();

    // And once more: it is always the one at fault that stops.
    await breaks(broken.host, how);
    await broken.search.fill("skola");
    await expect(broken.retry).toBeVisible();
    await expect(other.count).toHaveText("400 motioner");
    await other.search.fill("park");
    await expect(other.count).toHaveText(found);
  });
}

test("what stands in the element is there while it has stopped", async ({ widget, page }) => {
  await widget.open({ src: BORAS });
  await breaks(widget.host, "panic");
  await widget.search.fill("skola");
  await expect(widget.host).toContainText(`${LINE} Listan finns här:`);
  await expect(page.getByRole("link", { name: "Motionerna hos kommunen" })).toBeVisible();
  await expect(widget.cards).toHaveCount(0);
  // The page may take it away and put it back; then it begins anew.
  await widget.host.evaluate(async (node) => {
    const place = node.parentElement;
    node.remove();
    await new Promise((resolve) => setTimeout(resolve));
    place.append(node);
  });
  await expect(widget.count).toBeVisible();
});

test("a program that ends whenever it starts is not started for ever", async ({ page, widget }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    Node.prototype.insertBefore = () => {
      throw new Error("broken on purpose");
    };
  });
  await page.goto("/pages/five.html");
  for (const id of ["boras", "norrby", "english", "exempelstad", "missing"]) {
    await expect(new Widget(page, `#${id}`).retry).toBeVisible();
  }
  const programs = () => asked.filter((address) => /motion-timeline\.js/.test(address)).length;
  const before = programs();
  expect(before).toBeLessThanOrEqual(5);
  await page.waitForTimeout(500);
  expect(programs()).toBe(before);
  await expect(widget.cards).toHaveCount(0);
});

test("500 that come and go leave nothing behind", async ({ page, widget, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium counts its nodes and listeners");
  await widget.open({ src: BORAS });
  const client = await page.context().newCDPSession(page);
  const count = async () => {
    await client.send("HeapProfiler.collectGarbage");
    await client.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await client.send("Memory.getDOMCounters");
    return { nodes, jsEventListeners };
  };
  const round = (times) =>
    page.evaluate(
      async ([src, times]) => {
        const main = document.querySelector("main");
        const pause = () => new Promise((resolve) => setTimeout(resolve));
        for (let round = 0; round < times / 10; round += 1) {
          const nodes = Array.from({ length: 10 }, () => {
            const node = document.createElement("motion-timeline");
            return Object.assign(node, { src, loading: "eager" });
          });
          main.append(...nodes);
          await pause();
          await pause();
          for (const node of nodes) node.remove();
          await pause();
        }
        // The details of a case are loaded two seconds after a list.
        await new Promise((resolve) => setTimeout(resolve, 2_500));
      },
      [BORAS, times],
    );
  await round(100);
  const before = await count();
  await round(500);
  const after = await count();
  // Yew 0.23 keeps the empty node that it was mounted on.
  expect(after.nodes - before.nodes).toBeLessThan(1.5 * 500);
  expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(50);
  await expect(widget.count).toHaveText("15 motioner");
});
