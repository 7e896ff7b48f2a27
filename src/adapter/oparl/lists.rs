//! What to ask for: the lists of a body, page by page.

use std::collections::BTreeSet;

use super::{Kind, references};
use crate::adapter::issues::{Issues, Place};
use crate::adapter::json::Json;
use crate::adapter::source::{Answer, Request};

/// A list without whose pages motions would be missing, or a step on the way to it.
const ESSENTIAL: u8 = 1;
/// A list that adds to motions.
const ADDING: u8 = 2;
/// A body that is asked for because a paper names it: its papers are read already.
const BODY_OF_PAPERS: u8 = 3;

/// A list that is asked for only once something in it is referred to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Extra {
    /// Who people are is nobody's business unless a motion is theirs.
    People,
    /// Papers have their consultations in them, mostly.
    Consultations,
    /// Meetings have the items of their agendas in them, mostly.
    Items,
    /// Papers have their locations in them, mostly.
    Locations,
}

/// What is known of the lists, and what is to be asked next.
#[derive(Default)]
pub(super) struct Lists {
    role: u8,
    asked: BTreeSet<Box<str>>,
    next: Vec<Request>,
    /// What the first object was.
    began: Option<Kind>,
    /// Kinds of objects that have led a step nearer to a body.
    led: Vec<Kind>,
    needed: BTreeSet<Extra>,
    /// Lists of bodies that wait until they are needed.
    waiting: Vec<(Extra, Box<str>)>,
}

impl Lists {
    pub(super) fn begin(&mut self, answer: &Answer<'_>) {
        self.role = answer.role;
    }

    /// What the answers up to now lead to.
    pub(super) fn ask(&mut self) -> Vec<Request> {
        for (extra, address) in std::mem::take(&mut self.waiting) {
            if self.needed.contains(&extra) {
                self.want(Some(address), ADDING);
            } else {
                self.waiting.push((extra, address));
            }
        }
        std::mem::take(&mut self.next)
    }

    /// Something refers to what only this list has.
    pub(super) fn need(&mut self, extra: Extra) {
        self.needed.insert(extra);
    }

    /// The next page of the list that an answer is a page of.
    pub(super) fn follow(&mut self, around: &Json, of: Kind, log: &mut Issues) {
        let next = around.path(&["links", "next"]).and_then(Json::text);
        if next.is_none() {
            missing_page(around, log);
        }
        let essential = matches!(of, Kind::Paper | Kind::Body) || self.role == ESSENTIAL;
        self.want(next, if essential { ESSENTIAL } else { ADDING });
    }

    pub(super) fn system(&mut self, record: &Json) {
        self.began.get_or_insert(Kind::System);
        for bodies in references(record, "body") {
            self.want(Some(bodies), ESSENTIAL);
        }
    }

    pub(super) fn body(&mut self, record: &Json) {
        let began = *self.began.get_or_insert(Kind::Body);
        if self.role != BODY_OF_PAPERS && !has_its_papers(began) {
            self.want(record.text_at("paper"), ESSENTIAL);
        }
        self.want(record.text_at("meeting"), ADDING);
        self.want(record.text_at("organization"), ADDING);
        for (extra, key) in [
            (Extra::People, "person"),
            (Extra::Consultations, "consultation"),
            (Extra::Items, "agendaItem"),
            (Extra::Locations, "locationList"),
        ] {
            self.waiting
                .extend(record.text_at(key).map(|list| (extra, list)));
        }
    }

    /// The way from an object that was asked for to the body that it belongs to. One object is
    /// enough to go by, except that papers may be those of several bodies.
    pub(super) fn lead(&mut self, kind: Kind, record: &Json) {
        let began = *self.began.get_or_insert(kind);
        if kind == Kind::Paper {
            if has_its_papers(began) {
                self.want(record.text_at("body"), BODY_OF_PAPERS);
            }
            return;
        }
        let key = match kind {
            Kind::Organization | Kind::Person => "body",
            Kind::Meeting => "organization",
            Kind::Item => "meeting",
            Kind::Consultation => "paper",
            _ => return,
        };
        if matches!(began, Kind::System | Kind::Body | Kind::Paper) || self.led.contains(&kind) {
            return;
        }
        if let Some(nearer) = references(record, key).into_iter().next() {
            self.led.push(kind);
            self.want(Some(nearer), ESSENTIAL);
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

/// Whether papers were what was asked for, so that a body's are not wanted besides.
fn has_its_papers(began: Kind) -> bool {
    matches!(began, Kind::Paper | Kind::Consultation)
}

/// Notes that a list says it has more pages and doesn't say where.
fn missing_page(around: &Json, log: &mut Issues) {
    let number = |key| {
        let number = around.path(&["pagination", key]).and_then(Json::natural);
        number.filter(|number| *number > 0)
    };
    if let (Some(page), Some(pages)) = (number("currentPage"), number("totalPages"))
        && page < pages
    {
        let (page, pages) = (page.to_string(), pages.to_string());
        let words = [
            "\"next\" is missing on page ",
            &page,
            " of ",
            &pages,
            "; the pages behind it were not read",
        ];
        log.add(&Place::DOCUMENT.key("links").key("next"), &words);
    }
}
