//! Where a text has what somebody looks for, in the text as it is written.

use std::cmp::Reverse;
use std::ops::Range;
use std::rc::Rc;

use super::needle::Needle;
use super::words::{self, Normaliser};

/// Typed words and phrases, ready to be found in texts as they are written; by the rules of
/// [`Query::words`](super::Query::words). Cheap to clone, and equal where the same is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needles(Rc<Vec<Rc<Needle>>>);

impl Needles {
    /// The words and phrases of a typed text.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let needles = words::needles(typed).into_iter().map(Rc::new);
        Self(Rc::new(needles.collect()))
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those that the text does not have.
    #[must_use]
    pub fn missing_in(&self, text: &str) -> Self {
        let (text, _) = normalised(text);
        let missing = self.0.iter().filter(|needle| !needle.is_in(&text));
        Self(Rc::new(missing.cloned().collect()))
    }

    /// The bytes of the text that are found: whole letters, in the text's order, each range
    /// apart from the next. A needle has one among them if and only if the text has it.
    #[must_use]
    pub fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        if self.is_empty() {
            return ranges;
        }
        let (text, origins) = normalised(text);
        let mut from = 0;
        while let Some(found) = self.next(&text, from) {
            from = found.start + 1;
            let first = origins.get(found.start);
            let last = found.end.checked_sub(1).and_then(|last| origins.get(last));
            let (Some(first), Some(last)) = (first, last) else {
                continue;
            };
            match ranges.last_mut() {
                Some(before) if first.start <= before.end => {
                    before.end = before.end.max(last.end);
                }
                _ => ranges.push(first.start..last.end),
            }
        }
        ranges
    }

    /// What is found first from this byte of a normalised text on; the longest, where several
    /// begin there.
    fn next(&self, text: &str, from: usize) -> Option<Range<usize>> {
        let found = self.0.iter().filter_map(|needle| needle.find(text, from));
        found.min_by_key(|found| (found.start, Reverse(found.end)))
    }
}

/// The normalised text, and for each of its bytes the bytes of the text that it comes from. A
/// mark belongs to the letter that it stands on; what is left out and stands at an edge, like a
/// soft hyphen, to none.
fn normalised(text: &str) -> (String, Vec<Range<usize>>) {
    let mut out = String::new();
    let mut origins: Vec<Range<usize>> = Vec::new();
    let mut normaliser = Normaliser::new(&mut out);
    for (start, letter) in text.char_indices() {
        let origin = start..start + letter.len_utf8();
        let length = normaliser.push(letter);
        if words::is_mark(letter)
            && !normaliser.is_in_gap()
            && let Some(last) = origins.last_mut()
        {
            last.end = origin.end;
        }
        origins.resize(length, origin);
    }
    (out, origins)
}
