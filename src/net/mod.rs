//! Fetching a source: one address or a chain of pages, cancelled when nobody waits for it.
//!
//! Nothing is asked of any host but the one that `src` names, no cookie is sent, and nothing
//! is stored.

mod address;
mod dialects;
mod fetch;
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

/// The loader that asks the network.
#[must_use]
pub fn loader() -> Loader {
    Rc::new(
        |order: &Order, report: Callback<Progress>| -> Box<dyn app::Loading> {
            Box::new(load::load(order, Rc::new(fetch::Fetch), report))
        },
    )
}
