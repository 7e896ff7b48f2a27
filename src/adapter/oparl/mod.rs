//! Reads OParl 1.0 and 1.1, the interface of German councils' information systems.
//!
//! Any object may be the first: a system, a body, one of a body's lists, or a single paper. From
//! a system or a body its lists are asked for; papers, meetings and organizations come in lists
//! only and are joined here, by their ids.
//!
//! The specification requires next to nothing of an object but its id. What follows from that,
//! and what servers are known to do besides, stands in `docs/sources/oparl.md`.

mod around;
mod join;
mod kind;
mod lists;
mod meeting;
mod organization;
mod paper;
mod result;
mod step;
mod take;

use std::collections::{BTreeMap, BTreeSet};

use super::ReadError;
use super::answer::{Shape, records};
use super::format::Sniff;
use super::issues::{Issues, Loss, MOST_ISSUES};
use super::json::Json;
use super::source::{Answer, Reply, Source};
use super::tally::Tally;
use super::wording::{self, Wordings};
use crate::domain::{Dataset, Publisher};
use kind::Kind;
use lists::Lists;
use meeting::{Item, Meeting};
use organization::{Organization, Person};
use paper::{Consultation, Paper};

/// Whether an answer is OParl: an object, or a list of objects, whose type is one of its schema.
/// Servers that forget the type are told by a member that no other dialect has.
pub(super) fn claims(sniff: &Sniff<'_>) -> bool {
    let of_schema = |text: Option<&str>| text.is_some_and(|text| text.contains("oparl.org/"));
    let has_paper_type = |record: &Json| {
        let paper_type = record.get("paperType").and_then(Json::str);
        paper_type.is_some() && record.get("id").is_some()
    };
    of_schema(sniff.text_at("type"))
        || of_schema(sniff.text_at("oparlVersion"))
        || of_schema(sniff.first.get("type").and_then(Json::str))
        || has_paper_type(&sniff.first)
}

const SHAPE: Shape = Shape {
    lists: &["data"],
    open: &[],
    loss: Loss::Entry,
};

/// Reads the answers of one system.
pub struct Reader {
    papers: Vec<Paper>,
    /// Names of all papers, also of those that are no motions: motions refer to them.
    names: BTreeMap<Box<str>, Box<str>>,
    meetings: BTreeMap<Box<str>, Meeting>,
    items: BTreeMap<Box<str>, Item>,
    /// Those of lists; papers have their own in them. Some systems give the same id to several.
    consultations: Vec<(Box<str>, Consultation)>,
    /// The areas of locations that stand in lists.
    locations: BTreeMap<Box<str>, Box<str>>,
    organizations: BTreeMap<Box<str>, Organization>,
    people: BTreeMap<Box<str>, Person>,
    /// Ids of everything that was read.
    known: BTreeSet<Box<str>>,
    /// Ids of what was deleted, before or after it was read.
    gone: BTreeSet<Box<str>>,
    /// It was said already that papers have no type.
    untyped: bool,
    lists: Lists,
    publisher: Publisher,
    bodies: usize,
    license: Option<Box<str>>,
    wordings: Wordings,
    listed: usize,
    tally: Tally,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            papers: Vec::new(),
            names: BTreeMap::new(),
            meetings: BTreeMap::new(),
            items: BTreeMap::new(),
            consultations: Vec::new(),
            locations: BTreeMap::new(),
            organizations: BTreeMap::new(),
            people: BTreeMap::new(),
            known: BTreeSet::new(),
            gone: BTreeSet::new(),
            untyped: false,
            lists: Lists::default(),
            publisher: Publisher::default(),
            bodies: 0,
            license: None,
            wordings: Wordings::new(wording::GERMAN),
            listed: 0,
            tally: Tally::default(),
        }
    }
}

impl Source for Reader {
    fn answer(&mut self, answer: &Answer<'_>) -> Result<Reply, ReadError> {
        let mut log = Issues::new(MOST_ISSUES.saturating_sub(self.listed));
        let before = self.known.len();
        let mut refusal = None;
        let (mut read, mut strange) = (false, false);
        let mut of = Kind::Unknown;
        self.lists.begin(answer);
        let around = records(answer.bytes, SHAPE, &mut log, &mut |record, place, log| {
            let kind = Kind::of(&record);
            match kind {
                Kind::Error => refusal = refusal.take().or_else(|| words(&record)),
                Kind::Unknown if record.get("id").is_none() => {
                    strange = true;
                    log.lose(place, Loss::Entry, &["\"id\" and \"type\" are missing"]);
                }
                _ => {
                    read = true;
                    of = kind;
                    self.take(kind, &record, place, log);
                }
            }
        })?;
        if let Some(refusal) = refusal.filter(|_| !read) {
            return Err(ReadError::Refused(refusal));
        }
        if strange && !read {
            return Err(ReadError::NoFormat);
        }
        // A page that brings nothing new leads no further: it would for ever.
        if self.known.len() > before {
            self.lists.follow(&around.members, of, &mut log);
        }
        self.listed += log.listed();
        Ok(log.into_reply(self.lists.ask(), around.truncated))
    }

    fn dataset(&self) -> Dataset {
        join::dataset(self)
    }

    fn tally(&self) -> &Tally {
        &self.tally
    }
}

/// The id of an object that is referred to, or stands there itself.
fn reference(value: &Json) -> Option<Box<str>> {
    match value {
        Json::Object(_) => value.text_at("id"),
        other => other.text(),
    }
}

/// The ids of a list of objects or references; one alone is a list of one.
fn references(record: &Json, key: &str) -> Vec<Box<str>> {
    record.items_at(key).iter().filter_map(reference).collect()
}

/// A text that says something: some systems write a dash or "N/A" for nothing.
fn said(record: &Json, key: &str) -> Option<Box<str>> {
    const NOTHING: [&str; 5] = ["N/A", "n/a", "-", "--", "k.A."];
    let text = record.text_at(key)?;
    (!NOTHING.contains(&&*text)).then_some(text)
}

/// What an error object says.
fn words(record: &Json) -> Option<String> {
    let words = record
        .text_at("message")
        .or_else(|| record.text_at("debug"));
    Some(words.map_or_else(|| "an error object".into(), String::from))
}
