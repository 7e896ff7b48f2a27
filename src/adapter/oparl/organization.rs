//! Organizations and people.

use super::{one_line, references};
use crate::adapter::json::Json;
use crate::domain::{BodyKind, same_words};

/// A body, a parliamentary group, an office.
pub(super) struct Organization {
    pub(super) name: Option<Box<str>>,
    pub(super) short: Option<Box<str>>,
    /// It is a party or a parliamentary group.
    pub(super) is_party: bool,
    kind: Option<Box<str>>,
}

/// What councils are called in the laws of the German states; a word, or the end of one.
const COUNCILS: [&str; 12] = [
    "gemeinderat",
    "stadtrat",
    "rat",
    "rat der stadt",
    "rat der gemeinde",
    "stadtverordnetenversammlung",
    "gemeindevertretung",
    "stadtvertretung",
    "gemeindevertreterversammlung",
    "bürgerschaft",
    "kreistag",
    "stadtparlament",
];

impl Organization {
    pub(super) fn of(record: &Json) -> Self {
        let kind = record
            .text_at("organizationType")
            .or_else(|| record.text_at("classification"));
        let is_group = |kind: &str| {
            ["Fraktion", "Partei", "Gruppe", "Wählergruppe"]
                .iter()
                .any(|group| same_words(kind, group))
        };
        Self {
            name: record.text_at("name").map(|name| one_line(&name)),
            short: record.text_at("shortName").map(|name| one_line(&name)),
            is_party: kind.as_deref().is_some_and(is_group),
            kind,
        }
    }

    /// What kind of body it is, where its name or type leaves no doubt.
    pub(super) fn kind(&self) -> BodyKind {
        let name = self.name.as_deref().unwrap_or_default();
        let lower = name.to_lowercase();
        let is_council = COUNCILS.iter().any(|council| {
            lower == *council
                || lower
                    .strip_prefix(council)
                    .is_some_and(|rest| rest.starts_with(" der ") || rest.starts_with(" von "))
        });
        if is_council {
            return BodyKind::Council;
        }
        let words = [&lower, self.kind.as_deref().unwrap_or_default()];
        let says = |part: &str| words.iter().any(|text| text.to_lowercase().contains(part));
        if says("ausschuss") || says("ortschaftsrat") || says("ortsbeirat") || says("bezirks") {
            BodyKind::Committee
        } else if says("verwaltungsbereich") || lower.ends_with("amt") {
            BodyKind::Administration
        } else {
            BodyKind::Other
        }
    }
}

/// Somebody who stands behind a motion.
pub(super) struct Person {
    pub(super) name: Box<str>,
    /// Organizations, or those on whose behalf the person is a member elsewhere.
    pub(super) organizations: Vec<Box<str>>,
}

impl Person {
    pub(super) fn of(record: &Json) -> Option<Self> {
        let name = record.text_at("name").or_else(|| {
            let given = record.text_at("givenName")?;
            Some(
                [&given, " ", &record.text_at("familyName")?]
                    .concat()
                    .into(),
            )
        })?;
        let mut organizations = Vec::new();
        for membership in record.items_at("membership") {
            organizations.extend(references(membership, "onBehalfOf"));
            organizations.extend(references(membership, "organization"));
        }
        Some(Self {
            name: one_line(&name),
            organizations,
        })
    }
}
