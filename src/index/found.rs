//! The rows that have a word, and how well it fits.

use fixedbitset::FixedBitSet;

/// How far apart two sections of a motion's texts are in rank, and one more than the worst
/// [`Needle::fit`](super::needle::Needle::fit).
pub(super) const SECTION: u8 = 6;

/// What is called by the word, such as its area, ranks as the text of a demand does.
pub(super) const NAME: u8 = SECTION + SECTION / 2;

/// The rows that were found.
#[derive(Debug)]
pub(super) struct Found {
    rows: FixedBitSet,
    /// The rank of each row, lower ones first; empty where nobody wants to know.
    ranks: Vec<u8>,
}

impl Found {
    /// None of so many rows.
    pub(super) fn new(rows: usize, is_ranked: bool) -> Self {
        Self {
            rows: FixedBitSet::with_capacity(rows),
            ranks: vec![u8::MAX; if is_ranked { rows } else { 0 }],
        }
    }

    /// Adds a row that has the word in a place of this rank.
    pub(super) fn add(&mut self, row: usize, rank: u8) {
        self.rows.insert(row);
        if let Some(known) = self.ranks.get_mut(row) {
            *known = rank.min(*known);
        }
    }

    /// Keeps those that have another word too. Their ranks are the sums.
    pub(super) fn intersect(&mut self, other: &Self) {
        self.rows.intersect_with(&other.rows);
        for (rank, other) in self.ranks.iter_mut().zip(&other.ranks) {
            *rank = rank.saturating_add(*other);
        }
    }

    /// The rows.
    pub(super) fn rows(&self) -> &FixedBitSet {
        &self.rows
    }

    /// Puts rows in the order of their ranks; those of one rank stay as they were.
    pub(super) fn arrange(&self, rows: &mut Vec<u32>) {
        let mut ranked: Vec<Vec<u32>> = Vec::new();
        for row in rows.drain(..) {
            let rank = self.ranks.get(row as usize).copied().unwrap_or(0);
            let rank = usize::from(rank);
            if ranked.len() <= rank {
                ranked.resize(rank + 1, Vec::new());
            }
            if let Some(same) = ranked.get_mut(rank) {
                same.push(row);
            }
        }
        rows.extend(ranked.iter().flatten());
    }
}
