//! How far the loading of a source has come, and how it can fail.

use crate::adapter::{Issue, ReadError};
use crate::domain::Dataset;

/// What the loader reports, in this order: any number of `Part`, then `Done` or `Failed`.
/// After `Failed` the parts that came before still stand.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// Everything read so far (earlier parts included). More is on its way.
    Part(Dataset),
    /// Everything read.
    Done {
        /// The whole set.
        dataset: Dataset,
        /// What could not be read as it stands.
        issues: Vec<Issue>,
    },
    /// Loading ended early.
    Failed {
        /// Why.
        failure: Failure,
        /// What could not be read as it stands, before that.
        issues: Vec<Issue>,
    },
}

/// Why a source could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The attribute `src` is missing or empty.
    NoSource,
    /// `src`, or a page's link to the next, is no http(s) address that may be asked.
    BadAddress(String),
    /// No answer: no network, or no server at that address.
    Unreachable,
    /// The server answers, but doesn't let this page read it (CORS).
    NotShared,
    /// This page's content security policy forbids the request.
    Forbidden,
    /// No complete answer within the time limit.
    TimedOut,
    /// The answer is larger than the limit, in bytes.
    TooLarge(u64),
    /// The server answered with this HTTP status instead of data.
    Status(u16),
    /// The answer is no data that can be read.
    Unreadable(ReadError),
}
