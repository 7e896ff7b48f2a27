//! What is done to texts, and to references that are numbers.

use std::rc::Rc;

use motion_timeline::adapter::motion_json::read;
use motion_timeline::domain::Motion;
use serde_json::{Value, json};

fn motion(motion: Value) -> Rc<Motion> {
    let document = json!({"format": "motion-json/1", "motions": [motion]});
    let (mut set, _) = read(document.to_string().as_bytes()).unwrap();
    set.motions.remove(0)
}

#[test]
fn only_what_is_never_shown_is_dropped() {
    for (text, kept) in [
        ("  Fler träd \n", "Fler träd"),
        ("Rad ett\nRad två\tmed steg", "Rad ett\nRad två\tmed steg"),
        ("Rad ett\r\nRad två\rRad tre", "Rad ett\nRad två\nRad tre"),
        ("a\u{0}b\u{7}c\u{7f}d\u{85}e\u{9b}f", "abcdef"),
        ("\u{feff}Fler\u{feff} träd", "Fler träd"),
        ("\u{202e}därt\u{202c} \u{2066}i\u{2069}", "därt i"),
        ("\u{202a}\u{202b}\u{202d}x\u{2067}\u{2068}", "x"),
        // Words need these.
        ("skol\u{ad}gårdar", "skol\u{ad}gårdar"),
        ("👩\u{200d}🌾", "👩\u{200d}🌾"),
        ("\u{200f}שלום\u{200e}", "\u{200f}שלום\u{200e}"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("&amp;", "&amp;"),
    ] {
        let found = motion(json!({"id": "m", "title": text, "note": text}));
        assert_eq!(&*found.title, kept, "{text:?}");
        assert_eq!(found.note.as_deref(), Some(kept), "{text:?}");
    }
}

#[test]
fn what_is_not_shown_at_all_counts_as_missing() {
    let found = motion(json!({
        "id": "m", "title": "Motion", "note": "\u{202e}\u{0}", "reference": " ",
        "source": "\u{2066}", "url": " ", "areas": [], "clauses": [{"text": "Utred", "areas": ["", " "]}],
    }));
    let mut expected = Motion::new("m", "Motion");
    expected.clauses = found.clauses.clone();
    assert_eq!(found, expected.into());
    assert_eq!(found.clauses[0].areas, []);
}

#[test]
fn digits_are_kept() {
    let found = motion(
        json!({"id": 17, "title": 2023, "reference": 202_301_234_567_890_i64,
        "proposers": [{"name": "Anna", "party": -3}], "areas": [{"area": 1.5}, {"area": 7}]}),
    );
    assert_eq!((&*found.id, &*found.title), ("17", "2023"));
    assert_eq!(found.reference.as_deref(), Some("202301234567890"));
    assert_eq!(found.proposers[0].party.as_deref(), Some("-3"));
    // Nobody knows any more whether the source wrote 1.5 or 1.50.
    let areas: Vec<&str> = found.areas.iter().map(|link| &*link.area).collect();
    assert_eq!(areas, ["7"]);
}

#[test]
fn a_whole_number_may_be_written_with_decimals() {
    let found = motion(
        json!({"id": "m", "title": "M", "clauses": [{"number": 2.0, "text": "Utred"}],
        "documents": [{"title": "Motionen", "bytes": 1.2e5}]}),
    );
    assert_eq!(found.clauses[0].number, Some(2));
    assert_eq!(found.documents[0].bytes, Some(120_000));
}

#[test]
fn unknown_words_are_kept() {
    let found = motion(json!({"id": "m", "title": "M", "events": [
        {"kind": "seminarium"},
        {"kind": "seminarium", "title": "Kväll om träd"},
        {"kind": "decided", "outcome": "bifallen", "final": true},
        {"kind": "decided", "outcome": "bifallen", "wording": "Motionen bifalles."},
        {"kind": "decided", "wording": "Motionen bifalles."},
    ]}));
    let shown: Vec<_> = found
        .events
        .iter()
        .map(|event| {
            let verdict = event.verdict.as_ref();
            let outcome = verdict.map(|verdict| verdict.outcome.key());
            (
                event.kind.key(),
                event.title.as_deref(),
                outcome,
                verdict.and_then(|v| v.wording.as_deref()),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("other", Some("seminarium"), None, None),
            ("other", Some("Kväll om träd"), None, None),
            ("decided", None, Some("unknown"), Some("bifallen")),
            ("decided", None, Some("unknown"), Some("Motionen bifalles.")),
            ("decided", None, Some("unknown"), Some("Motionen bifalles.")),
        ]
    );
    assert_eq!(found.decision(), None);
}
