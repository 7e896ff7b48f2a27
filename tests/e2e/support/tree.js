// What assistive tools get of a part, held against a reviewed file.

import { expect } from "@playwright/test";

/**
 * Compares the whole tree, word for word: `toMatchAriaSnapshot` would let through what has been
 * added, and writes its files with patterns in the place of numbers. Only for a part that has
 * come to rest.
 */
export async function expectTree(part, name) {
  expect(`${await part.ariaSnapshot()}\n`).toMatchSnapshot(`${name}.yml`);
}
