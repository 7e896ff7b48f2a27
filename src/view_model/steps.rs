//! The short timeline on a card: a few nodes that say how far a case has come.

use super::entries::{Entry, What, entries};
use super::labels;
use crate::domain::{Dataset, Day, EventKind, Motion, Standing};
use crate::i18n::{self, Lang};

/// Entries that a card shows whole at most.
const MOST: usize = 6;

/// How a node is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A step of the case.
    Step,
    /// Part of the story, no step of the case.
    Context,
    /// The council's decision.
    Decision,
    /// A decision that is not known.
    Missing,
    /// Ahead of today.
    Future,
    /// Several entries that the card leaves out.
    Gap,
}

impl Look {
    /// Name of the style class.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Step => "step-done",
            Self::Context => "context",
            Self::Decision => "decision",
            Self::Missing => "missing",
            Self::Future => "future",
            Self::Gap => "gap",
        }
    }

    /// How an entry is drawn.
    #[must_use]
    pub fn of(entry: &Entry<'_>) -> Self {
        match entry.what {
            _ if entry.ahead => Self::Future,
            What::NoDecision => Self::Missing,
            What::Event(event) if event.is_final => Self::Decision,
            What::Event(event) if event.kind.stage().is_none() => Self::Context,
            What::Goal(goal) if goal.due.is_none() => Self::Future,
            _ => Self::Step,
        }
    }
}

/// One node of a card's timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What happened, or is to happen.
    pub label: String,
    /// When, in words; `None` only for a gap.
    pub when: Option<String>,
    /// The same for machines, where it is a year, month or day.
    pub datetime: Option<String>,
    /// How it is drawn.
    pub look: Look,
}

/// The nodes of a case's card.
///
/// A timeline of more than six entries is cut to the first one, the submission, the latest
/// proposal, the decision or that none is known, and the next goal, or the last one that has
/// passed. What is left out stands as a counted gap, so that the card never pretends to be the
/// whole story.
#[must_use]
pub fn steps(motion: &Motion, dataset: &Dataset, today: Day, lang: Lang) -> Vec<Step> {
    let all = entries(motion, today);
    let keep = chosen(&all);
    let mut steps = Vec::with_capacity(MOST);
    let mut skipped = 0_usize;
    for (entry, kept) in all.iter().zip(&keep) {
        if *kept {
            push_gap(&mut steps, &mut skipped, lang);
            steps.push(step(entry, motion, dataset, lang));
        } else {
            skipped += 1;
        }
    }
    push_gap(&mut steps, &mut skipped, lang);
    steps
}

fn chosen(all: &[Entry<'_>]) -> Vec<bool> {
    if all.len() <= MOST {
        return vec![true; all.len()];
    }
    let is_kind = |entry: &Entry<'_>, wanted: &[EventKind]| matches!(entry.what, What::Event(event) if wanted.contains(&event.kind));
    let first_where = |test: &dyn Fn(&Entry<'_>) -> bool| all.iter().position(test);
    let last_where = |test: &dyn Fn(&Entry<'_>) -> bool| all.iter().rposition(test);
    let musts = [
        first_where(&|entry| {
            matches!(entry.what, What::Submitted) || is_kind(entry, &[EventKind::Submitted])
        }),
        last_where(&|entry| {
            matches!(entry.what, What::NoDecision)
                || matches!(entry.what, What::Event(event) if event.is_final)
        }),
        first_where(&|entry| entry.ahead && matches!(entry.what, What::Goal(_)))
            .or_else(|| last_where(&|entry| matches!(entry.what, What::Goal(_)))),
        Some(0),
        last_where(&|entry| {
            matches!(entry.what, What::Proposal(_))
                || is_kind(
                    entry,
                    &[EventKind::ExecutiveProposal, EventKind::CommitteeProposal],
                )
        }),
    ];
    let mut keep = vec![false; all.len()];
    for place in musts.into_iter().flatten() {
        if let Some(slot) = keep.get_mut(place) {
            *slot = true;
        }
    }
    keep
}

fn push_gap(steps: &mut Vec<Step>, skipped: &mut usize, lang: Lang) {
    if *skipped > 0 {
        let texts = lang.texts();
        let number = i18n::number(lang, *skipped as u64);
        let label = i18n::fill(
            i18n::plural(
                *skipped as u64,
                texts.timeline_more_one,
                texts.timeline_more_other,
            ),
            &[("n", &number)],
        );
        steps.push(Step {
            label,
            when: None,
            datetime: None,
            look: Look::Gap,
        });
        *skipped = 0;
    }
}

fn step(entry: &Entry<'_>, motion: &Motion, dataset: &Dataset, lang: Lang) -> Step {
    let texts = lang.texts();
    let when = match (entry.what, &entry.when) {
        (What::NoDecision, _) if matches!(motion.standing(), Standing::At(_)) => {
            texts.not_yet.to_owned()
        }
        (What::NoDecision, _) => texts.not_in_source.to_owned(),
        (_, Some(date)) => i18n::short_date(lang, date),
        (_, None) => texts.date_missing.to_owned(),
    };
    Step {
        label: labels::short(entry, dataset, lang),
        when: Some(when),
        datetime: entry.when.as_ref().and_then(i18n::datetime),
        look: Look::of(entry),
    }
}
