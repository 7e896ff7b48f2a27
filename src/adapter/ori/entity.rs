//! Motions of OpenBesluitvorming: lines of a search, entities by themselves, and records of the
//! export.

use super::dates::date;
use super::draft::{Decision, Draft, Occasion};
use super::kind::is_motion;
use super::label;
use super::outcomes::Outcomes;
use super::people::{names, person};
use super::sitting::Sitting;
use super::votes;
use crate::adapter::html::plain;
use crate::adapter::issues::{Issues, Loss, Place};
use crate::adapter::json::Json;
use crate::adapter::text::filled;
use crate::domain::{Document, Link, Motion, Outcome, Verdict, Votes};

/// What a record is called, in small letters, wherever that stands.
pub(super) fn kind(record: &Json) -> Option<String> {
    let keys = ["entityType", "entity_type", "type"];
    let found = keys.iter().find_map(|key| record.get(key)?.str());
    let inside = || record.path(&["payload", "type"]).and_then(Json::str);
    found.or_else(inside).map(str::to_lowercase)
}

/// The id of a record.
pub(super) fn id(record: &Json) -> Option<Box<str>> {
    let keys = ["entityId", "entity_id", "id"];
    let found = keys.iter().find_map(|key| record.text_at(key));
    found.or_else(|| record.path(&["payload", "id"])?.text())
}

/// The part that holds the facts: the payload of an exported record, the motion of an entity, or
/// the record itself.
pub(super) fn facts(record: &Json) -> &Json {
    let inside = record.get("payload").or_else(|| record.get("motion"));
    inside
        .filter(|inside| matches!(inside, Json::Object(_)))
        .unwrap_or(record)
}

/// Reads a motion.
pub(super) fn motion(
    record: &Json,
    outcomes: &Outcomes,
    place: &Place<'_>,
    log: &mut Issues,
) -> Option<Draft> {
    let facts = facts(record);
    let Some(id) = id(record) else {
        log.lose(&place.key("id"), Loss::Motion, &["the id is missing"]);
        return None;
    };
    // Of two texts the one with the facts.
    let text = |key: &str| facts.text_at(key).or_else(|| record.text_at(key));
    let Some(title) = text("name").or_else(|| text("title")) else {
        log.lose(&place.key("name"), Loss::Motion, &["the name is missing"]);
        return None;
    };
    let mut draft = Draft::new(Motion::new(&id, &plain(&title)));
    draft.is_brief = record.get("entityId").is_some()
        && std::ptr::eq(facts, record)
        && facts.get("status").is_none()
        && facts.get("result").is_none();
    draft.sequence = record.get("seq").and_then(Json::natural);
    let source = facts.path(&["source_info", "canonical_iri"]);
    draft.motion.source = source.and_then(Json::text).map(|text| Link::new(&text));
    let note = text("description").and_then(|text| filled(plain(&text)));
    draft.motion.note = note.filter(|note| !votes::count(note).names_people);

    draft.parties = texts(facts, "parties");
    for key in ["proposers", "co_proposers"] {
        for text in texts(facts, key) {
            let people = names(&text).filter_map(|name| person(name, &draft.parties));
            draft.motion.proposers.extend(people.collect::<Vec<_>>());
        }
    }
    sittings(record, facts, &mut draft);
    documents(record, facts, &mut draft);
    draft.decision = decision(facts, outcomes, place, log);
    Some(draft)
}

/// A motion in the list that a meeting has of them. The link to the meeting is left to the
/// caller.
pub(super) fn is_listed(record: &Json) -> bool {
    let has = |key: &str| record.get(key).is_some();
    id(record).is_some_and(|id| id.starts_with("motion:"))
        || (has("motion_type") && has("name"))
        || record
            .text_at("classification")
            .is_some_and(|kind| is_motion(&kind))
}

fn texts(facts: &Json, key: &str) -> Vec<Box<str>> {
    let entries = facts.items_at(key).iter();
    entries
        .filter_map(|entry| entry.text().or_else(|| entry.text_at("name")))
        .collect()
}

/// Where it was dealt with: a meeting or item by its id, the supplier's own words for it, or only
/// a date.
fn sittings(record: &Json, facts: &Json, draft: &mut Draft) {
    let text = |key: &str| facts.text_at(key).or_else(|| record.text_at(key));
    // The meeting at which it was last discussed; else the date that the supplier gives, of which
    // it is not known what happened then.
    let discussed = text("last_discussed_at").and_then(|text| date(&text));
    let dates = ["sortDate", "date"];
    let mut dates = dates.iter().filter_map(|key| date(&text(key)?));
    let day = discussed.or_else(|| dates.next());

    let meeting = facts.get("meeting").or_else(|| record.get("meetingId"));
    let meeting = meeting.or_else(|| facts.get("meetingId"));
    let item = facts.text_at("agenda_item");
    let hint = text("agenda_item_hint").map(|hint| label::reference(&hint));
    let mut sitting = hint.unwrap_or_default();
    let mut id = None;
    match meeting {
        Some(meeting @ Json::Object(_)) => {
            id = self::id(meeting);
            let name = meeting.text_at("name").or_else(|| meeting.text_at("title"));
            sitting = sitting.or(&Sitting::meeting(name.as_deref(), None));
        }
        Some(meeting) => match meeting.text() {
            Some(name) if name.starts_with("meeting:") => id = Some(name),
            Some(name) => sitting = sitting.or(&Sitting::meeting(Some(&name), None)),
            None => {}
        },
        None => {}
    }
    let is_placed = id.is_some() || item.is_some() || !sitting.is_empty();
    if !is_placed {
        draft.date = day;
        return;
    }
    sitting.date = sitting.date.or(day);
    // The item is in the meeting; it knows the item's title as well.
    draft.occasions.push(Occasion {
        id: item,
        meeting: id,
        sitting,
        is_submission: false,
    });
}

fn documents(record: &Json, facts: &Json, draft: &mut Draft) {
    let kind = facts.text_at("motion_type");
    let address = ["download_url", "downloadUrl", "pdfUrl"]
        .iter()
        .find_map(|key| {
            let address = facts.text_at(key).or_else(|| record.text_at(key))?;
            // Some lead to the server's own pages, which are relative to it.
            Link::new(&address).address().is_some().then_some(address)
        });
    if let Some(address) = address {
        draft.motion.documents.push(Document {
            title: draft.motion.title.clone(),
            link: Some(Link::new(&address)),
            kind,
            media_type: record.text_at("contentType"),
            bytes: None,
            date: None,
        });
        return;
    }
    for entry in facts.items_at("attachment") {
        match entry {
            Json::Object(_) => draft.motion.documents.extend(document(entry)),
            id => draft.document_ids.extend(id.text()),
        }
    }
    draft.document_ids.extend(facts.text_at("attachment_id"));
}

/// A document by itself or in a list.
pub(super) fn document(record: &Json) -> Option<Document> {
    let facts = facts(record);
    let text = |keys: &[&str]| keys.iter().find_map(|key| facts.text_at(key));
    let address = text(&[
        "original_url",
        "download_url",
        "downloadUrl",
        "url",
        "identifier_url",
    ]);
    let kind = facts.items_at("classification").first();
    Some(Document {
        title: text(&["name", "title", "file_name"]).or_else(|| address.clone())?,
        link: address.map(|address| Link::new(&address)),
        kind: kind.and_then(Json::text),
        media_type: text(&["content_type", "contentType"]),
        bytes: facts.get("size_in_bytes").and_then(Json::natural),
        date: None,
    })
}

/// What was decided. The supplier's own words count; the server's short form of them is read
/// where there are none.
fn decision(
    facts: &Json,
    outcomes: &Outcomes,
    place: &Place<'_>,
    log: &mut Issues,
) -> Option<Decision> {
    let (status, result) = (facts.text_at("status"), facts.text_at("result"));
    let (votes, unnamed) = member_votes(facts);
    if unnamed > 0 {
        let unnamed = unnamed.to_string();
        let words = [&*unnamed, " votes have no party; they were left out"];
        log.add(&place.key("votes"), &words);
    }
    let summary = facts
        .text_at("vote_summary")
        .and_then(|text| filled(plain(&text)));
    let count = summary.as_deref().map(votes::count).unwrap_or_default();
    if count.names_people {
        log.add(&place.key("vote_summary"), &[votes::NAMES_PEOPLE]);
    }
    let summary = summary.filter(|_| !count.names_people);
    let votes = if votes.is_empty() { count.votes } else { votes };
    let text = summary.or_else(|| tally(facts));
    let verdict = match (status, result) {
        (Some(status), Some(result)) => outcomes.verdict_with(&status, &result),
        (stated, other) => stated
            .or(other)
            .and_then(|stated| outcomes.verdict(&stated)),
    };
    if verdict.is_none() && votes.is_empty() && text.is_none() {
        return None;
    }
    Some(Decision {
        verdict: verdict.unwrap_or(Verdict {
            outcome: Outcome::Unknown,
            wording: None,
        }),
        date: None,
        text,
        votes,
    })
}

/// Votes per party, and how many members' votes have none.
fn member_votes(facts: &Json) -> (Vec<Votes>, usize) {
    let members = facts.items_at("votes").iter().map(|vote| {
        let group = vote
            .get("group_name")
            .and_then(Json::str)
            .unwrap_or_default();
        let option = vote.get("option").and_then(Json::str).unwrap_or_default();
        (group.trim(), option)
    });
    let (named, unnamed): (Vec<_>, Vec<_>) = members.partition(|(group, _)| !group.is_empty());
    (votes::by_member(named.into_iter()), unnamed.len())
}

/// The numbers of votes of all parties together, in the words of the source for its options.
fn tally(facts: &Json) -> Option<Box<str>> {
    let number = |key: &str| facts.path(&["tally", key]).and_then(Json::natural);
    let (yes, no) = (number("in_favour")?, number("against")?);
    Some(format!("{yes} voor, {no} tegen").into())
}
