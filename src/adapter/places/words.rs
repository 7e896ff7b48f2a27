//! Words of a text, with what stands between them.

use crate::domain::small;

/// A word.
pub(super) struct Word<'a> {
    /// In small letters.
    pub(super) small: String,
    /// It begins with a capital letter.
    pub(super) is_capital: bool,
    /// It is the first of a sentence, a line or a quotation.
    pub(super) is_first: bool,
    /// What stands between the word before and this one.
    pub(super) gap: &'a str,
}

/// The words of a text: runs of letters and digits.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut end = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        if !is_letter(c) {
            continue;
        }
        let mut stop = start + c.len_utf8();
        while let Some((at, c)) = rest.next_if(|(_, c)| is_letter(*c)) {
            stop = at + c.len_utf8();
        }
        let gap = text.get(end..start).unwrap_or_default();
        let ends_sentence =
            |c: char| matches!(c, '.' | '!' | '?' | ':' | '\n' | '"' | '”' | '„' | '»');
        words.push(Word {
            small: text
                .get(start..stop)
                .unwrap_or_default()
                .chars()
                .filter(|c| *c != '\u{ad}')
                .map(small)
                .collect(),
            is_capital: c.is_uppercase(),
            is_first: end == 0 || gap.contains(ends_sentence),
            gap,
        });
        end = stop;
    }
    words
}

/// What follows the last of a text's words up to this one, that is, the gap behind it.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '\u{ad}'
}
