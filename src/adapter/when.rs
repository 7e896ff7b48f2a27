//! Dates as the foreign APIs write them.

use crate::domain::Date;

/// The date at the start of a text, its time of day left aside; as the source writes it, with
/// no change of time zone.
///
/// Read are `2023`, `2023-06`, `2023-12-21` and what may follow a day: `T09:30:00+01:00`, a
/// blank and a time. Years before 1800 are what systems put for no date (`0001-01-01`) and give
/// `None`, and so does whatever is no date of the calendar. From 2100 on they mean "never".
pub(super) fn date(text: &str) -> Option<Date> {
    let text = text.trim();
    let day = text
        .split_once(['T', ' '])
        .map_or(text, |(day, _)| day.trim_end());
    let date = match Date::parse(day).ok()? {
        Date::At(moment) => Date::At(moment),
        // An interval here is no more than a slash between two other things.
        _ => return None,
    };
    (1800..2100).contains(&date.year()).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        let found = date(text).map(|date| date.to_string());
        assert_eq!(found.as_deref(), expected, "{text:?}");
    }

    #[test]
    fn the_forms_that_apis_use() {
        check("2023-12-21", Some("2023-12-21"));
        check("2023-12-21T09:30:00+01:00", Some("2023-12-21"));
        check("2013-12-17T00:00:00", Some("2013-12-17"));
        check("2013-12-17T00:00:00.123Z", Some("2013-12-17"));
        check(" 2022-10-03 00:00:00 ", Some("2022-10-03"));
        check("2019", Some("2019"));
        check("2019-05", Some("2019-05"));
    }

    #[test]
    fn what_stands_for_no_date() {
        for text in [
            "",
            " ",
            "0001-01-01T00:00:00Z",
            "2100-01-01",
            "2023-02-30",
            "12/13/2017",
        ] {
            check(text, None);
        }
        for text in [
            "2019/2020",
            "2019/..",
            "T10:00",
            "Not available",
            "9999-12-31",
        ] {
            check(text, None);
        }
    }
}
