//! Votes in the council and its committees: sums for each party, never who voted how.

use std::collections::BTreeMap;

use super::people::{People, party};
use crate::adapter::json::Json;
use crate::domain::Votes;

/// One vote.
pub(super) struct Count {
    /// By party; none where that is not known of everybody who voted.
    pub(super) votes: Vec<Votes>,
    /// What was voted on, and the sums.
    pub(super) text: Option<Box<str>>,
}

/// The sides, as they are keyed and as minutes name them.
const SIDES: [(&str, &str); 4] = [
    ("Ayes", "Jaa"),
    ("Noes", "Ei"),
    ("Blank", "Tyhjää"),
    ("Absent", "Poissa"),
];

/// Whether an object is a vote.
pub(super) fn is_vote(record: &Json) -> bool {
    record.get("Ayes").is_some() && record.get("Noes").is_some()
}

/// Reads a vote, and learns the groups of those who voted.
pub(super) fn read(record: &Json, people: &mut People) -> Count {
    let mut sums: BTreeMap<Box<str>, [u32; 4]> = BTreeMap::new();
    let mut is_whole = true;
    let mut lines = Vec::new();
    for (side, (key, word)) in SIDES.into_iter().enumerate() {
        let Some(given) = record.get(key) else {
            continue;
        };
        let mut named = 0;
        for voter in given.items_at("Voters") {
            named += 1;
            let group = voter.text_at("CouncilGroup");
            if let Some(name) = voter.text_at("Name") {
                people.learn(&name, group.as_deref());
            }
            match group {
                Some(group) => {
                    let sums = sums.entry(party(&group)).or_default();
                    if let Some(sum) = sums.get_mut(side) {
                        *sum += 1;
                    }
                }
                None => is_whole = false,
            }
        }
        let stated = given.get("NumberOfVotes").and_then(Json::natural);
        is_whole &= stated.is_none_or(|stated| stated == named);
        let number = stated.unwrap_or(named).to_string();
        lines.push(match given.text_at("Content") {
            Some(content) => [word, " ", &number, ": ", &content].concat(),
            None => [word, " ", &number].concat(),
        });
    }
    let votes = sums.into_iter().filter(|_| is_whole);
    Count {
        votes: votes
            .map(|(party, [yes, no, abstain, absent])| Votes {
                party,
                yes: Some(yes),
                no: Some(no),
                abstain: Some(abstain),
                absent: Some(absent),
            })
            .collect(),
        text: (!lines.is_empty()).then(|| lines.join("\n").into()),
    }
}
