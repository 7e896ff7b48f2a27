//! Bodies of the city, in its two languages.

use crate::adapter::json::Json;
use crate::adapter::text::lower;
use crate::domain::{Body, BodyKind};

/// An organization as a body, by `ID` and `Name`.
pub(super) fn of(record: &Json) -> Option<Body> {
    let name = record.text_at("Name")?;
    let kind = record
        .text_at("Type")
        .or_else(|| record.text_at("TypeId"))
        .and_then(|class| of_type(&class))
        .unwrap_or_else(|| of_name(&name));
    Some(Body {
        id: record.text_at("ID").unwrap_or_else(|| name.clone()),
        name,
        kind,
    })
}

/// What Ahjo says an organization is, in words or by number.
fn of_type(class: &str) -> Option<BodyKind> {
    Some(match class {
        "Valtuusto" | "1" => BodyKind::Council,
        "Hallitus" | "2" => BodyKind::Executive,
        "Lautakunta" | "Jaosto" | "4" | "5" => BodyKind::Committee,
        "Toimi-/Neuvottelukunta" | "15" => BodyKind::Board,
        "Viranhaltija" | "Toimiala" | "7" | "12" => BodyKind::Administration,
        "Luottamushenkilö" | "19" => BodyKind::Other,
        _ => return None,
    })
}

/// What a body is by its name, where nothing else says it.
pub(super) fn of_name(name: &str) -> BodyKind {
    let name = lower(name.trim());
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    if ends(&["kaupunginvaltuusto", "kunnanvaltuusto", "stadsfullmäktige"]) {
        BodyKind::Council
    } else if ends(&["kaupunginhallitus", "kunnanhallitus", "stadsstyrelsen"]) {
        BodyKind::Executive
    } else if ends(&["lautakunta", "jaosto", "nämnden", "nämnd", "sektionen"]) {
        BodyKind::Committee
    } else if ends(&["johtokunta", "toimikunta", "neuvottelukunta", "direktionen"]) {
        BodyKind::Board
    } else {
        BodyKind::Other
    }
}
