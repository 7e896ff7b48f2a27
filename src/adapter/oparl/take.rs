//! Takes the objects of an answer in, each by its kind.

use super::kind::{self, Kind};
use super::lists::Extra;
use super::meeting::{Item, Meeting};
use super::organization::{Organization, Person};
use super::paper::{self, Consultation, Paper};
use super::{Reader, reference, said};
use crate::adapter::issues::{Issues, Loss, Place};
use crate::adapter::json::Json;
use crate::adapter::text;
use crate::adapter::text::one_line;
use crate::domain::{Link, Publisher};

impl Reader {
    /// Takes one object in.
    pub(super) fn take(&mut self, kind: Kind, record: &Json, place: &Place<'_>, log: &mut Issues) {
        if matches!(kind, Kind::System | Kind::Body) {
            return self.take_body(kind, record);
        }
        self.tally.records += 1;
        let Some(id) = record.text_at("id") else {
            log.lose(place, Loss::Entry, &["\"id\" is missing"]);
            return;
        };
        if paper::is_deleted(record) {
            self.tally.pass_over("deleted");
            self.names.remove(&id);
            self.known.insert(id.clone());
            self.gone.insert(id);
            return;
        }
        if !self.known.insert(key(kind, &id, record)) {
            self.tally.pass_over("given twice");
            return;
        }
        self.lists.lead(kind, record);
        match kind {
            Kind::Paper => self.take_paper(id, record, place, log),
            Kind::Meeting => {
                self.tally.pass_over("a meeting");
                self.take_meeting(id, record, place, log);
            }
            Kind::Item => {
                self.tally.pass_over("an agenda item");
                self.take_item(record, None, place, log);
            }
            Kind::Consultation => {
                self.tally.pass_over("a consultation");
                self.take_consultation(record);
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
            Kind::Location => {
                self.tally.pass_over("a location");
                if let Some(area) = paper::area(record) {
                    self.locations.insert(id, area);
                }
            }
            Kind::Other => self.tally.pass_over("another kind of object"),
            Kind::System | Kind::Body | Kind::Error | Kind::Unknown => {
                log.lose(place, Loss::Entry, &["\"type\" is none of OParl's"]);
            }
        }
    }

    fn take_body(&mut self, kind: Kind, record: &Json) {
        if !self.known.insert(record.text_at("id").unwrap_or_default()) {
            return;
        }
        if kind == Kind::System {
            self.lists.system(record);
            return;
        }
        self.bodies += 1;
        // A set of several bodies is nobody's alone.
        self.publisher = Publisher::default();
        if self.bodies == 1 {
            self.publisher.name = said(record, "name");
            let site = record.text_at("website").or_else(|| record.text_at("web"));
            self.publisher.link = site.map(|site| Link::new(&site));
        }
        self.license = record.text_at("license").or(self.license.take());
        self.lists.body(record);
    }

    fn take_paper(&mut self, id: Box<str>, record: &Json, place: &Place<'_>, log: &mut Issues) {
        let name = said(record, "name").map(|name| one_line(&name));
        if let Some(name) = &name {
            self.names.insert(id.clone(), name.clone());
        }
        let kind = said(record, "paperType");
        let Some(is_amendment) = kind::motion(kind.as_deref(), name.as_deref()) else {
            let reason = match &kind {
                Some(kind) => ["paperType ", &text::quoted(kind)].concat(),
                None => "no paperType, and a name that does not begin as a motion's".into(),
            };
            self.tally.pass_over(&reason);
            if kind.is_none() && !self.untyped {
                self.untyped = true;
                let words = "\"paperType\" is missing; of such papers only those are shown whose \
                             names say that a group or member of the council moves them";
                log.add(&place.key("paperType"), &[words]);
            }
            return;
        };
        let Some(title) = name.or_else(|| said(record, "reference")) else {
            log.lose(&place.key("name"), Loss::Motion, &["\"name\" is missing"]);
            return;
        };
        let paper = Paper::of(id, title, is_amendment, record, place, log);
        paper.needs(&mut self.lists);
        self.papers.push(paper);
        for organization in record.items_at("originatorOrganization") {
            self.take_embedded(organization, Kind::Organization);
        }
        for person in record.items_at("originatorPerson") {
            self.take_embedded(person, Kind::Person);
        }
        for consultation in record.items_at("consultation") {
            self.take_around(consultation);
        }
    }

    fn take_consultation(&mut self, record: &Json) {
        let id = record.text_at("id").unwrap_or_default();
        self.consultations.push((id, Consultation::of(record)));
        self.take_around(record);
    }

    /// Organizations that stand in a consultation or a meeting themselves.
    fn take_around(&mut self, record: &Json) {
        for organization in record.items_at("organization") {
            self.take_embedded(organization, Kind::Organization);
        }
    }

    /// An object that stands where its id alone was expected.
    fn take_embedded(&mut self, value: &Json, kind: Kind) {
        let is_whole = value.get("name").is_some() && !paper::is_deleted(value);
        let Some(id) = reference(value).filter(|_| is_whole) else {
            return;
        };
        if kind == Kind::Organization {
            let organization = Organization::of(value);
            self.organizations.entry(id).or_insert(organization);
        } else if let Some(person) = Person::of(value) {
            self.people.entry(id).or_insert(person);
        }
    }

    fn take_meeting(&mut self, id: Box<str>, record: &Json, place: &Place<'_>, log: &mut Issues) {
        let agenda = place.key("agendaItem");
        for (number, item) in record.items_at("agendaItem").iter().enumerate() {
            match item {
                Json::Object(_) => self.take_item(item, Some(&id), &agenda.item(number), log),
                _ => self.lists.need(Extra::Items),
            }
        }
        self.take_around(record);
        self.meetings.insert(id, Meeting::of(record));
    }

    fn take_item(
        &mut self,
        record: &Json,
        meeting: Option<&str>,
        place: &Place<'_>,
        log: &mut Issues,
    ) {
        if paper::is_deleted(record) {
            return;
        }
        let Some(id) = record.text_at("id") else {
            log.lose(place, Loss::Entry, &["\"id\" is missing"]);
            return;
        };
        if let Some(consultation @ Json::Object(_)) = record.get("consultation") {
            self.take_consultation(consultation);
        }
        // The same item may stand in its meeting and in a list.
        let known = self.items.get(&id);
        if known.is_some_and(|known| known.verdict.is_some()) {
            return;
        }
        let item = Item::of(record, meeting, &self.wordings);
        if let Some(verdict) = &item.verdict {
            self.tally.word(verdict);
        } else if known.is_some() {
            return;
        }
        self.items.insert(id, item);
    }
}

/// What tells an object from others: its id. Some systems give several consultations the
/// same one.
fn key(kind: Kind, id: &str, record: &Json) -> Box<str> {
    if kind != Kind::Consultation {
        return id.into();
    }
    let mut key = String::from(id);
    for place in ["paper", "meeting", "agendaItem"] {
        key.push(' ');
        key.push_str(&record.get(place).and_then(reference).unwrap_or_default());
    }
    key.into()
}
