use std::rc::Rc;

use expect_test::{Expect, expect};
use motion_timeline::domain::{Date, Day, Motion};
use motion_timeline::i18n::Lang;
use motion_timeline::index::Sort;
use motion_timeline::view_model::load::{Gaps, Progress};
use motion_timeline::view_model::{
    Action, Config, Overview, State, announcement, overview_sentence, reduce,
};

use super::{fifty, indexed};

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    let config = Config::default();
    let actions = actions.into_iter();
    actions.fold(state.clone(), |state, action| {
        reduce(&state, action, &config)
    })
}

fn loaded() -> State {
    let done = Progress::Done {
        index: indexed(fifty()),
        issues: Vec::new(),
        gaps: Gaps::default(),
    };
    after(&State::new(&Config::default()), [Action::Progress(done)])
}

#[test]
fn a_change_is_told_by_what_has_changed() {
    let check = |actions: Vec<Action>, last: Vec<Action>, expected: Expect| {
        let before = after(&loaded(), actions);
        let state = after(&before, last);
        let said = |lang| announcement(&before, &state, "", lang);
        expected.assert_eq(&[said(Lang::Sv), said(Lang::En)].join(" | "));
    };
    let words = |words: &str| Action::SetWords(words.into());
    let more = || Action::ShowMore;
    check(
        vec![],
        vec![words("motion 1")],
        expect!["14 motioner visas | 14 motions shown"],
    );
    check(
        vec![],
        vec![words("motion 12")],
        expect!["1 motion visas | 1 motion shown"],
    );
    check(
        vec![],
        vec![words("moped")],
        expect!["Inga motioner matchar | No motions match"],
    );
    check(
        vec![],
        vec![more()],
        expect!["20 motioner till. 40 av 50 visas. | 20 more motions. 40 of 50 shown."],
    );
    // The last page is not whole.
    check(
        vec![more()],
        vec![more()],
        expect!["10 motioner till. 50 av 50 visas. | 10 more motions. 50 of 50 shown."],
    );
    check(
        vec![],
        vec![Action::SetSort(Sort::Title)],
        expect![
            "50 motioner visas. Sortering: Titel A–Ö. | 50 motions shown. Sorted by: Title A–Z."
        ],
    );
    // Several changes before the first has been told.
    check(
        vec![],
        vec![more(), words("motion 1")],
        expect!["14 motioner visas | 14 motions shown"],
    );
    check(
        vec![],
        vec![words("motion 1"), Action::SetSort(Sort::Oldest)],
        expect![
            "14 motioner visas. Sortering: Äldst först. | 14 motions shown. Sorted by: Oldest first."
        ],
    );
    check(
        vec![],
        vec![words("x"), words("")],
        expect!["50 motioner visas | 50 motions shown"],
    );
}

#[test]
fn what_is_told_always_changes_the_page() {
    let before = loaded();
    let mut said = String::new();
    for words in ["motion 12", "motion 13", "motion 14"] {
        let state = after(&before, [Action::SetWords(words.into())]);
        let next = announcement(&before, &state, &said, Lang::Sv);
        assert_ne!(next, said);
        assert_eq!(next.trim(), "1 motion visas");
        said = next;
    }
}

#[test]
fn the_strip_is_put_in_words() {
    let check = |years: &[u16], expected: Expect| {
        let mut data = fifty();
        data.motions = years
            .iter()
            .map(|year| Motion {
                submitted: Date::parse(&year.to_string()).ok(),
                ..Motion::new("m", "Motion")
            })
            .map(Rc::new)
            .collect();
        let done = Progress::Done {
            index: indexed(data),
            issues: Vec::new(),
            gaps: Gaps::default(),
        };
        let state = after(&State::new(&Config::default()), [Action::Progress(done)]);
        let index = state.index.as_deref().unwrap();
        let strip = Overview::new(index, &state.answer, None, Day::first_of_year(2026)).unwrap();
        let said = |lang| overview_sentence(&strip, lang);
        expected.assert_eq(&[said(Lang::Sv), said(Lang::En)].join(" | "));
    };
    check(
        &[2020, 2020, 2020, 2021, 2021, 2022],
        expect![
            "6 motioner 2020–2022. Flest 2020 (3), minst 2022 (1). | 6 motions, 2020 to 2022. Most in 2020 (3), fewest in 2022 (1)."
        ],
    );
    // Two years share the fewest.
    check(
        &[2020, 2021, 2021, 2022],
        expect![
            "4 motioner 2020–2022. Flest 2021 (2). | 4 motions, 2020 to 2022. Most in 2021 (2)."
        ],
    );
    // Two years share the most.
    check(
        &[2020, 2020, 2021, 2022, 2022],
        expect!["5 motioner 2020–2022. | 5 motions, 2020 to 2022."],
    );
    check(&[2020], expect!["1 motion 2020. | 1 motion, 2020."]);
    check(
        &[2020, 0],
        expect![
            "1 motion 2020. 1 motion saknar datum och syns bara när hela perioden är vald. | 1 motion, 2020. 1 motion has no date and shows only when the whole period is chosen."
        ],
    );
}
