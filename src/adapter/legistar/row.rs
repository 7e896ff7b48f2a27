//! What a row is, and its columns under both spellings: with the name of its kind in front, as the
//! API has them, and without, as in files that were made from it.

use crate::adapter::format::Sniff;
use crate::adapter::json::{Json, Members};
use crate::adapter::text::one_line;

/// Kinds of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Matter,
    /// A matter in an object together with what belongs to it.
    Bundle,
    History,
    Sponsor,
    Attachment,
    Relation,
    Event,
    EventItem,
    Body,
    /// A kind that says nothing about motions, such as an index or a person's vote.
    Other,
    /// An object of rows by the number of what they belong to.
    ByNumber,
    Unknown,
}

/// Columns that only rows of these kinds have.
const KEYS: [(&str, Kind); 19] = [
    ("MatterHistoryId", Kind::History),
    ("MatterHistoryActionName", Kind::History),
    ("MatterSponsorId", Kind::Sponsor),
    ("MatterSponsorName", Kind::Sponsor),
    ("MatterAttachmentId", Kind::Attachment),
    ("MatterAttachmentHyperlink", Kind::Attachment),
    ("MatterRelationId", Kind::Relation),
    ("MatterIndexId", Kind::Other),
    ("MatterTextId", Kind::Other),
    ("EventItemId", Kind::EventItem),
    ("EventItemMatterId", Kind::EventItem),
    ("EventId", Kind::Event),
    ("EventBodyName", Kind::Event),
    ("MatterId", Kind::Matter),
    ("MatterTitle", Kind::Matter),
    ("MatterFile", Kind::Matter),
    ("VotePersonName", Kind::Other),
    ("RollCallPersonName", Kind::Other),
    ("Meeting Details", Kind::Other),
];

/// Keys that a matter stands under in an object with what belongs to it.
const MATTER: [&str; 2] = ["Matter", "matter"];

impl Kind {
    pub(super) fn of_row(row: &Json) -> Self {
        let Json::Object(members) = row else {
            return Self::Unknown;
        };
        if !members.is_empty() && members.iter().all(|(key, _)| is_number(key)) {
            return Self::of_numbered(members);
        }
        Self::of_members(row)
    }

    /// As [`Kind::of_row`], where the row is not one of rows by number.
    fn of_members(row: &Json) -> Self {
        let kind = |row: &Json| match row {
            Json::Object(members) => Self::of_keys(members.iter().map(|(key, _)| key.as_str())),
            _ => Self::Unknown,
        };
        match kind(row) {
            Self::Unknown if bundled(row).map(kind) == Some(Self::Matter) => Self::Bundle,
            kind => kind,
        }
    }

    /// Rows by number: told by the first that there is.
    fn of_numbered(members: &Members) -> Self {
        let first = members.iter().find_map(|(_, value)| value.items().first());
        match first.map(|row| Self::of_members(unwrapped(row))) {
            None | Some(Self::Unknown) => Self::Unknown,
            Some(_) => Self::ByNumber,
        }
    }

    pub(super) fn of_keys<'a>(keys: impl Iterator<Item = &'a str> + Clone) -> Self {
        let has = |wanted: &str| keys.clone().any(|key| key == wanted);
        let spelled_out = KEYS.iter().find(|(key, _)| has(key));
        if let Some((_, kind)) = spelled_out {
            return *kind;
        }
        if has("BodyName") && has("BodyTypeName") {
            Self::Body
        } else if has("ID") && has("GUID") && has("TypeName") && has("StatusName") {
            Self::Matter
        } else if has("ID") && has("GUID") && has("BodyName") && has("AgendaStatusName") {
            Self::Event
        } else if keys.clone().any(|key| key.ends_with("LastModifiedUtc")) {
            Self::Other
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
            Self::Relation => "a relation of a matter",
            Self::Event => "an event",
            Self::EventItem => "an item of an event",
            Self::Body => "a body",
            _ => "another kind of row",
        }
    }
}

/// Whether an outermost object has rows by number.
pub(super) fn is_by_number(sniff: &Sniff<'_>) -> bool {
    let rows = ["\"EventId\"", "\"MatterId\"", "\"MatterHistoryId\""];
    !sniff.keys.is_empty()
        && sniff.keys.iter().all(|key| is_number(key))
        && rows.iter().any(|key| sniff.text.contains(key))
}

/// Whether an outermost object is a matter together with what belongs to it.
pub(super) fn is_bundle(sniff: &Sniff<'_>) -> bool {
    MATTER.iter().any(|key| sniff.has(key)) && sniff.text.contains("\"MatterId\"")
}

fn is_number(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit())
}

/// The row without what somebody has wrapped around it.
pub(super) fn unwrapped(row: &Json) -> &Json {
    row.get("event_data").unwrap_or(row)
}

/// The matter of an object that has one together with what belongs to it.
pub(super) fn bundled(row: &Json) -> Option<&Json> {
    let mut matters = MATTER.iter().filter_map(|key| row.get(key));
    matters.find(|matter| matches!(matter, Json::Object(_)))
}

/// The rows in the lists of an object that is none itself: a list under any key, at most two
/// objects deep, as in `{"d": {"results": [...]}}`.
pub(super) fn in_lists(envelope: &Json) -> Vec<&Json> {
    let mut lists: Vec<&[Json]> = Vec::new();
    let mut level = vec![envelope];
    for _ in 0..2 {
        let mut deeper = Vec::new();
        for object in level {
            let Json::Object(members) = object else {
                continue;
            };
            for (_, value) in members {
                match value {
                    Json::List(rows) => lists.push(rows),
                    Json::Object(_) => deeper.push(value),
                    _ => {}
                }
            }
        }
        level = deeper;
    }
    let rows = lists.into_iter().flatten();
    rows.filter(|row| Kind::of_row(row) != Kind::Unknown)
        .collect()
}

/// A column that is a text or a number, in one line.
pub(super) fn text(row: &Json, kind: &str, column: &str) -> Option<Box<str>> {
    column_of(row, kind, column)
        .and_then(Json::text)
        .map(|text| one_line(&text))
}

/// A column under either of its names. Files that were made from the API write `ID` for `Id`.
pub(super) fn column_of<'a>(row: &'a Json, kind: &str, column: &str) -> Option<&'a Json> {
    let id = || {
        let stem = column.strip_suffix("Id")?;
        row.get(&[stem, "ID"].concat())
    };
    row.get(&[kind, column].concat())
        .or_else(|| row.get(column))
        .or_else(id)
}
