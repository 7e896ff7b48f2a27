//! The entries of a list of who voted how.

/// More entries than any council has members are no list of votes.
const MOST_ENTRIES: usize = 200;

/// The parties of one list with their numbers; `None` where the text leaves one open.
pub(super) fn numbers(
    list: &str,
    total: Option<u32>,
    names_people: &mut bool,
) -> Option<Vec<(Box<str>, u32)>> {
    // A paragraph behind the list is no part of it.
    let list = list.trim().lines().next().unwrap_or_default();
    let list = list.trim_end_matches(['.', ';', ' ', '\u{2013}', '-']);
    let list = list.replace(" en ", ", ");
    let entries: Vec<&str> = list
        .split([',', ';'])
        .map(str::trim)
        .filter(|entry| !entry.is_empty())
        .take(MOST_ENTRIES + 1)
        .collect();
    if entries.len() > MOST_ENTRIES {
        return None;
    }
    let members: Option<Vec<_>> = entries.iter().map(|entry| member(entry)).collect();
    if let Some(members) = members.filter(|members| !members.is_empty()) {
        *names_people = true;
        return Some(members);
    }
    let numbered: Option<Vec<_>> = entries.iter().map(|entry| numbered(entry)).collect();
    if let Some(numbered) = numbered.filter(|numbered| !numbered.is_empty()) {
        let sum: u32 = numbered
            .iter()
            .fold(0, |sum, (_, n)| sum.saturating_add(*n));
        // Where the parts are not the whole, something was misread or is missing.
        return total.is_none_or(|total| total == sum).then_some(numbered);
    }
    match (&*entries, total) {
        ([party], Some(total)) if is_party(party) => Some(vec![((*party).into(), total)]),
        _ => None,
    }
}

/// `VVD (5)`, `VVD 5`, `5 VVD` or `5x VVD`.
fn numbered(entry: &str) -> Option<(Box<str>, u32)> {
    let digits = |text: &str| text.trim_end_matches('x').parse().ok();
    let behind = || {
        let (party, number) = entry.strip_suffix(')')?.rsplit_once('(')?;
        Some((party, digits(number.trim())?))
    };
    let last = || {
        let (party, number) = entry.rsplit_once(' ')?;
        Some((party, digits(number)?))
    };
    let first = || {
        let (number, party) = entry.split_once(' ')?;
        Some((party, digits(number)?))
    };
    let (party, number) = behind().or_else(last).or_else(first)?;
    let party = party.trim();
    is_party(party).then(|| (party.into(), number))
}

/// `Jansen (VVD)`: one member's vote.
fn member(entry: &str) -> Option<(Box<str>, u32)> {
    let (name, party) = entry.strip_suffix(')')?.rsplit_once('(')?;
    let party = party.trim();
    let is_number = party.bytes().all(|byte| byte.is_ascii_digit());
    (!is_number && !name.trim().is_empty() && is_party(party)).then(|| (party.into(), 1))
}

/// Whether a text can be a party's name, and is no word for a group of members or for a person.
fn is_party(name: &str) -> bool {
    const OTHER: [&str; 19] = [
        "overige",
        "rest",
        "restant",
        "anderen",
        "alle",
        "allen",
        "gehele",
        "hele",
        "unaniem",
        "raad",
        "raadsleden",
        "leden",
        "lid",
        "fracties",
        "niemand",
        "geen",
        "dhr",
        "mevr",
        "heer",
    ];
    let mut words = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    name.chars().count() <= 40
        && name.contains(char::is_alphabetic)
        && !words.any(|word| OTHER.contains(&&*word.to_lowercase()))
}
