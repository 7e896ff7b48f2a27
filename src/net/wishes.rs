//! What a reader wants to see of a set that is in shards.

use std::cell::Cell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use crate::view_model::load::Wanted;

/// The latest wish that nobody has taken up; clones are the same.
#[derive(Clone, Default)]
pub(super) struct Wishes(Rc<State>);

#[derive(Default)]
struct State {
    wanted: Cell<Option<Wanted>>,
    waiting: Cell<Option<Waker>>,
}

impl Wishes {
    /// Makes a wish, in the place of one that was not taken up.
    pub(super) fn make(&self, wanted: Wanted) {
        self.0.wanted.set(Some(wanted));
        if let Some(waiting) = self.0.waiting.take() {
            waiting.wake();
        }
    }

    /// The wish, if there is one; taking it up ends it.
    pub(super) fn take(&self) -> Option<Wanted> {
        self.0.wanted.take()
    }

    /// Waits for a wish.
    pub(super) async fn next(&self) -> Wanted {
        poll_fn(|context| {
            self.0.waiting.set(Some(context.waker().clone()));
            self.take().map_or(Poll::Pending, Poll::Ready)
        })
        .await
    }
}
