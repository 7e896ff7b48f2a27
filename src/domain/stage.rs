//! Where a case is on its way.

use super::key::keyed;

keyed! {
    /// A step on a motion's way, in the order in which a case usually takes them.
    Stage {
        /// Handed in.
        Submitted => "submitted",
        /// Sent out for opinions.
        Referred => "referred",
        /// Being examined.
        InPreparation => "in_preparation",
        /// Opinions have come in.
        OpinionGiven => "opinion_given",
        /// A committee has proposed an answer.
        CommitteeProposal => "committee_proposal",
        /// The executive board has proposed an answer.
        ExecutiveProposal => "executive_proposal",
        /// On the council's agenda.
        OnAgenda => "on_agenda",
        /// The council has decided.
        Decided => "decided",
        /// Decided, and what came of it is being followed.
        FollowUp => "follow_up",
        /// Closed.
        Closed => "closed",
    }
}
