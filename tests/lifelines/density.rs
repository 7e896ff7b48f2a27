//! Sums of the density: exact, whatever the bins and however inexact the dates.

use motion_timeline::domain::Status;
use motion_timeline::view_model::lifelines::density::{Run, Runs, Sums, WHOLE, certain, edges};
use motion_timeline::view_model::lifelines::{Scene, Sight, Size, Window, bounds, lanes};
use motion_timeline::view_model::{Lanes, LineOrder};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{day, exempelstad, hits, index, lives, motion, today};

fn runs() -> impl Strategy<Value = Vec<Run>> {
    let run = (0..9_000i32, 0..800i32, select(Status::ALL), 1..5_000u32);
    let run = run.prop_map(|(first, length, status, count)| Run {
        first,
        last: first + length,
        status,
        count,
    });
    vec(run, 0..40)
}

fn total(runs: &[Run]) -> u64 {
    runs.iter().map(|run| u64::from(run.count) * WHOLE).sum()
}

proptest! {
    #[test]
    fn no_motion_is_lost_or_counted_twice(
        runs in runs(),
        mut edges in vec(-500..10_000i32, 1..80),
    ) {
        edges.sort_unstable();
        edges.dedup();
        let sums = Sums::new(&runs, &edges);
        let bins: u64 = (0..edges.len() - 1).map(|bin| sums.of(bin)).sum();
        prop_assert_eq!(sums.before + bins + sums.after, total(&runs));
        // Of each status too, where everything lies in the bins.
        let wide = [-1_000, edges[0].clamp(-999, 10_999), 11_000];
        let sums = Sums::new(&runs, &wide);
        for status in Status::ALL {
            let counted: u64 = sums.bins.iter().map(|bin| bin[*status as usize]).sum();
            let all = runs.iter().filter(|run| run.status == *status);
            prop_assert_eq!(counted, all.map(|run| u64::from(run.count) * WHOLE).sum::<u64>());
        }
    }

    #[test]
    fn finer_bins_add_up_to_coarser_ones(
        runs in runs(),
        mut edges in vec(-500..10_000i32, 3..60),
        left_out in any::<prop::sample::Index>(),
    ) {
        edges.sort_unstable();
        edges.dedup();
        prop_assume!(edges.len() > 2);
        let place = 1 + left_out.index(edges.len() - 2);
        let fine = Sums::new(&runs, &edges);
        let mut fewer = edges.clone();
        fewer.remove(place);
        let coarse = Sums::new(&runs, &fewer);
        prop_assert_eq!(coarse.of(place - 1), fine.of(place - 1) + fine.of(place));
        prop_assert_eq!((coarse.before, coarse.after), (fine.before, fine.after));
    }

    #[test]
    fn words_count_what_is_certain_and_what_is_possible(runs in runs(), from in 0..9_000i32, length in 1..700i32) {
        let (certain, possible) = certain(&runs, from, from + length);
        let (mut inside, mut meeting) = (0, 0);
        for run in &runs {
            let days: Vec<bool> = (run.first..=run.last)
                .map(|day| (from..from + length).contains(&day))
                .collect();
            if days.iter().all(|within| *within) {
                inside += run.count;
            } else if days.contains(&true) {
                meeting += run.count;
            }
        }
        prop_assert_eq!((certain, possible), (inside, meeting));
    }

    #[test]
    fn bins_cover_the_window_and_are_not_too_narrow(from in 0..20_000i32, length in 14..9_000i32, width in 200.0..1600.0f64) {
        let window = Window { from: f64::from(from), to: f64::from(from + length) };
        let edges = edges(window, width);
        prop_assert!(edges.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(f64::from(edges[0]) <= window.from);
        prop_assert!(f64::from(*edges.last().unwrap()) >= window.to);
        let narrowest = edges.windows(2).map(|pair| pair[1] - pair[0]).min().unwrap();
        // Months differ in length.
        prop_assert!(f64::from(narrowest) / window.length() * width >= 4.5);
    }
}

#[test]
fn a_month_is_spread_over_its_days() {
    let index = index(vec![motion("a", "2019-03", Some("2020-01-31"))]);
    let lives = lives(&index);
    let all = lanes(&index, &lives, &hits(&index), Lanes::None, LineOrder::Date);
    let runs = Runs::new(&all[0], &lives);
    let number = |text| day(text).number();
    let edges = [
        number("2019-03-01"),
        number("2019-03-16"),
        number("2019-04-01"),
    ];
    let sums = Sums::new(&runs.begins, &edges);
    assert_eq!(sums.of(0), WHOLE * 15 / 31);
    assert_eq!(sums.of(0) + sums.of(1), WHOLE);
    assert_eq!((sums.before, sums.after), (0, 0));
    let ended = Sums::new(&runs.ends, &[number("2020-01-31"), number("2020-02-01")]);
    assert_eq!(ended.of(0), WHOLE);
}

#[test]
fn the_made_up_set_has_lines_and_a_hundred_times_as_much_a_density() {
    let index = exempelstad();
    let lives = lives(&index);
    let hits = hits(&index);
    let window = bounds(&lives, &hits, today()).unwrap();
    let size = Size {
        width: 900.0,
        em: 16.0,
    };
    let scene = |lanes: &[_]| {
        let mut runs = || lanes.iter().map(|lane| Runs::new(lane, &lives)).collect();
        Scene::new(lanes, &lives, &mut runs, window, size)
    };
    let one = lanes(&index, &lives, &hits, Lanes::None, LineOrder::Date);
    assert!(matches!(scene(&one).sight, Sight::Lines(_)));
    let mut many = one.clone();
    many[0].members = many[0].members.repeat(100);
    let Sight::Density { begins, ends, .. } = scene(&many).sight else {
        panic!("too many lines to tell apart");
    };
    let sum = |sums: &Sums| -> u64 { (0..sums.bins.len()).map(|bin| sums.of(bin)).sum() };
    let dated = many[0].members.len() as u64;
    assert_eq!(sum(&begins[0]), dated * WHOLE, "all of them begin in sight");
    let decided = Runs::new(&many[0], &lives).ends;
    assert_eq!(sum(&ends[0]), total(&decided));
}
