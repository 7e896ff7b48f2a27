//! What was decided, or proposed to be decided.

use super::key::keyed;

keyed! {
    /// What happened to a motion or a clause at one step. Never where the case is: that is
    /// [`Stage`](super::Stage).
    Outcome {
        /// Yes to the proposal (sv: bifallen).
        Adopted => "adopted",
        /// Yes to a part of it.
        PartlyAdopted => "partly_adopted",
        /// Yes, with changes.
        AdoptedAmended => "adopted_amended",
        /// Neither yes nor no: considered answered, often because it is done or under way.
        Answered => "answered",
        /// No to the proposal.
        Rejected => "rejected",
        /// Taken back by those who proposed it.
        Withdrawn => "withdrawn",
        /// Written off without taking a position.
        Lapsed => "lapsed",
        /// Noted.
        Noted => "noted",
        /// Sent back for more work (sv: återremitterad).
        Returned => "returned",
        /// Put off to a later meeting with nothing added (sv: bordlagd).
        Postponed => "postponed",
        /// Sent out for opinions, or to another body.
        Referred => "referred",
        /// Taken off the agenda.
        Removed => "removed",
        /// No vote was taken.
        NoVote => "no_vote",
        /// Not known, or in words that no table maps.
        Unknown => "unknown",
    }
}

impl Outcome {
    /// Whether this ends a case when the council itself decides so (the table in the domain
    /// description: adopted to noted do, the others do not).
    #[must_use]
    pub fn ends_case(self) -> bool {
        matches!(
            self,
            Self::Adopted
                | Self::PartlyAdopted
                | Self::AdoptedAmended
                | Self::Answered
                | Self::Rejected
                | Self::Withdrawn
                | Self::Lapsed
                | Self::Noted
        )
    }
}

/// An outcome together with the source's own words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Our reading.
    pub outcome: Outcome,
    /// The source's wording, verbatim.
    pub wording: Option<Box<str>>,
}
