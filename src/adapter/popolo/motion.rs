//! Motions.

use super::votes::VoteEvent;
use crate::adapter::json::Json;
use crate::adapter::when;
use crate::domain::{Date, Link};

/// A motion, with what it refers to still by id.
pub(super) struct Motion {
    pub(super) id: Box<str>,
    pub(super) title: Box<str>,
    pub(super) reference: Option<Box<str>>,
    pub(super) date: Option<Date>,
    pub(super) organization: Option<Box<str>>,
    pub(super) creator: Option<Box<str>>,
    /// What kind of motion it is; one of procedure decides nothing on the matter.
    pub(super) classification: Option<Box<str>>,
    pub(super) result: Option<Box<str>>,
    pub(super) source: Option<Link>,
    pub(super) vote_events: Vec<VoteEvent>,
}

impl Motion {
    /// `number` makes an id where the source gives none.
    pub(super) fn of(record: &Json, number: usize) -> Option<Self> {
        let text = record.text_at("text").map(|text| one_line(&text));
        // Some sources put the matter into an object of their own, and short notes into the text.
        let object = record.get("object");
        let matter = object.and_then(|object| {
            object
                .text_at("subject")
                .or_else(|| object.text_at("bill"))
                .or_else(|| object.text_at("name"))
        });
        let title = match (matter, text) {
            (Some(matter), Some(text)) => [&one_line(&matter), ": ", &*text].concat().into(),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => return None,
        };
        let vote_events = record.items_at("vote_events").iter();
        let vote_events: Vec<_> = vote_events
            .filter(|entry| matches!(entry, Json::Object(_)))
            .map(VoteEvent::of)
            .collect();
        let identifier = record.text_at("identifier");
        let id = record
            .text_at("id")
            .or_else(|| identifier.clone())
            .unwrap_or_else(|| ["motion-", &number.to_string()].concat().into());
        let source = record
            .items_at("sources")
            .first()
            .or_else(|| record.path(&["context", "sources"])?.items().first());
        Some(Self {
            reference: identifier,
            id,
            title,
            date: record.get("date").and_then(Json::str).and_then(when::date),
            organization: record
                .text_at("organization_id")
                .or_else(|| record.path(&["organization", "id"])?.text()),
            creator: record
                .text_at("creator_id")
                .or_else(|| record.path(&["creator", "id"])?.text()),
            classification: record.text_at("classification"),
            result: record.text_at("result"),
            source: source.and_then(|source| source.text_at("url")).map(link),
            vote_events,
        })
    }
}

/// An address with a gap to be filled in leads nowhere.
fn link(url: Box<str>) -> Link {
    if url.contains(['{', '}']) {
        Link::Text(url)
    } else {
        Link::new(&url)
    }
}

fn one_line(text: &str) -> Box<str> {
    text.split_whitespace().collect::<Vec<_>>().join(" ").into()
}
