//! Open Ahjo, the older API: issues, and the items of agendas on which they stood.

use super::{body, content, matter};
use crate::adapter::html::plain;
use crate::adapter::json::Json;
use crate::adapter::when;
use crate::adapter::wording::Wordings;
use crate::domain::{
    Area, AreaKind, AreaLink, Body, BodyKind, Document, Event, EventKind, Link, Motion, Outcome,
    Relation,
};

/// The class of issues that are motions of members of the council.
const MOTIONS: &str = "00 00 03";

/// An issue as a motion.
///
/// # Errors
///
/// Why it is none.
pub(super) fn motion(record: &Json) -> Result<Option<(Motion, Vec<Area>)>, &'static str> {
    let title = record
        .text_at("subject")
        .map(|title| crate::adapter::text::one_line(&title));
    let class = record.text_at("category_origin_id");
    let is_motion =
        class.as_deref() == Some(MOTIONS) || title.as_deref().is_some_and(matter::is_motion);
    if !is_motion {
        return Err("an issue of another class");
    }
    let (Some(id), Some(title)) = (id(record), title) else {
        return Ok(None);
    };
    if matter::is_opinion(&title) {
        return Err("a request for an opinion on a motion, or the opinion");
    }
    if let Some(why) = matter::is_other(&title) {
        return Err(why);
    }
    let mut motion = Motion::new(&id, &title);
    motion.reference = record.text_at("register_id");
    motion.language = Some("fi".into());
    let mut areas: Vec<Area> = Vec::new();
    for district in record.items_at("districts") {
        let Some(name) = district.text_at("name") else {
            continue;
        };
        // The same name may be that of a district and of the greater one around it.
        if areas.iter().any(|area| area.id == name) {
            continue;
        }
        motion.areas.push(AreaLink {
            area: name.clone(),
            relation: Relation::Mentioned,
            // The service found addresses in the texts and put them on the map.
            derived: true,
        });
        areas.push(Area {
            id: name.clone(),
            name,
            aliases: Vec::new(),
            parent: None,
            kind: AreaKind::District,
            designations: Vec::new(),
        });
    }
    Ok(Some((motion, areas)))
}

/// The id of an issue: its number in the register, as in Ahjo of today.
pub(super) fn id(record: &Json) -> Option<Box<str>> {
    match record.text_at("register_id") {
        Some(id) => Some(id.replace(' ', "-").into()),
        None => record.text_at("slug"),
    }
}

/// An item on an agenda, as a step of its issue, and the body that met.
pub(super) fn step(record: &Json, wordings: &Wordings) -> (Event, Option<Body>) {
    let meeting = record.get("meeting");
    let name = meeting.and_then(|meeting| {
        meeting
            .text_at("policymaker_name")
            .or_else(|| meeting.text_at("committee_name"))
    });
    let body = name.map(|name| Body {
        kind: body::of_name(&name),
        id: name.clone(),
        name,
    });
    let date = meeting.and_then(|meeting| when::date(meeting.get("date")?.str()?));
    let subject = record
        .text_at("subject")
        .map(|title| crate::adapter::text::one_line(&title));
    // An agenda says what is to be decided, the minutes what was.
    let from_minutes = record.get("from_minutes").and_then(Json::flag);
    let is_decided = from_minutes == Some(true);
    let section = |wanted: &str| {
        let content = record.items_at("content").iter();
        let mut found = content.filter(|part| part.get("type").and_then(Json::str) == Some(wanted));
        Some(plain(found.next()?.get("text")?.str()?)).filter(|text| !text.is_empty())
    };
    let text = section(if is_decided {
        "resolution"
    } else {
        "draft resolution"
    });
    let opinion = subject.as_deref().is_some_and(matter::gives_opinion);
    let is_council = body
        .as_ref()
        .is_some_and(|body| body.kind == BodyKind::Council);
    let kind = match (is_decided, opinion && !is_council) {
        (false, _) => EventKind::OnAgenda,
        (true, true) => EventKind::OpinionGiven,
        (true, false) => EventKind::Decided,
    };
    let said = text
        .as_deref()
        .and_then(|text| content::verdict(text, wordings));
    let coded = || Some(wordings.verdict(&record.text_at("resolution")?));
    let verdict = match kind {
        EventKind::Decided => said.or_else(coded),
        _ => None,
    };
    let known = verdict
        .as_ref()
        .is_some_and(|verdict| verdict.outcome != Outcome::Unknown);
    let event = Event {
        body: body.as_ref().map(|body| body.id.clone()),
        title: subject,
        text,
        is_final: is_council && known,
        verdict,
        documents: documents(record),
        source: record.text_at("permalink").map(|link| Link::new(&link)),
        date,
        ..Event::new(kind)
    };
    (event, body)
}

fn documents(record: &Json) -> Vec<Document> {
    let attachments = record.items_at("attachments").iter();
    attachments
        .filter_map(|entry| {
            let link = entry.text_at("file_uri");
            Some(Document {
                title: entry.text_at("name").or_else(|| link.clone())?,
                link: link.map(|link| Link::new(&link)),
                kind: None,
                media_type: entry
                    .text_at("file_type")
                    .filter(|kind| &**kind == "pdf")
                    .map(|_| "application/pdf".into()),
                bytes: None,
                date: None,
            })
        })
        .collect()
}
