//! Words of a text, with what stands between them.

use crate::domain::small;

/// A word.
pub(super) struct Word<'a> {
    /// As the text has it.
    pub(super) text: &'a str,
    /// It begins with a capital letter.
    pub(super) is_capital: bool,
    /// It is the first of the text, a sentence, a line or a quotation.
    pub(super) is_first: bool,
    /// A bracket opens right before it.
    pub(super) is_bracketed: bool,
    /// What stands between the word before and this one.
    pub(super) gap: Gap,
}

impl Word<'_> {
    /// The word as words are compared.
    pub(super) fn plain(&self) -> String {
        plain(self.text)
    }

    /// It has more than one letter, and all are capital: an abbreviation, or a heading.
    pub(super) fn is_all_capital(&self) -> bool {
        let mut letters = self.text.chars();
        letters.clone().count() > 1 && letters.all(is_capital)
    }
}

/// What stands between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// White space.
    Blank,
    /// A hyphen without blanks.
    Hyphen,
    /// A slash, or a dash, with or without blanks.
    Slash,
    /// Anything else.
    Other,
}

/// The words of a text: runs of letters and digits.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut end = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if !is_letter(first) {
            continue;
        }
        let mut stop = start + first.len_utf8();
        loop {
            if let Some((at, c)) = rest.next_if(|(_, c)| is_letter(*c)) {
                stop = at + c.len_utf8();
            } else if text.get(start..).is_some_and(is_shortened_saint) && stop == start + 1 {
                // S:t is one word.
                rest.next();
            } else {
                break;
            }
        }
        let before = text.get(end..start).unwrap_or_default();
        let is_first = end == 0 || before.contains(ends_sentence);
        let is_joined = before.starts_with('.') && words.last().is_some_and(is_shortened);
        words.push(Word {
            text: text.get(start..stop).unwrap_or_default(),
            is_capital: is_capital(first),
            is_first: is_first && !is_joined,
            is_bracketed: before.ends_with('('),
            gap: if is_joined { Gap::Blank } else { gap(before) },
        });
        end = stop;
    }
    words
}

/// A text as texts are compared: in small letters, without soft hyphens, each letter in one of the
/// ways to write it.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            SOFT_HYPHEN => {}
            'ß' | 'ẞ' => plain.push_str("ss"),
            '\u{300}'..='\u{36f}' => {
                if let Some(letter) = plain.pop() {
                    plain.push(with_mark(letter, c));
                }
            }
            c => plain.push(small(c)),
        }
    }
    match &*plain {
        "st" | "s:t" => "sankt".into(),
        "s:ta" => "sankta".into(),
        _ => plain,
    }
}

/// The words of a name as words are compared.
pub(super) fn plain_words(name: &str) -> Vec<String> {
    words(name).iter().map(Word::plain).collect()
}

const SOFT_HYPHEN: char = '\u{ad}';

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, SOFT_HYPHEN | '\u{300}'..='\u{36f}')
}

pub(super) fn is_capital(c: char) -> bool {
    small(c) != c
}

fn ends_sentence(c: char) -> bool {
    matches!(
        c,
        '.' | '!' | '?' | ':' | '\n' | '"' | '”' | '“' | '„' | '»' | '«' | '•'
    )
}

/// Whether a dot behind this word shortens it: a saint, or what is said before a person's name.
fn is_shortened(word: &Word<'_>) -> bool {
    matches!(
        word.text,
        "St" | "ST" | "Sta" | "Dr" | "Prof" | "Mr" | "Mrs" | "Ms"
    )
}

/// The Swedish way to shorten a saint's title.
fn is_shortened_saint(text: &str) -> bool {
    text.starts_with("S:t") || text.starts_with("S:T")
}

fn gap(between: &str) -> Gap {
    match between.trim() {
        "" => Gap::Blank,
        "/" | "–" | "—" => Gap::Slash,
        // With blanks around it is a dash; with one only, what is left of a longer word.
        "-" if between.starts_with(char::is_whitespace)
            && between.ends_with(char::is_whitespace) =>
        {
            Gap::Slash
        }
        "-" | "\u{2010}" | "\u{2011}" if !between.contains(char::is_whitespace) => Gap::Hyphen,
        _ => Gap::Other,
    }
}

/// A letter and the mark over it as one letter, for those that names here have.
fn with_mark(letter: char, mark: char) -> char {
    match (letter, mark) {
        ('a', '\u{30a}') => 'å',
        ('a', '\u{308}') => 'ä',
        ('o', '\u{308}') => 'ö',
        ('u', '\u{308}') => 'ü',
        ('e', '\u{301}') => 'é',
        ('e', '\u{300}') => 'è',
        _ => letter,
    }
}
