//! Motions that a source has and that have not been read.

/// Motions of one year that are known of by their number alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The year of [`Motion::first_known`](super::Motion::first_known); `None` for motions
    /// without a date.
    pub year: Option<u16>,
    /// How many, where the source says so.
    pub motions: Option<u32>,
}
