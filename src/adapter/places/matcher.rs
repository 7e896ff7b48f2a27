//! Finds names in a text in one pass.

use std::collections::BTreeSet;

use super::names::{Hit, Names};
use super::people::Name;
use super::rules::{Language, Rules};
use super::words::{Gap, Word, is_capital, plain_words, words};
use crate::domain::Area;

/// What all languages of a set have in common.
pub(super) struct Context<'a> {
    /// Areas to look for.
    pub(super) areas: &'a [Area],
    /// Name of the publisher.
    pub(super) publisher: &'a str,
    /// First names of people.
    pub(super) first_names: &'a BTreeSet<String>,
    /// Ids and names of parties.
    pub(super) parties: &'a BTreeSet<String>,
}

/// Looks for the names of a gazetteer in texts of one language.
pub(super) struct Matcher<'a> {
    context: &'a Context<'a>,
    rules: &'static [&'static Rules],
    names: Names,
    /// The words of the publisher's name, which may stand before an area's with a hyphen.
    town: Vec<String>,
}

/// Where a text stands, and who is in the motion.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    /// People whom the motion names.
    pub(super) people: &'a [Name],
    /// It is the title, where a surname hardly stands alone.
    pub(super) is_title: bool,
}

impl<'a> Matcher<'a> {
    pub(super) fn new(context: &'a Context<'a>, language: Language) -> Self {
        let rules = language.rules();
        Self {
            context,
            rules,
            names: Names::of(context.areas, context.publisher, rules),
            town: plain_words(context.publisher),
        }
    }

    /// The areas that a text names, in the order in which it does; each as often as it does.
    pub(super) fn find(&self, text: &str, around: Around<'_>) -> Vec<&'a Area> {
        let words = words(text);
        let marks_names = self.marks_names(&words);
        let mut found = Vec::new();
        let mut at = 0;
        let mut is_after_name = false;
        while at < words.len() {
            let Some(hit) = self.names.longest_at(&words, at) else {
                at += 1;
                is_after_name = false;
                continue;
            };
            let sight = Sight {
                words: &words,
                at,
                is_after_name,
                marks_names,
            };
            is_after_name = self.is_place(&hit, &sight, around);
            if is_after_name
                && let Some(area) = hit.area.and_then(|area| self.context.areas.get(area))
            {
                found.push(area);
            }
            at += hit.length;
        }
        found
    }

    /// Whether a capital letter in the middle of a sentence is a name's: not in a heading in
    /// which most words have one.
    fn marks_names(&self, words: &[Word<'_>]) -> bool {
        let capitals = words.iter().filter(|word| word.is_capital).count();
        let is_heading = words
            .iter()
            .all(|word| word.text.chars().all(|c| !is_small(c)))
            || self.all(|rules| rules.has_headings) && capitals * 2 > words.len();
        !is_heading && self.all(|rules| rules.marks_names)
    }

    /// Whether what stands around lets it be the place.
    fn is_place(&self, hit: &Hit, sight: &Sight<'_>, around: Around<'_>) -> bool {
        let Some(word) = sight.words.get(sight.at) else {
            return false;
        };
        let next = sight.words.get(sight.at + hit.length);
        if hit.is_adjective && !next.is_some_and(|next| next.gap == Gap::Blank && next.is_capital) {
            return false;
        }
        let before = sight.at.checked_sub(1);
        let before = before.and_then(|before| sight.words.get(before));
        self.is_let_by_next(hit, next, sight)
            && before.is_none_or(|before| self.is_let_by_last(before, word, hit, sight))
            && !self.is_person(before, word, hit, next, around)
            && !self.is_first_name(word, hit, sight, around)
    }

    /// Whether the word before lets it be the place.
    fn is_let_by_last(
        &self,
        before: &Word<'_>,
        word: &Word<'_>,
        hit: &Hit,
        sight: &Sight<'_>,
    ) -> bool {
        let plain = before.plain();
        let is_known = sight.is_after_name || self.town.contains(&plain);
        match word.gap {
            // Karlsruhe-Durlach is in Durlach; Alt-Durlach is another place.
            Gap::Hyphen => is_known,
            Gap::Blank if !before.is_capital => !self.any(|rules| rules.titles, &plain),
            Gap::Blank if is_known => true,
            Gap::Blank => {
                // In the middle of a sentence a capital letter before it is a first name's.
                let is_surname = hit.length == 1
                    && sight.marks_names
                    && !before.is_first
                    && !before.is_all_capital()
                    && !self.any(|rules| rules.prepositions, &plain);
                !is_surname
                    && !self.any(|rules| rules.titles, &plain)
                    && !self.any(|rules| rules.directions, &plain)
            }
            Gap::Slash | Gap::Other => true,
        }
    }

    /// Whether the word behind lets it be the place.
    fn is_let_by_next(&self, hit: &Hit, next: Option<&Word<'_>>, sight: &Sight<'_>) -> bool {
        let Some(next) = next else {
            return true;
        };
        match next.gap {
            // Norrby-området is in Norrby; Innenstadt-West is a place of its own, unless both
            // are listed, as in a line from one to the other.
            Gap::Hyphen => {
                !next.is_capital && self.all(|rules| rules.takes_hyphen)
                    || (self.names.longest_at(sight.words, sight.at + hit.length)).is_some()
            }
            Gap::Blank => {
                let last = sight.words.get((sight.at + hit.length).saturating_sub(1));
                let is_inside = last.is_some_and(|last| self.is_inside(&last.plain()));
                is_inside || !self.is_street(next)
            }
            Gap::Slash | Gap::Other => true,
        }
    }

    /// Whether it is the surname of somebody who is known.
    fn is_person(
        &self,
        before: Option<&Word<'_>>,
        word: &Word<'_>,
        hit: &Hit,
        next: Option<&Word<'_>>,
        around: Around<'_>,
    ) -> bool {
        if hit.length > 1 {
            return false;
        }
        let plain = word.plain();
        let before = before.filter(|_| matches!(word.gap, Gap::Blank | Gap::Hyphen));
        let before_is_capital = before.is_some_and(|before| before.is_capital);
        let before = before.map(Word::plain).unwrap_or_default();
        if before_is_capital {
            let mut people = around.people.iter();
            // Anna Norrby (M).
            let has_party =
                next.is_some_and(|next| next.is_bracketed && self.is_party(&next.plain()));
            return has_party
                || self.context.first_names.contains(&before)
                || people.any(|person| person.is(&before, &plain));
        }
        // A surname alone, as minutes have it: who yields, and not where something is.
        let is_of_place = self.any(|rules| rules.prepositions, &before) || self.is_inside(&plain);
        let mut people = around.people.iter();
        !around.is_title && !is_of_place && people.any(|person| person.is_last(&plain))
    }

    /// Whether it is the first name of the person whose surname follows.
    fn is_first_name(
        &self,
        word: &Word<'_>,
        hit: &Hit,
        sight: &Sight<'_>,
        around: Around<'_>,
    ) -> bool {
        let mut behind = sight.words.iter().skip(sight.at + 1);
        let next = behind.next();
        let next = next.filter(|next| next.gap == Gap::Blank && next.is_capital);
        let (Some(next), 1) = (next, hit.length) else {
            return false;
        };
        let (word, surname) = (word.plain(), next.plain());
        let mut people = around.people.iter();
        // Tuve Ek (C); where nouns have capital letters, the second may be one.
        let has_party = sight.marks_names
            && behind
                .next()
                .is_some_and(|party| party.is_bracketed && self.is_party(&party.plain()));
        has_party
            || self.context.first_names.contains(&word)
            || people.any(|person| person.is(&word, &surname))
    }

    /// Whether the word makes a street of the name before it.
    fn is_street(&self, word: &Word<'_>) -> bool {
        let plain = word.plain();
        self.rules.iter().any(|rules| {
            let mut endings = rules.street_endings.iter();
            let is_street =
                rules.streets.contains(&&*plain) || endings.any(|ending| plain.ends_with(ending));
            // Vuosaaren Itäreimarintie is a street of its own name, in Vuosaari.
            is_street && (rules.has_capital_streets || !word.is_capital)
        })
    }

    /// Whether the form of a name says that something is in, from or to the place.
    fn is_inside(&self, word: &str) -> bool {
        let mut endings = self.rules.iter().flat_map(|rules| rules.place_endings);
        endings.any(|ending| word.ends_with(ending))
    }

    fn is_party(&self, word: &str) -> bool {
        self.context.parties.contains(word) || self.any(|rules| rules.parties, word)
    }

    fn any(&self, table: fn(&Rules) -> &'static [&'static str], word: &str) -> bool {
        self.rules.iter().any(|rules| table(rules).contains(&word))
    }

    fn all(&self, holds: fn(&Rules) -> bool) -> bool {
        self.rules.iter().all(|rules| holds(rules))
    }
}

/// Where in a text a name was found.
struct Sight<'a> {
    words: &'a [Word<'a>],
    at: usize,
    /// A name of a place ends right before.
    is_after_name: bool,
    marks_names: bool,
}

fn is_small(c: char) -> bool {
    c.is_alphabetic() && !is_capital(c)
}
