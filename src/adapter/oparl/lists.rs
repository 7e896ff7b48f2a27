//! What to ask for: the lists of a body, page by page.

use std::collections::BTreeSet;

use super::Kind;
use super::paper::Paper;
use crate::adapter::json::Json;
use crate::adapter::source::{Answer, Request};

/// A list without whose pages motions would be missing.
const ESSENTIAL: u8 = 1;
/// A list that adds to motions.
const ADDING: u8 = 2;
/// A body that is asked for because a paper names it: its papers are read already.
const BODY_OF_PAPERS: u8 = 3;

/// What is known of the lists, and what is to be asked next.
#[derive(Default)]
pub(super) struct Lists {
    role: u8,
    asked: BTreeSet<Box<str>>,
    next: Vec<Request>,
    /// Papers came in before any body did: it was they that were asked for.
    began_with_papers: bool,
    /// The list of people, until somebody in it is needed.
    people: Option<Box<str>>,
}

impl Lists {
    pub(super) fn begin(&mut self, answer: &Answer<'_>) {
        self.role = answer.role;
    }

    /// What the answers up to now lead to.
    pub(super) fn ask(&mut self, papers: &[Paper]) -> Vec<Request> {
        // Who people are is nobody's business unless a motion is theirs.
        if self.people.is_some() && papers.iter().any(Paper::has_people) {
            let people = self.people.take();
            self.want(people, ADDING);
        }
        std::mem::take(&mut self.next)
    }

    /// The next page of the list that an answer is a page of.
    pub(super) fn follow(&mut self, around: &Json, of: Kind) {
        let next = around.path(&["links", "next"]).and_then(Json::text);
        let essential = matches!(of, Kind::Paper | Kind::Body) || self.role == ESSENTIAL;
        self.want(next, if essential { ESSENTIAL } else { ADDING });
    }

    pub(super) fn system(&mut self, record: &Json) {
        self.want(record.text_at("body"), ESSENTIAL);
    }

    pub(super) fn body(&mut self, record: &Json) {
        if !self.began_with_papers && self.role != BODY_OF_PAPERS {
            self.want(record.text_at("paper"), ESSENTIAL);
        }
        self.want(record.text_at("meeting"), ADDING);
        self.want(record.text_at("organization"), ADDING);
        self.people = record.text_at("person");
    }

    /// A paper of which nothing is known but itself: its body knows the rest.
    pub(super) fn of_paper(&mut self, record: &Json) {
        if self.asked.is_empty() || self.began_with_papers {
            self.began_with_papers = true;
            self.want(record.text_at("body"), BODY_OF_PAPERS);
        }
    }

    fn want(&mut self, address: Option<Box<str>>, role: u8) {
        let Some(address) = address else {
            return;
        };
        if self.asked.insert(address.clone()) {
            self.next.push(Request {
                address: address.into(),
                role,
                essential: role == ESSENTIAL,
            });
        }
    }
}
