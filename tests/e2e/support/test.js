// What every test has: a page with a fixed day, the API, and a record of what the embedder
// hears. After each test it is checked that nothing was asked of any other host, that nothing
// was stored and that no script failed.

import { randomUUID } from "node:crypto";
import { test as base, expect } from "@playwright/test";

import { Widget } from "./widget.js";

export { expect };

/**
 * Of tests that one browser is enough for: of words, arithmetic and addresses, which are the same
 * program in every one, or of media features, which Firefox can't be told.
 */
export const once = { tag: "@once" };

/** Of a test: what a page does to the widget, for the table in docs/hosts.md (see hosts.js). */
export const host = (description) => ({ annotation: { type: "host", description } });

/** The reader's day in every test. */
export const TODAY = "2026-11-24T12:00:00";

export const test = base.extend({
  timezoneId: "Europe/Stockholm",
  locale: "sv-SE",
  actionTimeout: 10_000,

  /** `ticking`: the day is fixed, timers run. `held`: time stands still until a test moves it. */
  time: ["ticking", { option: true }],

  /** Where the APIs are: `api` that can be made to fail, `small` answers, a real `corpus` or null. */
  origins: async ({ baseURL }, use) => {
    await use(await (await fetch(new URL("/origins", baseURL))).json());
  },

  api: async ({ origins }, use) => use(new Api(origins.api)),

  /** Origins that a test may have answered itself, beside the servers'. */
  alsoAsked: [[], { option: true }],

  page: async ({ page, baseURL, origins, time, alsoAsked, browserName }, use) => {
    const errors = [];
    const asked = [];
    page.on("pageerror", (error) => {
      // Firefox reports as an error what Chromium only writes on the console.
      if (!/^(Content-Security-Policy|Cross-Origin Request Blocked)$/.test(error.name))
        errors.push(error);
    });
    if (browserName === "firefox") {
      page.emulateMedia = () => expect("Firefox", "that is told media features: `once`").toBe("");
    }
    page.on("request", (request) => asked.push(request.url()));
    if (time === "held") await page.clock.install({ time: TODAY });
    else await page.clock.setFixedTime(TODAY);
    await page.addInitScript(record);

    await use(page);

    expect(errors, "errors in scripts").toEqual([]);
    const ours = [new URL(baseURL).origin, ...Object.values(origins), ...alsoAsked];
    const others = asked.filter(
      (address) => /^(https?|wss?):/.test(address) && !ours.includes(new URL(address).origin),
    );
    expect(others, "requests to other hosts").toEqual([]);
  },

  widget: async ({ page }, use) => use(new Widget(page)),

  /** What the embedder hears, from the start of the page. */
  heard: async ({ page }, use) => {
    const console = [];
    page.on("console", (message) => console.push({ type: message.type(), text: message.text() }));
    await use({
      events: () => page.evaluate(() => window.heard.issues),
      violations: () => page.evaluate(() => window.heard.violations),
      warnings: () =>
        console.filter(
          ({ type, text }) => type === "warning" && text.startsWith("<motion-timeline>"),
        ),
      errors: () => console.filter(({ type }) => type === "error"),
    });
  },
});

function record() {
  window.heard = { issues: [], violations: [] };
  document.addEventListener("motion-timeline-issue", ({ detail, target }) =>
    window.heard.issues.push({ ...detail, from: target.id }),
  );
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    // Asked for by the browser itself.
    if (blockedURI.endsWith("/favicon.ico")) return;
    window.heard.violations.push(`${effectiveDirective}: ${blockedURI}`);
  });
}

/** One test's part of the API. */
class Api {
  #address;

  constructor(origin) {
    this.#address = `${origin}/${randomUUID()}`;
    this.src = `${this.#address}/motions.json`;
  }

  /** From now on the API answers so: a name from server/documents.js or server/api.js. */
  async answers(name) {
    const answer = await fetch(this.#address, { method: "PUT", body: name });
    expect(answer.status, `an answer called ${name}`).toBe(200);
  }

  /** Lets answers go that were held back. */
  async release() {
    await this.answers("release");
  }

  /** What has been asked so far. */
  async requests() {
    return (await fetch(this.#address)).json();
  }
}
