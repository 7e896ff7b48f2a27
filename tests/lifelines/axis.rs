//! The axis and the elections on it.

use expect_test::{Expect, expect};
use motion_timeline::i18n::Lang;
use motion_timeline::view_model::lifelines::{Window, axis, elections};
use proptest::prelude::*;

use super::day;

fn check(from: &str, to: &str, width: f64, lang: Lang, expected: &Expect) {
    let window = Window::of_days(day(from), day(to));
    let ticks: Vec<String> = axis(window, width, 16.0, lang)
        .iter()
        .map(|tick| match &tick.part_of {
            Some(part_of) => format!("{}[{part_of}]", tick.label),
            None => tick.label.clone(),
        })
        .collect();
    expected.assert_eq(&ticks.join(" "));
}

#[test]
fn years_then_months_then_days() {
    let (sv, en) = (Lang::Sv, Lang::En);
    check(
        "2014-01-01",
        "2026-12-31",
        900.0,
        sv,
        &expect!["2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026"],
    );
    check(
        "2014-01-01",
        "2026-12-31",
        300.0,
        sv,
        &expect!["2015 2020 2025"],
    );
    check(
        "2019-01-01",
        "2020-12-31",
        900.0,
        sv,
        &expect!["jan[2019] april juli okt jan[2020] april juli okt"],
    );
    check(
        "2019-10-15",
        "2020-05-31",
        900.0,
        en,
        &expect!["Nov[2019] Dec Jan[2020] Feb Mar Apr May"],
    );
    check(
        "2019-02-20",
        "2019-03-25",
        700.0,
        sv,
        &expect!["22[februari 2019] 1[mars 2019] 8 15 22"],
    );
    check(
        "2019-03-03",
        "2019-03-16",
        700.0,
        en,
        &expect!["3[March 2019] 4 5 6 7 8 9 10 11 12 13 14 15 16"],
    );
}

proptest! {
    #[test]
    fn labels_have_room(from in 0..20_000i32, length in 14..20_000i32, width in 240.0..1600.0f64, em in 12.0..32.0f64) {
        let window = Window { from: f64::from(from), to: f64::from(from + length) };
        let ticks = axis(window, width, em, Lang::Sv);
        for tick in &ticks {
            prop_assert!((0.0..=width).contains(&tick.x), "{:?}", tick);
        }
        let letters = |text: &str| text.chars().count() as f64 * em * 0.45;
        for pair in ticks.windows(2) {
            prop_assert!(pair[1].x - pair[0].x >= letters(&pair[0].label), "{:?}", pair);
        }
        let wholes: Vec<_> = ticks.iter().filter(|tick| tick.part_of.is_some()).collect();
        for pair in wholes.windows(2) {
            let text = pair[0].part_of.as_deref().unwrap();
            prop_assert!(pair[1].x - pair[0].x >= letters(text) * 0.8, "{:?}", pair);
        }
    }
}

#[test]
fn councils_are_elected_on_the_second_sunday_of_september() {
    let found = elections(day("2010-01-01"), day("2031-01-01"));
    let expected = [
        "2014-09-14",
        "2018-09-09",
        "2022-09-11",
        "2026-09-13",
        "2030-09-08",
    ];
    let days: Vec<_> = expected.map(day).into_iter().collect();
    assert_eq!(found.iter().map(|(_, day)| *day).collect::<Vec<_>>(), days);
    assert_eq!(found[1].0, 2018);
    assert!(elections(day("2014-09-15"), day("2018-09-08")).is_empty());
}
