// On the way: loading, sets of several pages, what comes only in part, and what is cancelled.

import { test, expect } from "./support/test.js";
import { expectTold, READABLE } from "./support/told.js";
import { BORAS } from "./support/widget.js";

test("while it loads, that is said, and the list comes when the answer does", async ({
  widget,
  api,
}) => {
  await api.answers("held");
  await widget.visit({ src: api.src });
  await expect(widget.host.getByText("Hämtar motioner …")).toBeVisible();
  await expect(widget.host.locator("[aria-busy=true]")).toHaveCount(1);
  await expect(widget.host.locator(".skeleton")).toHaveAttribute("aria-hidden", "true");
  await api.release();
  await expect(widget.count).toHaveText("2 motioner");
  await expect(widget.host.locator("[aria-busy=true]")).toHaveCount(0);
});

test("an empty set is no failure", async ({ widget, api, heard }) => {
  await api.answers("nothing");
  await widget.visit({ src: api.src });
  await expect(widget.host).toContainText("Det finns inga publicerade motioner än.");
  await expect(widget.alert).toHaveCount(0);
  expect(await heard.events()).toEqual([]);
  expect(heard.warnings()).toEqual([]);
});

test("data without fault is loaded without a word to the embedder", async ({ widget, heard }) => {
  await widget.open({ src: BORAS });
  expect(await heard.events()).toEqual([]);
  expect(heard.warnings()).toEqual([]);
  expect(heard.errors()).toEqual([]);
});

test("what was cut off is said, and what had come is not lost", async ({ widget, api, heard }) => {
  await api.answers("truncated");
  await widget.visit({ src: api.src });
  await expectTold(heard, "unreadable", "not JSON");
  await expect(widget.titles).toHaveText([READABLE]);
  await expect(widget.host).toContainText(
    "Bara en del av motionerna kunde hämtas. Det du ser är inte hela listan.",
  );
  await api.answers("good");
  await widget.retry.click();
  await expect(widget.count).toHaveText("2 motioner");
  await expect(widget.host).not.toContainText("Bara en del av motionerna");
});

test.describe("a set of several pages", () => {
  test("all are read", async ({ widget, api, heard }) => {
    await api.answers("pages");
    await widget.open({ src: api.src });
    await expect(widget.count).toHaveText("3 motioner");
    await expect(widget.titles.filter({ hasText: "andra sidan" })).toHaveCount(1);
    expect((await api.requests()).map(({ address }) => address.replace(/.*\//, ""))).toEqual([
      "motions.json",
      "motions.json?page=2",
    ]);
    // The second page repeats nothing that is missing.
    expect(await heard.events()).toEqual([]);
  });

  test("the first is shown while the next is on its way", async ({ widget, api }) => {
    await api.answers("second-held");
    await widget.open({ src: api.src });
    await expect(widget.count).toHaveText("2 motioner");
    await expect(widget.host).toContainText("Hämtar fler motioner …");
    await api.release();
    await expect(widget.count).toHaveText("3 motioner");
    await expect(widget.host).not.toContainText("Hämtar fler motioner …");
  });

  test("one that is missing leaves what has come, and says that it is not all", async ({
    widget,
    api,
    heard,
  }) => {
    await api.answers("second-missing");
    await widget.open({ src: api.src });
    await expect(widget.host).toContainText("Bara en del av motionerna kunde hämtas.");
    await expect(widget.cards).toHaveCount(2);
    await expectTold(heard, "status", "HTTP status 404");
    await api.answers("pages");
    await widget.retry.click();
    await expect(widget.count).toHaveText("3 motioner");
  });

  test("trying again shows no empty list in between", async ({ widget, api }) => {
    await api.answers("second-missing");
    await widget.open({ src: api.src });
    await expect(widget.retry).toBeVisible();
    await api.answers("held");
    await widget.retry.click();
    await expect.poll(async () => (await api.requests()).length).toBe(3);
    await expect(widget.host).not.toContainText("Ta bort något filter");
    await expect(widget.host).not.toContainText("0 motioner");
    await api.release();
    await expect(widget.count).toHaveText("2 motioner");
  });

  test("pages that lead back are read once", async ({ widget, api, heard }) => {
    await api.answers("loop");
    await widget.open({ src: api.src });
    await expect(widget.cards).toHaveCount(3);
    await expect.poll(async () => (await heard.events()).length).toBe(1);
    expect(await api.requests()).toHaveLength(2);
    const [event] = await heard.events();
    expect(event).toMatchObject({ reason: null, leftOut: 0 });
    expect(event.issues[0].pointer).toBe("/links/next");
  });

  test("a page of another origin is not asked for", async ({ widget, api, heard }) => {
    await api.answers("elsewhere");
    await widget.open({ src: api.src });
    await expect(widget.cards).toHaveCount(2);
    await expectTold(heard, "bad-address", "http://127.0.0.1:9/motions.json");
    expect(await api.requests()).toHaveLength(1);
  });
});

test.describe("a request", () => {
  test("carries no cookie and not where the reader is", async ({
    widget,
    api,
    context,
    origins,
  }) => {
    await context.addCookies([{ name: "secret", value: "1", url: origins.api }]);
    await widget.open({ src: api.src });
    const [request] = await api.requests();
    expect(request).toMatchObject({ cookie: null, referer: null });
  });

  test("is cancelled when the element leaves the page", async ({ widget, api }) => {
    await api.answers("held");
    await widget.visit({ src: api.src });
    await expect.poll(async () => (await api.requests()).length).toBe(1);
    expect((await api.requests())[0].closed).toBe(false);
    await widget.host.evaluate((node) => node.remove());
    await expect.poll(async () => (await api.requests())[0].closed).toBe(true);
    expect((await api.requests())[0].answered).toBe(false);
  });

  test("is cancelled in the midst of its answer, too", async ({ widget, api }) => {
    await api.answers("held-body");
    await widget.visit({ src: api.src });
    await expect.poll(async () => (await api.requests()).length).toBe(1);
    await widget.host.evaluate((node) => node.remove());
    await expect.poll(async () => (await api.requests())[0].closed).toBe(true);
  });

  test("is cancelled when another address is set, and its answer does not count", async ({
    widget,
    api,
    heard,
  }) => {
    await api.answers("held");
    await widget.visit({ src: api.src });
    await expect.poll(async () => (await api.requests()).length).toBe(1);
    await widget.host.evaluate((node, src) => node.setAttribute("src", src), BORAS);
    await expect(widget.count).toHaveText("15 motioner");
    await expect.poll(async () => (await api.requests())[0].closed).toBe(true);
    expect(await heard.events()).toEqual([]);
  });
});
