//! The texts of every language held against each other and against the rules of wording, and
//! how dates and numbers are written.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use motion_timeline::adapter::ReadError;
use motion_timeline::domain::{
    Date, Designation, Document, EventKind, Measure, Outcome, RelatedKind, Stage, StatementKind,
    Status, Unit, Wait,
};
use motion_timeline::i18n::{
    self, Lang, Term, bytes, counted, datetime, decimal, embedder_message, fill, list, number,
    percent, plural, short_date, uncapitalised,
};
use motion_timeline::view_model::load::Failure;
use proptest::prelude::*;

/// Texts that are rightly the same in both languages.
const SAME_IN_BOTH: &[&str] = &[
    "bytes_one",
    "count_one",
    "count_unit_one",
    "date_years",
    "paragraph",
    "term_motion",
    "term_reservation",
];

fn entries(lang: Lang) -> Vec<(&'static str, &'static str)> {
    let mut all = lang.texts().entries();
    all.extend(lang.chart().entries());
    all
}

/// Names of the places in a text.
fn places(text: &str) -> BTreeSet<&str> {
    let mut rest = text.split('{');
    assert!(!rest.next().unwrap().contains('}'), "stray brace: {text}");
    rest.map(|part| {
        let (name, tail) = part
            .split_once('}')
            .unwrap_or_else(|| panic!("open brace: {text}"));
        assert!(!tail.contains('}'), "stray brace: {text}");
        assert!(
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'),
            "odd name of a place: {text}"
        );
        name
    })
    .collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '’')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// One of every kind of failure; those with variants that readers tell apart, with each.
fn failures() -> Vec<Failure> {
    let mut all = vec![
        Failure::NoSource,
        Failure::BadAddress("ftp://example.org/".into()),
        Failure::Unreachable,
        Failure::NotShared,
        Failure::Forbidden,
        Failure::TimedOut,
        Failure::TooLarge(20_000_000),
    ];
    all.extend([301, 400, 401, 403, 404, 410, 418, 429, 500, 503].map(Failure::Status));
    all.extend(
        [
            ReadError::Empty,
            ReadError::Html,
            ReadError::NotJson("expected value at line 1 column 1".into()),
            ReadError::NotAnObject,
            ReadError::NoFormat,
            ReadError::OtherFormat("motion-json/9".into()),
        ]
        .map(Failure::Unreadable),
    );
    all
}

#[test]
fn both_languages_have_the_same_places() {
    for ((key, sv), (_, en)) in entries(Lang::Sv).into_iter().zip(entries(Lang::En)) {
        assert_eq!(places(sv), places(en), "{key}");
    }
}

#[test]
fn the_numbers_one_and_other_have_the_same_places() {
    for &lang in Lang::ALL {
        let texts: BTreeMap<_, _> = entries(lang).into_iter().collect();
        let mut pairs = 0;
        for (key, one) in &texts {
            let Some(stem) = key.strip_suffix("_one") else {
                continue;
            };
            let other = texts.get(format!("{stem}_other").as_str());
            let other = other.unwrap_or_else(|| panic!("{key} has no _other"));
            assert_eq!(places(one), places(other), "{key}");
            pairs += 1;
        }
        assert!(pairs > 10);
    }
}

#[test]
fn every_text_is_well_formed() {
    for &lang in Lang::ALL {
        for (key, text) in entries(lang) {
            assert!(!text.is_empty(), "{key} is empty");
            assert_eq!(text, text.trim(), "{key} has white space around it");
            assert!(!text.contains("  "), "{key} has two spaces");
            assert!(!text.contains("..."), "{key}: … is one character");
            assert!(
                !text.contains(['"', '\'', '`']),
                "{key} has straight quotes"
            );
        }
    }
}

#[test]
fn nothing_is_left_untranslated() {
    let same: Vec<&str> = entries(Lang::Sv)
        .into_iter()
        .zip(entries(Lang::En))
        .filter(|(sv, en)| sv.1 == en.1)
        .map(|(sv, _)| sv.0)
        .collect();
    let mut expected = SAME_IN_BOTH.to_vec();
    expected.sort_unstable();
    let mut found = same;
    found.sort_unstable();
    assert_eq!(found, expected);
}

/// The code of the program, without the texts themselves.
fn code() -> String {
    fn collect(folder: &Path, code: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() {
                collect(&path, code);
            } else if !["texts.rs", "sv.rs", "en.rs"].contains(&name) && name.ends_with(".rs") {
                code.push_str(&std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut code = String::new();
    collect(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut code,
    );
    code
}

/// A text that nobody shows still costs every reader its bytes.
#[test]
fn every_text_is_shown_somewhere() {
    let code = code();
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    // A field access, or a key in the table of terms.
    let shown: BTreeSet<&str> = code
        .split('.')
        .skip(1)
        .map(|after| after.split(|c| !is_name(c)).next().unwrap())
        .chain(
            code.split(|c| !is_name(c))
                .filter(|word| word.starts_with("term_")),
        )
        .collect();
    let unused: Vec<&str> = entries(Lang::Sv)
        .into_iter()
        .map(|(key, _)| key.strip_prefix("chart_").unwrap_or(key))
        .filter(|key| !shown.contains(key))
        .collect();
    assert!(unused.is_empty(), "show or remove: {unused:?}");
}

#[test]
fn the_tone_is_neutral() {
    // The one-year mark is no deadline, `tabled` means opposite things on two sides of an
    // ocean, and nobody is told that somebody is sorry.
    let forbidden = [
        "försenad",
        "försenat",
        "försening",
        "olaglig",
        "olagligt",
        "tyvärr",
        "tabled",
        "late",
        "overdue",
        "delayed",
        "illegal",
        "unfortunately",
        "sorry",
        "please",
    ];
    for &lang in Lang::ALL {
        for (key, text) in entries(lang) {
            assert!(!text.contains('!'), "{key} shouts");
            for word in words(text) {
                assert!(!forbidden.contains(&word.as_str()), "{key}: {word}");
            }
        }
    }
}

#[test]
fn readers_meet_no_jargon_when_something_fails() {
    let jargon = [
        "json", "cors", "http", "https", "html", "url", "server", "servern", "src", "format",
        "formatet", "csp", "api", "fel", "error", "failed", "404",
    ];
    for failure in failures() {
        for &lang in Lang::ALL {
            let text = lang.texts().failure(&failure);
            assert!(places(text).is_empty(), "{text}");
            assert!(text.ends_with('.'), "{text}");
            // What is missing, and then what to do.
            assert!(text.matches(". ").count() >= 1, "{text}");
            for word in words(text) {
                assert!(!jargon.contains(&word.as_str()), "{text}");
            }
        }
        assert_ne!(
            Lang::Sv.texts().failure(&failure),
            Lang::En.texts().failure(&failure)
        );
    }
}

#[test]
fn embedders_are_told_which_failure_it_is() {
    let messages: Vec<String> = failures().iter().map(embedder_message).collect();
    let different: BTreeSet<&String> = messages.iter().collect();
    assert_eq!(different.len(), messages.len());
    for message in &messages {
        assert!(
            message.ends_with('.') && !message.contains("  "),
            "{message}"
        );
    }
    let check = |failure, part: &str| {
        let message = embedder_message(&failure);
        assert!(message.contains(part), "{message}");
    };
    check(Failure::NoSource, "`src`");
    check(Failure::BadAddress("ftp://x".into()), "ftp://x");
    check(Failure::NotShared, "Access-Control-Allow-Origin");
    check(Failure::Forbidden, "connect-src");
    check(Failure::Status(404), "404");
    check(Failure::TooLarge(5_000), "5000 bytes");
    check(
        Failure::Unreadable(ReadError::NotJson("line 3".into())),
        "line 3",
    );
    check(
        Failure::Unreadable(ReadError::OtherFormat("oparl".into())),
        "oparl",
    );
}

#[test]
fn terms_are_explained_in_at_most_25_words() {
    for &lang in Lang::ALL {
        for &term in Term::ALL {
            let text = term.text(lang);
            let count = text.split_whitespace().count();
            assert!((4..=25).contains(&count), "{count} words: {text}");
            assert!(text.ends_with('.'), "{text}");
            let title = term.name(lang);
            assert_eq!(title, uncapitalised(title));
            let question = term.question(lang);
            assert!(
                question.contains(title) && question.ends_with('?'),
                "{question}"
            );
        }
    }
    for &lang in Lang::ALL {
        all_differ(Term::ALL, |term| term.name(lang).into());
        all_differ(Term::ALL, |term| term.text(lang).into());
    }
    assert_eq!(Term::Returned.question(Lang::Sv), "Vad betyder återremiss?");
    assert_eq!(
        Term::Returned.question(Lang::En),
        "What does ‘sent back’ mean?"
    );
}

#[test]
fn every_term_is_opened_somewhere() {
    let code = code();
    let by_name = Term::ALL
        .iter()
        .copied()
        .filter(|term| code.contains(&format!("Term::{term:?}")));
    let designations = ["utsatt område", "särskilt utsatt område"];
    let opened: BTreeSet<Term> = by_name
        .chain(Outcome::ALL.iter().filter_map(|&it| Term::of_outcome(it)))
        .chain(EventKind::ALL.iter().filter_map(|&it| Term::of_event(it)))
        .chain(
            StatementKind::ALL
                .iter()
                .filter_map(|&it| Term::of_statement(it)),
        )
        .chain(designations.into_iter().filter_map(Term::of_designation))
        .collect();
    let unopened: Vec<_> = Term::ALL.iter().filter(|t| !opened.contains(t)).collect();
    assert!(unopened.is_empty(), "explain or remove: {unopened:?}");
}

#[test]
fn every_outcome_that_ends_a_case_is_explained() {
    for &outcome in Outcome::ALL {
        let term = Term::of_outcome(outcome);
        assert!(term.is_some() || !outcome.ends_case(), "{outcome:?}");
        // The explanation belongs to the label beside which it stands.
        if let (Some(term), true) = (term, outcome.ends_case()) {
            for &lang in Lang::ALL {
                assert_eq!(
                    uncapitalised(lang.texts().outcome(outcome)),
                    term.name(lang)
                );
            }
        }
    }
}

#[test]
fn terms_are_found_from_the_domain() {
    assert_eq!(Term::of_outcome(Outcome::Unknown), None);
    assert_eq!(Term::of_event(EventKind::Referred), Some(Term::Referral));
    assert_eq!(Term::of_event(EventKind::Context), None);
    assert_eq!(
        Term::of_statement(StatementKind::SeparateStatement),
        Some(Term::SeparateStatement)
    );
    assert_eq!(
        Term::of_designation("Särskilt utsatt område"),
        Some(Term::EspeciallyVulnerable)
    );
    assert_eq!(
        Term::of_designation("utsatt område"),
        Some(Term::Vulnerable)
    );
    assert_eq!(Term::of_designation("riskområde"), None);
}

/// Asserts that the texts of all members differ.
fn all_differ<T: Copy>(members: &[T], text: impl Fn(T) -> String) {
    let different: BTreeSet<String> = members.iter().map(|&member| text(member)).collect();
    assert_eq!(different.len(), members.len(), "{different:?}");
}

#[test]
fn members_of_an_enum_have_texts_of_their_own() {
    for texts in Lang::ALL.iter().map(|lang| lang.texts()) {
        all_differ(Outcome::ALL, |it| texts.outcome(it).into());
        all_differ(Outcome::ALL, |it| texts.proposed(it).into());
        all_differ(Outcome::ALL, |it| texts.decision(it).into());
        all_differ(EventKind::ALL, |it| texts.event(it).into());
        all_differ(Stage::ALL, |it| texts.stage(it).into());
        all_differ(Stage::ALL, |it| texts.last_known_step(it));
        all_differ(Status::ALL, |it| texts.status(it).into());
        all_differ(StatementKind::ALL, |it| texts.statement(it).into());
        all_differ(RelatedKind::ALL, |it| texts.related(it).into());
    }
}

#[test]
fn a_proposal_never_reads_as_a_decision() {
    for texts in Lang::ALL.iter().map(|lang| lang.texts()) {
        for &outcome in Outcome::ALL {
            let proposed = texts.proposed(outcome).to_lowercase();
            assert_ne!(proposed, texts.outcome(outcome).to_lowercase());
            assert_ne!(proposed, texts.decision(outcome).to_lowercase());
        }
    }
}

#[test]
fn a_latest_known_step_is_not_put_as_where_the_case_is() {
    let check = |stage, sv: &str, en: &str| {
        assert_eq!(Lang::Sv.texts().last_known_step(stage), sv);
        assert_eq!(Lang::En.texts().last_known_step(stage), en);
    };
    check(
        Stage::Submitted,
        "Senast känt: inlämnad",
        "Last known: submitted",
    );
    check(
        Stage::Decided,
        "Senast känt: ett beslut, men inte vad det betyder för motionen",
        "Last known: a decision, but not what it means for the motion",
    );
}

#[test]
fn languages_are_found_by_tag() {
    let check = |tag, expected| assert_eq!(Lang::from_tag(tag), expected, "{tag}");
    check("sv", Some(Lang::Sv));
    check("sv-SE", Some(Lang::Sv));
    check("SV-fi", Some(Lang::Sv));
    check("sv_SE", Some(Lang::Sv));
    check(" en ", Some(Lang::En));
    check("en-GB", Some(Lang::En));
    check("de", None);
    check("svenska", None);
    check("", None);
    check("-sv", None);
    for &lang in Lang::ALL {
        check(lang.tag(), Some(lang));
        assert_eq!(lang.texts().lang, lang);
    }
}

#[test]
fn values_are_filled_in_as_they_are() {
    let check = |template, values: &[(&str, &str)], expected: &str| {
        assert_eq!(fill(template, values), expected);
    };
    check(
        "Visar {a} av {b}",
        &[("a", "1"), ("b", "2")],
        "Visar 1 av 2",
    );
    check("{a}{a}", &[("a", "å")], "åå");
    check("inget", &[("a", "1")], "inget");
    check("", &[], "");
    check("{x}", &[("x", "{y}"), ("y", "fel")], "{y}");
    check("{saknas} {a}", &[("a", "1")], "{saknas} 1");
    check("slut {", &[], "slut {");
    check("{a", &[("a", "1")], "{a");
    check("} {a}", &[("a", "1")], "} 1");
}

#[test]
fn every_place_can_be_filled() {
    for &lang in Lang::ALL {
        for (key, text) in entries(lang) {
            let values: Vec<(&str, &str)> =
                places(text).into_iter().map(|name| (name, "•")).collect();
            let filled = fill(text, &values);
            assert!(!filled.contains(['{', '}']), "{key}: {filled}");
        }
    }
}

#[test]
fn one_and_other_are_told_apart() {
    let check = |n, expected| assert_eq!(plural(n, "one", "other"), expected);
    check(0, "other");
    check(1, "one");
    check(2, "other");
    check(21, "other");
    let texts = Lang::Sv.texts();
    let count = |n| counted(Lang::Sv, n, texts.count_one, texts.count_other);
    assert_eq!(count(1), "1 motion");
    assert_eq!(count(0), "0 motioner");
    assert_eq!(count(1_240), "1\u{202f}240 motioner");
}

#[test]
fn lists_are_joined() {
    let check = |items: &[&str], sv: &str, en: &str| {
        assert_eq!(list(Lang::Sv, items), sv);
        assert_eq!(list(Lang::En, items), en);
    };
    check(&[], "", "");
    check(&["a"], "a", "a");
    check(&["a", "b"], "a och b", "a and b");
    check(&["a", "b", "c"], "a, b och c", "a, b and c");
    check(
        &["{last}", "{list}"],
        "{last} och {list}",
        "{last} and {list}",
    );
}

#[test]
fn the_first_letter_changes_alone() {
    assert_eq!(uncapitalised("Återremitterad"), "återremitterad");
    assert_eq!(uncapitalised("På KF"), "på KF");
    assert_eq!(uncapitalised(""), "");
}

#[test]
fn dates_are_written_as_precisely_as_they_are_known() {
    let check = |edtf, sv: &str, en: &str, machine: Option<&str>| {
        let date = Date::parse(edtf).unwrap();
        assert_eq!(i18n::date(Lang::Sv, &date), sv);
        assert_eq!(i18n::date(Lang::En, &date), en);
        assert_eq!(datetime(&date).as_deref(), machine);
    };
    check(
        "2023-12-21",
        "21 december 2023",
        "21 December 2023",
        Some("2023-12-21"),
    );
    check(
        "2022-03-04",
        "4 mars 2022",
        "4 March 2022",
        Some("2022-03-04"),
    );
    check("2023-06", "juni 2023", "June 2023", Some("2023-06"));
    check("2023", "2023", "2023", Some("2023"));
    check("0800", "800", "800", Some("0800"));
    check("0000", "0", "0", None);
    check("2019/..", "sedan 2019", "since 2019", None);
    check("../2019", "till 2019", "until 2019", None);
    check("2019/2021", "2019–2021", "2019–2021", None);
    check(
        "2019-06/2021",
        "juni 2019 till 2021",
        "June 2019 to 2021",
        None,
    );
    check("2023~", "omkring 2023", "about 2023", None);
    check("2023?", "2023 (osäkert)", "2023 (uncertain)", None);
    check(
        "2023-06%",
        "omkring juni 2023 (osäkert)",
        "about June 2023 (uncertain)",
        None,
    );
    check("2019~/..", "sedan omkring 2019", "since about 2019", None);
    check(
        "2019~/2021",
        "omkring 2019 till 2021",
        "about 2019 to 2021",
        None,
    );
}

#[test]
fn short_dates_differ_in_the_month_only() {
    let check = |edtf, sv: &str, en: &str| {
        let date = Date::parse(edtf).unwrap();
        assert_eq!(short_date(Lang::Sv, &date), sv);
        assert_eq!(short_date(Lang::En, &date), en);
    };
    check("2023-12-21", "21 dec 2023", "21 Dec 2023");
    check("2023-09", "sep 2023", "Sept 2023");
    check("2023", "2023", "2023");
    check("2019/..", "sedan 2019", "since 2019");
}

#[test]
fn every_month_has_a_name() {
    for texts in Lang::ALL.iter().map(|lang| lang.texts()) {
        for (long, short) in texts.months.iter().zip(&texts.months_short) {
            assert!(long.starts_with(&short[..3]), "{long} {short}");
        }
        let different: BTreeSet<_> = texts.months.iter().collect();
        assert_eq!(different.len(), 12);
    }
}

#[test]
fn whole_numbers_are_grouped() {
    let check = |value, sv: &str, en: &str| {
        assert_eq!(number(Lang::Sv, value), sv);
        assert_eq!(number(Lang::En, value), en);
    };
    check(0, "0", "0");
    check(999, "999", "999");
    check(1_240, "1\u{202f}240", "1,240");
    check(12_345, "12\u{202f}345", "12,345");
    check(1_000_000, "1\u{202f}000\u{202f}000", "1,000,000");
}

#[test]
fn measured_values_keep_their_size() {
    let check = |value, sv: &str, en: &str| {
        assert_eq!(decimal(Lang::Sv, value), sv);
        assert_eq!(decimal(Lang::En, value), en);
    };
    check(0.0, "0", "0");
    check(-0.0, "0", "0");
    check(12.0, "12", "12");
    check(12.5, "12,5", "12.5");
    check(1234.05, "1\u{202f}234,05", "1,234.05");
    check(0.1 + 0.2, "0,3", "0.3");
    check(-3.25, "−3,25", "−3.25");
    check(1.0 / 3.0, "0,333", "0.333");
    check(0.0004, "0,0004", "0.0004");
    // The end of the range of 64 bits, in thousandths.
    check(
        1e300,
        "18\u{202f}446\u{202f}744\u{202f}073\u{202f}709\u{202f}551,615",
        "18,446,744,073,709,551.615",
    );
}

#[test]
fn shares_are_never_rounded_to_all_or_nothing() {
    let check = |share, sv: &str, en: &str| {
        assert_eq!(percent(Lang::Sv, share), sv);
        assert_eq!(percent(Lang::En, share), en);
    };
    check(0.6, "60 procent", "60 per cent");
    check(0.29, "29 procent", "29 per cent");
    check(0.125, "12,5 procent", "12.5 per cent");
    check(0.0, "0 procent", "0 per cent");
    check(1.0, "100 procent", "100 per cent");
    check(1.2, "120 procent", "120 per cent");
    check(0.9996, "99,9 procent", "99.9 per cent");
    check(0.0001, "mindre än 0,1 procent", "less than 0.1 per cent");
    check(-0.25, "−25 procent", "−25 per cent");
}

#[test]
fn sizes_are_short() {
    let check = |size, sv: &str, en: &str| {
        assert_eq!(bytes(Lang::Sv, size).replace('\u{a0}', " "), sv);
        assert_eq!(bytes(Lang::En, size).replace('\u{a0}', " "), en);
    };
    check(0, "0 byte", "0 bytes");
    check(1, "1 byte", "1 byte");
    check(812, "812 byte", "812 bytes");
    check(1_000, "1 kB", "1 kB");
    check(1_550, "1,6 kB", "1.6 kB");
    check(340_400, "340 kB", "340 kB");
    check(999_499, "999 kB", "999 kB");
    check(999_500, "1 MB", "1 MB");
    check(3_400_000, "3,4 MB", "3.4 MB");
    check(9_960_000, "10 MB", "10 MB");
    check(2_500_000_000, "2,5 GB", "2.5 GB");
    assert!(bytes(Lang::Sv, u64::MAX).ends_with("GB"));
    assert!(bytes(Lang::Sv, 3_400_000).contains('\u{a0}'));
}

#[test]
fn waits_are_worded_by_how_well_they_are_known() {
    let check = |wait, sv: &str, en: &str| {
        assert_eq!(i18n::wait(Lang::Sv, wait), sv);
        assert_eq!(i18n::wait(Lang::En, wait), en);
    };
    check(
        Wait::Months(8),
        "8 månader från inlämning till beslut",
        "8 months from submission to decision",
    );
    check(
        Wait::Months(1),
        "1 månad från inlämning till beslut",
        "1 month from submission to decision",
    );
    check(
        Wait::Months(0),
        "Mindre än en månad från inlämning till beslut",
        "Less than a month from submission to decision",
    );
    check(
        Wait::AboutMonths(14),
        "omkring 14 månader från inlämning till beslut",
        "about 14 months from submission to decision",
    );
    check(
        Wait::AboutMonths(0),
        "Beslut samma månad som motionen lämnades in",
        "Decided in the same month as the motion was submitted",
    );
}

#[test]
fn designations_are_always_attributed() {
    let check = |by: Option<&str>, from, until, expected: &str| {
        let date = |text: Option<&str>| text.map(|text| Date::parse(text).unwrap());
        let designation = Designation {
            category: "utsatt område".into(),
            by: by.map(Into::into),
            from: date(from),
            until: date(until),
            source: None,
        };
        assert_eq!(i18n::designation(Lang::Sv, &designation), expected);
    };
    let police = Some("Polisen");
    check(
        police,
        Some("2025"),
        None,
        "Enligt Polisen 2025: utsatt område",
    );
    check(
        police,
        Some("2025"),
        Some("2025"),
        "Enligt Polisen 2025: utsatt område",
    );
    check(
        police,
        Some("2015"),
        Some("2023"),
        "Enligt Polisen 2015–2023: utsatt område",
    );
    check(
        police,
        None,
        Some("2019"),
        "Enligt Polisen till 2019: utsatt område",
    );
    check(
        police,
        Some("2019/.."),
        None,
        "Enligt Polisen sedan 2019: utsatt område",
    );
    check(
        police,
        None,
        None,
        "Enligt Polisen: utsatt område (år saknas)",
    );
    check(
        None,
        Some("2025"),
        None,
        "utsatt område, 2025 (uppgift om vem som bedömt saknas)",
    );
    check(
        None,
        None,
        None,
        "utsatt område (uppgift om vem som bedömt saknas)",
    );
}

#[test]
fn documents_show_what_is_known_of_them() {
    let check = |media_type: Option<&str>, bytes, expected: &str| {
        let document = Document {
            title: "Protokoll".into(),
            link: None,
            kind: None,
            media_type: media_type.map(Into::into),
            bytes,
            date: None,
        };
        let line = i18n::document(Lang::Sv, &document);
        assert_eq!(line.replace('\u{a0}', " "), expected);
    };
    check(
        Some("application/pdf"),
        Some(3_400_000),
        "Protokoll (pdf, 3,4 MB)",
    );
    check(
        Some("Application/PDF; version=1.7"),
        None,
        "Protokoll (pdf)",
    );
    check(None, Some(812), "Protokoll (812 byte)");
    check(
        Some("application/octet-stream"),
        Some(812),
        "Protokoll (812 byte)",
    );
    check(Some("text/html"), None, "Protokoll (webbsida)");
    check(None, None, "Protokoll");
}

#[test]
fn measurements_keep_their_date_and_unit() {
    let check = |value, unit, date: Option<&str>, expected: Option<&str>| {
        let measure = Measure {
            date: date.map(|date| Date::parse(date).unwrap()),
            value,
            unit,
            text: None,
            source: None,
        };
        let line = i18n::measure(Lang::Sv, &measure);
        assert_eq!(
            line.map(|line| line.replace('\u{a0}', " ")).as_deref(),
            expected
        );
    };
    check(
        Some(0.6),
        Unit::Share,
        Some("2025"),
        Some("60 procent klart (mätt 2025)"),
    );
    check(
        Some(0.6),
        Unit::Share,
        None,
        Some("60 procent klart (mätdatum saknas)"),
    );
    check(
        Some(12.0),
        Unit::Count,
        Some("2025-05"),
        Some("12 (mätt maj 2025)"),
    );
    check(
        Some(2.5),
        Unit::Other("km".into()),
        Some("2025"),
        Some("2,5 km (mätt 2025)"),
    );
    check(None, Unit::Share, Some("2025"), None);
}

proptest! {
    #[test]
    fn grouping_changes_no_digit(value: u64) {
        for &lang in Lang::ALL {
            let digits: String = number(lang, value).chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(digits, value.to_string());
        }
    }

    #[test]
    fn any_number_can_be_written(value: f64) {
        for &lang in Lang::ALL {
            prop_assert!(!decimal(lang, value).is_empty());
            prop_assert!(!percent(lang, value).is_empty());
        }
    }

    #[test]
    fn filling_loses_nothing(before in "[^{}]*", value in ".*", after in "[^{}]*") {
        let template = format!("{before}{{x}}{after}");
        prop_assert_eq!(fill(&template, &[("x", &value)]), format!("{before}{value}{after}"));
    }

    #[test]
    fn fill_without_values_changes_nothing(template in ".*") {
        prop_assert_eq!(fill(&template, &[]), template);
    }
}
