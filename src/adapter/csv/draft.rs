//! The persons of one cell while it is read from left to right.

use super::parties::Parties;
use super::tokens::Mark;
use crate::domain::Person;

/// Persons and groups, and which of them still wait for their party.
#[derive(Default)]
pub(super) struct Draft {
    people: Vec<Person>,
    /// From this place on they are names that no party was said of yet.
    open: usize,
    /// A party that stands in front of the names that it holds for.
    leading: Option<String>,
    /// What stood since the last name or party.
    gap: Gap,
    /// A party that follows at once is one that the last person has left.
    has_left: bool,
    unclear: bool,
}

/// What a cell of names says.
#[derive(Default)]
pub(super) struct Found {
    /// Persons and groups, in the cell's order.
    pub(super) people: Vec<Person>,
    /// Several parties stand where one is expected; they were left with the name.
    pub(super) unclear: bool,
}

/// What stands between two parts.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing.
    #[default]
    None,
    /// A word such as *och*.
    And,
    /// A comma or a line break.
    Other,
}

impl Draft {
    /// Something stands between the parts before and behind.
    pub(super) fn gap(&mut self, gap: Gap) {
        self.gap = gap;
    }

    /// Nobody was named yet.
    pub(super) fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// A party behind this would be that of the names before.
    pub(super) fn awaits_party(&self) -> bool {
        self.open < self.people.len() && self.gap != Gap::And
    }

    /// A person.
    pub(super) fn name(&mut self, name: &str, others: Option<&str>) {
        self.gap = Gap::None;
        self.has_left = false;
        if name.is_empty() {
            return;
        }
        self.people.push(Person {
            name: name.into(),
            party: self.leading.as_deref().map(Box::from),
            assignment: others.map(Box::from),
        });
        if self.leading.is_some() {
            self.open = self.people.len();
        }
    }

    /// The last person has left the party that is named next.
    pub(super) fn has_left(&mut self) {
        self.has_left = true;
    }

    /// A group that proposes as such. It has nothing to do with the names before it.
    pub(super) fn group(&mut self, name: &str, party: Option<&str>) {
        self.gap = Gap::None;
        let group = Person {
            name: name.into(),
            party: party.map(Box::from),
            assignment: None,
        };
        self.people.push(group);
        self.open = self.people.len();
    }

    /// The names that follow are of this party.
    pub(super) fn lead(&mut self, party: &str) {
        self.open = self.people.len();
        self.leading = Some(party.to_owned());
        self.gap = Gap::None;
    }

    /// What is said of the last person beside name and party.
    pub(super) fn assign(&mut self, words: &str) {
        if let Some(person) = self.people.last_mut() {
            let before = person.assignment.take();
            person.assignment = Some(match before {
                Some(before) => [&before, ", ", words].concat().into(),
                None => words.into(),
            });
        }
    }

    /// What brackets, or a party behind a comma, say of the names before.
    pub(super) fn mark(&mut self, mark: &Mark, parties: &Parties) {
        let gap = std::mem::take(&mut self.gap);
        let has_left = std::mem::take(&mut self.has_left) && gap == Gap::None;
        match mark {
            Mark::Party(_) if has_left => self.mark(&Mark::Former, parties),
            Mark::Party(id) => self.party(id, gap, parties),
            Mark::Several(ids) => self.several(ids, gap),
            Mark::NoParty => self.open = self.people.len(),
            Mark::Former => {
                // The others before may still get a party of their own.
                if self.open + 1 >= self.people.len() {
                    self.open = self.people.len();
                }
            }
            Mark::Role(role) => self.assign(role),
        }
    }

    fn party(&mut self, id: &str, gap: Gap, parties: &Parties) {
        let count = self.people.len();
        if self.open < count {
            for person in self.people.iter_mut().skip(self.open) {
                person.party = Some(id.into());
            }
            self.open = count;
        } else if self.people.is_empty() || self.leading.is_some() {
            self.leading = Some(id.to_owned());
        } else if gap == Gap::None {
            // A group, or a person with one party in brackets and then another.
            match self.people.last_mut() {
                Some(last) if last.party.is_none() => last.party = Some(id.into()),
                Some(last) => self.unclear |= last.party.as_deref() != Some(id),
                None => {}
            }
        } else {
            let name = parties.find(id).map_or(id, |known| known.name);
            self.group(name, Some(id));
        }
    }

    fn several(&mut self, ids: &str, gap: Gap) {
        self.unclear = true;
        self.open = self.people.len();
        match self.people.last_mut() {
            Some(last) if gap == Gap::None => {
                last.name = [&last.name, " (", ids, ")"].concat().into();
            }
            _ => self.group(ids, None),
        }
    }

    /// Everybody, with a party that stood by itself as a group.
    pub(super) fn finish(mut self, parties: &Parties) -> Found {
        if let Some(party) = self.leading.take().filter(|_| self.people.is_empty()) {
            let name = parties.find(&party).map_or(&*party, |known| known.name);
            self.group(name, Some(&party));
        }
        Found {
            people: self.people,
            unclear: self.unclear,
        }
    }
}
