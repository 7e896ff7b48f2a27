//! Decisions on motions, each with its votes, as steps of the case that they belong to.

use super::people::People;
use super::{content, matter, votes};
use crate::adapter::json::Json;
use crate::adapter::when;
use crate::adapter::wording::Wordings;
use crate::domain::{Body, BodyKind, Document, Event, EventKind, Link};

/// A step of a case.
pub(super) struct Step {
    /// Title of the decision, which says what the case is about.
    pub(super) title: Box<str>,
    /// The number of the case as it is written.
    pub(super) label: Option<Box<str>>,
    /// The decision and the votes that led to it, in their order.
    pub(super) events: Vec<Event>,
}

/// Reads a decision that some body took.
pub(super) fn read(
    record: &Json,
    body: Option<&Body>,
    people: &mut People,
    wordings: &Wordings,
) -> Option<Step> {
    let title = crate::adapter::text::one_line(&record.text_at("Title")?);
    let date = ["DateMeeting", "DateDecision"]
        .iter()
        .find_map(|key| {
            record
                .path(&["Meeting", key])
                .or_else(|| record.get(key))
                .and_then(Json::str)
        })
        .and_then(when::date);
    let text = record
        .get("Content")
        .and_then(Json::str)
        .and_then(content::resolution);
    let kind = kind(&title, body);
    let decides = kind == EventKind::Decided;
    let verdict = text
        .as_deref()
        .filter(|_| decides)
        .and_then(|text| content::verdict(text, wordings));
    let is_council = body.is_some_and(|body| body.kind == BodyKind::Council);
    let event = Event {
        date,
        body: body.map(|body| body.id.clone()),
        paragraph: record
            .text_at("Section")
            .map(|section| ["§ ", &*section].concat().into()),
        title: Some(title.clone()),
        text,
        is_final: is_council && verdict.is_some(),
        verdict,
        documents: documents(record),
        ..Event::new(kind)
    };
    let mut events = Vec::new();
    for vote in record.items_at("VotingResults") {
        if !votes::is_vote(vote) {
            continue;
        }
        let count = votes::read(vote, people);
        events.push(Event {
            kind: EventKind::Other,
            title: Some("Äänestys".into()),
            text: count.text,
            // Ayes are for one of two proposals, seldom for the motion itself.
            verdict: None,
            is_final: false,
            documents: Vec::new(),
            votes: count.votes,
            ..event.clone()
        });
    }
    events.push(event);
    Some(Step {
        title,
        label: record.text_at("CaseIDLabel"),
        events,
    })
}

/// What kind of step it is. The city board's decisions on what the council is to decide begin
/// with `V` and the day of the council's meeting; committees and officials give opinions.
fn kind(title: &str, body: Option<&Body>) -> EventKind {
    let for_council = |title: &str| {
        title
            .strip_prefix("V ")
            .or_else(|| title.strip_prefix("Stge "))
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    match body.map(|body| body.kind) {
        Some(BodyKind::Council) => EventKind::Decided,
        Some(BodyKind::Executive) if for_council(title) => EventKind::ExecutiveProposal,
        Some(BodyKind::Executive) => EventKind::Decided,
        _ if matter::gives_opinion(title) => EventKind::OpinionGiven,
        Some(BodyKind::Committee | BodyKind::Board) => EventKind::Decided,
        _ => EventKind::Other,
    }
}

fn documents(record: &Json) -> Vec<Document> {
    let attachments = record.items_at("Attachments").iter();
    attachments
        .filter_map(|entry| {
            let link = entry.text_at("FileURI");
            Some(Document {
                title: entry.text_at("Title").or_else(|| link.clone())?,
                link: link.map(|link| Link::new(&link)),
                kind: entry.text_at("Type"),
                media_type: None,
                bytes: None,
                date: None,
            })
        })
        .collect()
}
