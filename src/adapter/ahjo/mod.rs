//! Reads Ahjo, the case management of the city of Helsinki, and Open Ahjo, which published it
//! before (`docs/sources/ahjo.md`).
//!
//! Its motions are *valtuustoaloitteet*, *ryhmäaloitteet* and *talousarvioaloitteet* (by members
//! and groups of the council) and *toivomusponnet* (wishes that go with a decision). A case has a
//! status, which says where it is and never what was decided.

mod body;
mod case;
mod content;
mod decision;
mod issue;
mod join;
mod kind;
mod matter;
mod paging;
mod people;
mod take;
mod title;
mod votes;

use std::collections::{BTreeMap, BTreeSet};

use super::ReadError;
use super::answer::{Shape, records};
use super::issues::{Issues, Loss, MOST_ISSUES};
use super::json::Json;
use super::source::{Answer, Reply, Source};
use super::tally::Tally;
use super::wording::{self, Wordings};
use crate::domain::{Area, Body, Dataset, Event};
use case::{Case, Paper};
use decision::Step;
use kind::Kind;
pub(super) use kind::claims;
use people::People;

const SHAPE: Shape = Shape {
    lists: &[
        "cases",
        "initiatives",
        "resolutions",
        "decisionMakers",
        "meetings",
        "decisions",
        "organizations",
        "agendaItems",
        "records",
        "functions",
        "trustees",
        "positionsoftrust",
        "objects",
    ],
    open: &[],
    loss: Loss::Motion,
};

/// Reads the answers.
pub struct Reader {
    wordings: Wordings,
    /// Cases and issues that are motions.
    motions: Vec<Case>,
    /// Motions by id.
    ids: BTreeMap<Box<str>, usize>,
    papers: Vec<Listed>,
    /// Papers by what they are known again by.
    paper_keys: BTreeMap<Box<str>, usize>,
    /// The case that a paper belongs to, by what it is known again by.
    filed: BTreeMap<Box<str>, Filed>,
    /// Papers whose case was named and has not come, by the case.
    waiting: BTreeMap<Box<str>, Vec<usize>>,
    /// What is known of cases besides, by case.
    opinions: BTreeMap<Box<str>, Vec<Event>>,
    labels: BTreeMap<Box<str>, Box<str>>,
    steps: BTreeMap<Box<str>, Vec<Step>>,
    /// Decisions and agenda items that were read.
    seen: BTreeSet<Box<str>>,
    bodies: BTreeMap<Box<str>, Body>,
    areas: BTreeMap<Box<str>, Area>,
    people: People,
    listed: usize,
    tally: Tally,
}

/// A paper of a list.
struct Listed {
    paper: Paper,
    /// It is a record of a case that is listed too.
    is_filed: bool,
}

/// Where a paper belongs.
#[derive(Clone)]
struct Filed {
    case: Box<str>,
    /// It is a record of that case, and not of one on an opinion.
    is_own: bool,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            wordings: Wordings::new(wording::FINNISH),
            motions: Vec::new(),
            ids: BTreeMap::new(),
            papers: Vec::new(),
            paper_keys: BTreeMap::new(),
            filed: BTreeMap::new(),
            waiting: BTreeMap::new(),
            opinions: BTreeMap::new(),
            labels: BTreeMap::new(),
            steps: BTreeMap::new(),
            seen: BTreeSet::new(),
            bodies: BTreeMap::new(),
            areas: BTreeMap::new(),
            people: People::default(),
            listed: 0,
            tally: Tally::default(),
        }
    }
}

impl Source for Reader {
    fn answer(&mut self, answer: &Answer<'_>) -> Result<Reply, ReadError> {
        let mut log = Issues::new(MOST_ISSUES.saturating_sub(self.listed));
        let (mut rows, mut known, mut new) = (0_u32, 0_u32, false);
        let mut issues = Vec::new();
        let mut refused = None;
        let around = records(answer.bytes, SHAPE, &mut log, &mut |record, place, log| {
            rows += 1;
            let kind = Kind::of(&record);
            if kind == Kind::Unknown {
                refused = refused.take().or_else(|| refusal(&record));
            } else {
                known += 1;
            }
            let before = self.motions.len();
            new |= self.take(kind, &record, place, log);
            if kind == Kind::Issue && self.motions.len() > before {
                issues.extend(record.text_at("id"));
            }
        })?;
        if rows > 0 && known == 0 {
            return Err(refused.map_or(ReadError::NoFormat, ReadError::Refused));
        }
        self.listed += log.listed();
        let mut ask = Vec::new();
        if new {
            ask.extend(paging::next(&around.members, answer.from));
            ask.extend(paging::steps(&issues, answer.from));
        }
        Ok(log.into_reply(ask, around.truncated))
    }

    fn dataset(&self) -> Dataset {
        join::dataset(self)
    }

    fn tally(&self) -> &Tally {
        &self.tally
    }
}

/// What a server says in the place of an answer.
fn refusal(record: &Json) -> Option<String> {
    let words = ["error_message", "errorMessage", "error", "message"]
        .iter()
        .find_map(|key| record.text_at(key))?;
    Some(words.into())
}
