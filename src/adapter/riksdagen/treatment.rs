//! Which reports treat a motion, and which of their points.

use std::collections::{BTreeMap, BTreeSet};

use super::activity::Activity;
use super::committees::key;
use super::motion::{Demand, Draft};
use super::report::Report;
use super::votes::Vote;
use crate::domain::Event;

/// Everything that may belong to a motion.
pub(super) struct Sources<'a> {
    /// Reports by the keys of their names.
    pub(super) reports: &'a BTreeMap<Box<str>, Report>,
    /// Keys of the reports that say they treat a motion, by its id in small letters.
    pub(super) treated: BTreeMap<&'a str, Vec<&'a str>>,
    /// Votes by the key of the report, then by the point.
    pub(super) votes: &'a BTreeMap<Box<str>, BTreeMap<Box<str>, Vec<Vote>>>,
}

/// One report's part in a motion's way.
pub(super) struct Treatment<'a> {
    /// The report's name; empty where clauses were decided on and no report is named.
    pub(super) name: &'a str,
    pub(super) report: Option<&'a Report>,
    /// The clauses that it treats, as far as the motion says.
    pub(super) demands: Vec<&'a Demand>,
    /// Its points that treat the motion.
    pub(super) points: BTreeSet<&'a str>,
}

/// The reports that treat a motion: those of its clauses first, in their order.
pub(super) fn treatments<'a>(draft: &'a Draft, sources: &Sources<'a>) -> Vec<Treatment<'a>> {
    let mut list: Vec<Treatment<'a>> = Vec::new();
    let mut places: BTreeMap<&'a str, usize> = BTreeMap::new();
    let mut enter = |list: &mut Vec<Treatment<'a>>, key: &'a str, name: &'a str| {
        let place = *places.entry(key).or_insert(list.len());
        if place == list.len() {
            let report = sources.reports.get(key);
            list.push(Treatment {
                name: report.map_or(name, |report| &report.name),
                report,
                demands: Vec::new(),
                points: BTreeSet::new(),
            });
        }
        place
    };
    for demand in &draft.demands {
        let (key, name) = match &demand.report {
            Some((key, name)) => (&**key, &**name),
            None if demand.committee.is_some() || demand.chamber.is_some() => ("", ""),
            None => continue,
        };
        let place = enter(&mut list, key, name);
        if let Some(treatment) = list.get_mut(place) {
            treatment.demands.push(demand);
            treatment.points.extend(demand.point.as_deref());
        }
    }
    for (key, name) in &draft.reports {
        enter(&mut list, key, name);
    }
    let id = key(&draft.motion.id);
    for key in sources.treated.get(&*id).into_iter().flatten() {
        enter(&mut list, key, key);
    }
    let reference = draft.motion.reference.as_deref().map(key);
    for treatment in &mut list {
        let Some(report) = treatment.report else {
            continue;
        };
        treatment.points.extend(report.only_point.as_deref());
        let named = reference.as_ref().and_then(|name| report.named.get(name));
        treatment
            .points
            .extend(named.into_iter().flatten().map(|point| &**point));
    }
    list
}

impl Treatment<'_> {
    /// The committee's code.
    pub(super) fn committee(&self) -> Option<&str> {
        self.report
            .and_then(|report| report.committee.as_deref())
            .or_else(|| self.demands.iter().find_map(|demand| demand.by.as_deref()))
    }

    /// Whether the chamber has decided on any of its clauses.
    pub(super) fn is_decided(&self) -> bool {
        self.demands.iter().any(|demand| demand.chamber.is_some())
    }

    /// The report's last activity with this code, if it has happened.
    pub(super) fn happened(&self, code: &str) -> Option<&Activity> {
        let activities = self.report.map_or(&[][..], |report| &report.activities);
        activities.iter().rfind(|activity| activity.is(code))
    }

    /// An event, with where it is stated.
    pub(super) fn event(&self, mut event: Event) -> Event {
        event.paragraph = (!self.name.is_empty()).then(|| self.name.into());
        event.source = self.report.and_then(|report| report.link.clone());
        event
    }
}
