//! Fetching a source: one address or a chain of pages, cancelled when nobody waits for it.
//!
//! Nothing is asked of any host but the one that `src` names, no cookie is sent, and nothing
//! is stored.

mod address;
mod fetch;
pub mod load;
mod refusal;
mod signal;
pub mod transport;

use std::any::Any;
use std::rc::Rc;

use yew::Callback;

use crate::components::app::Loader;
use crate::view_model::load::Progress;

/// The loader that asks the network.
#[must_use]
pub fn loader() -> Loader {
    Rc::new(|src: &str, report: Callback<Progress>| -> Box<dyn Any> {
        Box::new(load::load(src, Rc::new(fetch::Fetch), report))
    })
}
