//! Readers of everything that is not Motion JSON: a program of its own that is loaded when the
//! first source needs it.
//!
//! Whatever goes wrong in there, a panic included, comes back as an error. The widgets live on.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::adapter::format::Format;
use crate::adapter::source::{Answer, Reply};
use crate::adapter::{border, motion_json};
use crate::domain::Dataset;
use crate::view_model::load::Failure;

#[wasm_bindgen(module = "/src/net/dialects.js")]
extern "C" {
    // Without `catch` the program would import it straight from the script, past the JavaScript
    // that gives both their short names when they are shrunk.
    #[wasm_bindgen(catch)]
    fn load() -> Result<js_sys::Promise, JsValue>;

    #[wasm_bindgen(catch)]
    fn begin(
        module: &JsValue,
        format: Option<&str>,
        first: Uint8Array,
    ) -> Result<Option<Dialect>, JsValue>;

    /// See `src/bin/dialects.rs`.
    type Dialect;

    #[wasm_bindgen(method, catch)]
    fn answer(this: &Dialect, from: &str, role: u8, bytes: Uint8Array) -> Result<String, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn look_for(this: &Dialect, areas: Uint8Array) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn dataset(this: &Dialect) -> Result<String, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn free(this: &Dialect) -> Result<(), JsValue>;
}

/// A source that the other program reads.
pub(super) struct Foreign(Dialect);

impl Foreign {
    /// The reader of the dialect that was named, or else of the one that an answer is in; `None`
    /// where no dialect claims the answer.
    ///
    /// # Errors
    ///
    /// [`Failure::Program`].
    pub(super) async fn begin(
        named: Option<Format>,
        first: &[u8],
    ) -> Result<Option<Self>, Failure> {
        let module = JsFuture::from(load().map_err(stopped)?)
            .await
            .map_err(stopped)?;
        let found = begin(&module, named.map(Format::key), first.into());
        Ok(found.map_err(stopped)?.map(Self))
    }

    /// Takes an answer.
    ///
    /// # Errors
    ///
    /// [`Failure::Unreadable`], or [`Failure::Program`].
    pub(super) fn answer(&self, answer: &Answer<'_>) -> Result<Reply, Failure> {
        let Answer { from, role, bytes } = *answer;
        let reply = self.0.answer(from, role, bytes.into()).map_err(stopped)?;
        border::read(&reply).map_err(Failure::Unreadable)
    }

    /// Looks for the areas of a document of Motion JSON from now on.
    ///
    /// # Errors
    ///
    /// [`Failure::Program`].
    pub(super) fn look_for(&self, areas: &[u8]) -> Result<(), Failure> {
        self.0.look_for(areas.into()).map_err(stopped)
    }

    /// Everything read so far.
    ///
    /// # Errors
    ///
    /// [`Failure::Program`].
    pub(super) fn dataset(&self) -> Result<Dataset, Failure> {
        let document = self.0.dataset().map_err(stopped)?;
        let read = motion_json::read(document.as_bytes()).map_err(Failure::Unreadable);
        // What was amiss in the source was reported when it was read there.
        read.map(|(dataset, _)| dataset)
    }
}

impl Drop for Foreign {
    fn drop(&mut self) {
        // Of a program that has stopped there is nothing to free.
        let _ = self.0.free();
    }
}

fn stopped(error: JsValue) -> Failure {
    let words = error.dyn_ref::<js_sys::Error>().map(js_sys::Error::message);
    Failure::Program(words.map_or_else(String::new, String::from))
}
