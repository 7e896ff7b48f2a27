//! Long work in slices, so that the page stays alive beside it.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/src/net/breath.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = breath)]
    fn take_breath() -> Result<js_sys::Promise, JsValue>;
}

/// How long a slice may take, in milliseconds. What counts as long to a browser is 50, and a slow
/// phone takes several times as long for one more step.
const SLICE: f64 = 8.0;

/// Lets the browser do what waits.
pub(super) async fn breath() {
    // Without it the work is done all the same.
    if let Ok(promise) = take_breath() {
        let _ = JsFuture::from(promise).await;
    }
}

/// How many steps a slice has at most: some browsers keep the time from pages, by telling it in
/// tenths of a second only.
const STEPS: u32 = 256;

/// Tells after each step whether the slice that begins now has taken its time.
pub(super) fn slice() -> impl FnMut() -> bool {
    let end = js_sys::Date::now() + SLICE;
    let mut steps = 0;
    move || {
        steps += 1;
        steps >= STEPS || js_sys::Date::now() >= end
    }
}
