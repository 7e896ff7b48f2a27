//! From matters and what happened to them to motions.

use std::collections::BTreeSet;

use super::Reader;
use super::matter::Matter;
use super::step::{self, Step};
use crate::domain::{
    Body, BodyKind, Dataset, Event, EventKind, Motion, Outcome, Person, Verdict, small,
};

/// What councils are called; a body with one of these names, or with one behind the name of its
/// town, is the council itself.
const COUNCILS: [&str; 14] = [
    "city council",
    "council",
    "county council",
    "town council",
    "village board",
    "common council",
    "metropolitan council",
    "board of supervisors",
    "board of commissioners",
    "board of county commissioners",
    "board of aldermen",
    "county board",
    "city commission",
    "full council",
];

/// Everything read so far.
pub(super) fn dataset(reader: &Reader) -> Dataset {
    let mut set = Dataset::default();
    set.publisher.language = Some("en".into());
    let mut bodies = BTreeSet::new();
    for matter in &reader.matters {
        let motion = motion(reader, matter);
        for body in motion.events.iter().filter_map(|event| event.body.clone()) {
            bodies.insert(body);
        }
        set.motions.push(motion);
    }
    set.bodies = bodies
        .into_iter()
        .map(|name| Body {
            kind: body_kind(&name),
            id: name.clone(),
            name,
        })
        .collect();
    set
}

fn motion(reader: &Reader, matter: &Matter) -> Motion {
    let mut motion = Motion::new(&matter.id, &matter.title);
    motion.reference.clone_from(&matter.reference);
    motion.submitted = matter.introduced;
    motion.note.clone_from(&matter.long_title);
    motion.proposers = proposers(reader, matter);
    motion.documents = reader
        .attachments
        .get(&matter.id)
        .cloned()
        .unwrap_or_default();
    let steps = reader.steps.get(&matter.id).map_or(&[][..], Vec::as_slice);
    motion.events = steps.iter().map(event).collect();
    if let Some(status) = &matter.status {
        let wording = status.wording.as_deref().unwrap_or_default();
        motion.stage = step::stage(wording);
        // The history tells it better, with its date and body.
        if status.outcome.ends_case() && motion.decision().is_none() {
            motion.events.push(ended(matter, status));
        }
    }
    if motion.decision().is_some() {
        motion.stage = None;
    }
    motion
}

/// The end of a matter of which only the status tells. The date that the system calls that of
/// passing is one of passing only where the matter was passed.
fn ended(matter: &Matter, status: &Verdict) -> Event {
    let passed = matches!(status.outcome, Outcome::Adopted | Outcome::AdoptedAmended);
    Event {
        date: matter.ended.filter(|_| passed),
        kind: EventKind::Decided,
        body: None,
        paragraph: None,
        title: None,
        text: None,
        verdict: Some(status.clone()),
        is_final: true,
        documents: Vec::new(),
        votes: Vec::new(),
        statements: Vec::new(),
        source: None,
    }
}

fn event(step: &Step) -> Event {
    let body = step.body.as_deref().map_or(BodyKind::Other, body_kind);
    let outcome = step.outcome();
    let is_final = body == BodyKind::Council && outcome.ends_case();
    let kind = match (outcome, body) {
        (Outcome::Referred, _) => EventKind::Referred,
        _ if is_final => EventKind::Decided,
        (Outcome::Adopted | Outcome::AdoptedAmended | Outcome::Rejected, BodyKind::Committee) => {
            EventKind::CommitteeProposal
        }
        _ => step::kind(step.wording()).unwrap_or(match body {
            BodyKind::Council => EventKind::OnAgenda,
            BodyKind::Committee => EventKind::InPreparation,
            _ => EventKind::Other,
        }),
    };
    // What a mayor does with a decision is no outcome of the council's.
    let says_outcome = outcome != Outcome::Unknown && kind != EventKind::FollowUp;
    Event {
        date: step.date,
        kind,
        body: step.body.clone(),
        paragraph: None,
        title: (!says_outcome).then(|| step.wording().into()),
        text: step.text.clone(),
        verdict: step.verdict.clone().filter(|_| says_outcome),
        is_final,
        documents: Vec::new(),
        votes: Vec::new(),
        statements: Vec::new(),
        source: None,
    }
}

fn proposers(reader: &Reader, matter: &Matter) -> Vec<Person> {
    let mut sponsors = reader.sponsors.get(&matter.id).cloned().unwrap_or_default();
    // Stable, so that those without a place keep the order of the list.
    sponsors.sort_by_key(|(place, _)| *place);
    let named = sponsors.into_iter().map(|(_, name)| name);
    let requester = reader
        .sponsors
        .get(&matter.id)
        .is_none()
        .then(|| matter.requester.clone())
        .flatten();
    named
        .chain(requester)
        .map(|name| Person {
            name,
            party: None,
            assignment: None,
        })
        .collect()
}

fn body_kind(name: &str) -> BodyKind {
    let name: String = name.trim().chars().map(small).collect();
    let is_council = |council: &&str| {
        name == **council
            || name
                .strip_suffix(*council)
                .is_some_and(|town| town.ends_with(' ') && !town.contains("committee"))
    };
    let says = |word: &str| name.contains(word);
    if COUNCILS.iter().any(|council| is_council(&council)) && !says("committee") {
        BodyKind::Council
    } else if says("committee") || says("commission") || says("subcommittee") {
        BodyKind::Committee
    } else if says("mayor") || says("administration") || says("clerk") || says("department") {
        BodyKind::Administration
    } else {
        BodyKind::Other
    }
}
