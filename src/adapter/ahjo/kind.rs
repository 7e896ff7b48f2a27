//! What an answer of Ahjo, or a record in one, is.

use crate::adapter::format::Sniff;
use crate::adapter::json::Json;

/// Whether an answer is of Ahjo: its keys are the only ones with capital letters in this way.
/// Open Ahjo is told by the keys of its records, an empty answer by what stands around it.
pub(in crate::adapter) fn claims(sniff: &Sniff<'_>) -> bool {
    if !sniff.is_json {
        return false;
    }
    let has = |key: &str| sniff.has(key);
    let is_empty = matches!(sniff.first, Json::Null);
    let of_record = Kind::by(&has) != Kind::Unknown;
    of_record
        || Kind::of(&sniff.first) != Kind::Unknown
        || is_empty
            && (has("cases") && has("nextCount")
                || (has("initiatives") || has("decisionMakers") || has("trustees")) && has("count")
                || has("meta") && has("objects"))
}

/// What a record is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Case,
    /// A motion or a wish as a document of its own.
    Paper,
    Decision,
    Vote,
    Meeting,
    /// A body, as a list of all has it.
    Organization,
    /// A member of the council with the motions that they signed.
    Trustee,
    /// Open Ahjo: a case.
    Issue,
    /// Open Ahjo: an issue on an agenda.
    AgendaItem,
    /// A kind that motions take nothing from.
    Other,
    Unknown,
}

impl Kind {
    pub(super) fn of(record: &Json) -> Self {
        Self::by(&|key| record.get(key).is_some())
    }

    /// By the keys that no other kind has.
    fn by(has: &dyn Fn(&str) -> bool) -> Self {
        if has("NativeId") && (has("Organization") || has("VotingResults") || has("Section")) {
            Self::Decision
        } else if has("CaseIDLabel") || has("CaseID") && has("ClassificationCode") {
            Self::Case
        } else if has("Title") && has("Date") && has("FileURI") {
            Self::Paper
        } else if has("Ayes") && has("Noes") {
            Self::Vote
        } else if has("MeetingID") && has("DateMeeting") && !has("NativeId") {
            Self::Meeting
        } else if has("Initiatives") || has("Resolutions") || has("CouncilGroup") {
            Self::Trustee
        } else if has("Organization") || has("TypeId") {
            Self::Organization
        } else if has("ClassificationTitle") || has("NativeId") || has("agentId") {
            Self::Other
        } else if has("register_id") && has("subject") {
            Self::Issue
        } else if has("issue") && has("meeting") && has("from_minutes") {
            Self::AgendaItem
        } else if has("resource_uri")
            && [
                "policymaker",
                "committee",
                "origin_id",
                "agenda_item",
                "start_pos",
                "xml_uri",
            ]
            .iter()
            .any(|key| has(key))
        {
            Self::Other
        } else {
            Self::Unknown
        }
    }
}
