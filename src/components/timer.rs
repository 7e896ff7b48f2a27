//! Doing something a little later.

use std::any::Any;

/// Runs `then` after so many milliseconds, unless what is returned is dropped before.
#[cfg(target_arch = "wasm32")]
pub(super) fn after(milliseconds: u32, then: impl FnOnce() + 'static) -> Box<dyn Any> {
    Box::new(gloo::timers::callback::Timeout::new(milliseconds, then))
}

/// Nothing happens later where a page is drawn once, on a server or in a test.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn after(_milliseconds: u32, _then: impl FnOnce() + 'static) -> Box<dyn Any> {
    Box::new(())
}
