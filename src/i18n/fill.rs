//! Putting values into texts.

use super::{Lang, number};
use crate::domain::small;

/// The text with each `{name}` replaced by the value of that name.
///
/// Values are put in as they are: braces in a value are never read as places. A place without
/// a value stays as it stands, so that a mistake shows in tests instead of losing words.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            filled.push_str(value);
        } else {
            filled.push('{');
            filled.push_str(name);
            filled.push('}');
        }
        rest = tail;
    }
    filled.push_str(rest);
    filled
}

/// The text for this many things; Swedish and English know only one and other than one.
#[must_use]
pub fn plural<'a>(n: u64, one: &'a str, other: &'a str) -> &'a str {
    if n == 1 { one } else { other }
}

/// The text for this many things, with the number in the place `{n}`.
#[must_use]
pub fn counted(lang: Lang, n: u64, one: &str, other: &str) -> String {
    fill(plural(n, one, other), &[("n", &number(lang, n))])
}

/// `a`, `a och b`, `a, b och c`.
#[must_use]
pub fn list(lang: Lang, items: &[&str]) -> String {
    let Some((last, before)) = items.split_last() else {
        return String::new();
    };
    if before.is_empty() {
        return (*last).to_owned();
    }
    fill(
        lang.texts().list_last,
        &[("list", &before.join(", ")), ("last", last)],
    )
}

/// The text with a small first letter, to follow after a colon or inside a sentence.
#[must_use]
pub fn uncapitalised(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    if let Some(first) = letters.next() {
        out.push(small(first));
    }
    out.push_str(letters.as_str());
    out
}
