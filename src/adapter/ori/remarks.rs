//! The outcome of an item of Notubiz, and the remarks about its vote.

use super::attributes::{Attribute, Field};
use super::draft::{Decision, Draft, with_documents};
use super::outcomes::Outcomes;
use super::votes;
use crate::adapter::html::plain;
use crate::adapter::issues::{Issues, Place};
use crate::adapter::text::filled;
use crate::domain::{Outcome, Verdict};

/// The outcome, and what else the attributes for it hold.
///
/// Councils use the outcome, the status and the remarks as they like: what the table of wordings
/// knows as an outcome is one, and of the rest what stands in the attribute for the outcome.
pub(super) fn outcome(
    list: &[Attribute<'_>],
    outcomes: &Outcomes,
    draft: &mut Draft,
    place: &Place<'_>,
    log: &mut Issues,
) {
    let of = |field: Field| list.iter().filter(move |one| one.field == Some(field));
    let candidates = of(Field::Outcome).chain(of(Field::Status));
    let candidates: Vec<(&Attribute<'_>, Verdict)> = candidates
        .filter_map(|one| {
            let text = one.values().find_map(|value| value.text())?;
            Some((one, outcomes.verdict(&text)?))
        })
        .collect();
    // A status of "afgedaan" says that the case was handled, which an adopted motion is in the end.
    let is_known = |(one, verdict): &&(&Attribute<'_>, Verdict)| match verdict.outcome {
        Outcome::Unknown => false,
        Outcome::Answered | Outcome::Noted | Outcome::Referred => one.field != Some(Field::Status),
        _ => true,
    };
    let chosen = candidates.iter().find(is_known).or_else(|| {
        let is_short = |verdict: &Verdict| {
            let words = verdict.wording.as_deref().unwrap_or_default();
            words.len() <= LONGEST_WORDING && !words.contains('\n') && !votes::has_lists(words)
        };
        let mut outcomes = candidates.iter();
        outcomes.find(|(one, verdict)| one.field == Some(Field::Outcome) && is_short(verdict))
    });
    let mut remarks = Vec::new();
    for (one, verdict) in &candidates {
        if chosen.is_some_and(|(other, _)| std::ptr::eq(*other, *one)) {
            continue;
        }
        if one.field == Some(Field::Status) {
            let mut event = with_documents(Vec::new());
            event.title.clone_from(&one.label);
            event.text.clone_from(&verdict.wording);
            draft.others.push(event);
        } else {
            remarks.extend(verdict.wording.clone());
        }
    }
    for one in list {
        let is_vote = one.field.is_none_or(|field| field == Field::Remarks)
            && (one.is_called("stem") || one.is_called("uitslag"));
        let is_remark = one.field == Some(Field::Explanation) || one.field == Some(Field::Remarks);
        let texts = one
            .values()
            .filter_map(|value| filled(plain(&value.text()?)));
        if is_vote {
            remarks.extend(texts);
        } else if is_remark {
            for text in texts {
                if is_about_votes(&text) {
                    remarks.push(text);
                } else {
                    draft.motion.note = draft.motion.note.take().or(Some(text));
                }
            }
        }
    }
    let text = filled(remarks.join("\n").into());
    let count = text.as_deref().map(votes::count).unwrap_or_default();
    if count.names_people {
        log.add(place, &[votes::NAMES_PEOPLE]);
    }
    let text = text.filter(|_| !count.names_people);
    match chosen {
        Some((_, verdict)) => {
            draft.decision = Some(Decision {
                verdict: verdict.clone(),
                date: None,
                text,
                votes: count.votes,
            });
        }
        None if text.is_some() || !count.votes.is_empty() => {
            let mut event = with_documents(Vec::new());
            event.text = text;
            event.votes = count.votes;
            draft.others.push(event);
        }
        None => {}
    }
}

/// Longer texts in the attribute for the outcome are remarks.
const LONGEST_WORDING: usize = 200;

fn is_about_votes(text: &str) -> bool {
    let text = text.to_lowercase();
    ["stemmen", "stem ", "voor:", "tegen:", "unaniem", "stemming"]
        .iter()
        .any(|word| text.contains(word))
}
