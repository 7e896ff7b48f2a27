//! Open Raadsinformatie, versions 0 and 1: Popolo, and the same as linked data, from a search or
//! by address.

use super::dates::date;
use super::draft::{Decision, Draft, Occasion};
use super::kind::{is_motion, tail};
use super::outcomes::Outcomes;
use super::people::person;
use super::sitting::Sitting;
use crate::adapter::html::plain;
use crate::adapter::issues::{Issues, Loss, Place};
use crate::adapter::json::{Json, Members};
use crate::adapter::text::filled;
use crate::domain::{BodyKind, Date, Document, Link, Motion, Related, RelatedKind, Verdict};

/// A record, whose keys may be terms (`name`), or have a prefix (`schema:name`) or a whole address
/// (`http://schema.org/name`).
#[derive(Clone, Copy)]
pub(super) struct Linked<'a> {
    record: &'a Json,
    /// Of a search, the id that it has there.
    hit: Option<&'a Json>,
}

impl<'a> Linked<'a> {
    pub(super) fn new(record: &'a Json, hit: Option<&'a Json>) -> Self {
        Self { record, hit }
    }

    pub(super) fn get(&self, key: &str) -> Option<&'a Json> {
        let Json::Object(members) = self.record else {
            return None;
        };
        let in_full = |members: &'a Members| {
            let mut members = members.iter().rev();
            let found = members.find(|(name, _)| name.len() > key.len() && tail(name) == key);
            found.map(|(_, value)| value)
        };
        let value = self.record.get(key).or_else(|| in_full(members))?;
        // JSON-LD in full wraps values: `[{"@value": "…"}]`, `{"@list": […]}`.
        let value = match value {
            Json::List(list) => match &**list {
                [one] => one,
                _ => value,
            },
            _ => value,
        };
        let value = value
            .get("@value")
            .or_else(|| value.get("@list"))
            .unwrap_or(value);
        (!matches!(value, Json::Null)).then_some(value)
    }

    pub(super) fn text(&self, key: &str) -> Option<Box<str>> {
        self.get(key)?.text()
    }

    /// The first of the ids that a record has.
    pub(super) fn id(&self) -> Option<Box<str>> {
        ["ori_identifier", "@id", "id", "identifier"]
            .iter()
            .find_map(|key| self.record.text_at(key))
            .or_else(|| self.hit?.text_at("_id"))
            .map(|id| short(&id).into())
    }

    /// The class of linked data.
    pub(super) fn class(&self) -> Option<&'a str> {
        let class = self.record.get("@type")?;
        let class = class.items().iter().find_map(Json::str)?;
        Some(tail(class))
    }

    /// The classification, of several the first that is one of motions.
    pub(super) fn classification(&self) -> Option<Box<str>> {
        let kinds = self
            .get("classification")
            .or_else(|| self.get("additionalType"));
        let kinds = kinds.map_or(&[][..], Json::items);
        let kinds = || kinds.iter().filter_map(Json::text);
        kinds()
            .find(|kind| is_motion(kind))
            .or_else(|| kinds().next())
    }

    pub(super) fn date(&self, keys: &[&str]) -> Option<Date> {
        keys.iter().find_map(|key| date(&self.text(key)?))
    }
}

/// The ids of Open Raadsinformatie are addresses in some answers and their last step in others.
pub(super) fn short(id: &str) -> &str {
    id.rsplit_once("openraadsinformatie.nl/")
        .map_or(id, |(_, id)| id)
}

/// Ids or embedded records under a key: an id, a list of them, `{"@id": …}`.
pub(super) fn references<'a>(value: Option<&'a Json>) -> impl Iterator<Item = Reference<'a>> {
    let entries = value.map_or(&[][..], Json::items);
    entries.iter().filter_map(|entry| match entry {
        Json::Object(_) => {
            let linked = Linked::new(entry, None);
            match linked.text("name").or_else(|| linked.text("note")) {
                Some(_) => Some(Reference::Record(linked)),
                None => linked.id().map(Reference::Id),
            }
        }
        id => id.text().map(|id| Reference::Id(short(&id).into())),
    })
}

/// What stands for another record.
pub(super) enum Reference<'a> {
    Id(Box<str>),
    Record(Linked<'a>),
}

/// Whether a record of version 0 or 1 is a motion.
pub(super) fn is_a_motion(linked: &Linked<'_>) -> bool {
    match linked.class() {
        Some("Motion" | "Amendment") => true,
        Some("Report") | None => linked.classification().is_some_and(|kind| is_motion(&kind)),
        Some(_) => false,
    }
}

/// Reads a motion.
pub(super) fn motion(
    linked: &Linked<'_>,
    outcomes: &Outcomes,
    place: &Place<'_>,
    log: &mut Issues,
) -> Option<Draft> {
    let Some(id) = linked.id() else {
        log.lose(&place.key("id"), Loss::Motion, &["the id is missing"]);
        return None;
    };
    let Some(title) = linked.text("name").or_else(|| linked.text("title")) else {
        log.lose(&place.key("name"), Loss::Motion, &["the name is missing"]);
        return None;
    };
    let mut draft = Draft::new(Motion::new(&id, &plain(&title)));
    let description = linked.text("description");
    draft.motion.note = description.and_then(|text| filled(plain(&text)));
    for key in ["creator", "cocreator"] {
        signers(linked.get(key), &mut draft);
    }
    // Both data models call this the day on which the motion was proposed.
    draft.motion.submitted = linked.date(&["dateSubmitted", "date"]);
    when_and_where(linked, &mut draft);
    for reference in references(linked.get("attachment")) {
        match reference {
            Reference::Id(id) => draft.document_ids.push(id),
            Reference::Record(linked) => draft.motion.documents.extend(document(&linked)),
        }
    }
    for source in linked.get("sources").map_or(&[][..], Json::items) {
        draft
            .motion
            .documents
            .extend(document(&Linked::new(source, None)));
    }
    for reference in references(linked.get("amends")) {
        let motion = match reference {
            Reference::Id(id) => Some(id),
            Reference::Record(linked) => linked.id().or_else(|| linked.text("name")),
        };
        draft.motion.related.extend(motion.map(|motion| Related {
            motion,
            relation: RelatedKind::Other,
        }));
    }
    draft.decision = result(linked, outcomes).map(|verdict| Decision {
        verdict,
        date: None,
        text: None,
        votes: Vec::new(),
    });
    Some(draft)
}

/// The result in the source's words, or the last step of its address (`ResultPassed`).
pub(super) fn result(linked: &Linked<'_>, outcomes: &Outcomes) -> Option<Verdict> {
    let result = linked.get("result")?;
    let text = result
        .text()
        .or_else(|| result.text_at("text"))
        .or_else(|| result.text_at("@id"))?;
    let is_address = !text.contains(' ') && tail(&text).starts_with("Result");
    outcomes.verdict(if is_address { tail(&text) } else { &text })
}

fn signers(value: Option<&Json>, draft: &mut Draft) {
    for reference in references(value) {
        match reference {
            Reference::Id(id) => draft.signer_ids.push(id),
            Reference::Record(linked) => {
                let Some(name) = linked.text("name") else {
                    continue;
                };
                if is_party(&linked) || linked.class() == Some("Organization") {
                    draft.parties.push(name);
                } else {
                    draft.motion.proposers.extend(person(&name, &[]));
                }
            }
        }
    }
}

/// Whether an organisation is classified as a party.
pub(super) fn is_party(linked: &Linked<'_>) -> bool {
    let party = |kind: Box<str>| matches!(&*kind.to_lowercase(), "party" | "fractie" | "partij");
    linked.classification().is_some_and(party)
}

fn when_and_where(linked: &Linked<'_>, draft: &mut Draft) {
    let start = linked.date(&["start_date", "startDate", "last_discussed_at"]);
    let organization = linked
        .get("organization")
        .or_else(|| linked.get("committee"));
    let body = references(organization).find_map(|reference| match reference {
        Reference::Record(linked) => Some(linked),
        Reference::Id(_) => None,
    });
    let mut sitting = Sitting::meeting(body.and_then(|body| body.text("name")).as_deref(), None);
    sitting.stated = body.and_then(|body| stated_kind(&body));
    let parent = linked
        .text("parent_id")
        .or_else(|| linked.text("superEvent"));
    let meeting = parent.or_else(|| linked.text("parent"));
    if sitting.body.is_none() && meeting.is_none() {
        draft.date = start;
        return;
    }
    // Where a motion has both, the start only repeats its date for a search.
    sitting.date = start.filter(|start| draft.motion.submitted != Some(*start));
    draft.occasions.push(Occasion {
        id: None,
        meeting: meeting.map(|id| short(&id).into()),
        sitting,
        is_submission: false,
    });
}

/// The kind of a body where its record says so.
fn stated_kind(body: &Linked<'_>) -> Option<BodyKind> {
    match &*body.classification()?.to_lowercase() {
        "council" => Some(BodyKind::Council),
        "committee" | "subcommittee" => Some(BodyKind::Committee),
        _ => None,
    }
}

/// A document: a source of version 0, a media object of version 1.
pub(super) fn document(linked: &Linked<'_>) -> Option<Document> {
    let text = |keys: &[&str]| keys.iter().find_map(|key| linked.text(key));
    let address = text(&["original_url", "url", "contentUrl", "identifier_url"]);
    Some(Document {
        title: text(&["name", "note", "notes", "file_name"]).or_else(|| address.clone())?,
        link: address.map(|address| Link::new(&address)),
        kind: None,
        media_type: text(&["content_type", "fileFormat"]),
        bytes: linked.get("size_in_bytes").and_then(Json::natural),
        date: None,
    })
}
