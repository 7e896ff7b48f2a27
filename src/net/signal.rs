//! Something that happens once and that a future can wait for.
//!
//! In the place of `futures_util`'s abort handle and select and of gloo's timer as a future,
//! which bring a channel and take several times the code.

use std::cell::Cell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use gloo::timers::callback::Timeout;

/// Raised once or never; clones are the same signal.
#[derive(Clone, Default)]
pub(super) struct Signal(Rc<State>);

#[derive(Default)]
struct State {
    raised: Cell<bool>,
    waiting: Cell<Option<Waker>>,
}

impl Signal {
    pub(super) fn raise(&self) {
        self.0.raised.set(true);
        if let Some(waiting) = self.0.waiting.take() {
            waiting.wake();
        }
    }

    pub(super) fn is_raised(&self) -> bool {
        self.0.raised.get()
    }

    /// As [`Signal::is_raised`]; if not, the task that asks is woken when it is. Only one task
    /// at a time may wait.
    pub(super) fn poll(&self, context: &Context<'_>) -> bool {
        if !self.is_raised() {
            self.0.waiting.set(Some(context.waker().clone()));
        }
        self.is_raised()
    }
}

/// A signal that is raised when some time has passed; never once this is dropped.
pub(super) struct Timer {
    pub(super) up: Signal,
    _timeout: Timeout,
}

impl Timer {
    pub(super) fn new(milliseconds: u32) -> Self {
        let up = Signal::default();
        let raised = up.clone();
        Self {
            up,
            _timeout: Timeout::new(milliseconds, move || raised.raise()),
        }
    }

    /// Waits until the time has passed.
    pub(super) async fn passed(self) {
        poll_fn(|context| {
            if self.up.poll(context) {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        })
        .await;
    }
}
