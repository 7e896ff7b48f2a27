//! Members of the council: how they are called, and which group each sits in.
//!
//! Lists of members and of voters name them in parts (`Malli, Aino`) and with their group, which
//! titles of papers don't. Titles are read by what these lists have taught.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Person, small};

const GROUPS: &str = include_str!("groups.tsv");

/// Everybody whose name was met in its parts.
#[derive(Default)]
pub(super) struct People {
    /// By surname and given names in small letters, as titles have them.
    members: BTreeMap<Box<str>, Member>,
    /// Who signed a paper, by the paper's address.
    signed: BTreeMap<Box<str>, BTreeSet<Box<str>>>,
}

struct Member {
    name: Box<str>,
    group: Group,
}

/// The group of a member, as far as it is known.
enum Group {
    Unknown,
    One(Box<str>),
    /// They sat in several, and nothing says in which at what time.
    Several,
}

impl People {
    /// Learns a name in its parts; the key of the member, if it is one.
    pub(super) fn learn(&mut self, name: &str, group: Option<&str>) -> Option<Box<str>> {
        let (surname, given) = name.split_once(',')?;
        let (surname, given) = (surname.trim(), given.trim());
        if surname.is_empty() || given.is_empty() {
            return None;
        }
        let key = key(&[surname, " ", given].concat());
        let member = self.members.entry(key.clone()).or_insert_with(|| Member {
            name: [given, " ", surname].concat().into(),
            group: Group::Unknown,
        });
        if let Some(group) = group {
            let party = party(group);
            member.group = match &member.group {
                Group::Unknown => Group::One(party),
                Group::One(before) if *before == party => Group::One(party),
                _ => Group::Several,
            };
        }
        Some(key)
    }

    /// Notes that a member signed the paper at an address.
    pub(super) fn sign(&mut self, member: Box<str>, address: &str) {
        let signed = self.signed.entry(address.into()).or_default();
        signed.insert(member);
    }

    /// Those who are known to have signed a paper.
    pub(super) fn of_paper(&self, address: &str) -> Vec<Person> {
        let signed = self.signed.get(address).into_iter().flatten();
        signed.filter_map(|key| self.person(key)).collect()
    }

    /// The member that some words name, surname first.
    pub(super) fn named(&self, words: &[&str]) -> Option<Person> {
        self.person(&key(&words.join(" ")))
    }

    fn person(&self, key: &str) -> Option<Person> {
        let member = self.members.get(key)?;
        Some(Person {
            name: member.name.clone(),
            party: match &member.group {
                Group::One(party) => Some(party.clone()),
                Group::Unknown | Group::Several => None,
            },
            assignment: None,
        })
    }
}

/// The party of a group of the council; the group's own words where no table has it.
pub(super) fn party(group: &str) -> Box<str> {
    known_party(group).unwrap_or_else(|| group.trim().into())
}

/// The party of a group, if the table has it.
pub(super) fn known_party(group: &str) -> Option<Box<str>> {
    const ENDINGS: [&str; 5] = [
        " valtuustoryhmän",
        " valtuustoryhmä",
        " fullmäktigegruppen",
        " fullmäktigegrupps",
        " fullmäktigegrupp",
    ];
    let words = key(group);
    let bare = ENDINGS
        .iter()
        .find_map(|ending| words.strip_suffix(ending))
        .unwrap_or(&words);
    GROUPS.lines().find_map(|line| {
        let mut columns = line.split('\t');
        let (party, known) = (columns.next()?, columns.next()?);
        (known == bare && !party.starts_with('#')).then(|| party.into())
    })
}

fn key(words: &str) -> Box<str> {
    let mut key = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !key.is_empty() {
            key.push(' ');
        }
        key.extend(word.chars().map(small));
    }
    key.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_parties() {
        for (group, expected) in [
            ("Kokoomuksen valtuustoryhmä", "Kokoomus"),
            ("Sosiaalidemokraattinen  valtuustoryhmä", "SDP"),
            ("Svenska folkpartiets fullmäktigegrupp", "RKP"),
            ("KD:n", "Kristillisdemokraatit"),
            ("Uuden listan valtuustoryhmä", "Uuden listan valtuustoryhmä"),
        ] {
            assert_eq!(&*party(group), expected);
        }
        assert_eq!(known_party("Kristillisdemokraattien ja Sinisten"), None);
        assert_eq!(known_party("# party"), None);
    }

    #[test]
    fn who_sat_in_two_groups_is_in_none() {
        let mut people = People::default();
        people.learn("Malli, Aino", None);
        people.learn("Malli, Aino", Some("Keskustan valtuustoryhmä"));
        let party = |people: &People| people.named(&["MALLI", "Aino"]).unwrap().party;
        assert_eq!(party(&people).as_deref(), Some("Keskusta"));
        people.learn("Malli, Aino", Some("Liike Nyt"));
        people.learn("Malli, Aino", Some("Liike Nyt"));
        assert_eq!(party(&people), None);
        assert_eq!(people.learn("Aino Malli", None), None);
        assert_eq!(people.learn("Malli,", None), None);
    }
}
