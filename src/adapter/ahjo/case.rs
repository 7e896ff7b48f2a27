//! Cases and papers that are motions.

use super::title;
use crate::adapter::issues::{Issues, Place};
use crate::adapter::json::Json;
use crate::adapter::text::quoted;
use crate::adapter::when;
use crate::domain::{Date, Document, Event, EventKind, Link, Motion, Stage};

/// The class of cases that are motions of members of the council.
const MOTIONS: &str = "00 00 03";

/// A case as a motion; `Ok(None)` where it lacks what it is about.
///
/// # Errors
///
/// Why it is no motion.
pub(super) fn motion(
    record: &Json,
    place: &Place<'_>,
    log: &mut Issues,
) -> Result<Option<Motion>, &'static str> {
    let title = record.text_at("Title").map(|title| one_line(&title));
    let class = record.text_at("ClassificationCode").unwrap_or_default();
    if &*class != MOTIONS && !title.as_deref().is_some_and(title::is_motion) {
        return Err("a case of another class");
    }
    if title.as_deref().is_some_and(title::is_opinion) {
        return Err("a request for an opinion on a motion, or the opinion");
    }
    let label = record.text_at("CaseIDLabel");
    let id = record.text_at("CaseID").or_else(|| label.clone());
    let (Some(id), Some(title)) = (id, title) else {
        return Ok(None);
    };
    let mut motion = Motion::new(&id, &title);
    motion.proposers = title::read(&title).people;
    motion.reference = label;
    motion.language = record.text_at("Language");
    // When the city got it; when the record was made is another thing, often before or after.
    motion.submitted =
        date(record, "Acquired", place, log).or_else(|| date(record, "Created", place, log));
    let status = record.text_at("Status");
    motion.stage = status.as_deref().and_then(stage);
    if let Some(status) = status.filter(|_| motion.stage.is_none()) {
        log.add(
            &place.key("Status"),
            &[&quoted(&status), " is no known status"],
        );
    }
    motion.documents = record
        .items_at("Records")
        .iter()
        .filter_map(document)
        .collect();
    for handling in record.items_at("Handlings") {
        motion.events.extend(deadline(handling));
    }
    Ok(Some(motion))
}

/// A paper as a motion: all that is known of it stands in its title.
///
/// # Errors
///
/// Why it is no motion.
pub(super) fn paper(record: &Json) -> Result<Option<Motion>, &'static str> {
    let (Some(title), Some(address)) = (record.text_at("Title"), record.text_at("FileURI")) else {
        return Ok(None);
    };
    let title = one_line(&title);
    let read = title::read(&title);
    let mut motion = Motion::new(&address, &read.title);
    motion.proposers = read.people;
    motion.submitted = record.get("Date").and_then(Json::str).and_then(when::date);
    motion.documents.push(Document {
        title,
        link: Some(Link::new(&address)),
        kind: None,
        media_type: None,
        bytes: None,
        date: motion.submitted,
    });
    Ok(Some(motion))
}

/// Where a case with this status is. Whether it was decided for or against, a status never says.
fn stage(status: &str) -> Option<Stage> {
    Some(match status {
        "Vireillä" | "Anhängigt" | "Anhängig" | "Valmistelussa" => Stage::InPreparation,
        "Päätöksenteossa" => Stage::OnAgenda,
        "Ratkaistu" | "Päätetty" | "Päättynyt" | "Avgjord" | "Avslutad" => Stage::Closed,
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
        date: Some(date),
        kind: EventKind::Other,
        body: handling.text_at("Sector"),
        paragraph: None,
        title: Some("Määräaika".into()),
        text: handling.text_at("Status"),
        verdict: None,
        is_final: false,
        documents: Vec::new(),
        votes: Vec::new(),
        statements: Vec::new(),
        source: None,
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

fn one_line(text: &str) -> Box<str> {
    text.split_whitespace().collect::<Vec<_>>().join(" ").into()
}
