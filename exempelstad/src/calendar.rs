//! When the made-up council and its bodies meet.

use jiff::civil::{Date, Weekday, date};
use jiff::{Span, ToSpan};

use super::rng::Rng;

/// The day on which the example stands still: nothing later has happened.
pub(super) const TODAY: Date = date(2026, 11, 24);

/// The date this long after; the last day of all where there is none.
pub(super) fn after(day: Date, span: Span) -> Date {
    day.saturating_add(span)
}

/// The council's meeting on or after the day: the last Thursday of each month but July, in
/// June and December the third.
pub(super) fn council_meeting(from: Date) -> Date {
    let mut month = from.first_of_month();
    loop {
        let nth = if matches!(month.month(), 6 | 12) {
            3
        } else {
            -1
        };
        let meeting = month.nth_weekday_of_month(nth, Weekday::Thursday);
        match meeting {
            Ok(meeting) if meeting >= from && month.month() != 7 => return meeting,
            _ => month = after(month, 1.month()),
        }
    }
}

/// The working day on or after the day, outside July.
pub(super) fn working_day(from: Date) -> Date {
    let mut day = from;
    while day.month() == 7 || matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
        day = after(day, 1.day());
    }
    day
}

/// Some working day of the year, not later than the example's last days.
pub(super) fn some_day(rng: &mut Rng, year: i16) -> Date {
    let last = if year == TODAY.year() { 320 } else { 352 };
    working_day(after(date(year, 1, 7), rng.between(0, last - 7).days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_council_meets_on_thursdays_but_never_in_july() {
        let check = |from: Date, expected: Date| assert_eq!(council_meeting(from), expected);
        check(date(2023, 1, 1), date(2023, 1, 26));
        check(date(2023, 1, 26), date(2023, 1, 26));
        check(date(2023, 1, 27), date(2023, 2, 23));
        check(date(2023, 6, 16), date(2023, 8, 31));
        check(date(2023, 12, 1), date(2023, 12, 21));
    }
}
