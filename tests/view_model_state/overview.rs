use std::rc::Rc;

use expect_test::{Expect, expect};
use motion_timeline::domain::{Dataset, Date, Day, Motion};
use motion_timeline::index::{Index, Query};
use motion_timeline::view_model::Overview;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// An index with a motion for each year, titled by it; 0 stands for none.
fn index(years: &[u16]) -> Index {
    let motion = |year: &u16| Motion {
        submitted: Date::parse(&format!("{year:04}"))
            .ok()
            .filter(|_| *year > 0),
        ..Motion::new(&year.to_string(), &format!("Motion {}", year % 2))
    };
    let motions = years.iter().map(|year| motion(year).into()).collect();
    Index::new(Rc::new(Dataset {
        motions,
        ..Dataset::default()
    }))
}

fn strip(index: &Index, words: &str, chosen: Option<(u16, u16)>, today: u16) -> Option<Overview> {
    let query = Query {
        words: words.into(),
        years: chosen,
        ..Query::default()
    };
    Overview::new(index, &index.run(&query), chosen, Day::first_of_year(today))
}

#[test]
fn strips() {
    let check = |years: &[u16], words: &str, chosen, today, expected: Expect| {
        let strip = strip(&index(years), words, chosen, today).unwrap();
        let bins: Vec<String> = strip
            .bins
            .iter()
            .map(|bin| {
                let mark = if bin.selected { "*" } else { "" };
                format!(
                    "{}-{}:{}/{}{mark}",
                    bin.first, bin.last, bin.matching, bin.total
                )
            })
            .collect();
        expected.assert_eq(&format!(
            "{} | window {:?} max {} matching {} undated {} most {:?} least {:?} ongoing {}",
            bins.join(" "),
            strip.window,
            strip.max,
            strip.matching,
            strip.undated,
            strip.busiest,
            strip.quietest,
            strip.ongoing
        ));
    };
    check(
        &[2019, 2021, 2021, 0],
        "",
        None,
        2026,
        expect![
            "2019-2019:1/1* 2020-2020:0/0* 2021-2021:2/2* | window (0, 3) max 2 matching 3 undated 1 most Some(2) least Some(1) ongoing false"
        ],
    );
    check(
        &[2019, 2021, 2021, 2022],
        "",
        Some((2020, 2021)),
        2022,
        expect![
            "2019-2019:1/1 2020-2020:0/0* 2021-2021:2/2* 2022-2022:1/1 | window (1, 3) max 2 matching 4 undated 0 most Some(2) least Some(1) ongoing true"
        ],
    );
    // The quietest of the years that are over, not the one that has just begun.
    check(
        &[2020, 2020, 2020, 2021, 2021, 2022],
        "",
        None,
        2022,
        expect![
            "2020-2020:3/3* 2021-2021:2/2* 2022-2022:1/1* | window (0, 3) max 3 matching 6 undated 0 most Some(0) least Some(1) ongoing true"
        ],
    );
    // Other filters change what is compared, never the scale.
    check(
        &[2019, 2020, 2020, 2021, 0],
        "\"motion 1\"",
        None,
        2026,
        expect![
            "2019-2019:1/1* 2020-2020:0/2* 2021-2021:1/1* | window (0, 3) max 2 matching 2 undated 0 most None least Some(1) ongoing false"
        ],
    );
    check(
        &[2019],
        "",
        None,
        2026,
        expect![
            "2019-2019:1/1* | window (0, 1) max 1 matching 1 undated 0 most None least None ongoing false"
        ],
    );
    // Years outside the data choose the nearest bar, so that the brush always has a width.
    check(
        &[2019, 2020],
        "",
        Some((1900, 1901)),
        2026,
        expect![
            "2019-2019:1/1* 2020-2020:1/1 | window (0, 1) max 1 matching 2 undated 0 most None least None ongoing false"
        ],
    );
    assert!(strip(&index(&[0]), "", None, 2026).is_none());
}

#[test]
fn bars_stand_for_more_years_in_a_longer_time() {
    let check = |first: u16, last: u16, expected: Expect| {
        let strip = strip(&index(&[first, last]), "", None, 2026).unwrap();
        let (head, tail) = (strip.bins[0], strip.bins[strip.bins.len() - 1]);
        expected.assert_eq(&format!(
            "{} of {}: {}-{} ... {}-{}, labels {:?}",
            strip.bins.len(),
            strip.years_per_bin,
            head.first,
            head.last,
            tail.first,
            tail.last,
            strip.labels
        ));
    };
    check(
        2014,
        2026,
        expect!["13 of 1: 2014-2014 ... 2026-2026, labels [0, 3, 6, 9, 12]"],
    );
    check(
        2021,
        2026,
        expect!["6 of 1: 2021-2021 ... 2026-2026, labels [0, 1, 2, 3, 4, 5]"],
    );
    check(
        2019,
        2026,
        expect!["8 of 1: 2019-2019 ... 2026-2026, labels [0, 1, 3, 4, 6, 7]"],
    );
    check(
        1967,
        2026,
        expect!["60 of 1: 1967-1967 ... 2026-2026, labels [0, 12, 24, 35, 47, 59]"],
    );
    check(
        1966,
        2026,
        expect!["31 of 2: 1966-1967 ... 2026-2026, labels [0, 6, 12, 18, 24, 30]"],
    );
    check(
        1861,
        2026,
        expect!["34 of 5: 1861-1864 ... 2025-2026, labels [0, 11, 22, 33]"],
    );
    check(
        1,
        9999,
        expect!["50 of 200: 1-199 ... 9800-9999, labels [0, 10, 20, 29, 39, 49]"],
    );
}

proptest! {
    #[test]
    fn every_strip_is_whole(
        years in vec(prop_oneof![0u16..=9999, 1990u16..2030], 1..8),
        chosen in option::of((0u16..=9999, 0u16..=9999)),
    ) {
        let index = index(&years);
        let Some(strip) = strip(&index, "", chosen, 2026) else {
            prop_assert_eq!(index.years(), None);
            return Ok(());
        };
        let bins = &strip.bins;
        prop_assert!((1..=60).contains(&bins.len()));
        prop_assert_eq!((bins[0].first, bins[bins.len() - 1].last), strip.years);
        for pair in bins.windows(2) {
            prop_assert_eq!(pair[0].last + 1, pair[1].first);
            prop_assert_eq!(pair[1].first % strip.years_per_bin, 0);
        }
        let total: u32 = bins.iter().map(|bin| bin.total).sum();
        prop_assert_eq!(total as usize, years.iter().filter(|year| **year > 0).count());
        let (low, high) = strip.window;
        prop_assert!(low < high && high <= bins.len());
        for (place, bin) in bins.iter().enumerate() {
            prop_assert_eq!(bin.selected, (low..high).contains(&place));
        }
        prop_assert!(strip.labels.len() <= 6);
        prop_assert!(strip.labels.is_sorted_by(|a, b| a < b));
        prop_assert_eq!((strip.labels.first(), strip.labels.last()), (Some(&0), Some(&(bins.len() - 1))));
    }
}
