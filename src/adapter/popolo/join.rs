//! From motions, votes and memberships to the domain.

use std::collections::{BTreeMap, BTreeSet};

use super::motion::Motion as Draft;
use super::votes::{Choice, Sum, VoteEvent, Voter};
use super::{Known, Reader};
use crate::domain::{
    AreaLink, Body, BodyKind, Clause, Dataset, Event, EventKind, Motion, Outcome, Party, Person,
    Relation, Verdict, Votes,
};

/// Stands for the party of those of whom none is known.
const NO_PARTY: &str = "–";

/// Everything read so far.
pub(super) fn dataset(reader: &Reader) -> Dataset {
    let mut join = Join {
        reader,
        bodies: BTreeSet::new(),
        parties: BTreeSet::new(),
        areas: BTreeSet::new(),
        shown: BTreeSet::new(),
        sides: BTreeMap::new(),
    };
    let motions = reader.motions.iter();
    let motions = motions.map(|known| join.motion(known).into()).collect();
    let bodies = join.bodies.iter().filter_map(|id| {
        Some(Body {
            id: id.clone(),
            name: reader.names.name(id)?.into(),
            kind: reader.names.kind(id),
        })
    });
    let parties = join.parties.iter().map(|id| Party {
        name: reader.names.name(id).map(Into::into),
        ..Party::of(id)
    });
    let areas = join.areas.iter().filter_map(|id| reader.names.area(id));
    Dataset {
        areas: areas.cloned().collect(),
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
    areas: BTreeSet<Box<str>>,
    /// Votes that were told: each is on one motion.
    shown: BTreeSet<usize>,
    /// The parties of people, as far as they were looked up.
    sides: BTreeMap<&'a str, Option<Box<str>>>,
}

impl<'a> Join<'a> {
    fn motion(&mut self, known: &'a Known) -> Motion {
        let draft = &known.motion;
        let mut motion = Motion::new(&known.id, &draft.title);
        motion.reference.clone_from(&draft.reference);
        motion.note.clone_from(&draft.note);
        motion.submitted = draft.date;
        motion.source.clone_from(&draft.source);
        motion.clauses = draft.text.iter().map(|text| clause(text)).collect();
        let creator = draft.creator.as_deref();
        motion.proposers = creator.and_then(|id| self.person(id)).into_iter().collect();
        for area in &draft.areas {
            self.areas.insert(area.clone());
            motion.areas.push(AreaLink {
                area: area.clone(),
                relation: Relation::Primary,
                derived: false,
            });
        }
        let votes = self.votes_on(known);
        // Of several votes nothing says which of them the motion's own result is of.
        let of_vote = draft.verdict.as_ref().filter(|_| votes.len() == 1);
        for vote in &votes {
            let verdict = vote.verdict.as_ref().or(of_vote);
            motion.events.push(self.event(draft, Some(vote), verdict));
        }
        let is_told = |verdict: &Verdict| {
            let mut told = motion.events.iter().filter_map(Event::outcome);
            told.any(|outcome| outcome == verdict.outcome)
        };
        if let Some(verdict) = draft.verdict.as_ref().filter(|verdict| !is_told(verdict)) {
            motion.events.push(self.event(draft, None, Some(verdict)));
        }
        motion
    }

    /// The votes on a motion, wherever they stand.
    fn votes_on(&mut self, known: &'a Known) -> Vec<&'a VoteEvent> {
        let reader = self.reader;
        let by_motion = reader.of_motion.get(&known.id).into_iter().flatten();
        let by_id = known.motion.vote_ids.iter();
        let by_id = by_id.filter_map(|id| reader.vote_ids.get(id));
        let mut places: Vec<usize> = by_motion.chain(by_id).copied().collect();
        places.sort_unstable();
        places.retain(|place| self.shown.insert(*place));
        let elsewhere = places.iter().filter_map(|place| reader.votes.get(*place));
        known.motion.vote_events.iter().chain(elsewhere).collect()
    }

    fn event(
        &mut self,
        draft: &Draft,
        vote: Option<&'a VoteEvent>,
        verdict: Option<&Verdict>,
    ) -> Event {
        let body = vote.and_then(|vote| vote.organization.as_ref());
        let body = body.or(draft.organization.as_ref()).cloned();
        self.bodies.extend(body.clone());
        let is_council = body
            .as_deref()
            .is_some_and(|id| self.reader.names.kind(id) == BodyKind::Council);
        let is_known = verdict.is_some_and(|verdict| verdict.outcome != Outcome::Unknown);
        Event {
            date: vote.and_then(|vote| vote.date),
            body,
            title: draft.classification.clone(),
            text: vote.and_then(totals),
            verdict: verdict.cloned(),
            is_final: is_council && is_known && draft.is_on_matter(),
            votes: vote.map(|vote| self.votes(vote)).unwrap_or_default(),
            source: vote.and_then(|vote| vote.source.clone()),
            ..Event::new(EventKind::Decided)
        }
    }

    fn votes(&mut self, vote: &'a VoteEvent) -> Vec<Votes> {
        let mut sums: BTreeMap<Box<str>, Sum> = vote.groups.clone();
        let standing = vote.id.as_ref().and_then(|id| self.reader.loose.get(id));
        let standing = standing.into_iter().flatten();
        let people: Vec<_> = vote.people.iter().chain(standing).collect();
        // Nobody of a party did what somebody of another did: that is zero, not unknown.
        let mut nobody = Sum::default();
        for (_, choice) in &people {
            nobody.add(*choice, 0);
        }
        for (option, number) in &vote.totals {
            if *number == 0 {
                nobody.add(Choice::of(option), 0);
            }
        }
        for (voter, choice) in people {
            let party = match voter {
                Voter::Of(group) => Some(group.clone()),
                Voter::Person(person) => self.party_of(person),
                Voter::Unknown => None,
            };
            let party = party.unwrap_or_else(|| NO_PARTY.into());
            let sum = sums.entry(party).or_insert(nobody);
            sum.add(*choice, u32::from(*choice != Choice::Other));
        }
        // Where no party is known of anybody there are the totals alone.
        if sums.keys().all(|party| &**party == NO_PARTY) {
            return Vec::new();
        }
        let sums = sums.into_iter().map(|(party, sum)| {
            if &*party != NO_PARTY {
                self.parties.insert(party.clone());
            }
            Votes {
                party,
                yes: sum.yes,
                no: sum.no,
                abstain: sum.abstain,
                absent: sum.absent,
            }
        });
        sums.collect()
    }

    fn party_of(&mut self, person: &'a str) -> Option<Box<str>> {
        let names = &self.reader.names;
        let party = self.sides.entry(person);
        party.or_insert_with(|| names.party_of(person)).clone()
    }

    fn person(&mut self, id: &'a str) -> Option<Person> {
        let name = self.reader.names.name(id)?.into();
        let party = self.party_of(id);
        self.parties.extend(party.clone());
        Some(Person {
            name,
            party,
            assignment: None,
        })
    }
}

fn clause(text: &str) -> Clause {
    Clause {
        number: None,
        text: text.into(),
        verdict: None,
        areas: Vec::new(),
    }
}

/// The sums of all, in the source's words.
fn totals(vote: &VoteEvent) -> Option<Box<str>> {
    let sums = vote.totals.iter();
    let sums: Vec<_> = sums
        .map(|(option, number)| [&**option, " ", &number.to_string()].concat())
        .collect();
    (!sums.is_empty()).then(|| sums.join(", ").into())
}
