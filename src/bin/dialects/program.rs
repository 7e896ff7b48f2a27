//! What each of these programs gives the widget's program: the reader of one dialect. It takes an
//! API's answers and gives Motion JSON.

use motion_timeline::adapter::source::{Answer, Source};
use motion_timeline::adapter::{border, motion_json};
use wasm_bindgen::prelude::wasm_bindgen;

use super::Reader;

/// One source that is being read.
#[wasm_bindgen]
#[derive(Default)]
pub struct Dialect(Reader);

#[wasm_bindgen]
impl Dialect {
    /// A source of which nothing was read yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes an answer; what came of it is for `adapter::border`.
    pub fn answer(&mut self, from: &str, role: u8, bytes: &[u8]) -> String {
        border::write(&self.0.answer(&Answer { from, role, bytes }))
    }

    /// Everything read so far, as Motion JSON.
    pub fn dataset(&self) -> String {
        motion_json::write(&Source::dataset(&self.0))
    }
}
