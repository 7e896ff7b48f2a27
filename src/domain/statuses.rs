//! Sets of statuses.

use super::Status;

/// A set of statuses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Statuses(u16);

impl Statuses {
    /// Whether the status is in the set.
    #[must_use]
    pub fn contains(self, status: Status) -> bool {
        self.0 & bit(status) != 0
    }

    /// Puts a status in; one that is there already changes nothing.
    pub fn insert(&mut self, status: Status) {
        self.0 |= bit(status);
    }

    /// Takes a status out, if it is there.
    pub fn remove(&mut self, status: Status) {
        self.0 &= !bit(status);
    }

    /// Takes a status out that is there, and puts one in that is not.
    pub fn toggle(&mut self, status: Status) {
        self.0 ^= bit(status);
    }

    /// How many statuses are in the set.
    #[must_use]
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether no status is in the set.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The statuses, in the order of [`Status::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Status> {
        Status::ALL
            .iter()
            .copied()
            .filter(move |status| self.contains(*status))
    }
}

impl FromIterator<Status> for Statuses {
    fn from_iter<T: IntoIterator<Item = Status>>(statuses: T) -> Self {
        let mut set = Self::default();
        for status in statuses {
            set.insert(status);
        }
        set
    }
}

/// There are far fewer statuses than bits.
fn bit(status: Status) -> u16 {
    1 << status as u16
}
