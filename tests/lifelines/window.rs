//! The time in sight.

use motion_timeline::domain::Day;
use motion_timeline::i18n::Lang;
use motion_timeline::index::Query;
use motion_timeline::view_model::Chart;
use motion_timeline::view_model::lifelines::{Board, Facts, Hit, Sight, Size, Window};
use proptest::prelude::*;

use super::{day, exempelstad, today};

fn window() -> impl Strategy<Value = Window> {
    (0.0..9_000.0f64, 14.0..4_000.0f64).prop_map(|(from, length)| Window {
        from,
        to: from + length,
    })
}

const BOUNDS: Window = Window {
    from: 0.0,
    to: 13_000.0,
};

proptest! {
    #[test]
    fn zooming_and_moving_stay_within_bounds(
        window in window(),
        factor in 0.01..50.0f64,
        anchor in 0.0..=1.0f64,
        share in -3.0..3.0f64,
    ) {
        for next in [window.zoomed(factor, anchor, BOUNDS), window.moved(share, BOUNDS)] {
            prop_assert!(next.from >= BOUNDS.from - 1e-6 && next.to <= BOUNDS.to + 1e-6, "{:?}", next);
            prop_assert!(next.length() >= 14.0 - 1e-6);
        }
    }

    #[test]
    fn zooming_holds_the_time_at_the_pointer(window in window(), factor in 0.5..2.0f64, anchor in 0.0..=1.0f64) {
        let next = window.zoomed(factor, anchor, BOUNDS);
        // Unless the bounds push it aside.
        prop_assume!(next.from > BOUNDS.from && next.to < BOUNDS.to);
        let held = |window: Window| window.from + window.length() * anchor;
        prop_assert!((held(window) - held(next)).abs() < 1e-6);
    }

    #[test]
    fn moving_there_and_back_is_no_move(window in window(), share in -0.4..0.4f64) {
        let there = window.moved(share, BOUNDS);
        prop_assume!(there.from > BOUNDS.from && there.to < BOUNDS.to);
        let back = there.moved(-share, BOUNDS);
        prop_assert!((back.from - window.from).abs() < 1e-6);
        prop_assert!((back.length() - window.length()).abs() < 1e-6);
    }

    #[test]
    fn days_and_windows_name_each_other(from in 0..20_000i32, length in 0..5_000i32) {
        let days = (Day::from_number(from), Day::from_number(from + length));
        prop_assert_eq!(Window::of_days(days.0, days.1).days(), days);
    }
}

/// A board of the made-up set, as a widget has it.
fn board(chart: &Chart, years: Option<(u16, u16)>, size: Size) -> Board {
    let index = exempelstad();
    let answer = index.run(&Query {
        years,
        ..Query::default()
    });
    let mut board = Board::new(today());
    assert!(board.lives.read(&index, today(), usize::MAX));
    board.resize(size, Lang::Sv);
    board.arrange(&Facts {
        index: &index,
        answer: &answer,
        chart,
        years,
        today: today(),
        lang: Lang::Sv,
    });
    board
}

const SIZE: Size = Size {
    width: 900.0,
    em: 16.0,
};

#[test]
fn all_time_is_in_sight_at_first_and_the_brush_zooms() {
    let all = board(&Chart::default(), None, SIZE);
    assert_eq!(all.days(), None);
    assert_eq!(all.in_sight().len(), all.lanes[0].members.len());
    let years = board(&Chart::default(), Some((2019, 2020)), SIZE);
    assert_eq!(
        years.window,
        Window::of_days(day("2019-01-01"), day("2020-12-31"))
    );
    let zoomed = Chart {
        window: Some((day("2019-03-01"), day("2019-05-31"))),
        ..Chart::default()
    };
    let zoomed = board(&zoomed, Some((2019, 2020)), SIZE);
    assert_eq!(
        zoomed.days(),
        Some((day("2019-03-01"), day("2019-05-31"))),
        "a reader's zoom outweighs the brush"
    );
    assert!(zoomed.in_sight().len() < years.in_sight().len());
}

#[test]
fn whoever_zooms_in_far_sees_titles() {
    let chart = Chart {
        window: Some((day("2016-03-01"), day("2016-03-14"))),
        ..Chart::default()
    };
    let board = board(&chart, None, SIZE);
    assert!(board.scene.named || board.in_sight().len() > 24);
}

#[test]
fn rows_stay_while_a_drag_moves_them() {
    let chart = Chart {
        window: Some((day("2018-01-01"), day("2021-12-31"))),
        ..Chart::default()
    };
    let mut board = board(&chart, None, SIZE);
    let before = board.scene.clone();
    board.move_to(board.window.moved(0.3, board.bounds), Lang::Sv, false);
    assert_eq!(board.scene, before, "no line jumps under the finger");
    board.move_to(board.window.zoomed(0.5, 0.5, board.bounds), Lang::Sv, false);
    assert_ne!(board.scene, before);
}

#[test]
fn a_pointer_finds_the_line_that_is_drawn_there() {
    let board = board(&Chart::default(), None, SIZE);
    let Sight::Lines(rows) = &board.scene.sight else {
        panic!("400 motions can be told apart");
    };
    for placed in &rows.placed {
        let life = board.lives.get(placed.position).unwrap();
        let middle = (life.begin.0 + life.reach()) / 2;
        let x = board.window.x(middle, SIZE.width);
        let hit = board
            .scene
            .hit(&board.lives, board.window, x, board.scene.y(placed));
        assert_eq!(hit, Some(Hit::Line(placed.position)));
    }
    let above = board.scene.hit(&board.lives, board.window, 450.0, -40.0);
    assert_eq!(above, None);
}

#[test]
fn a_narrow_page_has_the_same_lines() {
    let narrow = Size {
        width: 272.0,
        em: 16.0,
    };
    let board = board(&Chart::default(), None, narrow);
    assert_eq!(board.in_sight().len(), board.lanes[0].members.len());
    assert!(board.ticks.iter().all(|tick| tick.x <= 272.0));
    assert!(board.ticks.len() >= 2);
}
