//! Finds names in a text in one pass.

use std::collections::BTreeMap;

use super::forms::{Language, is_direction, is_street, is_title};
use super::words::{Word, words};
use crate::domain::{Area, same_words};

/// The names of a gazetteer in all their forms.
pub(super) struct Matcher<'a> {
    areas: &'a [Area],
    language: Language,
    /// Forms, with one blank between words, and the places of their areas.
    forms: BTreeMap<String, usize>,
    /// Words of the longest name.
    longest: usize,
    /// The words of the town's own name, which may stand before a name with a hyphen.
    town: Vec<String>,
}

/// What else is known of a text.
struct Around<'a> {
    /// Names of the people in the motion.
    people: &'a [&'a str],
    /// A capital letter in the middle of a sentence marks a name.
    marks_names: bool,
}

impl<'a> Matcher<'a> {
    pub(super) fn new(areas: &'a [Area], language: Language, town: &str) -> Self {
        let mut matcher = Self {
            areas,
            language,
            forms: BTreeMap::new(),
            longest: 0,
            town: small_words(town),
        };
        // A name counts before another area's other spelling.
        let names = areas
            .iter()
            .enumerate()
            .map(|(place, area)| (place, &area.name));
        let aliases = areas.iter().enumerate();
        let aliases =
            aliases.flat_map(|(place, area)| area.aliases.iter().map(move |alias| (place, alias)));
        for (place, name) in names.chain(aliases) {
            matcher.add(place, name);
        }
        matcher
    }

    fn add(&mut self, place: usize, name: &str) {
        let words = small_words(name);
        let Some((last, before)) = words.split_last() else {
            return;
        };
        self.longest = self.longest.max(words.len());
        for form in self.language.forms(last) {
            let mut whole = before.to_vec();
            whole.push(form);
            self.forms.entry(whole.join(" ")).or_insert(place);
        }
    }

    /// The areas that a text names, in the order in which it does; each as often as it does.
    pub(super) fn find(&self, text: &str, people: &[&str]) -> Vec<&'a Area> {
        let words = words(text);
        // Where every letter is a capital one, none of them marks a name.
        let marks_names = self.language.has_small_nouns() && text.contains(char::is_lowercase);
        let around = Around {
            people,
            marks_names,
        };
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            match self.longest_at(&words, at) {
                Some((length, place)) => {
                    if self.is_place(&words, at, length, &around)
                        && let Some(area) = self.areas.get(place)
                    {
                        found.push(area);
                    }
                    at += length;
                }
                None => at += 1,
            }
        }
        found
    }

    /// The longest name that begins at a word: how many words it has, and whose it is.
    fn longest_at(&self, words: &[Word<'_>], at: usize) -> Option<(usize, usize)> {
        if !words.get(at)?.is_capital {
            return None;
        }
        let mut form = String::new();
        let mut longest = None;
        for (number, word) in words.iter().skip(at).take(self.longest).enumerate() {
            if number > 0 {
                if !is_joint(word.gap) {
                    break;
                }
                form.push(' ');
            }
            form.push_str(&word.small);
            if let Some(place) = self.forms.get(&form) {
                longest = Some((number + 1, *place));
            }
        }
        longest
    }

    /// Whether what stands around lets it be the place.
    fn is_place(&self, words: &[Word<'_>], at: usize, length: usize, around: &Around<'_>) -> bool {
        let (Some(word), next) = (words.get(at), words.get(at + length)) else {
            return false;
        };
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        self.may_follow(word, before, next, around) && self.may_precede(next)
    }

    /// Whether the word before lets it be the place.
    fn may_follow(
        &self,
        word: &Word<'_>,
        before: Option<&Word<'_>>,
        next: Option<&Word<'_>>,
        around: &Around<'_>,
    ) -> bool {
        let Some(before) = before else {
            return true;
        };
        if word.gap == "-" {
            // A hyphen makes another place, unless only the town stands before it.
            return self.town.contains(&before.small)
                || self.forms.contains_key(&before.small) && before.is_capital;
        }
        if word.gap != " " {
            return true;
        }
        if is_title(&before.small) || is_direction(&before.small) && before.is_capital {
            return false;
        }
        if !before.is_capital {
            return true;
        }
        let name = [&*before.small, " ", &*word.small].concat();
        let is_person = around.people.iter().any(|person| {
            same_words(person, &name) || person.to_lowercase().ends_with(&[" ", &*name].concat())
        });
        let has_party = next.is_some_and(|next| {
            next.gap.trim_start().starts_with('(') && next.small.chars().count() <= 3
        });
        // In the middle of a sentence a capital letter before it is a first name's.
        let is_name = around.marks_names && !before.is_first;
        !(is_person || has_party || is_name)
    }

    /// Whether the word behind lets it be the place.
    fn may_precede(&self, next: Option<&Word<'_>>) -> bool {
        let Some(next) = next else {
            return true;
        };
        match next.gap {
            // Norrby-området is in Norrby; Innenstadt-West is a place of its own.
            "-" => !next.is_capital && self.language != Language::German,
            " " => !is_street(&next.small),
            _ => true,
        }
    }
}

/// Whether a name may go on across this: blanks, a hyphen, a dot of an abbreviation.
fn is_joint(gap: &str) -> bool {
    matches!(gap, " " | "-" | "/" | ". " | " - " | "\u{a0}" | "–" | ".")
}

fn small_words(name: &str) -> Vec<String> {
    words(name).into_iter().map(|word| word.small).collect()
}
