//! The words for what the domain knows.

use super::{Texts, fill, uncapitalised};
use crate::adapter::ReadError;
use crate::domain::{EventKind, Outcome, RelatedKind, Stage, StatementKind, Status};
use crate::view_model::load::Failure;

impl Texts {
    /// An outcome as an adjective of a motion or a clause: `Bifallen`.
    #[must_use]
    pub fn outcome(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Adopted => self.outcome_adopted,
            Outcome::PartlyAdopted => self.outcome_partly_adopted,
            Outcome::AdoptedAmended => self.outcome_adopted_amended,
            Outcome::Answered => self.outcome_answered,
            Outcome::Rejected => self.outcome_rejected,
            Outcome::Withdrawn => self.outcome_withdrawn,
            Outcome::Lapsed => self.outcome_lapsed,
            Outcome::Noted => self.outcome_noted,
            Outcome::Returned => self.outcome_returned,
            Outcome::Postponed => self.outcome_postponed,
            Outcome::Referred => self.outcome_referred,
            Outcome::Removed => self.outcome_removed,
            Outcome::NoVote => self.outcome_no_vote,
            Outcome::Unknown => self.outcome_unknown,
        }
    }

    /// An outcome as what somebody proposes: `bifall`, `att motionen anses besvarad`. A proposal
    /// is never shown with [`Texts::outcome`], which reads as a decision.
    #[must_use]
    pub fn proposed(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Adopted => self.propose_adopted,
            Outcome::PartlyAdopted => self.propose_partly_adopted,
            Outcome::AdoptedAmended => self.propose_adopted_amended,
            Outcome::Answered => self.propose_answered,
            Outcome::Rejected => self.propose_rejected,
            Outcome::Withdrawn => self.propose_withdrawn,
            Outcome::Lapsed => self.propose_lapsed,
            Outcome::Noted => self.propose_noted,
            Outcome::Returned => self.propose_returned,
            Outcome::Postponed => self.propose_postponed,
            Outcome::Referred => self.propose_referred,
            Outcome::Removed => self.propose_removed,
            Outcome::NoVote => self.propose_no_vote,
            Outcome::Unknown => self.propose_unknown,
        }
    }

    /// An outcome as a sentence about what the council decided: `Motionen bifölls.`
    #[must_use]
    pub fn decision(&self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Adopted => self.decision_adopted,
            Outcome::PartlyAdopted => self.decision_partly_adopted,
            Outcome::AdoptedAmended => self.decision_adopted_amended,
            Outcome::Answered => self.decision_answered,
            Outcome::Rejected => self.decision_rejected,
            Outcome::Withdrawn => self.decision_withdrawn,
            Outcome::Lapsed => self.decision_lapsed,
            Outcome::Noted => self.decision_noted,
            Outcome::Returned => self.decision_returned,
            Outcome::Postponed => self.decision_postponed,
            Outcome::Referred => self.decision_referred,
            Outcome::Removed => self.decision_removed,
            Outcome::NoVote => self.decision_no_vote,
            Outcome::Unknown => self.decision_unclear,
        }
    }

    /// A step of a case that has no title of its own.
    #[must_use]
    pub fn event(&self, kind: EventKind) -> &'static str {
        match kind {
            EventKind::Submitted => self.event_submitted,
            EventKind::Referred => self.event_referred,
            EventKind::InPreparation => self.event_in_preparation,
            EventKind::OpinionGiven => self.event_opinion_given,
            EventKind::CommitteeProposal => self.event_committee_proposal,
            EventKind::ExecutiveProposal => self.event_executive_proposal,
            EventKind::OnAgenda => self.event_on_agenda,
            EventKind::Decided => self.event_decided,
            EventKind::FollowUp => self.event_follow_up,
            EventKind::Closed => self.event_closed,
            EventKind::Context => self.event_context,
            EventKind::Notice => self.event_notice,
            EventKind::Other => self.event_other,
        }
    }

    /// Where a case is.
    #[must_use]
    pub fn stage(&self, stage: Stage) -> &'static str {
        match stage {
            Stage::Submitted => self.stage_submitted,
            Stage::Referred => self.stage_referred,
            Stage::InPreparation => self.stage_in_preparation,
            Stage::OpinionGiven => self.stage_opinion_given,
            Stage::CommitteeProposal => self.stage_committee_proposal,
            Stage::ExecutiveProposal => self.stage_executive_proposal,
            Stage::OnAgenda => self.stage_on_agenda,
            Stage::Decided => self.stage_decided,
            Stage::FollowUp => self.stage_follow_up,
            Stage::Closed => self.stage_closed,
        }
    }

    /// A group of standings, as a choice in the filter.
    #[must_use]
    pub fn status(&self, status: Status) -> &'static str {
        match status {
            Status::Submitted => self.status_submitted,
            Status::InPreparation => self.status_in_preparation,
            Status::Postponed => self.status_postponed,
            Status::Adopted => self.status_adopted,
            Status::PartlyAdopted => self.status_partly_adopted,
            Status::Answered => self.status_answered,
            Status::Rejected => self.status_rejected,
            Status::Ended => self.status_ended,
            Status::Unknown => self.status_unknown,
        }
    }

    /// The latest known step of a case, worded so that it is never taken for where the case is
    /// today. A decision that gave the motion no outcome is not called its decision.
    #[must_use]
    pub fn last_known_step(&self, stage: Stage) -> String {
        match stage {
            Stage::Decided => self.last_known_decision.into(),
            _ => fill(
                self.last_known,
                &[("step", &uncapitalised(self.stage(stage)))],
            ),
        }
    }

    /// What a member has put into the minutes.
    #[must_use]
    pub fn statement(&self, kind: StatementKind) -> &'static str {
        match kind {
            StatementKind::Reservation => self.statement_reservation,
            StatementKind::SeparateStatement => self.statement_separate,
            StatementKind::Other => self.statement_other,
        }
    }

    /// How another motion is related.
    #[must_use]
    pub fn related(&self, kind: RelatedKind) -> &'static str {
        match kind {
            RelatedKind::Counter => self.related_counter,
            RelatedKind::Joint => self.related_joint,
            RelatedKind::Earlier => self.related_earlier,
            RelatedKind::Other => self.related_other,
        }
    }

    /// What is missing and what the reader can do, for each way in which loading can fail.
    #[must_use]
    pub fn failure(&self, failure: &Failure) -> &'static str {
        match failure {
            Failure::NoSource => self.failure_no_source,
            Failure::BadAddress(_) => self.failure_bad_address,
            Failure::Unreachable => self.failure_unreachable,
            Failure::NotShared => self.failure_not_shared,
            Failure::Forbidden => self.failure_forbidden,
            Failure::TimedOut => self.failure_timed_out,
            Failure::TooLarge(_) => self.failure_too_large,
            Failure::Status(401 | 403 | 407 | 451) => self.failure_denied,
            Failure::Status(404 | 410) => self.failure_not_found,
            Failure::Status(429 | 503) => self.failure_busy,
            Failure::Details => self.failure_details,
            Failure::Lifelines => self.failure_lifelines,
            Failure::Status(_) | Failure::Program(_) => self.failure_general,
            Failure::Unreadable(ReadError::Empty) => self.failure_empty,
            Failure::Unreadable(
                ReadError::Html
                | ReadError::NotJson(_)
                | ReadError::NotAnObject
                | ReadError::Refused(_),
            ) => self.failure_not_data,
            Failure::Unreadable(ReadError::NoFormat | ReadError::OtherFormat(_)) => {
                self.failure_other_format
            }
        }
    }
}
