//! A year, a month or a day: as much as a source gives, and no more.

use std::fmt;

use super::DateError;
use crate::domain::day::{Day, days_in_month};

/// How much of a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Only the year.
    Year,
    /// Year and month.
    Month,
    /// Year, month and day.
    Day,
}

/// What the source itself doubts about a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// No mark.
    #[default]
    None,
    /// `~`: about this time.
    Approximate,
    /// `?`: the source is not sure.
    Uncertain,
    /// `%`: both.
    Both,
}

/// A year, a month or a day, as precisely as the source gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    year: u16,
    month: u8,
    day: u8,
    doubt: Doubt,
}

impl Moment {
    /// A whole year, 0–9999.
    #[must_use]
    pub fn of_year(year: u16) -> Option<Self> {
        (year <= 9999).then_some(Self {
            year,
            month: 0,
            day: 0,
            doubt: Doubt::None,
        })
    }

    /// A whole month, 1–12.
    #[must_use]
    pub fn of_month(year: u16, month: u8) -> Option<Self> {
        (year <= 9999 && (1..=12).contains(&month)).then_some(Self {
            year,
            month,
            day: 0,
            doubt: Doubt::None,
        })
    }

    /// A day of the calendar.
    #[must_use]
    pub fn of_day(day: Day) -> Self {
        let (year, month, day) = day.parts();
        Self {
            year,
            month,
            day,
            doubt: Doubt::None,
        }
    }

    /// The same time with the source's mark of doubt.
    #[must_use]
    pub fn with_doubt(self, doubt: Doubt) -> Self {
        Self { doubt, ..self }
    }

    /// The year, 0–9999.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1–12, where it is known.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, 1–31, where it is known.
    #[must_use]
    pub fn day_of_month(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// What the source doubts.
    #[must_use]
    pub fn doubt(self) -> Doubt {
        self.doubt
    }

    /// How much is known.
    #[must_use]
    pub fn precision(self) -> Precision {
        match (self.month, self.day) {
            (0, _) => Precision::Year,
            (_, 0) => Precision::Month,
            _ => Precision::Day,
        }
    }

    /// The first day that this may mean.
    #[must_use]
    pub fn first_day(self) -> Day {
        Day::new(self.year, self.month.max(1), self.day.max(1)).unwrap_or(Day::MIN)
    }

    /// The last day that this may mean.
    #[must_use]
    pub fn last_day(self) -> Day {
        let month = if self.month == 0 { 12 } else { self.month };
        let day = if self.day == 0 {
            days_in_month(self.year, month)
        } else {
            self.day
        };
        Day::new(self.year, month, day).unwrap_or(Day::MAX)
    }

    /// A number of its own for each moment, in the order of [`Ord`].
    pub(super) fn number(self) -> i32 {
        let month = i32::from(self.year) * 16 + i32::from(self.month);
        (month * 32 + i32::from(self.day)) * 4 + self.doubt as i32
    }

    pub(super) fn parse(text: &str) -> Result<Self, DateError> {
        let (digits, doubt) = match text.as_bytes().last() {
            Some(b'~') => (text.trim_end_matches('~'), Doubt::Approximate),
            Some(b'?') => (text.trim_end_matches('?'), Doubt::Uncertain),
            Some(b'%') => (text.trim_end_matches('%'), Doubt::Both),
            _ => (text, Doubt::None),
        };
        if text.len() - digits.len() > 1 {
            return Err(DateError::Syntax);
        }
        let mut parts = digits.split('-');
        let year = parts
            .next()
            .and_then(|part| number(part, 4))
            .ok_or(DateError::Syntax)?;
        let month = parts
            .next()
            .map(|part| number(part, 2).ok_or(DateError::Syntax))
            .transpose()?;
        let day = parts
            .next()
            .map(|part| number(part, 2).ok_or(DateError::Syntax))
            .transpose()?;
        if parts.next().is_some() {
            return Err(DateError::Syntax);
        }
        let moment = match (month, day) {
            (None, _) => Self::of_year(year),
            (Some(month), None) => {
                Some(Self::of_month(year, small(month)).ok_or(DateError::NoSuchMonth)?)
            }
            (Some(month), Some(day)) => {
                Self::of_month(year, small(month)).ok_or(DateError::NoSuchMonth)?;
                let day = Day::new(year, small(month), small(day)).ok_or(DateError::NoSuchDay)?;
                Some(Self::of_day(day))
            }
        };
        moment
            .map(|moment| moment.with_doubt(doubt))
            .ok_or(DateError::Syntax)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month() {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day_of_month() {
            write!(f, "-{day:02}")?;
        }
        f.write_str(match self.doubt {
            Doubt::None => "",
            Doubt::Approximate => "~",
            Doubt::Uncertain => "?",
            Doubt::Both => "%",
        })
    }
}

/// A number of exactly `width` ASCII digits.
fn number(text: &str, width: usize) -> Option<u16> {
    (text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// Two digits always fit; what would not becomes an impossible month or day.
fn small(number: u16) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}
