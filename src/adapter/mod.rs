//! From the bytes of an open API to the domain, tolerantly: whatever can be read is kept, and
//! whatever can't is reported with a reason.

mod json;
pub mod motion_json;
mod scan;
pub mod source;
mod text;

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
}
