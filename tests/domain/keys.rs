//! Spellings of the fixed sets.

use motion_timeline::domain::*;

/// Spells every member of each set, and reads each spelling back.
macro_rules! check {
    ($($set:ident: $keys:literal)+) => {$({
        let keys: Vec<&str> = $set::ALL.iter().map(|member| member.key()).collect();
        assert_eq!(keys.join(" "), $keys);
        for member in $set::ALL {
            assert_eq!($set::from_key(member.key()), Some(*member));
        }
        assert_eq!($set::from_key(""), None);
        assert_eq!($set::from_key("Other "), None);
    })+};
}

#[test]
fn spellings() {
    check! {
        Outcome: "adopted partly_adopted adopted_amended answered rejected withdrawn lapsed noted \
            returned postponed referred removed no_vote unknown"
        Stage: "submitted referred in_preparation opinion_given committee_proposal \
            executive_proposal on_agenda decided follow_up closed"
        EventKind: "submitted referred in_preparation opinion_given committee_proposal \
            executive_proposal on_agenda decided follow_up closed context notice other"
        Status: "submitted in_preparation postponed adopted partly_adopted answered rejected \
            ended unknown"
        AreaKind: "district town municipality outside other"
        BodyKind: "council executive committee board administration other"
        Relation: "primary mentioned"
        RelatedKind: "counter joint earlier other"
        StatementKind: "reservation separate_statement other"
    }
}

#[test]
fn every_stage_is_a_kind_of_event() {
    for stage in Stage::ALL {
        let kind = EventKind::from_key(stage.key()).unwrap();
        assert_eq!(kind.stage(), Some(*stage));
    }
    for kind in [EventKind::Context, EventKind::Notice, EventKind::Other] {
        assert_eq!(kind.stage(), None);
    }
}
