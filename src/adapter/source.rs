//! What every dialect's reader is to the network: it says what to ask for, takes the answers
//! in whatever order they come, and never asks anything itself.

use super::tally::Tally;
use super::{Issue, ReadError};
use crate::domain::Dataset;

/// One address to ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// An address, or a path relative to the answer that named it.
    pub address: String,
    /// What the reader means to do with the answer; it gets this back with it. Each reader
    /// numbers its own kinds of answer; 0 is an answer of which nothing is known.
    pub role: u8,
    /// Without this answer the motions cannot be shown, as with a page of the list itself. Of
    /// any other, only what it would have added is missing.
    pub essential: bool,
}

/// A document of the set that is asked for once a reader wants to see its year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shard {
    /// An address, or a path relative to the answer that named it.
    pub address: String,
    /// The year of all its motions, as [`Motion::first_known`](crate::domain::Motion::first_known)
    /// has it; `None` where it holds those without a date.
    pub year: Option<u16>,
    /// How many motions it holds, where the publisher says so.
    pub motions: Option<u32>,
}

/// One answer of an API.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// Where it came from in the end, after redirections; empty where that is not known, as for
    /// a file.
    pub from: &'a str,
    /// The role of the request; 0 for the first of a source, for a file, and whenever the reader
    /// has to find out by itself.
    pub role: u8,
    /// The body.
    pub bytes: &'a [u8],
}

/// What reading one answer gave, apart from its data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// What to ask for next. The network asks for each address only once.
    pub ask: Vec<Request>,
    /// What need not be asked for as long as nobody wants to see it.
    pub shards: Vec<Shard>,
    /// What could not be read as it stands, as pointers into this answer.
    pub issues: Vec<Issue>,
    /// How many motions of this answer were left out, whether or not their issues are listed.
    pub left_out: u32,
    /// Where and why the answer could not be read to its end. What stood before is kept.
    pub truncated: Option<String>,
}

/// Reads the answers of one API.
pub trait Source {
    /// Takes one answer.
    ///
    /// An answer that brings nothing new names no further page, so that a server that gives the
    /// same page for ever under new addresses comes to an end.
    ///
    /// # Errors
    ///
    /// The answer is not of this dialect, or cannot be read at all. Nothing of it is kept then;
    /// the answers before it still stand.
    fn answer(&mut self, answer: &Answer<'_>) -> Result<Reply, ReadError>;

    /// Everything read so far, with what belongs together joined as far as it has come.
    fn dataset(&self) -> Dataset;

    /// What was counted while reading.
    fn tally(&self) -> &Tally;
}
