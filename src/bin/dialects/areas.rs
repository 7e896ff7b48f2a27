//! Finds the areas of an embedder's list in texts, for a source in any dialect; also the reader of
//! Motion JSON for such a source.

mod program;

use motion_timeline::adapter::motion_json::{self, Reader};
use motion_timeline::adapter::places;
use wasm_bindgen::prelude::wasm_bindgen;

/// A document of Motion JSON with the areas that its motions name. `areas` is a document too; one
/// that can't be read has no areas.
#[wasm_bindgen]
pub fn mark(document: &str, areas: &[u8]) -> String {
    let read = (
        motion_json::read(document.as_bytes()),
        motion_json::read(areas),
    );
    let (Ok((mut dataset, _)), Ok((list, _))) = read else {
        return document.to_owned();
    };
    places::mark(&mut dataset, &list.areas);
    motion_json::write(&dataset)
}

fn main() {}
