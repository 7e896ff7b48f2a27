//! Whole sets.

use std::rc::Rc;

use motion_timeline::domain::*;
use proptest::array::uniform3;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::facts::*;
use super::motions::motion;

fn designation() -> impl Strategy<Value = Designation> {
    let dates = (option::of(date()), option::of(date()));
    (text(), some_text(), dates, option::of(source())).prop_map(
        |(category, by, (from, until), source)| Designation {
            category,
            by,
            from,
            until,
            source,
        },
    )
}

fn area() -> impl Strategy<Value = Area> {
    let names = (text(), text(), few(text()), some_text());
    (names, member(AreaKind::ALL), few(designation())).prop_map(
        |((id, name, aliases, parent), kind, designations)| Area {
            id,
            name,
            aliases,
            parent,
            kind,
            designations,
        },
    )
}

fn body() -> impl Strategy<Value = Body> {
    (text(), text(), member(BodyKind::ALL)).prop_map(|(id, name, kind)| Body { id, name, kind })
}

fn former() -> impl Strategy<Value = FormerParty> {
    (text(), some_text(), option::of(date())).prop_map(|(id, name, until)| FormerParty {
        id,
        name,
        until,
    })
}

fn party() -> impl Strategy<Value = Party> {
    let color = option::of(uniform3(any::<u8>()));
    (text(), some_text(), color, few(former())).prop_map(|(id, name, color, former)| Party {
        id,
        name,
        color,
        former,
    })
}

/// Makes ids unique by their position.
fn numbered<T>(mut entries: Vec<T>, id: fn(&mut T) -> &mut Box<str>) -> Vec<T> {
    for (number, entry) in entries.iter_mut().enumerate() {
        let id = id(entry);
        *id = format!("{number} {id}").into();
    }
    entries
}

/// Any set, with ids unique in each table.
pub(crate) fn dataset() -> impl Strategy<Value = Dataset> {
    let publisher =
        (some_text(), option::of(web()), some_text()).prop_map(|(name, link, language)| {
            Publisher {
                name,
                link,
                language,
            }
        });
    let updated = option::of(day().prop_map(|day| Date::At(Moment::of_day(day))));
    let facts = (publisher, updated, some_text(), some_text(), any::<bool>());
    let tables = (few(area()), few(body()), few(party()));
    (facts, tables, vec(motion(), 0..4)).prop_map(|(facts, (areas, bodies, parties), motions)| {
        let (publisher, updated, license, compiled_by, fictional) = facts;
        Dataset {
            unread: Vec::new(),
            publisher,
            updated,
            license,
            compiled_by,
            fictional,
            areas: numbered(areas, |area| &mut area.id),
            bodies: numbered(bodies, |body| &mut body.id),
            parties: numbered(parties, |party| &mut party.id),
            motions: numbered(motions, |motion| &mut motion.id)
                .into_iter()
                .map(Rc::new)
                .collect(),
        }
    })
}
