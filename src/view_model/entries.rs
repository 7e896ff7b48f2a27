//! What stands on the timeline of one case, in order.

use crate::domain::{Date, Day, Event, EventKind, Goal, Motion, Proposal};

/// One entry on a case's timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry<'a> {
    /// When; `None` where the source gives no date.
    pub when: Option<Date>,
    /// What.
    pub what: What<'a>,
    /// It lies wholly after today.
    pub ahead: bool,
}

/// What an entry stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What<'a> {
    /// The motion was handed in, known only as a date.
    Submitted,
    /// An event of the source.
    Event(&'a Event),
    /// A proposal that no event tells of.
    Proposal(&'a Proposal),
    /// No decision of the council is known.
    NoDecision,
    /// A goal, at the time when it is to be reached.
    Goal(&'a Goal),
}

/// The whole timeline of a case: what led to it, its steps, the decision or that none is
/// known, and its goals.
#[must_use]
pub fn entries(motion: &Motion, today: Day) -> Vec<Entry<'_>> {
    let entry = |when: Option<Date>, what| Entry {
        when,
        what,
        ahead: when.is_some_and(|date| date.is_after(today)),
    };
    let mut list: Vec<Entry<'_>> = motion
        .chronology()
        .into_iter()
        .map(|event| entry(event.date, What::Event(event)))
        .collect();
    let told = |kinds: &[EventKind]| {
        motion
            .events
            .iter()
            .any(|event| kinds.contains(&event.kind))
    };
    if let Some(submitted) = motion.submitted
        && !told(&[EventKind::Submitted])
    {
        // A step without a date comes after the submission, which is the first step there is.
        let is_later = |other: &Entry<'_>| match (other.when, other.what) {
            (Some(date), _) => date > submitted,
            (None, What::Event(event)) => event.kind.stage().is_some(),
            (None, _) => false,
        };
        let place = list.iter().position(is_later).unwrap_or(list.len());
        list.insert(place, entry(Some(submitted), What::Submitted));
    }
    if !told(&[EventKind::ExecutiveProposal, EventKind::CommitteeProposal]) {
        for proposal in &motion.proposals {
            insert(&mut list, entry(proposal.date, What::Proposal(proposal)));
        }
    }
    for goal in &motion.goals {
        insert(&mut list, entry(goal.due, What::Goal(goal)));
    }
    if !motion.standing().is_decided() {
        let place = list
            .iter()
            .rposition(|entry| !entry.ahead && !matches!(entry.what, What::Goal(_)))
            .map_or(0, |last| last + 1);
        list.insert(place, entry(None, What::NoDecision));
    }
    list
}

/// Puts a dated entry before the first one that is dated later, an undated one last.
fn insert<'a>(list: &mut Vec<Entry<'a>>, entry: Entry<'a>) {
    let place = entry.when.and_then(|when| {
        list.iter()
            .position(|other| other.when.is_some_and(|date| date > when))
    });
    list.insert(place.unwrap_or(list.len()), entry);
}
