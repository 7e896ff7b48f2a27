//! Sets in shards: which years are shown at first, and what is asked for when.

use motion_timeline::domain::{Dataset, Day, Unread};
use motion_timeline::i18n::{Lang, number};
use motion_timeline::view_model::load::{Failure, Gaps, Progress, Wanted};
use motion_timeline::view_model::{
    Action, Config, Filter, Load, Overview, State, fragment, overview_sentence, reduce,
};

use crate::{fifty, indexed};

/// Motions of 2014–2023 that have been read, and others of these years that have not.
fn set(unread: &[(Option<u16>, u32)]) -> Dataset {
    let parts = unread.iter();
    let unread = parts.map(|&(year, motions)| Unread {
        year,
        motions: Some(motions),
    });
    Dataset {
        unread: unread.collect(),
        ..fifty()
    }
}

fn manifest() -> Dataset {
    Dataset {
        motions: Vec::new(),
        ..set(&[
            (None, 7),
            (Some(2021), 4_000),
            (Some(2023), 900),
            (Some(2022), 600),
        ])
    }
}

fn done(dataset: Dataset) -> Action {
    Action::Progress(Progress::Done {
        index: indexed(dataset),
        issues: Vec::new(),
        gaps: Gaps::default(),
    })
}

fn part(dataset: Dataset) -> Action {
    Action::Progress(Progress::Part(indexed(dataset)))
}

fn config() -> Config {
    Config {
        src: Some("motions.json".into()),
        ..Config::default()
    }
}

fn after(actions: Vec<Action>) -> State {
    let mut state = State::new(&config());
    for action in actions {
        state = reduce(&state, action, &config());
    }
    state
}

fn wanted(state: &State) -> Option<Option<(u16, u16)>> {
    state.wanted().map(|wanted| wanted.years)
}

#[test]
fn the_latest_years_are_wanted_at_first() {
    let state = after(vec![part(manifest())]);
    assert_eq!(state.query.years, Some((2022, 2023)));
    assert_eq!(wanted(&state), Some(Some((2022, 2023))));
    assert_eq!(state.filters(), [], "nobody has chosen these years");
    assert!(
        !Wanted {
            years: Some((2022, 2023))
        }
        .covers(None)
    );
    assert!(Wanted { years: None }.covers(None));

    let here = set(&[(None, 7), (Some(2021), 4_000)]);
    let state = after(vec![part(manifest()), done(here)]);
    assert_eq!(state.load, Load::Done);
    assert_eq!(wanted(&state), None);
}

#[test]
fn a_year_that_is_chosen_is_wanted_and_then_here() {
    let read = || set(&[(None, 7), (Some(2021), 4_000)]);
    let chosen = Action::SetYears(Some((2021, 2023)));
    let state = after(vec![part(manifest()), done(read()), chosen.clone()]);
    assert_eq!(state.load, Load::Part, "more is on its way");
    assert_eq!(wanted(&state), Some(Some((2021, 2023))));
    assert_eq!(state.filters(), [Filter::Years(2021, 2023)]);

    let state = after(vec![
        part(manifest()),
        done(read()),
        chosen,
        done(set(&[(None, 7)])),
    ]);
    assert_eq!((state.load.clone(), wanted(&state)), (Load::Done, None));
}

#[test]
fn the_whole_period_is_everything_and_no_filter_is_the_first_years() {
    let here = || {
        vec![
            part(manifest()),
            done(set(&[(None, 7), (Some(2021), 4_000)])),
        ]
    };
    let with = |more: Vec<Action>| after(here().into_iter().chain(more).collect());
    assert_eq!(wanted(&with(vec![Action::SetYears(None)])), Some(None));
    let other = || Action::SetYears(Some((2014, 2021)));
    for back in [
        Action::ClearAll,
        Action::RemoveFilter(Filter::Years(2014, 2021)),
        Action::Restore(fragment::read("", "")),
    ] {
        let state = with(vec![other(), back.clone()]);
        assert_eq!(state.query.years, Some((2022, 2023)), "{back:?}");
    }
}

#[test]
fn an_address_says_which_years() {
    let address = |text: &str| Action::Restore(fragment::read(text, ""));
    let state = after(vec![address("from=2021&to=2021"), part(manifest())]);
    assert_eq!(wanted(&state), Some(Some((2021, 2021))));
    // What lies outside of the set is told as unknown, and is no reason to read all of it.
    let state = after(vec![address("from=1901&to=1902"), part(manifest())]);
    assert_eq!(wanted(&state), Some(Some((2022, 2023))));
    let state = after(vec![address("from=1901&to=2030"), part(manifest())]);
    assert_eq!(wanted(&state), Some(None));
}

#[test]
fn what_cannot_be_had_is_not_waited_for() {
    let cut = Action::Progress(Progress::Done {
        index: indexed(set(&[(Some(2022), 600)])),
        issues: Vec::new(),
        gaps: Gaps {
            cut: true,
            missing: false,
        },
    });
    let state = after(vec![part(manifest()), cut]);
    assert_eq!((state.load.clone(), wanted(&state)), (Load::Done, None));

    let failed = Action::Progress(Progress::Failed {
        failure: Failure::Unreachable,
        issues: Vec::new(),
    });
    let state = after(vec![part(manifest()), failed.clone()]);
    assert_eq!(state.load, Load::Failed(Failure::Unreachable));

    // Trying again reads the manifest first, and takes nothing out of sight.
    let here = part(set(&[(None, 7), (Some(2022), 600)]));
    let state = after(vec![
        part(manifest()),
        here,
        failed,
        Action::Start,
        part(manifest()),
    ]);
    assert_eq!(state.load, Load::Part);
    assert!(!state.answer.hits.is_empty());
    assert_eq!(wanted(&state), Some(Some((2022, 2023))));
}

#[test]
fn the_strip_counts_what_is_not_read_and_compares_only_what_is() {
    let dataset = set(&[(None, 7), (Some(2012), 4_000), (Some(2016), 900)]);
    let state = after(vec![done(dataset)]);
    let index = state.index.as_ref().unwrap();
    let today = Day::new(2026, 11, 24).unwrap();
    let strip = Overview::new(index, &state.answer, None, today).unwrap();
    assert_eq!(strip.years, (2012, 2023));
    assert_eq!(strip.unread, 4_900);
    let of = |year: usize| strip.bins[year - 2012];
    assert_eq!(
        (of(2012).total, of(2012).matching, of(2012).unread),
        (4_000, 0, 4_000)
    );
    assert_eq!((of(2013).total, of(2013).unread), (0, 0));
    assert_eq!(
        (of(2016).total, of(2016).matching, of(2016).unread),
        (905, 5, 900)
    );
    // 2013 has none, and 2012 and 2016 are not known to have the fewest or the most.
    assert_eq!(strip.quietest, Some(1));
    let sentence = overview_sentence(&strip, Lang::Sv);
    let start = format!(
        "49 motioner är hämtade. {} från andra år",
        number(Lang::Sv, 4_900)
    );
    assert!(sentence.starts_with(&start), "{sentence}");
}
