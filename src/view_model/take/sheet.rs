//! The table for a reader. Made to be opened in a spreadsheet with Swedish settings, which wants a byte order
//! mark and semicolons; programs read it as RFC 4180 with another separator.

use super::Extract;
use super::rows::row;
use crate::domain::{AreaKind, AreaLink, Date, Event, Link, Motion, Relation, Standing};
use crate::i18n::{self, TakeTexts};
use crate::view_model::card::{badge, names};

/// What parts several values in one field.
const BETWEEN: &str = ", ";

/// A column: its name, and what a motion has there.
type Column = (
    fn(&TakeTexts) -> &'static str,
    fn(&Extract<'_>, &Motion) -> String,
);

const COLUMNS: &[Column] = &[
    (|t| t.column_id, |_, m| m.id.to_string()),
    (|t| t.column_reference, |_, m| own(m.reference.as_deref())),
    (|t| t.column_title, |_, m| m.title.to_string()),
    (|t| t.column_state, |e, m| badge(m, e.lang).label.to_owned()),
    (
        |t| t.column_last_known,
        |e, m| badge(m, e.lang).last_known.unwrap_or_default(),
    ),
    (
        |t| t.column_decided,
        |_, m| date(m.decision().and_then(|event| event.date)),
    ),
    (|t| t.column_wording, |_, m| own(wording(m))),
    (|t| t.column_submitted, |_, m| date(m.submitted)),
    (
        |t| t.column_first_known,
        |_, m| date(m.first_known().filter(|_| m.submitted.is_none())),
    ),
    (|t| t.column_people, |e, m| names(&m.proposers, e.lang)),
    (
        |t| t.column_primary,
        |e, m| {
            areas(e, m, |link, outside| {
                link.relation == Relation::Primary && !link.derived && !outside
            })
        },
    ),
    (
        |t| t.column_mentioned,
        |e, m| {
            areas(e, m, |link, outside| {
                link.relation == Relation::Mentioned && !link.derived && !outside
            })
        },
    ),
    (
        |t| t.column_outside,
        |e, m| areas(e, m, |link, outside| outside && !link.derived),
    ),
    (
        |t| t.column_derived,
        |e, m| areas(e, m, |link, _| link.derived),
    ),
    (|t| t.column_clauses, |_, m| clauses(m)),
    (|t| t.column_page, |_, m| link(m.link.as_ref())),
    (|t| t.column_source, |_, m| link(m.source.as_ref())),
    (|t| t.column_note, note),
    (
        |t| t.column_publisher,
        |e, _| own(e.index.dataset().publisher.name.as_deref()),
    ),
];

/// The whole table.
pub(super) fn write(extract: &Extract<'_>) -> String {
    let texts = extract.lang.take_texts();
    let mut out = String::from("\u{feff}");
    row(&mut out, ';', COLUMNS.iter().map(|(name, _)| name(texts)));
    for motion in extract.motions() {
        row(
            &mut out,
            ';',
            COLUMNS.iter().map(|(_, value)| value(extract, motion)),
        );
    }
    out
}

fn own(text: Option<&str>) -> String {
    text.unwrap_or_default().to_owned()
}

fn date(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

fn link(link: Option<&Link>) -> String {
    own(link.map(Link::text))
}

/// The source's own words for the decision that the state tells of.
fn wording(motion: &Motion) -> Option<&str> {
    let event: Option<&Event> = match motion.standing() {
        Standing::Decided(_) => motion.decision(),
        Standing::Halted(_) => motion
            .chronology()
            .into_iter()
            .rev()
            .find(|event| event.kind.stage().is_some()),
        _ => None,
    };
    event?.verdict.as_ref()?.wording.as_deref()
}

fn areas(
    extract: &Extract<'_>,
    motion: &Motion,
    wanted: fn(&AreaLink, is_outside: bool) -> bool,
) -> String {
    let set = extract.index.dataset();
    let is_outside = |link: &AreaLink| {
        set.area(&link.area)
            .is_some_and(|area| area.kind == AreaKind::Outside)
    };
    let links = motion.areas.iter();
    let names: Vec<&str> = links
        .filter(|link| wanted(link, is_outside(link)))
        .map(|link| set.area_name(&link.area))
        .collect();
    names.join(BETWEEN)
}

/// The demands, one a line.
fn clauses(motion: &Motion) -> String {
    let mut lines = Vec::with_capacity(motion.clauses.len());
    for clause in &motion.clauses {
        lines.push(match clause.number {
            Some(number) => [&i18n::digits(number.into()), ". ", &*clause.text].concat(),
            None => clause.text.to_string(),
        });
    }
    lines.join("\n")
}

fn note(extract: &Extract<'_>, motion: &Motion) -> String {
    let made_up = extract.index.dataset().fictional;
    let mark = made_up.then_some(extract.lang.texts().fictional_mark);
    let parts: Vec<&str> = mark.into_iter().chain(motion.note.as_deref()).collect();
    parts.join(". ")
}
