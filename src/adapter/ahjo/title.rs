//! What a title says besides: who proposes, when and what kind of motion it is. Only the clear
//! forms are read; of any other the title stays whole and nobody is named.

use crate::domain::{Person, same_words, small};

/// A title in its parts.
pub(super) struct Title {
    /// What it is about.
    pub(super) title: Box<str>,
    pub(super) people: Vec<Person>,
}

/// Words for a motion, in Finnish and Swedish, that papers begin with.
const KINDS: [&str; 6] = [
    "valtuustoaloite",
    "ryhmäaloite",
    "aloite",
    "toivomusponsi",
    "fullmäktigemotion",
    "gruppmotion",
];

/// Words that begin the titles of cases on opinions.
const OPINIONS: [&str; 6] = [
    "lausunto",
    "lausuntopyyntö",
    "kaupunginhallituksen lausuntopyyntö",
    "kylk:n lausunto",
    "utlåtande",
    "begäran om utlåtande",
];

/// Whether a case is a motion by its title, whatever its class.
pub(super) fn is_motion(title: &str) -> bool {
    let lower: String = title.chars().map(small).collect();
    let begins = KINDS.iter().any(|kind| {
        lower
            .strip_prefix(kind)
            .is_some_and(|rest| rest.starts_with([',', ' ', ':']))
    });
    begins
        || (lower.starts_with("valtuutettu ") && lower.contains(" aloite"))
        || (lower.starts_with("ledamoten ") && lower.contains(" motion"))
}

/// Whether a case is about an opinion on a motion.
pub(super) fn is_opinion(title: &str) -> bool {
    let lower: String = title.chars().map(small).collect();
    OPINIONS.iter().any(|opinion| {
        lower
            .strip_prefix(opinion)
            .is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    })
}

/// The forms `Valtuustoaloite 17.02.2021 Rantala Marcus Mistä on kyse` and
/// `Rantala Marcus, toivomusponsi, Kvsto 25.9.2019 asia 11`.
pub(super) fn read(title: &str) -> Title {
    let words: Vec<&str> = title.split(' ').collect();
    if let [kind, day, surname, given, rest @ ..] = &*words
        && KINDS.iter().any(|known| same_words(known, kind))
        && is_day(day)
        && is_name(surname)
        && is_name(given)
        && !rest.is_empty()
    {
        return Title {
            title: rest.join(" ").into(),
            people: vec![person(surname, given)],
        };
    }
    let names: Vec<&str> = title
        .split_once(", toivomusponsi")
        .map_or("", |(name, _)| name)
        .split(' ')
        .collect();
    let people = match &*names {
        [surname, given] if is_name(surname) && is_name(given) => vec![person(surname, given)],
        _ => Vec::new(),
    };
    Title {
        title: title.into(),
        people,
    }
}

fn person(surname: &str, given: &str) -> Person {
    Person {
        name: [given, " ", surname].concat().into(),
        party: None,
        assignment: None,
    }
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
        let read = read(title);
        assert_eq!(&*read.title, about);
        let names: Vec<_> = read.people.iter().map(|person| &*person.name).collect();
        assert_eq!(names, people, "{title}");
    }

    #[test]
    fn who_and_what() {
        check(
            "Valtuustoaloite 17.02.2021 Malli Aino Kirjasto auki sunnuntaisin",
            "Kirjasto auki sunnuntaisin",
            &["Aino Malli"],
        );
        check(
            "Asko-Malli Aino, toivomusponsi 1, Kvsto 25.9.2019 asia 11",
            "Asko-Malli Aino, toivomusponsi 1, Kvsto 25.9.2019 asia 11",
            &["Aino Asko-Malli"],
        );
        // Three names, and nobody can say where they end.
        check(
            "von Malli Aino Maria, toivomusponsi, Kvsto 1.1.2020",
            "von Malli Aino Maria, toivomusponsi, Kvsto 1.1.2020",
            &[],
        );
        check("Valtuustoaloite, satama", "Valtuustoaloite, satama", &[]);
    }

    #[test]
    fn which_cases() {
        assert!(is_motion("Valtuustoaloite, satama"));
        assert!(is_motion("Ledamoten Aino Mallis motion om hamnen"));
        assert!(!is_motion("Aloitettu hanke"));
        assert!(is_opinion("Lausuntopyyntö: satamaa koskevasta aloitteesta"));
        assert!(!is_opinion("Lausuntopalvelun hankinta"));
    }
}
