//! The list as it is put on paper.

use std::rc::Rc;

use motion_timeline::domain::{Dataset, Motion};
use motion_timeline::index::Index;
use motion_timeline::view_model::load::{Gaps, Progress};
use motion_timeline::view_model::{
    Action, ChartAction, Config, Mode, State, printable, printed, reduce,
};

fn list(motions: u32) -> State {
    let motion = |number| {
        Rc::new(Motion::new(
            &format!("m{number}"),
            &format!("Motion {number}"),
        ))
    };
    let dataset = Dataset {
        motions: (0..motions).map(motion).collect(),
        ..Dataset::default()
    };
    let done = Action::Progress(Progress::Done {
        index: Rc::new(Index::new(Rc::new(dataset))),
        issues: Vec::new(),
        gaps: Gaps::default(),
    });
    let config = Config::default();
    reduce(&State::new(&config), done, &config)
}

#[test]
fn paper_has_the_whole_list_and_the_details_only_where_they_are_wanted() {
    let config = Config::default();
    let state = reduce(&list(70), Action::ToggleCase("m0".into()), &config);
    let short = printed(&state, false);
    assert_eq!((short.shown, short.open.len()), (70, 1));
    let whole = printed(&state, true);
    assert_eq!((whole.shown, whole.open.len()), (70, 70));
    assert_eq!(
        (state.shown, state.open.len()),
        (20, 1),
        "and nothing else has changed"
    );
}

#[test]
fn a_very_long_list_is_cut_and_what_is_in_sight_is_not() {
    let state = list(700);
    assert_eq!((printable(700, false), printable(700, true)), (500, 100));
    assert_eq!(printed(&state, false).shown, 500);
    let whole = printed(&state, true);
    assert_eq!((whole.shown, whole.open.len()), (100, 100));
    let mut further = state;
    further.shown = 680;
    assert_eq!(printed(&further, true).shown, 680);
}

#[test]
fn below_lifelines_no_case_is_opened() {
    let lifelines = Action::Chart(ChartAction::SetMode(Mode::Lifelines));
    let state = reduce(&list(30), lifelines, &Config::default());
    assert!(printed(&state, true).open.is_empty());
}
