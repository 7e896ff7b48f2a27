//! The calendar, held against a count that only knows month lengths and leap years.

use motion_timeline::domain::Day;
use proptest::prelude::*;

use crate::arbitrary::day;

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400)
}

fn month_lengths(year: u16) -> [u8; 12] {
    let february = if is_leap(year) { 29 } else { 28 };
    [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}

#[test]
fn every_day_of_ten_thousand_years() {
    let mut number = Day::MIN.number();
    for year in 0..=9999 {
        assert_eq!(Day::first_of_year(year).number(), number);
        for (month, length) in (1..).zip(month_lengths(year)) {
            for day in 1..=length {
                let found = Day::new(year, month, day).unwrap();
                assert_eq!(found.number(), number, "{year}-{month}-{day}");
                assert_eq!(found.parts(), (year, month, day));
                number += 1;
            }
            assert_eq!(Day::new(year, month, length + 1), None);
        }
        assert_eq!(Day::last_of_year(year).number(), number - 1);
    }
    assert_eq!(number - 1, Day::MAX.number());
}

#[test]
fn day_zero_is_the_epoch() {
    assert_eq!(Day::new(1970, 1, 1).unwrap().number(), 0);
    assert_eq!(Day::new(2000, 3, 1).unwrap().number(), 11_017);
}

#[test]
fn what_is_no_day() {
    for (year, month, day) in [
        (2023, 2, 29),
        (1900, 2, 29),
        (2024, 2, 30),
        (2023, 4, 31),
        (2023, 0, 1),
        (2023, 13, 1),
        (2023, 1, 0),
        (2023, 1, 255),
        (10_000, 1, 1),
        (u16::MAX, u8::MAX, u8::MAX),
    ] {
        assert_eq!(Day::new(year, month, day), None, "{year}-{month}-{day}");
    }
}

#[test]
fn years_outside_the_range_stay_inside() {
    assert_eq!(Day::first_of_year(12_000), Day::first_of_year(9999));
    assert_eq!(Day::last_of_year(u16::MAX), Day::MAX);
    assert_eq!(Day::from_number(i32::MAX), Day::MAX);
    assert_eq!(Day::from_number(i32::MIN), Day::MIN);
}

#[test]
fn years_later() {
    let check = |from: (u16, u8, u8), years, expected: (u16, u8, u8)| {
        let day = Day::new(from.0, from.1, from.2).unwrap();
        assert_eq!(day.plus_years(years).parts(), expected);
    };
    check((2023, 12, 21), 1, (2024, 12, 21));
    check((2024, 2, 28), 1, (2025, 2, 28));
    // A full year after 29 February has passed on 1 March, not a day before.
    check((2024, 2, 29), 1, (2025, 3, 1));
    check((2024, 2, 29), 4, (2028, 2, 29));
    check((2096, 2, 29), 4, (2100, 3, 1));
    check((2023, 1, 1), 0, (2023, 1, 1));
    check((9999, 12, 31), 1, (9999, 12, 31));
    check((9996, 2, 29), u16::MAX, (9999, 3, 1));
}

#[test]
fn whole_months() {
    let check = |from: (u16, u8, u8), to: (u16, u8, u8), months| {
        let day = |(year, month, day)| Day::new(year, month, day).unwrap();
        assert_eq!(
            day(from).whole_months_until(day(to)),
            months,
            "{from:?} {to:?}"
        );
    };
    check((2023, 12, 21), (2023, 12, 21), 0);
    check((2023, 12, 21), (2024, 1, 20), 0);
    check((2023, 12, 21), (2024, 1, 21), 1);
    check((2023, 12, 21), (2025, 12, 20), 23);
    check((2023, 12, 21), (2025, 12, 21), 24);
    check((2024, 1, 31), (2024, 2, 29), 0);
    check((2024, 1, 31), (2024, 3, 1), 1);
    check((2024, 2, 29), (2025, 2, 28), 11);
    check((2024, 2, 29), (2025, 3, 1), 12);
    check((2024, 5, 2), (2024, 5, 1), 0);
    check((2024, 5, 2), (2020, 5, 2), 0);
}

proptest! {
    #[test]
    fn months_grow_with_the_later_day(a in day(), b in day(), c in day()) {
        let mut days = [a, b, c];
        days.sort();
        let [first, middle, last] = days;
        prop_assert!(first.whole_months_until(middle) <= first.whole_months_until(last));
        prop_assert!(first.whole_months_until(last) >= middle.whole_months_until(last));
    }

    #[test]
    fn a_year_later_is_365_or_366_days_later(day in day()) {
        prop_assume!(day.year() < 9999);
        let days = day.plus_years(1).number() - day.number();
        prop_assert!(days == 365 || days == 366);
        prop_assert_eq!(day.whole_months_until(day.plus_years(1)), 12);
    }

    #[test]
    fn any_number_gives_a_day_of_the_calendar(number: i32) {
        let day = Day::from_number(number);
        let (year, month, of_month) = day.parts();
        prop_assert_eq!(Day::new(year, month, of_month), Some(day));
    }
}
