//! Dates as people write them into tables.

use super::words::Words;
use crate::adapter::when;
use crate::domain::Date;

/// Reads dates.
pub(super) struct Dates {
    months: Words,
    swedish: bool,
    /// Months stand before days where slashes separate them, at least in one country.
    english: bool,
}

impl Dates {
    pub(super) fn of(language: &str) -> Self {
        Self {
            months: Words::list(include_str!("months.tsv")),
            swedish: language == "sv",
            english: language == "en",
        }
    }

    /// The date that a text is. What may be read in two ways is none.
    pub(super) fn read(&self, text: &str) -> Option<Date> {
        let text = text.trim().trim_end_matches('.');
        when::date(text)
            .or_else(|| self.day_first(text))
            .or_else(|| self.run_together(text))
            .or_else(|| self.with_month(text))
    }

    /// The date that words end or begin with, and the words without it.
    pub(super) fn split<'a>(&self, text: &'a str) -> Option<(&'a str, Date)> {
        /// No date is longer.
        const LONGEST: usize = 40;
        let text = text.trim();
        if let Some(date) = self.exact(text) {
            return Some(("", date));
        }
        let edge = |c: char| c.is_whitespace() || ",;:()".contains(c);
        let blanks = text.char_indices().filter(|(_, c)| c.is_whitespace());
        let cuts = blanks.map(|(at, _)| text.split_at(at));
        cuts.flat_map(|(head, tail)| [(head, tail), (tail, head)])
            .filter(|(_, date)| date.len() <= LONGEST)
            .filter_map(|(rest, date)| Some((rest, self.exact(date.trim_matches(edge))?)))
            // A year by itself may be any number, and a month with one beside it a day that it
            // doesn't have.
            .filter(|(rest, date)| match date.to_string().len() {
                7 => !rest.contains(|c: char| c.is_ascii_digit()),
                length => length > 7,
            })
            .map(|(rest, date)| (rest.trim_matches(edge), date))
            .min_by_key(|(rest, _)| rest.len())
    }

    /// A date with nothing beside it but a time of day.
    fn exact(&self, text: &str) -> Option<Date> {
        let is_time = |text: &str| text.contains(':') && !text.contains(char::is_alphabetic);
        match text.split_once(' ') {
            None => self.read(text),
            Some((date, time)) if is_time(time) => self.read(date),
            Some(_) => self.with_month(text),
        }
    }

    /// `21.12.2023`, `21-12-2023` and, where that can only mean one day, `21/12/2023`; `2023/12/21`.
    fn day_first(&self, text: &str) -> Option<Date> {
        let text = text.split(' ').next().unwrap_or(text);
        let separator = ['.', '/', '-'].into_iter().find(|c| text.contains(*c))?;
        let mut parts = text.split(separator);
        let (one, two, three) = (parts.next()?, parts.next()?, parts.next()?);
        let is_number = |part: &str| part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit());
        if parts.next().is_some() || ![one, two, three].into_iter().all(is_number) {
            return None;
        }
        if one.len() == 4 {
            return day(one, two, three);
        }
        if three.len() != 4 {
            return None;
        }
        if separator == '/' && self.english {
            let (month, other) = (one.parse::<u8>().ok()?, two.parse::<u8>().ok()?);
            return match (month > 12, other > 12) {
                (true, false) => day(three, two, one),
                (false, true) => day(three, one, two),
                _ => None,
            };
        }
        day(three, two, one)
    }

    /// `20231221`, and `231221` as Swedish registers write it.
    fn run_together(&self, text: &str) -> Option<Date> {
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let short;
        let digits = match text.len() {
            8 => text,
            6 if self.swedish => {
                short = ["20", text].concat();
                &short
            }
            _ => return None,
        };
        day(digits.get(..4)?, digits.get(4..6)?, digits.get(6..)?)
    }

    /// `21 december 2023`, `december 2023`, `December 21, 2023`.
    fn with_month(&self, text: &str) -> Option<Date> {
        let words = text
            .split([' ', ',', '\u{a0}'])
            .filter(|word| !word.is_empty());
        let words: Vec<&str> = words.collect();
        let number = |word: &str| {
            let word = word.trim_end_matches(['.', ':']);
            let word = word
                .strip_suffix("st")
                .or(word.strip_suffix("th"))
                .unwrap_or(word);
            word.bytes()
                .all(|byte| byte.is_ascii_digit())
                .then(|| word.to_owned())
        };
        let (year, month, of_month) = match &*words {
            [day, month, year] if number(day).is_some() => (year, month, number(day)),
            [month, day, year] if number(day).is_some() => (year, month, number(day)),
            [month, year] => (year, month, None),
            _ => return None,
        };
        let month = self.months.find(month)?;
        match of_month {
            Some(of_month) => day(year, month, &of_month),
            None => {
                when::date(&[*year, "-", if month.len() < 2 { "0" } else { "" }, month].concat())
            }
        }
    }
}

fn day(year: &str, month: &str, day: &str) -> Option<Date> {
    let pad = |text: &str| if text.len() < 2 { "0" } else { "" };
    when::date(&[year, "-", pad(month), month, "-", pad(day), day].concat())
}
