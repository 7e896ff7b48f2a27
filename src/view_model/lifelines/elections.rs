//! When Swedish councils are elected, and so when their periods of office part.
//!
//! Vallagen (2005:837), chapter 1, section 3: ordinary elections of councils are held on the
//! second Sunday of September, since 2014 (SFS 2010:1416), every fourth year. Before that it was
//! the third Sunday; those elections are not marked.

use crate::domain::Day;

/// The first election by this rule.
const FIRST: u16 = 2014;

/// 1970-01-04 was a Sunday.
const A_SUNDAY: i32 = 3;

/// The days of ordinary elections between two days, both included, with their years.
#[must_use]
pub fn elections(from: Day, to: Day) -> Vec<(u16, Day)> {
    let last = to.year();
    (FIRST..=last)
        .step_by(4)
        .filter_map(|year| Some((year, second_sunday(Day::new(year, 9, 1)?))))
        .filter(|(_, day)| from <= *day && *day <= to)
        .collect()
}

/// The second Sunday of the month that begins with this day.
fn second_sunday(first: Day) -> Day {
    let after = (A_SUNDAY - first.number()).rem_euclid(7);
    Day::from_number(first.number() + after + 7)
}
