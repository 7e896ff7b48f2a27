//! Meetings and the items on their agendas.

use super::{reference, references, said};
use crate::adapter::json::Json;
use crate::adapter::text::lower;
use crate::adapter::when;
use crate::adapter::wording::Wordings;
use crate::domain::{Date, Document, Link, Verdict};

/// States of a meeting (`meetingState`, which is free text) that say it does not take place.
const CALLED_OFF: [&str; 5] = [
    "abgesagt",
    "ausgefallen",
    "entfällt",
    "entfallen",
    "cancelled",
];

/// A meeting.
pub(super) struct Meeting {
    pub(super) name: Option<Box<str>>,
    pub(super) date: Option<Date>,
    pub(super) organizations: Vec<Box<str>>,
    /// It was called off.
    pub(super) cancelled: bool,
    pub(super) web: Option<Link>,
}

impl Meeting {
    pub(super) fn of(record: &Json) -> Self {
        let start = record.get("start").and_then(Json::str);
        let state = said(record, "meetingState").map(|state| lower(&state));
        let is_off = |state: String| CALLED_OFF.contains(&&*state);
        Self {
            name: said(record, "name").map(|name| crate::adapter::text::one_line(&name)),
            // The end is no help where the start is missing: systems write the start of the day.
            date: start.and_then(when::date),
            organizations: references(record, "organization"),
            cancelled: record.get("cancelled").and_then(Json::flag) == Some(true)
                || state.is_some_and(is_off),
            web: record.text_at("web").map(|web| Link::new(&web)),
        }
    }
}

/// An item on an agenda.
pub(super) struct Item {
    pub(super) meeting: Option<Box<str>>,
    pub(super) consultation: Option<Box<str>>,
    pub(super) number: Option<Box<str>>,
    /// Its own day, which servers of 1.1 may give.
    pub(super) date: Option<Date>,
    /// What was decided, in the words of the minutes.
    pub(super) verdict: Option<Verdict>,
    pub(super) text: Option<Box<str>>,
    pub(super) documents: Vec<Document>,
    pub(super) web: Option<Link>,
}

impl Item {
    pub(super) fn of(record: &Json, meeting: Option<&str>, wordings: &Wordings) -> Self {
        let files = ["resolutionFile", "auxiliaryFile"].map(|key| record.items_at(key));
        Self {
            meeting: meeting
                .map(Into::into)
                .or_else(|| record.get("meeting").and_then(reference)),
            consultation: record.get("consultation").and_then(reference),
            number: said(record, "number"),
            date: record.get("start").and_then(Json::str).and_then(when::date),
            verdict: super::result::verdict(record, wordings),
            text: said(record, "resolutionText"),
            documents: files
                .into_iter()
                .flatten()
                .filter_map(super::paper::file)
                .collect(),
            web: record.text_at("web").map(|web| Link::new(&web)),
        }
    }
}
