//! The reader's calendar.

use crate::domain::Day;

/// The reader's day now, by the clock and time zone of the machine.
pub(super) fn today() -> Day {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok();
    let month = u8::try_from(now.get_month() + 1).ok();
    let day = u8::try_from(now.get_date()).ok();
    year.zip(month)
        .zip(day)
        .and_then(|((year, month), day)| Day::new(year, month, day))
        .unwrap_or(Day::MAX)
}
