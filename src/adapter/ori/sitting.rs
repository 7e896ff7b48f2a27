//! Where and when a motion was dealt with.

use super::label;
use crate::domain::{BodyKind, Date};

/// A meeting, or an item of its agenda.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sitting {
    /// When it was held.
    pub(super) date: Option<Date>,
    /// The body that met, as it is called.
    pub(super) body: Option<Box<str>>,
    /// The body's kind, where the source states it.
    pub(super) stated: Option<BodyKind>,
    /// The item of the agenda.
    pub(super) title: Option<Box<str>>,
}

impl Sitting {
    /// A meeting by its name and date. A date at the end of the name is no part of the body's
    /// name.
    pub(super) fn meeting(name: Option<&str>, date: Option<Date>) -> Self {
        let Some(name) = name else {
            return Self {
                date,
                ..Self::default()
            };
        };
        let named = label::named(name);
        Self {
            date: date.or(named.date),
            ..named
        }
    }

    /// The kind of the body, if one is named.
    pub(super) fn kind(&self) -> Option<BodyKind> {
        let by_name = || self.body.as_deref().map(kind);
        self.stated.or_else(by_name)
    }

    /// Takes from another description of the same sitting what this one lacks.
    pub(super) fn or(self, other: &Self) -> Self {
        Self {
            date: self.date.or(other.date),
            stated: self.stated.or_else(|| {
                let is_same = self.body.is_none() || self.body == other.body;
                other.stated.filter(|_| is_same)
            }),
            body: self.body.or_else(|| other.body.clone()),
            title: self.title.or_else(|| other.title.clone()),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Parts of words that tell a committee or a meeting that only prepares.
const PREPARES: [&str; 12] = [
    "commissie",
    "kommisje",
    "committee",
    "beeldvorm",
    "oordeelsvorm",
    "opiniër",
    "opinier",
    "informatie",
    "voorbereid",
    "forum",
    "carrousel",
    "rondetafel",
];

/// Parts of words that tell the elected council itself: of a municipality, a province or a water
/// board, in the Netherlands and Flanders.
const DECIDES: [&str; 9] = [
    "gemeenteraad",
    "raadsvergadering",
    "raadsbesluit",
    "besluitvorm",
    "besluitraad",
    "provinciale staten",
    "provinsjale steaten",
    "provincieraad",
    "verenigde vergadering",
];

/// What kind of body a name tells.
pub(super) fn kind(name: &str) -> BodyKind {
    let name = name.to_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    let word = |wanted: &str| {
        let mut words = name.split(|c: char| !c.is_alphanumeric());
        words.any(|word| word == wanted)
    };
    if has(&PREPARES) {
        BodyKind::Committee
    } else if has(&["college", "gedeputeerde", "dagelijks bestuur", "schepenen"]) {
        BodyKind::Executive
    } else if has(&DECIDES)
        || word("raad")
        || word("ps")
        || name.contains("algemeen bestuur")
        || word("staten")
    {
        BodyKind::Council
    } else {
        BodyKind::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_by_their_names() {
        for (name, expected) in [
            ("Gemeenteraad", BodyKind::Council),
            ("RAAD", BodyKind::Council),
            ("Raadsvergadering (extra)", BodyKind::Council),
            ("Besluitvormende vergadering", BodyKind::Council),
            ("Provinciale Staten", BodyKind::Council),
            ("raadscommissie Financiën", BodyKind::Committee),
            ("Commissie Ruimte van de gemeenteraad", BodyKind::Committee),
            ("Beeldvormende raad", BodyKind::Committee),
            ("College van B en W", BodyKind::Executive),
            ("Politieke Markt", BodyKind::Other),
            ("Presidium", BodyKind::Other),
        ] {
            assert_eq!(kind(name), expected, "{name}");
        }
    }
}
