//! What the languages have in common: each is a table of what it does to the names of places, and
//! of what around a name makes it another's.

use super::{finnish, german, others, swedish};

/// A language's rules. Words are as `words::plain` writes them.
pub(super) struct Rules {
    /// Puts the forms of a name's last word behind the word itself.
    pub(super) inflect: fn(&str, &mut Vec<String>),
    /// Adjectives from a name, which are written as names.
    pub(super) adjectives: fn(&str, &mut Vec<String>),
    /// Endings of the first of several words, where that word ends in `e`.
    pub(super) first_word_endings: &'static [&'static str],
    /// What is said before a person's name.
    pub(super) titles: &'static [&'static str],
    /// What makes another place of the name behind it, if it begins with a capital letter.
    pub(super) directions: &'static [&'static str],
    /// What stands before a place and never before a person who acts.
    pub(super) prepositions: &'static [&'static str],
    /// Whole words that make a street, or a thing elsewhere, of the name before them.
    pub(super) streets: &'static [&'static str],
    /// Endings of such words.
    pub(super) street_endings: &'static [&'static str],
    /// Such words have a capital letter themselves.
    pub(super) has_capital_streets: bool,
    /// Parties as they stand in brackets behind a person's name, besides those of the set.
    pub(super) parties: &'static [&'static str],
    /// Endings with which a word is surely a place, and neither a surname nor part of a street's
    /// name.
    pub(super) place_endings: &'static [&'static str],
    /// Only names have capital letters, so that one before a name is a first name's.
    pub(super) marks_names: bool,
    /// A name with a hyphen and a common word is the place: *Norrby-området*.
    pub(super) takes_hyphen: bool,
    /// Headings have a capital letter in most words.
    pub(super) has_headings: bool,
}

/// A language whose rules are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Language {
    Swedish,
    German,
    Finnish,
    /// English, Dutch, and others with a genitive in -s at most.
    Other,
    /// Not said: the rules of all.
    Any,
}

impl Language {
    pub(super) fn of(tag: Option<&str>) -> Self {
        let tag = tag.map(|tag| tag.trim().to_ascii_lowercase());
        match tag.as_deref().and_then(|tag| tag.split(['-', '_']).next()) {
            Some("sv" | "nb" | "nn" | "no" | "da") => Self::Swedish,
            Some("de") => Self::German,
            Some("fi") => Self::Finnish,
            None | Some("") => Self::Any,
            Some(_) => Self::Other,
        }
    }

    pub(super) fn rules(self) -> &'static [&'static Rules] {
        match self {
            Self::Swedish => &[&swedish::RULES],
            Self::German => &[&german::RULES],
            Self::Finnish => &[&finnish::RULES],
            Self::Other => &[&others::RULES],
            Self::Any => &[
                &swedish::RULES,
                &german::RULES,
                &finnish::RULES,
                &others::RULES,
            ],
        }
    }
}

/// The genitive in -s, which names that end in a hiss go without.
pub(super) fn genitive(word: &str, forms: &mut Vec<String>) {
    if !word.ends_with(['s', 'x', 'z']) {
        forms.push([word, "s"].concat());
    }
}

/// For languages without such forms.
pub(super) fn none(_word: &str, _forms: &mut Vec<String>) {}
