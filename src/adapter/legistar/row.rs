//! What a row is, and its columns under both spellings: with the name of its kind in front, as the
//! API has them, and without, as in files that were made from it.

use crate::adapter::format::Sniff;
use crate::adapter::json::Json;

/// Kinds of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Matter,
    History,
    Sponsor,
    Attachment,
    Event,
    EventItem,
    /// A kind that says nothing about motions, such as an index or a person's vote.
    Other,
    /// An object of rows by the number of what they belong to.
    ByNumber,
    Unknown,
}

/// Columns that only rows of these kinds have.
const KEYS: [(&str, Kind); 15] = [
    ("MatterHistoryId", Kind::History),
    ("MatterHistoryActionName", Kind::History),
    ("MatterSponsorId", Kind::Sponsor),
    ("MatterSponsorName", Kind::Sponsor),
    ("MatterAttachmentId", Kind::Attachment),
    ("MatterAttachmentHyperlink", Kind::Attachment),
    ("MatterIndexId", Kind::Other),
    ("IndexId", Kind::Other),
    ("MatterRelationId", Kind::Other),
    ("MatterTextId", Kind::Other),
    ("VoteId", Kind::Other),
    ("RollCallId", Kind::Other),
    ("EventItemId", Kind::EventItem),
    ("EventId", Kind::Event),
    ("MatterId", Kind::Matter),
];

impl Kind {
    pub(super) fn of_row(row: &Json) -> Self {
        let Json::Object(members) = row else {
            return Self::Unknown;
        };
        let is_number = |key: &str| !key.is_empty() && key.bytes().all(|b| b.is_ascii_digit());
        if !members.is_empty() && members.iter().all(|(key, _)| is_number(key)) {
            let row = members.first().and_then(|(_, value)| value.items().first());
            let row = row.map(|row| row.get("event_data").unwrap_or(row));
            return match row.map(Self::of_row) {
                None | Some(Self::Unknown | Self::ByNumber) => Self::Unknown,
                Some(_) => Self::ByNumber,
            };
        }
        Self::of_keys(members.iter().map(|(key, _)| key.as_str()))
    }

    pub(super) fn of_keys<'a>(keys: impl Iterator<Item = &'a str> + Clone) -> Self {
        let has = |wanted: &str| keys.clone().any(|key| key == wanted);
        let spelled_out = KEYS.iter().find(|(key, _)| has(key));
        if let Some((_, kind)) = spelled_out {
            return *kind;
        }
        if has("ID") && has("GUID") && has("TypeName") && has("StatusName") {
            Self::Matter
        } else if has("ID") && has("GUID") && has("BodyName") && has("AgendaStatusName") {
            Self::Event
        } else {
            Self::Unknown
        }
    }

    /// For counts of what is no motion.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::History => "a step of a matter",
            Self::Sponsor => "a sponsor of a matter",
            Self::Attachment => "an attachment of a matter",
            Self::EventItem => "an item of an event",
            _ => "another kind of row",
        }
    }
}

/// Whether an outermost object has rows by number.
pub(super) fn is_by_number(sniff: &Sniff<'_>) -> bool {
    let is_number = |key: &String| !key.is_empty() && key.bytes().all(|b| b.is_ascii_digit());
    !sniff.keys.is_empty()
        && sniff.keys.iter().all(is_number)
        && [
            "\"event_data\"",
            "\"MatterHistoryId\"",
            "\"MatterSponsorId\"",
        ]
        .iter()
        .any(|key| sniff.text.contains(key))
}

/// An id that is one's own among all kinds.
pub(super) fn id(row: &Json, kind: Kind) -> Option<Box<str>> {
    let Json::Object(members) = row else {
        return None;
    };
    let keys = KEYS
        .iter()
        .filter(|(key, of)| *of == kind && key.ends_with("Id"));
    let mut keys = keys.filter(|(key, _)| members.iter().any(|(name, _)| name == key));
    let (key, _) = keys.next()?;
    Some([*key, " ", &row.text_at(key)?].concat().into())
}

/// A column that is a text or a number.
pub(super) fn text(row: &Json, kind: &str, column: &str) -> Option<Box<str>> {
    row.text_at(&[kind, column].concat())
        .or_else(|| row.text_at(column))
        .or_else(|| (column == "Id").then(|| row.text_at("ID")).flatten())
}
