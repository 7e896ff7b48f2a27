//! Votes on motions: what came of them, and sums by party.

use std::collections::BTreeMap;

use crate::adapter::json::Json;
use crate::adapter::when;
use crate::domain::{Date, Outcome, Verdict};

/// An event of voting.
pub(super) struct VoteEvent {
    pub(super) date: Option<Date>,
    pub(super) organization: Option<Box<str>>,
    pub(super) verdict: Option<Verdict>,
    /// Sums by the group's id or name; those without a group under an empty one.
    pub(super) sums: BTreeMap<Box<str>, Sum>,
    /// Votes of people whose party only their memberships tell.
    pub(super) people: Vec<(Box<str>, Choice)>,
    /// The sums were stated, and need not be made of people's votes.
    pub(super) is_stated: bool,
}

/// How many voted how.
#[derive(Clone, Copy, Default)]
pub(super) struct Sum {
    pub(super) yes: u32,
    pub(super) no: u32,
    pub(super) abstain: u32,
    pub(super) absent: u32,
}

/// What one can do in a vote.
#[derive(Clone, Copy)]
pub(super) enum Choice {
    Yes,
    No,
    Abstain,
    Absent,
}

impl Choice {
    /// Popolo's options. *Not voting* is being there and not voting; *paired* is staying away by
    /// agreement.
    fn of(option: &str) -> Option<Self> {
        Some(match option {
            "yes" | "aye" | "for" => Self::Yes,
            "no" | "nay" | "against" => Self::No,
            "abstain" | "not voting" => Self::Abstain,
            "absent" | "paired" | "excused" => Self::Absent,
            _ => return None,
        })
    }
}

impl Sum {
    pub(super) fn add(&mut self, choice: Choice, number: u32) {
        let sum = match choice {
            Choice::Yes => &mut self.yes,
            Choice::No => &mut self.no,
            Choice::Abstain => &mut self.abstain,
            Choice::Absent => &mut self.absent,
        };
        *sum = sum.saturating_add(number);
    }
}

impl VoteEvent {
    pub(super) fn of(record: &Json) -> Self {
        let mut event = Self {
            date: record
                .get("start_date")
                .and_then(Json::str)
                .and_then(when::date),
            organization: record
                .text_at("organization_id")
                .or_else(|| record.path(&["organization", "id"])?.text()),
            verdict: record.text_at("result").map(|result| verdict(&result)),
            sums: BTreeMap::new(),
            people: Vec::new(),
            is_stated: false,
        };
        event.count(record);
        event
    }

    fn count(&mut self, record: &Json) {
        let group = |entry: &Json| {
            entry
                .text_at("group_id")
                .or_else(|| entry.text_at("party_id"))
                .or_else(|| entry.path(&["group", "id"])?.text())
                .or_else(|| entry.path(&["group", "name"])?.text())
        };
        let choice = |entry: &Json| Choice::of(entry.get("option")?.str()?);
        let mut whole = Sum::default();
        for count in record.items_at("counts") {
            let number = count.get("value").and_then(Json::natural);
            let number = number.and_then(|number| u32::try_from(number).ok());
            if let (Some(choice), Some(number)) = (choice(count), number) {
                match group(count) {
                    Some(group) => {
                        self.is_stated = true;
                        self.sums.entry(group).or_default().add(choice, number);
                    }
                    None => whole.add(choice, number),
                }
            }
        }
        if self.is_stated {
            return;
        }
        for vote in record.items_at("votes") {
            let Some(choice) = choice(vote) else {
                continue;
            };
            match (group(vote), vote.text_at("voter_id")) {
                (Some(group), _) => self.sums.entry(group).or_default().add(choice, 1),
                (None, Some(voter)) => self.people.push((voter, choice)),
                (None, None) => {}
            }
        }
        if self.sums.is_empty() && self.people.is_empty() && !record.items_at("counts").is_empty() {
            self.sums.insert(Box::default(), whole);
        }
    }
}

/// A result as an outcome. Popolo has two; some sources say it in other words.
pub(super) fn verdict(result: &str) -> Verdict {
    let outcome = match result {
        "pass" | "passed" => Outcome::Adopted,
        "fail" | "failed" => Outcome::Rejected,
        _ => Outcome::Unknown,
    };
    Verdict {
        outcome,
        wording: Some(result.into()),
    }
}
