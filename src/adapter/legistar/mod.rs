//! Reads the Legistar Web API, as many councils in the United States have it.
//!
//! Its lists are bare arrays of flat rows. What happened to a matter (histories, sponsors,
//! attachments) is had for each matter by itself only, so a list of matters shows what their rows
//! say; answers of the other kinds are joined where they are there, as in saved files.

mod join;
mod matter;
mod paging;
mod row;
mod step;

use std::collections::{BTreeMap, BTreeSet};

use super::ReadError;
use super::answer::{Shape, records};
use super::format::Sniff;
use super::issues::{Issues, Loss, MOST_ISSUES, Place};
use super::json::Json;
use super::source::{Answer, Reply, Source};
use super::tally::Tally;
use super::wording::Wordings;
use crate::domain::{Dataset, Document};
use matter::Matter;
use row::Kind;
use step::Step;

/// Whether an answer is of Legistar: rows whose keys begin with the name of their kind, which no
/// other API has.
pub(super) fn claims(sniff: &Sniff<'_>) -> bool {
    if Kind::of_row(&sniff.first) != Kind::Unknown {
        return true;
    }
    let keys = sniff.keys.iter().map(String::as_str);
    Kind::of_keys(keys) != Kind::Unknown || row::is_by_number(sniff)
}

const SHAPE: Shape = Shape {
    lists: &["value"],
    open: &["d"],
    loss: Loss::Motion,
};

/// Reads the answers of one client.
pub struct Reader {
    matters: Vec<Matter>,
    places: BTreeMap<Box<str>, usize>,
    /// What happened, by matter.
    steps: BTreeMap<Box<str>, Vec<Step>>,
    sponsors: BTreeMap<Box<str>, Vec<(u64, Box<str>)>>,
    attachments: BTreeMap<Box<str>, Vec<Document>>,
    /// Ids of everything that was read.
    known: BTreeSet<Box<str>>,
    wordings: Wordings,
    listed: usize,
    tally: Tally,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            matters: Vec::new(),
            places: BTreeMap::new(),
            steps: BTreeMap::new(),
            sponsors: BTreeMap::new(),
            attachments: BTreeMap::new(),
            known: BTreeSet::new(),
            wordings: Wordings::of("en"),
            listed: 0,
            tally: Tally::default(),
        }
    }
}

impl Source for Reader {
    fn answer(&mut self, answer: &Answer<'_>) -> Result<Reply, ReadError> {
        let mut log = Issues::new(MOST_ISSUES.saturating_sub(self.listed));
        let before = self.known.len();
        let owner = paging::matter_of(answer.from);
        let (mut rows, mut known, mut refusal) = (0, 0, None);
        let around = records(answer.bytes, SHAPE, &mut log, &mut |record, place, log| {
            rows += 1;
            let kind = Kind::of_row(&record);
            if kind == Kind::Unknown {
                refusal = record
                    .text_at("Message")
                    .or_else(|| record.text_at("message"));
            } else {
                known += 1;
            }
            self.take(kind, &record, owner.as_deref(), place, log);
        })?;
        if known == 0 && rows > 0 {
            return Err(match refusal {
                Some(words) => ReadError::Refused(words.into()),
                None => ReadError::NoFormat,
            });
        }
        let is_new = self.known.len() > before;
        self.listed += log.listed();
        Ok(Reply {
            ask: paging::next(answer.from, rows)
                .filter(|_| is_new)
                .into_iter()
                .collect(),
            left_out: log.left_out(),
            issues: log.into_list(),
            truncated: around.truncated,
        })
    }

    fn dataset(&self) -> Dataset {
        join::dataset(self)
    }

    fn tally(&self) -> &Tally {
        &self.tally
    }
}

impl Reader {
    /// Takes a row in. `owner` is the matter whose rows were asked for, if they were one's.
    fn take(
        &mut self,
        kind: Kind,
        record: &Json,
        owner: Option<&str>,
        place: &Place<'_>,
        log: &mut Issues,
    ) {
        match kind {
            Kind::ByNumber => self.take_by_number(record, place, log),
            Kind::Event => self.take_event(record, place, log),
            Kind::Unknown => {
                self.tally.records += 1;
                log.lose(place, Loss::Entry, &["a row of no known kind"]);
                self.tally.pass_over("a row of no known kind");
            }
            Kind::Matter => self.take_matter(record, place, log),
            _ => {
                self.tally.records += 1;
                let id = row::id(record, kind);
                if !id.is_some_and(|id| self.known.insert(id)) {
                    self.tally.pass_over("given twice, or without an id");
                    return;
                }
                self.tally.pass_over(kind.words());
                let named = record
                    .text_at("MatterSponsorMatterId")
                    .or_else(|| record.text_at("EventItemMatterId"))
                    .or_else(|| owner.map(Into::into));
                if let Some(matter) = named {
                    self.take_part(kind, &matter, record);
                }
            }
        }
    }

    /// Rows by the number of their matter, or events by their own, as people save them.
    fn take_by_number(&mut self, record: &Json, place: &Place<'_>, log: &mut Issues) {
        let Json::Object(members) = record else {
            return;
        };
        for (number, value) in members {
            for entry in value.items() {
                let entry = entry.get("event_data").unwrap_or(entry);
                let kind = Kind::of_row(entry);
                if kind != Kind::ByNumber {
                    self.take(kind, entry, Some(number), place, log);
                }
            }
        }
    }

    fn take_matter(&mut self, record: &Json, place: &Place<'_>, log: &mut Issues) {
        self.tally.records += 1;
        let Some(id) = row::text(record, "Matter", "Id") else {
            let words = ["\"MatterId\" is missing"];
            log.lose(&place.key("MatterId"), Loss::Motion, &words);
            return;
        };
        if !self.known.insert(["matter ", &*id].concat().into()) {
            self.tally.pass_over("given twice, or without an id");
            return;
        }
        self.take_parts(&id, record);
        let kind = row::text(record, "Matter", "TypeName").unwrap_or_default();
        if !matter::is_proposal(&kind) {
            let reason = ["MatterTypeName ", &super::text::quoted(&kind)].concat();
            self.tally.pass_over(&reason);
            return;
        }
        match Matter::of(id, record, &self.wordings, place, log) {
            Some(matter) => {
                if let Some(verdict) = &matter.status {
                    self.tally.word(verdict);
                }
                self.places.insert(matter.id.clone(), self.matters.len());
                self.matters.push(matter);
            }
            None => {
                let words = ["\"MatterTitle\" is missing"];
                log.lose(&place.key("MatterTitle"), Loss::Motion, &words);
            }
        }
    }

    /// A meeting, with the items on its agenda where it has them.
    fn take_event(&mut self, record: &Json, place: &Place<'_>, log: &mut Issues) {
        self.tally.records += 1;
        self.tally.pass_over("an event");
        if let Some(id) = row::text(record, "Event", "Id") {
            self.known.insert(["event ", &*id].concat().into());
        }
        let meeting = step::Meeting::of(record);
        for key in ["EventItems", "items", "Items"] {
            for item in record.items_at(key) {
                if let Some(matter) = item
                    .text_at("EventItemMatterId")
                    .or_else(|| item.text_at("MatterID"))
                {
                    let step = Step::of_item(item, &meeting, &self.wordings);
                    self.take_step(&matter, step);
                    self.take_parts(&matter, item);
                }
                if let Some(matter) = item.get("Matter").or_else(|| item.get("matter")) {
                    self.take_matter(matter, place, log);
                }
            }
        }
    }

    /// What stands inside a matter, or beside it, under keys of its own.
    fn take_parts(&mut self, matter: &str, record: &Json) {
        let parts: [(Kind, &[&str]); 3] = [
            (
                Kind::History,
                &["Histories", "histories", "History", "MatterHistories"],
            ),
            (Kind::Sponsor, &["Sponsors", "sponsors", "MatterSponsors"]),
            (
                Kind::Attachment,
                &["Attachments", "attachments", "MatterAttachments"],
            ),
        ];
        for (kind, keys) in parts {
            for part in keys.iter().flat_map(|key| record.items_at(key)) {
                if matches!(part, Json::Object(_)) {
                    self.take_part(kind, matter, part);
                }
            }
        }
    }

    fn take_part(&mut self, kind: Kind, matter: &str, record: &Json) {
        match kind {
            Kind::History => {
                let step = Step::of_history(record, &self.wordings);
                self.take_step(matter, step);
            }
            Kind::EventItem => {
                let meeting = step::Meeting::default();
                let step = Step::of_item(record, &meeting, &self.wordings);
                self.take_step(matter, step);
            }
            Kind::Sponsor => {
                if let Some(sponsor) = matter::sponsor(record) {
                    let sponsors = self.sponsors.entry(matter.into()).or_default();
                    if !sponsors.iter().any(|(_, name)| *name == sponsor.1) {
                        sponsors.push(sponsor);
                    }
                }
            }
            Kind::Attachment => {
                if let Some(document) = matter::attachment(record) {
                    let documents = self.attachments.entry(matter.into()).or_default();
                    if !documents.contains(&document) {
                        documents.push(document);
                    }
                }
            }
            _ => {}
        }
    }

    /// Adds what happened, unless the matter's history and a meeting's agenda both told it.
    fn take_step(&mut self, matter: &str, step: Option<Step>) {
        let Some(step) = step else {
            return;
        };
        let steps = self.steps.entry(matter.into()).or_default();
        if !steps.iter().any(|known| known.is_same(&step)) {
            if let Some(verdict) = &step.verdict {
                self.tally.word(verdict);
            }
            steps.push(step);
        }
    }
}
