//! What there is to filter by: areas and parties, and which of them a text names.

use std::collections::{BTreeMap, BTreeSet};

use super::collate::alphabetical_key;
use crate::domain::{AreaKind, Dataset, Motion, Relation};

/// An area that motions can be filtered by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaEntry {
    /// Id; a place that the data set does not list has its name for an id.
    pub id: Box<str>,
    /// Name as it is shown.
    pub name: Box<str>,
    /// Kind; [`AreaKind::Other`] for a place that the data set does not list.
    pub kind: AreaKind,
    /// Other spellings.
    pub aliases: Vec<Box<str>>,
}

/// A party that motions can be filtered by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyEntry {
    /// Id; a party that the data set does not list has the text that names it.
    pub id: Box<str>,
    /// Name in full.
    pub name: Option<Box<str>>,
    /// sRGB colour `[red, green, blue]`, for decoration only.
    pub color: Option<[u8; 3]>,
}

/// Entries, and the one that each text in the data set names. A text that is another spelling
/// of a listed area (or the full name of a listed party) names that one.
#[derive(Debug)]
pub(super) struct Register<'a, Entry> {
    pub(super) entries: Vec<Entry>,
    pub(super) by_text: BTreeMap<&'a str, usize>,
}

/// Every area that a motion concerns, as written. A place that one of its clauses names is
/// mentioned by the motion.
pub(super) fn area_texts(motion: &Motion) -> impl Iterator<Item = (&str, Relation)> {
    let linked = motion.areas.iter().map(|link| (&*link.area, link.relation));
    let clauses = motion.clauses.iter().flat_map(|clause| &clause.areas);
    linked
        .chain(clauses.map(|area| (&**area, Relation::Mentioned)))
        .filter(|(text, _)| !text.trim().is_empty())
}

/// Every party whose members have handed in a motion, as written.
pub(super) fn party_texts(motion: &Motion) -> impl Iterator<Item = &str> {
    let parties = motion.proposers.iter().filter_map(|p| p.party.as_deref());
    parties.filter(|text| !text.trim().is_empty())
}

pub(super) fn areas(dataset: &Dataset) -> Register<'_, AreaEntry> {
    let mut entries = Vec::with_capacity(dataset.areas.len());
    let mut by_text = BTreeMap::new();
    for area in &dataset.areas {
        if !by_text.contains_key(&*area.id) {
            by_text.insert(&*area.id, entries.len());
            entries.push(AreaEntry {
                id: area.id.clone(),
                name: area.name.clone(),
                kind: area.kind,
                aliases: area.aliases.clone(),
            });
        }
    }
    let mut unlisted = BTreeSet::new();
    for (text, _) in dataset.motions.iter().flat_map(area_texts) {
        if by_text.contains_key(text) || unlisted.contains(text) {
            continue;
        }
        let listed = listed_area(dataset, text);
        match listed.and_then(|id| by_text.get(id).copied()) {
            Some(entry) => drop(by_text.insert(text, entry)),
            None => drop(unlisted.insert(text)),
        }
    }
    for text in alphabetical(unlisted) {
        by_text.insert(text, entries.len());
        entries.push(AreaEntry {
            id: text.into(),
            name: text.into(),
            kind: AreaKind::Other,
            aliases: Vec::new(),
        });
    }
    Register { entries, by_text }
}

pub(super) fn parties(dataset: &Dataset) -> Register<'_, PartyEntry> {
    let texts: BTreeSet<&str> = dataset.motions.iter().flat_map(party_texts).collect();
    let mut listed: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    let mut unlisted = BTreeSet::new();
    for text in texts {
        let by_id = dataset.parties.iter().position(|p| *p.id == *text);
        let found = by_id.or_else(|| {
            let mut parties = dataset.parties.iter();
            parties.position(|p| p.name.as_deref().is_some_and(|name| same(name, text)))
        });
        match found {
            Some(position) => listed.entry(position).or_default().push(text),
            None => drop(unlisted.insert(text)),
        }
    }
    let mut entries: Vec<PartyEntry> = Vec::new();
    let mut by_text = BTreeMap::new();
    for (position, texts) in listed {
        let Some(party) = dataset.parties.get(position) else {
            continue;
        };
        by_text.extend(texts.into_iter().map(|text| (text, entries.len())));
        entries.push(PartyEntry {
            id: party.id.clone(),
            name: party.name.clone(),
            color: party.color,
        });
    }
    for text in alphabetical(unlisted) {
        by_text.insert(text, entries.len());
        entries.push(PartyEntry {
            id: text.into(),
            name: None,
            color: None,
        });
    }
    Register { entries, by_text }
}

/// The id of the first listed area that answers to `text`.
pub(super) fn listed_area<'a>(dataset: &'a Dataset, text: &str) -> Option<&'a str> {
    let listed = dataset.areas.iter().find(|area| area.answers_to(text));
    listed.map(|area| &*area.id)
}

/// The id of the area that `text` names.
pub(super) fn find_area<'a>(
    dataset: &'a Dataset,
    entries: &'a [AreaEntry],
    text: &str,
) -> Option<&'a str> {
    let text = text.trim();
    let by_id = entries.iter().find(|entry| *entry.id == *text);
    by_id
        .map(|entry| &*entry.id)
        .or_else(|| listed_area(dataset, text))
        .or_else(|| {
            let unlisted = entries.iter().find(|entry| same(&entry.name, text));
            unlisted.map(|entry| &*entry.id)
        })
}

/// The id of the party that `text` names.
pub(super) fn find_party<'a>(entries: &'a [PartyEntry], text: &str) -> Option<&'a str> {
    let text = text.trim();
    let by_id = entries.iter().find(|entry| *entry.id == *text);
    let found = by_id.or_else(|| {
        entries.iter().find(|entry| {
            same(&entry.id, text) || entry.name.as_deref().is_some_and(|name| same(name, text))
        })
    });
    found.map(|entry| &*entry.id)
}

fn alphabetical(texts: BTreeSet<&str>) -> Vec<&str> {
    let mut texts: Vec<&str> = texts.into_iter().collect();
    texts.sort_by_cached_key(|text| alphabetical_key(text));
    texts
}

/// Equal but for letter case and white space around.
fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
