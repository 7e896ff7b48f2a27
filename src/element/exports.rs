//! What the program gives the element's shell. Part of the program and not of the library: whatever
//! the library exports would be in every dialect's program too, with all that it leads to.

use js_sys::Promise;
use motion_timeline::element::{Instance, STYLE_SHEET, Shell};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::HtmlElement;

/// The widget inside one element. Made and freed by `shell.js`; freeing it ends the widget.
#[wasm_bindgen(js_name = Instance)]
pub struct Exported(Instance);

#[wasm_bindgen(js_class = Instance)]
impl Exported {
    /// See [`Instance::new`].
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(
        host: HtmlElement,
        mount: HtmlElement,
        slot: HtmlElement,
        shell: &Shell,
        view: String,
    ) -> Self {
        Self(Instance::new(host, mount, slot, shell, view))
    }

    /// See [`Instance::update`].
    pub fn update(&mut self) {
        self.0.update();
    }

    /// See [`Instance::show`].
    pub fn show(&self, view: String) {
        self.0.show(view);
    }

    /// See [`Instance::follow`].
    pub fn follow(&self) {
        self.0.follow();
    }

    /// See [`Instance::reload`].
    pub fn reload(&self) {
        self.0.reload();
    }

    /// See [`Instance::focus_results`].
    pub fn focus_results(&self) {
        self.0.focus_results();
    }

    /// See [`Instance::export_csv`].
    pub fn export_csv(&self) -> Promise {
        let table = self.0.export_csv();
        future_to_promise(async move { table.await.map(JsValue::from) })
    }

    /// The style sheet that all instances share.
    #[must_use]
    pub fn style_sheet() -> String {
        STYLE_SHEET.to_owned()
    }
}
