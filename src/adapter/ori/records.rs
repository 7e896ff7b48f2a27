//! What each record of an answer is.

use super::attributes::attributes;
use super::kind::is_motion;
use super::notubiz::{Item, Reading};
use super::reader::{Page, Reader};
use super::{entity, meetings, notubiz};
use crate::adapter::issues::{Issues, Loss, Place, wrong};
use crate::adapter::json::Json;

impl Reader {
    /// Takes a record, whatever it is.
    pub(super) fn take(
        &mut self,
        record: &Json,
        place: &Place<'_>,
        log: &mut Issues,
        page: &mut Page,
    ) {
        if !matches!(record, Json::Object(_)) {
            log.lose(place, Loss::Motion, &wrong(record, "an object"));
            return;
        }
        let has = |key: &str| record.get(key).is_some();
        let kind = entity::kind(record);
        let meeting = record.get("meeting").filter(|meeting| is_meeting(meeting));
        if let Some(meeting) = meeting {
            self.take_meeting(meeting, page);
        } else if has("_source") {
            self.take_linked(record, place, log, page);
        } else if is_meeting(record) {
            self.take_meeting(record, page);
        } else if has("type_data") {
            self.pass_over(
                record.text_at("id").as_deref(),
                "an item of an agenda",
                page,
            );
        } else if has("attributes") && !attributes(record).is_empty() {
            self.take_item(record, place, log, page);
        } else if has("custom_name") {
            self.take_module(record, page);
        } else if has("@type") {
            self.take_linked(record, place, log, page);
        } else if page.is_parties && (has("name") || has("title")) {
            self.take_party(record, page);
        } else if entity::id(record).is_some() && kind.as_deref().is_some_and(is_entity) {
            self.take_entity(record, &kind.unwrap_or_default(), place, log, page);
        } else if has("meta") || has("identifiers") || has("organization_id") {
            self.take_linked(record, place, log, page);
        } else if entity::is_listed(record) {
            self.take_entity(record, "motion", place, log, page);
        } else {
            self.take_other(record, page);
        }
    }

    /// Takes what stands around a list: a meeting of OpenBesluitvorming has its motions in one, and
    /// an error may have an empty one.
    pub(super) fn take_around(&mut self, around: &Json, page: &mut Page) {
        let is_meeting = entity::kind(around).as_deref() == Some("meeting");
        let id = entity::id(around).filter(|id| is_meeting && id.starts_with("meeting:"));
        if let Some(id) = id {
            meetings::entity(&id, around, &mut self.register);
            for motion in &page.motions {
                self.register.add_item(motion, &id);
            }
            page.count += 1;
            self.note_publisher(around);
            self.pass_over(Some(&id), "a meeting", page);
        }
        if page.count == 0 {
            page.refusal = refusal(around);
        }
    }

    fn take_item(&mut self, record: &Json, place: &Place<'_>, log: &mut Issues, page: &mut Page) {
        page.is_known = true;
        let mut reading = Reading {
            outcomes: &self.outcomes,
            modules: &self.modules,
            reported: &mut self.reported,
        };
        match notubiz::item(record, &mut reading, place, log) {
            Item::Motion(draft) => {
                if !draft.signer_ids.is_empty() {
                    let organisation = record.get("organisation_id").and_then(Json::natural);
                    page.unnamed = page.unnamed.or(organisation);
                }
                self.keep(*draft, page);
            }
            Item::Other(why) => self.pass_over(record.text_at("id").as_deref(), &why, page),
            Item::Lost => {}
        }
    }

    fn take_meeting(&mut self, record: &Json, page: &mut Page) {
        let is_off = ["canceled", "cancelled"]
            .iter()
            .any(|key| record.get(key).and_then(Json::flag) == Some(true));
        if !is_off {
            meetings::notubiz(record, &mut self.register);
        }
        let reason = if is_off {
            "a cancelled meeting"
        } else {
            "a meeting"
        };
        self.pass_over(record.text_at("id").as_deref(), reason, page);
    }

    /// A register of motions is one by the system's own name for it.
    fn take_module(&mut self, record: &Json, page: &mut Page) {
        let name = record.text_at("name");
        let id = record.get("id").and_then(Json::natural);
        if let Some(id) = id.filter(|_| name.is_some_and(|name| is_motion(&name))) {
            self.modules.insert(id);
            page.modules.push(id);
        }
        self.pass_over(record.text_at("id").as_deref(), "a module", page);
    }

    fn take_party(&mut self, record: &Json, page: &mut Page) {
        let name = record.text_at("name").or_else(|| record.text_at("title"));
        let id = record
            .get("id")
            .or_else(|| record.path(&["@attributes", "id"]));
        let id = id.and_then(Json::text);
        if let (Some(id), Some(name)) = (&id, name) {
            self.register.add_party(id.clone(), name);
        }
        self.pass_over(id.as_deref(), "a party", page);
    }

    fn take_entity(
        &mut self,
        record: &Json,
        kind: &str,
        place: &Place<'_>,
        log: &mut Issues,
        page: &mut Page,
    ) {
        let id = entity::id(record);
        page.last.clone_from(&id);
        if record.text_at("op").as_deref() == Some("delete") {
            if let Some(id) = id.clone().filter(|_| kind == "motion") {
                self.deleted.insert(id);
            }
            return self.pass_over(id.as_deref(), "deleted", page);
        }
        self.note_publisher(record);
        let facts = entity::facts(record);
        let name = facts.text_at("name").or_else(|| facts.text_at("title"));
        match (kind, &id) {
            ("motion" | "amendment", _) => {
                page.is_known = true;
                if let Some(draft) = entity::motion(record, &self.outcomes, place, log) {
                    self.keep(draft, page);
                }
            }
            ("meeting", Some(meeting)) => {
                meetings::entity(meeting, facts, &mut self.register);
                for (at, motion) in facts.items_at("motions").iter().enumerate() {
                    let place = place.key("motions");
                    page.count += 1;
                    self.take(motion, &place.item(at), log, page);
                    if let Some(motion) = entity::id(motion) {
                        self.register.add_item(&motion, meeting);
                    }
                }
                self.pass_over(id.as_deref(), "a meeting", page);
            }
            ("document", Some(document)) => {
                if let Some(found) = entity::document(record) {
                    self.register.add_document(document.clone(), found);
                }
                self.pass_over(id.as_deref(), "a document", page);
            }
            ("party", Some(party)) => {
                if let Some(name) = name {
                    self.register.add_party(party.clone(), name);
                }
                self.pass_over(id.as_deref(), "a party", page);
            }
            _ => self.pass_over(id.as_deref(), &format!("a {kind}"), page),
        }
    }

    /// The municipality that a record of OpenBesluitvorming is of, where it stands by its name.
    fn note_publisher(&mut self, record: &Json) {
        let name = record.text_at("organization");
        self.publishers
            .extend(name.filter(|name| !name.contains(':')));
    }

    fn take_other(&mut self, record: &Json, page: &mut Page) {
        let has = |key: &str| record.get(key).is_some();
        if let Some(words) = refusal(record) {
            page.refusal = Some(words);
        } else if has("sources") {
            self.pass_over(None, "a list of sources", page);
        } else if has("organisations") || has("gremia") {
            self.pass_over(None, "a list of organisations", page);
        } else if has("n_appeared_in_search_results") || has("documentCount") {
            self.pass_over(None, "statistics", page);
        } else if has("content") && has("full_content") {
            self.pass_over(None, "the text of a source", page);
        } else {
            page.unknown += 1;
        }
    }
}

/// Whether a record is a meeting of Notubiz.
fn is_meeting(record: &Json) -> bool {
    let keys = ["plannings", "agenda_items", "event_type_data"];
    keys.iter().any(|key| record.get(key).is_some())
}

fn is_entity(kind: &str) -> bool {
    matches!(
        kind,
        "motion"
            | "amendment"
            | "meeting"
            | "document"
            | "recording"
            | "committee"
            | "party"
            | "person"
            | "organization"
            | "organisation"
            | "agenda_item"
            | "agendaitem"
            | "vote"
    )
}

/// What an error says, in its own words.
fn refusal(record: &Json) -> Option<String> {
    let error = record.get("error")?;
    let words = error
        .text()
        .or_else(|| error.text_at("reason"))
        .or_else(|| error.text_at("message"))
        .or_else(|| error.text_at("type"))
        .or_else(|| record.text_at("message"));
    Some(words.map_or_else(|| "error".to_owned(), Into::into))
}
