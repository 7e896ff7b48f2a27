//! What the values of members mean: numbers, dates, links and words of fixed sets.

use super::fields::{Fields, digits};
use crate::adapter::issues::{Issues, Loss, wrong};
use crate::adapter::json::{Json, Number};
use crate::adapter::text::{clean, filled, quoted};
use crate::domain::{Date, DateError, Link, Outcome, Verdict};

impl Fields<'_> {
    /// A whole number between two bounds, both included.
    pub(super) fn whole(
        &self,
        key: &'static str,
        least: u64,
        most: u64,
        log: &mut Issues,
    ) -> Option<u64> {
        let value = self.get(key)?;
        let Json::Number(number) = value else {
            log.lose(
                &self.place(key),
                Loss::Value,
                &wrong(value, "a whole number"),
            );
            return None;
        };
        let whole = match *number {
            Number::Natural(number) => Some(number),
            other => exact(other.as_f64()),
        };
        let inside = whole.filter(|whole| (least..=most).contains(whole));
        if inside.is_none() {
            let found = digits(*number).unwrap_or_else(|| "the number".to_owned());
            let (least, most) = (least.to_string(), most.to_string());
            let words = [
                &found,
                " is not a whole number from ",
                &least,
                " to ",
                &most,
            ];
            log.lose(&self.place(key), Loss::Value, &words);
        }
        inside
    }

    /// A number of votes, or another that fits 32 bits.
    pub(super) fn count(&self, key: &'static str, least: u32, log: &mut Issues) -> Option<u32> {
        let whole = self.whole(key, least.into(), u32::MAX.into(), log)?;
        u32::try_from(whole).ok()
    }

    /// Any number. JSON has none that is not finite.
    pub(super) fn number(&self, key: &'static str, log: &mut Issues) -> Option<f64> {
        match self.get(key)? {
            Json::Number(number) => Some(number.as_f64()),
            other => {
                log.lose(&self.place(key), Loss::Value, &wrong(other, "a number"));
                None
            }
        }
    }

    /// A date, never repaired.
    pub(super) fn date(&self, key: &'static str, log: &mut Issues) -> Option<Date> {
        self.date_by(Date::parse, key, log)
    }

    /// A date that a time of day may follow.
    pub(super) fn timestamp(&self, key: &'static str, log: &mut Issues) -> Option<Date> {
        self.date_by(Date::parse_timestamp, key, log)
    }

    fn date_by(
        &self,
        parse: fn(&str) -> Result<Date, DateError>,
        key: &'static str,
        log: &mut Issues,
    ) -> Option<Date> {
        let text = self.verbatim(key, log)?;
        match parse(text) {
            Ok(date) => Some(date),
            Err(error) => {
                let why = error.to_string();
                let words = [&quoted(text), " ", &why, "; the date was left out"];
                log.add(&self.place(key), &words);
                None
            }
        }
    }

    /// Where something is stated: an address, or any other text.
    pub(super) fn source(&self, key: &'static str, log: &mut Issues) -> Option<Link> {
        let link = match Link::new(self.verbatim(key, log)?) {
            Link::Text(text) => Link::Text(clean(&text)),
            web => web,
        };
        Some(link).filter(|link| !link.text().is_empty())
    }

    /// What should be a web address. Anything else stays text.
    pub(super) fn url(&self, key: &'static str, log: &mut Issues) -> Option<Link> {
        let text = self.verbatim(key, log)?;
        let place = self.place(key);
        if Link::new(text).address().is_none() {
            let words =
                " is not a web address that begins with http:// or https://; it is shown as text";
            log.add(&place, &[&quoted(text), words]);
        } else if text.trim() != text {
            log.add(&place, &["the white space around the address was dropped"]);
        }
        self.source(key, log)
    }

    /// The address of another page of the set: http, https, or relative to this one.
    pub(super) fn page(&self, key: &'static str, log: &mut Issues) -> Option<String> {
        let text = self.verbatim(key, log)?;
        let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
        let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"+.-".contains(&byte));
        if is_scheme && Link::new(text).address().is_none() {
            let words = " is not the address of a page";
            log.lose(&self.place(key), Loss::Value, &[&quoted(text), words]);
            return None;
        }
        Some(text.to_owned())
    }

    /// A member of a fixed set. `noun` and `instead` complete the sentence about one that is
    /// not in the set.
    pub(super) fn choice<T>(
        &self,
        key: &'static str,
        from_key: fn(&str) -> Option<T>,
        noun: &str,
        instead: &str,
        log: &mut Issues,
    ) -> Option<T> {
        let word = self.verbatim(key, log)?;
        let member = from_key(word);
        if member.is_none() {
            let words = [&quoted(word), " is no known ", noun, "; it was ", instead];
            log.add(&self.place(key), &words);
        }
        member
    }

    /// The word that stands for a member of a fixed set, whether or not it is in the set.
    pub(super) fn word(&self, key: &str) -> Option<Box<str>> {
        let Json::Text(word) = self.get(key)? else {
            return None;
        };
        filled(clean(word))
    }

    /// An outcome with its wording. One that is not known stays as words.
    pub(super) fn verdict(&self, log: &mut Issues) -> Option<Verdict> {
        let wording = self.text("wording", log);
        let instead = "read as \"unknown\" and its words kept";
        let outcome = self.choice("outcome", Outcome::from_key, "outcome", instead, log);
        match outcome {
            Some(outcome) => Some(Verdict { outcome, wording }),
            None => wording
                .or_else(|| self.word("outcome"))
                .map(|wording| Verdict {
                    outcome: Outcome::Unknown,
                    wording: Some(wording),
                }),
        }
    }
}

/// A number such as `3.0`, which JSON makes no difference to `3`.
fn exact(number: f64) -> Option<u64> {
    /// Above this (2⁵³) not every whole number can be told from the next.
    const LARGEST: f64 = 9_007_199_254_740_992.0;
    ((0.0..=LARGEST).contains(&number) && number.trunc() == number).then_some(number as u64)
}
