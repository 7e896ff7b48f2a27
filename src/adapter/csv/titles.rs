//! What the text of a web page adds to the name of a link to a file: size, type, *öppnas i nytt
//! fönster*.

use super::words::Words;

/// Tells such additions.
pub(super) struct Tails {
    words: Words,
}

impl Tails {
    pub(super) fn new() -> Self {
        Self {
            words: Words::of(include_str!("tails.tsv")),
        }
    }

    /// A text without what is said of a file behind it.
    pub(super) fn cut<'a>(&self, text: &'a str) -> &'a str {
        let mut rest = text.trim();
        let mut last = rest;
        let mut is_sized = false;
        while let Some(shorter) = self.shorter(rest, is_sized) {
            is_sized = true;
            rest = shorter.trim_end_matches(|c: char| c.is_whitespace() || ",;(|".contains(c));
            if rest.is_empty() {
                // Nothing but a name of a file or a note: it has to do as it is.
                return last;
            }
            last = rest;
        }
        rest
    }

    /// A text without the last thing that is said of a file; `None` where nothing is. In front of
    /// another such thing, a type needs no comma.
    fn shorter<'a>(&self, text: &'a str, is_more_behind: bool) -> Option<&'a str> {
        let bare = text.trim_end_matches(|c: char| c.is_whitespace() || ".,;)".contains(c));
        for ending in self.words.all("ending") {
            // A full stop at the start is lost in the table.
            let dotted = [".", ending].concat();
            if ends_with(text, &dotted) {
                return text.get(..text.len() - dotted.len());
            }
        }
        for words in self.words.all("words") {
            if ends_with(bare, words) && is_apart(bare, words.len()) {
                return bare.get(..bare.len() - words.len());
            }
        }
        self.size(bare)
            .or_else(|| {
                let (head, word) = bare.rsplit_once(' ').filter(|_| is_more_behind)?;
                self.words.is(word, "type").then_some(head)
            })
            .or_else(|| self.type_of_file(bare))
    }

    /// A size such as `94.4 kB`.
    fn size<'a>(&self, text: &'a str) -> Option<&'a str> {
        let number_ends = text.trim_end_matches(char::is_alphabetic);
        let unit = text.get(number_ends.len()..)?;
        if !self.words.is(unit, "unit") {
            return None;
        }
        let number = number_ends.trim_end();
        let head = number.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ',');
        let digits = number.get(head.len()..)?.trim_start_matches([',', '.']);
        let is_number = digits.starts_with(|c: char| c.is_ascii_digit());
        // `5 MB` in the middle of a sentence is the sentence's own; behind a comma or in
        // brackets it is the file's.
        let is_apart = head.trim_end().ends_with([',', '(', ';', '|'])
            || number.len() > head.len() + digits.len()
            || head.trim_end().ends_with(".pdf")
            || self.type_of_file(head.trim_end()).is_some();
        (is_number && is_apart).then_some(head)
    }

    /// A type of file behind a comma or in brackets.
    fn type_of_file<'a>(&self, text: &'a str) -> Option<&'a str> {
        let head = text.trim_end_matches(char::is_alphanumeric);
        let word = text.get(head.len()..)?;
        let is_apart = head.trim_end().ends_with([',', '(', ';', '|']);
        (is_apart && self.words.is(word, "type")).then_some(head)
    }
}

/// Letter case aside; `end` is in small letters.
fn ends_with(text: &str, end: &str) -> bool {
    let tail = text.len().checked_sub(end.len());
    let tail = tail.and_then(|start| text.get(start..));
    tail.is_some_and(|tail| tail.chars().map(crate::domain::small).eq(end.chars()))
}

fn is_apart(text: &str, length: usize) -> bool {
    let head = text.get(..text.len() - length).unwrap_or_default();
    head.is_empty() || head.ends_with(|c: char| !c.is_alphanumeric())
}
