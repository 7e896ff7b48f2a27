//! Reader of the dialect.

use super::ReadError;
use super::format::Sniff;
use super::source::{Answer, Reply, Source};
use super::tally::Tally;
use crate::domain::Dataset;

/// Whether an answer is of this dialect.
pub(super) fn claims(_sniff: &Sniff<'_>) -> bool {
    false
}

/// Reads the answers.
#[derive(Default)]
pub struct Reader {
    tally: Tally,
}

impl Source for Reader {
    fn answer(&mut self, _answer: &Answer<'_>) -> Result<Reply, ReadError> {
        Err(ReadError::NoFormat)
    }

    fn dataset(&self) -> Dataset {
        Dataset::default()
    }

    fn tally(&self) -> &Tally {
        &self.tally
    }
}
