//! How long a case takes, and the law's one-year mark.
//!
//! Kommunallagen (2017:725) 5 kap. 35 §: a motion should be prepared so that the council can
//! decide within one year of its submission. It is no absolute deadline, so nothing here says
//! "late"; it only tells whether more than a year has passed.

use super::{Date, Day, Moment, Precision};

/// The day on which a full year has passed since submission.
///
/// Counts from the last day that the submission may mean, so that a month's precision never
/// claims more than is certain. `None` where only a year, an interval or a doubtful date is
/// known: then nothing is computed.
#[must_use]
pub fn anniversary(submitted: &Date) -> Option<Day> {
    known_to_the_month(submitted).map(|moment| moment.last_day().plus_years(1))
}

/// Time from submission to decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Whole months between two exact days.
    Months(u32),
    /// About this many months: at least one of the dates is known only to the month.
    AboutMonths(u32),
}

/// Time from submission to decision, where both are known at least to the month and are in
/// that order.
#[must_use]
pub fn wait(submitted: &Date, decided: &Date) -> Option<Wait> {
    let (from, to) = (known_to_the_month(submitted)?, known_to_the_month(decided)?);
    if from.first_day() > to.last_day() {
        return None;
    }
    match (from.precision(), to.precision()) {
        (Precision::Day, Precision::Day) => Some(Wait::Months(
            from.first_day().whole_months_until(to.first_day()),
        )),
        _ => {
            let month = |moment: Moment| {
                i32::from(moment.year()) * 12 + i32::from(moment.month().unwrap_or(1))
            };
            u32::try_from(month(to) - month(from))
                .ok()
                .map(Wait::AboutMonths)
        }
    }
}

fn known_to_the_month(date: &Date) -> Option<Moment> {
    match *date {
        Date::At(moment)
            if moment.precision() >= Precision::Month && moment.doubt() == super::Doubt::None =>
        {
            Some(moment)
        }
        _ => None,
    }
}
