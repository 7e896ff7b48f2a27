//! Small data sets: made by hand for an example, or at random so that names, spellings, words
//! and years often meet.

use std::rc::Rc;

use motion_timeline::domain::{
    Area, AreaKind, AreaLink, Clause, Dataset, Date, Earlier, Event, EventKind, Goal, Ids, Motion,
    Outcome, Party, Person, Proposal, Relation, Status, Statuses, Verdict,
};
use motion_timeline::index::{Query, Sort};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

pub(crate) fn ids(ids: &[&str]) -> Ids {
    ids.iter().map(|id| Box::from(*id)).collect()
}

pub(crate) fn motion(id: &str, title: &str) -> Motion {
    Motion::new(id, title)
}

pub(crate) fn dated(id: &str, title: &str, date: &str) -> Motion {
    Motion {
        submitted: Some(Date::parse(date).unwrap()),
        ..motion(id, title)
    }
}

pub(crate) fn area(id: &str, name: &str, aliases: &[&str]) -> Area {
    Area {
        id: id.into(),
        name: name.into(),
        aliases: aliases.iter().map(|alias| Box::from(*alias)).collect(),
        parent: None,
        kind: AreaKind::District,
        designations: Vec::new(),
    }
}

pub(crate) fn link(area: &str, relation: Relation) -> AreaLink {
    AreaLink {
        area: area.into(),
        relation,
        derived: false,
    }
}

pub(crate) fn clause(area: &str) -> Clause {
    Clause {
        number: None,
        text: "att-sats".into(),
        verdict: None,
        areas: vec![area.into()],
    }
}

pub(crate) fn party(id: &str, name: &str) -> Party {
    Party {
        id: id.into(),
        name: Some(name.into()),
        color: None,
        former: Vec::new(),
    }
}

pub(crate) fn person(name: &str, party: Option<&str>) -> Person {
    Person {
        name: name.into(),
        party: party.map(Box::from),
        assignment: None,
    }
}

pub(crate) fn event(kind: EventKind) -> Event {
    Event::new(kind)
}

/// A motion with a word of its own in each text that is searched, and those words.
pub(crate) fn motion_with_every_text() -> (Dataset, Vec<&'static str>) {
    let text = |text: &str| Some(Box::from(text));
    let motion = Motion {
        reference: text("DIARIE 2023-01234"),
        proposers: vec![person("Förslagsställare", Some("M"))],
        areas: vec![
            link("norrby", Relation::Primary),
            link("Platsnamn", Relation::Mentioned),
        ],
        clauses: vec![Clause {
            text: "kravord".into(),
            ..clause("Klausulplats")
        }],
        proposals: vec![Proposal {
            body: None,
            by: vec![person("Ordförande", Some("Partitext"))],
            verdict: None,
            text: text("förslagsord"),
            date: None,
            replaces: vec![Earlier {
                by: vec![person("Företrädare", None)],
                verdict: None,
                text: text("ersattord"),
                date: None,
            }],
        }],
        events: vec![Event {
            title: text("händelsetitel"),
            text: text("händelsetext"),
            ..event(EventKind::Context)
        }],
        goals: vec![Goal {
            due: None,
            text: "målord".into(),
            measures: Vec::new(),
        }],
        ..motion("1", "titelord")
    };
    let dataset = Dataset {
        areas: vec![area("norrby", "Områdesnamn", &["Stavning"])],
        parties: vec![party("M", "Moderaterna")],
        motions: vec![motion.into()],
        ..Dataset::default()
    };
    let words = vec![
        "titelord",
        "2023 01234",
        "förslagsställare",
        "moderaterna",
        "områdesnamn",
        "stavning",
        "platsnamn",
        "klausulplats",
        "kravord",
        "ordförande",
        "partitext",
        "förslagsord",
        "företrädare",
        "ersattord",
        "händelsetitel",
        "händelsetext",
        "målord",
    ];
    (dataset, words)
}

const AREA_IDS: &[&str] = &["a", "b", "c", "d", "A"];
const AREA_NAMES: &[&str] = &["Ån", "Ö-by", "C", "an", "b"];
const AREA_TEXTS: &[&str] = &[
    "a", "b", "c", "d", "A", "ån", "Ö-by", "AN", "Fjärran", "ö", " ",
];
const PARTIES: &[&str] = &["M", "S", "moderaterna", "Ö", "öpartiet", ""];
const WORDS: &[&str] = &[
    "an",
    "Ån",
    "än",
    "Ö-by",
    "ö by",
    "gatu\u{ad}ljus",
    "ljus",
    "idé",
    "ide",
];
const DATES: &[&str] = &[
    "2019",
    "2019-06",
    "2019-06-02",
    "2020/2022",
    "2021/..",
    "../2022",
    "2023-12~",
];

pub(crate) fn dataset() -> impl Strategy<Value = Dataset> {
    (
        vec(areas(), 0..5),
        vec(motions(), 0..9),
        subsequence(PARTIES.to_vec(), 0..4),
    )
        .prop_map(|(areas, motions, parties)| Dataset {
            areas,
            motions: motions
                .into_iter()
                .enumerate()
                .map(|(number, motion)| Motion {
                    id: number.to_string().into(),
                    ..motion
                })
                .map(Rc::new)
                .collect(),
            parties: parties
                .into_iter()
                .map(|id| Party {
                    name: (id == "M").then(|| "Moderaterna".into()),
                    ..party(id, "")
                })
                .collect(),
            ..Dataset::default()
        })
}

fn areas() -> impl Strategy<Value = Area> {
    let parts = (
        select(AREA_IDS),
        select(AREA_NAMES),
        vec(select(AREA_TEXTS), 0..2),
        option::of(select(&["a", "b", "c", "saknas", "Fjärran"][..])),
        select(AreaKind::ALL),
    );
    parts.prop_map(|(id, name, aliases, parent, kind)| Area {
        parent: parent.map(Box::from),
        kind,
        ..area(id, name, &aliases)
    })
}

fn motions() -> impl Strategy<Value = Motion> {
    let parts = (
        vec(select(WORDS), 1..4),
        option::of(select(DATES)),
        vec((select(AREA_TEXTS), select(Relation::ALL)), 0..4),
        vec(option::of(select(PARTIES)), 0..3),
        vec(events(), 0..3),
        vec(select(AREA_TEXTS), 0..2),
    );
    parts.prop_map(|(words, date, links, parties, events, named)| Motion {
        submitted: date.map(|date| Date::parse(date).unwrap()),
        areas: links
            .into_iter()
            .map(|(text, relation)| link(text, relation))
            .collect(),
        proposers: parties
            .into_iter()
            .map(|party| person("N", party))
            .collect(),
        events,
        clauses: named.into_iter().map(clause).collect(),
        ..motion("", &words.join(" "))
    })
}

fn events() -> impl Strategy<Value = Event> {
    let parts = (
        select(EventKind::ALL),
        option::of(select(DATES)),
        option::of(select(Outcome::ALL)),
        any::<bool>(),
    );
    parts.prop_map(|(kind, date, outcome, is_final)| Event {
        date: date.map(|date| Date::parse(date).unwrap()),
        verdict: outcome.map(|outcome| Verdict {
            outcome,
            wording: None,
        }),
        is_final,
        ..event(kind)
    })
}

pub(crate) fn query() -> impl Strategy<Value = Query> {
    let typed = &[
        "",
        "",
        "an",
        "Ån",
        "än ljus",
        "\"ö by\"",
        "o-by",
        "ide",
        "idé an",
        "\"by an",
        "\"y an",
        "n",
        "x",
    ][..];
    let parts = (
        vec(select(AREA_TEXTS), 0..3),
        any::<bool>(),
        vec(select(Status::ALL), 0..3),
        vec(select(PARTIES), 0..3),
        option::of((2018u16..2025, 2018u16..2025)),
        select(typed),
        select(Sort::ALL),
    );
    parts.prop_map(
        |(areas, mentioned, statuses, parties, years, words, sort)| Query {
            areas: ids(&areas),
            mentioned,
            statuses: Statuses::from_iter(statuses),
            parties: ids(&parties),
            years,
            words: words.into(),
            sort,
        },
    )
}
