//! What the embedder hears: the event `motion-timeline-issue` and one line on the console.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement, console};

use crate::adapter::Issue;
use crate::components::host::IssueReport;

/// The event's name.
const EVENT: &str = "motion-timeline-issue";

/// How many issues the event lists; `total` tells how many there are.
const LISTED: usize = 100;

/// Tells the embedder what is amiss, if anything is.
///
/// The event bubbles and is composed. Its `detail` is a plain object: `reason` (a key, or
/// null where all was loaded), `message` (English), `leftOut` (motions), `total` (issues) and
/// `issues`, the first hundred of them as `{pointer, message, leftOut}`.
pub(super) fn tell(host: &HtmlElement, report: &IssueReport) {
    if report.is_empty() {
        return;
    }
    let message = report.message();
    console::warn_2(
        &JsValue::from("<motion-timeline>"),
        &JsValue::from(&message),
    );

    let detail = object(&[
        (
            "reason",
            report.reason().map_or(JsValue::NULL, JsValue::from),
        ),
        ("message", JsValue::from(message)),
        ("leftOut", JsValue::from(report.left_out)),
        ("total", JsValue::from(report.issues.len())),
        ("issues", listed(&report.issues)),
    ]);
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(EVENT, &init) {
        let _ = host.dispatch_event(&event);
    }
}

fn listed(issues: &[Issue]) -> JsValue {
    let listed = issues.iter().take(LISTED).map(|issue| {
        object(&[
            ("pointer", JsValue::from(&issue.pointer)),
            ("message", JsValue::from(&issue.message)),
            ("leftOut", JsValue::from(issue.left_out)),
        ])
    });
    listed.collect::<Array>().into()
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        // Setting a property of a fresh plain object can't fail.
        let _ = Reflect::set(&object, &JsValue::from(*key), value);
    }
    object.into()
}
