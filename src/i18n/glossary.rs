//! Words of the process that readers can have explained.
//!
//! The wording is ours and says who does what, in at most 25 words. Kommunallagen (2017:725)
//! 5 kap. 35 § is the one-year rule; the levels of vulnerable areas are the Police's.

use super::{Lang, fill};
use crate::domain::{EventKind, Outcome, StatementKind, same_words};

/// Defines [`Term`] with the keys of each member's texts.
macro_rules! terms {
    ($($(#[$doc:meta])* $term:ident => $name:ident, $text:ident;)+) => {
        /// A word that can be explained.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Term { $($(#[$doc])* $term,)+ }

        impl Term {
            /// Every term.
            pub const ALL: &'static [Self] = &[$(Self::$term,)+];

            /// The word, with a small first letter.
            #[must_use]
            pub fn name(self, lang: Lang) -> &'static str {
                match self { $(Self::$term => lang.texts().$name,)+ }
            }

            /// What the word means.
            #[must_use]
            pub fn text(self, lang: Lang) -> &'static str {
                match self { $(Self::$term => lang.texts().$text,)+ }
            }
        }
    };
}

terms! {
    /// Motion.
    Motion => term_motion, term_motion_text;
    /// A demand of a motion (sv: att-sats).
    Clause => term_clause, term_clause_text;
    /// The elected council.
    Council => term_council, term_council_text;
    /// The executive board.
    Executive => term_executive, term_executive_text;
    /// A committee (sv: nämnd).
    Committee => term_committee, term_committee_text;
    /// Sending out for comments (sv: remiss).
    Referral => term_referral, term_referral_text;
    /// The comments that come in (sv: yttrande).
    Opinion => term_opinion, term_opinion_text;
    /// Preparation (sv: beredning).
    Preparation => term_preparation, term_preparation_text;
    /// Outcome: yes.
    Adopted => term_adopted, term_adopted_text;
    /// Outcome: yes to a part.
    PartlyAdopted => term_partly_adopted, term_partly_adopted_text;
    /// Outcome: yes, with changes.
    AdoptedAmended => term_adopted_amended, term_adopted_amended_text;
    /// Outcome: no.
    Rejected => term_rejected, term_rejected_text;
    /// Outcome: considered answered.
    Answered => term_answered, term_answered_text;
    /// Outcome: written off.
    Lapsed => term_lapsed, term_lapsed_text;
    /// Outcome: taken back.
    Withdrawn => term_withdrawn, term_withdrawn_text;
    /// Outcome: noted.
    Noted => term_noted, term_noted_text;
    /// Sent back for more work (sv: återremiss).
    Returned => term_returned, term_returned_text;
    /// Put off (sv: bordläggning).
    Postponed => term_postponed, term_postponed_text;
    /// Dissent in the minutes.
    Reservation => term_reservation, term_reservation_text;
    /// A comment in the minutes (sv: särskilt yttrande).
    SeparateStatement => term_separate, term_separate_text;
    /// The case's number in the register (sv: diarienummer).
    Reference => term_reference, term_reference_text;
    /// The law's one-year mark.
    OneYear => term_one_year, term_one_year_text;
    /// A category of the Police (sv: utsatt område).
    Vulnerable => term_vulnerable, term_vulnerable_text;
    /// A category of the Police (sv: särskilt utsatt område).
    EspeciallyVulnerable => term_especially_vulnerable, term_especially_vulnerable_text;
}

impl Term {
    /// The name of the button that opens the explanation: `Vad betyder återremiss?`
    #[must_use]
    pub fn question(self, lang: Lang) -> String {
        fill(lang.texts().term_question, &[("term", self.name(lang))])
    }

    /// The term behind an outcome.
    #[must_use]
    pub fn of_outcome(outcome: Outcome) -> Option<Self> {
        Some(match outcome {
            Outcome::Adopted => Self::Adopted,
            Outcome::PartlyAdopted => Self::PartlyAdopted,
            Outcome::AdoptedAmended => Self::AdoptedAmended,
            Outcome::Answered => Self::Answered,
            Outcome::Rejected => Self::Rejected,
            Outcome::Withdrawn => Self::Withdrawn,
            Outcome::Lapsed => Self::Lapsed,
            Outcome::Noted => Self::Noted,
            Outcome::Returned => Self::Returned,
            Outcome::Postponed => Self::Postponed,
            Outcome::Referred => Self::Referral,
            Outcome::Removed | Outcome::NoVote | Outcome::Unknown => return None,
        })
    }

    /// The term behind a kind of step.
    #[must_use]
    pub fn of_event(kind: EventKind) -> Option<Self> {
        Some(match kind {
            EventKind::Submitted => Self::Motion,
            EventKind::Referred => Self::Referral,
            EventKind::InPreparation => Self::Preparation,
            EventKind::OpinionGiven => Self::Opinion,
            EventKind::CommitteeProposal => Self::Committee,
            EventKind::ExecutiveProposal => Self::Executive,
            EventKind::OnAgenda => Self::Council,
            _ => return None,
        })
    }

    /// The term behind a kind of statement.
    #[must_use]
    pub fn of_statement(kind: StatementKind) -> Option<Self> {
        match kind {
            StatementKind::Reservation => Some(Self::Reservation),
            StatementKind::SeparateStatement => Some(Self::SeparateStatement),
            StatementKind::Other => None,
        }
    }

    /// The term behind an authority's category of areas, where the category's words are exactly
    /// one that is explained here.
    #[must_use]
    pub fn of_designation(category: &str) -> Option<Self> {
        [Self::Vulnerable, Self::EspeciallyVulnerable]
            .into_iter()
            .find(|term| same_words(term.name(Lang::Sv), category))
    }
}
