//! The reader of tables as a program of its own. It also tells whether an answer that is no JSON is a
//! table of motions, for a source whose embedder has not.

mod program;

use motion_timeline::adapter::csv::Reader;
use motion_timeline::adapter::format::Format;
use wasm_bindgen::prelude::wasm_bindgen;

/// The key of this dialect if the answer is in it.
#[wasm_bindgen]
pub fn claimed(first: &[u8]) -> Option<String> {
    Format::claimed_table(first).map(|format| format.key().to_owned())
}

fn main() {}
