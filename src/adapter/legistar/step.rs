//! What happened to a matter: rows of its history, and items on the agendas of meetings.

use super::row;
use super::tables::Words;
use crate::adapter::issues::{Issues, Place};
use crate::adapter::json::Json;
use crate::adapter::text::quoted;
use crate::adapter::when;
use crate::adapter::wording::Wordings;
use crate::domain::{Date, Outcome, Verdict};

/// One thing that happened.
#[derive(Default)]
pub(super) struct Step {
    /// The meeting at which it happened.
    pub(super) meeting: Option<Box<str>>,
    pub(super) date: Option<Date>,
    /// The date with its time of day, by which steps of one day are told apart.
    pub(super) at: Option<Box<str>>,
    pub(super) body: Option<Box<str>>,
    pub(super) verdict: Option<Verdict>,
    /// What the source says besides, and the count of votes.
    pub(super) text: Option<Box<str>>,
}

/// When and where the items of an agenda were dealt with.
#[derive(Default)]
pub(super) struct Meeting {
    pub(super) date: Option<Date>,
    pub(super) body: Option<Box<str>>,
    pub(super) page: Option<Box<str>>,
    pub(super) minutes: Option<Box<str>>,
}

/// Keys that the same column has in rows of different kinds.
struct Columns {
    kind: &'static str,
    action: &'static [&'static str],
    text: &'static [&'static str],
}

const HISTORY: Columns = Columns {
    kind: "MatterHistory",
    action: &["ActionName", "Action"],
    text: &["ActionText", "Description"],
};

const ITEM: Columns = Columns {
    kind: "EventItem",
    action: &["ActionName"],
    text: &["ActionText"],
};

impl Meeting {
    pub(super) fn of(record: &Json, place: &Place<'_>, log: &mut Issues) -> Self {
        let column = |name| row::text(record, "Event", name);
        Self {
            date: date(column("Date").as_deref(), &place.key("EventDate"), log),
            body: column("BodyName"),
            page: column("InSiteURL"),
            minutes: column("MinutesFile"),
        }
    }
}

impl Step {
    /// A row of a history. One without an action says nothing: it only stood on an agenda.
    pub(super) fn of_history(
        record: &Json,
        wordings: &Wordings,
        place: &Place<'_>,
        log: &mut Issues,
    ) -> Option<Self> {
        let column = |name| row::text(record, HISTORY.kind, name);
        let at = column("ActionDate").or_else(|| record.text_at("Date"));
        let mut step = Self::of(record, &HISTORY, wordings)?;
        step.date = date(at.as_deref(), &place.key("MatterHistoryActionDate"), log);
        step.at = step.date.and(at);
        step.body = column("ActionBodyName").or_else(|| row::text(record, "", "BodyName"));
        Some(step)
    }

    /// An item on an agenda; one without an action has not been dealt with, or nothing is said.
    pub(super) fn of_item(record: &Json, wordings: &Wordings) -> Option<Self> {
        Self::of(record, &ITEM, wordings)
    }

    fn of(record: &Json, columns: &Columns, wordings: &Wordings) -> Option<Self> {
        let column = |name: &str| row::text(record, columns.kind, name);
        let first = |names: &[&str]| names.iter().find_map(|name| column(name));
        let action = first(columns.action)?;
        let failed = column("PassedFlagName").is_some_and(|flag| flag.eq_ignore_ascii_case("fail"))
            || column("PassedFlag").is_some_and(|flag| *flag == *"0");
        let mut verdict = wordings.verdict(&action);
        let mut text = first(columns.text).filter(|text| !repeats(text, &action));
        if failed && !Words::of(&action).failed() {
            // The vote was on this action and did not carry: whatever it says did not happen, and
            // what happened instead is not said.
            verdict.outcome = Outcome::Unknown;
            text = joined(text, column("PassedFlagName"));
        }
        Some(Self {
            meeting: column("EventId"),
            verdict: Some(verdict),
            text: joined(text, column("Tally")),
            ..Self::default()
        })
    }

    /// Takes what this lacks from another row that tells of the same.
    pub(super) fn complete(&mut self, other: Self) {
        fn fill<T>(missing: &mut Option<T>, other: Option<T>) {
            if missing.is_none() {
                *missing = other;
            }
        }
        fill(&mut self.meeting, other.meeting);
        fill(&mut self.date, other.date);
        fill(&mut self.at, other.at);
        fill(&mut self.body, other.body);
        fill(&mut self.verdict, other.verdict);
        fill(&mut self.text, other.text);
    }

    pub(super) fn wording(&self) -> &str {
        let verdict = self.verdict.as_ref();
        verdict
            .and_then(|verdict| verdict.wording.as_deref())
            .unwrap_or_default()
    }

    pub(super) fn outcome(&self) -> Outcome {
        self.verdict
            .as_ref()
            .map_or(Outcome::Unknown, |verdict| verdict.outcome)
    }
}

/// A date, unless it is missing or stands for none.
pub(super) fn date(text: Option<&str>, place: &Place<'_>, log: &mut Issues) -> Option<Date> {
    let text = text?;
    let date = when::date(text);
    if date.is_none() && !text.starts_with("0001-") {
        log.add(place, &[&quoted(text), " is no date; it was left out"]);
    }
    date
}

fn joined(text: Option<Box<str>>, more: Option<Box<str>>) -> Option<Box<str>> {
    match (text, more) {
        (Some(text), Some(more)) => Some([&*text, "\n", &*more].concat().into()),
        (text, more) => text.or(more),
    }
}

/// Whether a text says no more than the action itself: "This Resolution was Adopted".
fn repeats(text: &str, action: &str) -> bool {
    let text = text.trim_end_matches('.');
    let start = text.len().saturating_sub(action.len());
    let end = text.get(start..);
    end.is_some_and(|end| end.eq_ignore_ascii_case(action)) && !text.contains(". ")
}
