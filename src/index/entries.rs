//! What there is to filter by: areas and parties, and which of them a text names.

use super::collate::alphabetical_key;
use super::intern::Texts;
use super::register::Register;
use super::words;
use crate::domain::{AreaKind, Dataset, Motion, Party, Relation, order, same_words};

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

impl AreaEntry {
    /// Whether words that somebody types are found in the name or in another spelling, by the
    /// rules of [`Query::words`](super::Query::words). No words are found everywhere.
    #[must_use]
    pub fn is_found_by(&self, typed: &str) -> bool {
        words::found_among(&self.name, &self.aliases, typed)
    }
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

/// Tells of every area that a motion concerns, as written. A place that one of its clauses
/// names is mentioned by the motion.
pub(super) fn area_texts<'a>(motion: &'a Motion, tell: &mut dyn FnMut(&'a str, Relation)) {
    let mut tell_of = |text: &'a str, relation| {
        if !text.trim().is_empty() {
            tell(text, relation);
        }
    };
    for link in &motion.areas {
        tell_of(&link.area, link.relation);
    }
    for clause in &motion.clauses {
        for area in &clause.areas {
            tell_of(area, Relation::Mentioned);
        }
    }
}

/// Tells of every party whose members have handed in a motion, as written.
pub(super) fn party_texts<'a>(motion: &'a Motion, tell: &mut dyn FnMut(&'a str)) {
    for proposer in &motion.proposers {
        if let Some(text) = proposer.party.as_deref().filter(|t| !t.trim().is_empty()) {
            tell(text);
        }
    }
}

/// All areas in alphabetical order, those that the texts of motions name included, and the
/// place there of what each text names.
pub(super) fn areas(dataset: &Dataset, texts: &Texts) -> (Vec<AreaEntry>, Vec<usize>) {
    let mut register = Register::default();
    for area in &dataset.areas {
        register.add(&area.id);
    }
    for number in 0..texts.len() {
        register.name(texts.get(number), &|text| listed_area(dataset, text));
    }
    let mut keys = Vec::with_capacity(register.len());
    for id in register.ids() {
        keys.push(alphabetical_key(dataset.area_name(id)));
    }
    register.arrange(&order(keys.len(), &|a, b| keys.get(a).cmp(&keys.get(b))));
    let mut entries = Vec::with_capacity(register.len());
    for &id in register.ids() {
        let listed = dataset.area(id);
        entries.push(AreaEntry {
            id: id.into(),
            name: listed.map_or(id, |area| &area.name).into(),
            kind: listed.map_or(AreaKind::Other, |area| area.kind),
            aliases: listed.map_or_else(Vec::new, |area| area.aliases.clone()),
        });
    }
    (entries, places(&register, texts))
}

/// The parties that the texts of motions name: those that the data set lists in its order, then
/// the others alphabetically. And the place there of what each text names.
pub(super) fn parties(dataset: &Dataset, texts: &Texts) -> (Vec<PartyEntry>, Vec<usize>) {
    let mut register = Register::default();
    for party in &dataset.parties {
        register.add(&party.id);
    }
    let listed = register.len();
    let mut named = vec![false; listed];
    for number in 0..texts.len() {
        let party = register.name(texts.get(number), &|text| {
            listed_party(dataset, text).map(|party| &*party.id)
        });
        if let Some(named) = named.get_mut(party) {
            *named = true;
        }
    }
    let mut keys = Vec::with_capacity(register.len());
    for (place, id) in register.ids().iter().enumerate() {
        let is_listed = place < listed;
        keys.push((!is_listed).then(|| alphabetical_key(id)));
    }
    let mut order = order(keys.len(), &|a, b| keys.get(a).cmp(&keys.get(b)));
    order.retain(|place| named.get(*place) != Some(&false));
    register.arrange(&order);
    let mut entries = Vec::with_capacity(register.len());
    for &id in register.ids() {
        let listed = dataset.party(id);
        entries.push(PartyEntry {
            id: id.into(),
            name: listed.and_then(|party| party.name.clone()),
            color: listed.and_then(|party| party.color),
        });
    }
    (entries, places(&register, texts))
}

/// The place of what each text names.
fn places(register: &Register<'_>, texts: &Texts) -> Vec<usize> {
    let place = |number| register.get(texts.get(number)).unwrap_or(usize::MAX);
    (0..texts.len()).map(place).collect()
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
    let mut unlisted = None;
    for entry in entries {
        if *entry.id == *text {
            return Some(&entry.id);
        }
        if unlisted.is_none() && same_words(&entry.name, text) {
            unlisted = Some(&*entry.id);
        }
    }
    listed_area(dataset, text).or(unlisted)
}

/// The listed party that `text` names: by an id, by its name, or by an earlier name.
fn listed_party<'a>(dataset: &'a Dataset, text: &str) -> Option<&'a Party> {
    let by_name = |party: &&Party| is_called(party.name.as_deref(), text);
    let before = |party: &&Party| {
        let mut names = party.former.iter().map(|former| former.name.as_deref());
        names.any(|name| is_called(name, text))
    };
    dataset
        .party_named(text)
        .or_else(|| dataset.parties.iter().find(by_name))
        .or_else(|| dataset.parties.iter().find(before))
}

/// The id of the party that `text` names.
pub(super) fn find_party<'a>(
    dataset: &Dataset,
    entries: &'a [PartyEntry],
    text: &str,
) -> Option<&'a str> {
    let text = text.trim();
    let mut found = None;
    for entry in entries {
        if *entry.id == *text {
            return Some(&entry.id);
        }
        let named = same_words(&entry.id, text) || is_called(entry.name.as_deref(), text);
        if found.is_none() && named {
            found = Some(&*entry.id);
        }
    }
    found.or_else(|| {
        let listed = listed_party(dataset, text)?;
        let mut entries = entries.iter();
        let entry = entries.find(|entry| entry.id == listed.id)?;
        Some(&*entry.id)
    })
}

fn is_called(name: Option<&str>, text: &str) -> bool {
    name.is_some_and(|name| same_words(name, text))
}
