//! The life of an element on a page.

use js_sys::{Reflect, WebAssembly};
use motion_timeline::element::running;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use super::page::{self, append, define, inside, settle, until, widget};

fn property(element: &Element, name: &str) -> JsValue {
    Reflect::get(element, &name.into()).unwrap()
}

fn set_property(element: &Element, name: &str, value: impl Into<JsValue>) {
    Reflect::set(element, &name.into(), &value.into()).unwrap();
}

fn is_hidden(widget: &Element, selector: &str) -> bool {
    inside(widget, selector).unwrap().has_attribute("hidden")
}

#[wasm_bindgen_test]
async fn own_content_gives_way_to_the_widget_and_comes_back() {
    page::answer("/empty.json", 200, r#"{"format":"motion-json/1"}"#);
    let widget = widget(&[("src", "/empty.json")]);
    assert!(!is_hidden(&widget, "slot:not([name])"));
    settle().await;
    assert_eq!(running(), 1);
    assert!(is_hidden(&widget, "slot:not([name])"));
    assert!(inside(&widget, ".widget").is_some());

    widget.remove();
    assert_eq!(running(), 1, "ends only when it's sure not to be a move");
    settle().await;
    assert_eq!(running(), 0);
    assert!(!is_hidden(&widget, "slot:not([name])"));
    assert!(inside(&widget, ".widget").is_none());

    append(&widget);
    settle().await;
    assert_eq!(running(), 1, "and starts anew");
    widget.remove();
    settle().await;
}

#[wasm_bindgen_test]
async fn what_is_gone_at_once_never_starts() {
    let widget = widget(&[]);
    widget.remove();
    settle().await;
    assert_eq!(running(), 0);
    assert!(inside(&widget, ".widget").is_none());
}

#[wasm_bindgen_test]
async fn a_source_set_right_after_the_insertion_counts_from_the_start() {
    page::answer("/empty.json", 200, r#"{"format":"motion-json/1"}"#);
    page::take_issues();
    let widget = widget(&[]);
    widget.set_attribute("src", "/empty.json").unwrap();
    gloo::timers::future::TimeoutFuture::new(50).await;
    assert!(
        page::take_issues().is_empty(),
        "no report of a missing source"
    );
    widget.remove();
    settle().await;
}

#[wasm_bindgen_test]
async fn a_move_keeps_state() {
    let widget = widget(&[]);
    settle().await;
    let content = inside(&widget, ".widget").unwrap();
    content.set_attribute("data-mark", "").unwrap();

    let elsewhere = page::new("div");
    append(&elsewhere);
    elsewhere.append_child(&widget).unwrap();
    settle().await;
    assert_eq!(running(), 1);
    assert_eq!(inside(&widget, "[data-mark]"), Some(content));

    elsewhere.remove();
    settle().await;
    assert_eq!(running(), 0);
}

#[wasm_bindgen_test]
async fn a_change_of_an_attribute_takes_effect_at_once() {
    let widget = widget(&[("lang", "sv")]);
    settle().await;
    assert!(inside(&widget, "[lang=sv]").is_some());
    assert!(inside(&widget, "h2").is_some());

    widget.set_attribute("lang", "en").unwrap();
    widget.set_attribute("heading-level", "4").unwrap();
    settle().await;
    assert!(inside(&widget, "[lang=en]").is_some());
    assert!(inside(&widget, "h2").is_none());
    assert!(inside(&widget, "h4").is_some());
    widget.remove();
    settle().await;
}

#[wasm_bindgen_test]
async fn a_move_to_another_language_takes_effect() {
    let widget = widget(&[]);
    settle().await;
    assert!(inside(&widget, "[lang=sv]").is_some());

    let english = page::new("div");
    english.set_attribute("lang", "en").unwrap();
    append(&english);
    english.append_child(&widget).unwrap();
    settle().await;
    assert!(inside(&widget, "[lang=en]").is_some());
    english.remove();
    settle().await;
}

#[wasm_bindgen_test]
async fn properties_reflect_attributes() {
    let widget = widget(&[]);
    assert_eq!(property(&widget, "theme"), "light");
    assert_eq!(property(&widget, "headingLevel"), 2);
    assert_eq!(property(&widget, "src"), "");

    set_property(&widget, "headingLevel", 3);
    assert_eq!(widget.get_attribute("heading-level").unwrap(), "3");
    assert_eq!(property(&widget, "headingLevel"), 3);
    set_property(&widget, "area", "norrby");
    assert_eq!(widget.get_attribute("area").unwrap(), "norrby");
    set_property(&widget, "area", JsValue::NULL);
    assert!(!widget.has_attribute("area"));
    widget.remove();
    settle().await;
}

#[wasm_bindgen_test]
async fn properties_set_before_the_upgrade_count() {
    define();
    let early = page::not_upgraded();
    set_property(&early, "loading", "eager");
    set_property(&early, "headingLevel", 3);
    set_property(&early, "area", "norrby");
    assert!(!early.has_attribute("area"));

    append(&early);
    assert_eq!(early.get_attribute("heading-level").unwrap(), "3");
    assert_eq!(early.get_attribute("area").unwrap(), "norrby");
    settle().await;
    assert!(inside(&early, "h3").is_some());
    early.remove();
    settle().await;
}

#[wasm_bindgen_test]
async fn twenty_on_one_page() {
    let widgets: Vec<_> = (0..20).map(|_| widget(&[])).collect();
    settle().await;
    assert_eq!(running(), 20);
    for widget in &widgets {
        assert!(inside(widget, ".widget").is_some());
        widget.remove();
    }
    settle().await;
    assert_eq!(running(), 0);
}

#[wasm_bindgen_test]
async fn elements_that_come_and_go_leave_nothing() {
    const ROUNDS: u32 = 10;
    const AT_ONCE: u32 = 50;
    /// What Yew 0.23 leaves behind per root: its listeners are never dropped.
    const YEW: u32 = 2_048;

    async fn all() {
        for _ in 0..ROUNDS {
            let widgets: Vec<_> = (0..AT_ONCE)
                .map(|_| widget(&[("src", "/empty.json")]))
                .collect();
            settle().await;
            widgets.iter().for_each(page::watch);
            widgets.iter().for_each(Element::remove);
            settle().await;
        }
        until("every instance has ended", || running() == 0).await;
    }

    page::answer("/empty.json", 200, r#"{"format":"motion-json/1"}"#);
    all().await;
    assert_eq!(page::count_held().await, 0, "elements held");
    let before = memory();
    all().await;
    let grown = (memory() - before) / (ROUNDS * AT_ONCE);
    assert!(grown <= YEW, "{grown} bytes per element");
    assert_eq!(page::count_held().await, 0, "elements held");
}

/// Size of the program's memory, which grows only when what was freed isn't enough.
fn memory() -> u32 {
    let memory: WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
    let buffer: js_sys::ArrayBuffer = memory.buffer().unchecked_into();
    buffer.byte_length()
}
