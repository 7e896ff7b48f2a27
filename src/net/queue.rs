//! What a load still has to ask, and what it waits for.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;

use super::limits::Limits;
use super::line::{Fetched, Line};
use super::transport::Pending;
use crate::domain::Ids;
use crate::view_model::load::Failure;

/// One address to ask.
pub(super) struct Job {
    /// Absolute.
    pub(super) address: String,
    /// What the answer is for.
    pub(super) purpose: Purpose,
}

/// What an answer is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Motions: the reader's role for it, and whether the load fails without it.
    Data { role: u8, essential: bool },
    /// The embedder's list of areas.
    Gazetteer,
}

/// What came of asking an address.
pub(super) type Landed = (Job, Result<Fetched, Failure>);

/// Requests that wait, and requests that are under way.
pub(super) struct Queue {
    line: Rc<Line>,
    waiting: VecDeque<Job>,
    under_way: Vec<(Job, Pending<'static, Result<Fetched, Failure>>)>,
    /// Every address that was asked, will be, or has answered in the place of another.
    known: Ids,
    asked: usize,
}

/// Why an address is not asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It has been already.
    Known,
    /// More addresses than a load may ask.
    TooMany,
}

impl Queue {
    pub(super) fn new(line: Rc<Line>) -> Self {
        Self {
            line,
            waiting: VecDeque::new(),
            under_way: Vec::new(),
            known: Ids::default(),
            asked: 0,
        }
    }

    /// The limits that it keeps.
    pub(super) fn limits(&self) -> &Limits {
        &self.line.limits
    }

    /// Puts a job in, behind those that wait.
    ///
    /// # Errors
    ///
    /// The address is not asked.
    pub(super) fn push(&mut self, job: Job) -> Result<(), Refusal> {
        if self.known.contains(&job.address) {
            return Err(Refusal::Known);
        }
        if self.asked >= self.line.limits.pages {
            return Err(Refusal::TooMany);
        }
        self.asked += 1;
        self.know(&job.address);
        self.waiting.push_back(job);
        Ok(())
    }

    /// Whether an address was asked, or will be.
    pub(super) fn knows(&self, address: &str) -> bool {
        self.known.contains(address)
    }

    /// An address that need not be asked any more.
    pub(super) fn know(&mut self, address: &str) {
        self.known.insert(address.into());
    }

    /// Whether no answer is waited for.
    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.under_way.is_empty()
    }

    /// Forgets what waits and cancels what is under way.
    pub(super) fn clear(&mut self) {
        self.waiting.clear();
        self.under_way.clear();
    }

    /// The next answer that comes, whichever it is; `None` when nothing is left to wait for.
    pub(super) async fn next(&mut self) -> Option<Landed> {
        while self.under_way.len() < self.line.limits.at_once
            && let Some(job) = self.waiting.pop_front()
        {
            let fetching = self.line.fetch(job.address.clone());
            self.under_way.push((job, fetching));
        }
        if self.under_way.is_empty() {
            return None;
        }
        let under_way = &mut self.under_way;
        let (place, result) = poll_fn(|context| {
            for (place, (_, fetching)) in under_way.iter_mut().enumerate() {
                if let Poll::Ready(result) = fetching.as_mut().poll(context) {
                    return Poll::Ready((place, result));
                }
            }
            Poll::Pending
        })
        .await;
        // The order of those that are left is that in which they were asked.
        let (job, _) = self.under_way.remove(place);
        Some((job, result))
    }
}
