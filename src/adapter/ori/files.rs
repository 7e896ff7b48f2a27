//! Documents and addresses of Notubiz.

use super::attributes::{Attribute, Field};
use super::dates::date;
use super::draft::{Draft, dated, with_documents};
use crate::adapter::json::Json;
use crate::domain::{Document, Link};

/// The documents: those of how the motion was dealt with stand at that step, the others at the
/// motion.
pub(super) fn documents(record: &Json, list: &[Attribute<'_>], draft: &mut Draft) {
    let mut settled = Vec::new();
    let mut day = None;
    let mut title = None;
    for one in list {
        let is_settled = one.field() == Some(Field::Settled);
        for value in one.values() {
            match value.document().map(document) {
                Some(found) if is_settled => settled.extend(found),
                Some(found) => draft.motion.documents.extend(found),
                None if is_settled => {
                    day = day.or_else(|| date(&value.text()?));
                    title = title.or_else(|| one.label.clone());
                }
                None => {}
            }
        }
    }
    let attached = record
        .path(&["attachments", "document"])
        .map_or(&[][..], Json::items);
    let attached: Vec<_> = attached.iter().filter_map(document).collect();
    for found in attached.into_iter().take(MOST_DOCUMENTS) {
        let is_known = |known: &Document| known.link == found.link;
        if !draft.motion.documents.iter().chain(&settled).any(is_known) {
            draft.motion.documents.push(found);
        }
    }
    if day.is_none() && settled.is_empty() {
        return;
    }
    let mut event = match day {
        Some(day) => dated(day),
        None => with_documents(Vec::new()),
    };
    event.title = title;
    event.documents = settled;
    draft.others.push(event);
}

/// As many attached documents are compared with those of the attributes.
const MOST_DOCUMENTS: usize = 200;

/// A document of Notubiz, unless it is not public. Its dates are those of the system.
pub(super) fn document(json: &Json) -> Option<Document> {
    if json.get("confidential").and_then(Json::flag) == Some(true) {
        return None;
    }
    let address = json.text_at("url").or_else(|| json.text_at("self"));
    let title = json.text_at("title").or_else(|| json.text_at("name"));
    let version = json.items_at("versions").last();
    let kind = json.items_at("types").first().and_then(|kind| {
        let inside = kind.path(&["type", "name"]).and_then(Json::text);
        kind.text_at("value").or(inside)
    });
    Some(Document {
        title: title.or_else(|| address.clone())?,
        link: address.map(|address| link(&address)),
        kind,
        media_type: version.and_then(|version| version.text_at("mime_type")),
        bytes: version.and_then(|version| version.get("file_size")?.natural()),
        date: json.text_at("date").and_then(|text| date(&text)),
    })
}

/// An address. Notubiz leaves the scheme out of some of its own (`api.notubiz.nl/document/1`)
/// that others of its answers give with `https://`.
pub(super) fn link(address: &str) -> Link {
    if address.starts_with("api.notubiz.nl/") {
        return Link::new(&["https://", address].concat());
    }
    Link::new(address)
}
