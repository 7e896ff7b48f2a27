//! Reads the Legistar Web API, as many councils in the United States have it.
//!
//! Its lists are bare arrays of flat rows. What happened to a matter (histories, sponsors,
//! attachments) is had for each matter by itself only, so a list of matters shows what their rows
//! say. A list of meetings leads to their agendas, whose items say what was done with each matter.
//! Answers of all kinds are joined in whatever order they come.

mod ask;
mod join;
mod matter;
mod parts;
mod row;
mod step;
mod tables;
mod take;

use std::collections::{BTreeMap, BTreeSet};

use super::ReadError;
use super::answer::{Shape, records, text};
use super::format::Sniff;
use super::issues::{Issues, Loss, MOST_ISSUES, Place};
use super::json::Json;
use super::source::{Answer, Reply, Request, Source};
use super::tally::Tally;
use super::wording::{self, Wordings};
use crate::domain::{Dataset, Document};
use ask::{AGENDAS, Address, List};
use matter::Matter;
use row::Kind;
use step::{Meeting, Step};
use tables::Tables;

/// Whether an answer is of Legistar: rows whose keys begin with the name of their kind, which no
/// other API has.
pub(super) fn claims(sniff: &Sniff<'_>) -> bool {
    if !sniff.is_json {
        return false;
    }
    let keys = sniff.keys.iter().map(String::as_str);
    Kind::of_row(&sniff.first) != Kind::Unknown
        || Kind::of_keys(keys) != Kind::Unknown
        || row::is_bundle(sniff)
        || row::is_by_number(sniff)
}

const SHAPE: Shape = Shape {
    lists: &["value"],
    open: &["d"],
    loss: Loss::Motion,
};

/// Reads the answers of one client.
pub struct Reader {
    matters: Vec<Matter>,
    /// Matters of which so far only agendas tell, with their places among these.
    on_agendas: BTreeMap<Box<str>, (usize, Matter)>,
    /// What happened, by matter.
    steps: BTreeMap<Box<str>, Vec<Step>>,
    /// Where a step stands among those of its matter, by matter and step: an item on an agenda
    /// and the row of a history that came of it have the same number.
    places: BTreeMap<(Box<str>, Box<str>), usize>,
    meetings: BTreeMap<Box<str>, Meeting>,
    /// Names of bodies that the source calls the legislative one.
    councils: BTreeSet<Box<str>>,
    sponsors: BTreeMap<Box<str>, Vec<(u64, Box<str>)>>,
    attachments: BTreeMap<Box<str>, Vec<Document>>,
    related: BTreeMap<Box<str>, Vec<Box<str>>>,
    /// Kinds and ids of everything that was read.
    known: BTreeSet<Box<str>>,
    /// Meetings of the answer that is being read whose agendas could be asked for.
    without_agenda: Vec<Box<str>>,
    agendas_asked: usize,
    bodies_asked: bool,
    tables: Tables,
    wordings: Wordings,
    listed: usize,
    tally: Tally,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            matters: Vec::new(),
            on_agendas: BTreeMap::new(),
            steps: BTreeMap::new(),
            places: BTreeMap::new(),
            meetings: BTreeMap::new(),
            councils: BTreeSet::new(),
            sponsors: BTreeMap::new(),
            attachments: BTreeMap::new(),
            related: BTreeMap::new(),
            known: BTreeSet::new(),
            without_agenda: Vec::new(),
            agendas_asked: 0,
            bodies_asked: false,
            tables: Tables::new(),
            wordings: Wordings::new(wording::ENGLISH),
            listed: 0,
            tally: Tally::default(),
        }
    }
}

impl Source for Reader {
    fn answer(&mut self, answer: &Answer<'_>) -> Result<Reply, ReadError> {
        let mut log = Issues::new(MOST_ISSUES.saturating_sub(self.listed));
        if let Some(words) = words(answer.bytes)? {
            return Err(ReadError::Refused(words));
        }
        let before = self.known.len();
        self.without_agenda.clear();
        let owner = ask::owner(answer.from);
        let (mut rows, mut known, mut inside) = (0, 0, 0);
        let mut refusal = None;
        let around = records(answer.bytes, SHAPE, &mut log, &mut |record, place, log| {
            rows += 1;
            let lost = log.left_out();
            refusal = refusal.take().or_else(|| refusal_of(&record));
            known += self.take_any(&record, owner.as_deref(), place, log);
            inside += log.left_out() - lost;
        })?;
        if known == 0 && rows > 0 {
            return Err(refusal.map_or(ReadError::NoFormat, ReadError::Refused));
        }
        // A row that is no JSON was one of the page too, though it was never taken.
        rows += (log.left_out() - inside) as usize;
        let ask = if self.known.len() > before {
            self.ask(answer.from, rows, &mut log)
        } else {
            Vec::new()
        };
        self.listed += log.listed();
        Ok(log.into_reply(ask, around.truncated))
    }

    fn dataset(&self) -> Dataset {
        join::dataset(self)
    }

    fn tally(&self) -> &Tally {
        &self.tally
    }
}

impl Reader {
    /// What to ask for after an answer that had so many rows.
    fn ask(&mut self, from: &str, rows: usize, log: &mut Issues) -> Vec<Request> {
        let Some(address) = Address::of(from) else {
            return Vec::new();
        };
        let mut ask = address.parts_of_matter();
        let more = address.next_page(rows);
        if address.list == List::Events {
            let room = AGENDAS.saturating_sub(self.agendas_asked);
            let meetings = self.without_agenda.len();
            let asked = meetings.min(room);
            self.agendas_asked += asked;
            let wanted = self.without_agenda.iter().take(asked);
            ask.extend(wanted.map(|meeting| address.agenda(meeting)));
            if meetings > asked || (more.is_some() && asked == room) {
                let most = AGENDAS.to_string();
                let words = [
                    "there are more meetings than the ",
                    &most,
                    " whose agendas are asked for; those of the others were not read",
                ];
                log.add(&Place::DOCUMENT, &words);
            } else {
                ask.extend(more);
            }
            let is_known = |id: &str| self.meetings.contains_key(id);
            if !address.id.is_some_and(is_known) {
                ask.extend(address.meeting());
            }
        } else {
            ask.extend(more);
        }
        // Steps are told of only where more than a list of matters is asked for.
        if ask.iter().any(|request| !request.essential) && !self.bodies_asked {
            self.bodies_asked = true;
            ask.push(address.bodies());
        }
        ask
    }
}

/// The words of an answer that is nothing but a text, as where a token is wanted.
fn words(bytes: &[u8]) -> Result<Option<String>, ReadError> {
    // What is wrong with the text is said when its records are read.
    let text = text(bytes, &mut Issues::new(0))?;
    let quoted = text.trim();
    if !quoted.starts_with('"') {
        return Ok(None);
    }
    Ok(serde_json::from_str(quoted).ok())
}

/// The words of an error object: ASP.NET's, or OData's.
fn refusal_of(record: &Json) -> Option<String> {
    let paths: [&[&str]; 7] = [
        &["Message"],
        &["message"],
        &["error", "message", "value"],
        &["error", "message"],
        &["odata.error", "message", "value"],
        &["odata.error", "message"],
        &["error"],
    ];
    let words = paths.iter().find_map(|path| record.path(path)?.text());
    words.map(String::from)
}
