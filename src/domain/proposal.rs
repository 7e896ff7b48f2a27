//! What a body proposes that the council decide. A proposal is never a decision.

use super::{Date, Person, Verdict};

/// A proposal for a decision, with those that it has replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Id of the proposing [`Body`](super::Body), or the body as plain text.
    pub body: Option<Box<str>>,
    /// Those who stand behind it.
    pub by: Vec<Person>,
    /// What it proposes.
    pub verdict: Option<Verdict>,
    /// Its words.
    pub text: Option<Box<str>>,
    /// When it was made.
    pub date: Option<Date>,
    /// What it replaced, the latest first.
    pub replaces: Vec<Earlier>,
}

/// A proposal that no longer stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Those who stood behind it.
    pub by: Vec<Person>,
    /// What it proposed.
    pub verdict: Option<Verdict>,
    /// Its words.
    pub text: Option<Box<str>>,
    /// When it was made.
    pub date: Option<Date>,
}
