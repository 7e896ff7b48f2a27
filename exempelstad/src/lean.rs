//! What a list of cases has of a motion, without the texts of demands and proposals.

use jiff::civil::Date;

use super::format::{Event, Kind, Motion};

/// Characters that the title of an event has at most.
const TITLE: usize = 60;

/// The motion as a list of cases has it, about 700 bytes. Whoever handed it in and when is known
/// of each, and there is always an event.
pub(super) fn lean(motion: Motion, submitted: Date) -> Motion {
    let handed_in = Event {
        date: Some(submitted.to_string()),
        kind: Some(Kind::Submitted),
        ..Event::default()
    };
    let later = motion.events.into_iter().filter(|event| {
        event.r#final || matches!(event.kind, Some(Kind::Referred | Kind::ExecutiveProposal))
    });
    let later = later.map(|event| Event {
        date: event.date,
        kind: event.kind,
        body: event.body,
        title: event.title.map(|title| title.chars().take(TITLE).collect()),
        outcome: event.outcome,
        wording: event.wording,
        r#final: event.r#final,
        ..Event::default()
    });
    Motion {
        id: motion.id,
        reference: motion.reference,
        title: motion.title,
        submitted: Some(submitted.to_string()),
        stage: motion.stage,
        proposers: motion.proposers,
        areas: motion.areas,
        events: std::iter::once(handed_in).chain(later).collect(),
        ..Motion::default()
    }
}
