//! Reads Popolo: motions and the events of voting on them, with the people, organizations and
//! memberships that name them (`docs/sources/popolo.md`).
//!
//! Popolo is a schema and no API, so whatever holds such objects is read: lists of them under the
//! names of their classes, bare lists, single objects. Of people's votes only sums by party are
//! kept.

mod join;
mod motion;
mod votes;

use std::collections::{BTreeMap, BTreeSet};

use super::ReadError;
use super::answer::{Shape, records};
use super::format::Sniff;
use super::issues::{Issues, Loss, MOST_ISSUES, Place};
use super::json::Json;
use super::source::{Answer, Reply, Source};
use super::tally::Tally;
use crate::domain::Dataset;
use motion::Motion;
use votes::VoteEvent;

const SHAPE: Shape = Shape {
    lists: &[
        "motions",
        "vote_events",
        "persons",
        "people",
        "organizations",
        "memberships",
        "posts",
        "events",
        "areas",
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
    let in_row = Class::of(&sniff.first) != Class::Unknown;
    if sniff.keys.is_empty() {
        return in_row;
    }
    let lists = SHAPE.lists.iter().filter(|list| sniff.has(list)).count();
    let has = |key| sniff.has(key);
    lists >= 3
        || (lists == 2 && in_row)
        || (lists == 1 && in_row && !has("id"))
        || (has("text") && has("organization_id"))
        || (has("vote_events") && has("text"))
        || (has("start_date") && has("counts") && (has("motion") || has("motion_id")))
        || (has("person_id") && has("organization_id"))
        || (has("vote_event_id") && has("voter_id"))
}

/// Classes of Popolo that matter here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Motion,
    VoteEvent,
    Vote,
    Membership,
    Organization,
    Person,
    /// A post, an area, an event, a speech: nothing that a motion is joined by.
    Other,
    Unknown,
}

impl Class {
    /// By the list that a record stands in.
    fn in_list(list: Option<&str>) -> Option<Self> {
        Some(match list? {
            "motions" => Self::Motion,
            "vote_events" => Self::VoteEvent,
            "persons" | "people" => Self::Person,
            "organizations" => Self::Organization,
            "memberships" => Self::Membership,
            _ => Self::Other,
        })
    }

    /// By the properties that no other class has.
    fn of(record: &Json) -> Self {
        let has = |key| record.get(key).is_some();
        if has("voter_id") && has("option") {
            Self::Vote
        } else if has("text")
            && (has("organization_id") || has("vote_events") || has("creator_id"))
            && !has("attribution_text")
        {
            Self::Motion
        } else if has("counts") || has("group_results") || (has("motion_id") && has("start_date")) {
            Self::VoteEvent
        } else if (has("person_id") || has("person"))
            && (has("organization_id") || has("organization"))
        {
            Self::Membership
        } else if has("attribution_text") || has("label") && has("organization_id") {
            Self::Other
        } else if has("name") && (has("classification") || has("founding_date")) {
            Self::Organization
        } else if has("name")
            && [
                "family_name",
                "given_name",
                "gender",
                "identifiers",
                "memberships",
                "other_names",
            ]
            .iter()
            .any(|key| has(key))
        {
            Self::Person
        } else if (has("role") || has("start_date") || has("parent_id") || has("area_id"))
            && (has("id") || has("organization_id"))
        {
            Self::Other
        } else {
            Self::Unknown
        }
    }
}

/// Something with a name.
struct Named {
    name: Box<str>,
    classification: Option<Box<str>>,
}

/// Reads the answers.
#[derive(Default)]
pub struct Reader {
    motions: Vec<Motion>,
    ids: BTreeSet<Box<str>>,
    /// Votes on motions that stand elsewhere, by the motion.
    vote_events: BTreeMap<Box<str>, Vec<VoteEvent>>,
    names: BTreeMap<Box<str>, Named>,
    /// Organizations that people are members of, or sit for.
    memberships: BTreeMap<Box<str>, Vec<Box<str>>>,
    listed: usize,
    tally: Tally,
}

impl Source for Reader {
    fn answer(&mut self, answer: &Answer<'_>) -> Result<Reply, ReadError> {
        let mut log = Issues::new(MOST_ISSUES.saturating_sub(self.listed));
        let (mut rows, mut known) = (0_u32, 0_u32);
        let around = records(answer.bytes, SHAPE, &mut log, &mut |record, place, log| {
            rows += 1;
            let class = Class::in_list(place.list()).unwrap_or_else(|| Class::of(&record));
            known += u32::from(class != Class::Unknown);
            self.take(class, &record, place, log);
        })?;
        // An object whose own lists were taken for an answer's.
        let outer = Class::of(&around.members);
        if matches!(outer, Class::Motion | Class::Person | Class::Organization) {
            known += 1;
            self.take(outer, &around.members, &Place::DOCUMENT, &mut log);
        }
        if rows > 0 && known == 0 {
            return Err(ReadError::NoFormat);
        }
        self.listed += log.listed();
        Ok(Reply {
            ask: Vec::new(),
            left_out: log.left_out(),
            issues: log.into_list(),
            truncated: around.truncated,
        })
    }

    fn dataset(&self) -> Dataset {
        join::dataset(self)
    }

    fn tally(&self) -> &Tally {
        &self.tally
    }
}

impl Reader {
    fn take(&mut self, class: Class, record: &Json, place: &Place<'_>, log: &mut Issues) {
        self.tally.records += 1;
        match class {
            Class::Motion => return self.take_motion(record, place, log),
            Class::VoteEvent => {
                self.tally.pass_over("a vote event");
                self.take_vote_event(record);
            }
            Class::Vote => self.tally.pass_over("a person's vote"),
            Class::Membership => {
                self.tally.pass_over("a membership");
                self.take_membership(None, record);
            }
            Class::Organization | Class::Person => {
                let reason = if class == Class::Person {
                    "a person"
                } else {
                    "an organization"
                };
                self.tally.pass_over(reason);
                self.take_named(record);
            }
            Class::Other => self.tally.pass_over("another class"),
            Class::Unknown => self.tally.pass_over("no class of Popolo"),
        }
    }

    fn take_motion(&mut self, record: &Json, place: &Place<'_>, log: &mut Issues) {
        let number = self.motions.len() + 1;
        let Some(motion) = Motion::of(record, number) else {
            log.lose(&place.key("text"), Loss::Motion, &["\"text\" is missing"]);
            return;
        };
        if !self.ids.insert(motion.id.clone()) {
            self.tally.pass_over("given twice");
            return;
        }
        for vote_event in &motion.vote_events {
            if let Some(verdict) = &vote_event.verdict {
                self.tally.word(verdict);
            }
        }
        self.motions.push(motion);
    }

    /// A vote on a motion that stands elsewhere, or inside it.
    fn take_vote_event(&mut self, record: &Json) {
        let vote_event = VoteEvent::of(record);
        if let Some(verdict) = &vote_event.verdict {
            self.tally.word(verdict);
        }
        let named = record.text_at("motion_id");
        let inside = record
            .get("motion")
            .filter(|motion| motion.get("text").is_some());
        if let Some(motion) = named {
            self.vote_events.entry(motion).or_default().push(vote_event);
        } else if let Some(inside) = inside {
            let number = self.motions.len() + 1;
            if let Some(mut motion) = Motion::of(inside, number)
                && self.ids.insert(motion.id.clone())
            {
                motion.organization = motion
                    .organization
                    .or_else(|| record.text_at("organization_id"));
                motion.vote_events.push(vote_event);
                // The motion is a record of its own.
                self.tally.records += 1;
                self.motions.push(motion);
            }
        }
    }

    fn take_named(&mut self, record: &Json) {
        let (Some(id), Some(name)) = (record.text_at("id"), record.text_at("name")) else {
            return;
        };
        for membership in record.items_at("memberships") {
            self.take_membership(Some(&id), membership);
        }
        let classification = record.text_at("classification");
        self.names.insert(
            id,
            Named {
                name,
                classification,
            },
        );
    }

    fn take_membership(&mut self, person: Option<&str>, record: &Json) {
        let id = |key: &str, inside: &[&str]| {
            record
                .text_at(key)
                .or_else(|| record.path(inside).and_then(Json::text))
        };
        let member = id("person_id", &["person", "id"]).or_else(|| person.map(Into::into));
        let Some(person) = member else {
            return;
        };
        let organizations = self.memberships.entry(person).or_default();
        organizations.extend(id("on_behalf_of_id", &["on_behalf_of", "id"]));
        organizations.extend(id("organization_id", &["organization", "id"]));
    }
}
