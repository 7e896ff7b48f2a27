//! What the embedder hears of a load.

use serde_json::Value;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use super::page::{self, inside, settle, until, widget};

/// The one event and the one warning of a load of this answer, and the widget.
async fn report(status: u16, body: &str) -> (Value, String, Element) {
    page::answer("/report.json", status, body);
    page::take_issues();
    page::take_warnings();
    let widget = widget(&[("src", "/report.json")]);
    let events = std::cell::RefCell::new(Vec::new());
    until("an event", || {
        events.borrow_mut().extend(page::take_issues());
        !events.borrow().is_empty()
    })
    .await;
    settle().await;
    events.borrow_mut().extend(page::take_issues());
    let (events, warnings) = (events.into_inner(), page::take_warnings());
    assert_eq!(events.len(), 1, "{events:?}");
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    let event = serde_json::from_str(&events[0]).unwrap();
    (event, warnings.into_iter().next().unwrap(), widget)
}

async fn check_failure(status: u16, body: &str, reason: &str) {
    let (event, warning, widget) = report(status, body).await;
    assert_eq!(event["bubbles"], true);
    assert_eq!(event["composed"], true);
    assert_eq!(event["detail"]["reason"], reason);
    let message = event["detail"]["message"].as_str().unwrap();
    assert!(
        !message.is_empty() && warning.contains(message),
        "{warning}"
    );
    assert!(
        !inside(&widget, "slot:not([name])")
            .unwrap()
            .has_attribute("hidden"),
        "the element's own content is there again"
    );
    widget.remove();
    settle().await;
}

#[wasm_bindgen_test]
async fn a_load_that_fails() {
    check_failure(404, "", "status").await;
    check_failure(500, "{}", "status").await;
    check_failure(200, "", "unreadable").await;
    check_failure(200, "<!doctype html><title>Log in</title>", "unreadable").await;
    check_failure(200, r#"{"format":"other/1"}"#, "unreadable").await;
    // Who else could read this is a program of its own, which these tests are not built with.
    check_failure(200, r#"{"motions":[]}"#, "program").await;
}

#[wasm_bindgen_test]
async fn a_new_source_takes_the_failure_away() {
    let (_, _, widget) = report(404, "").await;
    page::answer("/good.json", 200, r#"{"format":"motion-json/1"}"#);
    widget.set_attribute("src", "/good.json").unwrap();
    until("the list gives way again", || {
        inside(&widget, "slot:not([name])")
            .unwrap()
            .has_attribute("hidden")
    })
    .await;
    widget.remove();
    settle().await;
}

#[wasm_bindgen_test]
async fn motions_that_are_left_out() {
    let motions = vec!["17"; 150].join(",");
    let body =
        format!(r#"{{"format":"motion-json/1","motions":[{motions},{{"id":"a","title":"A"}}]}}"#);
    let (event, warning, widget) = report(200, &body).await;
    let detail = &event["detail"];
    assert_eq!(detail["reason"], Value::Null);
    assert_eq!(detail["leftOut"], 150);
    assert_eq!(detail["total"], 150);
    assert_eq!(detail["issues"].as_array().unwrap().len(), 100);
    assert_eq!(detail["issues"][99]["pointer"], "/motions/99");
    assert_eq!(detail["issues"][99]["leftOut"], true);
    assert!(warning.contains("150 motions left out"), "{warning}");
    assert!(
        inside(&widget, "slot:not([name])")
            .unwrap()
            .has_attribute("hidden")
    );
    widget.remove();
    settle().await;
}

#[wasm_bindgen_test]
async fn nothing_to_report() {
    page::answer(
        "/fine.json",
        200,
        r#"{"format":"motion-json/1","motions":[{"id":"a","title":"A"}]}"#,
    );
    page::take_issues();
    page::take_warnings();
    let widget = widget(&[("src", "/fine.json")]);
    gloo::timers::future::TimeoutFuture::new(200).await;
    assert!(page::take_issues().is_empty());
    assert!(page::take_warnings().is_empty());
    widget.remove();
    settle().await;
}
