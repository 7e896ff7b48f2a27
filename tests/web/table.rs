//! A stand-in for the network.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::{pending, ready};
use std::rc::Rc;

use motion_timeline::net::transport::{Answer, Ask, Body, Pending, Transport};
use motion_timeline::view_model::load::Failure;

/// Answers from a table; what isn't in it never answers.
#[derive(Default)]
pub(super) struct Table {
    answers: RefCell<BTreeMap<String, Vec<Canned>>>,
    /// Every address that was asked, in order.
    pub(super) asked: RefCell<Vec<String>>,
    /// How many answers are under way.
    pub(super) under_way: Rc<Cell<i32>>,
    /// How many answers were under way at a time, at most.
    pub(super) most: Cell<i32>,
}

/// An answer in the table.
#[derive(Clone)]
pub(super) struct Canned {
    pub(super) status: u16,
    /// Where it comes from in the end.
    pub(super) address: String,
    pub(super) retry_after: Option<u32>,
    pub(super) chunks: Vec<Vec<u8>>,
    /// Whether the body ends, or stays silent after the last chunk.
    pub(super) ends: bool,
}

impl Table {
    /// An answer; of several for one address each is given once, the last for ever.
    pub(super) fn with(self, address: &str, body: &str) -> Self {
        let canned = Canned {
            status: 200,
            address: address.into(),
            retry_after: None,
            chunks: body.as_bytes().chunks(10).map(Vec::from).collect(),
            ends: true,
        };
        let mut answers = self.answers.borrow_mut();
        answers.entry(address.into()).or_default().push(canned);
        drop(answers);
        self
    }

    /// One motion, and a link to the next page.
    pub(super) fn page(self, address: &str, id: &str, next: &str) -> Self {
        let body = format!(
            r#"{{"format":"motion-json/1","motions":[{{"id":"{id}","title":"T"}}],"links":{{"next":"{next}"}}}}"#
        );
        self.with(address, &body)
    }

    /// One motion, and no link.
    pub(super) fn last(self, address: &str, id: &str) -> Self {
        let body =
            format!(r#"{{"format":"motion-json/1","motions":[{{"id":"{id}","title":"T"}}]}}"#);
        self.with(address, &body)
    }

    /// Changes the answer that was put in last for an address.
    pub(super) fn change(self, address: &str, change: impl FnOnce(&mut Canned)) -> Self {
        let mut answers = self.answers.borrow_mut();
        change(answers.get_mut(address).unwrap().last_mut().unwrap());
        drop(answers);
        self
    }

    fn next(&self, address: &str) -> Option<Canned> {
        let mut answers = self.answers.borrow_mut();
        let answers = answers.get_mut(address)?;
        Some(if answers.len() > 1 {
            answers.remove(0)
        } else {
            answers[0].clone()
        })
    }
}

impl Transport for Table {
    fn open(&self, ask: Ask<'_>) -> Pending<'static, Result<Answer, Failure>> {
        self.asked.borrow_mut().push(ask.address.into());
        let canned = self.next(ask.address);
        let under_way = UnderWay::new(&self.under_way);
        self.most.set(self.most.get().max(self.under_way.get()));
        Box::pin(async move {
            let Some(canned) = canned else {
                return pending().await;
            };
            Ok(Answer {
                status: canned.status,
                address: canned.address,
                retry_after: canned.retry_after,
                body: Box::new(Chunks {
                    chunks: canned.chunks.into_iter(),
                    ends: canned.ends,
                    _under_way: under_way,
                }),
            })
        })
    }
}

struct Chunks {
    chunks: std::vec::IntoIter<Vec<u8>>,
    ends: bool,
    _under_way: UnderWay,
}

impl Body for Chunks {
    fn chunk(&mut self) -> Pending<'_, Result<Option<Vec<u8>>, Failure>> {
        match self.chunks.next() {
            None if !self.ends => Box::pin(pending()),
            next => Box::pin(ready(Ok(next))),
        }
    }
}

/// Counts what is under way, until it's dropped.
struct UnderWay(Rc<Cell<i32>>);

impl UnderWay {
    fn new(count: &Rc<Cell<i32>>) -> Self {
        count.set(count.get() + 1);
        Self(Rc::clone(count))
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.set(self.0.get() - 1);
    }
}
