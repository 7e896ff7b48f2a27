//! Sets that come in pages, and documents that break off.

use std::rc::Rc;

use motion_timeline::adapter::ReadError;
use motion_timeline::adapter::motion_json::{MOST_ISSUES, Page, Reader, Unfinished, read};
use motion_timeline::adapter::source::Shard;
use motion_timeline::domain::Date;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use crate::arbitrary::dataset;
use crate::write::{self, Absent};

fn page(reader: &mut Reader, mut document: Value) -> Result<Page, ReadError> {
    document["format"] = "motion-json/1".into();
    reader.page(document.to_string().as_bytes())
}

fn ids(reader: &Reader) -> Vec<&str> {
    reader
        .dataset()
        .motions
        .iter()
        .map(|motion| &*motion.id)
        .collect()
}

#[test]
fn a_manifest_names_its_shards() {
    let mut reader = Reader::new();
    let manifest = page(
        &mut reader,
        json!({"areas": [{"id": "a", "name": "A"}], "shards": [
            {"href": "2024.json", "year": 2024, "motions": 812},
            {"href": "x:y", "year": 2023},
            {"href": "undated.json", "motions": -1},
        ]}),
    )
    .unwrap();
    let shard = |address: &str, year, motions| Shard {
        address: address.into(),
        year,
        motions,
    };
    assert_eq!(
        manifest.shards,
        [
            shard("2024.json", Some(2024), Some(812)),
            shard("undated.json", None, None)
        ]
    );
    let found: Vec<&str> = manifest
        .issues
        .iter()
        .map(|issue| &*issue.pointer)
        .collect();
    assert_eq!(
        found,
        ["/shards/1/href", "/shards/1/href", "/shards/2/motions"]
    );
    // A shard leaves out the tables.
    let shard = page(
        &mut reader,
        json!({"motions": [{"id": "m1", "title": "Ett"}]}),
    );
    assert_eq!(shard.unwrap().issues, []);
    assert_eq!(reader.into_dataset().areas.len(), 1);
}

#[test]
fn pages_add_up() {
    let mut reader = Reader::new();
    let first = page(
        &mut reader,
        json!({
            "publisher": {"name": "Exempelstad"}, "updated": "2026-01-01",
            "areas": [{"id": "a", "name": "A"}], "parties": [{"id": "X"}],
            "motions": [{"id": "m1", "title": "Ett"}], "links": {"next": "motions-2.json"},
        }),
    );
    assert_eq!(first.unwrap().next.as_deref(), Some("motions-2.json"));
    let second = page(
        &mut reader,
        json!({
            "publisher": {"name": "Någon annan"}, "updated": "2026-02-01", "license": "CC0-1.0",
            "areas": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "b", "name": "B"}],
            "parties": [{"id": "X", "name": "Exempelpartiet"}],
            "motions": [{"id": "m1", "title": "Ett igen"}, {"id": "m2", "title": "Två"}],
        }),
    )
    .unwrap();
    let found: Vec<&str> = second.issues.iter().map(|issue| &*issue.pointer).collect();
    assert_eq!(second.next, None);
    assert_eq!(second.left_out, 1);
    // A table entry that an earlier page gave in the same words is repeated on purpose.
    assert_eq!(found, ["/areas/2/id", "/motions/0/id", "/parties/0/id"]);
    assert_eq!(ids(&reader), ["m1", "m2"]);
    let set = reader.into_dataset();
    assert_eq!(&*set.motions[0].title, "Ett");
    assert_eq!(set.publisher.name.as_deref(), Some("Exempelstad"));
    assert_eq!(set.license.as_deref(), Some("CC0-1.0"));
    assert_eq!(set.updated, Date::parse("2026-02-01").ok());
    assert_eq!(set.areas.len(), 2);
    assert_eq!(set.parties[0].name, None);
}

#[test]
fn a_refused_page_leaves_nothing() {
    let mut reader = Reader::new();
    page(
        &mut reader,
        json!({"motions": [{"id": "m1", "title": "Ett"}]}),
    )
    .unwrap();
    let other = br#"{"motions": [{"id": "m2", "title": "B"}], "format": "motion-json/2"}"#;
    assert_eq!(
        reader.page(other),
        Err(ReadError::OtherFormat("motion-json/2".into()))
    );
    assert_eq!(reader.page(b"<html>"), Err(ReadError::Html));
    assert_eq!(ids(&reader), ["m1"]);
    // Its ids are not taken.
    let again = page(
        &mut reader,
        json!({"motions": [{"id": "m2", "title": "B"}]}),
    )
    .unwrap();
    assert_eq!(again.issues, []);
    assert_eq!(ids(&reader), ["m1", "m2"]);
}

#[test]
fn the_format_may_come_last() {
    let document = br#"{"motions": [{"id": "m", "title": "M"}], "format": "motion-json/1"}"#;
    let (set, issues) = read(document).unwrap();
    assert_eq!((set.motions.len(), issues.len()), (1, 0));
}

#[test]
fn issues_are_limited_and_counted() {
    let bad: Vec<Value> = (0..MOST_ISSUES + 500).map(Value::from).collect();
    let mut reader = Reader::new();
    let first = page(&mut reader, json!({"motions": bad})).unwrap();
    assert_eq!(first.issues.len(), MOST_ISSUES + 1);
    assert_eq!(first.left_out, 1_500);
    assert_eq!(
        first.issues.last().unwrap().message,
        "500 more problems are not listed"
    );
    // The limit is for all pages together.
    let second = page(
        &mut reader,
        json!({"motions": [1, 2, {"id": "m", "title": "M"}]}),
    )
    .unwrap();
    let messages: Vec<&str> = second.issues.iter().map(|issue| &*issue.message).collect();
    assert_eq!(messages, ["2 more problems are not listed"]);
    assert_eq!(second.left_out, 2);
    assert_eq!(ids(&reader), ["m"]);
}

/// Stops after each motion. What was shown stays as it was.
fn read_in_slices(reader: &mut Reader, document: &[u8]) -> Result<Page, ReadError> {
    let mut page = Unfinished::new(document.into());
    loop {
        let before = reader.dataset().motions.clone();
        if let Some(page) = reader.read_on(&mut page, &mut || true)? {
            return Ok(page);
        }
        let after = &reader.dataset().motions;
        assert!(before.len() <= after.len() && after.len() <= before.len() + 1);
        let same = before.iter().zip(after);
        assert!(same.into_iter().all(|(one, other)| Rc::ptr_eq(one, other)));
    }
}

/// What is said of the set as a whole may be reported before motions or after them.
fn sorted(mut page: Page) -> Page {
    page.issues
        .sort_by(|one, other| one.pointer.cmp(&other.pointer));
    page
}

#[test]
fn motions_are_there_before_the_page_has_come_to_its_end() {
    let read_two = |document: &str| {
        let mut reader = Reader::new();
        let mut page = Unfinished::new(document.as_bytes().into());
        let mut left = 2;
        let mut enough = || {
            left -= 1;
            left == 0
        };
        assert!(reader.read_on(&mut page, &mut enough).unwrap().is_none());
        reader.into_dataset()
    };
    let motions =
        json!([{"id": "a", "title": "A"}, {"id": "b", "title": "B"}, {"id": "c", "title": "C"}]);
    let early = format!(
        r#"{{"format": "motion-json/1", "publisher": {{"name": "Borås"}}, "motions": {motions}}}"#
    );
    let set = read_two(&early);
    assert_eq!(set.motions.len(), 2);
    assert_eq!(set.publisher.name.as_deref(), Some("Borås"));
    // Whether this is Motion JSON is not known until it is read to its end.
    let late = format!(r#"{{"motions": {motions}, "format": "motion-json/1"}}"#);
    assert!(read_two(&late).motions.is_empty());
}

/// The text of a document, and where each of its motions ends in it.
fn with_ends(motions: &[Value]) -> (String, Vec<usize>) {
    let mut text = r#"{"format": "motion-json/1", "motions": ["#.to_owned();
    let mut ends = Vec::new();
    for (number, motion) in motions.iter().enumerate() {
        text += if number > 0 { ", " } else { "" };
        text += &motion.to_string();
        ends.push(text.len());
    }
    text += r#"], "links": {"next": "2.json"}}"#;
    (text, ends)
}

#[test]
fn wherever_a_document_breaks_off_the_motions_before_are_kept() {
    let motions: Vec<Value> = (0..4)
        .map(|number| json!({"id": format!("m{number}"), "title": "Å \"{[\\", "events": [{"kind": "decided"}]}))
        .collect();
    let (text, ends) = with_ends(&motions);
    for cut in 0..text.len() {
        let complete = ends.iter().filter(|end| **end <= cut).count();
        let mut reader = Reader::new();
        match reader.page(&text.as_bytes()[..cut]) {
            Ok(page) => {
                assert!(page.truncated.is_some(), "{cut}");
                assert!(
                    page.issues
                        .last()
                        .unwrap()
                        .message
                        .ends_with("nothing after this was read")
                );
                assert_eq!(reader.dataset().motions.len(), complete, "{cut}");
            }
            Err(error) => {
                assert_eq!(complete, 0, "{cut}");
                let expected = if cut == 0 {
                    matches!(error, ReadError::Empty)
                } else {
                    matches!(error, ReadError::NotJson(_))
                };
                assert!(expected, "{cut}: {error:?}");
            }
        }
    }
}

proptest! {
    #[test]
    fn one_broken_motion_hides_no_other(set in dataset(), place: Index, junk in "[a-z0-9:\\\\]{1,4}") {
        let good: Vec<Value> = set.motions.iter().map(|m| write::motion(m, Absent::LeftOut)).collect();
        let mut text = r#"{"format":"motion-json/1","motions":["#.to_owned();
        let broken = place.index(good.len() + 1);
        for number in 0..=good.len() {
            text += if number > 0 { "," } else { "" };
            if number == broken {
                text += &format!(r#"{{"id": "broken" {junk} "title": "M"}}"#);
                text += if good.is_empty() { "" } else { "," };
            }
            if let Some(motion) = good.get(number) {
                text += &motion.to_string();
            }
        }
        let text = text.trim_end_matches(',').to_owned() + "]}";
        let (found, issues) = read(text.as_bytes()).unwrap();
        prop_assert_eq!(found.motions, set.motions);
        prop_assert_eq!(&issues[0].pointer, &format!("/motions/{broken}"));
        prop_assert!(issues[0].left_out && issues.len() == 1);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..200), text in "[\\[\\]{}\",:\\\\a-z0-9 <\n-]{0,60}") {
        let _ = read(&bytes);
        let _ = read(text.as_bytes());
        let inside = [br#"{"format":"motion-json/1","motions":["#, text.as_bytes()].concat();
        let _ = read(&inside);
    }

    #[test]
    fn a_damaged_document_is_read_or_refused(
        set in dataset(), place: Index, end: Index, bytes in vec(any::<u8>(), 0..8),
    ) {
        let mut document = write::dataset(&set, Absent::Null).to_string().into_bytes();
        let start = place.index(document.len());
        let end = start + end.index(document.len() - start).min(40);
        document.splice(start..end, bytes);
        if let Ok((found, _)) = read(&document) {
            prop_assert!(found.motions.len() <= set.motions.len() + 1);
        }
        let (mut whole, mut sliced) = (Reader::new(), Reader::new());
        let at_once = whole.page(&document).map(sorted);
        prop_assert_eq!(read_in_slices(&mut sliced, &document).map(sorted), at_once);
        prop_assert_eq!(sliced.dataset(), whole.dataset());
    }
}
