//! From the words that sources have for an outcome to the outcome.
//!
//! One table for each language, in the files beside this one: data, not code paths. A wording
//! that no table has is [`Outcome::Unknown`], never guessed; the words themselves are always
//! kept beside what they were read as.
//!
//! Each line of a table has three columns with tabs between: an outcome's key, the wording, and
//! where it was seen or is defined. In the place of the key stands `-` for words that say how a
//! decision was made and not what it was (*einstimmig*), and that may stand before or behind any
//! wording; `unknown` for a wording that was looked at and says no outcome. Lines that begin with
//! `#` and empty lines are for people.

use crate::domain::{Outcome, Verdict, small};

/// The wordings of one language.
#[derive(Clone, Debug)]
pub struct Wordings {
    /// Wordings, normalised and sorted.
    rows: Vec<(String, Outcome)>,
    /// What may stand around them, normalised, the longest first.
    modifiers: Vec<String>,
}

/// The lines of a table that has been read from its file, without what is for people: `build.rs`.
#[derive(Clone, Copy, Debug)]
pub struct Table(&'static str);

/// The table of a language, by the name of its file.
macro_rules! table {
    ($file:literal) => {
        Table(include_str!(concat!(env!("OUT_DIR"), "/wording/", $file)))
    };
}

/// German wordings.
pub const GERMAN: Table = table!("de.tsv");
/// English wordings.
pub const ENGLISH: Table = table!("en.tsv");
/// Finnish wordings.
pub const FINNISH: Table = table!("fi.tsv");
/// Dutch wordings.
pub const DUTCH: Table = table!("nl.tsv");
/// Swedish wordings.
pub const SWEDISH: Table = table!("sv.tsv");

const TABLES: [(&str, Table); 5] = [
    ("sv", SWEDISH),
    ("de", GERMAN),
    ("fi", FINNISH),
    ("nl", DUTCH),
    ("en", ENGLISH),
];

impl Wordings {
    /// The languages that have a table, as BCP 47 tags.
    pub const LANGUAGES: [&'static str; 5] = ["sv", "de", "fi", "nl", "en"];

    /// The table of a language; of one that has none, an empty table. Whoever calls this has every
    /// language's table in the program.
    #[must_use]
    pub fn of(language: &str) -> Self {
        let table = TABLES.iter().find(|(known, _)| *known == language);
        Self::new(table.map_or(Table(""), |(_, table)| *table))
    }

    /// The wordings of one table.
    #[must_use]
    pub fn new(table: Table) -> Self {
        let mut wordings = Self {
            rows: Vec::new(),
            modifiers: Vec::new(),
        };
        for line in table.0.lines() {
            let mut columns = line.split('\t');
            let (Some(key), Some(wording)) = (columns.next(), columns.next()) else {
                continue;
            };
            let wording = normal(wording);
            match Outcome::from_key(key.trim()) {
                Some(outcome) => wordings.rows.push((wording, outcome)),
                None if key.trim() == "-" => wordings.modifiers.push(wording),
                None => {}
            }
        }
        wordings.rows.sort();
        wordings
            .modifiers
            .sort_by_key(|words| std::cmp::Reverse(words.len()));
        wordings
    }

    /// What a wording means; [`Outcome::Unknown`] where the table doesn't have it.
    #[must_use]
    pub fn outcome(&self, wording: &str) -> Outcome {
        self.find(wording).unwrap_or(Outcome::Unknown)
    }

    /// What a wording means, if the table has it. A row with the outcome `unknown` is an answer
    /// too.
    #[must_use]
    pub fn find(&self, wording: &str) -> Option<Outcome> {
        let words = normal(wording);
        let mut rest = Some(&*words);
        while let Some(words) = rest {
            if let Some(outcome) = self.row(words) {
                return Some(outcome);
            }
            rest = self.barer(words);
        }
        None
    }

    /// The outcome together with its wording.
    #[must_use]
    pub fn verdict(&self, wording: &str) -> Verdict {
        Verdict {
            outcome: self.outcome(wording),
            wording: super::text::filled(super::text::clean(wording)),
        }
    }

    fn row(&self, words: &str) -> Option<Outcome> {
        let row = self
            .rows
            .binary_search_by(|(known, _)| (**known).cmp(words));
        row.ok()
            .and_then(|row| self.rows.get(row))
            .map(|(_, outcome)| *outcome)
    }

    /// The words without one modifier that stands in front or behind, if one does.
    fn barer<'a>(&self, words: &'a str) -> Option<&'a str> {
        let apart = |c: char| matches!(c, ' ' | ',' | ';' | ':' | '-' | '.');
        self.modifiers.iter().find_map(|modifier| {
            let front = words.strip_prefix(&**modifier);
            let behind = || words.strip_suffix(&**modifier);
            let rest = front
                .filter(|rest| rest.starts_with(apart))
                .or_else(|| behind().filter(|rest| rest.ends_with(apart)))?;
            Some(rest.trim_matches(apart))
        })
    }
}

/// Small letters, one blank between words, no soft hyphen, and neither white space nor a full
/// stop at the ends.
fn normal(wording: &str) -> String {
    let mut normal = String::with_capacity(wording.len());
    for word in wording.split_whitespace() {
        if !normal.is_empty() {
            normal.push(' ');
        }
        normal.extend(word.chars().filter(|c| *c != '\u{ad}').map(small));
    }
    normal.trim_matches(['.', ' ']).to_owned()
}
