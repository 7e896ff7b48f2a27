//! Parties whose letters and names are known.

use super::words::normal;
use crate::domain::{Date, FormerParty, Party};

const TABLE: &str = include_str!("parties.tsv");

/// The parties of one country, by its language.
pub(super) struct Parties {
    list: Vec<Listed>,
}

struct Listed {
    party: Party,
    /// Every spelling, normalised, with the place of the id that it means: 0 for the party's own,
    /// 1 for the former.
    spellings: Vec<(String, usize)>,
}

/// A party that a text names.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    /// Its letters, those of the time where the text has those.
    pub(super) id: &'a str,
    /// Its name in full under these letters.
    pub(super) name: &'a str,
}

impl Parties {
    pub(super) fn of(language: &str) -> Self {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
        let list = lines.filter_map(|line| Listed::read(line, language));
        Self {
            list: list.collect(),
        }
    }

    /// The party that a text names, by its letters or a name, letter case aside.
    pub(super) fn find(&self, text: &str) -> Option<Known<'_>> {
        let text = normal(text);
        self.list.iter().find_map(|listed| {
            let mut spellings = listed.spellings.iter();
            let (_, which) = spellings.find(|(known, _)| *known == text)?;
            Some(listed.known(*which))
        })
    }

    /// The party whose name, or its genitive, a longer text begins with.
    pub(super) fn starts(&self, text: &str) -> Option<Known<'_>> {
        /// Letters and adjectives may begin a person's name, a party's name in full can't.
        const SHORTEST: usize = 7;
        let text = normal(text);
        self.list.iter().find_map(|listed| {
            let names = listed.spellings.iter();
            let mut names = names.filter(|(name, _)| {
                let rest = text
                    .strip_prefix(&**name)
                    .filter(|_| name.len() >= SHORTEST);
                rest.is_some_and(|rest| {
                    let rest = rest.strip_prefix('s').unwrap_or(rest);
                    rest.starts_with([' ', '-']) && !is_adjective(name)
                })
            });
            names.next().map(|(_, which)| listed.known(*which))
        })
    }

    /// The known parties among these, in the table's order, then the others in theirs.
    pub(super) fn table<'a>(&self, ids: impl Iterator<Item = &'a str> + Clone) -> Vec<Party> {
        let listed = self.list.iter().map(|listed| &listed.party);
        let is_named = |party: &&Party| {
            let mut ids = ids.clone();
            ids.any(|id| *party.id == *id || party.once(id).is_some())
        };
        let mut table: Vec<Party> = listed.filter(is_named).cloned().collect();
        let known = table.len();
        for id in ids.clone() {
            let is_new = |party: &Party| *party.id != *id && party.once(id).is_none();
            if table.iter().take(known).all(is_new) {
                table.push(Party::of(id));
            }
        }
        table
    }
}

/// The endings of a party's name as a noun: *-na* and *-et*, in Swedish the articles.
fn is_adjective(name: &str) -> bool {
    !["na", "et", "iv", "centern"]
        .iter()
        .any(|end| name.ends_with(end))
}

impl Listed {
    fn read(line: &str, language: &str) -> Option<Self> {
        let mut cells = line.split('\t');
        if cells.next()? != language {
            return None;
        }
        let (id, names) = (cells.next()?, cells.next()?);
        let mut spellings = vec![(normal(id), 0)];
        spellings.extend(names.split('|').map(|name| (normal(name), 0)));
        let mut former = Vec::new();
        if let (Some(id), Some(names)) = (cells.next().filter(|id| !id.is_empty()), cells.next()) {
            spellings.push((normal(id), 1));
            spellings.extend(names.split('|').map(|name| (normal(name), 1)));
            former.push(FormerParty {
                id: id.into(),
                name: names.split('|').next().map(Box::from),
                until: cells.next().and_then(|date| Date::parse(date).ok()),
            });
        }
        Some(Self {
            party: Party {
                id: id.into(),
                name: names.split('|').next().map(Box::from),
                color: None,
                former,
            },
            spellings,
        })
    }

    fn known(&self, which: usize) -> Known<'_> {
        let party = &self.party;
        let former = which
            .checked_sub(1)
            .and_then(|place| party.former.get(place));
        let (id, name) = match former {
            Some(former) => (&former.id, &former.name),
            None => (&party.id, &party.name),
        };
        Known {
            id,
            name: name.as_deref().unwrap_or(id),
        }
    }
}
