//! What needs a browser: the custom element and loading. Run in headless Chromium by
//! `cargo xtask test`.
#![cfg(target_arch = "wasm32")]

mod attributes;
mod element;
#[path = "../../src/element/exports.rs"]
mod exports;
mod issues;
mod loading;
mod page;
mod redraw;
mod refusals;
mod table;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
