//! The page that the tests run in.

use std::cell::Cell;

use super::exports::Exported;
use gloo::timers::future::TimeoutFuture;
use motion_timeline::element::Shell;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement};

#[wasm_bindgen(module = "/tests/web/page.js")]
extern "C" {
    #[wasm_bindgen(js_name = define)]
    fn define_with(create: &JsValue, css: &str);
    pub(super) fn answer(path: &str, status: u16, body: &str);
    #[wasm_bindgen(js_name = takeWarnings)]
    pub(super) fn take_warnings() -> Vec<String>;
    #[wasm_bindgen(js_name = takeIssues)]
    pub(super) fn take_issues() -> Vec<String>;
    #[wasm_bindgen(js_name = notUpgraded)]
    pub(super) fn not_upgraded() -> Element;
    #[wasm_bindgen(js_name = putIntoShadow)]
    pub(super) fn put_into_shadow(host: &Element, element: &Element);
    #[wasm_bindgen(js_name = forbidOtherOrigins)]
    pub(super) fn forbid_other_origins();
    pub(super) fn watch(element: &Element);
    #[wasm_bindgen(js_name = countHeld)]
    pub(super) async fn count_held() -> JsValue;
}

pub(super) fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// An element of this name, not in the page yet.
pub(super) fn new(name: &str) -> Element {
    document().create_element(name).unwrap()
}

/// Puts an element at the end of the page.
pub(super) fn append(element: &Element) {
    document().body().unwrap().append_child(element).unwrap();
}

/// Defines the element, once.
pub(super) fn define() {
    thread_local!(static DEFINED: Cell<bool> = const { Cell::new(false) });
    if DEFINED.replace(true) {
        return;
    }
    let create =
        Closure::<dyn Fn(HtmlElement, HtmlElement, HtmlElement, Shell, String) -> JsValue>::new(
            |host, mount, slot, shell: Shell, view| {
                JsValue::from(Exported::new(host, mount, slot, &shell, view))
            },
        );
    define_with(&create.into_js_value(), &Exported::style_sheet());
}

/// A `<motion-timeline>` with these attributes, in the page, that does not wait to be near.
pub(super) fn widget(attributes: &[(&str, &str)]) -> Element {
    define();
    let widget = new("motion-timeline");
    widget.set_attribute("loading", "eager").unwrap();
    for (name, value) in attributes {
        widget.set_attribute(name, value).unwrap();
    }
    append(&widget);
    widget
}

/// The first match in the shadow tree of a widget.
pub(super) fn inside(widget: &Element, selector: &str) -> Option<Element> {
    let root = widget.shadow_root().expect("an open shadow root");
    root.query_selector(selector).unwrap()
}

/// Lets everything run that is due now.
pub(super) async fn settle() {
    TimeoutFuture::new(0).await;
    TimeoutFuture::new(0).await;
}

/// Waits until something is so, for at most three seconds.
pub(super) async fn until(what: &str, so: impl Fn() -> bool) {
    for _ in 0..300 {
        if so() {
            return;
        }
        TimeoutFuture::new(10).await;
    }
    panic!("not within three seconds: {what}");
}
