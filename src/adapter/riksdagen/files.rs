//! Files of a document.

use super::motion::address;
use super::sections::each;
use super::text::text_at;
use crate::adapter::issues::{Issues, Place};
use crate::adapter::json::Json;
use crate::domain::{Document, Link};

/// The files of a section, `bilaga` of `dokbilaga` or `fil` of `filbilaga`; both have the same
/// members under names of their own.
pub(super) fn files(
    record: &Json,
    section: &'static str,
    entry: &'static str,
    place: &Place<'_>,
    log: &mut Issues,
) -> Vec<Document> {
    let mut files = Vec::new();
    each(record, section, entry, place, log, &mut |entry, _, _| {
        let name = text_at(entry, "titel").or_else(|| text_at(entry, "filnamn"));
        let link = address(entry, "fil_url").or_else(|| address(entry, "url"));
        // Nothing to show and nothing to open.
        let Some(title) = name.or_else(|| text_at(entry, "namn")).or(link.clone()) else {
            return;
        };
        let kind = entry.text_at("filtyp").or_else(|| entry.text_at("typ"));
        let size = entry.get("filstorlek").or_else(|| entry.get("storlek"));
        files.push(Document {
            title,
            link: link.map(|link| Link::new(&link)),
            media_type: kind.and_then(|kind| media_type(&kind)),
            kind: None,
            bytes: size.and_then(Json::natural),
            date: None,
        });
    });
    files
}

fn media_type(ending: &str) -> Option<Box<str>> {
    let known = match &*ending.to_lowercase() {
        "pdf" => "application/pdf",
        "doc" => "application/msword",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xls" => "application/vnd.ms-excel",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "html" | "htm" => "text/html",
        "txt" => "text/plain",
        _ => return None,
    };
    Some(known.into())
}
