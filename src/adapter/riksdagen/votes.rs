//! Votes, counted per party. Who voted how is never kept.

use std::collections::BTreeMap;

use super::committees::{key, reference};
use super::sections::{date, each};
use super::text::text_at;
use crate::adapter::issues::{Issues, Loss, Place};
use crate::adapter::json::Json;
use crate::adapter::text::quoted;
use crate::domain::{Date, Votes};

/// A vote of the chamber on a point of a report. *Ja* is a yes to the committee's proposal, not
/// to a motion.
pub(super) struct Vote {
    pub(super) date: Option<Date>,
    /// What stood against what, in the source's words.
    pub(super) about: Option<Box<str>>,
    pub(super) parties: Vec<Votes>,
}

/// What vote it is: key of the report, point, id.
pub(super) type Name = (Box<str>, Box<str>, Box<str>);

/// The votes on the matter itself of a `dokvotering`, which has one row for each member.
pub(super) fn count(status: &Json, place: &Place<'_>, log: &mut Issues) -> Vec<(Name, Vote)> {
    let mut votes: BTreeMap<Name, Vote> = BTreeMap::new();
    each(
        status,
        "dokvotering",
        "votering",
        place,
        log,
        &mut |row, place, log| {
            // Votes on procedure, and those that choose which counter-proposal is to stand
            // against the committee's, say nothing about the matter.
            let says = |key: &str, wanted: &str| {
                row.text_at(key)
                    .is_none_or(|text| text.to_lowercase() == wanted)
            };
            if !says("avser", "sakfrågan") || !says("votering", "huvud") {
                return;
            }
            let report = reference(
                row.text_at("rm").as_deref(),
                row.text_at("beteckning").as_deref(),
            );
            let (Some(report), Some(point)) = (report, row.text_at("punkt")) else {
                let words = ["\"rm\", \"beteckning\" or \"punkt\" is missing"];
                log.lose(place, Loss::Entry, &words);
                return;
            };
            let party = row.text_at("parti").unwrap_or_else(|| "-".into());
            let word = row.text_at("rost").unwrap_or_default();
            let id = row.text_at("votering_id").unwrap_or_default();
            let vote = votes
                .entry((key(&report), point, key(&id)))
                .or_insert_with(|| Vote {
                    date: None,
                    about: None,
                    parties: Vec::new(),
                });
            if vote.date.is_none() {
                vote.date = date(row, "datum", place, log);
            }
            let Some(votes) = of(&mut vote.parties, party) else {
                log.lose(place, Loss::Entry, &["more parties vote than are read"]);
                return;
            };
            let Some(counted) = column(votes, &word) else {
                let words = [&quoted(&word), " is no known vote"];
                log.lose(&place.key("rost"), Loss::Entry, &words);
                return;
            };
            *counted = Some(counted.unwrap_or(0).saturating_add(1));
        },
    );
    votes.into_iter().collect()
}

/// The votes of one party, which are none until they are counted.
fn of(parties: &mut Vec<Votes>, party: Box<str>) -> Option<&mut Votes> {
    /// More are no parties of a parliament.
    const MOST: usize = 100;
    let place = parties.iter().position(|votes| votes.party == party);
    if place.is_none() {
        if parties.len() >= MOST {
            return None;
        }
        parties.push(Votes {
            party,
            yes: Some(0),
            no: Some(0),
            abstain: Some(0),
            absent: Some(0),
        });
    }
    match place {
        Some(place) => parties.get_mut(place),
        None => parties.last_mut(),
    }
}

fn column<'a>(votes: &'a mut Votes, word: &str) -> Option<&'a mut Option<u32>> {
    match &*word.to_lowercase() {
        "ja" => Some(&mut votes.yes),
        "nej" => Some(&mut votes.no),
        "avstår" | "avstående" => Some(&mut votes.abstain),
        "frånvarande" => Some(&mut votes.absent),
        _ => None,
    }
}

/// The vote that a point of a report sums up: a table out of HTML, with what the vote was about
/// in its first row, names of columns in the next, and one row for each party.
pub(super) fn summary(point: &Json) -> Option<Vote> {
    let rows = point.path(&["votering_sammanfattning_html", "table", "tr"])?;
    let mut vote = Vote {
        date: None,
        about: None,
        parties: Vec::new(),
    };
    let mut columns: Vec<Box<str>> = Vec::new();
    let mut is_matter = false;
    for row in rows.items() {
        let heads = row.items_at("th");
        if !heads.is_empty() {
            columns = heads
                .iter()
                .map(|head| head.text().unwrap_or_default())
                .collect();
            continue;
        }
        let cells = row.items_at("td");
        if let [title @ Json::Object(_)] = cells {
            let Some(name) = text_at(title, "h4") else {
                continue;
            };
            if is_matter {
                // Another vote follows in the same table.
                break;
            }
            is_matter = name.to_lowercase().contains("sakfrågan");
            vote.about = text_at(title, "p").filter(|_| is_matter);
        } else if is_matter {
            vote.parties.extend(party_row(&columns, cells));
        }
    }
    (!vote.parties.is_empty()).then_some(vote)
}

/// A party's row, unless it is that of the sums.
fn party_row(columns: &[Box<str>], cells: &[Json]) -> Option<Votes> {
    let (party, numbers) = cells.split_first()?;
    let party = party
        .text()
        .filter(|party| party.to_lowercase() != "totalt")?;
    let mut votes = Votes {
        party,
        yes: None,
        no: None,
        abstain: None,
        absent: None,
    };
    for (name, number) in columns.iter().skip(1).zip(numbers) {
        if let Some(column) = column(&mut votes, name) {
            *column = number
                .natural()
                .and_then(|number| u32::try_from(number).ok());
        }
    }
    Some(votes)
}
