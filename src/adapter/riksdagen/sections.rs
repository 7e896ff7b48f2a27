//! The sections of a document's status.
//!
//! The JSON is made from XML: a section with one entry holds an object, one with several a list,
//! and an empty one is missing, `null` or an empty text.

use crate::adapter::issues::{Issues, Loss, Place, wrong};
use crate::adapter::json::Json;
use crate::adapter::text::quoted;
use crate::adapter::when;
use crate::domain::Date;

/// What takes an entry.
pub(super) type Take<'f> = dyn FnMut(&Json, &Place<'_>, &mut Issues) + 'f;

/// Gives every entry of a section, such as `forslag` of `dokforslag`.
pub(super) fn each(
    status: &Json,
    section: &'static str,
    entry: &'static str,
    place: &Place<'_>,
    log: &mut Issues,
    take: &mut Take<'_>,
) {
    let place = place.key(section);
    for section in status.items_at(section) {
        let place = place.key(entry);
        let Some(value) = section.get(entry) else {
            continue;
        };
        match value {
            Json::List(entries) => {
                for (number, value) in entries.iter().enumerate() {
                    give(value, &place.item(number), log, take);
                }
            }
            one => give(one, &place, log, take),
        }
    }
}

fn give(value: &Json, place: &Place<'_>, log: &mut Issues, take: &mut Take<'_>) {
    match value {
        Json::Object(_) => take(value, place, log),
        Json::Null => {}
        Json::Text(text) if text.trim().is_empty() => {}
        other => log.lose(place, Loss::Entry, &wrong(other, "an object")),
    }
}

/// A date with or without a time of day.
pub(super) fn date(
    value: &Json,
    key: &'static str,
    place: &Place<'_>,
    log: &mut Issues,
) -> Option<Date> {
    let text = value.text_at(key)?;
    let date = when::date(&text);
    if date.is_none() {
        let words = [&quoted(&text), " is not a date; it was left out"];
        log.add(&place.key(key), &words);
    }
    date
}
