//! The one way in which lists are put in order.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// A position that is compared by what stands there.
struct Place<'a> {
    position: usize,
    compare: &'a dyn Fn(usize, usize) -> Ordering,
}

impl Ord for Place<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let (one, other) = (self.position, other.position);
        (self.compare)(one, other).then(one.cmp(&other))
    }
}

impl PartialOrd for Place<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Place<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Place<'_> {}

/// The positions from 0 up to `len` in the order of what stands there; equal ones stay as they
/// were. Positions and `dyn`, because each type of item or comparison would bring a sorting
/// routine of its own into the wasm file; and a heap, because its routine is far smaller than
/// that of slices.
pub(crate) fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let places = (0..len).map(|position| Place { position, compare });
    let places: BinaryHeap<Place<'_>> = places.collect();
    let sorted = places.into_sorted_vec();
    sorted.iter().map(|place| place.position).collect()
}
