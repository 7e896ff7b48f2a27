//! A day as a number, and the proleptic Gregorian calendar behind it.

/// A calendar day, counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar.
///
/// Holds days of the years 0 to 9999, the range that EDTF level 0 writes with four digits;
/// arithmetic stays inside that range instead of wrapping.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// 0000-01-01.
    pub const MIN: Self = Self(-719_528);
    /// 9999-12-31.
    pub const MAX: Self = Self(2_932_896);

    /// The day with this year (0–9999), month (1–12) and day of the month, if it exists.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        if year > 9999 || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        Some(Self(
            days_before(i32::from(year), i32::from(month)) + i32::from(day) - 1,
        ))
    }

    /// The first day of a year; years above 9999 give the first day of 9999.
    #[must_use]
    pub fn first_of_year(year: u16) -> Self {
        Self(days_before(i32::from(year.min(9999)), 1))
    }

    /// The last day of a year; years above 9999 give the last day of 9999.
    #[must_use]
    pub fn last_of_year(year: u16) -> Self {
        Self(days_before(i32::from(year.min(9999)) + 1, 1) - 1)
    }

    /// Days since 1970-01-01, negative before it.
    #[must_use]
    pub fn number(self) -> i32 {
        self.0
    }

    /// The day with this number, moved into the range of [`Day`] where it lies outside.
    #[must_use]
    pub fn from_number(number: i32) -> Self {
        Self(number.clamp(Self::MIN.0, Self::MAX.0))
    }

    /// Year, month (1–12) and day of the month (1–31).
    #[must_use]
    pub fn parts(self) -> (u16, u8, u8) {
        // Years of 400 Gregorian years are all alike, so count from 1 March of year 0: the
        // leap day then ends a year and month lengths follow one formula.
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * march_month + 2) / 5 + 1;
        let month = if march_month < 10 {
            march_month + 3
        } else {
            march_month - 9
        };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (narrow(year), narrow(month), narrow(day))
    }

    /// The year, 0–9999.
    #[must_use]
    pub fn year(self) -> u16 {
        self.parts().0
    }

    /// The same day a number of years later; 29 February becomes 1 March in a common year,
    /// so that the full time has always passed.
    #[must_use]
    pub fn plus_years(self, years: u16) -> Self {
        let (year, month, day) = self.parts();
        let year = year.saturating_add(years).min(9999);
        Self::new(year, month, day)
            .or_else(|| Self::new(year, 3, 1))
            .unwrap_or(Self::MAX)
    }

    /// Whole months from this day to a later one; 0 where `later` is not later.
    #[must_use]
    pub fn whole_months_until(self, later: Self) -> u32 {
        let (y1, m1, d1) = self.parts();
        let (y2, m2, d2) = later.parts();
        let months = (i32::from(y2) - i32::from(y1)) * 12 + i32::from(m2)
            - i32::from(m1)
            - i32::from(d2 < d1);
        u32::try_from(months).unwrap_or(0)
    }
}

/// Number of days in a month; 0 where there is no such month.
#[must_use]
pub(super) fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 0,
    }
}

/// Days from 1970-01-01 to the first of a month (1–12).
fn days_before(year: i32, month: i32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let march_month = (month + 9) % 12;
    let day_of_year = (153 * march_month + 2) / 5;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Calendar parts are inside the target's range by construction; zero stands for what is not.
fn narrow<T: TryFrom<i32> + Default>(value: i32) -> T {
    T::try_from(value).unwrap_or_default()
}
