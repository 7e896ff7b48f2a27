//! A motion as its own record tells it, and what it becomes with what it refers to.

use super::people::signed;
use super::register::Register;
use super::sitting::Sitting;
use crate::domain::{BodyKind, Date, Document, Event, EventKind, Motion, Person, Verdict, Votes};

/// A motion that is waiting for what it refers to.
pub(super) struct Draft {
    pub(super) motion: Motion,
    /// A line of a list of results, without what the record itself would say.
    pub(super) is_brief: bool,
    /// Where in the log of changes the record stood.
    pub(super) sequence: Option<u64>,
    pub(super) decision: Option<Decision>,
    /// A date of which the source does not say what happened then.
    pub(super) date: Option<Date>,
    /// Where it was dealt with.
    pub(super) occasions: Vec<Occasion>,
    /// Names of parties that signed.
    pub(super) parties: Vec<Box<str>>,
    /// Ids of those who signed and whose names stand elsewhere.
    pub(super) signer_ids: Vec<Box<str>>,
    /// Ids of documents that are described elsewhere.
    pub(super) document_ids: Vec<Box<str>>,
    /// What else the record says that happened.
    pub(super) others: Vec<Event>,
}

/// What was decided.
pub(super) struct Decision {
    pub(super) verdict: Verdict,
    /// When, where the record says so.
    pub(super) date: Option<Date>,
    pub(super) text: Option<Box<str>>,
    pub(super) votes: Vec<Votes>,
}

/// One time that it was dealt with.
#[derive(Default)]
pub(super) struct Occasion {
    /// Id of a meeting or an item of its agenda.
    pub(super) id: Option<Box<str>>,
    /// Id of the meeting that the item is in.
    pub(super) meeting: Option<Box<str>>,
    /// What the motion's record itself says about it.
    pub(super) sitting: Sitting,
    /// It was handed in then.
    pub(super) is_submission: bool,
}

impl Draft {
    pub(super) fn new(motion: Motion) -> Self {
        Self {
            motion,
            is_brief: false,
            sequence: None,
            decision: None,
            date: None,
            occasions: Vec::new(),
            parties: Vec::new(),
            signer_ids: Vec::new(),
            document_ids: Vec::new(),
            others: Vec::new(),
        }
    }

    /// The motion with whatever has come of what it refers to.
    pub(super) fn resolve(&self, register: &Register) -> Motion {
        let mut motion = self.motion.clone();
        motion.proposers = self.signers(register);
        let found = self.document_ids.iter();
        let found = found.filter_map(|id| register.document(id));
        motion.documents.extend(found.cloned());

        let sittings = self.sittings(register);
        // The council decides; what a committee talks about later is no decision.
        let last = sittings
            .iter()
            .map(|(sitting, _)| sitting)
            .max_by_key(|sitting| (sitting.kind() == Some(BodyKind::Council), sitting.date));
        let submitted = sittings.iter().filter(|(_, is_submission)| *is_submission);
        let submitted = submitted.filter_map(|(sitting, _)| sitting.date).min();
        motion.submitted = motion.submitted.or(submitted);

        let decided = self.decided(register, last);
        let is_of_decision = |sitting: &Sitting| {
            decided.as_ref().is_some_and(|event| {
                event.body == sitting.body && (sitting.date.is_none() || event.date == sitting.date)
            })
        };
        for (sitting, is_submission) in &sittings {
            if *is_submission {
                motion.events.push(at(EventKind::Submitted, sitting));
            } else if !is_of_decision(sitting) {
                let decided = decided.as_ref().and_then(|event| event.date);
                let is_later = decided.is_some() && sitting.date > decided;
                let kind = if is_later {
                    EventKind::Other
                } else {
                    agenda(sitting)
                };
                motion.events.push(at(kind, sitting));
            }
        }
        // What the date is of is not said; it is shown as a date of the case and no more.
        let shown = |date: Date| {
            let of_sittings = sittings
                .iter()
                .any(|(sitting, _)| sitting.date == Some(date));
            let of_decision = decided
                .as_ref()
                .is_some_and(|event| event.date == Some(date));
            of_sittings || of_decision || motion.submitted == Some(date)
        };
        if let Some(date) = self.date.filter(|date| !shown(*date)) {
            motion.events.push(dated(date));
        }
        motion.events.extend(decided);
        motion.events.extend(self.others.iter().cloned());
        motion
    }

    fn signers(&self, register: &Register) -> Vec<Person> {
        let mut people = self.motion.proposers.clone();
        let mut parties = self.parties.clone();
        // An id that leads nowhere is no name; it is not shown.
        for name in self.signer_ids.iter().filter_map(|id| register.name(id)) {
            if name.is_party {
                parties.push(name.name.clone());
            } else {
                people.push(Person {
                    name: name.name.clone(),
                    party: None,
                    assignment: None,
                });
            }
        }
        signed(people, parties)
    }

    /// Every sitting that the record or an agenda names, once each, and whether the motion was
    /// handed in there.
    fn sittings(&self, register: &Register) -> Vec<(Sitting, bool)> {
        let mut sittings: Vec<(Sitting, bool)> = Vec::new();
        let mut ids: Vec<&str> = Vec::new();
        for occasion in &self.occasions {
            let mut sitting = occasion.sitting.clone();
            for id in [&occasion.id, &occasion.meeting].into_iter().flatten() {
                ids.push(id);
                if let Some(known) = register.sitting(id) {
                    sitting = sitting.or(known);
                }
            }
            if !sitting.is_empty() {
                sittings.push((sitting, occasion.is_submission));
            }
        }
        for id in register.items(&self.motion.id).iter().take(MOST_ITEMS) {
            if let Some(sitting) = register.sitting(id)
                && !ids.contains(&&**id)
            {
                ids.push(id);
                sittings.push((sitting.clone(), false));
            }
        }
        sittings
    }

    /// The decision as an event, at the last sitting that could take it.
    fn decided(&self, register: &Register, last: Option<&Sitting>) -> Option<Event> {
        let stated = self.decision.as_ref();
        let (verdict, date) = match stated {
            Some(decision) => (&decision.verdict, decision.date),
            None => {
                let (verdict, date) = register.result(&self.motion.id)?;
                (verdict, *date)
            }
        };
        // A decision of another day was taken at another sitting than the last one known.
        let sitting =
            last.filter(|last| date.is_none() || last.date.is_none() || date == last.date);
        let kind = sitting.and_then(Sitting::kind);
        let mut event = match sitting {
            Some(sitting) => at(EventKind::Decided, sitting),
            None => at(EventKind::Decided, &Sitting::default()),
        };
        if kind == Some(BodyKind::Committee) {
            event.kind = EventKind::CommitteeProposal;
        }
        event.date = date.or(event.date).or(self.date);
        // A register of motions holds what became of them in the council, which alone can adopt
        // one; so does an entry that names no body. Where another body is named, the outcome is
        // that body's.
        let is_council = kind.is_none_or(|kind| kind == BodyKind::Council);
        event.is_final = is_council && verdict.outcome.ends_case();
        event.verdict = Some(verdict.clone());
        if let Some(decision) = stated {
            event.text.clone_from(&decision.text);
            event.votes.clone_from(&decision.votes);
        }
        Some(event)
    }
}

/// More items than this list one motion only where something is wrong.
const MOST_ITEMS: usize = 50;

/// An agenda other than the council's is one of the preparation.
fn agenda(sitting: &Sitting) -> EventKind {
    match sitting.kind() {
        Some(BodyKind::Council) => EventKind::OnAgenda,
        Some(BodyKind::Committee | BodyKind::Executive) => EventKind::InPreparation,
        _ => EventKind::Other,
    }
}

fn at(kind: EventKind, sitting: &Sitting) -> Event {
    Event {
        date: sitting.date,
        body: sitting.body.clone(),
        title: sitting.title.clone(),
        ..Event::new(kind)
    }
}

/// An event of which only the date is known.
pub(super) fn dated(date: Date) -> Event {
    Event {
        date: Some(date),
        ..at(EventKind::Other, &Sitting::default())
    }
}

/// An event with nothing but its documents.
pub(super) fn with_documents(documents: Vec<Document>) -> Event {
    Event {
        documents,
        ..at(EventKind::Other, &Sitting::default())
    }
}
