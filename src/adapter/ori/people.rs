//! Who signed a motion, from lists of names and of parties.

use crate::adapter::html::plain;
use crate::domain::Person;

/// The person that a text names: `Passier, C.E. (Charlotte) (Volt)`, as iBabs writes it, or a name
/// alone. `parties` are the parties that the motion's record lists.
pub(super) fn person(text: &str, parties: &[Box<str>]) -> Option<Person> {
    let text = plain(text);
    let (name, party) = match text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('))
    {
        Some((name, party)) if is_party(name, party.trim(), parties) => (name, Some(party.trim())),
        _ => (&*text, None),
    };
    let name = name.trim();
    (!name.is_empty()).then(|| Person {
        name: name.into(),
        party: party.map(Into::into),
        assignment: None,
    })
}

/// Whether what stands in the last brackets is the party: it is where others stand before it
/// (those hold the first name), where it is listed, and where it is written as no first name is.
fn is_party(name: &str, party: &str, parties: &[Box<str>]) -> bool {
    let capitals = party.chars().filter(|c| c.is_uppercase()).count();
    let is_listed = || parties.iter().any(|known| **known == *party);
    !party.is_empty() && (name.contains('(') || capitals > 1 || is_listed())
}

/// The names in one text, between semicolons or on lines of their own. A comma stands inside a
/// name.
pub(super) fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '\n'])
        .map(str::trim)
        .filter(|name| !name.is_empty())
}

/// Those who signed. Where a record lists persons and parties side by side, only one of each
/// belong together for certain. A party that no person belongs to signed as such.
pub(super) fn signed(mut people: Vec<Person>, parties: Vec<Box<str>>) -> Vec<Person> {
    if let ([person], [party]) = (&mut *people, &*parties)
        && person.party.is_none()
    {
        person.party = Some(party.clone());
    }
    for party in parties {
        let has = |person: &Person| person.party.as_deref() == Some(&*party);
        if !people.iter().take(MOST).any(has) {
            people.push(Person {
                name: party.clone(),
                party: Some(party),
                assignment: None,
            });
        }
    }
    people
}

/// More people or parties than any council has are not compared with each other.
const MOST: usize = 200;

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, parties: &[&str], name: &str, party: Option<&str>) {
        let parties: Vec<Box<str>> = parties.iter().map(|party| (*party).into()).collect();
        let person = person(text, &parties).unwrap();
        assert_eq!(
            (&*person.name, person.party.as_deref()),
            (name, party),
            "{text:?}"
        );
    }

    #[test]
    fn names_with_and_without_a_party() {
        check("Jan Voorbeeld", &[], "Jan Voorbeeld", None);
        check(
            "Voorbeeld, J. (Jan) (Volt)",
            &[],
            "Voorbeeld, J. (Jan)",
            Some("Volt"),
        );
        check("Voorbeeld, J. (VVD)", &[], "Voorbeeld, J.", Some("VVD"));
        check("Voorbeeld, J. (Jan)", &[], "Voorbeeld, J. (Jan)", None);
        check(
            "Voorbeeld, J. (Groenten)",
            &["Groenten"],
            "Voorbeeld, J.",
            Some("Groenten"),
        );
        assert_eq!(person(" ", &[]), None);
    }

    #[test]
    fn one_person_and_one_party_belong_together() {
        let jan = || person("Jan", &[]).unwrap();
        let one = signed(vec![jan()], vec!["D66".into()]);
        assert_eq!(one.len(), 1);
        assert_eq!(one[0].party.as_deref(), Some("D66"));
        let two = signed(vec![jan()], vec!["D66".into(), "SP".into()]);
        let names: Vec<_> = two.iter().map(|person| &*person.name).collect();
        assert_eq!(names, ["Jan", "D66", "SP"]);
        assert_eq!(two[0].party, None);
    }
}
