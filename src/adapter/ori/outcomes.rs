//! From what a register has for an outcome to the outcome.

use crate::adapter::html::plain;
use crate::adapter::text::filled;
use crate::adapter::wording::{self, Wordings};
use crate::domain::{Outcome, Verdict};

/// Longer texts are remarks about a vote, not the name of an outcome.
const LONGEST: usize = 200;

/// The Dutch table, and what registers write behind its wordings.
pub(super) struct Outcomes(Wordings);

impl Outcomes {
    pub(super) fn new() -> Self {
        Self(Wordings::new(wording::DUTCH))
    }

    /// The outcome that a text names, if the table has it. Numbers of votes behind it, as in
    /// `Aangenomen (20 voor, 11 tegen)`, do not change it.
    pub(super) fn find(&self, wording: &str) -> Option<Outcome> {
        if wording.len() > LONGEST {
            return None;
        }
        let find = |words: &str| self.0.find(words);
        find(wording).or_else(|| find(before_counts(wording)?))
    }

    /// The same where a source also has a short form of its words, made from them by looking for
    /// a word. That is believed where nothing in the words may turn its meaning.
    pub(super) fn verdict_with(&self, wording: &str, short: &str) -> Option<Verdict> {
        const TURNS: [&str; 9] = [
            "niet",
            "geen",
            "gewijzigd",
            "geamendeerd",
            "wijziging",
            "deel",
            "gedeelte",
            "voorbehoud",
            "kennis",
        ];
        let mut verdict = self.verdict(wording)?;
        let words = verdict
            .wording
            .as_deref()
            .unwrap_or_default()
            .to_lowercase();
        let is_named = words.contains(&*short.to_lowercase());
        let turns = TURNS.iter().any(|word| words.contains(word));
        if self.find(&words).is_none() && is_named && !turns {
            verdict.outcome = self.find(short).unwrap_or(Outcome::Unknown);
        }
        Some(verdict)
    }

    /// The outcome together with the source's words for it; nothing where there are none.
    pub(super) fn verdict(&self, wording: &str) -> Option<Verdict> {
        let wording = filled(plain(wording))?;
        Some(Verdict {
            outcome: self.find(&wording).unwrap_or(Outcome::Unknown),
            wording: Some(wording),
        })
    }
}

/// What stands before numbers of votes, where nothing else stands behind it.
fn before_counts(wording: &str) -> Option<&str> {
    let start = wording.find(|c: char| c == '(' || c.is_ascii_digit())?;
    let (before, counts) = wording.split_at_checked(start)?;
    let mut words = counts
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let is_of_a_count = |word: &str| {
        let word = word.to_lowercase();
        word.bytes().all(|byte| byte.is_ascii_digit())
            || matches!(
                &*word,
                "voor"
                    | "tegen"
                    | "v"
                    | "t"
                    | "stem"
                    | "stemmen"
                    | "en"
                    | "met"
                    | "bij"
                    | "blanco"
                    | "onthouding"
                    | "onthoudingen"
            )
    };
    if !counts.contains(|c: char| c.is_ascii_digit()) || !words.all(is_of_a_count) {
        return None;
    }
    let before = before.trim_end_matches([' ', ',', ';', ':', '-', '\u{2013}']);
    let ends = [" met", " bij"];
    let with = ends.iter().find_map(|end| before.strip_suffix(end));
    Some(with.unwrap_or(before))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(wording: &str, expected: Option<Outcome>) {
        assert_eq!(Outcomes::new().find(wording), expected, "{wording:?}");
    }

    #[test]
    fn numbers_of_votes_change_no_outcome() {
        for wording in [
            "Aangenomen",
            "Aangenomen (20 voor, 11 tegen)",
            "aangenomen 20-11",
            "Motie aangenomen met 20 stemmen voor en 11 tegen",
            "AANGENOMEN: 20 voor / 11 tegen",
        ] {
            check(wording, Some(Outcome::Adopted));
        }
        check("Aangenomen (gewijzigd, 20 voor)", None);
        check(
            "Niet aangenomen (11 voor, 20 tegen)",
            Some(Outcome::Rejected),
        );
        check("20 voor, 11 tegen", None);
        check(&"aangenomen ".repeat(40), None);
    }
}
