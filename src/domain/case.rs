//! What can be said about a case as a whole, and on what grounds.

use super::key::keyed;
use super::{Date, Event, Motion, Outcome, Stage, order};

/// Where a case stands, together with why that can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The council has ended the case: from an event marked final.
    Decided(Outcome),
    /// The last known step of the case is a decision that does not end it, such as sending
    /// it back.
    Halted(Outcome),
    /// The publisher says that the case is here today.
    At(Stage),
    /// The latest known step. What has happened since is not known.
    LastKnown(Stage),
    /// The source says nothing.
    Unknown,
}

keyed! {
    /// Groups of standings that readers filter by, in the order in which lists show them.
    Status {
        /// Handed in.
        Submitted => "submitted",
        /// Being prepared.
        InPreparation => "in_preparation",
        /// Sent back, postponed or taken off the agenda.
        Postponed => "postponed",
        /// Adopted.
        Adopted => "adopted",
        /// Adopted in part or with changes.
        PartlyAdopted => "partly_adopted",
        /// Considered answered.
        Answered => "answered",
        /// Rejected.
        Rejected => "rejected",
        /// Written off, withdrawn or noted: ended without a position.
        Ended => "ended",
        /// The source gives no decision, though there may be one.
        Unknown => "unknown",
    }
}

impl Standing {
    /// The group that a reader finds the case in.
    ///
    /// Where the last thing known is a proposal to the council or its agenda, the decision
    /// comes next and may well exist outside the source: such a case counts as unknown, not as
    /// being prepared, unless the publisher says where it stands today.
    #[must_use]
    pub fn status(self) -> Status {
        match self {
            Self::Decided(outcome) | Self::Halted(outcome) => match outcome {
                Outcome::Adopted => Status::Adopted,
                Outcome::PartlyAdopted | Outcome::AdoptedAmended => Status::PartlyAdopted,
                Outcome::Answered => Status::Answered,
                Outcome::Rejected => Status::Rejected,
                Outcome::Withdrawn | Outcome::Lapsed | Outcome::Noted => Status::Ended,
                Outcome::Returned | Outcome::Postponed | Outcome::Removed => Status::Postponed,
                Outcome::Referred => Status::InPreparation,
                Outcome::NoVote | Outcome::Unknown => Status::Unknown,
            },
            Self::At(stage) => match stage {
                Stage::Submitted => Status::Submitted,
                Stage::Decided | Stage::FollowUp | Stage::Closed => Status::Unknown,
                _ => Status::InPreparation,
            },
            Self::LastKnown(stage) => match stage {
                Stage::Submitted => Status::Submitted,
                Stage::Referred
                | Stage::InPreparation
                | Stage::OpinionGiven
                | Stage::CommitteeProposal => Status::InPreparation,
                _ => Status::Unknown,
            },
            Self::Unknown => Status::Unknown,
        }
    }

    /// Whether the council has ended the case.
    #[must_use]
    pub fn is_decided(self) -> bool {
        matches!(self, Self::Decided(_))
    }
}

impl Motion {
    /// The events from the earliest to the latest.
    ///
    /// An event without a date stays behind the event that precedes it in the source: its
    /// place is the source's statement, not ours.
    #[must_use]
    pub fn chronology(&self) -> Vec<&Event> {
        let mut anchor: Option<Date> = None;
        let mut dates = Vec::with_capacity(self.events.len());
        for event in &self.events {
            anchor = event.date.or(anchor);
            dates.push(anchor);
        }
        let places = order(dates.len(), &|a, b| dates.get(a).cmp(&dates.get(b)));
        let mut events = Vec::with_capacity(places.len());
        for place in places {
            events.extend(self.events.get(place));
        }
        events
    }

    /// The council's concluding decision: the latest event that is marked final and has an
    /// outcome, if that outcome ends the case. A later final event that does not, such as
    /// sending it back, opens the case again. No other event, and no proposal, gives a motion
    /// its outcome.
    #[must_use]
    pub fn decision(&self) -> Option<&Event> {
        self.chronology()
            .into_iter()
            .rev()
            .find(|event| event.is_final && event.outcome().is_some())
            .filter(|event| event.outcome().is_some_and(Outcome::ends_case))
    }

    /// The earliest time at which the case is known to have existed: its submission, or else
    /// its earliest dated step. Lists are sorted and years counted by it; only
    /// [`Motion::submitted`] may be called the date of submission.
    #[must_use]
    pub fn first_known(&self) -> Option<Date> {
        self.submitted.or_else(|| {
            let steps = self
                .events
                .iter()
                .filter(|event| event.kind.stage().is_some());
            steps.filter_map(|event| event.date).min()
        })
    }

    /// Where the case stands. A final decision outweighs everything; then a last step that
    /// halted the case, which is more exact than a stage; then what the publisher says about
    /// the stage; last what the events let conclude.
    #[must_use]
    pub fn standing(&self) -> Standing {
        if let Some(outcome) = self.decision().and_then(Event::outcome) {
            return Standing::Decided(outcome);
        }
        let chronology = self.chronology();
        let latest = chronology
            .iter()
            .rev()
            .find_map(|event| Some((event, event.kind.stage()?)));
        let halted = latest
            .and_then(|(event, _)| event.outcome())
            .filter(|outcome| {
                matches!(
                    outcome,
                    Outcome::Returned | Outcome::Postponed | Outcome::Removed
                )
            });
        match (self.stage, halted, latest) {
            (_, Some(outcome), _) => Standing::Halted(outcome),
            (Some(stage), None, _) => Standing::At(stage),
            (None, None, Some((_, stage))) => Standing::LastKnown(stage),
            (None, None, None) if self.submitted.is_some() => Standing::LastKnown(Stage::Submitted),
            (None, None, None) => Standing::Unknown,
        }
    }
}

impl Event {
    /// The outcome of this step.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.verdict.as_ref().map(|verdict| verdict.outcome)
    }
}
