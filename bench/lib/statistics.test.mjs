// Run by `cargo xtask test`.

import assert from "node:assert/strict";
import { test } from "node:test";

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
