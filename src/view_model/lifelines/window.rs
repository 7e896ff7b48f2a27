//! The stretch of time in sight, and moving it.

use super::life::Lives;
use crate::domain::Day;

/// Days in sight at least.
const LEAST: f64 = 14.0;

/// A stretch of time in days, as numbers like [`Day::number`]; parts of days keep a drag smooth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Where it begins.
    pub from: f64,
    /// Where it ends; the day before is the last in sight.
    pub to: f64,
}

impl Window {
    /// From the beginning of one day to the end of another.
    #[must_use]
    pub fn of_days(first: Day, last: Day) -> Self {
        let (first, last) = (first.min(last), first.max(last));
        Self {
            from: f64::from(first.number()),
            to: f64::from(last.number()) + 1.0,
        }
    }

    /// The first and the last day that are in sight at all.
    #[must_use]
    pub fn days(self) -> (Day, Day) {
        let first = whole(self.from.floor());
        let last = whole(self.to.ceil() - 1.0).max(first);
        (Day::from_number(first), Day::from_number(last))
    }

    /// Its length in days.
    #[must_use]
    pub fn length(self) -> f64 {
        self.to - self.from
    }

    /// Where the beginning of a day lies on a width.
    #[must_use]
    pub fn x(self, day: i32, width: f64) -> f64 {
        (f64::from(day) - self.from) / self.length() * width
    }

    /// The day at a place on a width.
    #[must_use]
    pub fn day_at(self, x: f64, width: f64) -> i32 {
        whole((self.from + x / width.max(1.0) * self.length()).floor())
    }

    /// Makes it `factor` times as long, while the time at the share `anchor` (0 to 1) of its
    /// length stays in its place; kept within `bounds`.
    #[must_use]
    pub fn zoomed(self, factor: f64, anchor: f64, bounds: Self) -> Self {
        let most = bounds.length().max(LEAST);
        let length = limit(self.length() * factor, LEAST, most);
        let held = self.from + self.length() * anchor;
        let from = held - length * anchor;
        Self {
            from,
            to: from + length,
        }
        .within(bounds)
    }

    /// Moves it by a share of its length, to later times where that is positive; kept within
    /// `bounds`.
    #[must_use]
    pub fn moved(self, share: f64, bounds: Self) -> Self {
        let way = self.length() * share;
        Self {
            from: self.from + way,
            to: self.to + way,
        }
        .within(bounds)
    }

    /// The nearest window of its length that lies within `bounds`, or all of them where it is
    /// longer.
    #[must_use]
    pub fn within(self, bounds: Self) -> Self {
        let length = limit(self.length(), LEAST, bounds.length().max(LEAST));
        let last = (bounds.to - length).max(bounds.from);
        let from = limit(self.from, bounds.from, last);
        Self {
            from,
            to: from + length,
        }
    }

    /// Whether a line between these days is in sight, or touches it.
    #[must_use]
    pub fn meets(self, first: i32, last: i32) -> bool {
        f64::from(first) < self.to && f64::from(last) + 1.0 > self.from
    }
}

/// The nearest number from `low` to `high`. That of the standard library panics where the two are
/// the wrong way round, and for its message brings all that writes out fractions: 17 kB.
#[must_use]
pub(crate) fn limit(number: f64, low: f64, high: f64) -> f64 {
    number.max(low).min(high)
}

/// A cast saturates, and days are far from where that begins.
#[allow(clippy::cast_possible_truncation)]
fn whole(number: f64) -> i32 {
    number as i32
}

/// All the time that these motions take: whole years from the first beginning to the last end,
/// goal or today, or of the years that a reader has chosen. `None` where none has a date.
#[must_use]
pub fn bounds(lives: &Lives, hits: &[u32], today: Day) -> Option<Window> {
    let lines = hits.iter().filter_map(|position| lives.get(*position));
    let (first, last) = lines
        .map(|life| (life.begin.0, life.reach()))
        .reduce(|(a, b), (first, last)| (a.min(first), b.max(last)))?;
    let first = Day::from_number(first).year();
    let last = Day::from_number(last).max(today).year();
    Some(Window::of_days(
        Day::first_of_year(first),
        Day::last_of_year(last),
    ))
}
