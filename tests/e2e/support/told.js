// What readers and embedders are told when something is wrong.

import { expect } from "@playwright/test";

/** The motion of every document in server/documents.js that can be read. */
export const READABLE = "En motion som går att läsa";

/** The link that the test pages put into the element. */
export const OWN_LINK = "Motionerna hos kommunen";

/** Exactly one event and one warning, with this reason and message. */
export async function expectTold(heard, reason, message) {
  await expect.poll(async () => (await heard.events()).length).toBe(1);
  const [event] = await heard.events();
  expect(event.reason).toBe(reason);
  expect(event.message).toContain(message);
  await expect.poll(() => heard.warnings().length).toBe(1);
  expect(heard.warnings()[0].text).toContain(message);
  return event;
}
