//! Lists of rows, one for each of many things.

use super::intern::range;

/// Lists in one piece of memory.
#[derive(Clone, Debug, Default)]
pub(super) struct Postings {
    entries: Vec<u32>,
    ends: Vec<usize>,
}

impl Postings {
    /// The lists of `lists` things: each pair is a thing and an entry of its list, which keep
    /// their order.
    pub(super) fn new(lists: usize, pairs: &[(u32, u32)]) -> Self {
        // First where each list begins, which moves on as its entries come to where it ends.
        let mut ends = vec![0; lists];
        for &(list, _) in pairs {
            if let Some(count) = ends.get_mut(list as usize) {
                *count += 1;
            }
        }
        let mut before = 0;
        for count in &mut ends {
            before += std::mem::replace(count, before);
        }
        let mut entries = vec![0; before];
        for &(list, entry) in pairs {
            if let Some(end) = ends.get_mut(list as usize)
                && let Some(place) = entries.get_mut(*end)
            {
                *place = entry;
                *end += 1;
            }
        }
        Self { entries, ends }
    }

    /// The list with this number.
    pub(super) fn get(&self, list: usize) -> &[u32] {
        let entries = self.entries.get(range(&self.ends, list));
        entries.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_stand_in_their_lists_in_order() {
        let postings = Postings::new(4, &[(2, 7), (0, 1), (2, 3), (9, 5), (0, 2)]);
        assert_eq!(postings.get(0), [1, 2]);
        assert!(postings.get(1).is_empty());
        assert_eq!(postings.get(2), [7, 3]);
        assert!(postings.get(3).is_empty());
        assert!(postings.get(4).is_empty());
    }
}
