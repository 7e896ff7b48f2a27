//! Lanes and rows: everything found stands in one at least, and nothing meets in a row.

use motion_timeline::domain::Dataset;
use motion_timeline::index::{Index, Query};
use motion_timeline::view_model::lifelines::{Lane, Window, bounds, lanes, pack};
use motion_timeline::view_model::{Lanes, LineOrder};
use proptest::prelude::*;
use proptest::sample::select;
use std::rc::Rc;

use super::{arbitrary, exempelstad, hits, index, lives, motion, today};

fn members(lanes: &[Lane]) -> Vec<u32> {
    lanes.iter().flat_map(|lane| lane.members.clone()).collect()
}

#[test]
fn without_lanes_everything_dated_stands_once_in_order() {
    let index = index(vec![
        motion("long", "2018-01-01", Some("2024-01-01")),
        motion("early", "2015-01-01", Some("2015-06-01")),
        motion("open", "2020-01-01", None),
    ]);
    let lives = lives(&index);
    let order = |order| members(&lanes(&index, &lives, &hits(&index), Lanes::None, order));
    assert_eq!(order(LineOrder::Date), [1, 0, 2]);
    assert_eq!(order(LineOrder::Duration), [2, 0, 1]);
    assert_eq!(order(LineOrder::Status), [2, 1, 0]);
}

#[test]
fn lanes_of_the_made_up_set() {
    let index = exempelstad();
    let lives = lives(&index);
    let hits = hits(&index);
    let by = |by| lanes(&index, &lives, &hits, by, LineOrder::Date);
    let dated = hits.iter().filter(|at| lives.get(**at).is_some()).count();
    assert_eq!(members(&by(Lanes::None)).len(), dated);
    assert_eq!(members(&by(Lanes::Body)).len(), dated, "one body each");
    for lanes in [by(Lanes::Area), by(Lanes::Party)] {
        assert!(lanes.len() > 5);
        let mut all = members(&lanes);
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), dated, "each in one lane at least");
        let last = lanes.last().unwrap();
        assert_eq!(last.name, None, "those without come last");
    }
    // A lane has what its filter finds, without those that only mention the area.
    for lane in by(Lanes::Area).iter().filter(|lane| lane.name.is_some()) {
        let area = index.find_area(lane.name.as_deref().unwrap()).unwrap();
        let query = Query {
            areas: [Box::from(area)].into_iter().collect(),
            mentioned: false,
            ..Query::default()
        };
        let found = index.run(&query).hits;
        let found = found.iter().filter(|at| lives.get(**at).is_some()).count();
        assert_eq!(lane.members.len(), found, "{:?}", lane.name);
    }
}

fn some_index() -> impl Strategy<Value = Index> {
    arbitrary::dataset().prop_map(|dataset: Dataset| Index::new(Rc::new(dataset)))
}

proptest! {
    #[test]
    fn every_dated_motion_found_stands_in_a_lane(
        index in some_index(),
        by in select(Lanes::ALL),
        order in select(LineOrder::ALL),
    ) {
        let lives = lives(&index);
        let hits = hits(&index);
        let lanes = lanes(&index, &lives, &hits, by, order);
        let mut all = members(&lanes);
        all.sort_unstable();
        all.dedup();
        let mut dated: Vec<u32> = hits;
        dated.retain(|at| lives.get(*at).is_some());
        dated.sort_unstable();
        prop_assert_eq!(all, dated);
        for lane in &lanes {
            prop_assert!(!lane.members.is_empty());
            let mut once = lane.members.clone();
            once.sort_unstable();
            once.dedup();
            prop_assert_eq!(once.len(), lane.members.len(), "once in a lane");
        }
    }

    #[test]
    fn no_two_lines_of_a_row_meet(
        lengths in proptest::collection::vec((0..6000i32, 0..900i32), 1..60),
        gap in 0..40i32,
        alone: bool,
    ) {
        let date = |number: i32| {
            let (year, month, day) = motion_timeline::domain::Day::from_number(number).parts();
            format!("{year:04}-{month:02}-{day:02}")
        };
        let motions = lengths.iter().enumerate().map(|(number, (from, length))| {
            motion(&number.to_string(), &date(10_000 + from), Some(&date(10_000 + from + length)))
        });
        let index = index(motions.collect());
        let lives = lives(&index);
        let hits = hits(&index);
        let lanes = lanes(&index, &lives, &hits, Lanes::None, LineOrder::Duration);
        let window = bounds(&lives, &hits, today()).unwrap();
        let rows = pack(&lanes, &lives, (window, window), gap, alone, usize::MAX).unwrap();
        prop_assert_eq!(rows.placed.len(), lengths.len());
        prop_assert_eq!(rows.total(), rows.placed.iter().map(|placed| placed.row + 1).max().unwrap());
        for (number, one) in rows.placed.iter().enumerate() {
            for other in &rows.placed[number + 1..] {
                if one.row == other.row {
                    prop_assert!(!alone);
                    let (a, b) = (lives.get(one.position).unwrap(), lives.get(other.position).unwrap());
                    let apart = a.reach() + gap < b.begin.0 || b.reach() + gap < a.begin.0;
                    prop_assert!(apart, "{:?} and {:?} meet", a, b);
                }
            }
        }
        let too_few = pack(&lanes, &lives, (window, window), gap, alone, rows.total() - 1);
        prop_assert_eq!(too_few, None);
    }
}

#[test]
fn only_what_is_in_sight_takes_a_row() {
    let index = index(vec![
        motion("a", "2015-01-01", Some("2015-06-01")),
        motion("b", "2019-01-01", Some("2019-06-01")),
    ]);
    let lives = lives(&index);
    let lanes = lanes(&index, &lives, &hits(&index), Lanes::None, LineOrder::Date);
    let window = |from, to| Window::of_days(super::day(from), super::day(to));
    let seen = |window| {
        let rows = pack(&lanes, &lives, (window, window), 0, true, 10).unwrap();
        rows.placed
            .iter()
            .map(|placed| placed.position)
            .collect::<Vec<_>>()
    };
    assert_eq!(seen(window("2015-06-01", "2015-06-30")), [0]);
    assert_eq!(seen(window("2015-06-02", "2018-12-31")), [0u32; 0]);
    assert_eq!(seen(window("2014-01-01", "2019-01-01")), [0, 1]);
}

#[test]
fn what_a_drag_may_bring_takes_no_row_of_its_own() {
    let index = index(vec![
        motion("a", "2015-01-01", Some("2015-06-01")),
        motion("b", "2019-01-01", Some("2019-06-01")),
        motion("c", "2019-02-01", Some("2019-06-01")),
    ]);
    let lives = lives(&index);
    let lanes = lanes(&index, &lives, &hits(&index), Lanes::None, LineOrder::Date);
    let window = |from, to| Window::of_days(super::day(from), super::day(to));
    let both = (
        window("2015-01-01", "2015-12-31"),
        window("2014-01-01", "2020-12-31"),
    );
    let rows = pack(&lanes, &lives, both, 10, false, 10).unwrap();
    let placed: Vec<_> = rows.placed.iter().map(|at| (at.position, at.row)).collect();
    assert_eq!(placed, [(0, 0), (1, 0)], "c has to wait");
    assert_eq!(rows.rows, [1]);
}
