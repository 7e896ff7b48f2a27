//! Papers that are motions.

use super::lists::{Extra, Lists};
use super::{reference, references, said};
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
    /// Locations that are given by their ids alone.
    pub(super) locations: Vec<Box<str>>,
    /// Papers above and below it.
    pub(super) tied: Vec<Box<str>>,
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
        let consultations = consultations
            .filter(|entry| !is_deleted(entry))
            .map(|entry| {
                (
                    reference(entry).unwrap_or_default(),
                    Consultation::of(entry),
                )
            });
        let mut tied = references(record, "superordinatedPaper");
        tied.extend(references(record, "subordinatedPaper"));
        let (mut areas, mut locations) = (Vec::new(), Vec::new());
        for location in record.items_at("location") {
            match location {
                Json::Object(_) => areas.extend(area(location)),
                other => locations.extend(other.text()),
            }
        }
        Self {
            id,
            title,
            is_amendment,
            reference: said(record, "reference"),
            date: submitted(record, place, log),
            web: record.text_at("web").map(|web| Link::new(&web)),
            documents,
            consultations: consultations.collect(),
            people: references(record, "originatorPerson"),
            organizations: references(record, "originatorOrganization"),
            areas,
            locations,
            tied,
            related: references(record, "relatedPaper"),
        }
    }

    /// Says which lists would tell more of what is named by its id alone.
    pub(super) fn needs(&self, lists: &mut Lists) {
        let is_reference = |(_, consultation): &(_, Consultation)| consultation.is_reference();
        for (extra, is_needed) in [
            (Extra::People, !self.people.is_empty()),
            (
                Extra::Consultations,
                self.consultations.iter().any(is_reference),
            ),
            (Extra::Locations, !self.locations.is_empty()),
        ] {
            if is_needed {
                lists.need(extra);
            }
        }
    }
}

/// The date of the paper. When the record was made, `created`, is often that of a migration.
fn submitted(record: &Json, place: &Place<'_>, log: &mut Issues) -> Option<Date> {
    let text = said(record, "date")?;
    let date = when::date(&text);
    if date.is_none() {
        let words = [&quoted(&text), " is no date; it was left out"];
        log.add(&place.key("date"), &words);
    }
    date
}

/// The part of the municipality that a location lies in. An address without one tells too
/// little: its street is no area.
pub(super) fn area(location: &Json) -> Option<Box<str>> {
    said(location, "subLocality").map(|area| crate::adapter::text::one_line(&area))
}

/// A file that is there; a mere reference says nothing to a reader.
pub(super) fn file(value: &Json) -> Option<Document> {
    if is_deleted(value) {
        return None;
    }
    let link = value
        .text_at("accessUrl")
        .or_else(|| value.text_at("downloadUrl"));
    let title = said(value, "name")
        .or_else(|| said(value, "fileName"))
        .or_else(|| link.clone())?;
    Some(Document {
        title,
        link: link.map(|link| Link::new(&link)),
        kind: None,
        media_type: said(value, "mimeType"),
        bytes: value.get("size").and_then(Json::natural),
        date: value.get("date").and_then(Json::str).and_then(when::date),
    })
}

/// Whether an object says of itself that it is gone.
pub(super) fn is_deleted(value: &Json) -> bool {
    value.get("deleted").and_then(Json::flag) == Some(true)
}

/// That a body deals with a paper.
#[derive(Default)]
pub(super) struct Consultation {
    pub(super) paper: Option<Box<str>>,
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
            paper: record.get("paper").and_then(reference),
            meeting: record.get("meeting").and_then(reference),
            item: record.get("agendaItem").and_then(reference),
            organizations: references(record, "organization"),
            authoritative: record.get("authoritative").and_then(Json::flag),
            role: said(record, "role"),
        }
    }

    /// Nothing is known of it but its id.
    pub(super) fn is_reference(&self) -> bool {
        self.role.is_none()
            && self.meeting.is_none()
            && self.item.is_none()
            && self.organizations.is_empty()
    }
}
