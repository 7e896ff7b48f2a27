//! Dates as Dutch systems write them.

use crate::adapter::when;
use crate::domain::Date;

/// The first three letters of each month in Dutch and, where they differ, in English; iBabs
/// writes its dates in English.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["maa", "mrt", "mar"],
    &["apr"],
    &["mei", "may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["dec"],
];

/// The date at the start of a text: `2024-11-07 19:30:00` and what else is read everywhere,
/// `7-11-2024`, `donderdag 7 november 2024` and `Nov 7 2024 12:00AM`.
pub(super) fn date(text: &str) -> Option<Date> {
    let text = text.trim();
    when::date(text)
        .or_else(|| numbers(text))
        .or_else(|| words(text))
}

/// Day, month and year in this order, as in no country of this dialect any other is written.
pub(super) fn numbers(text: &str) -> Option<Date> {
    let day = text.split_whitespace().next()?;
    let separator = ['-', '/', '.'].into_iter().find(|c| day.contains(*c))?;
    let mut parts = day.split(separator);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    calendar(number(day, 2)?, number(month, 2)?, year)
}

fn words(text: &str) -> Option<Date> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|word| !word.is_empty())
        .take(8)
        .collect();
    let (place, month) = words
        .iter()
        .enumerate()
        .find_map(|(place, word)| Some((place, month(word)?)))?;
    let day = |place: Option<usize>| words.get(place?).and_then(|word| number(word, 2));
    let year = |place: usize| words.get(place).copied().unwrap_or_default();
    match day(place.checked_sub(1)) {
        Some(day) => calendar(day, month, year(place + 1)),
        None => calendar(day(Some(place + 1))?, month, year(place + 2)),
    }
}

fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.').to_lowercase();
    let start: String = word.chars().take(3).collect();
    let place = MONTHS.iter().position(|names| names.contains(&&*start))?;
    u32::try_from(place + 1).ok()
}

/// A number of at most so many digits.
fn number(text: &str, most: usize) -> Option<u32> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit()) && text.len() <= most;
    is_number.then(|| text.parse().ok()).flatten()
}

fn calendar(day: u32, month: u32, year: &str) -> Option<Date> {
    let year = number(year, 4).filter(|_| year.len() == 4)?;
    when::date(&format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_that_dutch_systems_use() {
        for text in [
            "2024-11-07",
            "2024-11-07 19:30:00",
            "2024-11-07T19:30:00Z",
            "7-11-2024",
            "07-11-2024 19:30",
            "07/11/2024",
            "7 november 2024",
            "donderdag 7 november 2024",
            "Donderdag 7 nov. 2024, 19:30",
            "Nov 7 2024 12:00AM",
        ] {
            let found = date(text).map(|date| date.to_string());
            assert_eq!(found.as_deref(), Some("2024-11-07"), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "",
            "V",
            "november 2024",
            "31-02-2024",
            "7-11-24",
            "11 mei",
            "2024-13-01",
            "mei 45 2024",
        ] {
            assert_eq!(date(text), None, "{text:?}");
        }
    }
}
