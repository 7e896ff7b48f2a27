//! The proposers of the two Swedish lists of the corpus against a key that was made by reading
//! them. The lists themselves are not part of this repository: the environment variable
//! `MOTION_TIMELINE_CORPUS` names the folder that holds them.

use std::collections::BTreeMap;
use std::path::Path;

use super::{Read, try_read};

/// Of 100 rows so many must be right.
const LEAST: usize = 98;

fn check(list: &str, key: &str) {
    let corpus = std::env::var("MOTION_TIMELINE_CORPUS").ok();
    let Some(corpus) = corpus.filter(|corpus| !corpus.is_empty()) else {
        eprintln!("skipped: MOTION_TIMELINE_CORPUS names no folder with {list}");
        return;
    };
    let bytes = std::fs::read(Path::new(&corpus).join(list)).expect(list);
    let Read { dataset, .. } = try_read(&bytes).expect(list);
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for motion in &dataset.motions {
        let people = motion.proposers.iter();
        let cells =
            people.flat_map(|person| [&*person.name, person.party.as_deref().unwrap_or("-")]);
        found.insert(&motion.id, cells.collect());
    }
    let (mut rows, mut wrong) = (0, Vec::new());
    for line in key.lines().filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let id = cells.next().expect("an id");
        let expected: Vec<&str> = cells.collect();
        rows += 1;
        if found.get(id) != Some(&expected) {
            wrong.push(format!("{id}: {expected:?}, found {:?}", found.get(id)));
        }
    }
    eprintln!("{list}: {} of {rows} rows right", rows - wrong.len());
    assert_eq!(found.len(), rows, "rows of {list}");
    assert!(
        (rows - wrong.len()) * 100 >= rows * LEAST,
        "{}",
        wrong.join("\n")
    );
}

#[test]
fn the_list_of_umea() {
    let key = include_str!("../../fixtures/csv/umea.key.tsv");
    check("municipal/umea-motioner/motioner.csv", key);
}

#[test]
fn the_list_of_boras() {
    let key = include_str!("../../fixtures/csv/boras.key.tsv");
    check("municipal/boras-motioner/motioner_boras.csv", key);
}
