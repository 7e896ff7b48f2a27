//! From the decisions on a motion's clauses to what can be said of the motion.

use super::motion::Demand;
use crate::domain::{Outcome, Verdict};

/// Which body's word on a clause.
pub(super) type Pick = fn(&Demand) -> Option<&Verdict>;

/// What the committee proposes on a clause.
pub(super) fn by_committee(demand: &Demand) -> Option<&Verdict> {
    demand.committee.as_ref()
}

/// What the chamber decided on a clause.
pub(super) fn by_chamber(demand: &Demand) -> Option<&Verdict> {
    demand.chamber.as_ref()
}

/// The outcome of all these clauses together, if each has one and they make a whole.
///
/// Clauses that agree give the motion their outcome. Where there is a yes to some and another
/// end for others, the motion is adopted in part, which is what the words mean; there is no
/// wording then, since the source has none for the whole. Anything else makes no whole.
pub(super) fn together(demands: &[&Demand], pick: Pick) -> Option<Verdict> {
    let mut verdicts = Vec::with_capacity(demands.len());
    for demand in demands {
        verdicts.push(pick(demand)?);
    }
    let first = *verdicts.first()?;
    if verdicts
        .iter()
        .all(|verdict| verdict.outcome == first.outcome)
    {
        let same = verdicts
            .iter()
            .all(|verdict| verdict.wording == first.wording);
        return Some(Verdict {
            outcome: first.outcome,
            wording: first.wording.clone().filter(|_| same),
        });
    }
    let is_yes = |outcome| {
        matches!(
            outcome,
            Outcome::Adopted | Outcome::AdoptedAmended | Outcome::PartlyAdopted
        )
    };
    let has =
        |wanted: &dyn Fn(Outcome) -> bool| verdicts.iter().any(|verdict| wanted(verdict.outcome));
    if has(&|outcome| !outcome.ends_case()) || !has(&is_yes) {
        return None;
    }
    let all_of_it = !has(&|outcome| !is_yes(outcome) || outcome == Outcome::PartlyAdopted);
    Some(Verdict {
        outcome: if all_of_it {
            Outcome::AdoptedAmended
        } else {
            Outcome::PartlyAdopted
        },
        wording: None,
    })
}

/// What was said on which clauses, in the source's words: one line for each wording.
pub(super) fn lines(demands: &[&Demand], pick: Pick) -> Option<Box<str>> {
    /// Wordings are few; with more the search would be slow and the text endless.
    const MOST: usize = 50;
    let mut lines: Vec<(&str, String)> = Vec::new();
    for demand in demands {
        let Some(wording) = pick(demand).and_then(|verdict| verdict.wording.as_deref()) else {
            continue;
        };
        if let Some((_, numbers)) = lines.iter_mut().find(|(known, _)| *known == wording) {
            numbers.push_str(", ");
            numbers.push_str(&demand.number);
        } else if lines.len() < MOST {
            lines.push((wording, ["Yrkande ", &*demand.number].concat()));
        }
    }
    let lines: Vec<String> = lines
        .into_iter()
        .map(|(wording, numbers)| [&*numbers, ": ", wording].concat())
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n").into())
}
