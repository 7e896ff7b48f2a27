//! What a title says besides: who proposes, when and what kind of motion it is. Only the clear
//! forms are read; of any other the title stays whole and nobody is named.

use super::matter::KINDS;
use super::people::{People, known_party};
use crate::adapter::text::lower;
use crate::domain::{Person, same_words};

/// A title in its parts.
pub(super) struct Title {
    /// What it is about.
    pub(super) title: Box<str>,
    pub(super) people: Vec<Person>,
}

/// Kinds that a whole group proposes.
const GROUP_KINDS: [&str; 2] = ["ryhmäaloite", "gruppmotion"];

/// Whether a paper's title has kind, day and matter, so that no other paper's is like it.
pub(super) fn is_full(title: &str) -> bool {
    let mut words = title.split(' ');
    words.next().is_some_and(is_kind) && words.next().is_some_and(is_day) && words.nth(2).is_some()
}

/// The forms `Valtuustoaloite 17.02.2021 Malli Aino Mistä on kyse` and
/// `Malli Aino, toivomusponsi, Kvsto 25.9.2019 asia 11`.
///
/// `signed` are those who are known to have signed it.
pub(super) fn read(title: &str, people: &People, signed: Vec<Person>) -> Title {
    let words: Vec<&str> = title.split(' ').collect();
    let [kind, day, rest @ ..] = &*words else {
        return of_wish(title, people, signed);
    };
    if !(is_kind(kind) && is_day(day) && !rest.is_empty()) {
        return of_wish(title, people, signed);
    }
    let (mut people, matter) = match known(rest, people) {
        Some((person, matter)) => (vec![person], matter),
        None if !signed.is_empty() => (Vec::new(), rest),
        None => match unknown(rest) {
            Some((person, matter)) => (vec![person], matter),
            None => {
                return Title {
                    title: title.into(),
                    people: Vec::new(),
                };
            }
        },
    };
    if !signed.is_empty() {
        people = signed;
    }
    if GROUP_KINDS.iter().any(|group| same_words(group, kind))
        && let [person] = &mut *people
        && person.party.is_none()
    {
        person.party = group(matter);
    }
    Title {
        title: matter.join(" ").into(),
        people,
    }
}

/// The title of a wish is its mover and its place on the agenda; nothing of it is left out.
fn of_wish(title: &str, people: &People, signed: Vec<Person>) -> Title {
    let words: Vec<&str> = title
        .split_once(',')
        .filter(|(_, rest)| {
            let rest = lower(rest);
            rest.contains("ponsi") || rest.contains("kläm") || rest.contains("kvsto")
        })
        .map_or("", |(name, _)| name)
        .split(' ')
        .collect();
    let found = if !signed.is_empty() {
        signed
    } else if let Some(person) = people.named(&words) {
        vec![person]
    } else {
        match &*words {
            [surname, given] if is_name(surname) && is_name(given) => vec![person(surname, given)],
            // Which of three names is a surname nobody can say: they stay as they stand.
            [_, _, _] if words.iter().all(|word| is_name(word)) => vec![Person {
                name: words.join(" ").into(),
                party: None,
                assignment: None,
            }],
            _ => Vec::new(),
        }
    };
    Title {
        title: title.into(),
        people: found,
    }
}

/// Learns whom a title names clearly, so that less clear ones of the same member can be read.
pub(super) fn teach(title: &str, people: &mut People) {
    let words: Vec<&str> = title.split(' ').collect();
    let name = match &*words {
        [kind, day, rest @ ..] if is_kind(kind) && is_day(day) => match rest {
            [surname, given, ..] if unknown(rest).is_some() => Some((*surname, *given)),
            _ => None,
        },
        [surname, given, next, ..] if given.ends_with(',') && is_kind(next.trim_matches(',')) => {
            let given = given.trim_end_matches(',');
            (is_name(surname) && is_name(given)).then_some((*surname, given))
        }
        _ => None,
    };
    if let Some((surname, given)) = name {
        people.learn(&[surname, ", ", given].concat(), None);
    }
}

/// A member whose name stands at the start, and the words behind it.
fn known<'a, 'b>(words: &'a [&'b str], people: &People) -> Option<(Person, &'a [&'b str])> {
    (2..=4).rev().find_map(|count| {
        let (name, matter) = words.split_at_checked(count)?;
        Some((people.named(name)?, matter)).filter(|_| !matter.is_empty())
    })
}

/// Two names at the start, where it is clear that a matter follows: it begins with a capital
/// letter and goes on with a small one, or is written in capitals. After two names a third
/// capital and a fourth may be a name as well, and a small letter may belong to a matter that
/// began before.
fn unknown<'a, 'b>(words: &'a [&'b str]) -> Option<(Person, &'a [&'b str])> {
    let [surname, given, matter @ ..] = words else {
        return None;
    };
    let [first, behind @ ..] = matter else {
        return None;
    };
    let begins = first.starts_with(char::is_uppercase);
    let goes_on = behind.first().is_none_or(|second| !is_name(second));
    let is_clear = begins && (goes_on || !is_name(first) || is_kind(first.trim_end_matches(':')));
    (is_name(surname) && is_name(given) && is_clear).then(|| (person(surname, given), matter))
}

/// The group that a group's motion names at its start: `Keskustan ryhmäaloite …`, `SDP: …`.
fn group(matter: &[&str]) -> Option<Box<str>> {
    if let [first, ..] = matter
        && let Some(group) = first.strip_suffix(':')
    {
        return known_party(group);
    }
    let end = matter
        .iter()
        .position(|word| GROUP_KINDS.iter().any(|kind| same_words(kind, word)))?;
    known_party(&matter.get(..end)?.join(" "))
}

fn person(surname: &str, given: &str) -> Person {
    Person {
        name: [given, " ", surname].concat().into(),
        party: None,
        assignment: None,
    }
}

fn is_kind(word: &str) -> bool {
    KINDS.iter().any(|kind| same_words(kind, word))
}

/// `17.02.2021`.
fn is_day(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').collect();
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(&*parts, [day, month, year]
        if (1..=2).contains(&day.len()) && (1..=2).contains(&month.len()) && year.len() == 4)
        && parts.iter().all(is_number)
}

/// A word as names are: one capital letter at its beginning, or one in each part of a double name.
fn is_name(word: &str) -> bool {
    word.split('-').all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.clone().next().is_some()
            && letters.all(|c| c.is_lowercase() || c == '\'')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(title: &str, about: &str, people: &[&str]) {
        let mut known = People::default();
        known.learn("Ala Malli, Aino Maria", Some("Keskustan valtuustoryhmä"));
        let read = read(title, &known, Vec::new());
        assert_eq!(&*read.title, about);
        let names: Vec<_> = read.people.iter().map(|person| &*person.name).collect();
        assert_eq!(names, people, "{title}");
    }

    fn stays(title: &str, people: &[&str]) {
        check(title, title, people);
    }

    #[test]
    fn who_and_what() {
        let matter = "Kirjasto auki sunnuntaisin";
        for kind in ["Valtuustoaloite", "Talousarvioaloite", "Motion"] {
            let title = format!("{kind} 17.02.2021 Malli Aino {matter}");
            check(&title, matter, &["Aino Malli"]);
        }
        check(
            "Valtuustoaloite 7.2.2021 Asko-Malli Aino KIRJASTO AUKI",
            "KIRJASTO AUKI",
            &["Aino Asko-Malli"],
        );
        check(
            "Valtuustoaloite 7.2.2021 Malli Aino Satama",
            "Satama",
            &["Aino Malli"],
        );
        check(
            "Valtuustoaloite 7.2.2021 Malli Aino Valtuustoaloite Kallion kirjastosta",
            "Valtuustoaloite Kallion kirjastosta",
            &["Aino Malli"],
        );
    }

    #[test]
    fn of_names_that_may_go_on_nobody_is_named() {
        stays(
            "Valtuustoaloite 1.2.2021 Malli Aino Maria Lisää penkkejä",
            &[],
        );
        stays("Valtuustoaloite 1.2.2021 Malli Aino kirjasto auki", &[]);
        stays(
            "Valtuustoaloite 1.2.2021 Kallion Kirjastokatu esteettömäksi",
            &[],
        );
        stays("Valtuustoaloite 1.2.2021 Kallion kirjasto auki", &[]);
        stays("Valtuustoaloite, satama", &[]);
        stays("Valtuustoaloite 1.2.2021", &[]);
    }

    #[test]
    fn who_is_known_is_found_with_any_number_of_names() {
        check(
            "Valtuustoaloite 1.2.2021 Ala Malli Aino Maria lisää penkkejä",
            "lisää penkkejä",
            &["Aino Maria Ala Malli"],
        );
    }

    #[test]
    fn a_clear_title_explains_an_unclear_one() {
        let title = "Valtuustoaloite 1.2.2021 Malli Aino Puisto Kallioon";
        stays(title, &[]);
        for clear in [
            "Valtuustoaloite 1.2.2021 Malli Aino Kirjasto auki",
            "Malli Aino, toivomusponsi, Kvsto 1.1.2020",
        ] {
            let mut people = People::default();
            teach(clear, &mut people);
            let read = read(title, &people, Vec::new());
            assert_eq!(&*read.title, "Puisto Kallioon");
            assert_eq!(&*read.people[0].name, "Aino Malli");
        }
    }

    #[test]
    fn wishes_keep_their_titles() {
        stays(
            "Asko-Malli Aino, toivomusponsi 1, Kvsto 25.9.2019 asia 11",
            &["Aino Asko-Malli"],
        );
        stays("Malli Aino, Kvsto 5.5.2021 asia 13", &["Aino Malli"]);
        stays(
            "Ylä Malli Aino, toivomusponsi, Kvsto 1.1.2020",
            &["Ylä Malli Aino"],
        );
        stays("von Malli Aino, toivomusponsi, Kvsto 1.1.2020", &[]);
        stays("Malli. Aino, toivomusponsi, Kvsto 1.1.2020", &[]);
        stays("Satama, meluhaitta", &[]);
    }
}
