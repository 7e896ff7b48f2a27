//! The calendar: coming meetings and goals as all-day events, after RFC 5545.
//!
//! A month or a year becomes an event over the whole of it and never a day of its own. What has
//! no beginning or no end has no place in a calendar and is counted instead.

use std::fmt::Write;

use super::Extract;
use crate::domain::{Date, Day, EventKind, Goal, Link, Motion};
use crate::i18n;
use crate::view_model::labels::who;

/// Octets of a line, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// What lies ahead, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coming {
    /// Meetings and goals that the calendar has.
    pub dated: usize,
    /// Goals and meetings ahead without both a first and a last day; the calendar lacks them.
    pub open: usize,
}

/// Counts what lies ahead.
#[must_use]
pub fn coming(extract: &Extract<'_>) -> Coming {
    let mut coming = Coming::default();
    each(extract, |entry| match entry.days() {
        Some(_) => coming.dated += 1,
        None => coming.open += 1,
    });
    coming
}

/// One meeting or goal that lies ahead.
struct Entry<'a> {
    motion: &'a Motion,
    date: Option<Date>,
    /// What it is called.
    name: String,
    /// More about it.
    about: String,
    link: Option<&'a Link>,
    /// What tells it from the others of the same motion, whenever it takes place.
    key: String,
}

impl Entry<'_> {
    /// The first day, and the last.
    fn days(&self) -> Option<(Day, Day)> {
        let date = self.date?;
        date.first_day().zip(date.last_day())
    }
}

/// The whole calendar.
pub(super) fn write(extract: &Extract<'_>) -> String {
    let set = extract.index.dataset();
    let publisher = set.publisher.name.as_deref().unwrap_or_default();
    let mut out = String::new();
    line(&mut out, "BEGIN", "VCALENDAR");
    line(&mut out, "VERSION", "2.0");
    line(
        &mut out,
        "PRODID",
        "-//motion-timeline//motion-timeline//EN",
    );
    let name = [extract.lang.take_texts().calendar_name, publisher];
    text(&mut out, "X-WR-CALNAME", name.join(" ").trim());
    each(extract, |entry| {
        if let Some((first, last)) = entry.days() {
            event(&mut out, extract, &entry, (first, last));
        }
    });
    line(&mut out, "END", "VCALENDAR");
    out
}

fn event(out: &mut String, extract: &Extract<'_>, entry: &Entry<'_>, (first, last): (Day, Day)) {
    let set = extract.index.dataset();
    let publisher = set.publisher.name.as_deref().unwrap_or_default();
    line(out, "BEGIN", "VEVENT");
    let id = [publisher, &entry.motion.id, &entry.key].join("\n");
    line(out, "UID", &format!("{:016x}@motion-timeline", hash(&id)));
    line(out, "DTSTAMP", &(day(extract.today) + "T000000Z"));
    line(out, "DTSTART;VALUE=DATE", &day(first));
    // The end is the day after the last; the last day of all has none.
    let end = Day::from_number(last.number().saturating_add(1));
    if end > first {
        line(out, "DTEND;VALUE=DATE", &day(end));
    }
    text(out, "SUMMARY", &entry.name);
    text(out, "DESCRIPTION", &entry.about);
    let link = entry.link.or(entry.motion.link.as_ref());
    if let Some(address) = link.and_then(Link::address) {
        line(out, "URL", address);
    }
    // Nobody is busy because a goal is due this year.
    line(out, "TRANSP", "TRANSPARENT");
    line(out, "END", "VEVENT");
}

/// Calls with every meeting and goal of the extract that is not over.
fn each(extract: &Extract<'_>, mut call: impl FnMut(Entry<'_>)) {
    let is_ahead = |date: Option<Date>| {
        date.is_none_or(|date| date.last_day().is_none_or(|last| last >= extract.today))
    };
    for motion in extract.motions() {
        let mut before: Vec<String> = Vec::new();
        for event in &motion.events {
            if !matches!(event.kind, EventKind::OnAgenda | EventKind::Decided) {
                continue;
            }
            let body = event.body.as_deref().unwrap_or_default();
            let key = [event.kind.key(), body].join("\n");
            let number = before.iter().filter(|other| **other == key).count();
            before.push(key.clone());
            // A decision without a date has been taken, as far as anybody knows.
            if event.date.is_some() && is_ahead(event.date) && event.verdict.is_none() {
                let what = extract.lang.texts().event(event.kind);
                let by = who(event, extract.index.dataset());
                call(Entry {
                    motion,
                    date: event.date,
                    name: [by.as_deref().unwrap_or(what), ": ", &motion.title].concat(),
                    about: about(extract, motion, event.date, what),
                    link: event.source.as_ref(),
                    key: key + "\n" + &number.to_string(),
                });
            }
        }
        for (number, goal) in motion.goals.iter().enumerate() {
            if is_ahead(goal.due) {
                call(of_goal(extract, motion, goal, number));
            }
        }
    }
}

fn of_goal<'a>(extract: &Extract<'_>, motion: &'a Motion, goal: &Goal, number: usize) -> Entry<'a> {
    let texts = extract.lang.texts();
    Entry {
        motion,
        date: goal.due,
        name: [texts.goal_node, ": ", &*goal.text].concat(),
        about: about(extract, motion, goal.due, &motion.title),
        link: None,
        key: format!("goal\n{number}"),
    }
}

/// What it is about, when in the source's precision, and who says so.
fn about(extract: &Extract<'_>, motion: &Motion, date: Option<Date>, what: &str) -> String {
    let texts = extract.lang.take_texts();
    let mut lines = vec![what.to_owned()];
    if let Some(date) = date {
        let words = i18n::date(extract.lang, &date);
        lines.push(if date.exact_day().is_some() {
            words
        } else {
            i18n::fill(texts.calendar_partial, &[("date", &words)])
        });
    }
    if let Some(reference) = &motion.reference {
        lines.push(reference.to_string());
    }
    if extract.index.dataset().fictional {
        lines.push(extract.lang.texts().fictional_mark.to_owned());
    }
    lines.join("\n")
}

fn day(day: Day) -> String {
    let (year, month, day) = day.parts();
    format!("{year:04}{month:02}{day:02}")
}

/// FNV-1a: short ids that stay the same from one visit to the next.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// A property whose value is a text.
fn text(out: &mut String, name: &str, value: &str) {
    let mut escaped = String::with_capacity(value.len());
    for letter in value.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
    }
    line(out, name, &escaped);
}

/// A line, folded where it is too long; never within a letter.
fn line(out: &mut String, name: &str, value: &str) {
    let mut length = 0;
    for letter in name.chars().chain([':']).chain(value.chars()) {
        if length + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    // Writing to a String can't fail.
    let _ = out.write_str("\r\n");
}
