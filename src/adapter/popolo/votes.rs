//! Votes on motions: what came of them, and sums by party. Who voted how is not kept.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::motion;
use crate::adapter::issues::{Issues, Place};
use crate::adapter::json::Json;
use crate::adapter::wording::Wordings;
use crate::domain::{Date, Link, Outcome, Verdict};

/// An event of voting.
#[derive(Default)]
pub(super) struct VoteEvent {
    pub(super) id: Option<Box<str>>,
    pub(super) identifier: Option<Box<str>>,
    pub(super) date: Option<Date>,
    pub(super) organization: Option<Box<str>>,
    pub(super) verdict: Option<Verdict>,
    /// Stated sums by the group's id or name.
    pub(super) groups: BTreeMap<Box<str>, Sum>,
    /// Votes of people, by their group; of those without one by who they are.
    pub(super) people: Vec<(Voter, Choice)>,
    /// The sums of all, in the source's words for the options.
    pub(super) totals: Vec<(Box<str>, u64)>,
    pub(super) source: Option<Link>,
}

/// Whose vote it was, as far as sums by party need it.
pub(super) enum Voter {
    Of(Box<str>),
    Person(Box<str>),
    Unknown,
}

/// How many voted how; what is not stated is not zero.
#[derive(Clone, Copy, Default)]
pub(super) struct Sum {
    pub(super) yes: Option<u32>,
    pub(super) no: Option<u32>,
    pub(super) abstain: Option<u32>,
    pub(super) absent: Option<u32>,
}

/// What one can do in a vote.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    Yes,
    No,
    Abstain,
    Absent,
    /// There and not voting, or staying away by agreement with the other side (*paired*):
    /// neither of the above, and told in the totals alone.
    Other,
}

impl Choice {
    pub(super) fn of(option: &str) -> Self {
        match &*option.trim().to_ascii_lowercase() {
            "yes" | "aye" | "yea" | "for" => Self::Yes,
            "no" | "nay" | "noe" | "against" => Self::No,
            "abstain" | "abstention" | "abstained" => Self::Abstain,
            "absent" | "excused" => Self::Absent,
            _ => Self::Other,
        }
    }
}

impl Sum {
    pub(super) fn add(&mut self, choice: Choice, number: u32) {
        let sum = match choice {
            Choice::Yes => &mut self.yes,
            Choice::No => &mut self.no,
            Choice::Abstain => &mut self.abstain,
            Choice::Absent => &mut self.absent,
            Choice::Other => return,
        };
        *sum = Some(sum.unwrap_or(0).saturating_add(number));
    }
}

impl VoteEvent {
    pub(super) fn of(record: &Json, place: &Place<'_>, log: &mut Issues) -> Self {
        let mut event = Self {
            id: record.text_at("id"),
            identifier: record.text_at("identifier"),
            date: motion::date(record, "start_date", place, log),
            organization: motion::reference(record, "organization_id", "organization"),
            verdict: verdict(record),
            source: motion::source(record),
            ..Self::default()
        };
        let by_group = event.counts(record, place, log);
        let mut totals: BTreeMap<Box<str>, u64> = BTreeMap::new();
        for vote in record.items_at("votes") {
            if let Some(option) = vote.text_at("option") {
                *totals.entry(option).or_default() += 1;
            }
            // Sums that are stated need not be made of people's votes.
            if !by_group {
                event.vote(vote);
            }
        }
        if event.totals.is_empty() {
            event.totals = totals.into_iter().collect();
        }
        event
    }

    /// Reads the stated sums; whether they are told by group.
    fn counts(&mut self, record: &Json, place: &Place<'_>, log: &mut Issues) -> bool {
        let place = place.key("counts");
        for (number, count) in record.items_at("counts").iter().enumerate() {
            let option = count.text_at("option");
            let value = count.get("value").and_then(Json::natural);
            let (Some(option), Some(value)) = (option, value) else {
                let words = ["a count needs an option and a number; it was left out"];
                log.add(&place.item(number), &words);
                continue;
            };
            if let Some(group) = group(count) {
                let number = u32::try_from(value).unwrap_or(u32::MAX);
                let sum = self.groups.entry(group).or_default();
                sum.add(Choice::of(&option), number);
            }
            let known = self.totals.iter().position(|(known, _)| *known == option);
            if let Some((_, total)) = known.and_then(|known| self.totals.get_mut(known)) {
                *total = total.saturating_add(value);
            } else if self.totals.len() < MOST_OPTIONS {
                self.totals.push((option, value));
            }
        }
        !self.groups.is_empty()
    }

    /// Counts the vote of one person.
    pub(super) fn vote(&mut self, vote: &Json) {
        let Some(option) = vote.text_at("option") else {
            return;
        };
        let voter = match group(vote) {
            Some(group) => Voter::Of(group),
            None => match motion::reference(vote, "voter_id", "voter") {
                Some(voter) => Voter::Person(voter),
                None => Voter::Unknown,
            },
        };
        self.people.push((voter, Choice::of(&option)));
    }
}

/// Options are few; of a source that makes up one for each count the totals are not all shown.
const MOST_OPTIONS: usize = 20;

fn group(entry: &Json) -> Option<Box<str>> {
    motion::reference(entry, "group_id", "group")
        .or_else(|| motion::reference(entry, "party_id", "party"))
}

/// The result of a motion or of a vote. Popolo has *pass* and *fail*; some sources say it in
/// other words, which are read as any wording is.
pub(super) fn verdict(record: &Json) -> Option<Verdict> {
    let result = record.text_at("result")?;
    let outcome = TABLES.iter().find_map(|table| table.find(&result));
    Some(Verdict {
        outcome: outcome.unwrap_or(Outcome::Unknown),
        wording: Some(result),
    })
}

/// Nothing says in which language a result is; Popolo's own words are English.
static TABLES: LazyLock<Vec<Wordings>> = LazyLock::new(|| {
    let english = Wordings::LANGUAGES
        .iter()
        .filter(|language| **language == "en");
    let others = Wordings::LANGUAGES
        .iter()
        .filter(|language| **language != "en");
    english
        .chain(others)
        .map(|language| Wordings::of(language))
        .collect()
});
