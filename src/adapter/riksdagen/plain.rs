//! Texts that may hold HTML, as plain text.
//!
//! The API makes its JSON out of XML: a text with markup in it comes as text with tags, or, where
//! a converter went into it, as an object of its parts.

use crate::adapter::json::Json;
use crate::adapter::text::{clean, filled};

/// The text of a member without markup; `None` where there is none.
pub(super) fn text_at(value: &Json, key: &str) -> Option<Box<str>> {
    let value = value.get(key)?;
    match value {
        Json::List(_) | Json::Object(_) => filled(plain(&parts(value))),
        _ => filled(plain(&value.text()?)),
    }
}

/// All texts of a value in their order, with a blank between.
fn parts(value: &Json) -> String {
    let mut text = String::new();
    let mut left = vec![value];
    while let Some(value) = left.pop() {
        match value {
            Json::Text(part) => {
                text.push_str(part);
                text.push(' ');
            }
            Json::List(entries) => left.extend(entries.iter().rev()),
            Json::Object(members) => left.extend(members.iter().rev().map(|(_, value)| value)),
            _ => {}
        }
    }
    text
}

/// The text without tags and with characters for their references. Text without either stays
/// as it is, line breaks included.
pub(in crate::adapter) fn plain(text: &str) -> Box<str> {
    if !text.contains(['<', '&']) {
        return clean(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    let mut tags_end = true;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, mark) = rest.split_at(at);
        // What breaks lines in HTML are tags, not line feeds.
        shown.extend(before.chars().map(one_line));
        let skipped = match mark.strip_prefix('<') {
            Some(tag) if tags_end && starts_tag(tag) => match tag.split_once('>') {
                Some((tag, after)) => {
                    shown.push(if breaks(tag) { '\n' } else { ' ' });
                    Some(after)
                }
                None => {
                    tags_end = false;
                    None
                }
            },
            Some(_) => None,
            None => reference(mark).map(|(character, after)| {
                shown.push(character);
                after
            }),
        };
        rest = skipped.unwrap_or_else(|| {
            let mut chars = mark.chars();
            shown.extend(chars.next());
            chars.as_str()
        });
    }
    shown.extend(rest.chars().map(one_line));
    let mut lines = String::with_capacity(shown.len());
    for line in shown.lines() {
        let mut words = line.split_whitespace();
        let Some(first) = words.next() else {
            continue;
        };
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(first);
        for word in words {
            // A tag before a comma or full stop left a blank there.
            if !matches!(word, "," | "." | ";" | ":") {
                lines.push(' ');
            }
            lines.push_str(word);
        }
    }
    clean(&lines)
}

fn one_line(c: char) -> char {
    if matches!(c, '\n' | '\r') { ' ' } else { c }
}

fn starts_tag(tag: &str) -> bool {
    tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!')
}

/// Whether a tag begins a new line.
fn breaks(tag: &str) -> bool {
    let name = tag.trim_start_matches('/');
    let end = name.find(|c: char| !c.is_ascii_alphanumeric());
    let name = name.get(..end.unwrap_or(name.len())).unwrap_or_default();
    ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4"]
        .iter()
        .any(|known| name.eq_ignore_ascii_case(known))
}

/// The character that a reference at the start stands for, and what follows it.
fn reference(text: &str) -> Option<(char, &str)> {
    /// `&thetasym;` is longer than any that is known here.
    const LONGEST: usize = 10;
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let (name, after) = (text.get(1..end)?, text.get(end + 1..)?);
    let character = match name {
        "nbsp" => ' ',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "shy" => '\u{ad}',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "sect" => '§',
        "aring" => 'å',
        "auml" => 'ä',
        "ouml" => 'ö',
        "Aring" => 'Å',
        "Auml" => 'Ä',
        "Ouml" => 'Ö',
        "eacute" => 'é',
        "rdquo" | "ldquo" => '”',
        "rsquo" | "lsquo" => '’',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some((character, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(&*plain(text), expected, "{text:?}");
    }

    #[test]
    fn tags_and_references_go() {
        check(
            "<BR/>Riksdagen  avslår\r\n\r\nmotion <b>1</b>.<br>",
            "Riksdagen avslår motion 1.",
        );
        check("Ett<p>Två</p><p class=\"a\">Tre</p>", "Ett\nTvå\nTre");
        check(
            "lagen&nbsp;(1981:655) &amp; &#229;r &#x2013; &aring;",
            "lagen (1981:655) & år – å",
        );
    }

    #[test]
    fn what_only_looks_like_it_stays() {
        check("a < b & c > d; AT&T", "a < b & c > d; AT&T");
        check("<b utan slut <i", "<b utan slut <i");
        check("&#x110000; &okänd; &", "&#x110000; &okänd; &");
        check("rad ett\nrad två", "rad ett\nrad två");
    }
}
