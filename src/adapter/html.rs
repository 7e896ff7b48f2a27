//! From HTML to plain text. Several APIs hold texts with markup, or texts that may have some.

use super::text::clean;

/// The text without tags and with characters for their references: a line for each paragraph,
/// item or row, and what only looks like markup as it stands. Text without any markup stays as
/// it is, line breaks included.
pub(super) fn plain(html: &str) -> Box<str> {
    if !html.contains(['<', '&']) {
        return clean(html);
    }
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    // Without this, each of many `<` would look through all the rest for its end.
    let mut tags_end = true;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, mark) = rest.split_at(at);
        // What breaks lines in HTML are tags, not line feeds.
        text.extend(before.chars().map(in_line));
        let after = match mark.strip_prefix('<') {
            Some(inside) if tags_end && begins_tag(inside) => match inside.split_once('>') {
                Some((name, after)) => Some(tag(name, after, &mut text)),
                None => {
                    tags_end = false;
                    None
                }
            },
            Some(_) => None,
            None => reference(mark).map(|(character, after)| {
                text.push(character);
                after
            }),
        };
        rest = after.unwrap_or_else(|| {
            let mut chars = mark.chars();
            text.extend(chars.next());
            chars.as_str()
        });
    }
    text.extend(rest.chars().map(in_line));
    lines(&text)
}

fn in_line(c: char) -> char {
    if matches!(c, '\n' | '\r') { ' ' } else { c }
}

fn begins_tag(inside: &str) -> bool {
    inside.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
}

/// Writes what a tag means for the text; what follows it, without the content of elements that
/// hold no text.
fn tag<'a>(inside: &str, after: &'a str, text: &mut String) -> &'a str {
    let (closes, inside) = match inside.strip_prefix('/') {
        Some(name) => (true, name),
        None => (false, inside),
    };
    let end = inside.find(|c: char| !c.is_ascii_alphanumeric());
    let name = inside.get(..end.unwrap_or(inside.len()));
    match &*name.unwrap_or_default().to_ascii_lowercase() {
        "br" | "p" | "div" | "li" | "ul" | "ol" | "tr" | "table" | "hr" | "h1" | "h2" | "h3"
        | "h4" => text.push('\n'),
        "td" | "th" => text.push(' '),
        name @ ("script" | "style") if !closes => {
            let end = ["</", name].concat();
            return after
                .find(&*end)
                .and_then(|at| after.get(at..))
                .unwrap_or("");
        }
        _ => {}
    }
    after
}

/// The character that a reference at the start stands for, and what follows it.
fn reference(text: &str) -> Option<(char, &str)> {
    /// `&thetasym;` is longer than any that is known here.
    const LONGEST: usize = 10;
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let (name, after) = (text.get(1..end)?, text.get(end + 1..)?);
    let character = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((character, after))
}

/// References by name: those of HTML itself, and the letters of the languages that are read.
const NAMED: &[(&str, char)] = &[
    ("nbsp", ' '),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("shy", '\u{ad}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("bull", '•'),
    ("sect", '§'),
    ("euro", '€'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("aring", 'å'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("euml", 'ë'),
    ("iuml", 'ï'),
    ("Aring", 'Å'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("aacute", 'á'),
    ("oacute", 'ó'),
    ("ccedil", 'ç'),
];

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
            ("rad ett\nrad två", "rad ett\nrad två"),
            (
                "<p>Voor: A &amp; B</p>\r\n<p>&nbsp;</p><p>Tegen: <b>C</b></p>",
                "Voor: A & B\nTegen: C",
            ),
            ("een<br/>twee<BR>drie", "een\ntwee\ndrie"),
            (
                "<BR/>Riksdagen  avslår\r\n\r\nmotion <b>1</b>.<br>",
                "Riksdagen avslår motion 1.",
            ),
            ("Ett<p>Två</p><p class=\"a\">Tre</p>", "Ett\nTvå\nTre"),
            ("<tr><td>S</td><td>41</td></tr>", "S 41"),
            ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
            ("<style>p { x: y }</style>na", "na"),
            ("<script>alert(1)", ""),
        ] {
            assert_eq!(&*plain(html), expected, "{html:?}");
        }
    }

    #[test]
    fn references_become_characters() {
        for (html, expected) in [
            (
                "lagen&nbsp;(1981:655) &amp; &#229;r &#x2013; &aring;",
                "lagen (1981:655) & år – å",
            ),
            ("&#233;&#xe9;&eacute;&bogus;", "ééé&bogus;"),
            ("&#x110000; &okänd; &", "&#x110000; &okänd; &"),
        ] {
            assert_eq!(&*plain(html), expected, "{html:?}");
        }
    }

    #[test]
    fn what_only_looks_like_markup_stays() {
        for text in [
            "3 < 4 & 5 > 4",
            "a < b & c > d; AT&T",
            "open <b",
            "<b utan slut <i",
        ] {
            assert_eq!(&*plain(text), text);
        }
    }
}
