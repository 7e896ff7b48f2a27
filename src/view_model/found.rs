//! Why a motion is found: the texts that have what a card does not show.

use super::card::{Card, MOST_PEOPLE};
use crate::domain::{Dataset, Earlier, Event, Motion, Person, Proposal};
use crate::i18n::{self, Lang};
use crate::index::Needles;

/// Characters that an excerpt has before and behind what is found, at most.
const AROUND: usize = 60;

/// Some words of a motion, and which of its texts has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The text's name and what stands between it and the words, such as `Mål: `.
    pub label: String,
    /// The words, with an ellipsis where the text goes on.
    pub excerpt: String,
}

/// What a motion has of that which is looked for and its card does not show, in the order in
/// which a case has it. Each word or phrase is there once; one that no text has is left out.
#[must_use]
pub fn found(
    motion: &Motion,
    card: &Card,
    dataset: &Dataset,
    needles: &Needles,
    lang: Lang,
) -> Vec<Found> {
    let mut finder = Finder {
        left: needles.missing_in(&card.title),
        found: Vec::new(),
    };
    finder.without(motion.proposers.iter().take(MOST_PEOPLE), card);
    let texts = lang.texts();
    finder.named(texts.found_title, &motion.title);
    for clause in &motion.clauses {
        match clause.number {
            Some(number) => {
                let label = i18n::fill(texts.found_clause, &[("n", &number.to_string())]);
                finder.named(&label, &clause.text);
            }
            None => finder.named(texts.detail_clauses, &clause.text),
        }
    }
    for Proposal {
        by, text, replaces, ..
    } in &motion.proposals
    {
        finder.optional(texts.detail_proposals, text.as_deref());
        finder.people(texts.signed_by, by);
        for Earlier { by, text, .. } in replaces {
            finder.optional(texts.earlier_proposal, text.as_deref());
            finder.people(texts.signed_by, by);
        }
    }
    for Event {
        kind, title, text, ..
    } in &motion.events
    {
        finder.optional(texts.event(*kind), title.as_deref());
        finder.optional(texts.event(*kind), text.as_deref());
    }
    for goal in &motion.goals {
        finder.named(texts.goal_node, &goal.text);
    }
    if let Some(reference) = &motion.reference {
        finder.filled(texts.reference, reference);
    }
    for person in &motion.proposers {
        finder.named(texts.found_proposer, &person.name);
    }
    finder.parties(motion, dataset, lang);
    finder.areas(motion, dataset, lang);
    finder.found
}

struct Finder {
    /// What has not been found yet.
    left: Needles,
    found: Vec<Found>,
}

impl Finder {
    /// Leaves out what the card's names have.
    fn without<'a>(&mut self, people: impl Iterator<Item = &'a Person>, card: &Card) {
        for person in people {
            self.left = self.left.missing_in(&person.name);
        }
        for place in card
            .primary
            .iter()
            .chain(&card.mentioned)
            .chain(&card.outside)
        {
            self.left = self.left.missing_in(&place.name);
        }
    }

    fn optional(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.named(name, text);
        }
    }

    fn named(&mut self, name: &str, text: &str) {
        self.labelled([name, ": "].concat(), text);
    }

    /// A text that is filled in at the end of a sentence.
    fn filled(&mut self, template: &str, text: &str) {
        let label = template.split('{').next().unwrap_or(template);
        self.labelled(label.to_owned(), text);
    }

    fn people(&mut self, template: &str, people: &[Person]) {
        for Person { name, party, .. } in people {
            self.filled(template, name);
            if let Some(party) = party {
                self.filled(template, party);
            }
        }
    }

    fn parties(&mut self, motion: &Motion, dataset: &Dataset, lang: Lang) {
        let label = lang.texts().party_legend;
        for id in motion.proposers.iter().filter_map(|p| p.party.as_deref()) {
            self.named(label, id);
            if let Some(party) = dataset.party_named(id) {
                self.optional(label, party.name.as_deref());
                let former = party.once(id).and_then(|former| former.name.as_deref());
                self.optional(label, former);
            }
        }
    }

    fn areas(&mut self, motion: &Motion, dataset: &Dataset, lang: Lang) {
        let named = motion.clauses.iter().flat_map(|clause| &clause.areas);
        let linked = motion.areas.iter().map(|link| &link.area);
        for text in linked.chain(named) {
            let listed = dataset.areas.iter().find(|area| area.answers_to(text));
            let Some(area) = dataset.area(text).or(listed) else {
                self.filled(lang.texts().area_primary, text);
                continue;
            };
            self.filled(lang.texts().area_primary, &area.name);
            for alias in &area.aliases {
                // By its name the reader knows which of the card's places it is.
                let both = [&*area.name, " (", alias, ")"].concat();
                self.filled(lang.texts().area_primary, &both);
            }
        }
    }

    fn labelled(&mut self, label: String, text: &str) {
        while let Some(excerpt) = excerpt(text, &self.left) {
            let left = self.left.missing_in(&excerpt);
            if left == self.left {
                return;
            }
            self.left = left;
            self.found.push(Found {
                label: label.clone(),
                excerpt,
            });
        }
    }
}

/// The text around what is found first in it, from word to word.
fn excerpt(text: &str, needles: &Needles) -> Option<String> {
    let found = needles.ranges(text).into_iter().next()?;
    let (before, after) = (text.get(..found.start)?, text.get(found.end..)?);
    let mut excerpt = String::new();
    match before.char_indices().rev().nth(AROUND) {
        Some((cut, _)) => {
            let rest = before.get(cut..)?;
            let word = rest.find(char::is_whitespace).unwrap_or(0);
            excerpt.push('…');
            excerpt.push_str(rest.get(word..)?.trim_start());
        }
        None => excerpt.push_str(before.trim_start()),
    }
    excerpt.push_str(text.get(found)?);
    match after.char_indices().nth(AROUND) {
        Some((cut, _)) => {
            let rest = after.get(..cut)?;
            let word = rest.rfind(char::is_whitespace).unwrap_or(cut);
            excerpt.push_str(rest.get(..word)?.trim_end());
            excerpt.push('…');
        }
        None => excerpt.push_str(after.trim_end()),
    }
    Some(excerpt)
}
