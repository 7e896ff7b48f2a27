//! `tests/fixtures/motion-json`, as its README describes.

use std::path::PathBuf;

use motion_timeline::adapter::motion_json::read;

use crate::schema::{accepts, errors, json, root};

/// The documents of a folder, each with its expectation where it has one.
fn documents(folder: &str) -> Vec<(PathBuf, Option<String>)> {
    let folder = root().join("tests/fixtures/motion-json").join(folder);
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .collect();
    paths.sort();
    assert!(paths.len() > 5, "documents are missing: {paths:?}");
    paths
        .into_iter()
        .map(|path| {
            let expect = std::fs::read_to_string(path.with_extension("expect")).ok();
            (path, expect.map(|line| line.trim_end().to_owned()))
        })
        .collect()
}

/// Whether the reader notices what the expectation names.
fn notices(path: &PathBuf, expect: &str) -> Result<(), String> {
    match (
        read(&std::fs::read(path).unwrap()),
        expect.strip_prefix('!'),
    ) {
        (Err(error), Some(name)) if format!("{error:?}").starts_with(name) => Ok(()),
        (Ok((_, issues)), None) if issues.iter().any(|issue| issue.pointer == expect) => Ok(()),
        (found, _) => Err(format!("expected {expect}, found {found:?}")),
    }
}

#[test]
fn valid_documents_are_read_without_an_issue() {
    for (path, _) in documents("valid") {
        let name = path.display();
        assert_eq!(errors(&json(&path)), [""; 0], "{name}");
        let (_, issues) = read(&std::fs::read(&path).unwrap()).unwrap();
        assert_eq!(issues, [], "{name}");
    }
}

#[test]
fn invalid_documents_are_rejected_and_reported() {
    for (path, expect) in documents("invalid") {
        let name = path.display();
        assert_eq!(errors(&json(&path)).len(), 1, "{name}");
        notices(&path, &expect.unwrap()).unwrap_or_else(|why| panic!("{name}: {why}"));
    }
}

#[test]
fn what_a_schema_cannot_hold_is_reported() {
    for (path, expect) in documents("reader-only") {
        let name = path.display();
        assert!(accepts(&json(&path)), "{name}");
        notices(&path, &expect.unwrap()).unwrap_or_else(|why| panic!("{name}: {why}"));
    }
}
