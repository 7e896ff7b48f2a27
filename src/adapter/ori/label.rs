//! What registers write where they refer to an item of an agenda: `Motie A (Gemeenteraad
//! 22-01-2026 19:30)` in Notubiz, `Gemeenteraad 22-1-2026` and the item on the next line in iBabs.

use super::dates;
use super::sitting::Sitting;
use crate::adapter::text::{clean, filled};
use crate::domain::Date;

/// The sitting that a reference to an item tells. One in no known form is its title.
pub(super) fn reference(label: &str) -> Sitting {
    let label = label.trim();
    // iBabs writes the line break as two characters.
    if let Some((meeting, item)) = label.split_once(['\n', '\r']).or(label.split_once("\\n")) {
        let sitting = named(meeting);
        if sitting.date.is_some() {
            return Sitting {
                title: filled(clean(item)),
                ..sitting
            };
        }
    }
    if let Some((item, meeting)) = last_group(label) {
        let sitting = named(meeting);
        if sitting.date.is_some() {
            return Sitting {
                title: filled(clean(item)),
                ..sitting
            };
        }
    }
    let sitting = named(label);
    if sitting.date.is_some() {
        return sitting;
    }
    Sitting {
        title: filled(clean(label)),
        ..Sitting::default()
    }
}

/// A meeting's name, with its date and time where they stand behind it.
pub(super) fn named(name: &str) -> Sitting {
    let (body, date) = dated(name);
    Sitting {
        date,
        body: filled(clean(
            body.trim_end_matches([' ', '-', ',', ':', '\u{2013}']),
        )),
        ..Sitting::default()
    }
}

/// The text in the last brackets, with whatever brackets stand in it, and what stands before.
fn last_group(label: &str) -> Option<(&str, &str)> {
    let inside = label.strip_suffix(')')?;
    let mut depth = 0_usize;
    for (at, c) in inside.char_indices().rev() {
        match c {
            ')' => depth += 1,
            '(' if depth == 0 => return Some((inside.get(..at)?, inside.get(at + 1..)?)),
            '(' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Takes a date, and a time behind it, off the end of a text.
fn dated(text: &str) -> (&str, Option<Date>) {
    let text = text.trim();
    let rest = match text.rsplit_once(char::is_whitespace) {
        Some((rest, time)) if is_time(time) => rest.trim_end(),
        _ => text,
    };
    let (before, last) = rest.rsplit_once(char::is_whitespace).unwrap_or(("", rest));
    let is_numeric = last
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"-/.".contains(&byte));
    if is_numeric && last.len() >= 8 {
        return match dates::date(last) {
            Some(date) => (before, Some(date)),
            None => (text, None),
        };
    }
    // "7 november 2024"
    let mut breaks = rest.rmatch_indices(char::is_whitespace).map(|(at, _)| at);
    let third = breaks.nth(2).or(Some(0)).filter(|_| last.len() == 4);
    let day = third.and_then(|at| rest.get(at..));
    match (third, day.and_then(dates::date)) {
        (Some(at), Some(date)) => (rest.get(..at).unwrap_or_default(), Some(date)),
        _ => (text, None),
    }
}

fn is_time(text: &str) -> bool {
    let is_number = |part: &str| {
        (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut parts = text.split(':');
    parts.next().is_some_and(is_number)
        && parts.next().is_some_and(is_number)
        && parts.next().is_none_or(is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(label: &str, title: Option<&str>, body: Option<&str>, date: Option<&str>) {
        let sitting = reference(label);
        let found = sitting.date.map(|date| date.to_string());
        assert_eq!(sitting.title.as_deref(), title, "{label:?}");
        assert_eq!(sitting.body.as_deref(), body, "{label:?}");
        assert_eq!(found.as_deref(), date, "{label:?}");
    }

    #[test]
    fn references_in_the_forms_of_the_suppliers() {
        let raad = Some("Gemeenteraad");
        let day = Some("2026-01-22");
        check(
            "Motie A (Gemeenteraad 22-01-2026 19:30)",
            Some("Motie A"),
            raad,
            day,
        );
        check(
            "Motie A (B) (Gemeenteraad 22-1-2026)",
            Some("Motie A (B)"),
            raad,
            day,
        );
        check(
            "A (Raad (extra) 22-01-2026 19:30)",
            Some("A"),
            Some("Raad (extra)"),
            day,
        );
        check("Gemeenteraad 22-01-2026 19:30:00", None, raad, day);
        check(
            "Gemeenteraad 22-1-2026\n7 Motie A",
            Some("7 Motie A"),
            raad,
            day,
        );
        check(
            "Gemeenteraad 22-1-2026\\n7 Motie A",
            Some("7 Motie A"),
            raad,
            day,
        );
        check("Gemeenteraad - 22 januari 2026", None, raad, day);
        check("22-01-2026", None, None, day);
        check("Motie A", Some("Motie A"), None, None);
        check("Motie A (VVD)", Some("Motie A (VVD)"), None, None);
        check("Begroting 2026", Some("Begroting 2026"), None, None);
        check(")", Some(")"), None, None);
    }
}
