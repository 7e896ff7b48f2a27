//! Dates as municipal documents give them: partial, open-ended or doubtful.
//!
//! The notation is EDTF (ISO 8601-2) level 0 plus open intervals and the marks for doubt.
//! A partial date stands for every day that it may mean; it is never given a day of its own.

use std::cmp::Ordering;
use std::fmt;

use super::day::Day;

mod moment;

pub use moment::{Doubt, Moment, Precision};

/// A date or a stretch of time, as the source gives it.
///
/// # Order
///
/// Two orders exist, and they agree:
/// * [`Date::order`] is what is *certain*: one lies wholly before the other, or they may overlap.
/// * [`Ord`] is a total order for lists: by the first day that a date may mean, then the
///   longer stretch first, so that `2023` heads its year and `2023-06` its month. Whatever is
///   certainly before also sorts before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Date {
    /// A year, month or day: something took place at some time within it.
    At(Moment),
    /// `2019/..`: from then on, with no end given.
    From(Moment),
    /// `../2019`: up to then, with no beginning given.
    Until(Moment),
    /// `2019/2021`: from one to the other, both included.
    Between(Moment, Moment),
}

/// What can be said for certain about the order of two dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Every day of the first lies before every day of the second.
    Before,
    /// Every day of the first lies after every day of the second.
    After,
    /// They share at least one possible day.
    Overlapping,
}

impl Date {
    /// Reads the EDTF forms `2019`, `2023-06`, `2023-12-21`, `2019/..`, `../2019` and
    /// `2019/2021`, each part with an optional mark of doubt.
    ///
    /// # Errors
    ///
    /// Says what is wrong with the text; nothing is repaired or guessed.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        match text.split_once('/') {
            None => Moment::parse(text).map(Self::At),
            Some(("..", "..")) => Err(DateError::Syntax),
            Some((start, "..")) => Moment::parse(start).map(Self::From),
            Some(("..", end)) => Moment::parse(end).map(Self::Until),
            Some((start, end)) => {
                let (start, end) = (Moment::parse(start)?, Moment::parse(end)?);
                if start.first_day() > end.last_day() {
                    return Err(DateError::Reversed);
                }
                Ok(Self::Between(start, end))
            }
        }
    }

    /// Reads the date in front of an RFC 3339 time stamp, or a plain date.
    ///
    /// # Errors
    ///
    /// As [`Date::parse`], for the part before `T`.
    pub fn parse_timestamp(text: &str) -> Result<Self, DateError> {
        Self::parse(text.split_once('T').map_or(text, |(date, _)| date))
    }

    /// The first day that this may mean; `None` where it has no beginning.
    #[must_use]
    pub fn first_day(&self) -> Option<Day> {
        self.start().map(Moment::first_day)
    }

    /// The last day that this may mean; `None` where it has no end.
    #[must_use]
    pub fn last_day(&self) -> Option<Day> {
        self.end().map(Moment::last_day)
    }

    /// The year in which it begins, or ends where it has no beginning.
    #[must_use]
    pub fn year(&self) -> u16 {
        self.start().or(self.end()).map_or(0, Moment::year)
    }

    /// The exact day, where the source gives one without any doubt.
    #[must_use]
    pub fn exact_day(&self) -> Option<Day> {
        match self {
            Self::At(moment)
                if moment.precision() == Precision::Day && moment.doubt() == Doubt::None =>
            {
                Some(moment.first_day())
            }
            _ => None,
        }
    }

    /// What is certain about the order of two dates.
    #[must_use]
    pub fn order(&self, other: &Self) -> Order {
        let before = |a: &Self, b: &Self| match (a.last_day(), b.first_day()) {
            (Some(last), Some(first)) => last < first,
            _ => false,
        };
        if before(self, other) {
            Order::Before
        } else if before(other, self) {
            Order::After
        } else {
            Order::Overlapping
        }
    }

    /// Whether every day that this may mean lies after `day`.
    #[must_use]
    pub fn is_after(&self, day: Day) -> bool {
        self.first_day().is_some_and(|first| first > day)
    }

    fn start(&self) -> Option<Moment> {
        match *self {
            Self::At(moment) | Self::From(moment) | Self::Between(moment, _) => Some(moment),
            Self::Until(_) => None,
        }
    }

    fn end(&self) -> Option<Moment> {
        match *self {
            Self::At(moment) | Self::Until(moment) | Self::Between(_, moment) => Some(moment),
            Self::From(_) => None,
        }
    }

    /// The total order's key: first day, length reversed, then the notation itself so that
    /// only equal dates compare equal.
    fn sort_key(&self) -> [i32; 5] {
        let notation = |moment: Option<Moment>| moment.map_or(-1, Moment::number);
        [
            self.first_day().unwrap_or(Day::MIN).number(),
            -self.last_day().unwrap_or(Day::MAX).number(),
            i32::from(matches!(self, Self::At(_))),
            notation(self.start()),
            notation(self.end()),
        ]
    }
}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        self.sort_key().cmp(&other.sort_key())
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(moment) => write!(f, "{moment}"),
            Self::From(start) => write!(f, "{start}/.."),
            Self::Until(end) => write!(f, "../{end}"),
            Self::Between(start, end) => write!(f, "{start}/{end}"),
        }
    }
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Not one of the EDTF forms that Motion JSON uses.
    Syntax,
    /// A month outside 01–12.
    NoSuchMonth,
    /// A day that its month does not have, such as 30 February.
    NoSuchDay,
    /// An interval that ends before it begins.
    Reversed,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Syntax => "is not a date such as 2023-12-21, 2023-06, 2023 or 2019/..",
            Self::NoSuchMonth => "has a month outside 01 to 12",
            Self::NoSuchDay => "has a day that its month does not have",
            Self::Reversed => "ends before it begins",
        })
    }
}

impl std::error::Error for DateError {}
