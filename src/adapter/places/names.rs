//! The names of a gazetteer in all their forms in one language.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use super::rules::Rules;
use super::words::{Gap, Word, plain_words, words};
use crate::domain::Area;

/// Names by their forms.
pub(super) struct Names {
    rules: &'static [&'static Rules],
    /// Forms, with one blank between words.
    forms: BTreeMap<String, Form>,
    /// What each form is a form of.
    spellings: Vec<Spelling>,
    /// First words of names that a text may begin with a small letter: *norra Sjöbo*.
    small_starts: BTreeSet<String>,
}

/// A form of a name.
#[derive(Clone, Copy)]
struct Form {
    /// Its place among the spellings.
    spelling: usize,
    /// It is an adjective, which needs a noun.
    is_adjective: bool,
}

/// A name or another spelling of it.
struct Spelling {
    /// The area's place; none for the publisher, which is no place.
    area: Option<usize>,
    /// Which of its words may show by a capital letter that it is meant.
    capitals: Vec<bool>,
}

/// A name that was found.
pub(super) struct Hit {
    /// How many words it has.
    pub(super) length: usize,
    /// The area's place; none for the publisher, which is no place.
    pub(super) area: Option<usize>,
    /// It is an adjective, which needs a noun.
    pub(super) is_adjective: bool,
}

impl Names {
    pub(super) fn of(areas: &[Area], publisher: &str, rules: &'static [&'static Rules]) -> Self {
        let mut names = Self {
            rules,
            forms: BTreeMap::new(),
            spellings: Vec::new(),
            small_starts: BTreeSet::new(),
        };
        let mut spellings: Vec<(Option<usize>, &str)> = Vec::new();
        let areas = || areas.iter().enumerate();
        // A name counts before another area's other spelling, and both before the publisher's,
        // which is there for *Borås Stad bör spara* not to be about the place.
        spellings.extend(areas().map(|(place, area)| (Some(place), &*area.name)));
        spellings.extend(areas().flat_map(|(place, area)| {
            let aliases = area.aliases.iter();
            aliases.map(move |alias| (Some(place), &**alias))
        }));
        spellings.push((None, publisher));
        // A name as it stands counts before any other's inflected form.
        for (area, name) in &spellings {
            names.add(*area, name);
        }
        for (spelling, (_, name)) in spellings.iter().enumerate() {
            names.inflect(spelling, name);
        }
        names
    }

    fn add(&mut self, area: Option<usize>, name: &str) {
        let spelling = self.spellings.len();
        let is_name = |word: &Word<'_>| word.is_capital && !is_article(&word.plain());
        let mut capitals: Vec<bool> = words(name).iter().map(is_name).collect();
        if !capitals.contains(&true) {
            // Written without capital letters, or nothing but an article: the first has to do.
            capitals.fill(false);
            capitals.iter_mut().take(1).for_each(|first| *first = true);
        }
        self.spellings.push(Spelling { area, capitals });
        let words = plain_words(name);
        if words.len() > 1 {
            self.small_starts.extend(words.first().cloned());
        }
        self.put(words.join(" "), spelling, false);
    }

    fn inflect(&mut self, spelling: usize, name: &str) {
        let words = plain_words(name);
        let Some((last, before)) = words.split_last() else {
            return;
        };
        for rules in self.rules {
            let (mut forms, mut adjectives) = (vec![last.clone()], Vec::new());
            (rules.inflect)(last, &mut forms);
            (rules.adjectives)(last, &mut adjectives);
            let mut starts = vec![start(before)];
            if let Some((first, between)) = before.split_first()
                && first.ends_with('e')
            {
                let between = start(between);
                let endings = rules.first_word_endings.iter();
                starts.extend(endings.map(|ending| [&**first, *ending, " ", &*between].concat()));
            }
            for start in starts {
                for form in &forms {
                    self.put([&*start, form].concat(), spelling, false);
                }
                for form in &adjectives {
                    self.put([&*start, form].concat(), spelling, true);
                }
            }
        }
    }

    fn put(&mut self, form: String, spelling: usize, is_adjective: bool) {
        if !form.is_empty() {
            self.forms.entry(form).or_insert(Form {
                spelling,
                is_adjective,
            });
        }
    }

    /// The longest name that begins at a word.
    pub(super) fn longest_at(&self, words: &[Word<'_>], at: usize) -> Option<Hit> {
        let first = words.get(at)?;
        let mut form = String::new();
        if !first.is_capital {
            form = first.plain();
            if !self.small_starts.contains(&form) {
                return None;
            }
            form.clear();
        }
        let mut longest = None;
        for (before, word) in words.iter().skip(at).enumerate() {
            if before > 0 {
                if word.gap == Gap::Other {
                    break;
                }
                form.push(' ');
            }
            form.push_str(&word.plain());
            let from = (Bound::Included(&*form), Bound::Unbounded);
            let next = self.forms.range::<str, _>(from).next();
            let Some((next, found)) = next.filter(|(next, _)| next.starts_with(&*form)) else {
                break;
            };
            if *next == form
                && let Some(spelling) = self.spellings.get(found.spelling)
                && spelling.is_written(words.iter().skip(at))
            {
                longest = Some(Hit {
                    length: before + 1,
                    area: spelling.area,
                    is_adjective: found.is_adjective,
                });
            }
        }
        longest
    }
}

impl Spelling {
    /// Whether these words are written as a name: one of those that the name has with a capital
    /// letter has it here too.
    fn is_written<'a>(&self, words: impl Iterator<Item = &'a Word<'a>>) -> bool {
        let mut both = words.zip(&self.capitals);
        both.any(|(word, shows)| *shows && word.is_capital)
    }
}

/// Words with a blank behind each.
fn start(words: &[String]) -> String {
    words.iter().map(|word| [word, " "].concat()).collect()
}

/// Whether a name may begin with it in small letters, as in *de Pijp*.
fn is_article(word: &str) -> bool {
    matches!(
        word,
        "de" | "den" | "det" | "het" | "t" | "the" | "der" | "die" | "das" | "la" | "le" | "les"
    )
}
