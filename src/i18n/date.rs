//! How dates are written. What is not known is not written either.

use super::{Lang, Texts, digits, fill};
use crate::domain::{Date, Doubt, Moment, Precision};

/// A date in words, as precisely as it is known: `21 december 2023`, `juni 2023`, `2023`,
/// `sedan 2019`, `till 2019`, `2019–2021`, `omkring 2023`, `2023 (osäkert)`.
#[must_use]
pub fn date(lang: Lang, date: &Date) -> String {
    let texts = lang.texts();
    in_words(texts, &texts.months, date)
}

/// The same with short names of months, for where there is little room: `21 dec 2023`.
#[must_use]
pub fn short_date(lang: Lang, date: &Date) -> String {
    let texts = lang.texts();
    in_words(texts, &texts.months_short, date)
}

/// The value of the attribute `datetime` of an HTML `time` element: a year, a month or a day.
///
/// `None` where HTML has no form that says the same: intervals, doubtful dates, the year 0.
#[must_use]
pub fn datetime(date: &Date) -> Option<String> {
    match date {
        Date::At(moment) if moment.doubt() == Doubt::None && moment.year() > 0 => {
            Some(iso(*moment))
        }
        _ => None,
    }
}

fn in_words(texts: &Texts, months: &[&str; 12], date: &Date) -> String {
    let write = |moment| moment_in_words(texts, months, moment);
    match *date {
        Date::At(moment) => write(moment),
        Date::From(start) => fill(texts.date_since, &[("date", &write(start))]),
        Date::Until(end) => fill(texts.date_until, &[("date", &write(end))]),
        Date::Between(start, end) => {
            let bare_year = |moment: Moment| {
                moment.precision() == Precision::Year && moment.doubt() == Doubt::None
            };
            let template = if bare_year(start) && bare_year(end) {
                texts.date_years
            } else {
                texts.date_from_to
            };
            fill(template, &[("from", &write(start)), ("to", &write(end))])
        }
    }
}

fn moment_in_words(texts: &Texts, months: &[&str; 12], moment: Moment) -> String {
    let mut words = String::with_capacity(24);
    if let Some(day) = moment.day_of_month() {
        words.push_str(&digits(day.into()));
        words.push(' ');
    }
    if let Some(name) = moment
        .month()
        .and_then(|month| months.get(usize::from(month) - 1))
    {
        words.push_str(name);
        words.push(' ');
    }
    words.push_str(&digits(moment.year().into()));
    let about = |words: &str| fill(texts.date_about, &[("date", words)]);
    let uncertain = |words: &str| fill(texts.date_uncertain, &[("date", words)]);
    match moment.doubt() {
        Doubt::None => words,
        Doubt::Approximate => about(&words),
        Doubt::Uncertain => uncertain(&words),
        Doubt::Both => uncertain(&about(&words)),
    }
}

fn iso(moment: Moment) -> String {
    let mut text = String::with_capacity(10);
    push_padded(&mut text, moment.year(), 1000);
    for part in [moment.month(), moment.day_of_month()]
        .into_iter()
        .flatten()
    {
        text.push('-');
        push_padded(&mut text, u16::from(part), 10);
    }
    text
}

/// Writes a number with at least as many digits as `lowest`, a power of ten, has.
fn push_padded(text: &mut String, number: u16, mut lowest: u16) {
    while lowest > number.max(1) {
        text.push('0');
        lowest /= 10;
    }
    text.push_str(&digits(number.into()));
}
