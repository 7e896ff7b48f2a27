//! What has happened to a document, and what is planned.

use super::sections::{date, each};
use crate::adapter::issues::{Issues, Loss, Place};
use crate::adapter::json::Json;
use crate::domain::{Date, Event, EventKind};

/// As many activities of one document are read; real ones have a dozen. Those of a report are
/// repeated for each of its motions.
const MOST: usize = 200;

/// An activity (`dokaktivitet`).
pub(super) struct Activity {
    /// Its code, in capitals.
    pub(super) code: Box<str>,
    /// What the source calls it.
    pub(super) name: Box<str>,
    pub(super) date: Option<Date>,
    /// `None` where it has happened; what the source says instead where it has not, or where
    /// nobody knows.
    pub(super) not_yet: Option<Box<str>>,
}

impl Activity {
    /// Whether it has happened and has this code.
    pub(super) fn is(&self, code: &str) -> bool {
        self.not_yet.is_none() && *self.code == *code
    }

    /// An event of this activity by this body.
    pub(super) fn event(&self, kind: EventKind, body: Option<&str>) -> Event {
        Event {
            date: self.date,
            body: body.map(Into::into),
            title: Some(self.name.clone()),
            ..Event::new(kind)
        }
    }

    /// What is planned, as context that says so: the event's date may lie behind today, and
    /// even then it is not known to have happened.
    pub(super) fn planned(&self, body: Option<&str>) -> Option<Event> {
        let status = self.not_yet.as_deref()?;
        let mut event = self.event(EventKind::Context, body);
        if !status.is_empty() {
            event.title = Some([&self.name, " (", status, ")"].concat().into());
        }
        Some(event)
    }
}

/// The activities of a document in the source's order.
pub(super) fn activities(status: &Json, place: &Place<'_>, log: &mut Issues) -> Vec<Activity> {
    let mut all = Vec::new();
    let mut more = false;
    each(
        status,
        "dokaktivitet",
        "aktivitet",
        place,
        log,
        &mut |entry, place, log| {
            if all.len() < MOST {
                all.extend(activity(entry, place, log));
            } else if !more {
                more = true;
                let words = ["this and the following are more activities than are read"];
                log.lose(place, Loss::Entry, &words);
            }
        },
    );
    all
}

fn activity(entry: &Json, place: &Place<'_>, log: &mut Issues) -> Option<Activity> {
    let code = entry.text_at("kod").unwrap_or_default();
    let Some(name) = entry.text_at("namn").or_else(|| entry.text_at("kod")) else {
        log.lose(&place.key("namn"), Loss::Entry, &["\"namn\" is missing"]);
        return None;
    };
    let status = entry.text_at("status").unwrap_or_default();
    let happened = status.to_lowercase() == "inträffat";
    Some(Activity {
        code: code.to_uppercase().into(),
        name,
        date: date(entry, "datum", place, log),
        not_yet: (!happened).then_some(status),
    })
}
