//! Names of people: a surname is no place.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::words::words;
use crate::domain::{Motion, Person};

/// The first names of everybody in a set, in which a person is said by party to be one: what
/// the source calls a proposer may be a group or a body.
pub(super) fn first_names(motions: &[Rc<Motion>]) -> BTreeSet<String> {
    let people = motions.iter().flat_map(|motion| of(motion));
    let people = people.filter(|person| person.party.is_some());
    people
        .filter_map(|person| Some(Name::of(person)?.first))
        .collect()
}

/// The names of everybody whom a motion names.
pub(super) fn names(motion: &Motion) -> Vec<Name> {
    of(motion).filter_map(Name::of).collect()
}

fn of(motion: &Motion) -> impl Iterator<Item = &Person> {
    let statements = motion.events.iter().flat_map(|event| &event.statements);
    let proposals = motion.proposals.iter().flat_map(|proposal| &proposal.by);
    let people = motion.proposers.iter().chain(proposals);
    people.chain(statements.flat_map(|statement| &statement.by))
}

/// A person's name in two parts, as words are compared.
pub(super) struct Name {
    first: String,
    last: String,
}

impl Name {
    fn of(person: &Person) -> Option<Self> {
        let words = words(&person.name);
        let (one, other) = (words.first()?, words.last()?);
        if words.len() < 2 {
            return None;
        }
        let (first, last) = match person.name.contains(',') {
            true => (other, one),
            false => (one, other),
        };
        Some(Self {
            first: first.plain(),
            last: last.plain(),
        })
    }

    /// Whether the two words are this name, the second in whatever form.
    pub(super) fn is(&self, first: &str, last: &str) -> bool {
        self.first == first && self.is_last(last)
    }

    /// Whether the word is the surname, in whatever form.
    pub(super) fn is_last(&self, word: &str) -> bool {
        word.starts_with(&*self.last)
    }
}
