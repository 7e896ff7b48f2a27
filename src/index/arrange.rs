//! Keeps rows in order while more come.

use std::cmp::Ordering;

/// Rows in order, in runs: each run is sorted and at least twice as long as the next, so that a
/// row is moved about as often as in a merge sort however few come at a time.
#[derive(Clone, Debug, Default)]
pub(super) struct Arranged {
    rows: Vec<u32>,
    /// Where each run begins.
    runs: Vec<usize>,
}

/// How two rows compare.
pub(super) type Compare<'a> = &'a dyn Fn(u32, u32) -> Ordering;

impl Arranged {
    /// Adds the rows up to `end`; the first time from 0.
    pub(super) fn add(&mut self, end: u32, compare: Compare<'_>) {
        for row in u32::try_from(self.rows.len()).unwrap_or(end)..end {
            self.runs.push(self.rows.len());
            self.rows.push(row);
            self.merge(false, compare);
        }
    }

    /// All rows in order; equal ones as they were added.
    pub(super) fn all(&mut self, compare: Compare<'_>) -> &[u32] {
        self.merge(true, compare);
        &self.rows
    }

    /// Merges runs from the end: all of them, or until each is twice as long as the next.
    fn merge(&mut self, all: bool, compare: Compare<'_>) {
        while let [.., before, last] = *self.runs {
            if !all && last - before >= 2 * (self.rows.len() - last) {
                return;
            }
            self.runs.pop();
            let tail = self.rows.split_off(last);
            let head = self.rows.split_off(before);
            let (mut one, mut other) = (head.iter().peekable(), tail.iter().peekable());
            loop {
                let next = match (one.peek(), other.peek()) {
                    (Some(a), Some(b)) if compare(**a, **b).is_le() => one.next(),
                    (Some(_), None) => one.next(),
                    (_, Some(_)) => other.next(),
                    (None, None) => break,
                };
                self.rows.extend(next);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn rows_are_in_order_at_any_time(keys in vec(0u8..9, 0..80), stops in vec(0usize..80, 0..5)) {
            let compare = |a: u32, b: u32| keys[a as usize].cmp(&keys[b as usize]);
            let sorted = |end: usize| {
                let mut rows: Vec<u32> = (0..end as u32).collect();
                rows.sort_by(|a, b| compare(*a, *b));
                rows
            };
            let mut arranged = Arranged::default();
            for end in 0..=keys.len() {
                arranged.add(end as u32, &compare);
                if stops.contains(&end) || end == keys.len() {
                    prop_assert_eq!(arranged.all(&compare), sorted(end));
                }
            }
        }
    }
}
