//! Areas that a text names, for sources that give none: names and other spellings from a list that
//! the embedder gives, as whole words, inflected as the language does it.
//!
//! What is found this way is marked as derived. Where a source itself links a motion to areas,
//! nothing is added; an area that it only names is tied to the list's area of that name.

mod adopt;
mod finnish;
mod german;
mod matcher;
mod names;
mod others;
mod people;
mod rules;
mod swedish;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::domain::{Area, AreaKind, AreaLink, Dataset, Motion, Relation};
use matcher::{Around, Context, Matcher};
use rules::Language;

/// Adds the areas of a gazetteer that the titles and texts of motions name. Doing it twice changes
/// nothing more.
pub fn mark(dataset: &mut Dataset, gazetteer: &[Area]) {
    if gazetteer.is_empty() {
        return;
    }
    adopt::adopt(dataset, gazetteer);
    let first_names = people::first_names(&dataset.motions);
    let parties = dataset.parties.iter();
    let parties = parties.flat_map(|party| [Some(&*party.id), party.name.as_deref()]);
    let parties: BTreeSet<String> = parties.flatten().map(words::plain).collect();
    let context = Context {
        areas: gazetteer,
        publisher: dataset.publisher.name.as_deref().unwrap_or_default(),
        first_names: &first_names,
        parties: &parties,
    };
    let fallback = Language::of(dataset.publisher.language.as_deref());
    let mut matchers: BTreeMap<Language, Matcher<'_>> = BTreeMap::new();
    for motion in &mut dataset.motions {
        if is_linked(motion) {
            continue;
        }
        let language = match Language::of(motion.language.as_deref()) {
            Language::Any => fallback,
            language => language,
        };
        let matcher = matchers
            .entry(language)
            .or_insert_with(|| Matcher::new(&context, language));
        Rc::make_mut(motion).areas = links(motion, matcher);
    }
}

/// Whether the source says which areas it concerns, if only for one of its demands.
fn is_linked(motion: &Motion) -> bool {
    let mut clauses = motion.clauses.iter();
    !motion.areas.is_empty() || clauses.any(|clause| !clause.areas.is_empty())
}

/// The areas that a motion's title is about, and those that its texts name besides.
fn links(motion: &Motion, matcher: &Matcher<'_>) -> Vec<AreaLink> {
    let people = people::names(motion);
    let mut links: Vec<AreaLink> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut add = |text: &str, is_title: bool| {
        let around = Around {
            people: &people,
            is_title,
        };
        for area in matcher.find(text, around) {
            let relation = match area.kind {
                // Hardly a text of a municipality does without its name.
                AreaKind::Municipality if !is_title => continue,
                // A place outside is never what a motion to this council is about.
                AreaKind::Outside => Relation::Mentioned,
                _ if is_title => Relation::Primary,
                _ => Relation::Mentioned,
            };
            if seen.insert(&*area.id) {
                links.push(AreaLink {
                    area: area.id.clone(),
                    relation,
                    derived: true,
                });
            }
        }
    };
    add(&motion.title, true);
    for text in texts(motion) {
        add(text, false);
    }
    links
}

/// What is read besides the title. Not the titles of documents: they name who wrote them.
fn texts(motion: &Motion) -> impl Iterator<Item = &str> {
    let clauses = motion.clauses.iter().map(|clause| &*clause.text);
    let proposals = motion.proposals.iter();
    let proposals = proposals.filter_map(|proposal| proposal.text.as_deref());
    let events = motion.events.iter().flat_map(|event| {
        let statements = event.statements.iter();
        let statements = statements.filter_map(|statement| statement.text.as_deref());
        let own = [event.title.as_deref(), event.text.as_deref()];
        own.into_iter().flatten().chain(statements)
    });
    let goals = motion.goals.iter().map(|goal| &*goal.text);
    let texts = clauses.chain(proposals).chain(events).chain(goals);
    texts.chain(motion.note.as_deref())
}
