//! Fetching a source: one address or a chain of pages, cancelled when nobody waits for it.
//!
//! Nothing is asked of any host but the one that `src` names, no cookie is sent, and nothing
//! is stored.

mod address;
mod breath;
mod dialects;
mod fetch;
mod gathering;
pub mod limits;
mod line;
pub mod load;
mod queue;
mod reading;
mod refusal;
mod signal;
pub mod transport;
mod wishes;

use std::rc::Rc;

use yew::Callback;

use crate::components::app::{self, Loader};
use crate::view_model::load::{Order, Progress};

/// The loader that asks the network. It calls `working` each time before it goes on.
#[must_use]
pub fn loader(working: Rc<dyn Fn()>) -> Loader {
    Rc::new(
        move |order: &Order, report: Callback<Progress>| -> Box<dyn app::Loading> {
            let transport = Rc::new(fetch::Fetch);
            Box::new(load::load(order, transport, report, working.clone()))
        },
    )
}
