//! Meetings and their agendas, of all three APIs. They are no motions; they say when and where
//! motions were dealt with.

use super::attributes::{Field, attributes};
use super::dates::date;
use super::files;
use super::notubiz::AGENDA_ITEM;
use super::register::Register;
use super::sitting::Sitting;
use crate::adapter::html::plain;
use crate::adapter::json::Json;
use crate::adapter::text::filled;
use crate::domain::Date;

/// Prefix of the ids of meetings of Notubiz, which are numbers of their own series.
const MEETING: &str = "meeting:";

/// A meeting of Notubiz with its agenda.
pub(super) fn notubiz(meeting: &Json, register: &mut Register) {
    let title = attributes(meeting)
        .iter()
        .filter(|one| one.field == Some(Field::Title))
        .find_map(|one| one.values().find_map(|value| value.text()));
    let title = title.or_else(|| meeting.text_at("title"));
    let start = meeting
        .items_at("plannings")
        .iter()
        .find_map(|planning| planning.text_at("start_date"))
        .or_else(|| meeting.text_at("start_date"))
        .or_else(|| meeting.text_at("date"));
    let sitting = Sitting::meeting(title.as_deref(), start.and_then(|text| date(&text)));
    if let Some(id) = meeting.text_at("id") {
        let id = [MEETING, &id].concat();
        listed(meeting, &id, register);
        register.add_sitting(&id, sitting.clone());
    }
    let mut open: Vec<&Json> = meeting.items_at("agenda_items").iter().rev().collect();
    while let Some(item) = open.pop() {
        open.extend(item.items_at("agenda_items").iter().rev());
        let Some(id) = item.text_at("id") else {
            continue;
        };
        let id = [AGENDA_ITEM, &id].concat();
        listed(item, &id, register);
        let title = item.get("type_data").and_then(|data| {
            let title = attributes(data);
            let mut title = title.iter().filter(|one| one.field == Some(Field::Title));
            let title = title.find_map(|one| one.values().find_map(|value| value.text()));
            title.or_else(|| data.text_at("title"))
        });
        let sitting = Sitting {
            title: title.and_then(|title| filled(plain(&title))),
            ..sitting.clone()
        };
        register.add_sitting(&id, sitting);
    }
}

/// The items of registers that a meeting or an item of its agenda lists.
fn listed(holder: &Json, id: &str, register: &mut Register) {
    for item in holder.items_at("module_items") {
        if let Some(motion) = item.text_at("id") {
            register.add_item(&motion, id);
        }
    }
    for document in holder.items_at("documents") {
        if let (Some(id), Some(document)) = (document.text_at("id"), files::document(document)) {
            register.add_document(["document:", &id].concat().into(), document);
        }
    }
}

/// A meeting of OpenBesluitvorming with its agenda.
pub(super) fn entity(id: &str, meeting: &Json, register: &mut Register) {
    let text = |keys: &[&str]| keys.iter().find_map(|key| meeting.text_at(key));
    let start = text(&["start_date", "sortDate", "date"]).and_then(|text| date(&text));
    let sitting = Sitting::meeting(text(&["name", "title"]).as_deref(), start);
    register.add_sitting(id, sitting.clone());
    let mut open: Vec<&Json> = meeting.items_at("agenda").iter().rev().collect();
    while let Some(item) = open.pop() {
        open.extend(item.items_at("agenda_items").iter().rev());
        if let Some(id) = item.text_at("id") {
            let sitting = Sitting {
                title: item.text_at("title"),
                ..sitting.clone()
            };
            register.add_sitting(&id, sitting);
        }
    }
}

/// A meeting or an item of an agenda of Open Raadsinformatie.
pub(super) fn linked(
    id: &str,
    name: Option<&str>,
    start: Option<Date>,
    is_item: bool,
    register: &mut Register,
) {
    let sitting = if is_item {
        Sitting {
            date: start,
            title: name.map(plain),
            ..Sitting::default()
        }
    } else {
        Sitting::meeting(name, start)
    };
    register.add_sitting(id, sitting);
}
