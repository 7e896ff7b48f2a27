//! Parts of the program that are files of their own, loaded when a reader asks for them.
//!
//! A function with `wasm_split` on it is where a part begins: `xtask/src/split.rs` cuts off
//! whatever only that function leads to, and calling it waits for the file. What is used on
//! both sides stays in the program.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use crate::components::case;
use crate::components::details::{DetailsLoader, Draw};
use crate::index::{Answer, Index};
use crate::view_model::export;

/// Loads what draws the details of a case. One that could not be loaded is asked for anew the
/// next time.
pub(super) fn details() -> DetailsLoader {
    Rc::new(|report| {
        spawn_local(async move { report.emit(load_details().await.ok()) });
    })
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(details, fallible)]
fn load_details() -> Result<Draw, wasm_split_helpers::SplitLoaderError> {
    Ok(case::case)
}

#[cfg(not(feature = "split"))]
async fn load_details() -> Result<Draw, std::convert::Infallible> {
    Ok(case::case)
}

/// Makes a table of what is found.
pub(super) type MakeTable = fn(&Index, &Answer) -> String;

/// Loads what makes tables; `None` where it can't be loaded.
pub(super) async fn csv() -> Option<MakeTable> {
    load_export().await.ok()
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(export, fallible)]
fn load_export() -> Result<MakeTable, wasm_split_helpers::SplitLoaderError> {
    Ok(export::csv)
}

#[cfg(not(feature = "split"))]
async fn load_export() -> Result<MakeTable, std::convert::Infallible> {
    Ok(export::csv)
}
