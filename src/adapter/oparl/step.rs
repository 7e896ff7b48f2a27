//! What a consultation is for, and so what kind of event it is.

use super::paper::Consultation;
use crate::adapter::text::lower;
use crate::domain::{BodyKind, EventKind};

/// What a consultation is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The decision is taken here.
    Decision,
    /// Somebody is heard.
    Hearing,
    /// It is only brought to somebody's notice.
    Notice,
    /// It is prepared.
    Preparation,
    /// The source does not say.
    Unknown,
}

impl Step {
    /// The decision is where the source says `authoritative`, unless the role says that it is
    /// only prepared or that somebody is heard: some servers set the flag for every body that is
    /// competent. Where the flag is missing, a decision of the council is one.
    pub(super) fn of(consultation: &Consultation, body: BodyKind) -> Self {
        let role = Self::of_role(consultation.role.as_deref().unwrap_or_default());
        match (consultation.authoritative, role) {
            (Some(true), Some((_, true))) => role.map_or(Self::Unknown, |(role, _)| role),
            (Some(true), _) => Self::Decision,
            (None, Some((Self::Decision, _))) if body == BodyKind::Council => Self::Decision,
            (_, Some((Self::Decision, _)) | None) => Self::Unknown,
            (_, Some((role, _))) => role,
        }
    }

    /// What a role says, and whether it rules out that the decision is taken there.
    fn of_role(role: &str) -> Option<(Self, bool)> {
        /// Parts of words, in this order: *vorberatend* has *beratend* in it, and
        /// *Beschlussempfehlung* is no *Beschluss*.
        const ROLES: [(&str, Step, bool); 16] = [
            ("vorberat", Step::Preparation, true),
            ("vorbereit", Step::Preparation, true),
            ("empfehl", Step::Preparation, true),
            ("anhör", Step::Hearing, true),
            ("anzuhören", Step::Hearing, true),
            ("stellungnahme", Step::Hearing, true),
            ("mitberat", Step::Preparation, true),
            ("entscheid", Step::Decision, false),
            ("beschluss", Step::Decision, false),
            ("beschluß", Step::Decision, false),
            ("beschließ", Step::Decision, false),
            ("kenntnis", Step::Notice, false),
            ("information", Step::Notice, false),
            ("berat", Step::Preparation, false),
            ("behandlung", Step::Preparation, false),
            ("federführ", Step::Preparation, false),
        ];
        let role = lower(role);
        let found = ROLES.iter().find(|(part, ..)| role.contains(part));
        found.map(|(_, step, prepares)| (*step, *prepares))
    }

    /// The kind of event. Without a result nothing was decided or proposed, yet or at all.
    pub(super) fn event(self, body: BodyKind, has_result: bool) -> EventKind {
        match (self, body) {
            (Self::Decision, _) if has_result => EventKind::Decided,
            (_, BodyKind::Council) => EventKind::OnAgenda,
            (Self::Hearing, _) if has_result => EventKind::OpinionGiven,
            (Self::Preparation | Self::Unknown, BodyKind::Executive) if has_result => {
                EventKind::ExecutiveProposal
            }
            (Self::Preparation | Self::Unknown, _) if has_result => EventKind::CommitteeProposal,
            _ => EventKind::InPreparation,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In a council, with each state of the flag.
    fn decisions(role: &str) -> [bool; 3] {
        [Some(true), None, Some(false)].map(|authoritative| {
            let consultation = Consultation {
                authoritative,
                role: Some(role.into()),
                ..Consultation::default()
            };
            Step::of(&consultation, BodyKind::Council) == Step::Decision
        })
    }

    #[test]
    fn where_a_decision_is_taken() {
        for role in [
            "Entscheidung",
            "Beschlussfassung",
            "beschließend",
            "zum Beschluß",
        ] {
            assert_eq!(decisions(role), [true, true, false], "{role}");
        }
        for role in [
            "Kenntnisnahme",
            "Beratung",
            "unbekannt",
            "",
            "Federführende Beratung",
        ] {
            assert_eq!(decisions(role), [true, false, false], "{role}");
        }
        for role in [
            "Vorberatung",
            "Anhörung",
            "Stellungnahme",
            "Beschlussempfehlung",
            "Empfehlungsbeschluss",
            "vorberatend",
        ] {
            assert_eq!(decisions(role), [false; 3], "{role}");
        }
    }
}
