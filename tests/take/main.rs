//! What is taken out of the widget: each file is read back by another program than wrote it.

#[path = "../arbitrary/mod.rs"]
mod arbitrary;
#[path = "../motion_json/schema.rs"]
#[expect(dead_code, reason = "other tests only ask whether the schema accepts")]
mod schema;
mod support;

use std::collections::HashSet;
use std::rc::Rc;

use motion_timeline::adapter::motion_json;
use motion_timeline::domain::*;
use motion_timeline::i18n::Lang;
use motion_timeline::index::{Index, Query, Sort};
use motion_timeline::view_model::take::{Coming, Extract, Format, coming};
use proptest::prelude::*;
use proptest::sample::select;

use support::{cell, guarded, properties, rows, values};

fn today() -> Day {
    Day::new(2026, 11, 24).unwrap()
}

fn extract<'a>(index: &'a Index, hits: &'a [u32], lang: Lang) -> Extract<'a> {
    Extract {
        index,
        hits,
        lang,
        today: today(),
        source: Some("/motions.json"),
    }
}

fn file(set: Dataset, format: Format, lang: Lang) -> String {
    let index = Index::new(Rc::new(set));
    let hits = index.run(&Query::default()).hits;
    extract(&index, &hits, lang).write(format)
}

fn boras() -> Dataset {
    let path = schema::root().join("data/boras/motions.json");
    motion_json::read(&std::fs::read(path).unwrap()).unwrap().0
}

fn one(motion: Motion) -> Dataset {
    Dataset {
        motions: vec![Rc::new(motion)],
        ..Dataset::default()
    }
}

proptest! {
    #[test]
    fn a_table_has_every_motion_in_the_list_s_order(
        set in arbitrary::dataset(),
        lang in select(Lang::ALL),
        sort in select(Sort::ALL),
    ) {
        let index = Index::new(Rc::new(set));
        let hits = index.run(&Query { sort, ..Query::default() }).hits;
        let extract = extract(&index, &hits, lang);
        let rows = rows(&extract.write(Format::Csv));
        let texts = lang.take_texts();
        prop_assert_eq!(rows.len(), hits.len() + 1);
        for (row, motion) in extract.motions().enumerate() {
            prop_assert_eq!(rows[row + 1].len(), rows[0].len());
            prop_assert_eq!(cell(&rows, row + 1, texts.column_title), guarded(&motion.title));
            let submitted = motion.submitted.map(|date| date.to_string()).unwrap_or_default();
            prop_assert_eq!(cell(&rows, row + 1, texts.column_submitted), submitted);
        }
        for field in rows.iter().flatten() {
            prop_assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r']), "{}", field);
        }
    }

    #[test]
    fn data_is_motion_json_that_reads_back(set in arbitrary::dataset(), lang in select(Lang::ALL)) {
        let index = Index::new(Rc::new(set.clone()));
        let hits: Vec<u32> = index.run(&Query::default()).hits.into_iter().skip(1).collect();
        let extract = extract(&index, &hits, lang);
        let text = extract.write(Format::Json);
        prop_assert_eq!(schema::errors(&text.parse().unwrap()), [""; 0]);
        let (found, issues) = motion_json::read(text.as_bytes()).unwrap();
        prop_assert_eq!(issues, []);
        let motions: Vec<Rc<Motion>> = extract.motions().cloned().map(Rc::new).collect();
        prop_assert_eq!(&found.motions, &motions);
        let compiled_by = found.compiled_by.clone().expect("that it is an extract");
        prop_assert!(compiled_by.contains("/motions.json"), "{}", compiled_by);
        prop_assert_eq!(found, Dataset { motions, compiled_by: Some(compiled_by), ..set });
    }

    #[test]
    fn a_calendar_has_short_lines_and_everything_that_lies_ahead(
        set in arbitrary::dataset(),
        lang in select(Lang::ALL),
    ) {
        let index = Index::new(Rc::new(set));
        let hits = index.run(&Query::default()).hits;
        let extract = extract(&index, &hits, lang);
        let calendar = properties(&extract.write(Format::Calendar));
        let events = coming(&extract).dated;
        for name in ["UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY", "DESCRIPTION"] {
            prop_assert_eq!(values(&calendar, name).len(), events, "{}", name);
        }
        let ids: HashSet<&str> = values(&calendar, "UID").into_iter().collect();
        prop_assert_eq!(ids.len(), events);
        // Goals are the simplest to name: each that is due between two days is there, in its words.
        let goals: Vec<&Goal> = extract.motions().flat_map(|motion| &motion.goals).filter(|goal| {
            goal.due.is_some_and(|due| {
                due.first_day().is_some() && due.last_day().is_some_and(|last| last >= today())
            })
        }).collect();
        let named = lang.texts().goal_node.to_owned() + ": ";
        for goal in goals {
            let name = named.clone() + &goal.text;
            prop_assert!(values(&calendar, "SUMMARY").contains(&&*name), "{}", name);
        }
    }
}

#[test]
fn the_founding_case_is_no_decision_in_a_table() {
    let rows = rows(&file(boras(), Format::Csv, Lang::Sv));
    let title = "Inga särskilt utsatta områden ska finnas i Borås!";
    let row = rows
        .iter()
        .position(|row| row.iter().any(|f| f == title))
        .unwrap();
    assert_eq!(cell(&rows, row, "Inlämnad"), "2023-12-21");
    assert_eq!(cell(&rows, row, "Läge"), Lang::Sv.texts().decision_unknown);
    assert_eq!(cell(&rows, row, "Beslutsdatum"), "");
    assert_eq!(cell(&rows, row, "Beslutet med källans ord"), "");
    assert!(cell(&rows, row, "Förslag").starts_with("1. "));
}

#[test]
fn a_file_s_name_tells_whose_it_is_and_when() {
    let name = |publisher: Option<&str>, lang, format| {
        let mut set = one(Motion::new("1", "Cykla"));
        set.publisher.name = publisher.map(Into::into);
        let index = Index::new(Rc::new(set));
        Extract {
            source: Some("https://api.example:8080/v1/motions.json"),
            ..extract(&index, &[0], lang)
        }
        .file_name(format)
    };
    assert_eq!(
        name(Some("Borås Stad"), Lang::Sv, Format::Csv),
        "motioner-borås-stad-2026-11-24.csv"
    );
    assert_eq!(
        name(Some("A/../B:*?\"<>|"), Lang::En, Format::Calendar),
        "motions-a-b-2026-11-24.ics"
    );
    assert_eq!(
        name(None, Lang::En, Format::Json),
        "motions-api-example-8080-2026-11-24.json"
    );
    let long = name(Some(&"Lång stad ".repeat(40)), Lang::Sv, Format::Csv);
    assert!(
        long.len() < 110 && long.ends_with("-2026-11-24.csv"),
        "{long}"
    );
}

#[test]
fn a_formula_stays_a_text() {
    let set = one(Motion::new(
        "1",
        "=HYPERLINK(\"https://example.org\";\"Läs\")",
    ));
    let table = file(set, Format::Csv, Lang::Sv);
    assert_eq!(
        cell(&rows(&table), 1, "Rubrik"),
        "'=HYPERLINK(\"https://example.org\";\"Läs\")"
    );
}

#[test]
fn what_was_derived_has_columns_of_its_own() {
    let mut motion = Motion::new("1", "Cykla");
    let mut event = Event::new(EventKind::Referred);
    event.date = Some(Date::parse("2024-05").unwrap());
    motion.events.push(event);
    for (area, derived) in [("Norrby", true), ("Sjöbo", false)] {
        motion.areas.push(AreaLink {
            area: area.into(),
            relation: Relation::Primary,
            derived,
        });
    }
    let rows = rows(&file(one(motion), Format::Csv, Lang::Sv));
    assert_eq!(cell(&rows, 1, "Inlämnad"), "");
    assert_eq!(cell(&rows, 1, "Tidigast kända datum (härlett)"), "2024-05");
    assert_eq!(cell(&rows, 1, "Områden"), "Sjöbo");
    assert_eq!(
        cell(&rows, 1, "Områden hittade i texten (härlett)"),
        "Norrby"
    );
}

fn with_goal(due: Option<&str>) -> Dataset {
    let mut motion = Motion::new("1", "Cykla");
    motion.goals.push(Goal {
        due: due.map(|due| Date::parse(due).unwrap()),
        text: "Fler cyklar".into(),
        measures: Vec::new(),
    });
    one(motion)
}

#[track_caller]
fn check_goal(due: Option<&str>, expected: Option<(&str, &str)>, open: usize) {
    let index = Index::new(Rc::new(with_goal(due)));
    let extract = extract(&index, &[0], Lang::Sv);
    let dated = usize::from(expected.is_some());
    assert_eq!(coming(&extract), Coming { dated, open });
    let calendar = properties(&extract.write(Format::Calendar));
    let days = values(&calendar, "DTSTART;VALUE=DATE")
        .into_iter()
        .zip(values(&calendar, "DTEND;VALUE=DATE"));
    assert_eq!(days.collect::<Vec<_>>(), Vec::from_iter(expected));
}

#[test]
fn a_partial_date_lasts_for_all_that_it_may_mean() {
    check_goal(Some("2026-11-24"), Some(("20261124", "20261125")), 0);
    check_goal(Some("2026-11-23"), None, 0);
    check_goal(Some("2028-02"), Some(("20280201", "20280301")), 0);
    check_goal(Some("2030"), Some(("20300101", "20310101")), 0);
    check_goal(Some("2027/2028"), Some(("20270101", "20290101")), 0);
    check_goal(Some("2030/.."), None, 1);
    check_goal(Some("../2030"), None, 1);
    check_goal(None, None, 1);
    let text = file(with_goal(Some("2030")), Format::Calendar, Lang::Sv);
    assert!(text.contains("Dagen är inte känd"), "{text}");
}

#[test]
fn a_meeting_is_in_the_calendar_until_it_has_decided() {
    let meeting = |date: &str, verdict: Option<Verdict>| {
        let mut motion = Motion::new("1", "Cykla; till, skolan\\");
        let mut event = Event::new(EventKind::OnAgenda);
        event.date = Some(Date::parse(date).unwrap());
        event.body = Some("Kommunfullmäktige".into());
        event.verdict = verdict;
        motion.events.push(event);
        properties(&file(one(motion), Format::Calendar, Lang::Sv))
    };
    let coming = meeting("2026-12-15", None);
    assert_eq!(
        values(&coming, "SUMMARY"),
        ["Kommunfullmäktige: Cykla; till, skolan\\"]
    );
    // Whoever has the meeting in a calendar has it moved, not twice.
    let moved = meeting("2027-01-19", None);
    assert_eq!(values(&coming, "UID"), values(&moved, "UID"));
    assert_eq!(values(&meeting("2026-11-23", None), "UID"), [""; 0]);
    let decided = Verdict {
        outcome: Outcome::Adopted,
        wording: None,
    };
    assert_eq!(
        values(&meeting("2026-12-15", Some(decided)), "UID"),
        [""; 0]
    );
}

#[test]
fn both_languages_have_the_same_places() {
    let places = |text: &str| -> Vec<String> {
        let mut places: Vec<String> = text
            .split('{')
            .skip(1)
            .map(|part| part.split('}').next().unwrap().to_owned())
            .collect();
        places.sort();
        places
    };
    let (sv, en) = (
        Lang::Sv.take_texts().entries(),
        Lang::En.take_texts().entries(),
    );
    for ((key, sv), (_, en)) in sv.into_iter().zip(en) {
        assert_eq!(places(sv), places(en), "{key}");
        assert!(!sv.is_empty() && !en.is_empty(), "{key}");
    }
}
