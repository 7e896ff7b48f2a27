//! The custom element: a thin shell around [`App`](crate::components::app::App).
//!
//! `element.js` has what Rust can't write, a class that extends `HTMLElement`; it makes an
//! [`Instance`] when an element enters a page and frees it when the element has left.

pub mod attributes;
mod events;
mod instance;
mod page;
mod parts;
mod sheet;

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

pub use instance::{Instance, running};

#[wasm_bindgen(module = "/src/element/element.js")]
extern "C" {
    #[wasm_bindgen(js_name = define)]
    fn define_with(create: &JsValue, css: &str);

    fn stop(message: &str);
}

/// Defines `<motion-timeline>`. Where the page has it already, as when the script is there
/// twice, this changes nothing and says so on the console.
pub fn define() {
    let create = Closure::<dyn Fn(HtmlElement, HtmlElement, HtmlElement) -> JsValue>::new(
        |host, mount, slot| JsValue::from(Instance::new(host, mount, slot)),
    );
    // The definition lasts as long as the page, and with it what it calls.
    define_with(&create.into_js_value(), sheet::CSS);
}

/// After a panic nothing of the program may be called again: says on the console where it
/// was, and gives every element back to its own content.
pub fn report_panics() {
    yew::set_custom_panic_hook(Box::new(|info| {
        let mut message = String::from(info.payload_as_str().unwrap_or("panic"));
        if let Some(place) = info.location() {
            message.push_str(" at ");
            message.push_str(place.file());
            message.push(':');
            message.push_str(&place.line().to_string());
        }
        stop(&message);
    }));
}
