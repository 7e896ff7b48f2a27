//! Activities as steps of a motion.

use super::activity::Activity;
use super::committees::CHAMBER;
use super::motion::Draft;
use crate::domain::{Event, EventKind};

/// What has happened to the motion itself.
pub(super) fn own(draft: &Draft) -> Vec<Event> {
    let happened = draft
        .activities
        .iter()
        .filter(|activity| activity.not_yet.is_none());
    happened
        .filter_map(|activity| {
            Some(match &*activity.code {
                "INL" => activity.event(EventKind::Submitted, None),
                "HÄN" => Event {
                    text: draft.given_to.clone(),
                    ..activity.event(EventKind::InPreparation, Some(CHAMBER))
                },
                "UBE" => activity.event(EventKind::InPreparation, draft.committee.as_deref()),
                "BEH" => activity.event(EventKind::OnAgenda, Some(CHAMBER)),
                // Told by the motion's status, and by what was decided on its clauses.
                "ÅTE" | "FF" | "UTG" | "BES" => return None,
                // In the Riksdag, a document is laid on the table once before it goes to a
                // committee. Nothing is postponed by it.
                "B" => activity.event(EventKind::Other, Some(CHAMBER)),
                _ => activity.event(EventKind::Other, None),
            })
        })
        .collect()
}

/// What is planned, or not known to have happened.
pub(super) fn planned(activities: &[Activity], committee: Option<&str>) -> Vec<Event> {
    activities
        .iter()
        .filter_map(|activity| activity.planned(body(&activity.code, committee)))
        .collect()
}

/// Who does what.
pub(super) fn body<'a>(code: &str, committee: Option<&'a str>) -> Option<&'a str> {
    match code {
        "UBE" | "JUS" | "TRY" => committee,
        "B" | "BEH" | "BES" | "HÄN" => Some(CHAMBER),
        _ => None,
    }
}
