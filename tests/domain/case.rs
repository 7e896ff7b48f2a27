//! What is said about a case as a whole.

use motion_timeline::domain::*;
use proptest::prelude::*;

use crate::arbitrary::motion;

/// An event from short words: a date or `-`, a kind, then maybe an outcome and `final`.
fn event(words: &str) -> Event {
    let mut words = words.split(' ');
    let date = words
        .next()
        .filter(|date| *date != "-")
        .map(|date| Date::parse(date).unwrap());
    let kind = EventKind::from_key(words.next().unwrap()).unwrap();
    let (mut verdict, mut is_final) = (None, false);
    for word in words {
        if word == "final" {
            is_final = true;
        } else {
            let outcome = Outcome::from_key(word).unwrap();
            verdict = Some(Verdict {
                outcome,
                wording: None,
            });
        }
    }
    Event {
        date,
        kind,
        body: None,
        paragraph: None,
        title: None,
        text: None,
        verdict,
        is_final,
        documents: vec![],
        votes: vec![],
        statements: vec![],
        source: None,
    }
}

fn case(events: &[&str]) -> Motion {
    let mut motion = Motion::new("m", "Motion");
    motion.events = events.iter().map(|words| event(words)).collect();
    motion
}

/// A line for each case: the stage that the publisher states in brackets, the events, and
/// then where the case stands and the group that readers find it in.
const STANDINGS: &str = "
# Nothing is known.
=> Unknown, unknown
2023 context; 2023 notice; - other => Unknown, unknown

2023 submitted => LastKnown(Submitted), submitted
2023 submitted; 2024 referred => LastKnown(Referred), in_preparation
2023 in_preparation => LastKnown(InPreparation), in_preparation
2023 opinion_given => LastKnown(OpinionGiven), in_preparation
2023 committee_proposal rejected => LastKnown(CommitteeProposal), in_preparation

# From here on the council's decision comes next, and may well exist outside the source.
2023 executive_proposal adopted => LastKnown(ExecutiveProposal), unknown
2023 on_agenda => LastKnown(OnAgenda), unknown
2023 decided => LastKnown(Decided), unknown
2023 follow_up => LastKnown(FollowUp), unknown
2023 closed => LastKnown(Closed), unknown

# A yes that is not final is not a decision, whoever says it.
2023 decided adopted => LastKnown(Decided), unknown
2023 committee_proposal adopted; 2024 decided rejected => LastKnown(Decided), unknown

2024 decided adopted final => Decided(Adopted), adopted
2024 decided partly_adopted final => Decided(PartlyAdopted), partly_adopted
2024 decided adopted_amended final => Decided(AdoptedAmended), partly_adopted
2024 decided answered final => Decided(Answered), answered
2024 decided rejected final => Decided(Rejected), rejected
2024 decided withdrawn final => Decided(Withdrawn), ended
2024 decided lapsed final => Decided(Lapsed), ended
2024 decided noted final => Decided(Noted), ended
2024 closed answered final => Decided(Answered), answered

# Final, but nothing that ends a case.
2024 decided final => LastKnown(Decided), unknown
2024 decided unknown final => LastKnown(Decided), unknown
2024 decided no_vote final => LastKnown(Decided), unknown
2024 decided referred final => LastKnown(Decided), unknown
2024 decided returned final => Halted(Returned), postponed

2024 decided returned => Halted(Returned), postponed
2024 on_agenda postponed => Halted(Postponed), postponed
2024 on_agenda removed => Halted(Removed), postponed
2024 on_agenda postponed; 2025 on_agenda => LastKnown(OnAgenda), unknown
2024 on_agenda postponed; 2025 context => Halted(Postponed), postponed
# The latest in time, not in the list.
2025 on_agenda; 2024 decided returned => LastKnown(OnAgenda), unknown

# What comes after a decision doesn't undo it, unless it is itself the council's.
2024 decided adopted final; 2025 follow_up => Decided(Adopted), adopted
2024 decided adopted final; 2025 decided rejected => Decided(Adopted), adopted
2024 decided adopted final; 2025 decided final => Decided(Adopted), adopted
2024 decided adopted final; 2025 decided rejected final => Decided(Rejected), rejected
2025 decided rejected final; 2024 decided adopted final => Decided(Rejected), rejected
2024 decided adopted final; 2025 decided returned final => Halted(Returned), postponed
2024 decided adopted final; 2025 decided unknown final => LastKnown(Decided), unknown

# What the publisher says, where no event says more.
[submitted] => At(Submitted), submitted
[referred] 2023 submitted => At(Referred), in_preparation
[on_agenda] => At(OnAgenda), in_preparation
[executive_proposal] 2023 executive_proposal => At(ExecutiveProposal), in_preparation
[decided] => At(Decided), unknown
[follow_up] => At(FollowUp), unknown
[closed] => At(Closed), unknown
[referred] 2024 decided adopted final => Decided(Adopted), adopted
[in_preparation] 2024 decided returned => Halted(Returned), postponed
";

#[test]
fn where_cases_stand() {
    let lines = STANDINGS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    for line in lines {
        let (facts, expected) = line.split_once("=> ").unwrap();
        let (stage, events) = match facts.strip_prefix('[') {
            Some(facts) => facts.split_once(']').unwrap(),
            None => ("", facts),
        };
        let events: Vec<&str> = events
            .split(';')
            .map(str::trim)
            .filter(|e| !e.is_empty())
            .collect();
        let motion = Motion {
            stage: Stage::from_key(stage),
            ..case(&events)
        };
        let standing = motion.standing();
        let found = format!("{standing:?}, {}", standing.status().key());
        assert_eq!(found, expected, "{line}");
        assert_eq!(standing.is_decided(), expected.starts_with("Decided"));
        assert_eq!(motion.decision().is_some(), standing.is_decided());
    }
}

#[test]
fn a_date_of_submission_is_a_step() {
    let submitted = Date::parse("2023-12-21").ok();
    let motion = Motion {
        submitted,
        ..case(&[])
    };
    assert_eq!(motion.standing(), Standing::LastKnown(Stage::Submitted));
}

#[test]
fn neither_proposals_nor_clauses_decide() {
    let mut motion = case(&["2023-12-21 submitted"]);
    let adopted = Some(Verdict {
        outcome: Outcome::Adopted,
        wording: Some("bifalles".into()),
    });
    motion.proposals.push(Proposal {
        body: Some("ks".into()),
        by: vec![],
        verdict: adopted.clone(),
        text: None,
        date: None,
        replaces: vec![],
    });
    motion.clauses.push(Clause {
        number: Some(1),
        text: "Utred".into(),
        verdict: adopted,
        areas: vec![],
    });
    assert_eq!(motion.decision(), None);
    assert_eq!(motion.standing(), Standing::LastKnown(Stage::Submitted));
}

#[test]
fn in_order_of_time() {
    let check = |events: &[&str], expected: &[&str]| {
        let motion = case(events);
        let found: Vec<&Event> = motion.chronology();
        let expected: Vec<Event> = expected.iter().map(|words| event(words)).collect();
        assert_eq!(found, expected.iter().collect::<Vec<_>>());
    };
    check(&[], &[]);
    check(
        &["2024 decided", "2023 submitted"],
        &["2023 submitted", "2024 decided"],
    );
    // Same time: the source's order.
    check(
        &["2023 context", "2023 submitted"],
        &["2023 context", "2023 submitted"],
    );
    // Without a date: behind what precedes it in the source.
    check(
        &[
            "2024 decided",
            "- follow_up",
            "2023 submitted",
            "- referred",
        ],
        &[
            "2023 submitted",
            "- referred",
            "2024 decided",
            "- follow_up",
        ],
    );
    check(
        &["- context", "2023 submitted"],
        &["- context", "2023 submitted"],
    );
    // A year stands before its months, a month before its days.
    check(
        &[
            "2023-06-01 referred",
            "2023-06 submitted",
            "2023 context",
            "2019/.. context",
        ],
        &[
            "2019/.. context",
            "2023 context",
            "2023-06 submitted",
            "2023-06-01 referred",
        ],
    );
}

#[test]
fn first_known_time() {
    let check = |submitted: Option<&str>, events: &[&str], expected: Option<&str>| {
        let read = |text: &str| Date::parse(text).unwrap();
        let motion = Motion {
            submitted: submitted.map(read),
            ..case(events)
        };
        assert_eq!(motion.first_known(), expected.map(read));
    };
    check(None, &[], None);
    check(Some("2023-12-21"), &["2022 referred"], Some("2023-12-21"));
    check(None, &["2024 decided", "2023-06 referred"], Some("2023-06"));
    // What is no step of the case says nothing about when it began.
    check(
        None,
        &["2019/.. context", "2024 decided", "2020 notice"],
        Some("2024"),
    );
    check(None, &["2019/.. context", "- referred"], None);
}

#[test]
fn areas_answer_to_every_spelling() {
    let area = Area {
        id: "hassleholmen-hulta".into(),
        name: "Hässleholmen-Hulta".into(),
        aliases: vec!["Hulta-Hässleholmen".into()],
        parent: None,
        kind: AreaKind::District,
        designations: vec![],
    };
    for text in [
        "hassleholmen-hulta",
        "HÄSSLEHOLMEN-HULTA",
        " Hulta-Hässleholmen ",
    ] {
        assert!(area.answers_to(text), "{text}");
    }
    for text in ["", "Hulta", "Hassleholmen-Hulta!"] {
        assert!(!area.answers_to(text), "{text}");
    }
}

#[test]
fn references_that_point_nowhere_are_shown_as_they_are() {
    let mut set = Dataset::default();
    set.bodies.push(Body {
        id: "kf".into(),
        name: "Kommunfullmäktige".into(),
        kind: BodyKind::Council,
    });
    assert_eq!(set.body_name("kf"), "Kommunfullmäktige");
    assert_eq!(set.body_name("Kulturnämnden"), "Kulturnämnden");
    assert_eq!(set.area_name("Stora torget"), "Stora torget");
    assert!(set.party("X").is_none() && set.motion("m").is_none() && set.area("a").is_none());
}

proptest! {
    #[test]
    fn time_order_loses_and_invents_nothing(motion in motion()) {
        let chronology = motion.chronology();
        prop_assert_eq!(chronology.len(), motion.events.len());
        for event in &motion.events {
            let same = |other: &&Event| std::ptr::eq(*other, event);
            prop_assert_eq!(chronology.iter().copied().filter(same).count(), 1);
        }
    }

    #[test]
    fn nothing_certainly_later_stands_first(motion in motion()) {
        let dates: Vec<Date> = motion.chronology().iter().filter_map(|event| event.date).collect();
        for (number, date) in dates.iter().enumerate() {
            for later in &dates[number..] {
                prop_assert_ne!(date.order(later), Order::After);
            }
        }
    }

    #[test]
    fn an_undated_event_follows_its_neighbour(motion in motion()) {
        let chronology = motion.chronology();
        let position = |event: &Event| chronology.iter().position(|other| std::ptr::eq(*other, event));
        for pair in motion.events.windows(2) {
            if pair[1].date.is_none() {
                prop_assert_eq!(position(&pair[1]), position(&pair[0]).map(|place| place + 1));
            }
        }
    }

    #[test]
    fn only_a_final_event_decides(mut motion in motion()) {
        if let Some(decision) = motion.decision() {
            prop_assert!(decision.is_final);
            let outcome = decision.outcome().unwrap();
            prop_assert!(outcome.ends_case());
            prop_assert_eq!(motion.standing(), Standing::Decided(outcome));
        }
        for event in &mut motion.events {
            event.is_final = false;
        }
        prop_assert_eq!(motion.decision(), None);
        prop_assert!(!motion.standing().is_decided());
        let claims = [Status::Adopted, Status::PartlyAdopted, Status::Answered, Status::Rejected, Status::Ended];
        prop_assert!(!claims.contains(&motion.standing().status()));
    }

    #[test]
    fn proposals_and_clauses_change_no_standing(mut motion in motion()) {
        let standing = motion.standing();
        motion.proposals.clear();
        motion.clauses.clear();
        prop_assert_eq!(motion.standing(), standing);
    }
}
