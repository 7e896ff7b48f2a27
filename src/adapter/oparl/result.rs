//! What an item of an agenda came to, in the words of the minutes.

use super::said;
use crate::adapter::json::Json;
use crate::adapter::text::lower;
use crate::adapter::wording::Wordings;
use crate::domain::{Outcome, Verdict};

/// What systems write for a result that is not there yet.
const OPEN: [&str; 4] = ["(offen)", "offen", "(kein)", "noch offen"];

/// Words around the numbers of a count of votes.
const VOTES: [&str; 24] = [
    "ja",
    "nein",
    "enthaltung",
    "enthaltungen",
    "enth",
    "stimmenthaltung",
    "stimmenthaltungen",
    "stimme",
    "stimmen",
    "ja-stimme",
    "ja-stimmen",
    "jastimmen",
    "nein-stimme",
    "nein-stimmen",
    "neinstimmen",
    "gegenstimme",
    "gegenstimmen",
    "fürstimmen",
    "dafür",
    "dagegen",
    "befürwortung",
    "befürwortungen",
    "zustimmungen",
    "ablehnungen",
];

/// Words that hold such a count together.
const BETWEEN: [&str; 10] = [
    "mit",
    "bei",
    "und",
    "gegen",
    "zu",
    "sowie",
    "abstimmung",
    "abstimmungsergebnis",
    "davon",
    "je",
];

/// Numbers that minutes write as words.
const NUMBERS: [&str; 15] = [
    "ein", "eine", "einer", "keine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht",
    "neun", "zehn", "elf", "zwölf",
];

/// The result of an item, if it has one. A count of votes that stands in it makes no other
/// wording of it.
pub(super) fn verdict(item: &Json, wordings: &Wordings) -> Option<Verdict> {
    let result = said(item, "result")?;
    if OPEN.contains(&&*lower(&result)) {
        return None;
    }
    let mut verdict = wordings.verdict(&result);
    if verdict.outcome == Outcome::Unknown
        && let Some(words) = without_votes(&result)
    {
        verdict.outcome = wordings.outcome(&words);
    }
    Some(verdict)
}

/// The words without counts of votes; `None` where there are none.
///
/// A count is a row of words that all are numbers, votes or what holds them together, with a
/// number and a vote among them: *bei 3 Gegenstimmen*, *(12 Ja, 0 Nein)*. No other word goes, so
/// *nicht* never does.
fn without_votes(result: &str) -> Option<String> {
    let small = lower(result);
    let apart = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | ':' | '/' | '.');
    let words: Vec<&str> = small.split(apart).filter(|word| !word.is_empty()).collect();
    let mut kept: Vec<&str> = Vec::with_capacity(words.len());
    let mut rows = words.as_slice();
    while let Some((word, rest)) = rows.split_first() {
        let length = rows.iter().take_while(|word| is_of_a_count(word)).count();
        let (row, behind) = rows.split_at_checked(length).unwrap_or((&[], rows));
        if row.iter().any(|word| is_number(word)) && row.iter().any(|word| VOTES.contains(word)) {
            rows = behind;
        } else if row.is_empty() {
            kept.push(word);
            rows = rest;
        } else {
            kept.extend(row);
            rows = behind;
        }
    }
    (kept.len() < words.len()).then(|| kept.join(" "))
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit()) || NUMBERS.contains(&word)
}

fn is_of_a_count(word: &str) -> bool {
    is_number(word) || VOTES.contains(&word) || BETWEEN.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_votes_are_no_part_of_a_wording() {
        for (result, expected) in [
            (
                "ungeändert beschlossen; Ja: 20, Nein: 4",
                "ungeändert beschlossen",
            ),
            ("abgelehnt (10 Ja, 20 Nein)", "abgelehnt"),
            (
                "mehrheitlich abgelehnt\n4 Ja / 14 Nein / 0 Enthaltungen",
                "mehrheitlich abgelehnt",
            ),
            ("bei einer Enthaltung zugestimmt", "zugestimmt"),
            (
                "Mit 12 gegen 3 Stimmen nicht angenommen.",
                "nicht angenommen",
            ),
            ("Ja 12 Nein 3", ""),
        ] {
            assert_eq!(
                without_votes(result).as_deref(),
                Some(expected),
                "{result:?}"
            );
        }
        for result in [
            "beschlossen mit Änderungen",
            "vertagt auf 12.03.2024",
            "mit 3 Änderungen beschlossen",
            "Nein",
            "",
        ] {
            assert_eq!(without_votes(result), None, "{result:?}");
        }
    }
}
