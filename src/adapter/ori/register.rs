//! What motions refer to: meetings and their items, documents, parties, results of votes. Kept
//! apart, since answers come in any order.

use std::collections::BTreeMap;

use super::sitting::Sitting;
use crate::domain::{Date, Document, Verdict};

/// Everything that was read and that motions may refer to.
#[derive(Default)]
pub(super) struct Register {
    /// Meetings and items of agendas by their ids.
    sittings: BTreeMap<Box<str>, Sitting>,
    /// The items under which an agenda lists a motion, by the motion's id.
    items: BTreeMap<Box<str>, Vec<Box<str>>>,
    /// Documents by their ids.
    documents: BTreeMap<Box<str>, Document>,
    /// Names of parties and persons by their ids.
    names: BTreeMap<Box<str>, Name>,
    /// Names of parties that tables list, in their order.
    parties: Vec<Box<str>>,
    /// Results of votes by the motion's id.
    results: BTreeMap<Box<str>, (Verdict, Option<Date>)>,
}

/// The name of a person or a party.
pub(super) struct Name {
    pub(super) name: Box<str>,
    pub(super) is_party: bool,
}

impl Register {
    pub(super) fn add_sitting(&mut self, id: &str, sitting: Sitting) {
        self.sittings.insert(id.into(), sitting);
    }

    pub(super) fn sitting(&self, id: &str) -> Option<&Sitting> {
        self.sittings.get(id)
    }

    /// Notes that an agenda lists a motion under one of its items.
    pub(super) fn add_item(&mut self, motion: &str, item: &str) {
        let items = self.items.entry(motion.into()).or_default();
        // The same meeting may come twice; later answers about it stand behind earlier ones.
        if items.last().is_none_or(|last| **last != *item) {
            items.push(item.into());
        }
    }

    pub(super) fn items(&self, motion: &str) -> &[Box<str>] {
        self.items.get(motion).map_or(&[], |items| items)
    }

    pub(super) fn add_document(&mut self, id: Box<str>, document: Document) {
        self.documents.insert(id, document);
    }

    pub(super) fn document(&self, id: &str) -> Option<&Document> {
        self.documents.get(id)
    }

    pub(super) fn add_name(&mut self, id: Box<str>, name: Box<str>, is_party: bool) {
        self.names.insert(id, Name { name, is_party });
    }

    /// Adds a party of a table of parties.
    pub(super) fn add_party(&mut self, id: Box<str>, name: Box<str>) {
        if !self.names.contains_key(&id) {
            self.parties.push(name.clone());
        }
        self.add_name(id, name, true);
    }

    pub(super) fn name(&self, id: &str) -> Option<&Name> {
        self.names.get(id)
    }

    pub(super) fn parties(&self) -> &[Box<str>] {
        &self.parties
    }

    pub(super) fn add_result(&mut self, motion: Box<str>, verdict: Verdict, date: Option<Date>) {
        self.results.insert(motion, (verdict, date));
    }

    pub(super) fn result(&self, motion: &str) -> Option<&(Verdict, Option<Date>)> {
        self.results.get(motion)
    }
}
