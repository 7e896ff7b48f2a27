//! The full timeline of an opened case: every entry in words, and where it lies in time.

use super::entries::{What, entries};
use super::labels;
use super::scale::{Mark, PerMille, Scale, Tick};
use super::steps::Look;
use crate::domain::{Dataset, Date, Day, Event, Motion};
use crate::i18n::{self, Lang};

/// Years named on the axis at most.
const MOST_TICKS: u16 = 6;

/// The timeline of one case.
#[derive(Clone, Debug, PartialEq)]
pub struct Lifeline<'a> {
    /// Its entries, in order.
    pub rows: Vec<Row<'a>>,
    /// Years on the axis; empty where no entry is dated.
    pub ticks: Vec<Tick>,
    /// Today, where it lies within the axis.
    pub today: Option<PerMille>,
}

/// One entry of the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// When, in words.
    pub when: String,
    /// The same for machines, where it is a year, month or day.
    pub datetime: Option<String>,
    /// What happened, or is to happen.
    pub title: String,
    /// Who, and in which paragraph of the minutes.
    pub who: Option<String>,
    /// More words of the source.
    pub text: Option<&'a str>,
    /// The event behind it, for its outcome, statements and documents.
    pub event: Option<&'a Event>,
    /// How it is drawn.
    pub look: Look,
    /// Where it lies; `None` where the source gives no date.
    pub mark: Option<Mark>,
}

/// Lays out the timeline of a case.
#[must_use]
pub fn lifeline<'a>(
    motion: &'a Motion,
    dataset: &'a Dataset,
    today: Day,
    lang: Lang,
) -> Lifeline<'a> {
    let texts = lang.texts();
    let all = entries(motion, today);
    let scale = scale(all.iter().filter_map(|entry| entry.when.as_ref()), today);
    let rows = all
        .iter()
        .map(|entry| {
            let event = match entry.what {
                What::Event(event) => Some(event),
                _ => None,
            };
            let text = match entry.what {
                What::Event(event) => event.text.as_deref(),
                What::Proposal(proposal) => proposal.text.as_deref(),
                What::Goal(goal) => Some(&*goal.text),
                What::Submitted | What::NoDecision => None,
            };
            let when = match (&entry.what, &entry.when) {
                (What::NoDecision, _) => String::new(),
                (_, Some(date)) => i18n::date(lang, date),
                (_, None) => texts.date_missing.to_owned(),
            };
            Row {
                when,
                datetime: entry.when.as_ref().and_then(i18n::datetime),
                title: labels::full(entry, motion, dataset, lang),
                who: event.and_then(|event| labels::who(event, dataset)),
                text,
                event,
                look: Look::of(entry),
                mark: scale
                    .zip(entry.when.as_ref())
                    .map(|(scale, date)| scale.mark(date, today)),
            }
        })
        .collect();
    Lifeline {
        rows,
        ticks: scale
            .map(|scale| scale.ticks(MOST_TICKS))
            .unwrap_or_default(),
        today: scale
            .map(|scale| scale.at(today))
            .filter(|at| (1..1000).contains(at)),
    }
}

/// Whole years from the first to the last date; an open end reaches to today.
fn scale<'a>(dates: impl Iterator<Item = &'a Date>, today: Day) -> Option<Scale> {
    dates
        .map(|date| {
            let first = date.first_day().map_or(date.year(), Day::year);
            (first, date.last_day().unwrap_or(today).year().max(first))
        })
        .reduce(|(a, b), (first, last)| (a.min(first), b.max(last)))
        .map(|(first, last)| Scale::of_years(first, last))
}
