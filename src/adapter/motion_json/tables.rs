//! The tables that motions refer to.

use super::fields::Fields;
use crate::adapter::issues::Issues;
use crate::adapter::text::quoted;
use crate::domain::{Area, AreaKind, Body, BodyKind, Designation, FormerParty, Party};

pub(super) const READ_AS_OTHER: &str = "read as \"other\"";

pub(super) fn area(fields: &Fields<'_>, log: &mut Issues) -> Option<Area> {
    let noun = "kind of area";
    let kind = fields.choice("kind", AreaKind::from_key, noun, READ_AS_OTHER, log);
    Some(Area {
        id: fields.required("id", log)?,
        name: fields.required("name", log)?,
        aliases: fields.labels("aliases", log),
        parent: fields.label("parent", log),
        kind: kind.unwrap_or(AreaKind::Other),
        designations: fields.all("designations", log, designation),
    })
}

fn designation(fields: &Fields<'_>, log: &mut Issues) -> Option<Designation> {
    Some(Designation {
        category: fields.required("category", log)?,
        by: fields.text("by", log),
        from: fields.date("from", log),
        until: fields.date("until", log),
        source: fields.source("source", log),
    })
}

pub(super) fn body(fields: &Fields<'_>, log: &mut Issues) -> Option<Body> {
    let noun = "kind of body";
    let kind = fields.choice("kind", BodyKind::from_key, noun, READ_AS_OTHER, log);
    Some(Body {
        id: fields.required("id", log)?,
        name: fields.required("name", log)?,
        kind: kind.unwrap_or(BodyKind::Other),
    })
}

pub(super) fn party(fields: &Fields<'_>, log: &mut Issues) -> Option<Party> {
    Some(Party {
        id: fields.required("id", log)?,
        name: fields.text("name", log),
        color: color(fields, log),
        former: fields.all("former", log, former),
    })
}

fn former(fields: &Fields<'_>, log: &mut Issues) -> Option<FormerParty> {
    Some(FormerParty {
        id: fields.required("id", log)?,
        name: fields.text("name", log),
        until: fields.date("until", log),
    })
}

/// An sRGB colour such as `#52BDEC`.
fn color(fields: &Fields<'_>, log: &mut Issues) -> Option<[u8; 3]> {
    let text = fields.verbatim("color", log)?;
    let color = text
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
        .and_then(|digits| u32::from_str_radix(digits, 16).ok())
        .map(|number| {
            let [_, red, green, blue] = number.to_be_bytes();
            [red, green, blue]
        });
    if color.is_none() {
        let words = " is not a colour such as #52BDEC; it was left out";
        log.add(&fields.place("color"), &[&quoted(text), words]);
    }
    color
}
