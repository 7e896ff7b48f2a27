//! Partial dates: notation, what they may mean, and their two orders.

use std::cmp::Ordering;

use motion_timeline::domain::{Date, Day, Doubt, Moment, Order, Precision};
use proptest::prelude::*;

use crate::arbitrary::{date, day, moment};

fn read(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|error| panic!("{text:?} {error}"))
}

#[test]
fn what_dates_may_mean() {
    let check = |text: &str, first: &str, last: &str| {
        let shown = |day: Option<Day>| {
            day.map_or("..".to_owned(), |day| {
                Date::At(Moment::of_day(day)).to_string()
            })
        };
        let date = read(text);
        assert_eq!(shown(date.first_day()), first, "first day of {text}");
        assert_eq!(shown(date.last_day()), last, "last day of {text}");
        assert_eq!(date.to_string(), text);
    };
    check("2023", "2023-01-01", "2023-12-31");
    check("2023-06", "2023-06-01", "2023-06-30");
    check("2024-02", "2024-02-01", "2024-02-29");
    check("2023-02", "2023-02-01", "2023-02-28");
    check("2023-12-21", "2023-12-21", "2023-12-21");
    check("0000", "0000-01-01", "0000-12-31");
    check("9999-12-31", "9999-12-31", "9999-12-31");
    check("2019/..", "2019-01-01", "..");
    check("../2019", "..", "2019-12-31");
    check("2019/2021", "2019-01-01", "2021-12-31");
    check("2019-05/2021-06-30", "2019-05-01", "2021-06-30");
    check("2019/2019", "2019-01-01", "2019-12-31");
    check("2023-06/2023", "2023-06-01", "2023-12-31");
    check("2023~", "2023-01-01", "2023-12-31");
    check("2023-06?", "2023-06-01", "2023-06-30");
    check("2023-12-21%", "2023-12-21", "2023-12-21");
    check("2019~/..", "2019-01-01", "..");
    check("../2019?", "..", "2019-12-31");
    check("2019~/2021%", "2019-01-01", "2021-12-31");
}

#[test]
fn what_is_no_date() {
    let syntax = "is not a date such as 2023-12-21, 2023-06, 2023 or 2019/..";
    let month = "has a month outside 01 to 12";
    let day = "has a day that its month does not have";
    for (text, why) in [
        ("", syntax),
        (" ", syntax),
        ("2023 ", syntax),
        (" 2023", syntax),
        ("23", syntax),
        ("02023", syntax),
        ("-2023", syntax),
        ("+2023", syntax),
        ("２０２３", syntax),
        ("2023-6", syntax),
        ("2023-06-1", syntax),
        ("2023-6-01", syntax),
        ("2023-06-01-01", syntax),
        ("2023-", syntax),
        ("2023-06-", syntax),
        ("2023--06", syntax),
        ("2023/06/01", syntax),
        ("21/12/2023", syntax),
        ("20231221", syntax),
        ("21 december 2023", syntax),
        ("2023-12-21T10:00:00Z", syntax),
        ("2023-XX", syntax),
        ("2023~~", syntax),
        ("2023~?", syntax),
        ("~2023", syntax),
        ("~", syntax),
        ("..", syntax),
        ("../..", syntax),
        ("/2019", syntax),
        ("2019/", syntax),
        ("/", syntax),
        ("2019/2020/2021", syntax),
        ("../2019/..", syntax),
        ("2023-00", month),
        ("2023-13", month),
        ("2023-13-01", month),
        ("2023-99-99", month),
        ("2019/2023-13", month),
        ("2023-02-30", day),
        ("2023-02-29", day),
        ("1900-02-29", day),
        ("2023-06-31", day),
        ("2023-06-00", day),
        ("2023-01-32", day),
        ("2023-06-31/..", day),
        ("../2023-02-30?", day),
        ("2021/2019", "ends before it begins"),
        ("2021-05-02/2021-05-01", "ends before it begins"),
    ] {
        let found = Date::parse(text).map_err(|error| error.to_string());
        assert_eq!(found, Err(why.to_owned()), "{text:?}");
    }
}

#[test]
fn time_stamps_give_their_date() {
    for text in [
        "2026-11-20T09:00:00+01:00",
        "2026-11-20T09:00Z",
        "2026-11-20",
    ] {
        assert_eq!(
            Date::parse_timestamp(text),
            Ok(read("2026-11-20")),
            "{text}"
        );
    }
    assert!(Date::parse_timestamp("T09:00").is_err());
    assert!(Date::parse_timestamp("2026-02-30T09:00Z").is_err());
}

#[test]
fn exact_day_and_year() {
    let check = |text: &str, exact: bool, year: u16| {
        let date = read(text);
        assert_eq!(date.exact_day().is_some(), exact, "{text}");
        assert_eq!(date.year(), year, "{text}");
    };
    check("2023-12-21", true, 2023);
    check("2023-12-21~", false, 2023);
    check("2023-12", false, 2023);
    check("2023", false, 2023);
    check("2019/..", false, 2019);
    check("../2019", false, 2019);
    check("2019/2021", false, 2019);
    check("2023-12-21/2023-12-21", false, 2023);
}

#[test]
fn moments_tell_what_is_known() {
    let year = Moment::of_year(2023).unwrap();
    assert_eq!(
        (year.year(), year.month(), year.day_of_month()),
        (2023, None, None)
    );
    assert_eq!(year.precision(), Precision::Year);
    let month = Moment::of_month(2023, 6).unwrap().with_doubt(Doubt::Both);
    assert_eq!((month.month(), month.day_of_month()), (Some(6), None));
    assert_eq!(
        (month.precision(), month.doubt()),
        (Precision::Month, Doubt::Both)
    );
    let day = Moment::of_day(Day::new(2023, 6, 9).unwrap());
    assert_eq!((day.month(), day.day_of_month()), (Some(6), Some(9)));
    assert_eq!(day.precision(), Precision::Day);
    assert_eq!(Moment::of_year(10_000), None);
    assert_eq!(Moment::of_month(2023, 0), None);
    assert_eq!(Moment::of_month(2023, 13), None);
}

#[test]
fn lists_are_in_this_order() {
    let sorted = [
        "../2018",
        "2018",
        "2019/..",
        "2019/2021",
        "2019",
        "2019-01",
        "2019-01-01",
        "2019-01-01~",
        "2019-02",
        "2019-02-03",
        "2023/..",
        "2023",
        "2023-06",
        "2023-06-01",
        "2023-12-21",
        "2024",
    ];
    let mut found: Vec<Date> = sorted.iter().rev().map(|text| read(text)).collect();
    found.sort();
    let found: Vec<String> = found.iter().map(Date::to_string).collect();
    assert_eq!(found, sorted);
}

#[test]
fn what_is_certain() {
    let check =
        |a: &str, b: &str, expected| assert_eq!(read(a).order(&read(b)), expected, "{a} {b}");
    check("2022", "2023-01-01", Order::Before);
    check("2024-01-01", "2023", Order::After);
    check("2023", "2023-06", Order::Overlapping);
    check("2023", "2023", Order::Overlapping);
    check("2023-05", "2023-06", Order::Before);
    check("../2019", "2020", Order::Before);
    check("../2019", "2019-12-31", Order::Overlapping);
    check("2019/..", "2018", Order::After);
    check("2019/..", "2030", Order::Overlapping);
    check("../2019", "2020/..", Order::Before);
    check("2019/2021", "2022-01-01", Order::Before);
}

#[test]
fn future_only_where_every_day_is() {
    let today = Day::new(2026, 11, 24).unwrap();
    for (text, expected) in [
        ("2026-11-25", true),
        ("2026-11-24", false),
        ("2026-11", false),
        ("2026", false),
        ("2027", true),
        ("2030~", true),
        ("2019/..", false),
        ("2027/..", true),
        ("../2030", false),
        ("2026/2030", false),
    ] {
        assert_eq!(read(text).is_after(today), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn notation_is_read_back(date in date()) {
        prop_assert_eq!(Date::parse(&date.to_string()), Ok(date));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*") {
        let _ = Date::parse(&text);
        let _ = Date::parse_timestamp(&text);
    }

    /// Only one spelling per date: what is read is what is written.
    #[test]
    fn what_is_read_is_written_the_same(text in "[0-9]{4}(-[0-9]{2}){0,2}[~?%]{0,2}|[0-9./~?%-]{0,12}") {
        if let Ok(date) = Date::parse(&text) {
            prop_assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn every_day_lies_in_its_month_and_year(day in day()) {
        let (year, month, _) = day.parts();
        for moment in [Moment::of_year(year).unwrap(), Moment::of_month(year, month).unwrap()] {
            prop_assert!(moment.first_day() <= day && day <= moment.last_day());
        }
    }

    #[test]
    fn a_moment_is_as_long_as_its_precision(moment in moment()) {
        let days = moment.last_day().number() - moment.first_day().number() + 1;
        let expected = match moment.precision() {
            Precision::Year => 365..=366,
            Precision::Month => 28..=31,
            Precision::Day => 1..=1,
        };
        prop_assert!(expected.contains(&days));
    }

    #[test]
    fn lists_have_a_total_order(a in date(), b in date(), c in date()) {
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        prop_assert_eq!(a.cmp(&b) == Ordering::Equal, a == b);
        if a <= b && b <= c {
            prop_assert!(a <= c);
        }
    }

    #[test]
    fn certain_order_and_list_order_agree(a in date(), b in date()) {
        match a.order(&b) {
            Order::Before => {
                prop_assert!(a < b);
                prop_assert_eq!(b.order(&a), Order::After);
            }
            Order::After => {
                prop_assert!(a > b);
                prop_assert_eq!(b.order(&a), Order::Before);
            }
            Order::Overlapping => prop_assert_eq!(b.order(&a), Order::Overlapping),
        }
    }
}
