//! How far the loading of a source has come, and how it can fail.

use std::rc::Rc;

use crate::adapter::format::Format;
use crate::adapter::{Issue, ReadError};
use crate::index::Index;

/// What to load.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// Address of the data, as the embedder wrote it.
    pub src: String,
    /// The dialect; `None` where the first answer tells.
    pub format: Option<Format>,
    /// Address of a list of areas to look for in texts.
    pub gazetteer: Option<String>,
    /// Whether what the browser holds from an earlier load is asked about before it is taken.
    pub revalidate: bool,
}

/// Years that are to be read of a set that is in shards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// First and last year, both included; `None` for all there is, motions without a date
    /// included.
    pub years: Option<(u16, u16)>,
}

impl Wanted {
    /// Whether motions of this year are wanted.
    #[must_use]
    pub fn covers(self, year: Option<u16>) -> bool {
        self.years
            .is_none_or(|(from, to)| year.is_some_and(|year| from <= year && year <= to))
    }
}

/// What is known to be missing from a load that came to its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// There is more than is read at a time.
    pub cut: bool,
    /// Something that would have added to the motions could not be had.
    pub missing: bool,
}

/// What the loader reports, in this order: any number of `Part`, then `Done` or `Failed`.
/// After `Failed` the parts that came before still stand.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// Everything read so far (earlier parts included). More is on its way.
    Part(Rc<Index>),
    /// Everything read.
    Done {
        /// The whole set.
        index: Rc<Index>,
        /// What could not be read as it stands.
        issues: Vec<Issue>,
        /// What is known to be missing.
        gaps: Gaps,
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
    /// The part of the program that reads the source's dialect could not be loaded, or stopped:
    /// the browser's words.
    Program(String),
    /// The part of the program that draws the details of a case could not be loaded. The list is
    /// there all the same.
    Details,
    /// The part of the program that draws lifelines could not be loaded. The list is there all the
    /// same.
    Lifelines,
    /// The answer is no data that can be read.
    Unreadable(ReadError),
}
