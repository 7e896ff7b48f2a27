//! Matters that are proposals.

use super::row;
use crate::adapter::issues::{Issues, Place};
use crate::adapter::json::Json;
use crate::adapter::text::quoted;
use crate::adapter::when;
use crate::adapter::wording::Wordings;
use crate::domain::{Date, Document, Link, Verdict, small};

/// A proposal to a council.
pub(super) struct Matter {
    pub(super) id: Box<str>,
    pub(super) title: Box<str>,
    /// The long title, where there is a name besides.
    pub(super) long_title: Option<Box<str>>,
    pub(super) reference: Option<Box<str>>,
    pub(super) introduced: Option<Date>,
    /// The date that the system calls that of passing. It is set for whatever ends a matter.
    pub(super) ended: Option<Date>,
    pub(super) body: Option<Box<str>>,
    /// Its status now, in the words of the source.
    pub(super) status: Option<Verdict>,
    pub(super) requester: Option<Box<str>>,
}

impl Matter {
    pub(super) fn of(
        id: Box<str>,
        record: &Json,
        wordings: &Wordings,
        place: &Place<'_>,
        log: &mut Issues,
    ) -> Option<Self> {
        let column = |name| row::text(record, "Matter", name).map(|text| one_line(&text));
        let name = column("Name");
        let long = column("Title");
        let title = name.clone().or_else(|| long.clone())?;
        let mut date = |key: &'static str, name: &str| {
            let text = row::text(record, "Matter", name)?;
            let date = when::date(&text);
            if date.is_none() && !text.starts_with("0001-") {
                log.add(
                    &place.key(key),
                    &[&quoted(&text), " is no date; it was left out"],
                );
            }
            date
        };
        Some(Self {
            id,
            long_title: long.filter(|long| *long != title),
            title,
            reference: column("File"),
            introduced: date("MatterIntroDate", "IntroDate"),
            ended: date("MatterPassedDate", "PassedDate"),
            body: column("BodyName"),
            status: column("StatusName").map(|status| wordings.verdict(&status)),
            requester: column("Requester"),
        })
    }
}

/// Words in the types of proposals, as data.
const TYPES: &str = include_str!("types.tsv");

/// Whether matters of this type are proposals.
pub(super) fn is_proposal(kind: &str) -> bool {
    let lower = |text: &str| text.chars().map(small).collect::<String>();
    let kind = lower(kind);
    let mut words = kind.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        let mut rows = TYPES.lines().filter(|row| !row.starts_with('#'));
        !word.is_empty() && rows.any(|row| lower(row.trim()) == word)
    })
}

/// A sponsor's place in the list, and name.
pub(super) fn sponsor(record: &Json) -> Option<(u64, Box<str>)> {
    let name = record
        .text_at("MatterSponsorName")
        .or_else(|| record.text_at("FullName"))
        .or_else(|| record.text_at("Name"))?;
    let place = record.get("MatterSponsorSequence").and_then(Json::natural);
    // Without a sequence the order of the list counts.
    Some((place.unwrap_or(u64::MAX), one_line(&name)))
}

/// A document of a matter.
pub(super) fn attachment(record: &Json) -> Option<Document> {
    let column = |name| row::text(record, "MatterAttachment", name);
    let link = column("Hyperlink").or_else(|| column("Link"));
    Some(Document {
        title: column("Name").or_else(|| link.clone())?,
        link: link.map(|link| Link::new(&link)),
        kind: None,
        media_type: None,
        bytes: None,
        date: None,
    })
}

/// A text in one line, with one blank between words.
pub(super) fn one_line(text: &str) -> Box<str> {
    text.split_whitespace().collect::<Vec<_>>().join(" ").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_that_are_proposals() {
        for kind in [
            "Introduction",
            "Council Bill (CB)",
            "Ordinance - Zoning",
            "Final Adoption of Ordinance",
        ] {
            assert!(is_proposal(kind), "{kind}");
        }
        for kind in [
            "",
            "Communication",
            "Consent Agenda",
            "Minutes",
            "Billing",
            "Reorder",
        ] {
            assert!(!is_proposal(kind), "{kind}");
        }
    }
}
