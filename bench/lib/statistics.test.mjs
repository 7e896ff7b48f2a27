// Run by `cargo xtask test`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { motions } from "./data.mjs";
import { blocking, median, quantile, ratio } from "./statistics.mjs";

test("the middle of an odd and an even number of values, in any order", () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  assert.equal(median([]), undefined);
  assert.equal(quantile([0, 10], 0.25), 2.5);
});

test("ratios are taken within a round", () => {
  assert.deepEqual(ratio([1, 20, 3], [2, 10, 3]), { middle: 1, low: 0.5, high: 2 });
  assert.deepEqual(ratio([1, 4], [undefined, 2]), { middle: 2, low: 2, high: 2 });
  assert.equal(ratio([1], [0]), undefined);
  assert.equal(ratio([], []), undefined);
});

test("only what is beyond 50 ms counts", () => {
  assert.deepEqual(blocking([50, 51, 150]), { count: 2, sum: 101 });
  assert.deepEqual(blocking([]), { count: 0, sum: 0 });
});

test("the data is the same every time, and each motion has an id of its own", () => {
  const file = new URL("../../data/exempelstad/motions.json", import.meta.url);
  const source = JSON.parse(readFileSync(file, "utf8"));
  const once = motions(source, 500);
  assert.deepEqual(once, motions(source, 500));
  assert.equal(new Set(once.motions.map((motion) => motion.id)).size, 500);
  assert.ok(new Set(once.motions.map((motion) => motion.title)).size > 450);
  assert.ok(once.motions.every((motion) => /^(19|20)\d\d-\d\d-\d\d$/.test(motion.submitted)));
  assert.ok(Buffer.byteLength(JSON.stringify(once)) < 500 * 640);
});
