//! What the words of matters, bodies, actions and statuses mean, as data: in the tables beside
//! this file. Each client of Legistar chooses these words for itself.

use crate::domain::{BodyKind, EventKind, Stage, small};

/// Words in small letters with one blank before, between and behind them, so that one text
/// stands in another only as whole words.
pub(super) struct Words(String);

impl Words {
    pub(super) fn of(text: &str) -> Self {
        let mut words = String::with_capacity(text.len() + 2);
        words.push(' ');
        let is_apart = |c: char| !c.is_alphanumeric() && c != '\'';
        for word in text.split(is_apart).filter(|word| !word.is_empty()) {
            words.extend(word.chars().map(small));
            words.push(' ');
        }
        Self(words)
    }

    /// Whether this is said of a committee.
    pub(super) fn of_a_committee(&self) -> bool {
        [" committee ", " committees ", " comm ", " subcommittee "]
            .iter()
            .any(|word| self.0.contains(word))
    }

    /// Whether it says of itself that a vote did not carry.
    pub(super) fn failed(&self) -> bool {
        let words = [
            " fail ",
            " failed ",
            " defeated ",
            " not adopted ",
            " not approved ",
            " not passed ",
        ];
        words.iter().any(|words| self.0.contains(words))
    }
}

/// The tables, read once.
pub(super) struct Tables {
    types: Table,
    bodies: Table,
    steps: Table,
    stages: Table,
}

impl Tables {
    pub(super) fn new() -> Self {
        Self {
            types: Table::of(include_str!("tables/types.tsv")),
            bodies: Table::of(include_str!("tables/bodies.tsv")),
            steps: Table::of(include_str!("tables/steps.tsv")),
            stages: Table::of(include_str!("tables/stages.tsv")),
        }
    }

    /// Whether matters of this type are proposals to the council.
    pub(super) fn is_proposal(&self, kind: &str) -> bool {
        let words = Words::of(kind);
        let has = |key| {
            let mut rows = self.types.keyed(key);
            rows.any(|row| words.0.contains(&row.0))
        };
        has("proposal") && !has("other")
    }

    /// What a body is, by its name.
    pub(super) fn body(&self, name: &str) -> BodyKind {
        let words = Words::of(name);
        let first = self.bodies.rows.iter().find(|(key, row)| match *key {
            "exactly" => words.0 == row.0,
            _ => words.0.contains(&row.0),
        });
        match first.map(|(key, _)| *key) {
            Some("council" | "exactly") => BodyKind::Council,
            Some("committee" | "commission") => BodyKind::Committee,
            Some("board") => BodyKind::Board,
            Some("administration") => BodyKind::Administration,
            _ => BodyKind::Other,
        }
    }

    /// What kind of step an action is, where its first words tell.
    pub(super) fn step(&self, action: &Words) -> Option<ActionKind> {
        let rows = self.steps.rows.iter();
        let fitting = rows.filter(|(_, row)| action.0.starts_with(&row.0));
        let (key, _) = fitting.max_by_key(|(_, row)| row.0.len())?;
        Some(match *key {
            "veto" => ActionKind::Veto,
            "decided" => ActionKind::Decision,
            key => ActionKind::Step(EventKind::from_key(key)?),
        })
    }

    /// Where a matter with this status is.
    pub(super) fn stage(&self, status: &Words) -> Option<Stage> {
        let mut rows = self.stages.rows.iter();
        let (key, _) = rows.find(|(_, row)| row.0 == status.0)?;
        Stage::from_key(key)
    }
}

/// What the first words of an action tell of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ActionKind {
    /// It may be the council's concluding one.
    Decision,
    /// It undoes the council's decision.
    Veto,
    /// A step on the way, or after.
    Step(EventKind),
}

struct Table {
    rows: Vec<(&'static str, Words)>,
}

impl Table {
    fn of(text: &'static str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let rows = lines.filter_map(|line| line.split_once('\t'));
        Self {
            rows: rows.map(|(key, words)| (key, Words::of(words))).collect(),
        }
    }

    fn keyed(&self, key: &'static str) -> impl Iterator<Item = &Words> {
        let rows = self.rows.iter().filter(move |(of, _)| *of == key);
        rows.map(|(_, words)| words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_key_that_is_used() {
        let tables = Tables::new();
        let check = |table: &Table, most: usize, is_known: &dyn Fn(&str) -> bool| {
            assert!(table.rows.len() >= most);
            for (key, words) in &table.rows {
                assert!(is_known(key) && words.0.len() > 2, "{key} {:?}", words.0);
            }
        };
        let keys = |keys: &'static [&'static str]| move |key: &str| keys.contains(&key);
        check(&tables.types, 30, &keys(&["proposal", "other"]));
        let bodies = ["committee", "other", "council", "exactly", "administration"];
        check(&tables.bodies, 40, &|key| {
            bodies.contains(&key) || ["board", "commission"].contains(&key)
        });
        check(&tables.steps, 50, &|key| {
            ["veto", "decided"].contains(&key) || EventKind::from_key(key).is_some()
        });
        check(&tables.stages, 20, &|key| Stage::from_key(key).is_some());
    }

    #[test]
    fn types_that_are_proposals() {
        let tables = Tables::new();
        for kind in [
            "Introduction",
            "Council Bill (CB)",
            "Ordinance - Zoning",
            "Final Adoption of Ordinance",
            "Motion / Motion Response",
            "Local Laws 2018",
            "Resolution/Public Hearing",
            "Charter Ordinance",
            "Int.",
        ] {
            assert!(tables.is_proposal(kind), "{kind}");
        }
        for kind in [
            "",
            "Communication",
            "Consent Agenda",
            "Minutes",
            "Approved Minutes",
            "Billing",
            "Reorder",
            "Purchase Order",
            "Land Use Application",
            "Oversight",
            "Public Hearing",
            "Contract Amendment",
        ] {
            assert!(!tables.is_proposal(kind), "{kind}");
        }
    }

    #[test]
    fn bodies_by_their_names() {
        let tables = Tables::new();
        let check = |kind: BodyKind, names: &[&str]| {
            for name in names {
                assert_eq!(tables.body(name), kind, "{name}");
            }
        };
        check(
            BodyKind::Council,
            &[
                "City Council",
                "COMMON COUNCIL",
                "Metropolitan King County Council",
                "* Special Concurrent Meeting of the Successor Agency and the City Council",
                "Board of Directors - Regular Board Meeting",
                "Council ",
            ],
        );
        check(
            BodyKind::Committee,
            &[
                "Committee on Finance",
                "City Council Rules Committee",
                "Committee of the Whole",
                "Subcommittee on Zoning and Franchises",
                "Parks Commission",
            ],
        );
        check(
            BodyKind::Other,
            &["Youth Council", "City Council Work Session", "", "Caucus"],
        );
        check(BodyKind::Administration, &["Mayor", "Office of the Mayor"]);
        check(BodyKind::Board, &["Board of Zoning Appeals"]);
    }
}
