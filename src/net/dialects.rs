//! Readers of everything that is not Motion JSON: programs of their own, each loaded when the first
//! source needs it. See `src/bin/dialects`.
//!
//! Whatever goes wrong in there, a panic included, comes back as an error. The widgets live on.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::adapter::border;
use crate::adapter::format::Format;
use crate::adapter::source::{Answer, Reply};
use crate::view_model::load::Failure;

#[wasm_bindgen(module = "/src/net/dialects.js")]
extern "C" {
    // Without `catch` the program would import them straight from the script, past the JavaScript
    // that gives both their short names when they are shrunk.
    #[wasm_bindgen(catch)]
    fn load(name: &str) -> Result<js_sys::Promise, JsValue>;

    #[wasm_bindgen(catch)]
    fn begin(module: &JsValue) -> Result<Dialect, JsValue>;

    #[wasm_bindgen(catch, js_name = claimed)]
    fn claim(module: &JsValue, first: Uint8Array) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(catch)]
    fn mark(module: &JsValue, document: &str, areas: Uint8Array) -> Result<String, JsValue>;

    /// See `src/bin/dialects/program.rs`.
    type Dialect;

    #[wasm_bindgen(method, catch)]
    fn answer(this: &Dialect, from: &str, role: u8, bytes: Uint8Array) -> Result<String, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn dataset(this: &Dialect) -> Result<String, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn free(this: &Dialect) -> Result<(), JsValue>;
}

/// The program that finds areas in texts, and reads Motion JSON where that is wanted.
const AREAS: &str = "motion-timeline-areas";
/// The program that reads tables, and tells them from other texts.
const CSV: &str = "motion-timeline-csv";

/// The dialect that claims an answer, if any does. What is no JSON can only be a table, and the
/// program that reads those tells.
///
/// # Errors
///
/// [`Failure::Program`].
pub(super) async fn claimed(first: &[u8]) -> Result<Option<Format>, Failure> {
    let name = match Format::is_json(first) {
        true => "motion-timeline-detect",
        false => CSV,
    };
    let program = Program::load(name).await?;
    let key = claim(&program.module, first.into()).map_err(|error| program.stopped(&error))?;
    Ok(key.as_deref().and_then(Format::from_key))
}

/// A program that was loaded.
struct Program {
    name: &'static str,
    module: JsValue,
}

impl Program {
    async fn load(name: &'static str) -> Result<Self, Failure> {
        let module = match load(name) {
            Ok(promise) => JsFuture::from(promise).await,
            Err(error) => Err(error),
        };
        match module {
            Ok(module) => Ok(Self { name, module }),
            Err(error) => Err(stopped(name, &error)),
        }
    }

    fn stopped(&self, error: &JsValue) -> Failure {
        stopped(self.name, error)
    }
}

/// A source that another program reads.
pub(super) struct Foreign {
    reader: Program,
    dialect: Dialect,
    /// Where areas are to be looked for: what does it, and the areas once they are there.
    marker: Option<(Program, Vec<u8>)>,
}

impl Foreign {
    /// A source in a dialect, of which nothing was read yet.
    ///
    /// # Errors
    ///
    /// [`Failure::Program`].
    pub(super) async fn begin(format: Format, has_areas: bool) -> Result<Self, Failure> {
        let reader = Program::load(match format {
            Format::MotionJson => AREAS,
            Format::Oparl => "motion-timeline-oparl",
            Format::Riksdagen => "motion-timeline-riksdagen",
            Format::Legistar => "motion-timeline-legistar",
            Format::Ori => "motion-timeline-ori",
            Format::Ahjo => "motion-timeline-ahjo",
            Format::Popolo => "motion-timeline-popolo",
            Format::Csv => CSV,
        })
        .await?;
        let dialect = begin(&reader.module).map_err(|error| reader.stopped(&error))?;
        let marker = match has_areas {
            true => Some((Program::load(AREAS).await?, Vec::new())),
            false => None,
        };
        Ok(Self {
            reader,
            dialect,
            marker,
        })
    }

    /// Takes an answer.
    ///
    /// # Errors
    ///
    /// [`Failure::Unreadable`], or [`Failure::Program`].
    pub(super) fn answer(&self, answer: &Answer<'_>) -> Result<Reply, Failure> {
        let Answer { from, role, bytes } = *answer;
        let reply = self.dialect.answer(from, role, bytes.into());
        let reply = reply.map_err(|error| self.reader.stopped(&error))?;
        border::read(&reply).map_err(Failure::Unreadable)
    }

    /// Looks for the areas of a document of Motion JSON from now on, if there was to be one.
    pub(super) fn look_for(&mut self, areas: &[u8]) {
        if let Some((_, known)) = &mut self.marker {
            *known = areas.to_owned();
        }
    }

    /// Everything read so far, as Motion JSON.
    ///
    /// # Errors
    ///
    /// [`Failure::Program`].
    pub(super) fn document(&self) -> Result<String, Failure> {
        let document = self.dialect.dataset();
        let mut document = document.map_err(|error| self.reader.stopped(&error))?;
        if let Some((marker, areas)) = &self.marker
            && !areas.is_empty()
        {
            document = mark(&marker.module, &document, (&**areas).into())
                .map_err(|error| marker.stopped(&error))?;
        }
        Ok(document)
    }
}

impl Drop for Foreign {
    fn drop(&mut self) {
        // Of a program that has stopped there is nothing to free.
        let _ = self.dialect.free();
    }
}

fn stopped(name: &str, error: &JsValue) -> Failure {
    let words = error.dyn_ref::<js_sys::Error>().map(js_sys::Error::message);
    let words = words.map_or_else(String::new, String::from);
    Failure::Program([name, ".js: ", &words].concat())
}
