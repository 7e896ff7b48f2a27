//! What an object is, and which papers are motions.

use crate::adapter::json::Json;
use crate::adapter::text::lower;

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
    Location,
    /// A file, a membership, a legislative term: nothing that a motion is joined by.
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
        let schema = record.get("type").and_then(Json::str);
        if let Some(kind) = schema.and_then(Self::of_type) {
            return kind;
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
        } else if has("geojson") || has("subLocality") {
            Self::Location
        } else if has("paper") && has("meeting") && has("organization") && has("name") {
            Self::Body
        } else if has("paper") && (has("agendaItem") || has("meeting")) {
            Self::Consultation
        } else if has("deleted") && has("id") {
            Self::Other
        } else {
            Self::Unknown
        }
    }

    fn of_type(schema: &str) -> Option<Self> {
        let name = schema
            .trim()
            .trim_end_matches('/')
            .rsplit(['/', '#', ':'])
            .next()?;
        Some(match name {
            "System" => Self::System,
            "Body" => Self::Body,
            "Paper" => Self::Paper,
            "Meeting" => Self::Meeting,
            "AgendaItem" => Self::Item,
            "Consultation" => Self::Consultation,
            "Organization" => Self::Organization,
            "Person" => Self::Person,
            "Location" => Self::Location,
            "Error" => Self::Error,
            "File" | "Membership" | "LegislativeTerm" => Self::Other,
            _ => return None,
        })
    }
}

/// The kinds of papers that are motions, as data.
const KINDS: &str = include_str!("kinds.tsv");

/// Whether a paper is an amendment, if it is a motion at all.
///
/// Its type tells. Where it has none its name must say both what it is and that a group or a
/// member of the council moves it: "Antrag" alone is also what a resident files for a garage. A
/// type for motions and questions alike leaves it to the name whether it is a question.
pub(super) fn motion(kind: Option<&str>, name: Option<&str>) -> Option<bool> {
    let name = lower(name.unwrap_or_default());
    let Some(kind) = kind.map(lower) else {
        let is_amendment = by_beginning(&name)?;
        return moves(&name).then_some(is_amendment);
    };
    let is_amendment = by_beginning(&kind)?;
    let is_question = kind.contains("anfrage") && name.contains("anfrage");
    (!is_question).then_some(is_amendment)
}

/// Whether the row that fits best is one of amendments, if it is one of motions.
fn by_beginning(words: &str) -> Option<bool> {
    let words = words.trim();
    let fitting = rows().filter(|(kind, row)| *kind != "mover" && begins(words, row));
    let (kind, _) = fitting.max_by_key(|(_, row)| row.len())?;
    match kind {
        "motion" => Some(false),
        "amendment" => Some(true),
        _ => None,
    }
}

/// Whether a name says that a group or a member of the council moves it.
fn moves(name: &str) -> bool {
    let words: Vec<&str> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    rows().any(|(kind, row)| {
        let row = lower(row);
        kind == "mover"
            && words.iter().any(|word| match row.strip_prefix('*') {
                Some(part) => word.contains(part),
                None => *word == row,
            })
    })
}

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = KINDS.lines().filter_map(|line| line.split_once('\t'));
    rows.map(|(kind, row)| (kind, row.trim()))
}

/// Whether the words begin with those of a row, and no word is cut. A row with a star in front is
/// the end of the first word.
fn begins(words: &str, row: &str) -> bool {
    let row = lower(row);
    if let Some(end) = row.strip_prefix('*') {
        let mut words = words.split([' ', '/', '(', ',', ':']);
        return words.next().is_some_and(|word| word.ends_with(end));
    }
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
            ("Antrag SPD-Fraktion", Some(false)),
            ("SPD-Antrag", Some(false)),
            ("Antrag/Anfrage", Some(false)),
            ("Änderungs-/Ergänzungsantrag", Some(true)),
            ("Änderungsantrag zum Haushalt", Some(true)),
            ("Interfraktioneller Antrag", Some(false)),
            ("Resolution", Some(false)),
            ("Anfrage", None),
            ("Bauantrag", None),
            ("Bau-Antrag", None),
            ("Bürgerantrag", None),
            ("Einwohner-Antrag", None),
            ("Antrag der Verwaltung", None),
            ("Antrag nach § 24 GO", None),
            ("Informationsvorlage Prüfantrag", None),
            ("Stellungnahme (Antrag)", None),
            ("Stellungnahme zum Antrag", None),
            ("Antrag auf Förderung", None),
            ("Antragsteller", None),
            ("Beschlussvorlage", None),
            ("", None),
        ] {
            assert_eq!(motion(Some(kind), None), expected, "{kind:?}");
        }
        let mixed = Some("Anträge und Anfragen");
        assert_eq!(motion(mixed, Some("Anfrage der SPD")), None);
        assert_eq!(motion(mixed, Some("Mehr Bäume")), Some(false));
    }

    #[test]
    fn without_a_type_a_name_must_say_who_moves_it() {
        for (name, expected) in [
            ("Antrag der Fraktion Die Radler: Wege", Some(false)),
            ("Änderungsantrag der CDU-Stadtratsfraktion", Some(true)),
            ("Antrag von Stadtrat Muster: Wege", Some(false)),
            ("Antrag: Mehr Bäume", None),
            ("Antrag auf Neubau einer Garage", None),
            ("Mehr Bäume, sagt die CDU", None),
        ] {
            assert_eq!(motion(None, Some(name)), expected, "{name:?}");
        }
        assert_eq!(motion(None, None), None);
    }
}
