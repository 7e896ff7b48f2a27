//! Proposals for an answer, and those that they have replaced.

use jiff::civil::Date;

use super::format::{Earlier, Outcome, Proposal};
use super::rng::Rng;
use super::{names, wording};

/// What the executive board proposes, now and then in place of something else.
pub(super) fn board(rng: &mut Rng, outcome: Outcome, day: Date) -> Proposal {
    let by = if rng.chance(30) {
        let party = *rng.pick(&["S", "M"]);
        let mut people = names::several(rng, party, 2);
        if let Some(first) = people.first_mut() {
            first.assignment = Some("kommunstyrelsens ordförande".into());
        }
        people
    } else {
        Vec::new()
    };
    let mut others = vec![Outcome::Answered, Outcome::Rejected, Outcome::Adopted];
    others.retain(|other| *other != outcome);
    let earlier = |rng: &mut Rng, outcome, replaces| {
        Some(Box::new(Earlier {
            outcome: Some(outcome),
            text: Some(text(rng, outcome)),
            replaces,
            ..Earlier::default()
        }))
    };
    let replaces = match rng.below(100) {
        0..8 => earlier(rng, others[0], None),
        8..11 => {
            let first = earlier(rng, others[1], None);
            earlier(rng, others[0], first)
        }
        _ => None,
    };
    Proposal {
        body: Some("ks".into()),
        by,
        outcome: Some(outcome),
        text: Some(text(rng, outcome)),
        date: Some(day.to_string()),
        replaces,
        ..Proposal::default()
    }
}

fn text(rng: &mut Rng, outcome: Outcome) -> String {
    let ground = *rng.pick(wording::grounds(outcome));
    let asks = wording::asks(outcome);
    format!("{ground} Kommunstyrelsen föreslår att {asks}.")
}

/// What members propose instead.
pub(super) fn counter(rng: &mut Rng, party: &str, outcome: Outcome) -> Proposal {
    let worded = rng.chance(40);
    Proposal {
        body: Some((*rng.pick(&["ks", "kf"])).to_owned()),
        by: names::several(rng, party, 2),
        outcome: Some(outcome),
        wording: worded.then(|| (*rng.pick(wording::decision(outcome))).to_owned()),
        text: Some(format!("Yrkande om att {}.", wording::asks(outcome))),
        ..Proposal::default()
    }
}
