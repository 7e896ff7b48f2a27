//! Distinct texts and their numbers.

use std::ops::Range;

/// Texts in one piece of memory, by number.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    letters: String,
    ends: Vec<usize>,
}

impl Texts {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text with this number; empty where there is none.
    pub(super) fn get(&self, number: usize) -> &str {
        let letters = self.letters.get(range(&self.ends, number));
        letters.unwrap_or_default()
    }

    /// Adds a text at the end.
    pub(super) fn push(&mut self, text: &str) {
        self.letters.push_str(text);
        self.ends.push(self.letters.len());
    }

    /// Adds the text at the end that is appended to what is given, and gives it back.
    pub(super) fn append(&mut self, append: &mut dyn FnMut(&mut String)) -> &str {
        let start = self.letters.len();
        append(&mut self.letters);
        self.ends.push(self.letters.len());
        self.letters.get(start..).unwrap_or_default()
    }

    /// How many bytes of text there are.
    pub(super) fn size(&self) -> usize {
        self.letters.len()
    }
}

/// Where the list with this number stands in the piece of memory that it shares with those
/// before it.
pub(super) fn range(ends: &[usize], number: usize) -> Range<usize> {
    let before = number.checked_sub(1).and_then(|number| ends.get(number));
    let start = before.copied().unwrap_or(0);
    start..ends.get(number).copied().unwrap_or(start)
}

/// Gives each distinct text a number, from 0.
#[derive(Clone, Debug, Default)]
pub(super) struct Interner {
    texts: Texts,
    /// Places of texts by the hash of their letters, one more than their numbers; 0 where there
    /// is none. The length is a power of two, and half of it at least is free.
    slots: Vec<usize>,
}

impl Interner {
    /// The texts.
    pub(super) fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The texts, of which no more are to come.
    pub(super) fn into_texts(self) -> Texts {
        self.texts
    }

    /// The number of a text: a new one for a text that is new.
    pub(super) fn number(&mut self, text: &str) -> usize {
        if self.slots.len() <= self.texts.len() * 2 {
            self.grow();
        }
        let slot = self.slot(text);
        let known = self.slots.get(slot).copied().unwrap_or(0);
        if let Some(number) = known.checked_sub(1) {
            return number;
        }
        let number = self.texts.len();
        self.texts.push(text);
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = number + 1;
        }
        number
    }

    /// The slot that has the text, or the one that it is to have.
    fn slot(&self, text: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(text) & mask;
        while let Some(number) = self.slots.get(slot).and_then(|known| known.checked_sub(1)) {
            if self.texts.get(number) == text {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        /// Slots at first.
        const FEW: usize = 1 << 6;
        self.slots = vec![0; (self.slots.len() * 4).max(FEW)];
        for number in 0..self.texts.len() {
            let slot = self.slot(self.texts.get(number));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_has_one_number() {
        let mut interner = Interner::default();
        let texts: Vec<String> = (0..1_000).map(|number| number.to_string()).collect();
        for _ in 0..2 {
            for (number, text) in texts.iter().enumerate() {
                assert_eq!(interner.number(text), number);
                assert_eq!(interner.texts().get(number), text);
            }
        }
        assert_eq!(interner.texts().len(), texts.len());
        assert_eq!(interner.texts().get(1_000), "");
    }
}
