//! From the bytes of an open API to the domain, tolerantly: whatever can be read is kept, and
//! whatever can't is reported with a reason.
//!
//! One folder per dialect, each with a [`Source`](source::Source) of its own; [`Format`](format::Format) tells
//! the dialects apart.

pub mod ahjo;
mod answer;
pub mod border;
pub mod csv;
pub mod format;
mod html;
mod issues;
mod json;
pub mod legistar;
pub mod motion_json;
pub mod oparl;
pub mod ori;
pub mod places;
pub mod popolo;
pub mod riksdagen;
mod scan;
pub mod source;
pub mod tally;
mod text;
mod when;
pub mod wording;

/// One thing in a source that could not be read as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// JSON pointer (RFC 6901) into the document that was read, such as `/motions/3/submitted`.
    /// Where something required is missing it names the missing member.
    pub pointer: String,
    /// One English sentence for the publisher: what is wrong and what was done about it.
    pub message: String,
    /// A whole motion was left out, not only one of its fields.
    pub left_out: bool,
}

/// Why a whole document could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// No bytes, or only white space.
    Empty,
    /// An HTML page, as many servers send for an error or a log-in.
    Html,
    /// Not JSON: what is wrong, with line and column.
    NotJson(String),
    /// JSON, but not an object.
    NotAnObject,
    /// The key `format` is missing.
    NoFormat,
    /// Another format than the ones that are read, in the document's words.
    OtherFormat(String),
    /// An answer of this dialect that has nothing to read, such as an error object, in its own
    /// words.
    Refused(String),
}
