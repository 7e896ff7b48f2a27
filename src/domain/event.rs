//! Something that happened to a case.

use super::key::keyed;
use super::{Date, Document, Link, Person, Stage, Verdict};

keyed! {
    /// What kind of step an event is.
    EventKind {
        /// The motion was handed in.
        Submitted => "submitted",
        /// It was sent out for opinions.
        Referred => "referred",
        /// It was examined.
        InPreparation => "in_preparation",
        /// An opinion came in.
        OpinionGiven => "opinion_given",
        /// A committee proposed an answer.
        CommitteeProposal => "committee_proposal",
        /// The executive board proposed an answer.
        ExecutiveProposal => "executive_proposal",
        /// It stood on the council's agenda.
        OnAgenda => "on_agenda",
        /// A body decided.
        Decided => "decided",
        /// What came of the decision.
        FollowUp => "follow_up",
        /// The case was closed.
        Closed => "closed",
        /// What belongs to the story but is no step of this case.
        Context => "context",
        /// A public notice.
        Notice => "notice",
        /// Anything else.
        Other => "other",
    }
}

impl EventKind {
    /// The stage that a case has reached with such an event; `None` where the event is no
    /// step of the case.
    #[must_use]
    pub fn stage(self) -> Option<Stage> {
        Some(match self {
            Self::Submitted => Stage::Submitted,
            Self::Referred => Stage::Referred,
            Self::InPreparation => Stage::InPreparation,
            Self::OpinionGiven => Stage::OpinionGiven,
            Self::CommitteeProposal => Stage::CommitteeProposal,
            Self::ExecutiveProposal => Stage::ExecutiveProposal,
            Self::OnAgenda => Stage::OnAgenda,
            Self::Decided => Stage::Decided,
            Self::FollowUp => Stage::FollowUp,
            Self::Closed => Stage::Closed,
            Self::Context | Self::Notice | Self::Other => return None,
        })
    }
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// When, as precisely as the source says.
    pub date: Option<Date>,
    /// Kind.
    pub kind: EventKind,
    /// Id of a [`Body`](super::Body), or the body as plain text.
    pub body: Option<Box<str>>,
    /// Paragraph of the minutes, such as `§ 91`.
    pub paragraph: Option<Box<str>>,
    /// Short title.
    pub title: Option<Box<str>>,
    /// What it was, in more words.
    pub text: Option<Box<str>>,
    /// What the body decided or proposed here.
    pub verdict: Option<Verdict>,
    /// Whether this is the council's own, concluding decision. Only such an event gives a
    /// motion its outcome.
    pub is_final: bool,
    /// Documents of this step.
    pub documents: Vec<Document>,
    /// Votes per party.
    pub votes: Vec<Votes>,
    /// Dissents and comments.
    pub statements: Vec<Statement>,
    /// Where this is stated.
    pub source: Option<Link>,
}

impl Event {
    /// An event of which only the kind is known.
    #[must_use]
    pub fn new(kind: EventKind) -> Self {
        Self {
            date: None,
            kind,
            body: None,
            paragraph: None,
            title: None,
            text: None,
            verdict: None,
            is_final: false,
            documents: Vec::new(),
            votes: Vec::new(),
            statements: Vec::new(),
            source: None,
        }
    }
}

/// One party's votes. A missing number is unknown, not zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Votes {
    /// Id of a [`Party`](super::Party), or the party as plain text.
    pub party: Box<str>,
    /// Votes for.
    pub yes: Option<u32>,
    /// Votes against.
    pub no: Option<u32>,
    /// Abstained.
    pub abstain: Option<u32>,
    /// Absent.
    pub absent: Option<u32>,
}

keyed! {
    /// What a member has put into the minutes.
    StatementKind {
        /// Dissent: does not support the decision.
        Reservation => "reservation",
        /// A comment (sv: särskilt yttrande); not the same as a reservation.
        SeparateStatement => "separate_statement",
        /// Anything else.
        Other => "other",
    }
}

/// A statement in the minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Kind.
    pub kind: StatementKind,
    /// Those who made it.
    pub by: Vec<Person>,
    /// Its words.
    pub text: Option<Box<str>>,
}
