//! Parts of the program that are files of their own, loaded when a reader asks for them.
//!
//! A function with `wasm_split` on it is where a part begins: `xtask/src/split.rs` cuts off
//! whatever only that function leads to, and calling it waits for the file. What is used on
//! both sides stays in the program.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use crate::components::details::{DRAW, DetailsLoader, Draw};
use crate::components::lifelines::{self, LinesLoader};
use crate::index::{Answer, Index};
use crate::view_model::export;

/// Loads what draws the details of a case. One that could not be loaded is asked for anew the
/// next time.
pub(super) fn details() -> DetailsLoader {
    Rc::new(|report| {
        spawn_local(async move { report.emit(load_details().await.ok().map(|(draw, _)| draw)) });
    })
}

/// Makes a table of what is found.
pub(super) type MakeTable = fn(&Index, &Answer) -> String;

/// Loads what makes tables, which comes with the details; `None` where it can't be loaded.
pub(super) async fn csv() -> Option<MakeTable> {
    Some(load_details().await.ok()?.1)
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(details, fallible)]
fn load_details() -> Result<(Draw, MakeTable), wasm_split_helpers::SplitLoaderError> {
    Ok((DRAW, export::csv))
}

#[cfg(not(feature = "split"))]
async fn load_details() -> Result<(Draw, MakeTable), std::convert::Infallible> {
    Ok((DRAW, export::csv))
}

/// Loads what draws lifelines, in the same way.
pub(super) fn lifelines() -> LinesLoader {
    Rc::new(|report| {
        spawn_local(async move { report.emit(load_lifelines().await.ok()) });
    })
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(lifelines, fallible)]
fn load_lifelines() -> Result<lifelines::Draw, wasm_split_helpers::SplitLoaderError> {
    Ok(lifelines::lifelines)
}

#[cfg(not(feature = "split"))]
async fn load_lifelines() -> Result<lifelines::Draw, std::convert::Infallible> {
    Ok(lifelines::lifelines)
}
