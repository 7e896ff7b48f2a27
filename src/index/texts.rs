//! The motions' texts one after another, and which motions have which words.
//!
//! Distinct words are far fewer than words: what somebody types is compared with each of them
//! once, and the motions that have those that match are put together. Only a phrase is looked
//! for in the texts themselves, of those motions that have all its words.

use std::rc::Rc;

use fixedbitset::FixedBitSet;

use super::found::{Found, SECTION};
use super::intern::{Interner, Texts};
use super::needle::Needle;
use super::postings::Postings;
use super::words::{FIELD, NEXT_SECTION};

/// Texts of so many motions, or of so many bytes, are one piece; see [`Collector::texts`].
const LARGEST: (usize, usize) = (8_192, 4 << 20);

/// A posting is a row, counted from its piece's first, and in so many lowest bits the first
/// section of the row's text that has the word: its title, its demands, or the rest.
const SECTION_BITS: u32 = 2;
const SECTIONS: u32 = (1 << SECTION_BITS) - 1;

/// The texts of motions that follow one another, and every distinct word with those that have
/// it.
#[derive(Debug)]
struct Piece {
    /// The row of the first.
    start: usize,
    texts: Texts,
    words: Texts,
    /// Rows of each word, counted from `start`, rising; each with a section, see
    /// [`SECTION_BITS`].
    rows: Postings,
}

/// All texts. The pieces are shared with whatever was made of the same motions before.
#[derive(Debug, Default)]
pub(super) struct Library {
    pieces: Vec<Rc<Piece>>,
    rows: usize,
}

impl Library {
    /// How many motions there are.
    pub(super) fn len(&self) -> usize {
        self.rows
    }

    /// Adds to `found` the rows whose texts have the needle.
    pub(super) fn find(&self, needle: &Needle, found: &mut Found) {
        for piece in &self.pieces {
            piece.find(needle, found);
        }
    }
}

impl Piece {
    fn find(&self, needle: &Needle, found: &mut Found) {
        let letters = needle.letters();
        if !letters.contains(&' ') {
            self.with_word(&|word| needle.fit(word), &mut |row, rank| {
                found.add(self.start + row, rank);
            });
            return;
        }
        let mut having = FixedBitSet::with_capacity(self.texts.len());
        having.insert_range(..);
        let mut parts = letters.split(|letter| *letter == ' ').peekable();
        let mut goes_on_before = false;
        while let Some(part) = parts.next() {
            let part = Needle::new(part);
            let goes_on = parts.peek().is_some();
            let mut with_part = FixedBitSet::with_capacity(self.texts.len());
            let fits = |word: &str| {
                let fits = (!goes_on_before || part.begins(word)) && (!goes_on || part.ends(word));
                fits.then_some(0)
            };
            self.with_word(&fits, &mut |row, _| with_part.insert(row));
            having.intersect_with(&with_part);
            goes_on_before = true;
        }
        for row in having.ones() {
            let mut sections = self.texts.get(row).split(NEXT_SECTION);
            if let Some(section) = sections.position(|section| needle.is_in(section)) {
                found.add(self.start + row, section as u8 * SECTION);
            }
        }
    }

    /// Tells of the rows that have a word that fits, and with which rank.
    fn with_word(&self, fits: &dyn Fn(&str) -> Option<u8>, tell: &mut dyn FnMut(usize, u8)) {
        for word in 0..self.words.len() {
            if let Some(fit) = fits(self.words.get(word)) {
                for &posting in self.rows.get(word) {
                    let section = (posting & SECTIONS) as u8;
                    tell((posting >> SECTION_BITS) as usize, section * SECTION + fit);
                }
            }
        }
    }
}

/// Collects a [`Library`], row by row.
#[derive(Debug, Default)]
pub(super) struct Collector {
    full: Vec<Rc<Piece>>,
    /// The row of the first text that stands in no full piece.
    start: usize,
    texts: Texts,
    words: Interner,
    /// Words with the rows that have them.
    met: Vec<(u32, u32)>,
    /// One more than the last row that has each word.
    last: Vec<u32>,
}

impl Collector {
    /// Adds a row, with the text that is appended to what is given.
    pub(super) fn add(&mut self, append: &mut dyn FnMut(&mut String)) {
        if self.texts.len() >= LARGEST.0 || self.texts.size() >= LARGEST.1 {
            let full = std::mem::take(self);
            self.start = full.start + full.texts.len();
            self.full = full.full;
            self.full.push(Rc::new(Piece {
                start: full.start,
                rows: Postings::new(full.words.texts().len(), &full.met),
                texts: full.texts,
                words: full.words.into_texts(),
            }));
        }
        let row = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        let text = self.texts.append(append);
        for (section, text) in (0..SECTIONS).zip(text.split(NEXT_SECTION)) {
            for word in text.split([' ', FIELD]) {
                if word.is_empty() {
                    continue;
                }
                let number = self.words.number(word);
                if self.last.len() <= number {
                    self.last.push(0);
                }
                if let Some(last) = self.last.get_mut(number)
                    && *last <= row
                {
                    *last = row + 1;
                    let word = u32::try_from(number).unwrap_or(u32::MAX);
                    self.met.push((word, row << SECTION_BITS | section));
                }
            }
        }
    }

    /// Everything so far. Takes time in proportion to the texts that stand in no full piece.
    pub(super) fn library(&self) -> Library {
        let mut pieces = self.full.clone();
        if self.texts.len() > 0 {
            pieces.push(Rc::new(Piece {
                start: self.start,
                texts: self.texts.clone(),
                words: self.words.texts().clone(),
                rows: Postings::new(self.words.texts().len(), &self.met),
            }));
        }
        Library {
            pieces,
            rows: self.start + self.texts.len(),
        }
    }
}
