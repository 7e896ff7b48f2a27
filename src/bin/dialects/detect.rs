//! Tells which dialect an answer in JSON is in, for a source whose embedder has not.

use motion_timeline::adapter::format::Format;
use wasm_bindgen::prelude::wasm_bindgen;

/// The key of the dialect that claims the answer, if any does.
#[wasm_bindgen]
pub fn claimed(first: &[u8]) -> Option<String> {
    Format::claimed_json(first).map(|format| format.key().to_owned())
}

fn main() {}
