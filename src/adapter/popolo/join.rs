//! From motions, votes and memberships to the domain.

use std::collections::{BTreeMap, BTreeSet};

use super::Reader;
use super::motion::Motion as Draft;
use super::votes::{Sum, VoteEvent, verdict};
use crate::domain::{
    Body, BodyKind, Dataset, Event, EventKind, Motion, Outcome, Party, Person, Votes,
};

/// Everything read so far.
pub(super) fn dataset(reader: &Reader) -> Dataset {
    let mut join = Join {
        reader,
        bodies: BTreeSet::new(),
        parties: BTreeSet::new(),
    };
    let motions = reader
        .motions
        .iter()
        .map(|draft| join.motion(draft))
        .collect();
    let bodies = join.bodies.iter().filter_map(|id| {
        Some(Body {
            id: id.clone(),
            name: reader.names.get(id)?.name.clone(),
            kind: join.kind(id),
        })
    });
    let parties = join.parties.iter().map(|id| Party {
        name: reader.names.get(id).map(|party| party.name.clone()),
        ..Party::of(id)
    });
    Dataset {
        bodies: bodies.collect(),
        parties: parties.collect(),
        motions,
        ..Dataset::default()
    }
}

struct Join<'a> {
    reader: &'a Reader,
    bodies: BTreeSet<Box<str>>,
    parties: BTreeSet<Box<str>>,
}

impl Join<'_> {
    fn motion(&mut self, draft: &Draft) -> Motion {
        let mut motion = Motion::new(&draft.id, &draft.title);
        motion.reference.clone_from(&draft.reference);
        motion.submitted = draft.date;
        motion.source.clone_from(&draft.source);
        motion.proposers = draft
            .creator
            .iter()
            .filter_map(|id| self.person(id))
            .collect();
        let elsewhere = self.reader.vote_events.get(&draft.id);
        let votes = draft
            .vote_events
            .iter()
            .chain(elsewhere.into_iter().flatten());
        motion.events = votes.map(|vote| self.event(draft, Some(vote))).collect();
        // A result of which no vote tells.
        if motion.events.is_empty() && draft.result.is_some() {
            motion.events.push(self.event(draft, None));
        }
        motion
    }

    fn event(&mut self, draft: &Draft, vote: Option<&VoteEvent>) -> Event {
        let body = vote
            .and_then(|vote| vote.organization.clone())
            .or_else(|| draft.organization.clone())
            .filter(|id| self.reader.names.contains_key(id));
        if let Some(body) = &body {
            self.bodies.insert(body.clone());
        }
        let verdict = vote
            .and_then(|vote| vote.verdict.clone())
            .or_else(|| draft.result.as_deref().map(verdict));
        let is_council = body
            .as_deref()
            .is_some_and(|id| self.kind(id) == BodyKind::Council);
        let known = verdict
            .as_ref()
            .is_some_and(|verdict| verdict.outcome != Outcome::Unknown);
        Event {
            date: vote.and_then(|vote| vote.date),
            kind: EventKind::Decided,
            body,
            paragraph: None,
            title: draft.classification.clone(),
            text: vote.and_then(total),
            // A reading or another step of procedure is not the end of the matter.
            is_final: is_council && known && draft.classification.is_none(),
            verdict,
            documents: Vec::new(),
            votes: vote.map(|vote| self.votes(vote)).unwrap_or_default(),
            statements: Vec::new(),
            source: None,
        }
    }

    fn votes(&mut self, vote: &VoteEvent) -> Vec<Votes> {
        let mut sums: BTreeMap<Box<str>, Sum> = vote.sums.clone();
        for (person, choice) in &vote.people {
            if let Some(party) = self.party_of(person) {
                sums.entry(party).or_default().add(*choice, 1);
            }
        }
        sums.remove("");
        sums.into_iter()
            .map(|(party, sum)| {
                self.parties.insert(party.clone());
                Votes {
                    party,
                    yes: Some(sum.yes),
                    no: Some(sum.no),
                    abstain: Some(sum.abstain),
                    absent: Some(sum.absent),
                }
            })
            .collect()
    }

    fn person(&mut self, id: &str) -> Option<Person> {
        let name = self.reader.names.get(id)?.name.clone();
        let party = self.party_of(id);
        self.parties.extend(party.clone());
        Some(Person {
            name,
            party,
            assignment: None,
        })
    }

    /// The party that a person is a member of, if it is one only: of several, memberships without
    /// dates don't say which held at the time.
    fn party_of(&self, person: &str) -> Option<Box<str>> {
        let organizations = self.reader.memberships.get(person)?;
        let mut parties = organizations.iter().filter(|id| self.is_party(id));
        let first = parties.next()?;
        parties.all(|other| other == first).then(|| first.clone())
    }

    fn is_party(&self, id: &str) -> bool {
        let named = self.reader.names.get(id);
        let class = named.and_then(|named| named.classification.as_deref());
        matches!(class, Some("party" | "faction" | "parliamentary group"))
    }

    fn kind(&self, id: &str) -> BodyKind {
        let named = self.reader.names.get(id);
        match named.and_then(|named| named.classification.as_deref()) {
            Some("legislature" | "council" | "chamber" | "parliament") => BodyKind::Council,
            Some("committee") => BodyKind::Committee,
            Some("executive" | "government" | "cabinet") => BodyKind::Executive,
            _ => BodyKind::Other,
        }
    }
}

/// The count of a vote that was not told by party.
fn total(vote: &VoteEvent) -> Option<Box<str>> {
    let sum = vote.sums.get("")?;
    let number = |number: u32| number.to_string();
    let words = [
        "yes ",
        &number(sum.yes),
        ", no ",
        &number(sum.no),
        ", abstain ",
        &number(sum.abstain),
        ", absent ",
        &number(sum.absent),
    ];
    Some(words.concat().into())
}
