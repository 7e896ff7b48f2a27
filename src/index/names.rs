//! What the areas and parties that motions name are called.

use super::found::{Found, NAME};
use super::intern::Texts;
use super::needle::Needle;
use super::postings::Postings;

/// What things are called, and the motions that name them.
#[derive(Debug)]
pub(super) struct Names {
    /// What each is called, normalised.
    called: Texts,
    /// The rows of the motions that name each.
    rows: Postings,
}

impl Names {
    /// The names of so many things: `call` appends what one is called, and each pair is a thing
    /// and a row that names it.
    pub(super) fn new(
        number: usize,
        pairs: &[(u32, u32)],
        call: &mut dyn FnMut(usize, &mut String),
    ) -> Self {
        let mut called = Texts::default();
        for thing in 0..number {
            called.append(&mut |out| call(thing, out));
        }
        Self {
            called,
            rows: Postings::new(number, pairs),
        }
    }

    /// Adds to `found` the rows of what is called by the needle.
    pub(super) fn find(&self, needle: &Needle, found: &mut Found) {
        for number in 0..self.called.len() {
            if needle.is_in(self.called.get(number)) {
                for &row in self.rows.get(number) {
                    found.add(row as usize, NAME);
                }
            }
        }
    }
}
