//! Cases and papers that are motions.

use super::{matter, title};
use crate::adapter::issues::{Issues, Place};
use crate::adapter::json::Json;
use crate::adapter::text::one_line;
use crate::adapter::text::quoted;
use crate::adapter::when;
use crate::domain::{Date, Document, Event, EventKind, Link, Motion, Stage};

/// The class of cases that are motions of members of the council.
const MOTIONS: &str = "00 00 03";

/// A motion with the papers that it was handed in as: their titles say who signed it.
pub(super) struct Case {
    pub(super) motion: Motion,
    pub(super) papers: Vec<Paper>,
}

/// A motion, or a wish, as a document.
#[derive(Clone)]
pub(super) struct Paper {
    pub(super) title: Box<str>,
    pub(super) address: Option<Box<str>>,
    pub(super) date: Option<Date>,
}

/// What a case is.
pub(super) enum Read {
    Motion(Case),
    /// A case of its own on an opinion on a motion.
    Opinion(Opinion),
    /// Why it is neither.
    Other(&'static str),
    /// It lacks what it takes; which.
    Broken(&'static str),
}

/// A case on an opinion.
pub(super) struct Opinion {
    pub(super) id: Box<str>,
    /// Id of the case of the motion.
    pub(super) of: Box<str>,
    /// Number of the case of the motion, as it is written.
    pub(super) label: Option<Box<str>>,
    pub(super) event: Event,
    pub(super) papers: Vec<Paper>,
}

/// Whether something of this class and title is on a motion.
pub(super) fn is_on_motion(record: &Json, title: &str) -> bool {
    record.text_at("ClassificationCode").as_deref() == Some(MOTIONS) || matter::is_motion(title)
}

pub(super) fn read(record: &Json, place: &Place<'_>, log: &mut Issues) -> Read {
    let papers: Vec<_> = record
        .items_at("Records")
        .iter()
        .filter_map(signed)
        .collect();
    let title = record.text_at("Title").map(|title| one_line(&title));
    // A few cases have no title; the motion itself does.
    let title = title.or_else(|| Some(papers.first()?.title.clone()));
    if !is_on_motion(record, title.as_deref().unwrap_or_default()) {
        return Read::Other("a case of another class");
    }
    let Some(title) = title else {
        return Read::Broken("\"Title\" is missing");
    };
    if let Some(why) = matter::is_other(&title) {
        return Read::Other(why);
    }
    let label = record.text_at("CaseIDLabel");
    let Some(id) = id(record) else {
        return Read::Broken("\"CaseID\" is missing");
    };
    // When the city got it; when the record was made is another thing, often before or after.
    let submitted =
        date(record, "Acquired", place, log).or_else(|| date(record, "Created", place, log));
    if matter::is_opinion(&title) {
        return Read::Opinion(Opinion {
            of: until(&id, '-', 2).into(),
            label: label.map(|label| until(&label, ' ', 1).into()),
            event: Event {
                title: Some(title),
                date: submitted,
                ..Event::new(EventKind::Referred)
            },
            papers,
            id,
        });
    }
    let mut motion = Motion::new(&id, &title);
    motion.reference = label;
    motion.language = record.text_at("Language");
    motion.submitted = submitted;
    let status = record.text_at("Status");
    motion.stage = status.as_deref().and_then(stage);
    if let Some(status) = status.filter(|_| motion.stage.is_none()) {
        log.add(
            &place.key("Status"),
            &[&quoted(&status), " is no known status"],
        );
    }
    let records = record.items_at("Records").iter();
    motion.documents = records.filter_map(document).collect();
    let handlings = record.items_at("Handlings").iter();
    motion.events = handlings.filter_map(deadline).collect();
    Read::Motion(Case { motion, papers })
}

/// The id of a case, written with hyphens (`HEL-2021-000001`), whichever way it is given.
pub(super) fn id(record: &Json) -> Option<Box<str>> {
    let id = record.text_at("CaseID");
    id.or_else(|| Some(record.text_at("CaseIDLabel")?.replace(' ', "-").into()))
}

/// The text before one of its separators; cases on opinions are numbered behind their motion's.
fn until(text: &str, separator: char, number: usize) -> &str {
    let end = text.match_indices(separator).nth(number);
    end.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

impl Paper {
    /// `None` where a paper lacks its title.
    pub(super) fn of(record: &Json) -> Option<Self> {
        Some(Self {
            title: one_line(&record.text_at("Title")?),
            address: record.text_at("FileURI"),
            date: record.get("Date").and_then(Json::str).and_then(when::date),
        })
    }

    /// What a paper is known again by: its address, and a title that no other paper has.
    /// Addresses change when the city moves its files.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        let title = Some(&*self.title).filter(|title| title::is_full(title));
        self.address.as_deref().into_iter().chain(title)
    }

    /// The paper as a motion: all that is known of it stands in its title.
    pub(super) fn motion(&self) -> Motion {
        let mut motion = Motion::new(self.address.as_deref().unwrap_or(&self.title), &self.title);
        motion.submitted = self.date;
        motion.documents.extend(self.document());
        motion
    }

    pub(super) fn document(&self) -> Option<Document> {
        Some(Document {
            title: self.title.clone(),
            link: Some(Link::new(self.address.as_deref()?)),
            kind: None,
            media_type: None,
            bytes: None,
            date: self.date,
        })
    }
}

/// A record of a case that is the motion itself.
fn signed(record: &Json) -> Option<Paper> {
    let kind = record.text_at("Type")?;
    matches!(&*kind, "aloite" | "ponsi" | "motion" | "kläm").then(|| Paper::of(record))?
}

/// Where a case with this status is. Whether it was decided for or against, a status never says.
fn stage(status: &str) -> Option<Stage> {
    Some(match status {
        "Vireillä" | "Valmistelussa" | "Käsittelyssä" => Stage::InPreparation,
        "Anhängigt" | "Anhängig" | "Under beredning" => Stage::InPreparation,
        "Päätöksenteossa" => Stage::OnAgenda,
        "Ratkaistu" | "Päätetty" | "Päättynyt" | "Käsitelty" | "Arkistoitu" => Stage::Closed,
        "Avgjord" | "Avgjort" | "Avslutad" | "Avslutat" | "Arkiverad" => Stage::Closed,
        _ => return None,
    })
}

fn date(record: &Json, key: &'static str, place: &Place<'_>, log: &mut Issues) -> Option<Date> {
    let text = record.text_at(key)?;
    let date = when::date(&text);
    if date.is_none() {
        log.add(
            &place.key(key),
            &[&quoted(&text), " is no date; it was left out"],
        );
    }
    date
}

/// A deadline that the case is under. Empty ones are the rule.
fn deadline(handling: &Json) -> Option<Event> {
    let date = when::date(&handling.text_at("DateNearestDeadline")?)?;
    Some(Event {
        body: handling.text_at("Sector"),
        title: Some("Määräaika".into()),
        text: handling.text_at("Status"),
        date: Some(date),
        ..Event::new(EventKind::Other)
    })
}

fn document(record: &Json) -> Option<Document> {
    let link = record.text_at("FileURI");
    Some(Document {
        title: record.text_at("Title").or_else(|| link.clone())?,
        link: link.map(|link| Link::new(&link)),
        kind: record.text_at("Type"),
        media_type: None,
        bytes: None,
        date: record
            .get("Issued")
            .and_then(Json::str)
            .and_then(when::date),
    })
}
