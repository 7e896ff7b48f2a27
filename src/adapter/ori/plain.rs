//! From HTML to plain text. Registers hold remarks and vote lists as HTML.

use crate::adapter::text::clean;

/// Whatever is longer is no tag; keeps many a `<` without its end from being looked for again and
/// again.
const LONGEST_TAG: usize = 4_000;

/// The text without tags, one line for each paragraph, item or row. A `<` that begins no tag is
/// kept as it stands.
pub(super) fn plain(html: &str) -> Box<str> {
    if !html.contains(['<', '&']) {
        return clean(html);
    }
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, mark) = rest.split_at(at);
        text.push_str(before);
        rest = if mark.starts_with('<') {
            tag(mark, &mut text)
        } else {
            entity(mark, &mut text)
        };
    }
    text.push_str(rest);
    lines(&text)
}

/// Passes over what begins with `<`; what follows it.
fn tag<'a>(mark: &'a str, text: &mut String) -> &'a str {
    let inside = mark.get(1..).unwrap_or_default();
    let begins = |c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?');
    let mut bytes = inside.bytes().take(LONGEST_TAG);
    let end = bytes
        .position(|byte| byte == b'>')
        .filter(|_| inside.starts_with(begins));
    let Some(end) = end else {
        text.push('<');
        return inside;
    };
    let (name, after) = inside.split_at(end);
    let after = after.get(1..).unwrap_or_default();
    let name: String = name
        .trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    match &*name {
        "br" | "p" | "div" | "li" | "ul" | "ol" | "tr" | "table" | "h1" | "h2" | "h3" | "h4" => {
            text.push('\n');
        }
        "td" | "th" => text.push(' '),
        // Their content is no text.
        _ if is_raw(&name) && !inside.starts_with('/') => {
            let end = ["</", &name].concat();
            return after
                .find(&*end)
                .and_then(|at| after.get(at..))
                .unwrap_or("");
        }
        _ => {}
    }
    after
}

/// Elements whose content is a program or a style sheet.
fn is_raw(name: &str) -> bool {
    name == "script" || name.starts_with("sty")
}

/// Reads what begins with `&`; what follows it. What is no entity stays as it is.
fn entity<'a>(mark: &'a str, text: &mut String) -> &'a str {
    /// The longest name that is looked for.
    const LONGEST: usize = 10;
    let start: &str = mark
        .char_indices()
        .nth(LONGEST)
        .map_or(mark, |(end, _)| mark.get(..end).unwrap_or(mark));
    let found = start.find(';').and_then(|end| {
        let name = start.get(1..end)?;
        Some((character(name)?, mark.get(end + 1..)?))
    });
    match found {
        Some((c, after)) => {
            text.push(c);
            after
        }
        None => {
            text.push('&');
            mark.get(1..).unwrap_or_default()
        }
    }
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let code = match hex {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "nbsp" => ' ',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "ndash" => '\u{2013}',
        "mdash" => '\u{2014}',
        "lsquo" => '\u{2018}',
        "rsquo" => '\u{2019}',
        "ldquo" => '\u{201c}',
        "rdquo" => '\u{201d}',
        "hellip" => '\u{2026}',
        "euro" => '\u{20ac}',
        "bull" => '\u{2022}',
        "eacute" => '\u{e9}',
        "egrave" => '\u{e8}',
        "euml" => '\u{eb}',
        "iuml" => '\u{ef}',
        "ouml" => '\u{f6}',
        "uuml" => '\u{fc}',
        "aacute" => '\u{e1}',
        "oacute" => '\u{f3}',
        "ccedil" => '\u{e7}',
        _ => return None,
    })
}

/// One blank between words, and no empty lines.
fn lines(text: &str) -> Box<str> {
    let mut lines = String::with_capacity(text.len());
    for line in text.lines() {
        let mut words = line.split_whitespace();
        let Some(first) = words.next() else {
            continue;
        };
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(first);
        for word in words {
            lines.push(' ');
            lines.push_str(word);
        }
    }
    clean(&lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_lines_of_text() {
        for (html, expected) in [
            ("aangenomen", "aangenomen"),
            (
                "<p>Voor: A &amp; B</p>\r\n<p>&nbsp;</p><p>Tegen: <b>C</b></p>",
                "Voor: A & B\nTegen: C",
            ),
            ("een<br/>twee<BR>drie", "een\ntwee\ndrie"),
            ("3 < 4 & 5 > 4", "3 < 4 & 5 > 4"),
            ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
            ("&#233;&#xe9;&eacute;&bogus;", "\u{e9}\u{e9}\u{e9}&bogus;"),
            ("<style>p { x: y }</style>na", "na"),
            ("open <b", "open <b"),
            ("<script>alert(1)", ""),
        ] {
            assert_eq!(&*plain(html), expected, "{html:?}");
        }
    }
}
