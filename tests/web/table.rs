//! A stand-in for the network.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::{pending, ready};
use std::rc::Rc;

use motion_timeline::net::transport::{Answer, Body, Pending, Transport};
use motion_timeline::view_model::load::Failure;

/// Answers from a table; what isn't in it never answers.
#[derive(Default)]
pub(super) struct Table {
    answers: BTreeMap<String, Canned>,
    /// Every address that was asked, in order.
    pub(super) asked: RefCell<Vec<String>>,
    /// How many answers are under way.
    pub(super) under_way: Rc<Cell<i32>>,
}

/// An answer in the table.
#[derive(Clone)]
pub(super) struct Canned {
    pub(super) status: u16,
    /// Where it comes from in the end.
    pub(super) address: String,
    pub(super) chunks: Vec<Vec<u8>>,
    /// Whether the body ends, or stays silent after the last chunk.
    pub(super) ends: bool,
}

impl Table {
    pub(super) fn with(mut self, address: &str, body: &str) -> Self {
        let canned = Canned {
            status: 200,
            address: address.into(),
            chunks: body.as_bytes().chunks(10).map(Vec::from).collect(),
            ends: true,
        };
        self.answers.insert(address.into(), canned);
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

    pub(super) fn change(mut self, address: &str, change: impl FnOnce(&mut Canned)) -> Self {
        change(self.answers.get_mut(address).unwrap());
        self
    }
}

impl Transport for Table {
    fn open(&self, address: &str) -> Pending<'static, Result<Answer, Failure>> {
        self.asked.borrow_mut().push(address.into());
        let canned = self.answers.get(address).cloned();
        let under_way = UnderWay::new(&self.under_way);
        Box::pin(async move {
            let Some(canned) = canned else {
                return pending().await;
            };
            Ok(Answer {
                status: canned.status,
                address: canned.address,
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
