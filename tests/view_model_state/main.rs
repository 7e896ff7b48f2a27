//! The state of a widget: what actions do to it, how data and wishes meet, the view in an
//! address, and the strip over time.

mod fragment;
mod links;
mod overview;
mod printed;
mod reduce;
mod sentences;
mod shards;

use std::rc::Rc;

use motion_timeline::domain::{
    Area, AreaKind, AreaLink, Dataset, Date, Motion, Party, Person, Relation,
};
use motion_timeline::index::Index;

fn indexed(dataset: Dataset) -> Rc<Index> {
    Rc::new(Index::new(Rc::new(dataset)))
}

/// Fifty motions of 2014–2023, in turn about Norrby, about Hässleholmen-Hulta and mentioning
/// Norrby; in turn by M and S; and one without a date.
fn fifty() -> Dataset {
    let text = |text: &str| Box::<str>::from(text);
    let area = |id: &str, name: &str, alias: &[&str]| Area {
        id: id.into(),
        name: name.into(),
        aliases: alias.iter().map(|alias| text(alias)).collect(),
        parent: None,
        kind: AreaKind::District,
        designations: Vec::new(),
    };
    let party = |id: &str, name: &str| Party {
        id: id.into(),
        name: Some(text(name)),
        color: None,
        former: Vec::new(),
    };
    let motion = |number: u32| {
        let (id, relation) = match number % 3 {
            0 => ("norrby", Relation::Primary),
            1 => ("hulta", Relation::Primary),
            _ => ("norrby", Relation::Mentioned),
        };
        let year = (2014 + number % 10).to_string();
        Motion {
            submitted: (number > 0).then(|| Date::parse(&year).unwrap()),
            areas: vec![AreaLink {
                area: id.into(),
                relation,
                derived: false,
            }],
            proposers: vec![Person {
                name: "N.N.".into(),
                party: Some(text(if number.is_multiple_of(2) { "M" } else { "S" })),
                assignment: None,
            }],
            ..Motion::new(&format!("m{number}"), &format!("Motion {number}"))
        }
    };
    Dataset {
        areas: vec![
            area("hulta", "Hässleholmen-Hulta", &["Hulta-Hässleholmen"]),
            area("norrby", "Norrby", &[]),
        ],
        parties: vec![party("S", "Socialdemokraterna"), party("M", "Moderaterna")],
        motions: (0..50).map(|number| motion(number).into()).collect(),
        ..Dataset::default()
    }
}
