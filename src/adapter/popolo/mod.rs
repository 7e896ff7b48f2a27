//! Reads Popolo: motions and the events of voting on them, with the people, organizations and
//! memberships that name them (`docs/sources/popolo.md`).
//!
//! Popolo is a schema and no API, so whatever holds such objects is read: lists of them under the
//! names of their classes, bare lists, single objects, pages of the servers that are known. Of
//! people's votes only sums by party are kept.

mod class;
mod join;
mod motion;
mod names;
mod take;
mod votes;

use std::collections::BTreeMap;

use super::ReadError;
use super::answer::{Shape, records};
use super::format::Sniff;
use super::issues::{Issues, Loss, MOST_ISSUES};
use super::json::Json;
use super::source::{Answer, Reply, Request, Source};
use super::tally::Tally;
use crate::domain::Dataset;
use class::Class;
use motion::Motion;
use names::Names;
use votes::{Choice, VoteEvent, Voter};

const SHAPE: Shape = Shape {
    lists: &[
        "motions",
        "vote_events",
        "persons",
        "people",
        "organizations",
        "parties",
        "memberships",
        "posts",
        "events",
        "areas",
        "result",
        "results",
    ],
    open: &[],
    loss: Loss::Motion,
};

/// Whether an answer is Popolo. Its lists are called as others' are, so what stands in them has to
/// look like it too.
pub(super) fn claims(sniff: &Sniff<'_>) -> bool {
    if !sniff.is_json {
        return false;
    }
    let in_row = Class::of(&sniff.first);
    let is_known = in_row != Class::Unknown;
    let row_has = |key| sniff.first.get(key).is_some();
    if sniff.keys.is_empty() {
        return is_known && (in_row != Class::Other || row_has("organization_id"));
    }
    let lists = SHAPE.lists.iter().filter(|list| sniff.has(list)).count();
    let has = |key: &str| sniff.has(key);
    let is_one = match Class::by(&has) {
        Class::Motion => has("text") || has("vote_events") || has("creator_id"),
        Class::VoteEvent => has("counts") || has("votes") || has("group_results"),
        Class::Membership => has("organization_id") || has("organization"),
        Class::Vote => true,
        _ => false,
    };
    // Others have people and organizations too; what ties them together is Popolo's own.
    is_one
        || (lists >= 3 && has("memberships") && row_has("id"))
        || (lists >= 2 && is_known)
        || (lists == 1 && is_known && in_row != Class::Other && !has("id"))
}

/// A motion by the id that it is known by.
struct Known {
    id: Box<str>,
    motion: Motion,
}

/// Reads the answers.
#[derive(Default)]
pub struct Reader {
    motions: Vec<Known>,
    /// Motions by id.
    ids: BTreeMap<Box<str>, usize>,
    /// Votes that stand outside their motions.
    votes: Vec<VoteEvent>,
    /// Their places by their own ids.
    vote_ids: BTreeMap<Box<str>, usize>,
    /// Their places by the ids of the motions.
    of_motion: BTreeMap<Box<str>, Vec<usize>>,
    /// Votes of people that stand by themselves, by the event of voting.
    loose: BTreeMap<Box<str>, Vec<(Voter, Choice)>>,
    names: Names,
    listed: usize,
    tally: Tally,
}

/// What one answer held that an object around it may explain.
#[derive(Default)]
struct Inside {
    votes: Vec<VoteEvent>,
    /// Votes that are named by their ids alone.
    vote_ids: Vec<Box<str>>,
    memberships: Vec<Json>,
}

impl Source for Reader {
    fn answer(&mut self, answer: &Answer<'_>) -> Result<Reply, ReadError> {
        let mut log = Issues::new(MOST_ISSUES.saturating_sub(self.listed));
        let (mut rows, mut known, mut new) = (0_u32, 0_u32, false);
        let mut inside = Inside::default();
        let mut refused = None;
        let around = records(answer.bytes, SHAPE, &mut log, &mut |record, place, log| {
            rows += 1;
            let class = match record {
                Json::Object(_) => {
                    Class::in_list(place.list()).unwrap_or_else(|| Class::of(&record))
                }
                _ => Class::Unknown,
            };
            if class == Class::Unknown {
                refused = refused.take().or_else(|| refusal(&record));
            } else {
                known += 1;
            }
            new |= self.take(class, record, place, &mut inside, log);
        })?;
        known += u32::from(self.take_around(&around.members, inside, &mut log));
        if rows > 0 && known == 0 {
            return Err(refused.map_or(ReadError::NoFormat, ReadError::Refused));
        }
        self.listed += log.listed();
        Ok(log.into_reply(
            next(&around.members).filter(|_| new).into_iter().collect(),
            around.truncated,
        ))
    }

    fn dataset(&self) -> Dataset {
        join::dataset(self)
    }

    fn tally(&self) -> &Tally {
        &self.tally
    }
}

/// The next page, as the servers that keep Popolo name it.
fn next(around: &Json) -> Option<Request> {
    let address = around
        .text_at("next_url")
        .or_else(|| around.text_at("next"))
        .or_else(|| around.path(&["links", "next"])?.text())?;
    Some(Request {
        address: address.into(),
        role: 0,
        essential: true,
    })
}

/// What a server says in the place of an answer.
fn refusal(record: &Json) -> Option<String> {
    let words = ["error", "errors", "detail", "message"];
    let words = words
        .iter()
        .find_map(|key| record.items_at(key).first()?.text())?;
    Some(words.into())
}
