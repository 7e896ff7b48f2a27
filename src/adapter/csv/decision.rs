//! What a cell about a decision says: an outcome, a date, a paragraph of the minutes, or that
//! there is none yet.

use std::collections::BTreeSet;

use super::bodies;
use super::columns::names_of_decisions;
use super::dates::Dates;
use super::titles::Tails;
use super::words::{Words, normal, tidy};
use crate::adapter::text::{clean, filled};
use crate::adapter::wording::Wordings;
use crate::domain::{Date, Outcome, Stage, Verdict};

/// Reads such cells.
pub(super) struct Decisions {
    wordings: Wordings,
    stages: Words,
    dates: Dates,
    tails: Tails,
    /// Names of links to a decision.
    links: BTreeSet<&'static str>,
}

/// What such a cell says.
#[derive(Default)]
pub(super) struct Said {
    /// What was decided, in the cell's own words.
    pub(super) verdict: Option<Verdict>,
    pub(super) date: Option<Date>,
    pub(super) paragraph: Option<Box<str>>,
    /// The body that decided, where the cell names one.
    pub(super) body: Option<Box<str>>,
    /// The name of a document: that of a link whose address the table lost.
    pub(super) document: Option<Box<str>>,
    /// Nothing was decided: where the case stands instead, if the words say that.
    pub(super) undecided: Option<Option<Stage>>,
}

impl Decisions {
    pub(super) fn of(language: &str) -> Self {
        Self {
            wordings: Wordings::of(language),
            stages: Words::of(include_str!("stages.tsv")),
            dates: Dates::of(language),
            tails: Tails::new(),
            links: names_of_decisions(),
        }
    }

    pub(super) fn dates(&self) -> &Dates {
        &self.dates
    }

    pub(super) fn tails(&self) -> &Tails {
        &self.tails
    }

    /// What a column of decisions says.
    pub(super) fn read(&self, cell: &str) -> Said {
        let mut said = Said::default();
        let text = tidy(cell);
        let bare = self.tails.cut(&text);
        let is_link = bare.len() < text.len();
        let words = self.strip(bare, &mut said);
        let outcome = self.outcome(bare, &words);
        if is_link || self.links.contains(&*normal(&words)) {
            said.document = filled(clean(bare));
            if outcome == Outcome::Unknown {
                return said;
            }
        }
        if outcome == Outcome::Unknown
            && let Some(stage) = self
                .stage(&words)
                .filter(|stage| *stage != Some(Stage::Decided))
        {
            said.undecided = Some(stage);
            return said;
        }
        if !words.is_empty() {
            said.verdict = Some(Verdict {
                outcome,
                wording: filled(clean(cell)),
            });
        }
        said
    }

    /// The stage that words mean; `Some(None)` for words that only say that the case is open.
    pub(super) fn stage(&self, words: &str) -> Option<Option<Stage>> {
        self.stages.find(words).map(Stage::from_key)
    }

    /// The outcome that words mean.
    fn outcome(&self, whole: &str, words: &str) -> Outcome {
        let known = self
            .wordings
            .find(whole)
            .or_else(|| self.wordings.find(words));
        known.unwrap_or_else(|| self.first_sentence(words))
    }

    /// What the first of several sentences means, where no further one may change it: a decision
    /// often goes on with what is to be done.
    fn first_sentence(&self, words: &str) -> Outcome {
        let words = words.replace(". ", "\n");
        let mut sentences = words.split(['\n', ';']).map(str::trim);
        let mut sentences = sentences.by_ref().filter(|sentence| !sentence.is_empty());
        let first = sentences.next().and_then(|first| self.wordings.find(first));
        let Some(outcome) = first else {
            return Outcome::Unknown;
        };
        let agrees = |sentence: &str| match self.wordings.find(sentence) {
            Some(other) => other == outcome || other == Outcome::Unknown,
            None => !may_decide(sentence),
        };
        if sentences.all(agrees) {
            outcome
        } else {
            Outcome::Unknown
        }
    }

    /// Takes out of the words when, under which paragraph and by whom it was decided.
    fn strip(&self, text: &str, said: &mut Said) -> String {
        let (mut words, paragraph) = without_paragraph(text);
        said.paragraph = paragraph;
        if let Some((rest, date)) = self.dates.split(&words) {
            said.date = Some(date);
            words = rest.to_owned();
        }
        let is_body = |(_, name): &(&str, &str)| bodies::known(name).is_some();
        let named = ends(&words).filter(is_body);
        let named = named.or_else(|| begins(&words).filter(is_body));
        if let Some((rest, name)) = named {
            said.body = Some(name.into());
            words = rest.to_owned();
        }
        let edge = |c: char| c.is_whitespace() || ",;:-\u{2013}".contains(c);
        words.trim_matches(edge).to_owned()
    }
}

/// A last word, with a short preposition in front or none.
fn ends(words: &str) -> Option<(&str, &str)> {
    let edge = |c: char| c.is_whitespace() || ",;:()".contains(c);
    let (head, name) = words.trim_matches(edge).rsplit_once([' ', ',', '('])?;
    let rest = head.trim_matches(edge);
    let rest = rest
        .strip_suffix(" i")
        .or(rest.strip_suffix(" av"))
        .unwrap_or(rest);
    Some((rest, name))
}

/// A first word with a colon, a comma or a dash behind it.
fn begins(words: &str) -> Option<(&str, &str)> {
    let (name, rest) = words.split_once([':', ',', ' '])?;
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || ":-\u{2013}".contains(c));
    Some((rest, name))
}

/// A paragraph of the minutes such as `§ 45`, and the words without it.
pub(super) fn without_paragraph(text: &str) -> (String, Option<Box<str>>) {
    const SIGN: char = '\u{a7}';
    let Some((head, tail)) = text.split_once(SIGN) else {
        return (text.to_owned(), None);
    };
    let tail = tail.trim_start_matches(SIGN);
    let number = tail.trim_start();
    let after = number.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = number.strip_suffix(after).unwrap_or_default();
    if !digits.is_empty() {
        let rest = [head.trim_end(), " ", after.trim_start()].concat();
        return (
            rest.trim().to_owned(),
            Some(["\u{a7} ", digits].concat().into()),
        );
    }
    let before = head.trim_end();
    let kept = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = before.strip_prefix(kept).unwrap_or_default();
    if digits.is_empty() {
        return (text.to_owned(), None);
    }
    let rest = [kept.trim_end(), " ", tail.trim_start()].concat();
    (
        rest.trim().to_owned(),
        Some(["\u{a7} ", digits].concat().into()),
    )
}

fn may_decide(sentence: &str) -> bool {
    let sentence = normal(sentence);
    let stems = include_str!("stems.tsv").lines();
    let mut stems = stems.filter(|line| !line.starts_with('#'));
    stems.any(|stem| sentence.contains(stem))
}
