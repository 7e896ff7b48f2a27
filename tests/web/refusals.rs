//! Requests that the browser refuses, each with its own reason.

use std::cell::RefCell;
use std::rc::Rc;

use motion_timeline::net;
use motion_timeline::view_model::load::{Failure, Order, Progress};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::Callback;

use super::page::{self, until};

async fn check(src: &str, expected: Failure) {
    let last = Rc::new(RefCell::new(None));
    let seen = Rc::clone(&last);
    let report = Callback::from(move |progress| {
        if let Progress::Failed { failure, .. } = progress {
            seen.replace(Some(failure));
        }
    });
    let order = Order {
        src: src.into(),
        ..Order::default()
    };
    let loading = net::loader(Rc::new(|| {}))(&order, report);
    until(src, || last.borrow().is_some()).await;
    assert_eq!(last.take(), Some(expected), "{src}");
    drop(loading);
}

// One test, since a page can't take back a policy.
#[wasm_bindgen_test]
async fn nobody_there_and_forbidden() {
    let nobody = "http://127.0.0.1:1/motions.json";
    check(nobody, Failure::Unreachable).await;
    page::forbid_other_origins();
    check(nobody, Failure::Forbidden).await;
    check(
        "file:///etc/hostname",
        Failure::BadAddress("file:///etc/hostname".into()),
    )
    .await;
}
