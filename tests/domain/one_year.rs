//! The one-year mark and how long a case took.

use motion_timeline::domain::{Date, Moment, Wait, anniversary, wait};
use proptest::prelude::*;

use crate::arbitrary::date;

fn read(text: &str) -> Date {
    Date::parse(text).unwrap()
}

#[test]
fn a_year_after_submission() {
    for (submitted, expected) in [
        ("2023-12-21", Some("2024-12-21")),
        ("2024-02-29", Some("2025-03-01")),
        ("2023-02-28", Some("2024-02-28")),
        // The whole month may be meant: only a year after its last day is certain.
        ("2023-06", Some("2024-06-30")),
        ("2024-02", Some("2025-03-01")),
        ("2023-02", Some("2024-02-28")),
        ("2023", None),
        ("2023-12-21~", None),
        ("2023-06?", None),
        ("2023-12-21%", None),
        ("2023-12-21/..", None),
        ("../2023-12-21", None),
        ("2023-12-21/2023-12-22", None),
    ] {
        let found = anniversary(&read(submitted));
        let found = found.map(|day| Date::At(Moment::of_day(day)).to_string());
        assert_eq!(found.as_deref(), expected, "{submitted}");
    }
}

#[test]
fn how_long_it_took() {
    for (submitted, decided, expected) in [
        ("2023-12-21", "2024-12-20", Some(Wait::Months(11))),
        ("2023-12-21", "2024-12-21", Some(Wait::Months(12))),
        ("2023-12-21", "2023-12-21", Some(Wait::Months(0))),
        ("2024-02-29", "2025-02-28", Some(Wait::Months(11))),
        ("2024-02-29", "2025-03-01", Some(Wait::Months(12))),
        ("2023-12", "2024-03-21", Some(Wait::AboutMonths(3))),
        ("2023-12-21", "2024-03", Some(Wait::AboutMonths(3))),
        ("2023-05", "2023-05", Some(Wait::AboutMonths(0))),
        ("2023-05-20", "2023-05", Some(Wait::AboutMonths(0))),
        ("2023", "2024-03-21", None),
        ("2023-12-21", "2024", None),
        ("2023-12-21~", "2024-03-21", None),
        ("2023-12-21", "2024-03?", None),
        ("2023-12-21", "2024-03-21/..", None),
        ("2024-03-21", "2023-12-21", None),
        ("2024-03", "2024-02-29", None),
    ] {
        let found = wait(&read(submitted), &read(decided));
        assert_eq!(found, expected, "{submitted} {decided}");
    }
}

proptest! {
    /// Whatever day was meant, a full year has passed on the day that is given.
    #[test]
    fn never_claims_a_year_too_early(submitted in date()) {
        if let Some(day) = anniversary(&submitted) {
            let last = submitted.last_day().unwrap();
            prop_assert!(day >= last.plus_years(1));
        }
    }

    #[test]
    fn exact_days_give_exact_months(submitted in date(), decided in date()) {
        if let Some(Wait::Months(months)) = wait(&submitted, &decided) {
            let (from, to) = (submitted.exact_day().unwrap(), decided.exact_day().unwrap());
            prop_assert!(from <= to);
            prop_assert_eq!(months, from.whole_months_until(to));
        }
    }

    #[test]
    fn nothing_is_said_about_what_ended_before_it_began(a in date(), b in date()) {
        if a.order(&b) == motion_timeline::domain::Order::After {
            prop_assert_eq!(wait(&a, &b), None);
        }
    }
}
