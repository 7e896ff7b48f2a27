//! What is done to every text before it is kept.

use crate::domain::small;

/// The text without white space around it and without characters that are never shown.
///
/// Dropped are control characters other than line break and tab, the byte order mark, and the
/// characters that override or isolate the direction of text: in a title they would turn the
/// widget's own words around as well. Soft hyphens, joiners and the direction marks that only
/// stand between letters are kept: words need them.
pub(super) fn clean(text: &str) -> Box<str> {
    if !text.contains(is_hidden) {
        return text.trim().into();
    }
    let mut shown = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\r' {
            if chars.peek() != Some(&'\n') {
                shown.push('\n');
            }
        } else if !is_hidden(c) {
            shown.push(c);
        }
    }
    shown.trim().into()
}

fn is_hidden(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => true,
        _ => c.is_control(),
    }
}

/// The text in one line, with one blank between words.
pub(super) fn one_line(text: &str) -> Box<str> {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line.into()
}

/// The text in small letters.
pub(super) fn lower(text: &str) -> String {
    text.chars().map(small).collect()
}

/// The text if there is any.
pub(super) fn filled(text: Box<str>) -> Option<Box<str>> {
    (!text.is_empty()).then_some(text)
}

/// The text in quotes, at most so long that a message stays one line.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut chars = text.chars();
    let one_line = |c| {
        if matches!(c, '\n' | '\r' | '\t') {
            ' '
        } else {
            c
        }
    };
    let start: String = chars.by_ref().take(LONGEST).map(one_line).collect();
    let rest = if chars.next().is_some() { "…" } else { "" };
    ["\"", &clean(&start), rest, "\""].concat()
}
