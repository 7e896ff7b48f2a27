//! What is found, as a table for other programs.

use super::take::row;
use crate::domain::{Event, Motion, Outcome, Relation};
use crate::index::{Answer, Index};

/// Names of the columns, stable and the same in every language; what is in them has the spellings
/// of Motion JSON.
const COLUMNS: [&str; 12] = [
    "id",
    "reference",
    "title",
    "submitted",
    "status",
    "outcome",
    "decided",
    "proposers",
    "parties",
    "areas",
    "mentioned",
    "link",
];

/// A table of comma-separated values (RFC 4180) with a row for each motion that is found, in the
/// order in which it is shown. Several values in a cell have semicolons between them; what is not
/// known is empty.
#[must_use]
pub fn csv(index: &Index, answer: &Answer) -> String {
    let mut table = String::new();
    row(&mut table, ',', COLUMNS.iter());
    for &position in &answer.hits {
        if let Some(motion) = index.motion(position) {
            row(&mut table, ',', cells(index, motion).iter());
        }
    }
    table
}

fn cells(index: &Index, motion: &Motion) -> [String; 12] {
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let people = motion.proposers.iter();
    let parties = motion.proposers.iter().filter_map(|it| it.party.as_deref());
    let decision = motion.decision();
    let outcome = decision.and_then(Event::outcome);
    let decided = decision.and_then(|event| event.date);
    let link = motion.link.as_ref().or(motion.source.as_ref());
    [
        motion.id.to_string(),
        text(motion.reference.as_deref()),
        motion.title.to_string(),
        motion.submitted.map(|d| d.to_string()).unwrap_or_default(),
        motion.standing().status().key().to_owned(),
        text(outcome.map(Outcome::key)),
        decided.map(|date| date.to_string()).unwrap_or_default(),
        listed(people.map(|person| &*person.name)),
        listed(parties),
        listed(areas(index, motion, Relation::Primary)),
        listed(areas(index, motion, Relation::Mentioned)),
        text(link.and_then(|link| link.address())),
    ]
}

fn areas<'a>(
    index: &'a Index,
    motion: &'a Motion,
    relation: Relation,
) -> impl Iterator<Item = &'a str> {
    let links = motion.areas.iter();
    links
        .filter(move |link| link.relation == relation)
        .map(|link| {
            let listed = index.areas().iter().find(|area| area.id == link.area);
            listed.map_or(&*link.area, |area| &*area.name)
        })
}

/// Each once, in the source's order.
fn listed<'a>(values: impl Iterator<Item = &'a str>) -> String {
    let mut once: Vec<&str> = Vec::new();
    for value in values {
        if !once.contains(&value) {
            once.push(value);
        }
    }
    once.join("; ")
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use expect_test::expect;

    use super::*;
    use crate::adapter::motion_json;
    use crate::index::{Query, Sort};

    #[test]
    fn one_row_for_each_motion_found() {
        let document = r#"{
            "format": "motion-json/1",
            "areas": [{ "id": "norr", "name": "Norrby" }],
            "motions": [
                { "id": "1", "title": "Säg \"hej\", alla", "submitted": "2024-05",
                  "reference": "KS 2024-1",
                  "proposers": [{ "name": "Ada Ek", "party": "S" }, { "name": "Bo Al", "party": "S" }],
                  "areas": [{ "area": "norr", "relation": "primary" },
                            { "area": "Sjöbo", "relation": "mentioned" }],
                  "url": "https://example.org/1",
                  "events": [{ "kind": "council_decision", "final": true, "outcome": "adopted",
                               "date": "2025-01-20" }] },
                { "id": "=1+1", "title": "Cykelväg" },
                { "id": "3", "title": "Annat" }
            ]
        }"#;
        let (dataset, _) = motion_json::read(document.as_bytes()).unwrap();
        let index = Index::new(Rc::new(dataset));
        let query = Query {
            sort: Sort::Title,
            ..Query::default()
        };
        let mut answer = index.run(&query);
        answer
            .hits
            .retain(|hit| index.motion(*hit).is_some_and(|motion| &*motion.id != "3"));
        expect![[r#"
            "id","reference","title","submitted","status","outcome","decided","proposers","parties","areas","mentioned","link"
            "'=1+1","","Cykelväg","","unknown","","","","","","",""
            "1","KS 2024-1","Säg ""hej"", alla","2024-05","adopted","adopted","2025-01-20","Ada Ek; Bo Al","S","Norrby","Sjöbo","https://example.org/1"
        "#]]
        .assert_eq(&csv(&index, &answer).replace("\r\n", "\n"));
    }

    #[test]
    fn nothing_found_is_a_table_without_rows() {
        let (dataset, _) = motion_json::read(br#"{"format":"motion-json/1"}"#).unwrap();
        let index = Index::new(Rc::new(dataset));
        let table = csv(&index, &index.run(&Query::default()));
        assert_eq!(table.lines().count(), 1);
        assert!(table.ends_with("\r\n"));
    }
}
