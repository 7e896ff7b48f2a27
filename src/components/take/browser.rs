//! The browser around the page: its address, clipboard, files and printer. A script that comes with
//! the part does the work (`element/motion-timeline-details.js`).

pub(super) use host::{address, copy, is_shut, print, resolved, save};

#[cfg(all(target_arch = "wasm32", feature = "split"))]
mod host {
    use js_sys::Promise;
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use yew::Callback;

    // Whatever loads the part has its script.
    #[wasm_bindgen(raw_module = "./motion-timeline-parts.js")]
    extern "C" {
        type Browser;

        #[wasm_bindgen(catch)]
        fn browser() -> Result<Browser, JsValue>;

        #[wasm_bindgen(method, catch)]
        fn address(this: &Browser, of: &str) -> Result<String, JsValue>;

        #[wasm_bindgen(method, catch, js_name = isShut)]
        fn is_shut(this: &Browser) -> Result<bool, JsValue>;

        #[wasm_bindgen(method, catch)]
        fn copy(this: &Browser, text: &str) -> Result<Promise, JsValue>;

        #[wasm_bindgen(method, catch)]
        fn save(this: &Browser, name: &str, media: &str, text: &str) -> Result<(), JsValue>;

        #[wasm_bindgen(method, catch)]
        fn print(this: &Browser) -> Result<Promise, JsValue>;
    }

    /// The page's address; empty where nobody else can open it.
    pub(in super::super) fn address() -> String {
        resolved("")
    }

    /// The whole of an address that may be relative to the page's; empty where nobody else can open
    /// it. An empty one is the page's own.
    pub(in super::super) fn resolved(of: &str) -> String {
        let address = browser().and_then(|browser| browser.address(of));
        address.unwrap_or_default()
    }

    /// Whether the page is in a frame that may do less than a page of its own.
    pub(in super::super) fn is_shut() -> bool {
        browser().and_then(|browser| browser.is_shut()) == Ok(true)
    }

    /// Copies a text, and tells whether the browser has let it.
    pub(in super::super) fn copy(text: &str, told: Callback<bool>) {
        tell(browser().and_then(|browser| browser.copy(text)), told);
    }

    /// Gives a file to the browser, which saves it or, without telling, does not. Whether it could be
    /// given.
    pub(in super::super) fn save(name: &str, media: &str, text: &str) -> bool {
        let saved = browser().and_then(|browser| browser.save(name, media, text));
        saved.is_ok()
    }

    /// Prints the page, and tells when that is over or, with `false`, that it may not be.
    pub(in super::super) fn print(told: Callback<bool>) {
        tell(browser().and_then(|browser| browser.print()), told);
    }

    fn tell(promise: Result<Promise, JsValue>, told: Callback<bool>) {
        spawn_local(async move {
            let is_done = match promise {
                Ok(promise) => JsFuture::from(promise).await.is_ok(),
                Err(_) => false,
            };
            told.emit(is_done);
        });
    }
}

/// A page that is drawn once, on a server or in a test, has nothing of all that, and neither has a
/// program of one piece, which has no part that a script could come with.
#[cfg(not(all(target_arch = "wasm32", feature = "split")))]
mod host {
    use yew::Callback;

    pub(in super::super) fn address() -> String {
        String::new()
    }

    pub(in super::super) fn resolved(_of: &str) -> String {
        String::new()
    }

    pub(in super::super) fn is_shut() -> bool {
        false
    }

    pub(in super::super) fn copy(_text: &str, told: Callback<bool>) {
        told.emit(false);
    }

    pub(in super::super) fn save(_name: &str, _media: &str, _text: &str) -> bool {
        false
    }

    pub(in super::super) fn print(told: Callback<bool>) {
        told.emit(false);
    }
}
