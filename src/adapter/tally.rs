//! Counts of what a reader met: for the report on a whole corpus, and for whoever checks a source.

use std::collections::BTreeMap;

use crate::domain::{Outcome, Verdict};

/// What was counted while reading a source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Records of the dialect's own kinds, whatever became of them.
    pub records: u32,
    /// Why records are no motions, or none to be shown, and how many: `deleted`, `paperType
    /// "Beschlussvorlage"`. What could not be read is an issue and not counted here.
    pub passed_over: BTreeMap<Box<str>, u32>,
    /// Every wording of an outcome, what it was read as, and how often it stood there.
    pub wordings: BTreeMap<Box<str>, (Outcome, u32)>,
}

impl Tally {
    /// Counts a record that is no motion to be shown.
    pub fn pass_over(&mut self, reason: &str) {
        match self.passed_over.get_mut(reason) {
            Some(count) => *count += 1,
            None => drop(self.passed_over.insert(reason.into(), 1)),
        }
    }

    /// Counts the wording of an outcome; one without words counts nowhere.
    pub fn word(&mut self, verdict: &Verdict) {
        let Some(wording) = &verdict.wording else {
            return;
        };
        match self.wordings.get_mut(wording) {
            Some((_, count)) => *count += 1,
            None => drop(self.wordings.insert(wording.clone(), (verdict.outcome, 1))),
        }
    }
}
