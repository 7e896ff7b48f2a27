//! Links to single cases: whatever the embedder chose, they lead to a list that has the case.

use std::rc::Rc;

use motion_timeline::domain::{Dataset, Ids, Unread};
use motion_timeline::index::{Index, Sort};
use motion_timeline::view_model::fragment;
use motion_timeline::view_model::load::{Gaps, Progress};
use motion_timeline::view_model::{
    Action, ChartAction, Config, Filter, Lanes, Mode, State, reduce,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::fifty;

fn config(areas: &[&str]) -> Config {
    Config {
        src: Some("motions.json".into()),
        areas: areas.iter().map(|area| (*area).to_owned()).collect(),
        ..Config::default()
    }
}

fn loaded(config: &Config, dataset: Dataset) -> State {
    let done = Action::Progress(Progress::Done {
        index: Rc::new(Index::new(Rc::new(dataset))),
        issues: Vec::new(),
        gaps: Gaps::default(),
    });
    let state = reduce(&State::new(config), Action::Start, config);
    reduce(&state, done, config)
}

/// The link to a case of a set with that prefix.
#[track_caller]
fn link(state: &State, prefix: &str, id: &str) -> String {
    let index = state.index.as_ref().unwrap();
    let position = index.position(id).unwrap();
    let motion = index.motion(position).unwrap();
    state.linking(prefix).case(index, motion)
}

#[test]
fn a_case_that_the_embedder_s_areas_have_needs_no_more_than_its_id() {
    assert_eq!(link(&loaded(&config(&[]), fifty()), "", "m7"), "case=m7");
    // About Norrby, and mentioning it.
    let norrby = loaded(&config(&["Norrby"]), fifty());
    assert_eq!(link(&norrby, "vy", "m3"), "vy.case=m3");
    assert_eq!(link(&norrby, "vy", "m2"), "vy.case=m2");
}

#[test]
fn one_that_they_leave_out_is_looked_for_in_all_areas() {
    let norrby = loaded(&config(&["Norrby"]), fifty());
    assert_eq!(link(&norrby, "", "m1"), "area=&case=m1");
    // What the reader has chosen since says nothing of what the link finds elsewhere.
    let cleared = reduce(&norrby, Action::ClearAreas, &config(&["Norrby"]));
    assert_eq!(link(&cleared, "", "m1"), "area=&case=m1");
    assert_eq!(link(&cleared, "", "m3"), "case=m3");
}

#[test]
fn years_that_are_not_shown_at_first_stand_in_the_link() {
    let unread = [(2019, 4_000), (2022, 600), (2023, 900)];
    let unread = unread.map(|(year, motions)| Unread {
        year: Some(year),
        motions: Some(motions),
    });
    let manifest = Dataset {
        unread: unread.to_vec(),
        ..fifty()
    };
    let state = loaded(&config(&[]), manifest);
    // 2015 and 2023.
    assert_eq!(link(&state, "", "m1"), "from=2015&to=2015&case=m1");
    assert_eq!(link(&state, "", "m9"), "case=m9");
}

#[test]
fn an_address_keeps_all_that_is_not_the_widget_s() {
    let linking = loaded(&config(&[]), fifty()).linking("a");
    let address = |page: &str| linking.address(page, "a.case=m1");
    assert_eq!(
        address("https://a.example/x?y#menu&a.q=skola&b.q=1&a.sort=title"),
        "https://a.example/x?y#menu&a.case=m1&b.q=1"
    );
    assert_eq!(
        address("https://a.example/"),
        "https://a.example/#a.case=m1"
    );
    assert_eq!(
        linking.address("https://a.example/#a.q=x", ""),
        "https://a.example/"
    );
}

proptest! {
    #[test]
    fn whoever_opens_a_link_sees_the_case(
        areas in select(vec![&[][..], &["Norrby"], &["Hulta-Hässleholmen"], &["Atlantis"]]),
        number in 0..50_u32,
        prefix in "[a-z. =]{0,3}",
    ) {
        let config = config(areas);
        let id = format!("m{number}");
        let before = loaded(&config, fifty());
        let fragment = link(&before, &prefix, &id);
        let after = reduce(&before, Action::Restore(fragment::read(&fragment, &prefix)), &config);
        prop_assert_eq!(&after.open, &Ids::from_iter([id.as_str().into()]));
        let position = after.index.as_ref().unwrap().position(&id).unwrap();
        let place = after.answer.hits.iter().position(|hit| *hit == position);
        prop_assert!(place.is_some_and(|place| place < after.shown), "{:?}", place);
        // And what stands there then is what stood there.
        let again = after.fragment(&fragment, &prefix).unwrap();
        prop_assert_eq!(
            fragment::read(&again, &prefix).cases,
            fragment::read(&fragment, &prefix).cases
        );
    }
}

#[test]
fn what_a_reader_chooses_once_is_a_step_and_what_goes_on_is_none() {
    let steps = [
        Action::ToggleArea("norrby".into()),
        Action::ClearAreas,
        Action::SetMentioned(false),
        Action::ToggleParty("M".into()),
        Action::SetSort(Sort::Title),
        Action::RemoveFilter(Filter::Words("cykel".into())),
        Action::ClearAll,
        Action::ToggleCase("m1".into()),
        Action::Chart(ChartAction::SetMode(Mode::Lifelines)),
        Action::Chart(ChartAction::SetLanes(Lanes::Party)),
        Action::Chart(ChartAction::Pick("m1".into())),
    ];
    for action in steps {
        assert!(action.is_step(), "{action:?}");
    }
    let others = [
        Action::Start,
        Action::Configured,
        Action::Restore(fragment::read("q=cykel", "")),
        Action::SetWords("cykel".into()),
        Action::SetYears(Some((2015, 2016))),
        Action::ShowMore,
        Action::Chart(ChartAction::SetWindow(None)),
    ];
    for action in others {
        assert!(!action.is_step(), "{action:?}");
    }
}
