//! A motion with everything that a source says about it.

use super::key::keyed;
use super::{AreaLink, Date, Document, Event, Goal, Link, Person, Proposal, Stage, Verdict};

/// A signed, written proposal from members of the council.
#[derive(Clone, Debug, PartialEq)]
pub struct Motion {
    /// Id, unique in its set.
    pub id: Box<str>,
    /// The case's number in the register (sv: diarienummer).
    pub reference: Option<Box<str>>,
    /// Title.
    pub title: Box<str>,
    /// The publisher's page of the case.
    pub link: Option<Link>,
    /// Language of its texts, as a BCP 47 tag.
    pub language: Option<Box<str>>,
    /// When it was handed in.
    pub submitted: Option<Date>,
    /// Where the case stands today, where the publisher says so.
    pub stage: Option<Stage>,
    /// Those who signed it.
    pub proposers: Vec<Person>,
    /// Areas that it concerns.
    pub areas: Vec<AreaLink>,
    /// Its numbered demands.
    pub clauses: Vec<Clause>,
    /// Proposals for an answer.
    pub proposals: Vec<Proposal>,
    /// What happened, in the source's order; see [`Motion::chronology`].
    pub events: Vec<Event>,
    /// What is meant to come of it.
    pub goals: Vec<Goal>,
    /// Documents of the case.
    pub documents: Vec<Document>,
    /// Other motions that belong to it.
    pub related: Vec<Related>,
    /// Where the facts come from.
    pub source: Option<Link>,
    /// What the publisher wants readers to know about these facts.
    pub note: Option<Box<str>>,
}

impl Motion {
    /// An otherwise empty motion.
    #[must_use]
    pub fn new(id: &str, title: &str) -> Self {
        Self {
            id: id.into(),
            reference: None,
            title: title.into(),
            link: None,
            language: None,
            submitted: None,
            stage: None,
            proposers: Vec::new(),
            areas: Vec::new(),
            clauses: Vec::new(),
            proposals: Vec::new(),
            events: Vec::new(),
            goals: Vec::new(),
            documents: Vec::new(),
            related: Vec::new(),
            source: None,
            note: None,
        }
    }
}

/// One demand (sv: att-sats).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Its number in the motion.
    pub number: Option<u32>,
    /// Its words.
    pub text: Box<str>,
    /// What the council decided on it, where the source says so.
    pub verdict: Option<Verdict>,
    /// Ids of the areas that it names.
    pub areas: Vec<Box<str>>,
}

/// A tie to another motion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Id of a motion, or its title as plain text.
    pub motion: Box<str>,
    /// How it is related.
    pub relation: RelatedKind,
}

keyed! {
    /// How two motions are related.
    RelatedKind {
        /// It asks for something else in the same matter.
        Counter => "counter",
        /// It is handled together with this one.
        Joint => "joint",
        /// It came before this one.
        Earlier => "earlier",
        /// Anything else.
        Other => "other",
    }
}
