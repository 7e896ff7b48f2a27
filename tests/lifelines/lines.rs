//! What the line of each motion is.

use motion_timeline::domain::{Date, Event, EventKind, Goal, Outcome, Stage};
use motion_timeline::i18n::Lang;
use motion_timeline::view_model::lifelines::{End, Life, LineCard, line_sentence};

use super::{day, index, lives, motion, today, verdict};
use motion_timeline::domain::Motion;

fn life(motion: Motion) -> Life {
    let index = index(vec![motion]);
    *lives(&index).get(0).unwrap()
}

fn number(text: &str) -> i32 {
    day(text).number()
}

fn step(kind: EventKind, date: &str) -> Event {
    Event {
        date: Some(Date::parse(date).unwrap()),
        ..Event::new(kind)
    }
}

fn sentence(motion: Motion, lang: Lang) -> String {
    let index = index(vec![motion]);
    let lives = lives(&index);
    let life = lives.get(0).unwrap();
    let card = LineCard::new(
        index.motion(0).unwrap(),
        life,
        index.dataset(),
        today(),
        lang,
    );
    line_sentence(&card)
}

#[test]
fn a_decided_motion_ends_with_its_decision() {
    let life = life(motion("a", "2019-03-14", Some("2020-06-18")));
    assert_eq!(life.begin, (number("2019-03-14"), number("2019-03-14")));
    let decided = number("2020-06-18");
    assert_eq!(life.end, End::Decided(decided, decided));
    assert_eq!(life.last(), decided);
}

#[test]
fn a_partial_date_is_as_long_as_it_may_mean() {
    let life = life(motion("a", "2019-03", Some("2020")));
    assert_eq!(life.begin, (number("2019-03-01"), number("2019-03-31")));
    assert_eq!(
        life.end,
        End::Decided(number("2020-01-01"), number("2020-12-31"))
    );
}

#[test]
fn a_committee_s_approval_is_not_a_decision() {
    let mut motion = motion("a", "2019-03-14", None);
    motion.events.push(Event {
        verdict: Some(verdict(Outcome::Adopted)),
        ..step(EventKind::CommitteeProposal, "2019-09-02")
    });
    let life = life(motion);
    assert_eq!(life.end, End::Unknown);
    assert_eq!(life.known, number("2019-09-02"));
    assert_eq!(life.last(), today().number(), "its line is open to today");
}

#[test]
fn what_the_publisher_says_of_today_is_known() {
    let mut motion = motion("a", "2026-03-14", None);
    motion.stage = Some(Stage::InPreparation);
    assert_eq!(life(motion).end, End::Open);
}

#[test]
fn a_decision_without_a_date_gets_none() {
    let mut motion = motion("a", "2019-03-14", Some("2020-06-18"));
    motion.events[0].date = None;
    let life = life(motion.clone());
    assert_eq!(life.end, End::DecidedSometime);
    let text = sentence(motion, Lang::Sv);
    assert!(text.contains("Beslutets datum saknas i källan."), "{text}");
}

#[test]
fn an_open_interval_reaches_to_today_and_an_open_beginning_is_no_guess() {
    let since = life(motion("a", "2019/..", None));
    assert_eq!(since.begin, (number("2019-01-01"), today().number()));
    let until = life(motion("a", "../2019", None));
    assert_eq!(until.begin, (number("2019-12-31"), number("2019-12-31")));
}

#[test]
fn a_motion_without_any_date_has_no_line() {
    let index = index(vec![Motion::new("a", "A"), motion("b", "2020", None)]);
    let lives = lives(&index);
    assert_eq!(lives.get(0), None);
    assert!(lives.get(1).is_some());
    assert_eq!(lives.get(2), None);
}

#[test]
fn a_goal_lies_ahead_and_is_said_in_words() {
    let mut motion = motion("a", "2023-12-21", None);
    motion.goals.push(Goal {
        due: Some(Date::parse("2030").unwrap()),
        text: "Inga områden".into(),
        measures: Vec::new(),
    });
    let life = life(motion.clone());
    assert_eq!(life.goal, Some(number("2030-12-31")));
    assert_eq!(life.last(), today().number());
    assert_eq!(life.reach(), number("2030-12-31"));
    let text = sentence(motion, Lang::Sv);
    assert!(text.contains("Planerat mål: 2030."), "{text}");
    assert!(text.contains("Beslut okänt."), "{text}");
}

#[test]
fn a_line_is_read_as_sentences() {
    let text = sentence(
        motion("Gröna tak!", "2019-03-14", Some("2020-06-18")),
        Lang::Sv,
    );
    let expected = "Gröna tak! Bifallen. Inlämnad 14 mars 2019. Beslut 18 juni 2020. \
                    15 månader från inlämning till beslut.";
    assert_eq!(text, expected);
    let text = sentence(motion("Green roofs", "2019-03", None), Lang::En);
    assert!(text.contains("Submitted March 2019."), "{text}");
    assert!(text.contains("Decision unknown."), "{text}");
}
