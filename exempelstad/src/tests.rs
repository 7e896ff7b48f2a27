use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::*;

fn set() -> Value {
    serde_json::from_str(&document().unwrap()).unwrap()
}

/// Every value that the member `key` has anywhere below `value`.
fn texts_of(key: &str, value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                match member.as_str() {
                    Some(text) if name == key => {
                        found.insert(text.to_owned());
                    }
                    _ => texts_of(key, member, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| texts_of(key, item, found)),
        _ => {}
    }
}

fn texts(key: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    texts_of(key, &set()["motions"], &mut found);
    found
}

#[track_caller]
fn assert_all_occur(expected: &[&str], found: &BTreeSet<String>) {
    let expected: BTreeSet<String> = expected.iter().map(|&text| text.to_owned()).collect();
    let missing: Vec<_> = expected.difference(found).collect();
    assert!(missing.is_empty(), "never occurs: {missing:?}");
}

#[test]
fn the_same_bytes_come_out_every_time() {
    assert_eq!(document().unwrap(), document().unwrap());
}

/// A set of so many motions, and how many of them have an id that no other has.
fn set_of(motions: usize, form: Form) -> (Vec<u8>, Value, usize) {
    let mut bytes = Vec::new();
    write(&mut bytes, motions, form).unwrap();
    let set: Value = serde_json::from_slice(&bytes).unwrap();
    let ids = set["motions"].as_array().unwrap().iter();
    let ids: BTreeSet<_> = ids.map(|motion| motion["id"].as_str().unwrap()).collect();
    let ids = ids.len();
    (bytes, set, ids)
}

#[test]
fn as_many_motions_as_one_asks_for_and_always_the_same() {
    for form in [Form::Whole, Form::Lean] {
        for count in [0, 1, 20, 399, 1_200] {
            let (bytes, set, ids) = set_of(count, form);
            assert_eq!(set["motions"].as_array().unwrap().len(), count, "{form:?}");
            assert_eq!(ids, count, "{form:?} of {count}: ids that are not unique");
            assert_eq!(set["fictional"], true);
            assert_eq!(bytes, set_of(count, form).0, "{form:?} of {count}");
        }
    }
}

#[test]
fn a_lean_set_has_what_a_list_needs_and_no_more() {
    let (bytes, set, _) = set_of(2_000, Form::Lean);
    let each = bytes.len() / 2_000;
    assert!((400..800).contains(&each), "{each} bytes for each motion");
    let mut decided = 0;
    let mut titles = BTreeSet::new();
    for motion in set["motions"].as_array().unwrap() {
        assert_eq!(motion["submitted"].as_str().unwrap().len(), 10);
        assert!(motion.get("clauses").is_none() && motion.get("proposals").is_none());
        let events = motion["events"].as_array().unwrap();
        assert_eq!(events[0]["kind"], "submitted");
        decided += usize::from(events.iter().any(|event| event["final"] == true));
        titles.insert(motion["title"].as_str().unwrap());
    }
    assert!((1_000..2_000).contains(&decided), "{decided} decided");
    assert!(titles.len() > 1_500, "{} titles", titles.len());
}

#[test]
fn a_file_is_what_is_written() {
    let path = std::env::temp_dir().join(format!("exempelstad-{}.json", std::process::id()));
    write_file(&path, 50, Form::Whole).unwrap();
    let found = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    assert_eq!(found, set_of(50, Form::Whole).0);
}

#[test]
fn the_committed_file_is_what_the_generator_writes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    keep(&root, true).unwrap();
}

#[test]
fn a_difference_is_named_by_its_line() {
    assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
    assert_eq!(first_difference("a\nb\n", "a\nc\n"), Some(2));
    assert_eq!(first_difference("a\n", "a\nb\n"), Some(2));
    assert_eq!(first_difference("a\nb", "a\nb\n"), Some(2));
}

#[test]
fn there_are_400_motions_with_ids_and_titles_of_their_own() {
    let set = set();
    let motions = set["motions"].as_array().unwrap();
    assert_eq!(motions.len(), 400);
    let unique = |key: &str| {
        let values = motions.iter().map(|motion| motion[key].as_str().unwrap());
        values.collect::<BTreeSet<_>>().len()
    };
    assert_eq!(unique("id"), 400);
    assert_eq!(unique("title"), 400);
}

#[test]
fn the_set_says_that_it_is_made_up() {
    let set = set();
    assert_eq!(set["fictional"], true);
    assert_eq!(set["publisher"]["name"], "Exempelstad (påhittad)");
}

#[test]
fn the_file_stays_small_enough_to_review() {
    let size = document().unwrap().len();
    assert!(size < 1_200_000, "{size} bytes");
}

#[test]
fn every_outcome_occurs() {
    let outcomes = [
        "adopted",
        "partly_adopted",
        "adopted_amended",
        "answered",
        "rejected",
        "withdrawn",
        "lapsed",
        "noted",
        "returned",
        "postponed",
        "referred",
        "removed",
        "no_vote",
        "unknown",
    ];
    assert_all_occur(&outcomes, &texts("outcome"));
}

#[test]
fn every_stage_occurs() {
    let stages = [
        "submitted",
        "referred",
        "in_preparation",
        "opinion_given",
        "committee_proposal",
        "executive_proposal",
        "on_agenda",
        "decided",
        "follow_up",
        "closed",
    ];
    assert_all_occur(&stages, &texts("stage"));
}

#[test]
fn every_kind_of_event_and_statement_occurs() {
    let kinds = [
        "submitted",
        "referred",
        "in_preparation",
        "opinion_given",
        "committee_proposal",
        "executive_proposal",
        "on_agenda",
        "decided",
        "follow_up",
        "closed",
        "context",
        "notice",
        "other",
        "reservation",
        "separate_statement",
    ];
    assert_all_occur(&kinds, &texts("kind"));
}

#[test]
fn every_relation_occurs() {
    let relations = [
        "primary",
        "mentioned",
        "counter",
        "joint",
        "earlier",
        "other",
    ];
    assert_all_occur(&relations, &texts("relation"));
}

#[test]
fn every_form_of_date_occurs() {
    // The shape of a date: every digit becomes a 0.
    let shape = |date: &String| -> String {
        date.chars()
            .map(|c| if c.is_ascii_digit() { '0' } else { c })
            .collect()
    };
    let shapes: BTreeSet<String> = texts("date").iter().map(shape).collect();
    let expected = [
        "0000",
        "0000~",
        "0000?",
        "0000%",
        "0000-00",
        "0000-00~",
        "0000-00?",
        "0000-00%",
        "0000-00-00",
        "0000-00-00~",
        "0000-00-00?",
        "0000-00-00%",
        "0000/..",
        "0000-00~/..",
        "../0000",
        "../0000-00?",
        "0000/0000",
        "0000-00/0000-00",
        "0000-00-00/0000-00-00~",
    ];
    assert_all_occur(&expected, &shapes);
    let submitted: BTreeSet<String> = texts("submitted").iter().map(shape).collect();
    assert_all_occur(&["0000", "0000-00", "0000-00-00"], &submitted);
}

#[test]
fn every_member_of_a_motion_is_missing_somewhere() {
    let set = set();
    let members = [
        "reference",
        "url",
        "submitted",
        "stage",
        "proposers",
        "areas",
        "clauses",
        "proposals",
        "events",
        "goals",
        "documents",
        "related",
        "source",
        "note",
        "language",
    ];
    for member in members {
        let with = set["motions"].as_array().unwrap().iter();
        let count = with.filter(|motion| motion.get(member).is_some()).count();
        assert!((1..400).contains(&count), "{member} is in {count} motions");
    }
}

#[test]
fn titles_are_short_and_long() {
    let lengths: BTreeSet<usize> = texts("title")
        .iter()
        .map(|title| title.chars().count())
        .collect();
    assert!(lengths.first().is_some_and(|length| *length <= 6));
    assert!(lengths.last().is_some_and(|length| *length >= 250));
    assert!(texts("title").iter().all(|title| !title.contains('{')));
}

#[test]
fn answered_is_the_most_usual_decision_and_only_the_council_decides() {
    let set = set();
    let mut decisions: BTreeMap<&str, usize> = BTreeMap::new();
    for motion in set["motions"].as_array().unwrap() {
        for event in motion["events"].as_array().into_iter().flatten() {
            if event["final"] == true {
                assert!(matches!(event["body"].as_str(), None | Some("kf")));
                *decisions
                    .entry(event["outcome"].as_str().unwrap())
                    .or_default() += 1;
            }
        }
    }
    let [answered, rejected, adopted] =
        ["answered", "rejected", "adopted"].map(|outcome| decisions[outcome]);
    assert!(
        answered > rejected && rejected > adopted && adopted > 20,
        "{decisions:?}"
    );
}

#[test]
fn nothing_but_goals_and_one_agenda_lies_in_the_future() {
    let today = calendar::TODAY.to_string();
    let later: Vec<String> = texts("date")
        .into_iter()
        .filter(|date| date.len() == 10 && date.as_str() > today.as_str())
        .collect();
    assert_eq!(later, ["2026-12-17"]);
}
