//! Cases, papers, decisions and opinions together: one motion for each case.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::case::Paper;
use super::decision::Step;
use super::{Reader, title};
use crate::domain::{Area, Body, Dataset, Event, Motion, Party, Person, Publisher};

/// Everything read so far.
pub(super) fn dataset(reader: &Reader) -> Dataset {
    let mut motions = Vec::with_capacity(reader.motions.len() + reader.papers.len());
    for case in &reader.motions {
        let mut motion = case.motion.clone();
        motion.proposers = signers(reader, &motion.title, &case.papers);
        happened(reader, &mut motion.events, &case.motion.id);
        motions.push(motion.into());
    }
    // Papers whose case is not listed, and so not told by it.
    let mut told: BTreeSet<&str> = reader.ids.keys().map(|id| &**id).collect();
    for listed in reader.papers.iter().filter(|listed| !listed.is_filed) {
        let paper = &listed.paper;
        let mut motion = paper.motion();
        let read = read(reader, paper);
        motion.title = read.title;
        motion.proposers = read.people;
        let filed = paper.keys().find_map(|key| reader.filed.get(key));
        if let Some(case) = filed.map(|filed| &filed.case) {
            motion.reference = reader.labels.get(case).cloned();
            // Of two motions in one case the first tells what came of it.
            if told.insert(case) {
                happened(reader, &mut motion.events, case);
            }
        }
        motions.push(motion.into());
    }
    for (id, steps) in &reader.steps {
        if !told.contains(&**id)
            && let Some(mut motion) = of_steps(id, steps)
        {
            happened(reader, &mut motion.events, id);
            motions.push(motion.into());
        }
    }
    Dataset {
        publisher: Publisher {
            language: Some("fi".into()),
            ..Publisher::default()
        },
        areas: areas(reader, &motions),
        bodies: bodies(reader, &motions),
        parties: parties(&motions),
        motions,
        ..Dataset::default()
    }
}

/// What opinions and decisions tell of a case.
fn happened(reader: &Reader, events: &mut Vec<Event>, case: &str) {
    let opinions = reader.opinions.get(case).into_iter().flatten();
    events.extend(opinions.cloned());
    let steps = reader.steps.get(case).into_iter().flatten();
    events.extend(steps.flat_map(|step| &step.events).cloned());
}

/// Those who signed the papers of a case, each once.
fn signers(reader: &Reader, title: &str, papers: &[Paper]) -> Vec<Person> {
    let mut addresses = BTreeSet::new();
    let papers = papers
        .iter()
        .filter(|paper| addresses.insert(paper.address.as_deref()));
    let of_papers = papers.flat_map(|paper| read(reader, paper).people);
    let of_title = title::read(title, &reader.people, Vec::new()).people;
    let mut names = BTreeSet::new();
    let people = of_papers.chain(of_title);
    people
        .filter(|person| names.insert(person.name.clone()))
        .collect()
}

fn read(reader: &Reader, paper: &Paper) -> title::Title {
    let address = paper.address.as_deref().unwrap_or_default();
    let signed = reader.people.of_paper(address);
    title::read(&paper.title, &reader.people, signed)
}

fn areas(reader: &Reader, motions: &[Rc<Motion>]) -> Vec<Area> {
    let named: BTreeSet<&str> = motions
        .iter()
        .flat_map(|motion| &motion.areas)
        .map(|link| &*link.area)
        .collect();
    pick(&reader.areas, named)
}

fn bodies(reader: &Reader, motions: &[Rc<Motion>]) -> Vec<Body> {
    let named: BTreeSet<&str> = motions
        .iter()
        .flat_map(|motion| &motion.events)
        .filter_map(|event| event.body.as_deref())
        .collect();
    pick(&reader.bodies, named)
}

fn pick<T: Clone>(all: &BTreeMap<Box<str>, T>, named: BTreeSet<&str>) -> Vec<T> {
    let found = named.into_iter().filter_map(|id| all.get(id));
    found.cloned().collect()
}

fn parties(motions: &[Rc<Motion>]) -> Vec<Party> {
    let mut ids = BTreeSet::new();
    for motion in motions {
        let proposers = motion.proposers.iter();
        ids.extend(proposers.filter_map(|person| person.party.as_deref()));
        let votes = motion.events.iter().flat_map(|event| &event.votes);
        ids.extend(votes.map(|votes| &*votes.party));
    }
    ids.into_iter().map(Party::of).collect()
}

/// The motion that a case is, as far as decisions on it say so.
fn of_steps(id: &str, steps: &[Step]) -> Option<Motion> {
    let first = steps.first()?;
    let mut motion = Motion::new(id, &first.title);
    motion.reference.clone_from(&first.label);
    Some(motion)
}
