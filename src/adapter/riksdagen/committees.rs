//! Committees and the names of their reports.

use crate::domain::{Body, BodyKind};

/// Id of the chamber, the body that decides.
pub(super) const CHAMBER: &str = "kammaren";

/// What the codes in the names of reports stand for: the committees of today, of earlier years,
/// and joint ones.
const COMMITTEES: [(&str, &str); 26] = [
    ("AU", "Arbetsmarknadsutskottet"),
    ("CU", "Civilutskottet"),
    ("EUN", "EU-nämnden"),
    ("FiU", "Finansutskottet"),
    ("FöU", "Försvarsutskottet"),
    ("JuU", "Justitieutskottet"),
    ("KU", "Konstitutionsutskottet"),
    ("KrU", "Kulturutskottet"),
    ("MJU", "Miljö- och jordbruksutskottet"),
    ("NU", "Näringsutskottet"),
    ("SfU", "Socialförsäkringsutskottet"),
    ("SkU", "Skatteutskottet"),
    ("SoU", "Socialutskottet"),
    ("TU", "Trafikutskottet"),
    ("UU", "Utrikesutskottet"),
    ("UbU", "Utbildningsutskottet"),
    ("BoU", "Bostadsutskottet"),
    ("InU", "Inrikesutskottet"),
    ("JoU", "Jordbruksutskottet"),
    ("LU", "Lagutskottet"),
    ("JuSoU", "Sammansatta justitie- och socialutskottet"),
    ("KUU", "Sammansatta konstitutions- och utrikesutskottet"),
    ("UFöU", "Sammansatta utrikes- och försvarsutskottet"),
    (
        "UMJU",
        "Sammansatta utrikes- och miljö- och jordbruksutskottet",
    ),
    ("USoU", "Sammansatta utrikes- och socialutskottet"),
    ("FiSoU", "Sammansatta finans- och socialutskottet"),
];

/// The chamber as a body.
pub(super) fn chamber() -> Body {
    Body {
        id: CHAMBER.into(),
        name: "Kammaren".into(),
        kind: BodyKind::Council,
    }
}

/// The committee with this code as a body; `None` for a code that is no known one.
pub(super) fn committee(code: &str) -> Option<Body> {
    let (code, name) = COMMITTEES.iter().find(|(known, _)| *known == code)?;
    Some(Body {
        id: (*code).into(),
        name: (*name).into(),
        kind: BodyKind::Committee,
    })
}

/// The code of the committee that a report is of: `TU` of `2018/19:TU5`.
pub(super) fn of_report(reference: &str) -> Option<Box<str>> {
    let (_, name) = reference.rsplit_once(':')?;
    let code: String = name.chars().take_while(|c| c.is_alphabetic()).collect();
    (!code.is_empty()).then(|| code.into())
}

/// `2018/19:TU5` from the session and the document's name within it.
pub(super) fn reference(session: Option<&str>, name: Option<&str>) -> Option<Box<str>> {
    let (session, name) = (session?, name?);
    // Some lists have the whole of it in the one member.
    if name.contains(':') {
        return Some(name.into());
    }
    Some([session, ":", name].concat().into())
}

/// The same reference however its letters are written.
pub(super) fn key(reference: &str) -> Box<str> {
    reference.trim().to_lowercase().into()
}
