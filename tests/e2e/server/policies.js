// Content security policies of pages that embed the widget.

/** By name, for a page of this API's origin. */
export function policies(api) {
  return {
    // The strictest that the widget runs under, with its data on the same origin.
    strict:
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
      "connect-src 'self'",
    // The same, with the data elsewhere.
    "strict-api":
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
      `connect-src 'self' ${api}`,
    // No program may be compiled.
    "no-wasm": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
    // As common on municipal sites; also forbids compiling.
    self: "default-src 'self'",
    // Nothing may be written into the page as markup.
    "trusted-types":
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
      "connect-src 'self'; require-trusted-types-for 'script'",
  };
}
