use std::collections::BTreeSet;
use std::rc::Rc;

use expect_test::{Expect, expect};
use motion_timeline::adapter::{Issue, ReadError};
use motion_timeline::domain::Day;
use motion_timeline::domain::{AreaLink, Dataset, Motion, Relation, Status};
use motion_timeline::index::{Index, Sort};
use motion_timeline::view_model::fragment::{self, Restored};
use motion_timeline::view_model::load::{Failure, Gaps, Progress};
use motion_timeline::view_model::{
    Action, ChartAction, Config, Filter, Lanes, LineOrder, Load, Mode, PAGE, State, reduce,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{fifty, indexed};

fn config(areas: &[&str]) -> Config {
    Config {
        src: Some("motions.json".into()),
        areas: areas.iter().map(|area| (*area).to_owned()).collect(),
        ..Config::default()
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

fn failed(failure: Failure) -> Action {
    Action::Progress(Progress::Failed {
        failure,
        issues: Vec::new(),
    })
}

fn after(config: &Config, actions: impl IntoIterator<Item = Action>) -> State {
    let state = State::new(config);
    actions
        .into_iter()
        .fold(state, |state, action| reduce(&state, action, config))
}

/// The state after all data has come and these actions have followed.
fn loaded(config: &Config, actions: impl IntoIterator<Item = Action>) -> State {
    after(
        config,
        [Action::Start, done(fifty())].into_iter().chain(actions),
    )
}

/// What a reader would see of a state.
fn seen(state: &State) -> String {
    format!(
        "{:?} hits={} shown={} filters={:?} open={:?} unknown={:?}",
        state.load,
        state.answer.hits.len(),
        state.shown,
        state.filters(),
        state.open.iter().collect::<BTreeSet<_>>(),
        state.unknown
    )
}

fn check(state: &State, expected: Expect) {
    expected.assert_eq(&seen(state));
}

fn view(address: &str) -> Action {
    Action::Restore(fragment::read(address, ""))
}

#[test]
fn a_widget_without_source_says_so() {
    for src in [None, Some(""), Some("  ")] {
        let config = Config {
            src: src.map(str::to_owned),
            ..Config::default()
        };
        assert_eq!(State::new(&config).load, Load::NoSource);
        assert_eq!(after(&config, [Action::Start]).load, Load::NoSource);
    }
    assert_eq!(State::new(&config(&[])).load, Load::Loading);
}

#[test]
fn loading_takes_its_steps() {
    let config = config(&[]);
    let mut first = fifty();
    first.motions.truncate(30);
    let state = after(&config, [Action::Start]);
    check(
        &state,
        expect!["Loading hits=0 shown=20 filters=[] open={} unknown=[]"],
    );
    let state = reduce(&state, part(first), &config);
    check(
        &state,
        expect!["Part hits=30 shown=20 filters=[] open={} unknown=[]"],
    );
    let state = reduce(&state, Action::ShowMore, &config);
    let state = reduce(&state, Action::ToggleCase("m7".into()), &config);
    let state = reduce(&state, Action::ToggleStatus(Status::Submitted), &config);
    let state = reduce(&state, Action::ShowMore, &config);
    let state = reduce(&state, done(fifty()), &config);
    check(
        &state,
        expect![[r#"Done hits=49 shown=40 filters=[Status(Submitted)] open={"m7"} unknown=[]"#]],
    );
}

#[test]
fn a_failure_leaves_what_has_come() {
    let config = config(&["Sjöbo"]);
    let state = after(
        &config,
        [Action::Start, part(fifty()), failed(Failure::TimedOut)],
    );
    assert_eq!(state.load, Load::Failed(Failure::TimedOut));
    assert_eq!(state.answer.hits.len(), 50);
    assert!(state.unknown.is_empty(), "what has not come may name it");
    let state = after(
        &config,
        [Action::Start, failed(Failure::Unreadable(ReadError::Html))],
    );
    assert!(state.index.is_none());
    let state = after(&config, [failed(Failure::NoSource)]);
    assert_eq!(state.load, Load::NoSource);
}

#[test]
fn trying_again_keeps_what_was_wanted() {
    let config = config(&["norrby"]);
    let state = loaded(
        &config,
        [
            Action::ToggleArea("hulta".into()),
            Action::ToggleParty("M".into()),
            Action::SetYears(Some((2015, 2020))),
            Action::SetWords("motion".into()),
            Action::ToggleCase("m4".into()),
            Action::Start,
        ],
    );
    // What had come is still there, so that nothing blinks.
    check(
        &state,
        expect![[
            r#"Loading hits=15 shown=20 filters=[Area("hulta"), Area("norrby"), Party("M"), Years(2015, 2020), Words("motion")] open={"m4"} unknown=[]"#
        ]],
    );
    let state = reduce(&state, failed(Failure::Unreachable), &config);
    assert_eq!(state.answer.hits.len(), 15);
    let state = reduce(&state, Action::Start, &config);
    let state = reduce(&state, done(fifty()), &config);
    check(
        &state,
        expect![[
            r#"Done hits=15 shown=20 filters=[Area("hulta"), Area("norrby"), Party("M"), Years(2015, 2020), Words("motion")] open={"m4"} unknown=[]"#
        ]],
    );
}

#[test]
fn another_source_gets_what_it_has_of_what_was_wanted() {
    let mut other = fifty();
    other.areas.remove(0);
    for motion in &mut other.motions {
        Rc::make_mut(motion)
            .areas
            .retain(|link| *link.area == *"norrby");
    }
    other
        .motions
        .retain(|m| m.first_known().is_some_and(|date| date.year() > 2016));
    let wanted = [
        Action::ToggleArea("hulta".into()),
        Action::SetYears(Some((2015, 2018))),
        Action::Start,
        done(other),
    ];
    check(
        &loaded(&config(&["norrby"]), wanted),
        expect![[
            r#"Done hits=6 shown=20 filters=[Area("norrby"), Years(2017, 2018)] open={} unknown=["hulta"]"#
        ]],
    );
}

#[test]
fn an_attribute_can_change_while_data_is_on_its_way() {
    let state = loaded(&config(&["norrby"]), [Action::Start]);
    let state = reduce(&state, Action::Configured, &config(&[]));
    assert_eq!(state.filters(), []);
}

#[test]
fn words_bring_an_order_of_their_own_unless_one_was_chosen() {
    let words = |words: &str| Action::SetWords(words.into());
    let check = |actions: Vec<Action>, expected: Sort| {
        let state = loaded(&config(&[]), actions);
        assert_eq!(state.query.sort, expected);
    };
    check(vec![words("m")], Sort::Best);
    check(vec![words(" ")], Sort::Newest);
    check(vec![words("m"), words("")], Sort::Newest);
    check(vec![words("m"), Action::ClearAll], Sort::Newest);
    check(vec![Action::SetSort(Sort::Title), words("m")], Sort::Title);
    let newest = Action::SetSort(Sort::Newest);
    check(vec![words("m"), newest.clone(), words("mo")], Sort::Newest);
    check(vec![words("m"), newest, words(""), words("m")], Sort::Best);
    // An address says it all.
    let address = |text: &str| Action::Restore(fragment::read(text, ""));
    check(vec![address("q=m")], Sort::Newest);
    check(vec![address("q=m&sort=best")], Sort::Best);
    check(vec![address("sort=best")], Sort::Newest);
}

#[test]
fn issues_are_counted() {
    let issue = |left_out| Issue {
        pointer: String::new(),
        message: String::new(),
        left_out,
    };
    let check = |left_out: &[bool], expected: (u32, bool)| {
        let issues: Vec<Issue> = left_out.iter().map(|left_out| issue(*left_out)).collect();
        for progress in [
            Progress::Done {
                index: indexed(fifty()),
                issues: issues.clone(),
                gaps: Gaps::default(),
            },
            Progress::Failed {
                failure: Failure::Unreachable,
                issues,
            },
        ] {
            let state = after(&config(&[]), [Action::Progress(progress)]);
            assert_eq!((state.left_out, state.incomplete), expected);
            let again = reduce(&state, Action::Start, &config(&[]));
            assert_eq!((again.left_out, again.incomplete), (0, false));
        }
    };
    check(&[], (0, false));
    check(&[true, true], (2, false));
    check(&[false], (0, true));
    check(&[false, true], (1, true));
}

#[test]
fn configured_areas_are_found_under_every_spelling() {
    check(
        &loaded(&config(&["Hulta-Hässleholmen", " NORRBY ", "Sjöbo"]), []),
        expect![[
            r#"Done hits=50 shown=20 filters=[Area("hulta"), Area("norrby")] open={} unknown=["Sjöbo"]"#
        ]],
    );
    check(
        &loaded(&config(&["Sjöbo", "Sjöbo"]), []),
        expect![[r#"Done hits=50 shown=20 filters=[] open={} unknown=["Sjöbo"]"#]],
    );
}

#[test]
fn an_area_that_comes_with_a_later_part_is_chosen_then() {
    let config = config(&["norrby"]);
    let mut first = fifty();
    first.areas.clear();
    first.motions.truncate(2);
    first.motions.remove(0);
    let state = after(&config, [Action::Start, part(first)]);
    check(
        &state,
        expect!["Part hits=1 shown=20 filters=[] open={} unknown=[]"],
    );
    let state = reduce(&state, done(fifty()), &config);
    check(
        &state,
        expect![[r#"Done hits=33 shown=20 filters=[Area("norrby")] open={} unknown=[]"#]],
    );
}

#[test]
fn a_place_can_turn_out_to_be_another_spelling() {
    let config = config(&["Hulta-Hässleholmen"]);
    let place = AreaLink {
        area: "Hulta-Hässleholmen".into(),
        relation: Relation::Primary,
        derived: false,
    };
    let first = Dataset {
        motions: vec![
            Motion {
                areas: vec![place],
                ..Motion::new("m1", "Motion 1")
            }
            .into(),
        ],
        ..Dataset::default()
    };
    let state = after(&config, [part(first)]);
    check(
        &state,
        expect![[
            r#"Part hits=1 shown=20 filters=[Area("Hulta-Hässleholmen")] open={} unknown=[]"#
        ]],
    );
    let state = reduce(&state, done(fifty()), &config);
    check(
        &state,
        expect![[r#"Done hits=17 shown=20 filters=[Area("hulta")] open={} unknown=[]"#]],
    );
}

#[test]
fn a_new_attribute_takes_effect_at_once() {
    let state = loaded(&config(&["norrby"]), [Action::ToggleArea("hulta".into())]);
    let state = reduce(
        &state,
        Action::Configured,
        &config(&["Hässleholmen-Hulta", "Brämhult"]),
    );
    check(
        &state,
        expect![[r#"Done hits=17 shown=20 filters=[Area("hulta")] open={} unknown=["Brämhult"]"#]],
    );
    let state = reduce(&state, Action::Configured, &config(&[]));
    check(
        &state,
        expect!["Done hits=50 shown=20 filters=[] open={} unknown=[]"],
    );
}

#[test]
fn a_reader_s_choice_of_areas_outlives_more_data() {
    let config = config(&["norrby"]);
    let state = after(&config, [part(fifty()), Action::ClearAreas, done(fifty())]);
    check(
        &state,
        expect!["Done hits=50 shown=20 filters=[] open={} unknown=[]"],
    );
}

#[test]
fn an_address_waits_for_data() {
    let address = "area=Hulta-H%C3%A4ssleholmen,Sj%C3%B6bo&party=moderaterna,X&status=submitted,borta\
                   &from=2010&to=2018&q=motion&sort=title&mentioned=no&case=m4,m99";
    let waiting = after(&config(&["norrby"]), [view(address), Action::Start]);
    assert_eq!(
        waiting.fragment(address, ""),
        None,
        "the address would lose what is not here"
    );
    check(
        &waiting,
        expect![[
            r#"Loading hits=0 shown=20 filters=[Status(Submitted), Words("motion")] open={} unknown=["borta"]"#
        ]],
    );
    let state = reduce(&waiting, done(fifty()), &config(&["norrby"]));
    check(
        &state,
        expect![[
            r#"Done hits=5 shown=20 filters=[Area("hulta"), Status(Submitted), Party("M"), Years(2014, 2018), Words("motion")] open={"m4"} unknown=["borta", "Sjöbo", "X", "m99"]"#
        ]],
    );
    assert_eq!(
        (state.query.sort, state.query.mentioned),
        (Sort::Title, false)
    );
    expect!["area=hulta&mentioned=no&status=submitted&party=M&from=2014&to=2018&q=motion&sort=title&case=m4"]
        .assert_eq(&state.fragment("", "").unwrap());
}

#[test]
fn an_address_without_areas_leaves_the_embedder_s() {
    let config = config(&["norrby"]);
    for order in [
        vec![view("q=motion"), Action::Start, done(fifty())],
        vec![Action::Start, done(fifty()), view("q=motion")],
        vec![
            Action::Start,
            done(fifty()),
            view("area=hulta"),
            view("q=motion"),
        ],
    ] {
        let state = after(&config, order);
        assert_eq!(
            state.filters(),
            [
                Filter::Area("norrby".into()),
                Filter::Words("motion".into())
            ]
        );
    }
    let state = loaded(&config, [Action::ClearAreas]);
    let address = state.fragment("", "").unwrap();
    assert_eq!(address, "area=");
    assert_eq!(loaded(&config, [view(&address)]).filters(), []);
}

#[test]
fn years_of_an_address_grow_with_the_data() {
    let config = config(&[]);
    let mut first = fifty();
    first
        .motions
        .retain(|m| m.first_known().is_some_and(|date| date.year() > 2018));
    let state = after(&config, [view("to=2020"), part(first)]);
    assert_eq!(state.query.years, Some((2019, 2020)));
    let state = reduce(&state, done(fifty()), &config);
    assert_eq!(state.query.years, Some((2014, 2020)));
    check(
        &loaded(&config, [view("from=1900&to=1950")]),
        expect![[r#"Done hits=50 shown=20 filters=[] open={} unknown=["1900–1950"]"#]],
    );
}

#[test]
fn years_fit_the_data() {
    let check = |years, expected| {
        let state = loaded(&config(&[]), [Action::SetYears(years)]);
        assert_eq!(state.query.years, expected);
    };
    check(None, None);
    check(Some((2015, 2016)), Some((2015, 2016)));
    check(Some((2016, 2015)), Some((2015, 2016)));
    check(Some((0, 2016)), Some((2014, 2016)));
    check(Some((2020, 9999)), Some((2020, 2023)));
    check(Some((2014, 2023)), None);
    check(Some((0, 9999)), None);
}

#[test]
fn the_list_grows_by_pages_and_starts_over() {
    let shown = |actions: Vec<Action>| loaded(&config(&[]), actions).shown;
    let more = || Action::ShowMore;
    assert_eq!(shown(vec![]), PAGE);
    assert_eq!(shown(vec![more(), more()]), 3 * PAGE);
    assert_eq!(shown(vec![more(), Action::SetWords("motion".into())]), PAGE);
    assert_eq!(shown(vec![more(), Action::SetSort(Sort::Title)]), PAGE);
    assert_eq!(shown(vec![more(), Action::SetSort(Sort::Newest)]), 2 * PAGE);
    assert_eq!(
        shown(vec![more(), Action::ToggleCase("m4".into())]),
        2 * PAGE
    );
    assert_eq!(shown(vec![more(), Action::ClearAll]), 2 * PAGE);
}

#[test]
fn an_address_shows_its_case_however_far_down_it_is() {
    let config = config(&[]);
    // Without a date, so the last of fifty.
    let state = loaded(&config, [view("case=m0")]);
    assert_eq!(state.shown, 3 * PAGE);
    let state = reduce(&state, Action::SetSort(Sort::Oldest), &config);
    assert_eq!(state.shown, PAGE);
    let state = reduce(&state, view("case=m0&q=motion"), &config);
    assert_eq!(state.shown, 3 * PAGE);
}

#[test]
fn nothing_is_counted_again_that_has_not_changed() {
    let config = config(&[]);
    let state = loaded(&config, []);
    for action in [
        Action::ShowMore,
        Action::ToggleCase("m1".into()),
        Action::ClearAll,
    ] {
        let next = reduce(&state, action, &config);
        assert!(Rc::ptr_eq(&next.answer, &state.answer));
    }
}

fn actions() -> impl Strategy<Value = Action> {
    let area = select(&["norrby", "hulta", "nowhere"][..]);
    let words = select(&["", " ", "motion 1", "\"x"][..]);
    prop_oneof![
        area.prop_map(|id| Action::ToggleArea(id.into())),
        Just(Action::ClearAreas),
        any::<bool>().prop_map(Action::SetMentioned),
        select(Status::ALL).prop_map(Action::ToggleStatus),
        select(&["M", "S", "X"][..]).prop_map(|id| Action::ToggleParty(id.into())),
        proptest::option::of((2010u16..2026, 2010u16..2026)).prop_map(Action::SetYears),
        words.prop_map(|words| Action::SetWords(words.into())),
        select(Sort::ALL).prop_map(Action::SetSort),
        Just(Action::ClearAll),
        Just(Action::ShowMore),
        (0u32..60).prop_map(|n| Action::ToggleCase(format!("m{n}").into())),
        Just(Action::Start),
        Just(Action::Configured),
        Just(done(fifty())),
        Just(part(fifty())),
        Just(failed(Failure::Unreachable)),
        Just(Action::Restore(Restored::default())),
        Just(view("area=norrby&from=2016&case=m3&party=Q")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_happens_the_state_is_whole(actions in vec(actions(), 0..12)) {
        let config = config(&["norrby"]);
        let state = after(&config, actions);
        match &state.index {
            Some(index) => prop_assert_eq!(&*state.answer, &index.run(&state.query)),
            None => prop_assert!(state.answer.hits.is_empty()),
        }
        prop_assert!(state.shown >= PAGE && state.shown.is_multiple_of(PAGE));
        if let (Some((from, to)), Some(index)) = (state.query.years, &state.index) {
            let (first, last) = index.years().unwrap();
            prop_assert!(first <= from && from <= to && to <= last);
        }
    }

    #[test]
    fn removing_every_filter_leaves_none(actions in vec(actions(), 0..12)) {
        let config = config(&["norrby"]);
        let start = after(&config, actions);
        let mut state = start.clone();
        for filter in start.filters() {
            let left = state.filters().len();
            state = reduce(&state, Action::RemoveFilter(filter), &config);
            prop_assert_eq!(state.filters().len(), left - 1);
        }
        prop_assert_eq!(state.filters(), []);
        if let Some(index) = &state.index {
            prop_assert_eq!(state.answer.hits.len(), index.dataset().motions.len());
        }
        prop_assert_eq!(reduce(&start, Action::ClearAll, &config).filters(), []);
    }

    #[test]
    fn a_toggle_undoes_itself(actions in vec(actions(), 0..6), last in actions()) {
        let config = config(&["norrby"]);
        let before = loaded(&config, actions);
        prop_assume!(before.index.is_some());
        let known = !matches!(
            &last,
            Action::ToggleArea(id) | Action::ToggleParty(id) | Action::ToggleCase(id)
                if before.index.as_ref().is_some_and(|index| !knows(index, id))
        );
        let toggles = matches!(
            last,
            Action::ToggleArea(_)
                | Action::ToggleParty(_)
                | Action::ToggleCase(_)
                | Action::ToggleStatus(_)
        );
        if known && toggles {
            let twice = reduce(&reduce(&before, last.clone(), &config), last, &config);
            prop_assert_eq!(&twice.query, &before.query);
            prop_assert_eq!(&twice.open, &before.open);
            prop_assert_eq!(&twice.answer, &before.answer);
        }
    }

    #[test]
    fn the_best_comes_first_of_what_is_looked_for_only(actions in vec(actions(), 0..12)) {
        let state = loaded(&config(&[]), actions);
        prop_assert!(state.query.sort != Sort::Best || !state.query.words.trim().is_empty());
    }

    #[test]
    fn an_address_brings_back_the_view(actions in vec(actions(), 0..12)) {
        let config = config(&["norrby"]);
        let state = loaded(&config, actions);
        let state = reduce(&state, done(fifty()), &config);
        let address = state.fragment("elsewhere=1", "a.b").unwrap();
        let again = loaded(&config, [Action::Restore(fragment::read(&address, "a.b"))]);
        prop_assert_eq!(&again.query.areas, &state.query.areas);
        prop_assert_eq!(again.query.words.trim(), state.query.words.trim());
        prop_assert_eq!(again.filters(), state.filters());
        prop_assert_eq!(again.query.sort, state.query.sort);
        prop_assert_eq!(again.query.mentioned, state.query.mentioned);
        prop_assert_eq!(&again.open, &state.open);
        prop_assert_eq!(again.fragment("elsewhere=1", "a.b"), Some(address));
    }
}

fn knows(index: &Index, id: &str) -> bool {
    index.find_area(id).is_some() || index.find_party(id).is_some() || index.position(id).is_some()
}

#[test]
fn lifelines_and_list_are_views_of_the_same() {
    let config = config(&[]);
    let window = (
        Day::new(2019, 1, 1).unwrap(),
        Day::new(2020, 12, 31).unwrap(),
    );
    let chart = |action| Action::Chart(action);
    let state = loaded(
        &config,
        [
            Action::ToggleCase("m1".into()),
            chart(ChartAction::SetMode(Mode::Lifelines)),
            chart(ChartAction::SetLanes(Lanes::Party)),
            chart(ChartAction::SetOrder(LineOrder::Status)),
            chart(ChartAction::SetWindow(Some(window))),
        ],
    );
    assert_eq!(state.chart.mode, Mode::Lifelines);
    assert_eq!(state.chart.window, Some(window));
    assert_eq!(state.answer.hits.len(), 50);
    assert!(state.open.contains("m1"), "a view closes no case");

    let picked = reduce(&state, chart(ChartAction::Pick("m2".into())), &config);
    let open: Vec<&str> = picked.open.iter().map(|id| &**id).collect();
    assert_eq!(
        open,
        ["m2"],
        "what is chosen in the drawing is the only open case"
    );
    let closed = reduce(&picked, Action::ToggleCase("m2".into()), &config);
    assert_eq!(
        closed.chart.picked.as_deref(),
        Some("m2"),
        "it keeps its card"
    );

    let brushed = reduce(&picked, Action::SetYears(Some((2016, 2017))), &config);
    assert_eq!(
        brushed.chart.window, None,
        "the strip over time is the brush"
    );
    let cleared = reduce(&picked, Action::ClearAll, &config);
    assert_eq!(cleared.chart.mode, Mode::Lifelines, "a view is no filter");
}
