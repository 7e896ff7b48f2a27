//! Reads OParl 1.0 and 1.1, the interface of German councils' information systems.
//!
//! Any object may be the first: a system, a body, one of a body's lists, or a single paper. From
//! a system or a body its lists are asked for; papers, meetings and organizations come in lists
//! only and are joined here, by their ids.
//!
//! The specification requires next to nothing of an object but its id. What follows from that,
//! and what servers are known to do besides, stands in `docs/sources/oparl.md`.

mod join;
mod kind;
mod lists;
mod meeting;
mod organization;
mod paper;

use std::collections::{BTreeMap, BTreeSet};

use super::answer::{Shape, records};
use super::format::Sniff;
use super::issues::{Issues, Loss, MOST_ISSUES, Place};
use super::json::Json;
use super::source::{Answer, Reply, Source};
use super::tally::Tally;
use super::wording::Wordings;
use super::{ReadError, text};
use crate::domain::{Dataset, Publisher};
use kind::Kind;
use lists::Lists;
use meeting::{Item, Meeting};
use organization::{Organization, Person};
use paper::{Consultation, Paper};

/// Whether an answer is OParl: an object, or a list of objects, whose type is one of its schema.
pub(super) fn claims(sniff: &Sniff<'_>) -> bool {
    let of_schema = |text: Option<&str>| text.is_some_and(|text| text.contains("oparl.org/"));
    of_schema(sniff.text_at("type"))
        || of_schema(sniff.text_at("oparlVersion"))
        || of_schema(sniff.first.get("type").and_then(Json::str))
}

const SHAPE: Shape = Shape {
    lists: &["data"],
    open: &[],
    loss: Loss::Entry,
};

/// Reads the answers of one system.
pub struct Reader {
    papers: Vec<Paper>,
    /// Names of all papers, also of those that are no motions: motions refer to them.
    names: BTreeMap<Box<str>, Box<str>>,
    meetings: BTreeMap<Box<str>, Meeting>,
    items: BTreeMap<Box<str>, Item>,
    consultations: BTreeMap<Box<str>, Consultation>,
    organizations: BTreeMap<Box<str>, Organization>,
    people: BTreeMap<Box<str>, Person>,
    /// Ids of everything that was read.
    known: BTreeSet<Box<str>>,
    lists: Lists,
    publisher: Publisher,
    bodies: usize,
    license: Option<Box<str>>,
    wordings: Wordings,
    listed: usize,
    tally: Tally,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            papers: Vec::new(),
            names: BTreeMap::new(),
            meetings: BTreeMap::new(),
            items: BTreeMap::new(),
            consultations: BTreeMap::new(),
            organizations: BTreeMap::new(),
            people: BTreeMap::new(),
            known: BTreeSet::new(),
            lists: Lists::default(),
            publisher: Publisher::default(),
            bodies: 0,
            license: None,
            wordings: Wordings::of("de"),
            listed: 0,
            tally: Tally::default(),
        }
    }
}

impl Source for Reader {
    fn answer(&mut self, answer: &Answer<'_>) -> Result<Reply, ReadError> {
        let mut log = Issues::new(MOST_ISSUES.saturating_sub(self.listed));
        let before = self.known.len();
        let mut refusal = None;
        let mut any = false;
        let mut of = Kind::Unknown;
        self.lists.begin(answer);
        let around = records(answer.bytes, SHAPE, &mut log, &mut |record, place, log| {
            let kind = Kind::of(&record);
            any |= kind != Kind::Unknown;
            if kind == Kind::Error {
                refusal = refusal.take().or_else(|| words(&record));
            } else {
                of = kind;
                self.take(kind, &record, place, log);
            }
        })?;
        let is_envelope = around.members.get("links").is_some()
            || around.members.get("pagination").is_some()
            || matches!(&around.members, Json::Object(members) if members.is_empty());
        if let Some(refusal) = refusal {
            return Err(ReadError::Refused(refusal));
        }
        if !any && !is_envelope {
            return Err(ReadError::NoFormat);
        }
        // A page that brings nothing new leads no further: it would for ever.
        if self.known.len() > before {
            self.lists.follow(&around.members, of);
        }
        self.listed += log.listed();
        Ok(Reply {
            ask: self.lists.ask(&self.papers),
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
    /// Takes one object in.
    fn take(&mut self, kind: Kind, record: &Json, place: &Place<'_>, log: &mut Issues) {
        if matches!(kind, Kind::System | Kind::Body) {
            return self.take_body(kind, record);
        }
        self.tally.records += 1;
        let Some(id) = record.text_at("id") else {
            log.lose(place, Loss::Entry, &["\"id\" is missing"]);
            self.tally.pass_over("without an id");
            return;
        };
        if !self.known.insert(id.clone()) {
            self.tally.pass_over("given twice");
            return;
        }
        if record.get("deleted").and_then(Json::flag) == Some(true) {
            self.tally.pass_over("deleted");
            return;
        }
        match kind {
            Kind::Paper => self.take_paper(id, record, place, log),
            Kind::Meeting => {
                self.tally.pass_over("a meeting");
                self.take_meeting(id, record);
            }
            Kind::Item => {
                self.tally.pass_over("an agenda item");
                let meeting = record.get("meeting").and_then(reference);
                self.take_item(record, meeting.as_deref());
            }
            Kind::Consultation => {
                self.tally.pass_over("a consultation");
                let consultation = Consultation::of(record);
                self.consultations.insert(id, consultation);
            }
            Kind::Organization => {
                self.tally.pass_over("an organization");
                self.organizations.insert(id, Organization::of(record));
            }
            Kind::Person => {
                self.tally.pass_over("a person");
                if let Some(person) = Person::of(record) {
                    self.people.insert(id, person);
                }
            }
            Kind::Other => self.tally.pass_over("another kind of object"),
            Kind::System | Kind::Body | Kind::Error | Kind::Unknown => {
                log.lose(place, Loss::Entry, &["\"type\" is none of OParl's"]);
                self.tally.pass_over("without a type");
            }
        }
    }

    fn take_body(&mut self, kind: Kind, record: &Json) {
        let id = record.text_at("id").unwrap_or_default();
        self.known.insert(id);
        if kind == Kind::System {
            self.lists.system(record);
            return;
        }
        self.bodies += 1;
        // A set of several bodies is nobody's alone.
        self.publisher = Publisher::default();
        if self.bodies == 1 {
            self.publisher.name = record.text_at("name");
            let site = record.text_at("website").or_else(|| record.text_at("web"));
            self.publisher.link = site.map(|site| crate::domain::Link::new(&site));
        }
        self.license = record.text_at("license").or(self.license.take());
        self.lists.body(record);
    }

    fn take_paper(&mut self, id: Box<str>, record: &Json, place: &Place<'_>, log: &mut Issues) {
        let name = record.text_at("name").map(|name| one_line(&name));
        if let Some(name) = &name {
            self.names.insert(id.clone(), name.clone());
        }
        let kind = record.text_at("paperType");
        let Some(is_amendment) = kind::motion(kind.as_deref(), name.as_deref()) else {
            let reason = match &kind {
                Some(kind) => ["paperType ", &text::quoted(kind)].concat(),
                None => "no paperType, and a name that does not begin as a motion's".into(),
            };
            self.tally.pass_over(&reason);
            return;
        };
        let Some(title) = name.or_else(|| record.text_at("reference")) else {
            log.lose(&place.key("name"), Loss::Motion, &["\"name\" is missing"]);
            return;
        };
        self.lists.of_paper(record);
        self.papers
            .push(Paper::of(id, title, is_amendment, record, place, log));
        for organization in record.items_at("originatorOrganization") {
            self.take_embedded(organization, Kind::Organization);
        }
        for person in record.items_at("originatorPerson") {
            self.take_embedded(person, Kind::Person);
        }
    }

    /// An object that stands where its id alone was expected.
    fn take_embedded(&mut self, value: &Json, kind: Kind) {
        let Some(id) = reference(value).filter(|_| value.get("name").is_some()) else {
            return;
        };
        if kind == Kind::Organization {
            let organization = Organization::of(value);
            self.organizations.entry(id).or_insert(organization);
        } else if let Some(person) = Person::of(value) {
            self.people.entry(id).or_insert(person);
        }
    }

    fn take_meeting(&mut self, id: Box<str>, record: &Json) {
        for item in record.items_at("agendaItem") {
            self.take_item(item, Some(&id));
        }
        self.meetings.insert(id, Meeting::of(record));
    }

    fn take_item(&mut self, record: &Json, meeting: Option<&str>) {
        let Some(id) = reference(record) else {
            return;
        };
        let item = Item::of(record, meeting, &self.wordings);
        if let Some(verdict) = &item.verdict {
            self.tally.word(verdict);
        }
        self.items.insert(id, item);
    }
}

/// The id of an object that is referred to, or stands there itself.
fn reference(value: &Json) -> Option<Box<str>> {
    match value {
        Json::Object(_) => value.text_at("id"),
        other => other.text(),
    }
}

/// The ids of a list of objects or references; one alone is a list of one.
fn references(record: &Json, key: &str) -> Vec<Box<str>> {
    record.items_at(key).iter().filter_map(reference).collect()
}

/// A name in one line, with one blank between words.
fn one_line(name: &str) -> Box<str> {
    let mut line = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line.into()
}

/// What an error object says.
fn words(record: &Json) -> Option<String> {
    let words = record
        .text_at("message")
        .or_else(|| record.text_at("debug"));
    Some(words.map_or_else(|| "an error object".into(), String::from))
}
