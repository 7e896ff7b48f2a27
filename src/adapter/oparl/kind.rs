//! What an object is, and which papers are motions.

use crate::adapter::json::Json;
use crate::domain::small;

/// What an object of OParl is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    System,
    Body,
    Paper,
    Meeting,
    Item,
    Consultation,
    Organization,
    Person,
    /// A file, a location, a membership, a legislative term: nothing that a motion is joined by.
    Other,
    /// The server's error object.
    Error,
    /// None that can be told.
    Unknown,
}

impl Kind {
    /// By its type, the last part of an address of the schema. Some servers forget it: then by
    /// the members that only one kind has.
    pub(super) fn of(record: &Json) -> Self {
        if let Some(schema) = record.get("type").and_then(Json::str) {
            return Self::of_type(schema);
        }
        let has = |key| record.get(key).is_some();
        if has("oparlVersion") {
            Self::System
        } else if has("paperType") || has("consultation") && has("name") {
            Self::Paper
        } else if has("agendaItem") && (has("start") || has("name")) {
            Self::Meeting
        } else if has("organizationType") {
            Self::Organization
        } else if has("familyName") {
            Self::Person
        } else if has("paper") && has("meeting") && has("organization") && has("name") {
            Self::Body
        } else if has("deleted") && has("id") {
            Self::Other
        } else {
            Self::Unknown
        }
    }

    fn of_type(schema: &str) -> Self {
        match schema.trim_end_matches('/').rsplit('/').next() {
            Some("System") => Self::System,
            Some("Body") => Self::Body,
            Some("Paper") => Self::Paper,
            Some("Meeting") => Self::Meeting,
            Some("AgendaItem") => Self::Item,
            Some("Consultation") => Self::Consultation,
            Some("Organization") => Self::Organization,
            Some("Person") => Self::Person,
            Some("Error") => Self::Error,
            Some("File" | "Location" | "Membership" | "LegislativeTerm") => Self::Other,
            _ => Self::Unknown,
        }
    }
}

/// The kinds of papers that are motions, as data.
const KINDS: &str = include_str!("kinds.tsv");

/// Whether a paper is an amendment, if it is a motion at all: by its type, and where it has none
/// by the beginning of its name.
pub(super) fn motion(kind: Option<&str>, name: Option<&str>) -> Option<bool> {
    let words: String = kind.or(name)?.trim().chars().map(small).collect();
    let rows = KINDS.lines().filter_map(|line| line.split_once('\t'));
    let fitting = rows.filter(|(_, row)| begins(&words, row));
    let (kind, _) = fitting.max_by_key(|(_, row)| row.len())?;
    match kind {
        "motion" => Some(false),
        "amendment" => Some(true),
        _ => None,
    }
}

/// Whether the words begin with those of a row, and no word is cut.
fn begins(words: &str, row: &str) -> bool {
    let row: String = row.trim().chars().map(small).collect();
    words
        .strip_prefix(&*row)
        .is_some_and(|rest| row.ends_with('-') || !rest.starts_with(|c: char| c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_that_are_motions() {
        for (kind, expected) in [
            ("Antrag", Some(false)),
            ("Antrag (öffentlich)", Some(false)),
            ("ANTRAG", Some(false)),
            ("Antrag der SPD-Fraktion", Some(false)),
            ("Antrag/Anfrage", Some(false)),
            ("Änderungs-/Ergänzungsantrag", Some(true)),
            ("Änderungsantrag zum Haushalt", Some(true)),
            ("Interfraktioneller Antrag", Some(false)),
            ("Anfrage", None),
            ("Bauantrag", None),
            ("Stellungnahme (Antrag)", None),
            ("Stellungnahme zum Antrag", None),
            ("Antrag auf Förderung", None),
            ("Antragsteller", None),
            ("Beschlussvorlage", None),
            ("", None),
        ] {
            assert_eq!(motion(Some(kind), None), expected, "{kind:?}");
        }
        assert_eq!(motion(None, Some("Antrag: Mehr Bäume")), Some(false));
        assert_eq!(motion(None, Some("Mehr Bäume")), None);
        assert_eq!(motion(None, None), None);
    }
}
