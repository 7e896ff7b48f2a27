//! Motions and what belongs to them.

use motion_timeline::domain::*;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::facts::*;

pub(crate) fn person() -> impl Strategy<Value = Person> {
    (text(), some_text(), some_text()).prop_map(|(name, party, assignment)| Person {
        name,
        party,
        assignment,
    })
}

pub(crate) fn document() -> impl Strategy<Value = Document> {
    let bytes = option::of(0..(1u64 << 53));
    let facts = (some_text(), some_text(), bytes, option::of(date()));
    (text(), option::of(web()), facts).prop_map(|(title, link, (kind, media_type, bytes, date))| {
        Document {
            title,
            link,
            kind,
            media_type,
            bytes,
            date,
        }
    })
}

pub(crate) fn event() -> impl Strategy<Value = Event> {
    let what = (
        option::of(date()),
        member(EventKind::ALL),
        some_text(),
        some_text(),
        some_text(),
        some_text(),
        option::of(verdict()),
        any::<bool>(),
    );
    let parts = (
        few(document()),
        few(votes()),
        few(statement()),
        option::of(source()),
    );
    (what, parts).prop_map(|(what, parts)| {
        let (date, kind, body, paragraph, title, text, verdict, is_final) = what;
        let (documents, votes, statements, source) = parts;
        Event {
            date,
            kind,
            body,
            paragraph,
            title,
            text,
            verdict,
            is_final,
            documents,
            votes,
            statements,
            source,
        }
    })
}

fn votes() -> impl Strategy<Value = Votes> {
    let count = || option::of(any::<u32>());
    (text(), count(), count(), count(), count()).prop_map(|(party, yes, no, abstain, absent)| {
        Votes {
            party,
            yes,
            no,
            abstain,
            absent,
        }
    })
}

fn statement() -> impl Strategy<Value = Statement> {
    (member(StatementKind::ALL), few(person()), some_text())
        .prop_map(|(kind, by, text)| Statement { kind, by, text })
}

fn area_link() -> impl Strategy<Value = AreaLink> {
    (text(), member(Relation::ALL), any::<bool>()).prop_map(|(area, relation, derived)| AreaLink {
        area,
        relation,
        derived,
    })
}

fn clause() -> impl Strategy<Value = Clause> {
    let number = option::of(1..=u32::MAX);
    (number, text(), option::of(verdict()), few(text())).prop_map(
        |(number, text, verdict, areas)| Clause {
            number,
            text,
            verdict,
            areas,
        },
    )
}

fn proposal() -> impl Strategy<Value = Proposal> {
    let words = || {
        (
            few(person()),
            option::of(verdict()),
            some_text(),
            option::of(date()),
        )
    };
    let earlier = words().prop_map(|(by, verdict, text, date)| Earlier {
        by,
        verdict,
        text,
        date,
    });
    (some_text(), words(), few(earlier)).prop_map(|(body, (by, verdict, text, date), replaces)| {
        Proposal {
            body,
            by,
            verdict,
            text,
            date,
            replaces,
        }
    })
}

fn goal() -> impl Strategy<Value = Goal> {
    let unit = prop_oneof![
        Just(Unit::Share),
        Just(Unit::Count),
        // An empty unit is one that the source doesn't give.
        Just(Unit::Other("".into())),
        text().prop_map(Unit::Other),
    ];
    // Hundredths: what is written in decimal notation and read back is then the same number.
    let value = (-1_000_000..1_000_000i32).prop_map(|number| f64::from(number) / 100.0);
    let measure = (
        option::of(date()),
        option::of(value),
        unit,
        some_text(),
        option::of(source()),
    )
        .prop_map(|(date, value, unit, text, source)| Measure {
            date,
            value,
            unit,
            text,
            source,
        });
    (option::of(date()), text(), few(measure)).prop_map(|(due, text, measures)| Goal {
        due,
        text,
        measures,
    })
}

fn related() -> impl Strategy<Value = Related> {
    (text(), member(RelatedKind::ALL)).prop_map(|(motion, relation)| Related { motion, relation })
}

/// Any motion, with an id that is not unique.
pub(crate) fn motion() -> impl Strategy<Value = Motion> {
    let head = (
        text(),
        some_text(),
        text(),
        option::of(web()),
        some_text(),
        option::of(date()),
        option::of(member(Stage::ALL)),
    );
    let lists = (
        few(person()),
        few(area_link()),
        few(clause()),
        few(proposal()),
        vec(event(), 0..6),
        few(goal()),
        few(document()),
        few(related()),
    );
    (head, lists, option::of(source()), some_text()).prop_map(|(head, lists, source, note)| {
        let (id, reference, title, link, language, submitted, stage) = head;
        let (proposers, areas, clauses, proposals, events, goals, documents, related) = lists;
        Motion {
            id,
            reference,
            title,
            link,
            language,
            submitted,
            stage,
            proposers,
            areas,
            clauses,
            proposals,
            events,
            goals,
            documents,
            related,
            source,
            note,
        }
    })
}
