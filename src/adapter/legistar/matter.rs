//! Matters that are proposals, and what belongs to them.

use super::row;
use super::step;
use crate::adapter::issues::{Issues, Place};
use crate::adapter::json::Json;
use crate::adapter::wording::Wordings;
use crate::domain::{Date, Document, Link, Verdict};

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
    /// Its status now, in the words of the source.
    pub(super) status: Option<Verdict>,
    pub(super) page: Option<Link>,
}

impl Matter {
    /// `None` where it has neither a name nor a title.
    pub(super) fn of(
        id: Box<str>,
        record: &Json,
        wordings: &Wordings,
        place: &Place<'_>,
        log: &mut Issues,
    ) -> Option<Self> {
        let column = |name| row::text(record, "Matter", name);
        let long = column("Title");
        let title = column("Name").or_else(|| long.clone())?;
        let mut date = |key, name| step::date(column(name).as_deref(), &place.key(key), log);
        Some(Self {
            id,
            long_title: long.filter(|long| *long != title),
            title,
            reference: column("File"),
            introduced: date("MatterIntroDate", "IntroDate"),
            ended: date("MatterPassedDate", "PassedDate"),
            status: column("StatusName").map(|status| wordings.verdict(&status)),
            page: column("InSiteURL").map(|page| Link::new(&page)),
        })
    }

    /// What an item on an agenda tells of its matter.
    pub(super) fn of_item(id: Box<str>, item: &Json, wordings: &Wordings) -> Option<Self> {
        let column = |name| row::text(item, "EventItem", name);
        let long = column("Title");
        let title = column("MatterName").or_else(|| long.clone())?;
        Some(Self {
            id,
            long_title: long.filter(|long| *long != title),
            title,
            reference: column("MatterFile"),
            introduced: None,
            ended: None,
            status: column("MatterStatus").map(|status| wordings.verdict(&status)),
            page: None,
        })
    }
}

/// Names that stand in a list of sponsors where there is none.
const NOBODY: [&str; 3] = ["No Sponsor", "Misc. Transmittal", "Dept./Agency"];

/// A sponsor's place in the list, and name.
pub(super) fn sponsor(record: &Json) -> Option<(u64, Box<str>)> {
    let column = |name| row::text(record, "MatterSponsor", name);
    let name = column("Name").or_else(|| row::text(record, "", "FullName"))?;
    let place = row::column_of(record, "MatterSponsor", "Sequence").and_then(Json::natural);
    let is_somebody = !NOBODY.iter().any(|nobody| name.starts_with(nobody));
    // Without a sequence the order of the list counts.
    is_somebody.then(|| (place.unwrap_or(u64::MAX), name))
}

/// A document of a matter, unless it is not for the public.
pub(super) fn attachment(record: &Json) -> Option<Document> {
    let column = |name| row::text(record, "MatterAttachment", name);
    let shown = row::column_of(record, "MatterAttachment", "ShowOnInternetPage");
    if shown.and_then(Json::flag) == Some(false) {
        return None;
    }
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
