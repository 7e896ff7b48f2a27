//! The tables of wordings as data, and how they are looked up.

use std::collections::BTreeMap;

use motion_timeline::adapter::wording::Wordings;
use motion_timeline::domain::Outcome;

const TABLES: [(&str, &str); 5] = [
    ("sv", include_str!("../../src/adapter/wording/sv.tsv")),
    ("de", include_str!("../../src/adapter/wording/de.tsv")),
    ("fi", include_str!("../../src/adapter/wording/fi.tsv")),
    ("nl", include_str!("../../src/adapter/wording/nl.tsv")),
    ("en", include_str!("../../src/adapter/wording/en.tsv")),
];

#[test]
fn every_row_is_whole_and_stands_once() {
    for (language, table) in TABLES {
        let mut seen = BTreeMap::new();
        for (number, line) in table.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let place = format!("{language}.tsv:{}", number + 1);
            let columns: Vec<_> = line.split('\t').collect();
            let [key, wording, source] = columns[..] else {
                panic!("{place}: {} columns in place of 3", columns.len());
            };
            assert!(
                key == "-" || Outcome::from_key(key).is_some(),
                "{place}: {key:?}"
            );
            assert!(
                !wording.trim().is_empty() && !source.trim().is_empty(),
                "{place}"
            );
            let small = wording.to_lowercase();
            let before = seen.insert((key == "-", small), key);
            assert_eq!(before, None, "{place}: {wording:?} twice");
            if key != "-" {
                let found = Wordings::of(language).find(wording);
                assert_eq!(found.map(Outcome::key), Some(key), "{place}");
            }
        }
    }
}

#[test]
fn words_on_how_it_was_decided_may_stand_around() {
    let german = Wordings::of("de");
    for words in [
        "abgelehnt",
        "Mehrheitlich abgelehnt.",
        "abgelehnt, einstimmig",
        "einstimmig,  mit großer Mehrheit abgelehnt",
    ] {
        assert_eq!(german.outcome(words), Outcome::Rejected, "{words:?}");
    }
    for words in [
        "nicht abgelehnt",
        "abgelehnt beschlossen",
        "einstimmigabgelehnt",
        "mehrheitlich",
    ] {
        assert_eq!(german.outcome(words), Outcome::Unknown, "{words:?}");
    }
    assert_eq!(german.find("vorberaten"), Some(Outcome::Unknown));
}

#[test]
fn what_no_table_has_is_unknown() {
    for language in Wordings::LANGUAGES {
        let wordings = Wordings::of(language);
        for words in [
            "", " ", ".", "?", "xyzzy", "not", "nicht", "ei", "niet", "inte",
        ] {
            assert_eq!(wordings.find(words), None, "{language} {words:?}");
        }
    }
    assert_eq!(Wordings::of("tlh").find("adopted"), None);
}
