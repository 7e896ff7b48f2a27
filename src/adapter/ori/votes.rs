//! Votes per party, from the prose in which registers write them.
//!
//! Only numbers that a text gives are kept. `Tegen: SGP, VVD` says who was against but not with how
//! many votes; that stays in the text. Where a text names persons they are counted by party and
//! the text is not shown: who voted what is nobody's business here.

use std::collections::BTreeMap;

use super::entries::numbers;
use crate::adapter::text::clean;
use crate::domain::Votes;

/// What a text says about the votes.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Count {
    /// Numbers per party, in the text's order.
    pub(super) votes: Vec<Votes>,
    /// The text names the persons who voted.
    pub(super) names_people: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Yes,
    No,
    Abstain,
    Absent,
}

/// Reads `Voor (20): VVD (12), D66 (8)` and its like.
pub(super) fn count(text: &str) -> Count {
    let mut count = Count::default();
    let mut places = BTreeMap::new();
    for (side, total, list) in sides(text) {
        let Some(numbers) = numbers(list, total, &mut count.names_people) else {
            continue;
        };
        for (party, number) in numbers {
            add(&mut count.votes, &mut places, &party, side, number);
        }
    }
    count
}

/// Whether a text lists who voted how.
pub(super) fn has_lists(text: &str) -> bool {
    !sides(text).is_empty()
}

/// Adds the votes of single members, each with their party and their choice.
pub(super) fn by_member<'a>(members: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Votes> {
    let mut votes = Vec::new();
    let mut places = BTreeMap::new();
    for (party, option) in members {
        if let Some(side) = side(&option.to_lowercase()) {
            add(&mut votes, &mut places, party, side, 1);
        }
    }
    votes
}

fn add(
    votes: &mut Vec<Votes>,
    places: &mut BTreeMap<Box<str>, usize>,
    party: &str,
    side: Side,
    number: u32,
) {
    let party = clean(party);
    let place = *places.entry(party.clone()).or_insert(votes.len());
    if place == votes.len() {
        votes.push(Votes {
            party,
            yes: None,
            no: None,
            abstain: None,
            absent: None,
        });
    }
    let Some(votes) = votes.get_mut(place) else {
        return;
    };
    let sum = match side {
        Side::Yes => &mut votes.yes,
        Side::No => &mut votes.no,
        Side::Abstain => &mut votes.abstain,
        Side::Absent => &mut votes.absent,
    };
    *sum = Some(sum.unwrap_or(0).saturating_add(number));
}

fn side(word: &str) -> Option<Side> {
    Some(match word {
        "voor" | "voorstanders" | "voorstemmers" | "yes" => Side::Yes,
        "tegen" | "tegenstanders" | "tegenstemmers" | "no" => Side::No,
        "onthouding" | "onthoudingen" | "onthouden" | "stemonthouding" | "stemonthoudingen"
        | "blanco" | "abstain" => Side::Abstain,
        "afwezig" | "afwezigen" | "absent" => Side::Absent,
        _ => return None,
    })
}

/// The lists in a text: which side, how many in all, and who. A list begins behind a word for a
/// side and a colon.
fn sides(text: &str) -> Vec<(Side, Option<u32>, &str)> {
    let mut found: Vec<(Side, Option<u32>, usize, usize)> = Vec::new();
    let mut ends = Vec::new();
    let mut from = 0;
    for (colon, _) in text.match_indices(':') {
        let head = text.get(from..colon).unwrap_or_default();
        if let Some((side, total, start)) = heading(head) {
            ends.push(from + start);
            found.push((side, total, colon + 1, text.len()));
            from = colon + 1;
        }
    }
    for (list, end) in found.iter_mut().zip(ends.iter().skip(1)) {
        list.3 = *end;
    }
    found
        .into_iter()
        .filter_map(|(side, total, start, end)| Some((side, total, text.get(start..end)?)))
        .collect()
}

/// The side and its total that stand at the end of a text, as `Stemmen voor (20)`, and where that
/// begins.
fn heading(head: &str) -> Option<(Side, Option<u32>, usize)> {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '-' | '\u{2013}');
    let end = head.trim_end_matches(is_mark);
    let digits = end.trim_end_matches(|c: char| c.is_ascii_digit());
    let total = end.get(digits.len()..).and_then(|total| total.parse().ok());
    let words = digits.trim_end_matches(is_mark);
    let start = words
        .char_indices()
        .rev()
        .find(|(_, c)| !c.is_alphabetic())
        .map_or(0, |(at, c)| at + c.len_utf8());
    let word = words.get(start..)?.to_lowercase();
    let side = side(&word)?;
    // "Stemmen" in front of the side is a part of the heading, not of the list before it.
    let before = words.get(..start)?.trim_end();
    let last = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let is_stem = matches!(&*last.to_lowercase(), "stem" | "stemmen" | "gestemd");
    let start = if is_stem {
        before.len() - last.len()
    } else {
        start
    };
    Some((side, total, start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, Option<u32>, Option<u32>)]) {
        let found = count(text);
        let found: Vec<_> = found
            .votes
            .iter()
            .map(|votes| (&*votes.party, votes.yes, votes.no))
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn numbers_per_party_are_read() {
        let both = [
            ("VVD", Some(12), None),
            ("D66", Some(8), Some(1)),
            ("SGP", None, Some(2)),
        ];
        check(
            "Voor (20): VVD (12), D66 (8)\nTegen (3): SGP (2), D66 (1)",
            &both,
        );
        check(
            "Stemmen voor: VVD 12, D66 8. Stemmen tegen: 2 SGP en 1 D66",
            &[
                ("VVD", Some(12), None),
                ("D66", Some(8), Some(1)),
                ("SGP", None, Some(2)),
            ],
        );
        check(
            "Uitslag: aangenomen. Tegen (2): SGP",
            &[("SGP", None, Some(2))],
        );
        check("Voor: 50PLUS (1)", &[("50PLUS", Some(1), None)]);
    }

    #[test]
    fn what_a_text_leaves_open_is_left_open() {
        for text in [
            "",
            "aangenomen",
            "Voor: VVD, D66",
            "Voor (20): VVD, D66",
            "Stemmen voor: 23 VVD, D66",
            "Stemmen voor: 27 - overige fracties",
            "Voor (27): alle fracties",
            "Voor (20): VVD (12), D66 (7)",
            "Voor (3): VVD (3), overige leden (0)",
            "met de stemmen tegen van VVD en D66 aangenomen",
            ": : :",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn persons_are_counted_by_party() {
        let found = count("Voor: Jansen (VVD), De Vries (VVD), Bakker (D66)");
        assert!(found.names_people);
        check(
            "Voor: Jansen (VVD), De Vries (VVD), Bakker (D66)",
            &[("VVD", Some(2), None), ("D66", Some(1), None)],
        );
        assert!(!count("Voor: VVD (2)").names_people);
    }
}
