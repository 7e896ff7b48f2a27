//! The part of Motion JSON 1 that the generator writes, in the order in which it writes it.

use serde::Serialize;

/// What is left out of the file when it holds nothing.
pub(super) trait Empty {
    /// Whether it holds nothing.
    fn is_empty(&self) -> bool;
}

impl<T> Empty for Option<T> {
    fn is_empty(&self) -> bool {
        self.is_none()
    }
}

impl<T> Empty for Vec<T> {
    fn is_empty(&self) -> bool {
        Vec::is_empty(self)
    }
}

impl Empty for String {
    fn is_empty(&self) -> bool {
        String::is_empty(self)
    }
}

impl Empty for &str {
    fn is_empty(&self) -> bool {
        str::is_empty(self)
    }
}

impl Empty for bool {
    fn is_empty(&self) -> bool {
        !self
    }
}

/// Defines objects of the format with their members in order.
macro_rules! objects {
    ($($name:ident { $($member:ident: $kind:ty,)+ })+) => {$(
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        pub(super) struct $name {
            $(#[serde(skip_serializing_if = "Empty::is_empty")] pub(super) $member: $kind,)+
        }
    )+};
}

objects! {
    Publisher {
        name: String,
        url: Option<String>,
        language: Option<String>,
    }
    Area {
        id: &'static str,
        name: &'static str,
        aliases: Vec<&'static str>,
        parent: Option<&'static str>,
        kind: Option<&'static str>,
        designations: Vec<Designation>,
    }
    Designation {
        category: &'static str,
        by: Option<&'static str>,
        from: Option<&'static str>,
        until: Option<&'static str>,
        source: Option<&'static str>,
    }
    Body {
        id: &'static str,
        name: &'static str,
        kind: Option<&'static str>,
    }
    PartyEntry {
        id: &'static str,
        name: Option<&'static str>,
        color: Option<&'static str>,
    }
    Motion {
        id: String,
        reference: Option<String>,
        title: String,
        url: Option<String>,
        language: Option<String>,
        submitted: Option<String>,
        stage: Option<Stage>,
        proposers: Vec<Person>,
        areas: Vec<AreaLink>,
        clauses: Vec<Clause>,
        proposals: Vec<Proposal>,
        events: Vec<Event>,
        goals: Vec<Goal>,
        documents: Vec<Document>,
        related: Vec<Related>,
        source: Option<String>,
        note: Option<String>,
    }
    Person {
        name: String,
        party: Option<String>,
        assignment: Option<String>,
    }
    AreaLink {
        area: String,
        relation: Option<&'static str>,
        derived: bool,
    }
    Clause {
        number: Option<usize>,
        text: String,
        outcome: Option<Outcome>,
        wording: Option<String>,
        areas: Vec<String>,
    }
    Proposal {
        body: Option<String>,
        by: Vec<Person>,
        outcome: Option<Outcome>,
        wording: Option<String>,
        text: Option<String>,
        date: Option<String>,
        replaces: Option<Box<Earlier>>,
    }
    Earlier {
        by: Vec<Person>,
        outcome: Option<Outcome>,
        wording: Option<String>,
        text: Option<String>,
        date: Option<String>,
        replaces: Option<Box<Earlier>>,
    }
    Event {
        date: Option<String>,
        kind: Option<Kind>,
        body: Option<String>,
        paragraph: Option<String>,
        title: Option<String>,
        text: Option<String>,
        outcome: Option<Outcome>,
        wording: Option<String>,
        r#final: bool,
        documents: Vec<Document>,
        votes: Vec<Votes>,
        statements: Vec<Statement>,
        source: Option<String>,
    }
    Votes {
        party: String,
        yes: Option<usize>,
        no: Option<usize>,
        abstain: Option<usize>,
        absent: Option<usize>,
    }
    Statement {
        kind: Option<&'static str>,
        by: Vec<Person>,
        text: Option<String>,
    }
    Goal {
        due: Option<String>,
        text: String,
        measures: Vec<Measure>,
    }
    Measure {
        date: Option<String>,
        value: Option<serde_json::Number>,
        unit: Option<&'static str>,
        text: Option<String>,
        source: Option<String>,
    }
    Document {
        title: String,
        url: Option<String>,
        kind: Option<&'static str>,
        media_type: Option<&'static str>,
        bytes: Option<u64>,
        date: Option<String>,
    }
    Related {
        motion: String,
        relation: Option<&'static str>,
    }
}

/// What was decided or proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Outcome {
    Adopted,
    PartlyAdopted,
    AdoptedAmended,
    Answered,
    Rejected,
    Withdrawn,
    Lapsed,
    Noted,
    Returned,
    Postponed,
    Referred,
    Removed,
    NoVote,
    Unknown,
}

/// What kind of step an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    Submitted,
    Referred,
    InPreparation,
    OpinionGiven,
    CommitteeProposal,
    ExecutiveProposal,
    OnAgenda,
    Decided,
    FollowUp,
    Closed,
    Context,
    Notice,
    Other,
}

/// Where a case stands in the publisher's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Stage {
    Submitted,
    Referred,
    InPreparation,
    OpinionGiven,
    CommitteeProposal,
    ExecutiveProposal,
    OnAgenda,
    Decided,
    FollowUp,
    Closed,
}
