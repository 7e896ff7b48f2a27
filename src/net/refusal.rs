//! Why a request failed. A browser gives a page one error for everything; the difference
//! matters to whoever must put it right.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{
    SecurityPolicyViolationEvent, SecurityPolicyViolationEventDisposition as Disposition, Url,
};

use super::fetch;
use super::signal::Timer;
use crate::view_model::load::Failure;

/// How long the report of a violated policy may lag behind the failed request, in
/// milliseconds.
const LAG: u32 = 50;

/// Listens, while a request is under way, for the page's policy forbidding it.
pub(super) struct Watch {
    forbidden: Rc<Cell<bool>>,
    _listener: Option<EventListener>,
}

impl Watch {
    pub(super) fn new(address: &str) -> Self {
        let forbidden = Rc::new(Cell::new(false));
        let (address, seen) = (address.to_owned(), Rc::clone(&forbidden));
        let document = web_sys::window().and_then(|window| window.document());
        let listener = document.map(|document| {
            EventListener::new(&document, "securitypolicyviolation", move |event| {
                let event: &SecurityPolicyViolationEvent = event.unchecked_ref();
                let enforced = event.disposition() == Disposition::Enforce
                    && event.effective_directive() == "connect-src";
                // The whole address or, in older browsers, its origin.
                let blocked = event.blocked_uri();
                if enforced && !blocked.is_empty() && address.starts_with(&blocked) {
                    seen.set(true);
                }
            })
        });
        Self {
            forbidden,
            _listener: listener,
        }
    }
}

/// Tells a forbidden request from one that reached a server which doesn't share its answers,
/// and from one that reached nothing.
pub(super) async fn explain(address: &str, watch: &Watch) -> Failure {
    Timer::new(LAG).passed().await;
    if watch.forbidden.get() {
        Failure::Forbidden
    } else if is_other_origin(address) && fetch::answers(address).await {
        Failure::NotShared
    } else {
        Failure::Unreachable
    }
}

fn is_other_origin(address: &str) -> bool {
    let here = web_sys::window().and_then(|window| window.location().origin().ok());
    Url::new(address).ok().map(|url| url.origin()) != here
}
