//! Time as a share of a width, in whole per mille so that drawing needs no fractions.

use crate::domain::{Date, Day};
use crate::i18n::digits;

/// Thousandths of a width, 0 to 1000.
pub type PerMille = u16;

/// A stretch of whole years laid over a width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    first: Day,
    last: Day,
}

/// Where a date lies on a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// An exact day.
    Point(PerMille),
    /// Some time within, or all of, this stretch.
    Stretch {
        /// Left edge.
        from: PerMille,
        /// Right edge.
        to: PerMille,
        /// The source gives no beginning or no end; the edge is the scale's own.
        open: bool,
    },
}

/// A year on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The year that begins here.
    pub year: u16,
    /// Where.
    pub at: PerMille,
}

impl Scale {
    /// From the first day of one year to the last day of another.
    #[must_use]
    pub fn of_years(first: u16, last: u16) -> Self {
        let (first, last) = (first.min(last), first.max(last));
        Self {
            first: Day::first_of_year(first),
            last: Day::last_of_year(last),
        }
    }

    /// Where a day lies; days outside lie on the edge.
    #[must_use]
    pub fn at(self, day: Day) -> PerMille {
        let length = i64::from(self.last.number() - self.first.number() + 1);
        let offset = i64::from(day.number() - self.first.number()).clamp(0, length);
        u16::try_from(offset * 1000 / length).unwrap_or(1000)
    }

    /// Where a date lies. An exact day is a point; anything less exact is as long as what it may
    /// mean. What has no end is drawn up to today: what comes after that, nobody has said.
    #[must_use]
    pub fn mark(self, date: &Date, today: Day) -> Mark {
        if let Some(day) = date.exact_day() {
            return Mark::Point(self.at(day));
        }
        let end = |day: Day| self.at(Day::from_number(day.number().saturating_add(1)));
        let from = date.first_day().map_or(0, |day| self.at(day));
        Mark::Stretch {
            from,
            to: date.last_day().map_or(end(today).max(from), end),
            open: date.first_day().is_none() || date.last_day().is_none(),
        }
    }

    /// The beginnings of years, at most `most` of them and evenly apart.
    #[must_use]
    pub fn ticks(self, most: u16) -> Vec<Tick> {
        let (first, last) = (self.first.year(), self.last.year());
        let years = last - first + 1;
        let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
            .into_iter()
            .find(|step| years.div_ceil(*step) <= most.max(1))
            .unwrap_or(10_000);
        (first..=last)
            .filter(|year| year.is_multiple_of(step))
            .map(|year| Tick {
                year,
                at: self.at(Day::first_of_year(year)),
            })
            .collect()
    }
}

/// A position as an SVG length, such as `12.5%`.
#[must_use]
pub fn percent(at: PerMille) -> String {
    let mut text = digits((at / 10).into());
    if !at.is_multiple_of(10) {
        text.push('.');
        text.push_str(&digits((at % 10).into()));
    }
    text.push('%');
    text
}
