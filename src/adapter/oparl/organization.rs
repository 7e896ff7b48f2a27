//! Organizations and people.

use super::{references, said};
use crate::adapter::json::Json;
use crate::adapter::text::lower;
use crate::adapter::text::one_line;
use crate::adapter::when;
use crate::domain::{BodyKind, Date};

/// A body, a parliamentary group, an office.
pub(super) struct Organization {
    pub(super) name: Option<Box<str>>,
    pub(super) short: Option<Box<str>>,
    /// It is a party or a parliamentary group.
    pub(super) is_party: bool,
    pub(super) kind: BodyKind,
}

/// What councils are called in the laws of the German states. "Rat" alone is short for many
/// things and counts only as the whole name, or in "Rat der Stadt".
const COUNCILS: [&str; 21] = [
    "gemeinderat",
    "stadtrat",
    "stadtverordnetenversammlung",
    "gemeindevertretung",
    "gemeindevertreterversammlung",
    "stadtvertretung",
    "ratsversammlung",
    "bürgerschaft",
    "stadtbürgerschaft",
    "kreistag",
    "kreisversammlung",
    "regionsversammlung",
    "städteregionstag",
    "bezirkstag",
    "bezirksverordnetenversammlung",
    "bezirksversammlung",
    "stadtparlament",
    "marktgemeinderat",
    "samtgemeinderat",
    "verbandsgemeinderat",
    "ortsgemeinderat",
];

/// Other bodies have these in their names, even if a council's name comes first.
const NO_COUNCILS: [&str; 9] = [
    "ausschuss",
    "ausschuß",
    "beirat",
    "fraktion",
    "kommission",
    "ältestenrat",
    "jugend",
    "senioren",
    "arbeits",
];

const COMMITTEES: [&str; 10] = [
    "ausschuss",
    "ausschuß",
    "ausschüsse",
    "ortschaftsrat",
    "ortsrat",
    "ortsbeirat",
    "bezirksvertretung",
    "bezirksrat",
    "bezirksausschuss",
    "bezirksbeirat",
];

const EXECUTIVES: [&str; 3] = ["magistrat", "gemeindevorstand", "stadtvorstand"];

/// Types of organizations that are parties or parliamentary groups.
const PARTIES: [&str; 7] = [
    "fraktion",
    "partei",
    "gruppe",
    "ratsgruppe",
    "wählergruppe",
    "wählervereinigung",
    "fraktionsgemeinschaft",
];

impl Organization {
    pub(super) fn of(record: &Json) -> Self {
        let name = said(record, "name").map(|name| one_line(&name));
        let types = ["organizationType", "classification"]
            .map(|key| lower(&said(record, key).unwrap_or_default()));
        let small = lower(name.as_deref().unwrap_or_default());
        Self {
            is_party: types.iter().any(|kind| PARTIES.contains(&&**kind)) || is_group(&small),
            kind: kind(&small, &types),
            short: said(record, "shortName").map(|name| one_line(&name)),
            name,
        }
    }
}

/// Whether a name is that of a parliamentary group: many systems give no type.
fn is_group(name: &str) -> bool {
    name.split(|c: char| !c.is_alphanumeric())
        .any(|word| word.ends_with("fraktion") || word == "ratsgruppe")
}

/// What kind of body it is, where its name or type leaves no doubt.
fn kind(name: &str, types: &[String; 2]) -> BodyKind {
    let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let typed = |words: &[&str]| {
        let mut types = types.iter();
        types.any(|kind| words.iter().any(|word| kind.contains(word)))
    };
    let is_called = |words: &[&str]| {
        words.iter().any(|word| {
            let rest = name.strip_prefix(word);
            rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
        })
    };
    let is_council = is_called(&COUNCILS)
        || name == "rat"
        || is_called(&["rat der stadt", "rat der gemeinde"])
        || types.iter().any(|kind| COUNCILS.contains(&&**kind));
    if is_council && !says(&NO_COUNCILS) {
        BodyKind::Council
    } else if is_called(&EXECUTIVES) && !says(&NO_COUNCILS) {
        BodyKind::Executive
    } else if says(&COMMITTEES) || typed(&COMMITTEES) {
        BodyKind::Committee
    } else if typed(&["verwaltung"]) || name.ends_with("amt") {
        BodyKind::Administration
    } else {
        BodyKind::Other
    }
}

/// Somebody who stands behind a motion.
pub(super) struct Person {
    pub(super) name: Box<str>,
    pub(super) memberships: Vec<Membership>,
}

/// That somebody belongs to an organization, or is a member elsewhere on its behalf.
pub(super) struct Membership {
    pub(super) organization: Box<str>,
    from: Option<Date>,
    until: Option<Date>,
}

impl Membership {
    /// Whether it held on a day; where that is not known, whether it has no end.
    pub(super) fn held_on(&self, day: Option<Date>) -> bool {
        let Some(day) = day else {
            return self.until.is_none();
        };
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl Person {
    pub(super) fn of(record: &Json) -> Option<Self> {
        let name = said(record, "name").or_else(|| {
            let given = said(record, "givenName")?;
            let family = said(record, "familyName")?;
            Some([&given, " ", &*family].concat().into())
        })?;
        let mut memberships = Vec::new();
        for membership in record.items_at("membership") {
            let day = |key| membership.get(key).and_then(Json::str).and_then(when::date);
            let (from, until) = (day("startDate"), day("endDate"));
            let mut organizations = references(membership, "onBehalfOf");
            organizations.extend(references(membership, "organization"));
            memberships.extend(organizations.into_iter().map(|organization| Membership {
                organization,
                from,
                until,
            }));
        }
        Some(Self {
            name: one_line(&name),
            memberships,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn councils_only_where_the_name_is_clear() {
        let of = |name: &str| kind(&lower(name), &[String::new(), String::new()]);
        for name in [
            "Gemeinderat",
            "Rat",
            "Rat der Stadt Musterstadt",
            "Stadtrat Musterstadt",
            "Stadtverordnetenversammlung",
            "Gemeinderat - Beratungen zum Haushalt",
            "Bezirksversammlung Musterbek",
        ] {
            assert_eq!(of(name), BodyKind::Council, "{name}");
        }
        for name in [
            "Ausschuss des Gemeinderats",
            "Gemeinderat, Bauausschuss",
            "Ortschaftsrat Musterdorf",
            "Bezirksvertretung 4",
        ] {
            assert_eq!(of(name), BodyKind::Committee, "{name}");
        }
        for name in [
            "Jugendgemeinderat",
            "Stadtratsfraktion",
            "Aufsichtsrat",
            "Rat für Kunst",
        ] {
            assert_eq!(of(name), BodyKind::Other, "{name}");
        }
        assert_eq!(of("Magistrat der Stadt"), BodyKind::Executive);
    }
}
