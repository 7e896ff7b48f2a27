//! Areas that a text names, for sources that give none: names and other spellings from a list that
//! the embedder gives, as whole words, inflected as the language does it.
//!
//! What is found this way is marked as derived. Where a source itself links a motion to areas,
//! nothing is added; an area that it only names is tied to the list's area of that name.

mod finnish;
mod forms;
mod matcher;
mod words;

use std::collections::BTreeMap;

use crate::domain::{Area, AreaKind, AreaLink, Dataset, Motion, Person, Relation};
use forms::Language;
use matcher::Matcher;

/// Adds the areas of a gazetteer that the titles and texts of motions name. Doing it twice changes
/// nothing more.
pub fn mark(dataset: &mut Dataset, gazetteer: &[Area]) {
    if gazetteer.is_empty() {
        return;
    }
    adopt(dataset, gazetteer);
    let town = dataset.publisher.name.as_deref().unwrap_or_default();
    let fallback = Language::of(dataset.publisher.language.as_deref());
    let mut matchers: BTreeMap<Language, Matcher<'_>> = BTreeMap::new();
    for motion in &mut dataset.motions {
        if !motion.areas.is_empty() {
            continue;
        }
        let language = match Language::of(motion.language.as_deref()) {
            Language::Any => fallback,
            language => language,
        };
        let matcher = matchers
            .entry(language)
            .or_insert_with(|| Matcher::new(gazetteer, language, town));
        motion.areas = links(motion, matcher);
    }
}

/// Takes the list's areas in. What the source calls by the same name is the same area.
fn adopt(dataset: &mut Dataset, gazetteer: &[Area]) {
    let same = |area: &str| gazetteer.iter().find(|known| known.answers_to(area));
    let mut ids: BTreeMap<Box<str>, Box<str>> = BTreeMap::new();
    dataset.areas.retain(|area| {
        let known = same(&area.name).or_else(|| same(&area.id));
        if let Some(known) = known {
            ids.insert(area.id.clone(), known.id.clone());
        }
        known.is_none()
    });
    for area in &mut dataset.areas {
        if let Some(id) = area.parent.as_ref().and_then(|parent| ids.get(parent)) {
            area.parent = Some(id.clone());
        }
    }
    let stated: Vec<Box<str>> = dataset.areas.iter().map(|area| area.id.clone()).collect();
    for link in dataset
        .motions
        .iter_mut()
        .flat_map(|motion| &mut motion.areas)
    {
        if let Some(id) = ids.get(&link.area) {
            link.area = id.clone();
        } else if !stated.contains(&link.area)
            && let Some(known) = same(&link.area)
        {
            link.area = known.id.clone();
        }
    }
    let mut areas = gazetteer.to_vec();
    areas.append(&mut dataset.areas);
    dataset.areas = areas;
}

/// The areas that a motion's title is about, and those that its texts name besides.
fn links(motion: &Motion, matcher: &Matcher<'_>) -> Vec<AreaLink> {
    let people = people(motion);
    let mut links: Vec<AreaLink> = Vec::new();
    let mut add = |text: &str, relation: Relation| {
        for area in matcher.find(text, &people) {
            if !links.iter().any(|link| *link.area == *area.id) {
                links.push(AreaLink {
                    area: area.id.clone(),
                    relation: match area.kind {
                        // A place outside is never what a motion to this council is about.
                        AreaKind::Outside => Relation::Mentioned,
                        _ => relation,
                    },
                    derived: true,
                });
            }
        }
    };
    add(&motion.title, Relation::Primary);
    let mut mention = |text: Option<&str>| add(text.unwrap_or_default(), Relation::Mentioned);
    for clause in &motion.clauses {
        mention(Some(&clause.text));
    }
    for proposal in &motion.proposals {
        mention(proposal.text.as_deref());
    }
    for event in &motion.events {
        mention(event.title.as_deref());
        mention(event.text.as_deref());
    }
    for goal in &motion.goals {
        mention(Some(&goal.text));
    }
    mention(motion.note.as_deref());
    links
}

/// Names of everybody whom the motion names: a surname is no place.
fn people(motion: &Motion) -> Vec<&str> {
    let statements = motion.events.iter().flat_map(|event| &event.statements);
    let proposals = motion.proposals.iter().flat_map(|proposal| &proposal.by);
    let people = motion
        .proposers
        .iter()
        .chain(statements.flat_map(|statement| &statement.by))
        .chain(proposals);
    people.map(|person: &Person| &*person.name).collect()
}
