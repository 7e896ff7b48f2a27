//! What is said about one case: its timeline's entries, the nodes on its card, where things lie
//! in time, and the sentences about votes and goals.

use expect_test::{Expect, expect};
use motion_timeline::domain::{
    Dataset, Date, Day, Event, EventKind, Goal, Measure, Motion, Outcome, Stage, Unit, Verdict,
    Votes,
};
use motion_timeline::i18n::Lang;
use motion_timeline::view_model::{
    Card, Mark, Scale, entries, lifeline, percent, share, steps, tally,
};
use proptest::prelude::*;

fn today() -> Day {
    Day::new(2026, 11, 24).unwrap()
}

fn event(kind: EventKind, date: &str, outcome: Option<Outcome>, is_final: bool) -> Event {
    Event {
        date: (!date.is_empty()).then(|| Date::parse(date).unwrap()),
        verdict: outcome.map(|outcome| Verdict {
            outcome,
            wording: None,
        }),
        is_final,
        ..Event::new(kind)
    }
}

fn goal(due: &str) -> Goal {
    let due = (!due.is_empty()).then(|| Date::parse(due).unwrap());
    Goal {
        due,
        text: "Ett mål".into(),
        measures: Vec::new(),
    }
}

fn motion(events: Vec<Event>, goals: Vec<Goal>) -> Motion {
    Motion {
        events,
        goals,
        ..Motion::new("a", "En motion")
    }
}

fn check_steps(motion: &Motion, expected: &Expect) {
    let mut lines = String::new();
    for step in steps(motion, &Dataset::default(), today(), Lang::Sv) {
        let when = step.when.unwrap_or_default();
        lines.push_str(&format!("{:?}: {} | {when}\n", step.look, step.label));
    }
    expected.assert_eq(&lines);
}

#[test]
fn a_step_without_a_date_comes_after_the_submission() {
    let mut motion = motion(
        vec![event(EventKind::InPreparation, "", None, false)],
        vec![],
    );
    motion.submitted = Some(Date::parse("2024-10-02").unwrap());
    check_steps(
        &motion,
        &expect![[r#"
            Step: Inlämnad | 2 okt 2024
            Step: Under beredning | Datum saknas
            Missing: Slutligt beslut | Saknas i källan
        "#]],
    );
}

#[test]
fn a_decided_case_says_what_was_decided() {
    let motion = motion(
        vec![
            event(EventKind::Submitted, "2022-03-14", None, false),
            event(
                EventKind::CommitteeProposal,
                "2022-09",
                Some(Outcome::Adopted),
                false,
            ),
            event(
                EventKind::Decided,
                "2022-11-24",
                Some(Outcome::Rejected),
                true,
            ),
        ],
        vec![],
    );
    check_steps(
        &motion,
        &expect![[r#"
            Step: Inlämnad | 14 mars 2022
            Step: Nämndens förslag: bifall | sep 2022
            Decision: Slutligt beslut: avslagen | 24 nov 2022
        "#]],
    );
}

#[test]
fn no_decision_is_said_and_never_guessed() {
    let open = motion(
        vec![event(EventKind::Submitted, "2019", None, false)],
        vec![goal("2030")],
    );
    check_steps(
        &open,
        &expect![[r#"
            Step: Inlämnad | 2019
            Missing: Slutligt beslut | Saknas i källan
            Future: Mål | 2030
        "#]],
    );
    let stated = Motion {
        stage: Some(Stage::InPreparation),
        ..open
    };
    check_steps(
        &stated,
        &expect![[r#"
            Step: Inlämnad | 2019
            Missing: Slutligt beslut | Inte klart
            Future: Mål | 2030
        "#]],
    );
}

#[test]
fn what_a_card_leaves_out_is_counted() {
    let mut events = vec![event(EventKind::Context, "2015/..", None, false)];
    events.extend((1..=6).map(|month| {
        event(
            EventKind::OpinionGiven,
            &format!("2020-{month:02}-01"),
            None,
            false,
        )
    }));
    events.insert(1, event(EventKind::Submitted, "2019-05-02", None, false));
    events.push(event(
        EventKind::Decided,
        "2020-11-03",
        Some(Outcome::Answered),
        true,
    ));
    check_steps(
        &motion(events, vec![]),
        &expect![[r#"
            Context: Bakgrund | sedan 2015
            Step: Inlämnad | 2 maj 2019
            Gap: 6 händelser till | 
            Decision: Slutligt beslut: besvarad | 3 nov 2020
        "#]],
    );
}

#[test]
fn an_undated_event_keeps_its_place_in_the_source() {
    let motion = motion(
        vec![
            event(EventKind::Submitted, "2021-01-10", None, false),
            event(EventKind::Referred, "", None, false),
            event(
                EventKind::Decided,
                "2021-12-01",
                Some(Outcome::Adopted),
                true,
            ),
        ],
        vec![],
    );
    check_steps(
        &motion,
        &expect![[r#"
            Step: Inlämnad | 10 jan 2021
            Step: Skickad på remiss | Datum saknas
            Decision: Slutligt beslut: bifallen | 1 dec 2021
        "#]],
    );
    let undated = entries(&motion, today());
    assert_eq!(undated[1].when, None);
    let dataset = Dataset::default();
    let drawn = lifeline(&motion, &dataset, today(), Lang::Sv);
    assert_eq!(
        drawn.rows[1].mark, None,
        "what has no date has no place in time"
    );
}

#[test]
fn an_item_called_as_the_motion_is_named_by_its_step() {
    let mut on_agenda = event(EventKind::OnAgenda, "2021-02-01", None, false);
    on_agenda.title = Some("Mer grönt".into());
    let mut motion = motion(vec![on_agenda], Vec::new());
    let titles = |motion: &Motion| {
        let dataset = Dataset::default();
        let drawn = lifeline(motion, &dataset, today(), Lang::Sv);
        drawn.rows.into_iter().map(|row| row.title).next()
    };
    motion.title = "14 Mer grönt".into();
    assert_eq!(
        titles(&motion).as_deref(),
        Some("På fullmäktiges dagordning")
    );
    motion.title = "Mindre grått".into();
    assert_eq!(titles(&motion).as_deref(), Some("Mer grönt"));
}

#[test]
fn submission_and_goals_stand_among_the_events() {
    let mut motion = motion(
        vec![
            event(EventKind::Context, "2018", None, false),
            event(EventKind::OnAgenda, "2020-02-01", None, false),
        ],
        vec![goal("2027"), goal("2019-06"), goal("")],
    );
    motion.submitted = Some(Date::parse("2019-03-01").unwrap());
    check_steps(
        &motion,
        &expect![[r#"
            Context: Bakgrund | 2018
            Step: Inlämnad | 1 mars 2019
            Gap: 2 händelser till | 
            Missing: Slutligt beslut | Saknas i källan
            Future: Mål | 2027
            Gap: 1 händelse till | 
        "#]],
    );
}

#[test]
fn marks_are_as_long_as_what_a_date_may_mean() {
    let scale = Scale::of_years(2019, 2028);
    let check = |date: &str, expected: &Expect| {
        let mark = scale.mark(&Date::parse(date).unwrap(), today());
        let text = match mark {
            Mark::Point(at) => percent(at),
            Mark::Stretch { from, to, open } => {
                format!(
                    "{}–{}{}",
                    percent(from),
                    percent(to),
                    if open { " open" } else { "" }
                )
            }
        };
        expected.assert_eq(&text);
    };
    check("2019-01-01", &expect!["0%"]);
    check("2024-01-01", &expect!["49.9%"]);
    check("2023", &expect!["39.9%–49.9%"]);
    check("2023-06", &expect!["44.1%–44.9%"]);
    check("2023-06-05~", &expect!["44.2%–44.2%"]);
    check("2019/..", &expect!["0%–78.9% open"]);
    check("../2020", &expect!["0%–20% open"]);
    check("2028-12-31", &expect!["99.9%"]);
    check("2035/..", &expect!["100%–100% open"]);
}

#[test]
fn unknown_votes_make_an_unknown_sum() {
    let votes = |yes, no| Votes {
        party: "A".into(),
        yes,
        no,
        abstain: None,
        absent: Some(1),
    };
    let all = tally(&[votes(Some(3), Some(4)), votes(Some(2), Some(0))]);
    assert_eq!(
        (all.yes, all.no, all.abstain, all.absent),
        (Some(5), Some(4), None, Some(2))
    );
    assert!(all.complete);
    let some = tally(&[votes(Some(3), Some(4)), votes(None, Some(0))]);
    assert_eq!((some.yes, some.no), (None, Some(4)));
    assert!(!some.complete);
}

#[test]
fn only_a_share_is_drawn_as_a_share() {
    let measure = |value, unit| Measure {
        date: None,
        value,
        unit,
        text: None,
        source: None,
    };
    assert_eq!(share(&measure(Some(0.6), Unit::Share)), Some(600));
    assert_eq!(share(&measure(Some(1.7), Unit::Share)), Some(1000));
    assert_eq!(share(&measure(Some(-1.0), Unit::Share)), Some(0));
    assert_eq!(share(&measure(Some(0.6), Unit::Count)), None);
    assert_eq!(share(&measure(None, Unit::Share)), None);
}

#[test]
fn a_card_says_where_its_dates_come_from() {
    let submitted =
        |motion: &Motion| Card::new(motion, &Dataset::default(), today(), Lang::Sv).submitted;
    let listed = motion(
        vec![event(EventKind::OnAgenda, "2019-08-22", None, false)],
        vec![],
    );
    expect!["Inlämningsdatum saknas i källan. Tidigast känd 22 augusti 2019"]
        .assert_eq(&submitted(&listed));
    expect!["Inlämningsdatum saknas i källan"].assert_eq(&submitted(&motion(vec![], vec![])));
    let known = Motion {
        submitted: Some(Date::parse("2023-06").unwrap()),
        ..listed
    };
    expect!["Inlämnad juni 2023"].assert_eq(&submitted(&known));
}

#[test]
fn one_year_is_a_fact_about_undecided_cases_only() {
    let over = |submitted: &str, decided: bool| {
        let mut motion = motion(vec![], vec![]);
        motion.submitted = Some(Date::parse(submitted).unwrap());
        if decided {
            motion.events.push(event(
                EventKind::Decided,
                "2026-11-01",
                Some(Outcome::Adopted),
                true,
            ));
        }
        Card::new(&motion, &Dataset::default(), today(), Lang::Sv).over_a_year
    };
    assert!(over("2025-11-23", false));
    assert!(
        !over("2025-11-24", false),
        "a year has not passed before the day itself is over"
    );
    assert!(!over("2025-11", false), "the month may mean its last day");
    assert!(over("2025-10", false));
    assert!(!over("2020", false), "nothing is computed from a year");
    assert!(!over("2023-01-01", true));
}

proptest! {
    #[test]
    fn positions_stay_on_the_scale_and_in_order(
        first in 0_u16..9999, length in 0_u16..200, a in any::<i32>(), b in any::<i32>(),
    ) {
        let scale = Scale::of_years(first, first.saturating_add(length).min(9999));
        let (a, b) = (Day::from_number(a.min(b)), Day::from_number(a.max(b)));
        prop_assert!(scale.at(a) <= scale.at(b));
        prop_assert!(scale.at(b) <= 1000);
        for tick in scale.ticks(6) {
            prop_assert!(tick.at <= 1000);
        }
        prop_assert!(scale.ticks(6).len() <= 6);
    }
}
