//! A typed word or phrase, and where it stands in normalised text.

use std::ops::Range;

use super::words::{ACCENTED, base_letter};

/// Letters of Swedish texts from the most usual to the rarer; those that also find accented
/// letters stand before others, since all of these begin with the same few bytes. The rest are
/// rare.
const USUAL: &str = " aeotnsirdlucgyzkmvhfbp";

/// A normalised word or phrase, prepared for being looked for in much text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Needle {
    letters: Vec<char>,
    /// Position of its rarest letter: only where that stands are the others compared.
    anchor: usize,
    /// Which bytes letters begin with that the rarest one finds.
    leads: [bool; 256],
}

impl Needle {
    /// The needle with these normalised letters, of which there has to be one at least.
    pub(super) fn new(letters: &[char]) -> Self {
        let mut rarest = (0, ' ');
        for (position, &letter) in letters.iter().enumerate() {
            if usual(letter) >= usual(rarest.1) {
                rarest = (position, letter);
            }
        }
        let (anchor, letter) = rarest;
        let mut leads = [false; 256];
        let mut lead = |letter: char| {
            let mut bytes = [0; 4];
            let byte = letter.encode_utf8(&mut bytes).bytes().next();
            if let Some(lead) = byte.and_then(|byte| leads.get_mut(usize::from(byte))) {
                *lead = true;
            }
        };
        lead(letter);
        for &(accented, base, _) in ACCENTED {
            if base == letter {
                lead(accented);
            }
        }
        Self {
            letters: letters.to_vec(),
            anchor,
            leads,
        }
    }

    /// Its letters.
    pub(super) fn letters(&self) -> &[char] {
        &self.letters
    }

    /// Whether it stands somewhere in a normalised text.
    pub(super) fn is_in(&self, text: &str) -> bool {
        self.find(text, 0).is_some()
    }

    /// How well it fits a word that it stands in, which is lowest for the word itself, then for
    /// one that begins with it, then for any other; letters that are typed without their accents
    /// fit less well than all of those. Less than [`SECTION`](super::found::SECTION).
    pub(super) fn fit(&self, word: &str) -> Option<u8> {
        let mut best: Option<u8> = None;
        let mut from = 0;
        while let Some(found) = self.find(word, from) {
            from = found.start + 1;
            let place = match (found.start, found.end == word.len()) {
                (0, true) => 0,
                (0, false) => 1,
                _ => 2,
            };
            let letters = word.get(found).unwrap_or_default();
            let as_typed = letters.chars().eq(self.letters.iter().copied());
            let fit = place + if as_typed { 0 } else { 3 };
            best = Some(best.map_or(fit, |best| best.min(fit)));
        }
        best
    }

    /// Whether a normalised text begins with it.
    pub(super) fn begins(&self, text: &str) -> bool {
        let mut ahead = text.chars();
        let mut typed = self.letters.iter();
        typed.all(|typed| ahead.next().is_some_and(|letter| finds(*typed, letter)))
    }

    /// Whether a normalised text ends with it.
    pub(super) fn ends(&self, text: &str) -> bool {
        let mut behind = text.chars().rev();
        let mut typed = self.letters.iter().rev();
        typed.all(|typed| behind.next().is_some_and(|letter| finds(*typed, letter)))
    }

    /// The bytes of a normalised text where it stands first, from this byte on.
    pub(super) fn find(&self, text: &str, from: usize) -> Option<Range<usize>> {
        let mut at = from;
        loop {
            let bytes = text.as_bytes().get(at..)?;
            at += bytes
                .iter()
                .position(|byte| self.leads.get(usize::from(*byte)) == Some(&true))?;
            let found = self.around(text, at);
            if let Some(found) = found.filter(|found| found.start >= from) {
                return Some(found);
            }
            at += 1;
        }
    }

    /// Where it stands if its rarest letter is the one that begins at this byte.
    fn around(&self, text: &str, at: usize) -> Option<Range<usize>> {
        let (before, after) = text.split_at_checked(at)?;
        let (head, tail) = self.letters.split_at_checked(self.anchor)?;
        let (mut behind, mut ahead) = (before.chars(), after.chars());
        for typed in tail {
            ahead.next().filter(|letter| finds(*typed, *letter))?;
        }
        for typed in head.iter().rev() {
            behind.next_back().filter(|letter| finds(*typed, *letter))?;
        }
        Some(behind.as_str().len()..text.len() - ahead.as_str().len())
    }
}

fn usual(letter: char) -> usize {
    USUAL.find(letter).unwrap_or(USUAL.len())
}

fn finds(typed: char, letter: char) -> bool {
    typed == letter || (!letter.is_ascii() && typed == base_letter(letter))
}
