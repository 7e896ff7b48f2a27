//! The motions' texts one after another, and which motions have which words.
//!
//! Distinct words are far fewer than words: what somebody types is compared with each of them
//! once, and the motions that have those that match are put together. Only a phrase is looked
//! for in the texts themselves, of those motions that have all its words.

use std::ops::Range;

use fixedbitset::FixedBitSet;

use super::words::{FIELD, contains};

/// All texts, and every distinct word with the rows that it stands in. Each kind of list is one
/// piece of memory; the list with a number ends where its `ends` say, and begins where the one
/// before it ends.
#[derive(Debug, Default)]
pub(super) struct Texts {
    texts: String,
    text_ends: Vec<usize>,
    words: String,
    word_ends: Vec<usize>,
    /// Rows of each word, rising.
    rows: Vec<usize>,
    row_ends: Vec<usize>,
}

impl Texts {
    /// How many motions there are.
    pub(super) fn len(&self) -> usize {
        self.text_ends.len()
    }

    /// The rows whose texts have every needle.
    pub(super) fn find(&self, needles: &[Vec<char>]) -> FixedBitSet {
        let mut found = self.none();
        found.insert_range(..);
        for needle in needles {
            let is_phrase = needle.contains(&' ');
            for part in needle.split(|letter| *letter == ' ') {
                found.intersect_with(&self.with_word(part));
            }
            if is_phrase {
                self.keep(&mut found, needle);
            }
        }
        found
    }

    /// The rows that have a word with these letters somewhere in it.
    fn with_word(&self, part: &[char]) -> FixedBitSet {
        let mut rows = self.none();
        for word in 0..self.word_ends.len() {
            let letters = self.words.get(range(&self.word_ends, word));
            if contains(letters.unwrap_or_default(), part) {
                let having = self.rows.get(range(&self.row_ends, word));
                rows.extend(having.into_iter().flatten().copied());
            }
        }
        rows
    }

    /// Takes out the rows whose texts do not have the needle as it stands.
    fn keep(&self, rows: &mut FixedBitSet, needle: &[char]) {
        for row in 0..self.len() {
            let text = self.texts.get(range(&self.text_ends, row));
            if rows.contains(row) && !contains(text.unwrap_or_default(), needle) {
                rows.set(row, false);
            }
        }
    }

    fn none(&self) -> FixedBitSet {
        FixedBitSet::with_capacity(self.len())
    }
}

/// Where the list with this number stands.
fn range(ends: &[usize], number: usize) -> Range<usize> {
    let before = number.checked_sub(1).and_then(|number| ends.get(number));
    let start = before.copied().unwrap_or(0);
    start..ends.get(number).copied().unwrap_or(start)
}

/// Collects [`Texts`], row by row.
#[derive(Default)]
pub(super) struct Collector {
    done: Texts,
    /// Places of words by the hash of their letters, one more than their numbers; 0 where there
    /// is none. The length is a power of two, and half of it at least is free.
    slots: Vec<usize>,
    /// One more than the last row that has each word.
    last: Vec<usize>,
    /// The words of each row without repeats, in one list.
    met: Vec<usize>,
    met_ends: Vec<usize>,
}

impl Collector {
    /// Adds a row, with the text that is appended to what is given.
    pub(super) fn add(&mut self, append: &dyn Fn(&mut String)) {
        let mut texts = std::mem::take(&mut self.done.texts);
        let start = texts.len();
        append(&mut texts);
        self.done.text_ends.push(texts.len());
        let row = self.done.len();
        let text = texts.get(start..).unwrap_or_default();
        for word in text.split([' ', FIELD]) {
            if word.is_empty() {
                continue;
            }
            let number = self.number(word);
            if let Some(last) = self.last.get_mut(number)
                && *last != row
            {
                *last = row;
                self.met.push(number);
            }
        }
        self.met_ends.push(self.met.len());
        self.done.texts = texts;
    }

    /// All rows: turns the words of each row into the rows of each word.
    pub(super) fn finish(self) -> Texts {
        let Self {
            mut done,
            last,
            met,
            met_ends,
            ..
        } = self;
        // First where each word's rows begin, which moves on as they come to where they end.
        let mut counts = vec![0; last.len()];
        for &word in &met {
            if let Some(count) = counts.get_mut(word) {
                *count += 1;
            }
        }
        let mut before = 0;
        for count in &mut counts {
            before += std::mem::replace(count, before);
        }
        done.row_ends = counts;
        done.rows = vec![0; met.len()];
        for row in 0..met_ends.len() {
            for &word in met.get(range(&met_ends, row)).into_iter().flatten() {
                if let Some(end) = done.row_ends.get_mut(word)
                    && let Some(place) = done.rows.get_mut(*end)
                {
                    *place = row;
                    *end += 1;
                }
            }
        }
        done
    }

    /// The number of a word: a new one for a word that is new.
    fn number(&mut self, word: &str) -> usize {
        if self.slots.len() <= self.last.len() * 2 {
            self.grow();
        }
        let slot = self.slot(word);
        let known = self.slots.get(slot).copied().unwrap_or(0);
        if let Some(number) = known.checked_sub(1) {
            return number;
        }
        let number = self.last.len();
        self.done.words.push_str(word);
        self.done.word_ends.push(self.done.words.len());
        self.last.push(0);
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = number + 1;
        }
        number
    }

    /// The slot that has the word, or the one that it is to have.
    fn slot(&self, word: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(word) & mask;
        while let Some(number) = self.slots.get(slot).and_then(|known| known.checked_sub(1)) {
            let known = self.done.words.get(range(&self.done.word_ends, number));
            if known == Some(word) {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        /// Slots at first.
        const FEW: usize = 1 << 10;
        self.slots = vec![0; (self.slots.len() * 2).max(FEW)];
        for number in 0..self.last.len() {
            let word = self.done.words.get(range(&self.done.word_ends, number));
            let slot = self.slot(word.unwrap_or_default());
            if let Some(slot) = self.slots.get_mut(slot) {
                *slot = number + 1;
            }
        }
    }
}

/// FNV-1a: a few bytes of program, and words are short.
fn hash(word: &str) -> usize {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in word.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash as usize
}
