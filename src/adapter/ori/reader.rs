//! From answers to one data set.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::draft::Draft;
use super::outcomes::Outcomes;
use super::paging::{self, PARTIES, Part};
use super::register::Register;
use super::sitting;
use crate::adapter::ReadError;
use crate::adapter::answer::{Shape, records};
use crate::adapter::issues::{Issues, Loss, MOST_ISSUES};
use crate::adapter::json::Json;
use crate::adapter::source::{Answer, Reply, Request, Source};
use crate::adapter::tally::Tally;
use crate::domain::{Body, BodyKind, Dataset, Motion, Party, Publisher};

/// Lists of all three APIs. `item` wraps one record, or the records of an older list.
const LISTS: &[&str] = &[
    "items",
    "item",
    "modules",
    "events",
    "gremia",
    "parties",
    "results",
    "data",
    "entities",
    "hits",
    "motions",
    "vote_events",
    "organizations",
    "organisations",
    "persons",
];

/// Objects in which older answers, and searches, have their lists.
const OPEN: &[&str] = &["hits", "items", "organisations", "data"];

const SHAPE: Shape = Shape {
    lists: LISTS,
    open: OPEN,
    loss: Loss::Motion,
};

/// Reads the answers.
pub struct Reader {
    pub(super) outcomes: Outcomes,
    pub(super) register: Register,
    drafts: Vec<Draft>,
    /// Places of the motions by their ids.
    places: BTreeMap<Box<str>, usize>,
    /// Motions that a log of changes says are no more.
    deleted: BTreeSet<Box<str>>,
    /// Ids of other records, with their kind.
    seen: BTreeSet<Box<str>>,
    /// Numbers of registers of motions.
    pub(super) modules: BTreeSet<u64>,
    /// Numbers of attributes that were reported as not known.
    pub(super) reported: BTreeSet<u64>,
    /// Names of the municipalities that records are of.
    pub(super) publishers: BTreeSet<Box<str>>,
    listed_issues: usize,
    pub(super) tally: Tally,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            outcomes: Outcomes::new(),
            register: Register::default(),
            drafts: Vec::new(),
            places: BTreeMap::new(),
            deleted: BTreeSet::new(),
            seen: BTreeSet::new(),
            modules: BTreeSet::new(),
            reported: BTreeSet::new(),
            publishers: BTreeSet::new(),
            listed_issues: 0,
            tally: Tally::default(),
        }
    }
}

/// What one answer held.
#[derive(Default)]
pub(super) struct Page {
    /// It is a table of parties.
    pub(super) is_parties: bool,
    /// Something of this dialect.
    pub(super) is_known: bool,
    /// Something that no answer before had.
    pub(super) is_new: bool,
    /// Records, whatever became of them.
    pub(super) count: u32,
    /// Objects of no known kind.
    pub(super) unknown: u32,
    /// Records that were taken and lost.
    lost: u32,
    /// What the answer says where it is an error.
    pub(super) refusal: Option<String>,
    /// Ids of the motions in it.
    pub(super) motions: Vec<Box<str>>,
    /// The id of its last record.
    pub(super) last: Option<Box<str>>,
    /// Registers of motions that a list of modules names.
    pub(super) modules: Vec<u64>,
    /// The organisation whose parties are given as numbers alone.
    pub(super) unnamed: Option<u64>,
}

impl Source for Reader {
    fn answer(&mut self, answer: &Answer<'_>) -> Result<Reply, ReadError> {
        let mut log = Issues::new(MOST_ISSUES.saturating_sub(self.listed_issues));
        let path = answer.from.split(['?', '#']).next().unwrap_or_default();
        let mut page = Page {
            is_parties: answer.role == PARTIES || path.ends_with("/parties"),
            ..Page::default()
        };
        let around = records(answer.bytes, SHAPE, &mut log, &mut |record, place, log| {
            let before = log.left_out();
            page.count += 1;
            self.take(&record, place, log, &mut page);
            page.lost += log.left_out() - before;
        })?;
        self.take_around(&around.members, &mut page);
        if let Some(words) = page.refusal.take().filter(|_| !page.is_known) {
            return Err(ReadError::Refused(words));
        }
        if !page.is_known && page.unknown > 0 {
            return Err(ReadError::NoFormat);
        }
        let lost = log.left_out() - page.lost;
        self.tally.records += page.count + lost;
        for _ in 0..page.unknown {
            self.tally.pass_over("an object of another kind");
        }
        self.listed_issues += log.listed();
        Ok(log.into_reply(ask(answer.from, &around.members, &page), around.truncated))
    }

    fn dataset(&self) -> Dataset {
        let drafts = self.drafts.iter();
        let drafts = drafts.filter(|draft| !self.deleted.contains(&draft.motion.id));
        let mut bodies: BTreeMap<&str, BodyKind> = BTreeMap::new();
        for occasion in drafts.clone().flat_map(|draft| &draft.occasions) {
            if let (Some(body), Some(kind)) = (&occasion.sitting.body, occasion.sitting.stated) {
                bodies.insert(body, kind);
            }
        }
        let motions = drafts.map(|draft| draft.resolve(&self.register).into());
        let motions: Vec<Rc<Motion>> = motions.collect();
        let named = motions.iter().flat_map(|motion| &motion.events);
        for body in named.filter_map(|event| event.body.as_deref()) {
            bodies.entry(body).or_insert_with(|| sitting::kind(body));
        }
        let bodies = bodies.into_iter().map(|(name, kind)| Body {
            id: name.into(),
            name: name.into(),
            kind,
        });
        let bodies = bodies.collect();
        let mut publishers = self.publishers.iter();
        Dataset {
            publisher: Publisher {
                // Of several none is the publisher of them all.
                name: publishers
                    .next()
                    .filter(|_| publishers.next().is_none())
                    .cloned(),
                link: None,
                language: Some("nl".into()),
            },
            bodies,
            parties: parties(&motions, &self.register),
            motions,
            ..Dataset::default()
        }
    }

    fn tally(&self) -> &Tally {
        &self.tally
    }
}

impl Reader {
    /// Keeps a motion, unless what is known of it is as much or newer.
    pub(super) fn keep(&mut self, draft: Draft, page: &mut Page) {
        page.is_known = true;
        page.motions.push(draft.motion.id.clone());
        if let Some(decision) = &draft.decision {
            self.tally.word(&decision.verdict);
        }
        let Some(place) = self.places.get(&draft.motion.id) else {
            page.is_new = true;
            self.places
                .insert(draft.motion.id.clone(), self.drafts.len());
            self.drafts.push(draft);
            return;
        };
        let Some(known) = self.drafts.get_mut(*place) else {
            return;
        };
        let is_fuller = known.is_brief && !draft.is_brief;
        if is_fuller || (draft.sequence.is_some() && draft.sequence > known.sequence) {
            page.is_new = true;
            // One that was deleted in between is counted as that.
            if !self.deleted.remove(&draft.motion.id) {
                self.tally.pass_over("an earlier state of a motion");
            }
            *known = draft;
        } else {
            self.tally.pass_over("a motion that came before");
        }
    }

    /// Takes out a motion that a log of changes says is no more.
    pub(super) fn delete(&mut self, id: &str) {
        if self.places.contains_key(id) && self.deleted.insert(id.into()) {
            self.tally.pass_over("a motion that was deleted later");
        }
    }

    /// Counts a record that is no motion.
    pub(super) fn pass_over(&mut self, id: Option<&str>, reason: &str, page: &mut Page) {
        page.is_known = true;
        if let Some(id) = id {
            page.is_new |= self.seen.insert([reason, " ", id].concat().into());
        }
        self.tally.pass_over(reason);
    }
}

/// What to ask for after an answer.
fn ask(from: &str, around: &Json, page: &Page) -> Vec<Request> {
    let mut ask = Vec::new();
    if !page.is_new {
        return ask;
    }
    let part = Part {
        from,
        around,
        count: page.count.into(),
        last: page.last.as_deref(),
    };
    ask.extend(part.next());
    for module in &page.modules {
        ask.extend(paging::items(from, *module));
    }
    ask.extend(
        page.unnamed
            .and_then(|organisation| paging::parties(from, organisation)),
    );
    ask
}

/// The parties: those that tables list, then those that motions name.
fn parties(motions: &[Rc<Motion>], register: &Register) -> Vec<Party> {
    let mut known: BTreeSet<&str> = BTreeSet::new();
    let listed = register.parties().iter().map(|party| &**party);
    let signed = motions.iter().flat_map(|motion| &motion.proposers);
    let signed = signed.filter_map(|person| person.party.as_deref());
    let events = motions.iter().flat_map(|motion| &motion.events);
    let voted = events
        .flat_map(|event| &event.votes)
        .map(|votes| &*votes.party);
    let all = listed.chain(signed).chain(voted);
    all.filter(|name| known.insert(name))
        .map(|name| Party {
            name: Some(name.into()),
            ..Party::of(name)
        })
        .collect()
}
