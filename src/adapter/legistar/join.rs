//! From matters and what happened to them to motions.

use std::collections::{BTreeMap, BTreeSet};

use super::Reader;
use super::matter::Matter;
use super::step::{Meeting, Step};
use super::tables::{ActionKind, Words};
use crate::domain::{
    Body, BodyKind, Dataset, Date, Document, Event, EventKind, Link, Motion, Outcome, Person,
    Related, RelatedKind, Verdict,
};

/// Everything read so far.
pub(super) fn dataset(reader: &Reader) -> Dataset {
    let mut set = Dataset::default();
    set.publisher.language = Some("en".into());
    let mut on_agendas: Vec<&(usize, Matter)> = reader.on_agendas.values().collect();
    on_agendas.sort_by_key(|(number, _)| *number);
    let on_agendas = on_agendas.into_iter().map(|(_, matter)| matter);
    let mut join = Join {
        reader,
        bodies: BTreeMap::new(),
    };
    set.motions = reader
        .matters
        .iter()
        .chain(on_agendas)
        .map(|matter| join.motion(matter).into())
        .collect();
    set.bodies = join
        .bodies
        .into_iter()
        .map(|(name, kind)| Body {
            id: name.clone(),
            name,
            kind,
        })
        .collect();
    set
}

struct Join<'r> {
    reader: &'r Reader,
    /// Bodies that took a step, by name.
    bodies: BTreeMap<Box<str>, BodyKind>,
}

impl Join<'_> {
    fn motion(&mut self, matter: &Matter) -> Motion {
        let reader = self.reader;
        let mut motion = Motion::new(&matter.id, &matter.title);
        motion.link.clone_from(&matter.page);
        motion.reference.clone_from(&matter.reference);
        motion.submitted = matter.introduced;
        motion.note.clone_from(&matter.long_title);
        motion.proposers = self.proposers(matter);
        motion.documents = self.documents(matter);
        motion.related = self.related(matter);
        motion.events = self.events(matter);
        let status = matter.status.as_ref();
        let words = status.and_then(|status| status.wording.as_deref());
        let words = Words::of(words.unwrap_or_default());
        let action = reader.tables.step(&words);
        if action == Some(ActionKind::Veto) {
            undo(&mut motion.events);
        }
        if motion.decision().is_some() {
            return motion;
        }
        // The history tells it better, with its date and body.
        let concludes =
            matches!(action, None | Some(ActionKind::Decision)) && !words.of_a_committee();
        match status.filter(|status| concludes && status.outcome.ends_case()) {
            Some(status) => motion.events.push(ended(matter, status)),
            None => motion.stage = reader.tables.stage(&words),
        }
        motion
    }

    fn events(&mut self, matter: &Matter) -> Vec<Event> {
        let steps = self.reader.steps.get(&matter.id);
        let mut steps: Vec<&Step> = steps.into_iter().flatten().collect();
        if steps.iter().all(|step| self.at(step).is_some()) {
            steps.sort_by_key(|step| self.at(step));
        }
        let mut seen = BTreeSet::new();
        let mut events: Vec<Event> = Vec::new();
        for step in steps {
            let event = self.event(step);
            let day = event.date.map(|date| date.to_string());
            let told = (day, event.body.clone(), step.wording(), event.text.clone());
            if !seen.insert(told) {
                continue;
            }
            let action = self.reader.tables.step(&Words::of(step.wording()));
            if action == Some(ActionKind::Veto) {
                undo(&mut events);
            }
            events.push(event);
        }
        events
    }

    /// The time of a step, as precisely as it can be told and compared.
    fn at<'s>(&'s self, step: &'s Step) -> Option<String> {
        const SECONDS: usize = "2024-02-08T13:25:00".len();
        match &step.at {
            Some(at) => Some(at.chars().take(SECONDS).collect()),
            None => self.date(step).map(|date| date.to_string()),
        }
    }

    fn meeting(&self, step: &Step) -> Option<&Meeting> {
        self.reader.meetings.get(step.meeting.as_ref()?)
    }

    fn date(&self, step: &Step) -> Option<Date> {
        step.date.or_else(|| self.meeting(step)?.date)
    }

    fn event(&mut self, step: &Step) -> Event {
        let meeting = self.meeting(step);
        let body = step.body.clone();
        let body = body.or_else(|| meeting?.body.clone());
        let page = meeting.and_then(|meeting| meeting.page.as_deref());
        let minutes = meeting.and_then(|meeting| meeting.minutes.as_deref());
        let (page, minutes) = (page.map(Link::new), minutes.map(minutes_at));
        let body_kind = body
            .as_ref()
            .map_or(BodyKind::Other, |body| self.body(body));
        let outcome = step.outcome();
        let words = Words::of(step.wording());
        let action = self.reader.tables.step(&words);
        let is_final = body_kind == BodyKind::Council
            && outcome.ends_case()
            && matches!(action, None | Some(ActionKind::Decision))
            && !words.of_a_committee();
        let kind = kind(outcome, body_kind, action, words.of_a_committee(), is_final);
        // What a mayor does with a decision is no outcome of the council's.
        let says_outcome = outcome != Outcome::Unknown && kind != EventKind::FollowUp;
        Event {
            date: self.date(step),
            body,
            title: (!says_outcome).then(|| step.wording().into()),
            text: step.text.clone(),
            verdict: step.verdict.clone().filter(|_| says_outcome),
            is_final,
            documents: minutes.into_iter().collect(),
            source: page,
            ..Event::new(kind)
        }
    }

    fn body(&mut self, name: &str) -> BodyKind {
        if let Some(kind) = self.bodies.get(name) {
            return *kind;
        }
        let kind = if self.reader.councils.contains(name) {
            BodyKind::Council
        } else {
            self.reader.tables.body(name)
        };
        self.bodies.insert(name.into(), kind);
        kind
    }

    fn proposers(&self, matter: &Matter) -> Vec<Person> {
        let sponsors = self.reader.sponsors.get(&matter.id);
        let mut sponsors: Vec<_> = sponsors.into_iter().flatten().collect();
        // Stable, so that those without a place keep the order of the list.
        sponsors.sort_by_key(|(place, _)| *place);
        let mut seen = BTreeSet::new();
        let sponsors = sponsors.into_iter().map(|(_, name)| name);
        sponsors
            .filter(|name| seen.insert(*name))
            .map(|name| Person {
                name: name.clone(),
                party: None,
                assignment: None,
            })
            .collect()
    }

    fn documents(&self, matter: &Matter) -> Vec<Document> {
        let documents = self.reader.attachments.get(&matter.id);
        let mut seen = BTreeSet::new();
        let documents = documents.into_iter().flatten();
        documents
            .filter(|document| {
                let link = document.link.as_ref().map(Link::text);
                seen.insert((&*document.title, link))
            })
            .cloned()
            .collect()
    }

    fn related(&self, matter: &Matter) -> Vec<Related> {
        let related = self.reader.related.get(&matter.id);
        let others: BTreeSet<&Box<str>> = related.into_iter().flatten().collect();
        others
            .into_iter()
            .map(|other| Related {
                motion: other.clone(),
                relation: RelatedKind::Other,
            })
            .collect()
    }
}

fn kind(
    outcome: Outcome,
    body: BodyKind,
    action: Option<ActionKind>,
    of_a_committee: bool,
    is_final: bool,
) -> EventKind {
    let is_answer = matches!(
        outcome,
        Outcome::Adopted | Outcome::AdoptedAmended | Outcome::PartlyAdopted | Outcome::Rejected
    );
    match (action, body) {
        _ if outcome == Outcome::Referred => EventKind::Referred,
        _ if is_final => EventKind::Decided,
        (_, BodyKind::Committee) if is_answer => EventKind::CommitteeProposal,
        _ if is_answer && of_a_committee => EventKind::CommitteeProposal,
        (Some(ActionKind::Step(kind)), _) => kind,
        (Some(ActionKind::Veto), _) => EventKind::FollowUp,
        (_, BodyKind::Administration) if is_answer => EventKind::FollowUp,
        (_, BodyKind::Council) => EventKind::OnAgenda,
        (_, BodyKind::Committee) => EventKind::InPreparation,
        _ => EventKind::Other,
    }
}

/// A veto leaves the case open: whether the council's decision holds is not said by it.
fn undo(events: &mut [Event]) {
    for event in events {
        event.is_final = false;
    }
}

/// The end of a matter of which only the status tells. The date that the system calls that of
/// passing is one of passing only where the matter was passed.
fn ended(matter: &Matter, status: &Verdict) -> Event {
    let passed = matches!(status.outcome, Outcome::Adopted | Outcome::AdoptedAmended);
    Event {
        date: matter.ended.filter(|_| passed),
        verdict: Some(status.clone()),
        is_final: true,
        ..Event::new(EventKind::Decided)
    }
}

fn minutes_at(link: &str) -> Document {
    Document {
        title: "Minutes".into(),
        link: Some(Link::new(link)),
        kind: Some("minutes".into()),
        media_type: None,
        bytes: None,
        date: None,
    }
}
