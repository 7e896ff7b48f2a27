//! Papers that are motions.

use super::{reference, references};
use crate::adapter::issues::{Issues, Place};
use crate::adapter::json::Json;
use crate::adapter::text::quoted;
use crate::adapter::when;
use crate::domain::{Date, Document, Link};

/// A motion, with what it refers to still by id.
pub(super) struct Paper {
    pub(super) id: Box<str>,
    pub(super) title: Box<str>,
    pub(super) is_amendment: bool,
    pub(super) reference: Option<Box<str>>,
    pub(super) date: Option<Date>,
    pub(super) web: Option<Link>,
    pub(super) documents: Vec<Document>,
    pub(super) consultations: Vec<(Box<str>, Consultation)>,
    pub(super) people: Vec<Box<str>>,
    pub(super) organizations: Vec<Box<str>>,
    pub(super) areas: Vec<Box<str>>,
    pub(super) above: Vec<Box<str>>,
    pub(super) related: Vec<Box<str>>,
}

impl Paper {
    pub(super) fn of(
        id: Box<str>,
        title: Box<str>,
        is_amendment: bool,
        record: &Json,
        place: &Place<'_>,
        log: &mut Issues,
    ) -> Self {
        let mut documents = Vec::new();
        for key in ["mainFile", "auxiliaryFile"] {
            documents.extend(record.items_at(key).iter().filter_map(file));
        }
        let consultations = record.items_at("consultation").iter();
        let consultations = consultations.map(|entry| {
            (
                reference(entry).unwrap_or_default(),
                Consultation::of(entry),
            )
        });
        let mut related = references(record, "relatedPaper");
        related.extend(references(record, "subordinatedPaper"));
        Self {
            id,
            title,
            is_amendment,
            reference: record.text_at("reference"),
            date: submitted(record, place, log),
            web: record.text_at("web").map(|web| Link::new(&web)),
            documents,
            consultations: consultations.collect(),
            people: references(record, "originatorPerson"),
            organizations: references(record, "originatorOrganization"),
            areas: areas(record),
            above: references(record, "superordinatedPaper"),
            related,
        }
    }

    /// Whether it names people that a list of people would tell about.
    pub(super) fn has_people(&self) -> bool {
        !self.people.is_empty()
    }
}

/// The date of the paper. When the record was made, `created`, is often that of a migration.
fn submitted(record: &Json, place: &Place<'_>, log: &mut Issues) -> Option<Date> {
    let text = record.get("date")?.str()?;
    let date = when::date(text);
    if date.is_none() && !text.trim().is_empty() {
        let words = [&quoted(text), " is no date; it was left out"];
        log.add(&place.key("date"), &words);
    }
    date
}

/// Parts of the municipality that its locations lie in.
fn areas(record: &Json) -> Vec<Box<str>> {
    let mut areas = Vec::new();
    for location in record.items_at("location") {
        // An address without a part of town tells too little: its street is no area.
        if let Some(area) = location.text_at("subLocality")
            && !areas.contains(&area)
        {
            areas.push(area);
        }
    }
    areas
}

/// A file that is there; a mere reference says nothing to a reader.
pub(super) fn file(value: &Json) -> Option<Document> {
    let link = value
        .text_at("accessUrl")
        .or_else(|| value.text_at("downloadUrl"));
    let title = value
        .text_at("name")
        .or_else(|| value.text_at("fileName"))
        .or_else(|| link.clone())?;
    Some(Document {
        title,
        link: link.map(|link| Link::new(&link)),
        kind: None,
        media_type: value.text_at("mimeType"),
        bytes: value.get("size").and_then(Json::natural),
        date: value.get("date").and_then(Json::str).and_then(when::date),
    })
}

/// That a body deals with a paper.
#[derive(Clone)]
pub(super) struct Consultation {
    pub(super) meeting: Option<Box<str>>,
    pub(super) item: Option<Box<str>>,
    pub(super) organizations: Vec<Box<str>>,
    /// Whether it is here that the decision is taken; servers often leave out a no.
    pub(super) authoritative: Option<bool>,
    pub(super) role: Option<Box<str>>,
}

impl Consultation {
    pub(super) fn of(record: &Json) -> Self {
        Self {
            meeting: record.get("meeting").and_then(reference),
            item: record.get("agendaItem").and_then(reference),
            organizations: references(record, "organization"),
            authoritative: record.get("authoritative").and_then(Json::flag),
            role: record.text_at("role"),
        }
    }
}
