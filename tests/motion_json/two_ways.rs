//! One value of a valid document is replaced by any other: what the schema rejects the reader
//! reports, and what it accepts the reader reads, apart from what a schema cannot hold.

use motion_timeline::adapter::Issue;
use motion_timeline::adapter::motion_json::read;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::arbitrary::{dataset, date, text};
use crate::schema::{accepts, errors};
use crate::write::{self, Absent};

/// Values that are wrong in most places, and some that are right.
fn value() -> impl Strategy<Value = Value> {
    let words = select(vec![
        "",
        " ",
        "adopted",
        "decided",
        "context",
        "other",
        "primary",
        "share",
        "council",
        "#52BDEC",
        "#52bde",
        "javascript:alert(1)",
        "https://boras.se",
        "HTTP://boras.se/ a",
        " https://boras.se",
        "//boras.se",
        "2023-02-30",
        "2023-13",
        "2021/2019",
        "2023-12-21T10:00:00Z",
        "2023-12-21T25:00Z",
        " 2023",
        "<b>",
        "\u{feff}",
        "motions-2.json",
        "data:,",
        "motion-json/1",
        "motion-json/2",
    ]);
    let plain = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-3..=3i64).prop_map(Value::from),
        (-6..=6i32).prop_map(|halves| Value::from(f64::from(halves) / 2.0)),
        any::<f64>().prop_map(Value::from),
        words.prop_map(Value::from),
        date().prop_map(|date| Value::from(date.to_string())),
        text().prop_map(|text| Value::from(&*text)),
    ];
    let keys = select(vec![
        "id", "title", "name", "text", "area", "party", "motion", "x",
    ]);
    plain.prop_recursive(3, 8, 3, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            vec((keys.clone(), inner), 0..3).prop_map(|members| {
                Value::Object(
                    members
                        .into_iter()
                        .map(|(k, v)| (k.to_owned(), v))
                        .collect(),
                )
            }),
        ]
    })
}

/// What is done to one value of a document.
#[derive(Clone, Debug)]
enum Change {
    Replace(Value),
    Remove,
}

fn pointers(value: &Value, here: String, all: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                pointers(value, format!("{here}/{key}"), all);
            }
        }
        Value::Array(entries) => {
            for (number, value) in entries.iter().enumerate() {
                pointers(value, format!("{here}/{number}"), all);
            }
        }
        _ => {}
    }
    all.push(here);
}

/// Changes the value that `choice` falls on, and says where it stood.
fn change(document: &mut Value, choice: prop::sample::Index, change: Change) -> String {
    let mut all = Vec::new();
    pointers(document, String::new(), &mut all);
    let pointer = all.swap_remove(choice.index(all.len()));
    match (change, pointer.rsplit_once('/')) {
        (Change::Remove, Some((parent, key))) => match document.pointer_mut(parent).unwrap() {
            Value::Object(members) => {
                members.remove(key);
            }
            Value::Array(entries) => {
                entries.remove(key.parse().unwrap());
            }
            _ => unreachable!("{pointer}"),
        },
        (Change::Remove, None) => *document = Value::Null,
        (Change::Replace(value), _) => *document.pointer_mut(&pointer).unwrap() = value,
    }
    pointer
}

/// `docs/motion-json.md` names these two: the schema is stricter than the reader.
fn harmless(pointer: &str, document: &Value) -> bool {
    pointer == "/updated" && document["updated"].is_string()
}

/// What the reader reports though no schema can hold it.
fn beyond_a_schema(issue: &Issue) -> bool {
    [
        "has a day that its month does not have",
        "ends before it begins",
        "occurs earlier",
        "characters; it was kept",
        "proposals replace one another",
    ]
    .iter()
    .any(|words| issue.message.contains(words))
}

proptest! {
    #[test]
    fn schema_and_reader_agree(
        set in dataset(),
        absent in select(vec![Absent::LeftOut, Absent::Null]),
        choice: prop::sample::Index,
        what in prop_oneof![6 => value().prop_map(Change::Replace), 1 => Just(Change::Remove)],
    ) {
        let mut document = write::dataset(&set, absent);
        let pointer = change(&mut document, choice, what);
        let found = read(document.to_string().as_bytes());
        if accepts(&document) {
            let (_, issues) = found.unwrap();
            let unexpected: Vec<_> = issues.iter().filter(|i| !beyond_a_schema(i)).collect();
            prop_assert!(unexpected.is_empty(), "at {pointer}: {unexpected:?}");
        } else if !harmless(&pointer, &document) {
            let reported = found.as_ref().map_or(true, |(_, issues)| !issues.is_empty());
            prop_assert!(reported, "{:?}", errors(&document));
            if let Ok((read, issues)) = found {
                // Near the change, and every other motion untouched.
                let near = |issue: &Issue| {
                    issue.pointer.starts_with(&pointer) || pointer.starts_with(&issue.pointer)
                };
                prop_assert!(issues.iter().any(near), "not at {pointer}: {issues:?}");
                let changed = pointer.split('/').nth(2).filter(|_| pointer.starts_with("/motions/"));
                for (number, motion) in set.motions.iter().enumerate() {
                    if pointer != "/motions" && changed != Some(&number.to_string()) {
                        prop_assert_eq!(read.motion(&motion.id), Some(&**motion));
                    }
                }
            }
        }
    }
}

#[test]
fn the_schema_is_stricter_in_two_points_only() {
    for document in [
        json!({"format": "motion-json/1", "updated": "2026"}),
        json!({"format": "motion-json/1", "updated": "2026-11-20T9.00"}),
        json!({"format": "motion-json/1", "areas": [{"id": "a", "name": "A", "geometry": 3}]}),
    ] {
        assert!(!accepts(&document), "{document}");
        let (_, issues) = read(document.to_string().as_bytes()).unwrap();
        assert_eq!(issues, [], "{document}");
    }
}
