//! What is marked is what is found: in the text as it is written, and nowhere else.

use std::rc::Rc;

use motion_timeline::adapter::motion_json;
use motion_timeline::domain::{Dataset, Day, Motion};
use motion_timeline::i18n::Lang;
use motion_timeline::index::{Index, Needles, Query};
use motion_timeline::view_model::{Card, Found, MOST_PEOPLE, found};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::data::{motion, motion_with_every_text};

/// Letters that become others, and what is left out, joined or composed on the way.
const PIECES: &[&str] = &[
    "a", "A", "å", "Ä", "a\u{308}", "e", "é", "e\u{301}", "x\u{30c}", "b", "n", "o", " ", "  ",
    "\n", "-", "\u{2011}", "\u{ad}", "\u{200b}", "\u{301}", "İ", "ß", "Ÿ", "🙂", "1",
];

fn text(most: usize) -> impl Strategy<Value = String> {
    vec(select(PIECES), 0..most).prop_map(|pieces| pieces.concat())
}

fn is_found(text: &str, words: &str) -> bool {
    let dataset = Dataset {
        motions: vec![motion("1", text).into()],
        ..Dataset::default()
    };
    let query = Query {
        words: words.into(),
        ..Query::default()
    };
    !Index::new(Rc::new(dataset)).run(&query).hits.is_empty()
}

/// The text with brackets around what is marked.
fn marked(text: &str, typed: &str) -> String {
    let mut out = String::new();
    let mut done = 0;
    for range in Needles::new(typed).ranges(text) {
        out += &text[done..range.start];
        out += &["[", &text[range.clone()], "]"].concat();
        done = range.end;
    }
    out + &text[done..]
}

proptest! {
    #[test]
    fn a_phrase_is_marked_where_a_query_finds_it_and_nowhere_else(
        text in text(12),
        phrase in text(4),
    ) {
        let typed = format!("\"{phrase}\"");
        let needles = Needles::new(&typed);
        prop_assume!(!needles.is_empty());
        let ranges = needles.ranges(&text);
        prop_assert_eq!(!ranges.is_empty(), is_found(&text, &typed));
        prop_assert_eq!(needles.missing_in(&text).is_empty(), !ranges.is_empty());
        let mut others = String::new();
        let mut done = 0;
        for range in ranges {
            prop_assert!(range.start >= done && range.start < range.end);
            let slice = text.get(range.clone());
            prop_assert!(slice.is_some(), "{:?} cuts a letter in {:?}", range, text);
            prop_assert!(is_found(slice.unwrap(), &typed), "{:?} in {:?}", slice, text);
            others += &text[done..range.start];
            others.push('|');
            done = range.end;
        }
        others += &text[done..];
        prop_assert!(!is_found(&others, &typed), "{:?} is left of {:?}", others, text);
    }

    #[test]
    fn all_words_are_marked_or_the_text_is_not_found(text in text(12), typed in text(6)) {
        let needles = Needles::new(&typed);
        let missing = needles.missing_in(&text);
        prop_assert_eq!(missing.is_empty(), is_found(&text, &typed));
        prop_assert!(missing.ranges(&text).is_empty());
        prop_assert_eq!(needles.ranges(&text).is_empty(), missing == needles);
        let mut done = 0;
        for range in needles.ranges(&text) {
            // Those that touch are one.
            prop_assert!(range.start > done || (range.start == 0 && done == 0));
            prop_assert!(text.get(range.clone()).is_some());
            done = range.end;
        }
    }
}

#[test]
fn what_is_marked() {
    let check = |text: &str, typed: &str, expected: &str| {
        assert_eq!(marked(text, typed), expected, "{typed:?}");
    };
    check("Gatubelysning", "belys", "Gatu[belys]ning");
    check("Gatubelysning", "", "Gatubelysning");
    check("Ås och as", "as", "[Ås] och [as]");
    check("Ås och as", "ås", "[Ås] och as");
    check("A\u{30a}s by", "ås", "[A\u{30a}s] by");
    check("A\u{30a}s by", "a", "[A\u{30a}]s by");
    check("mar\u{ad}ken", "marken", "[mar\u{ad}ken]");
    check("mar\u{ad}ken", "mar", "[mar]\u{ad}ken");
    check("gröna \n -tak", "\"gröna tak\"", "[gröna \n -tak]");
    check("gröna tak", "gröna tak", "[gröna] [tak]");
    check("gröna tak", "ön gröna", "[gröna] tak");
    check("banan", "an", "b[anan]");
    check("banan", "ban na", "[bana]n");
    check("aaa", "aa", "[aaa]");
    check("banan och ban", "b ban", "[ban]an och [ban]");
    check("x\u{30c}y", "x", "[x\u{30c}]y");
}

#[test]
fn needles_are_equal_where_the_same_is_looked_for() {
    assert_eq!(Needles::new("Gröna  tak "), Needles::new("gröna tak"));
    assert_ne!(Needles::new("gröna tak"), Needles::new("\"gröna tak\""));
    assert_eq!(Needles::new(" - "), Needles::default());
}

fn explain(motion: &Motion, dataset: &Dataset, needles: &Needles) -> (Card, Vec<Found>) {
    let card = Card::new(motion, dataset, Day::new(2026, 11, 24).unwrap(), Lang::Sv);
    let lines = found(motion, &card, dataset, needles, Lang::Sv);
    (card, lines)
}

/// What neither the card nor a line shows.
fn unexplained(motion: &Motion, dataset: &Dataset, needles: &Needles) -> Needles {
    let (card, lines) = explain(motion, dataset, needles);
    let people = motion.proposers.iter().take(MOST_PEOPLE);
    let places = [&card.primary, &card.mentioned, &card.outside];
    let shown = std::iter::once(&*card.title)
        .chain(people.map(|person| &*person.name))
        .chain(places.into_iter().flatten().map(|place| &*place.name))
        .chain(lines.iter().map(|line| &*line.excerpt));
    shown.fold(needles.clone(), |left, text| left.missing_in(text))
}

#[test]
fn every_text_that_is_searched_is_shown_where_it_is_found() {
    let (dataset, words) = motion_with_every_text();
    let motion = &dataset.motions[0];
    for word in words {
        let needles = Needles::new(&format!("\"{word}\""));
        assert_eq!(
            unexplained(motion, &dataset, &needles),
            Needles::default(),
            "{word}"
        );
    }
}

#[test]
fn whatever_is_found_in_exempelstad_is_explained() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/data/exempelstad/motions.json");
    let (dataset, _) = motion_json::read(&std::fs::read(file).unwrap()).unwrap();
    let index = Index::new(Rc::new(dataset));
    let mut lines = 0;
    for typed in [
        "belysning",
        "ex 2019",
        "sn grannstad",
        "\"kommunen ska",
        "kvarnbacken",
        "e s",
    ] {
        let needles = Needles::new(typed);
        let query = Query {
            words: typed.into(),
            ..Query::default()
        };
        let hits = index.run(&query).hits;
        assert!(!hits.is_empty(), "{typed}");
        for hit in hits {
            let motion = index.motion(hit).unwrap();
            let left = unexplained(motion, index.dataset(), &needles);
            assert_eq!(left, Needles::default(), "{typed} in {}", motion.id);
            lines += explain(motion, index.dataset(), &needles).1.len();
        }
    }
    assert!(lines > 100, "{lines}");
}

#[test]
fn a_line_names_its_text_and_cuts_it_between_words() {
    let (mut dataset, _) = motion_with_every_text();
    let long = "Kommunen ska ".repeat(9) + "bygga cykelbana vid ån och " + &"skolan ".repeat(20);
    let clause = &mut Rc::make_mut(&mut dataset.motions[0]).clauses[0];
    clause.text = long.into();
    clause.number = Some(2);
    let line = |typed: &str| {
        let lines = explain(&dataset.motions[0], &dataset, &Needles::new(typed)).1;
        let lines = lines
            .iter()
            .map(|line| [&*line.label, &line.excerpt].concat());
        lines.collect::<Vec<_>>().join("\n")
    };
    assert_eq!(
        line("cykelban"),
        "Punkt 2 i motionen: …Kommunen ska Kommunen ska Kommunen ska Kommunen ska bygga cykelbana vid ån \
         och skolan skolan skolan skolan skolan skolan…"
    );
    assert_eq!(
        line("målord ersattord"),
        "Tidigare förslag (ersatt): ersattord\nMål: målord"
    );
    assert_eq!(line("2023-01234"), "Diarienummer: DIARIE 2023-01234");
    assert_eq!(line("moderaterna"), "Parti: Moderaterna");
    assert_eq!(line("stavning"), "Område: Områdesnamn (Stavning)");
    assert_eq!(line("titelord förslagsställare områdesnamn"), "");
    assert_eq!(line("finns-ingenstans"), "");
}
