//! What happened to a matter: rows of its history, and items on the agendas of meetings.

use super::matter::one_line;
use super::row;
use crate::adapter::json::Json;
use crate::adapter::when;
use crate::adapter::wording::Wordings;
use crate::domain::{Date, EventKind, Outcome, Stage, Verdict, small};

/// One thing that happened.
#[derive(PartialEq, Eq)]
pub(super) struct Step {
    pub(super) date: Option<Date>,
    pub(super) body: Option<Box<str>>,
    pub(super) verdict: Option<Verdict>,
    /// The count of votes, and what the source says besides.
    pub(super) text: Option<Box<str>>,
}

/// When and by whom the items of an agenda were dealt with.
#[derive(Default)]
pub(super) struct Meeting {
    date: Option<Date>,
    body: Option<Box<str>>,
}

impl Meeting {
    pub(super) fn of(record: &Json) -> Self {
        Self {
            date: row::text(record, "Event", "Date").and_then(|date| when::date(&date)),
            body: row::text(record, "Event", "BodyName").map(|body| one_line(&body)),
        }
    }
}

impl Step {
    /// A row of a history. One without a date or an action says nothing.
    pub(super) fn of_history(record: &Json, wordings: &Wordings) -> Option<Self> {
        let column = |name| row::text(record, "MatterHistory", name);
        let action = column("ActionName").or_else(|| record.text_at("Action"))?;
        let date = column("ActionDate").or_else(|| record.text_at("Date"));
        let body = column("ActionBodyName").or_else(|| record.text_at("BodyName"));
        Some(Self {
            date: Some(when::date(&date?)?),
            body: body.map(|body| one_line(&body)),
            verdict: Some(verdict(&action, record, "MatterHistory", wordings)),
            text: tally(record, "MatterHistory"),
        })
    }

    /// An item on an agenda; one without an action has not been dealt with, or nothing is said.
    pub(super) fn of_item(record: &Json, meeting: &Meeting, wordings: &Wordings) -> Option<Self> {
        let action = row::text(record, "EventItem", "ActionName")?;
        Some(Self {
            date: meeting.date,
            body: meeting.body.clone(),
            verdict: Some(verdict(&action, record, "EventItem", wordings)),
            text: tally(record, "EventItem"),
        })
    }

    /// Whether both tell of the same.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let wording = |step: &Self| step.verdict.as_ref().and_then(|v| v.wording.clone());
        self.date == other.date && self.body == other.body && wording(self) == wording(other)
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

/// The action as an outcome. Where the row says besides that the vote failed, a yes is none.
fn verdict(action: &str, record: &Json, kind: &str, wordings: &Wordings) -> Verdict {
    let mut verdict = wordings.verdict(&one_line(action));
    let flag = row::text(record, kind, "PassedFlagName");
    let failed = flag.is_some_and(|flag| flag.eq_ignore_ascii_case("fail"));
    let is_yes = matches!(
        verdict.outcome,
        Outcome::Adopted | Outcome::AdoptedAmended | Outcome::PartlyAdopted
    );
    if failed && is_yes {
        // The vote was on this action and did not carry; what became of the matter is not said.
        verdict.outcome = Outcome::Rejected;
        let words = verdict.wording.unwrap_or_default();
        verdict.wording = Some([&*words, " (Fail)"].concat().into());
    }
    verdict
}

fn tally(record: &Json, kind: &str) -> Option<Box<str>> {
    row::text(record, kind, "Tally")
}

/// The kinds of steps and the stages of statuses, as data.
const STEPS: &str = include_str!("steps.tsv");
const STAGES: &str = include_str!("stages.tsv");

/// What kind of step an action is where its outcome doesn't tell.
pub(super) fn kind(action: &str) -> Option<EventKind> {
    let action = lower(action);
    let rows = STEPS.lines().filter_map(|line| line.split_once('\t'));
    let fitting = rows.filter(|(_, words)| action.starts_with(&lower(words)));
    let (kind, _) = fitting.max_by_key(|(_, words)| words.len())?;
    EventKind::from_key(kind)
}

/// Where a matter with this status is.
pub(super) fn stage(status: &str) -> Option<Stage> {
    let status = lower(status);
    let mut rows = STAGES.lines().filter_map(|line| line.split_once('\t'));
    let (stage, _) = rows.find(|(_, words)| lower(words) == status)?;
    Stage::from_key(stage)
}

fn lower(text: &str) -> String {
    text.trim().chars().map(small).collect()
}
