//! Which class of Popolo an object is of.

use crate::adapter::json::Json;

/// Classes that matter here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Motion,
    VoteEvent,
    Vote,
    Membership,
    Organization,
    Person,
    Area,
    /// A post, an event, a speech and the like: nothing that a motion is joined by.
    Other,
    Unknown,
}

impl Class {
    pub(super) fn of(record: &Json) -> Self {
        let named = record.get("@type").or_else(|| record.get("_type"));
        named
            .and_then(Json::str)
            .and_then(Self::named)
            .unwrap_or_else(|| Self::by(&|key| record.get(key).is_some()))
    }

    /// By the list that a record stands in.
    pub(super) fn in_list(list: Option<&str>) -> Option<Self> {
        Some(match list? {
            "motions" => Self::Motion,
            "vote_events" => Self::VoteEvent,
            "persons" | "people" => Self::Person,
            "organizations" | "parties" => Self::Organization,
            "memberships" => Self::Membership,
            "areas" => Self::Area,
            "posts" | "events" => Self::Other,
            _ => return None,
        })
    }

    /// By the name of the class, which sources for linked data give.
    fn named(name: &str) -> Option<Self> {
        Some(match name.rsplit(['#', '/', ':']).next()? {
            "Motion" => Self::Motion,
            "VoteEvent" => Self::VoteEvent,
            "Vote" => Self::Vote,
            "Membership" => Self::Membership,
            "Organization" => Self::Organization,
            "Person" => Self::Person,
            "Area" => Self::Area,
            "Post" | "Event" | "Speech" | "ContactDetail" | "Count" => Self::Other,
            _ => return None,
        })
    }

    /// By the properties that no other class has.
    pub(super) fn by(has: &dyn Fn(&str) -> bool) -> Self {
        let any = |keys: &[&str]| keys.iter().any(|key| has(key));
        let is_speech = any(&[
            "attribution_text",
            "audio",
            "video",
            "event_id",
            "recipient_id",
            "recipient_name",
        ]);
        let bodies = ["organization_id", "organization"];
        let of_motion = ["vote_events", "creator_id", "creator", "requirement"];
        if any(&["voter_id", "voter"]) && has("option") {
            Self::Vote
        } else if is_speech && has("text") {
            Self::Other
        } else if any(&["counts", "group_results"]) && !has("vote_events") {
            Self::VoteEvent
        } else if any(&of_motion) || has("text") && any(&bodies) {
            Self::Motion
        } else if any(&["motion_id", "motion"]) && any(&["start_date", "votes", "result"]) {
            Self::VoteEvent
        } else if any(&["person_id", "person", "member_id", "member"])
            && any(&["organization_id", "organization", "on_behalf_of_id", "role"])
        {
            Self::Membership
        } else if is_speech || has("label") && any(&bodies) || has("role") && any(&bodies) {
            Self::Other
        } else if has("name") {
            Self::with_name(has)
        } else if any(&["parent_id", "start_date"]) && has("id")
            || has("option") && has("value")
            || has("type") && has("value")
            || any(&["url", "note"]) && has("created_at")
        {
            Self::Other
        } else {
            Self::Unknown
        }
    }

    fn with_name(has: &dyn Fn(&str) -> bool) -> Self {
        let any = |keys: &[&str]| keys.iter().any(|key| has(key));
        if any(&[
            "family_name",
            "given_name",
            "gender",
            "birth_date",
            "honorific_prefix",
        ]) {
            Self::Person
        } else if any(&["geometry", "identifier"]) && has("classification") {
            Self::Area
        } else if any(&["founding_date", "dissolution_date"]) {
            Self::Organization
        } else if any(&["start_date", "location", "attendees"]) {
            Self::Other
        } else if has("classification") {
            Self::Organization
        } else if has("id") && any(&["identifiers", "memberships", "other_names", "posts"]) {
            Self::Person
        } else if has("parent_id") {
            Self::Area
        } else if any(&[
            "family_names",
            "given_names",
            "start_date",
            "end_date",
            "note",
        ]) {
            Self::Other
        } else {
            Self::Unknown
        }
    }
}
