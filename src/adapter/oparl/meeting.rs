//! Meetings and the items on their agendas.

use super::{reference, references};
use crate::adapter::json::Json;
use crate::adapter::when;
use crate::adapter::wording::Wordings;
use crate::domain::{Date, Document, Verdict};

/// A meeting.
pub(super) struct Meeting {
    pub(super) date: Option<Date>,
    pub(super) organizations: Vec<Box<str>>,
    /// It was called off.
    pub(super) cancelled: bool,
}

impl Meeting {
    pub(super) fn of(record: &Json) -> Self {
        let start = record.get("start").and_then(Json::str);
        Self {
            // The end is no help where the start is missing: systems write the start of the day.
            date: start.and_then(when::date),
            organizations: references(record, "organization"),
            cancelled: record.get("cancelled").and_then(Json::flag) == Some(true),
        }
    }
}

/// An item on an agenda.
pub(super) struct Item {
    pub(super) meeting: Option<Box<str>>,
    pub(super) consultation: Option<Box<str>>,
    pub(super) number: Option<Box<str>>,
    /// What was decided, in the words of the minutes.
    pub(super) verdict: Option<Verdict>,
    pub(super) text: Option<Box<str>>,
    pub(super) file: Option<Document>,
}

impl Item {
    pub(super) fn of(record: &Json, meeting: Option<&str>, wordings: &Wordings) -> Self {
        let result = record.text_at("result");
        Self {
            meeting: meeting.map(Into::into),
            consultation: record.get("consultation").and_then(reference),
            number: record.text_at("number"),
            verdict: result.map(|result| wordings.verdict(&result)),
            text: record.text_at("resolutionText"),
            file: record.get("resolutionFile").and_then(super::paper::file),
        }
    }
}
