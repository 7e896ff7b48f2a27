//! Names for the entries of a case's timeline.

use super::entries::{Entry, What};
use crate::domain::{BodyKind, Dataset, Event, EventKind, Motion, Outcome, Standing};
use crate::i18n::{Lang, fill, uncapitalised};

/// A few words for a node on a card: the kind of step, and what it said.
#[must_use]
pub(super) fn short(entry: &Entry<'_>, dataset: &Dataset, lang: Lang) -> String {
    let texts = lang.texts();
    match entry.what {
        What::Submitted => texts.event_submitted.to_owned(),
        What::NoDecision => of_council(dataset, texts.decision_by, texts.decision_final),
        What::Goal(_) => texts.goal_node.to_owned(),
        What::Proposal(proposal) => with_outcome(
            proposal
                .body
                .as_deref()
                .map_or(texts.proposal_node, |id| dataset.body_name(id)),
            proposal
                .verdict
                .as_ref()
                .map(|verdict| texts.proposed(verdict.outcome)),
        ),
        What::Event(event) => match event.kind {
            EventKind::Context | EventKind::Notice | EventKind::Other => event
                .title
                .as_deref()
                .map_or_else(|| texts.event(event.kind).to_owned(), ToOwned::to_owned),
            _ => step_name(event, dataset, lang),
        },
    }
}

/// The full name of an entry: the source's own title, where it has one that says more than
/// which motion it is about.
#[must_use]
pub(super) fn full(entry: &Entry<'_>, motion: &Motion, dataset: &Dataset, lang: Lang) -> String {
    let texts = lang.texts();
    match entry.what {
        What::Event(event) => event
            .title
            .as_deref()
            // Items of an agenda are often called as the motion, without its number.
            .filter(|title| !motion.title.ends_with(*title))
            .map_or_else(|| step_name(event, dataset, lang), ToOwned::to_owned),
        What::NoDecision if matches!(motion.standing(), Standing::At(_)) => {
            of_council(dataset, texts.decision_by_not_yet, texts.decision_not_yet)
        }
        What::NoDecision => no_decision(dataset, lang),
        _ => short(entry, dataset, lang),
    }
}

/// That no decision is known.
#[must_use]
pub fn no_decision(dataset: &Dataset, lang: Lang) -> String {
    let texts = lang.texts();
    let (by, plain) = (
        texts.decision_by_not_in_source,
        texts.decision_not_in_source,
    );
    of_council(dataset, by, plain)
}

/// A sentence about the council by its own name, where the set has one; councils are called
/// differently everywhere, and some sets are of several.
fn of_council(dataset: &Dataset, by: &str, plain: &str) -> String {
    let mut councils = dataset
        .bodies
        .iter()
        .filter(|body| body.kind == BodyKind::Council);
    match (councils.next(), councils.next()) {
        (Some(council), None) => fill(by, &[("body", &council.name)]),
        _ => plain.to_owned(),
    }
}

/// The body of an event and its paragraph, where the source gives them.
#[must_use]
pub fn who(event: &Event, dataset: &Dataset) -> Option<String> {
    let body = event.body.as_deref().map(|id| dataset.body_name(id));
    match (body, event.paragraph.as_deref()) {
        (Some(body), Some(paragraph)) => {
            let mut text = String::from(body);
            text.push_str(", ");
            text.push_str(paragraph);
            Some(text)
        }
        (Some(one), None) | (None, Some(one)) => Some(one.to_owned()),
        (None, None) => None,
    }
}

/// A step by its kind and outcome: a body's yes is named as that body's, and a final decision
/// as that of whoever took it, or else the council's.
fn step_name(event: &Event, dataset: &Dataset, lang: Lang) -> String {
    let texts = lang.texts();
    let body = event.body.as_deref().and_then(|id| dataset.body(id));
    let outcome = event
        .outcome()
        .filter(|outcome| *outcome != Outcome::Unknown);
    let is_council = body.is_some_and(|body| body.kind == BodyKind::Council);
    if let Some(ended @ (Outcome::Withdrawn | Outcome::Lapsed)) = outcome
        && event.is_final
        && !is_council
    {
        // Nobody decided that.
        return texts.outcome(ended).to_owned();
    }
    if event.is_final {
        let decision = match event.body.as_deref() {
            Some(id) => fill(texts.decision_by, &[("body", dataset.body_name(id))]),
            None => of_council(dataset, texts.decision_by, texts.decision_final),
        };
        return with_outcome(&decision, outcome.map(|outcome| texts.outcome(outcome)));
    }
    match (event.kind, body) {
        (EventKind::Decided, Some(body)) if body.kind != BodyKind::Council => {
            with_outcome(&body.name, outcome.map(|outcome| texts.proposed(outcome)))
        }
        // Committees have other names elsewhere.
        (EventKind::CommitteeProposal, Some(body)) if !dataset.is_swedish_municipal() => {
            let proposal = fill(texts.proposal_by, &[("body", &body.name)]);
            with_outcome(&proposal, outcome.map(|outcome| texts.proposed(outcome)))
        }
        (EventKind::ExecutiveProposal | EventKind::CommitteeProposal, _) => with_outcome(
            texts.event(event.kind),
            outcome.map(|outcome| texts.proposed(outcome)),
        ),
        _ => with_outcome(
            texts.event(event.kind),
            outcome.map(|outcome| texts.outcome(outcome)),
        ),
    }
}

/// `name: outcome`, the outcome with a small first letter.
fn with_outcome(name: &str, outcome: Option<&str>) -> String {
    let mut text = String::from(name);
    if let Some(outcome) = outcome {
        text.push_str(": ");
        text.push_str(&uncapitalised(outcome));
    }
    text
}
