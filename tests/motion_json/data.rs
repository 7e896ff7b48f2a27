//! The sets that come with the project.

use std::path::PathBuf;

use motion_timeline::adapter::motion_json::Reader;
use motion_timeline::domain::*;

use crate::schema::{errors, json, root};

/// Reads all pages of a set; nothing in them may be amiss.
fn set(first: &str) -> Dataset {
    let mut reader = Reader::new();
    let mut path: PathBuf = root().join("data").join(first);
    loop {
        assert_eq!(errors(&json(&path)), [""; 0], "{}", path.display());
        let page = reader.page(&std::fs::read(&path).unwrap()).unwrap();
        assert_eq!(page.issues, [], "{}", path.display());
        match page.next {
            Some(next) => path = path.with_file_name(next),
            None => return reader.into_dataset(),
        }
    }
}

fn boras() -> Dataset {
    set("boras/motions.json")
}

#[test]
fn the_founding_case_is_told_as_it_is_known() {
    let set = boras();
    let case = set.motion("inga-sarskilt-utsatta-omraden").unwrap();
    assert_eq!(
        &*case.title,
        "Inga särskilt utsatta områden ska finnas i Borås!"
    );
    assert_eq!(case.submitted, Date::parse("2023-12-21").ok());
    assert_eq!(&*case.proposers[0].name, "Anna Christensen");

    // No council decision is known.
    assert_eq!(case.decision(), None);
    assert!(!case.standing().is_decided());
    assert_eq!(case.standing().status(), Status::Unknown);
    assert!(case.events.iter().all(|event| !event.is_final));
    assert_eq!(case.stage, None);

    let numbers: Vec<_> = case.clauses.iter().map(|clause| clause.number).collect();
    assert_eq!(numbers, [Some(1), Some(2), Some(3)]);
    assert!(case.clauses.iter().all(|clause| clause.verdict.is_none()));

    let [proposal] = &*case.proposals else {
        panic!("{:?}", case.proposals)
    };
    let outcome = |verdict: &Option<Verdict>| verdict.as_ref().map(|verdict| verdict.outcome);
    assert_eq!(outcome(&proposal.verdict), Some(Outcome::Adopted));
    assert_eq!(proposal.by.len(), 5);
    let [replaced] = &*proposal.replaces else {
        panic!("{:?}", proposal.replaces)
    };
    assert_eq!(outcome(&replaced.verdict), Some(Outcome::Answered));

    assert!(
        case.goals
            .iter()
            .any(|goal| goal.due == Date::parse("2030").ok())
    );
    let context: Vec<_> = case
        .events
        .iter()
        .filter(|event| event.kind == EventKind::Context)
        .collect();
    assert!(
        context
            .iter()
            .any(|event| event.date == Date::parse("2019/..").ok())
    );
    assert!(context.iter().any(|event| event.date.is_none()));

    let areas = |relation| -> Vec<&str> {
        let found = case.areas.iter().filter(|link| link.relation == relation);
        found.map(|link| &*link.area).collect()
    };
    assert_eq!(areas(Relation::Primary), ["norrby", "hassleholmen-hulta"]);
    assert_eq!(areas(Relation::Mentioned), ["sjobo", "boras", "gardsten"]);
    assert!(
        set.area("hassleholmen-hulta")
            .unwrap()
            .answers_to("Hulta-Hässleholmen")
    );
    assert_eq!(set.area("gardsten").unwrap().kind, AreaKind::Outside);
    assert_eq!(set.area("boras").unwrap().kind, AreaKind::Municipality);
}

#[test]
fn real_motions_say_where_they_come_from() {
    let set = boras();
    assert!(!set.fictional);
    // The founding case, and 15 of the public corpus: 14 motions and one full history.
    assert!(set.motions.len() >= 15, "{}", set.motions.len());
    for motion in &set.motions {
        assert!(motion.source.is_some(), "{}", motion.id);
        for link in &motion.areas {
            assert!(
                set.area(&link.area).is_some(),
                "{} {}",
                motion.id,
                link.area
            );
        }
        for party in motion
            .proposers
            .iter()
            .filter_map(|person| person.party.as_deref())
        {
            assert!(set.party_named(party).is_some(), "{} {party}", motion.id);
        }
    }
}

#[test]
fn the_made_up_set_says_so() {
    let set = set("exempelstad/motions.json");
    assert!(set.fictional);
    assert_eq!(set.motions.len(), 400);
    for outcome in Outcome::ALL {
        let has = |motion: &Motion| {
            motion
                .events
                .iter()
                .any(|event| event.outcome() == Some(*outcome))
        };
        assert!(set.motions.iter().any(|one| has(one)), "{outcome:?}");
    }
    for status in Status::ALL {
        assert!(
            set.motions
                .iter()
                .any(|motion| motion.standing().status() == *status),
            "{status:?}"
        );
    }
}
