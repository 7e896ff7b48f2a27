//! Takes the gazetteer's areas into a set.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;
use std::rc::Rc;

use super::words::plain;
use crate::domain::{Area, AreaLink, Dataset, Relation};

/// Takes the gazetteer's areas in, and ties what the source calls by one of their ids, names or
/// other spellings to them. What a source says of an area under the gazetteer's id stays.
pub(super) fn adopt(dataset: &mut Dataset, gazetteer: &[Area]) {
    let known = Known::of(gazetteer);
    let mut areas = gazetteer.to_vec();
    let mut others = Vec::new();
    // Ids of the source's, and what they are from now on.
    let mut ids: BTreeMap<Box<str>, Box<str>> = BTreeMap::new();
    for area in mem::take(&mut dataset.areas) {
        let place = known.id(&area.id).or_else(|| known.word(&area.name));
        match place.and_then(|place| areas.get_mut(place)) {
            Some(same) => {
                ids.insert(area.id.clone(), same.id.clone());
                unite(same, area);
            }
            None => {
                ids.insert(area.id.clone(), area.id.clone());
                others.push(area);
            }
        }
    }
    areas.append(&mut others);
    for area in &mut areas {
        // An area whose other spelling the source listed as a part of it lies not in itself.
        let parent = area.parent.take();
        let parent = parent.map(|parent| ids.get(&parent).cloned().unwrap_or(parent));
        area.parent = parent.filter(|parent| *parent != area.id);
    }
    let tie = |area: &mut Box<str>| {
        let listed = ids.get(area).cloned();
        let named = || Some(gazetteer.get(known.word(area)?)?.id.clone());
        if let Some(id) = listed.or_else(named) {
            *area = id;
        }
    };
    for motion in &mut dataset.motions {
        let motion = Rc::make_mut(motion);
        motion.areas.iter_mut().for_each(|link| tie(&mut link.area));
        drop_repeated(&mut motion.areas);
        for clause in &mut motion.clauses {
            clause.areas.iter_mut().for_each(tie);
            let mut seen = BTreeSet::new();
            clause.areas.retain(|area| seen.insert(area.clone()));
        }
    }
    dataset.areas = areas;
}

/// Puts what the source says of an area to what the gazetteer does. Under one id the source's
/// word counts; under one name the gazetteer's, whose id it then bears.
fn unite(known: &mut Area, mut stated: Area) {
    if known.id == stated.id {
        mem::swap(known, &mut stated);
    }
    let names = mem::take(&mut stated.aliases).into_iter();
    for name in names.chain([stated.name]) {
        if !known.answers_to(&name) {
            known.aliases.push(name);
        }
    }
    known.parent = known.parent.take().or(stated.parent);
    if known.designations.is_empty() {
        known.designations = stated.designations;
    }
}

/// Two spellings may have been one area.
fn drop_repeated(links: &mut Vec<AreaLink>) {
    let primary = links
        .iter()
        .filter(|link| link.relation == Relation::Primary);
    let primary: BTreeSet<Box<str>> = primary.map(|link| link.area.clone()).collect();
    let mut seen = BTreeSet::new();
    links.retain_mut(|link| {
        if primary.contains(&link.area) {
            link.relation = Relation::Primary;
        }
        seen.insert(link.area.clone())
    });
}

/// The gazetteer's areas by what they are called.
struct Known<'a> {
    ids: BTreeMap<&'a str, usize>,
    words: BTreeMap<String, usize>,
}

impl<'a> Known<'a> {
    fn of(areas: &'a [Area]) -> Self {
        let (mut ids, mut words) = (BTreeMap::new(), BTreeMap::new());
        for (place, area) in areas.iter().enumerate() {
            ids.entry(&*area.id).or_insert(place);
        }
        let names = areas.iter().map(|area| &*area.name);
        for (place, name) in names.enumerate() {
            words.entry(plain(name.trim())).or_insert(place);
        }
        for (place, area) in areas.iter().enumerate() {
            for word in area.aliases.iter().chain([&area.id]) {
                words.entry(plain(word.trim())).or_insert(place);
            }
        }
        Self { ids, words }
    }

    fn id(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// The area of this name, other spelling or id, letter case aside.
    fn word(&self, word: &str) -> Option<usize> {
        self.words.get(&plain(word.trim())).copied()
    }
}
