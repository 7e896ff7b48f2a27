//! Sentences about the list as a whole and about single facts.

use crate::domain::{Dataset, Measure, Related, Unit, Votes};
use crate::i18n::{self, Lang};

use super::overview::{Bin, Overview};
use super::scale::PerMille;
use super::state::{Filter, State};
use crate::index::Index;

/// The votes of all parties together. A sum is known only where every party's number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// For.
    pub yes: Option<u32>,
    /// Against.
    pub no: Option<u32>,
    /// Abstained.
    pub abstain: Option<u32>,
    /// Absent.
    pub absent: Option<u32>,
    /// Every party's votes for and against are known.
    pub complete: bool,
}

/// Adds up the votes of an event.
#[must_use]
pub fn tally(votes: &[Votes]) -> Tally {
    let sum = |count: fn(&Votes) -> Option<u32>| {
        votes
            .iter()
            .map(count)
            .try_fold(0_u32, |sum, votes| Some(sum.saturating_add(votes?)))
    };
    let (yes, no) = (sum(|votes| votes.yes), sum(|votes| votes.no));
    Tally {
        yes,
        no,
        abstain: sum(|votes| votes.abstain),
        absent: sum(|votes| votes.absent),
        complete: yes.is_some() && no.is_some(),
    }
}

/// How much of a goal is done, where a share of it was measured.
#[must_use]
pub fn share(measure: &Measure) -> Option<PerMille> {
    let value = measure.value.filter(|_| measure.unit == Unit::Share)?;
    // A float cast saturates, and the clamp keeps what is drawn within the bar.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let share = (value.clamp(0.0, 1.0) * 1000.0) as PerMille;
    Some(share)
}

/// A related motion: how it is related, and its title where the set has it.
#[must_use]
pub fn related(related: &Related, dataset: &Dataset, lang: Lang) -> String {
    let title = dataset
        .motion(&related.motion)
        .map_or(&*related.motion, |motion| &motion.title);
    [lang.texts().related(related.relation), ": ", title].concat()
}

/// A document with its type, size and date.
#[must_use]
pub fn document_name(document: &crate::domain::Document, lang: Lang) -> String {
    let mut name = i18n::document(lang, document);
    if let Some(date) = &document.date {
        name.push_str(", ");
        name.push_str(&i18n::date(lang, date));
    }
    name
}

/// What a removable filter is called.
#[must_use]
pub fn filter_name(filter: &Filter, index: &Index, lang: Lang) -> String {
    let texts = lang.texts();
    match filter {
        Filter::Area(id) => index.dataset().area_name(id).to_owned(),
        Filter::Status(status) => texts.status(*status).to_owned(),
        Filter::Party(id) => {
            let party = index.dataset().party(id);
            party
                .and_then(|party| party.name.as_deref())
                .unwrap_or(id)
                .to_owned()
        }
        Filter::Years(from, to) if from == to => from.to_string(),
        Filter::Years(from, to) => i18n::fill(
            texts.chip_years,
            &[("from", &from.to_string()), ("to", &to.to_string())],
        ),
        Filter::Words(words) => i18n::fill(texts.chip_words, &[("words", words)]),
    }
}

/// What the strip over time shows, in a sentence or two.
#[must_use]
pub fn overview_sentence(strip: &Overview, lang: Lang) -> String {
    let texts = lang.texts();
    let years = match strip.years {
        (first, last) if first == last => first.to_string(),
        (first, last) => i18n::fill(
            texts.chip_years,
            &[("from", &first.to_string()), ("to", &last.to_string())],
        ),
    };
    let template = i18n::plural(
        strip.matching.into(),
        texts.overview_span_one,
        texts.overview_span_other,
    );
    let number = i18n::number(lang, strip.matching.into());
    let mut text = i18n::fill(template, &[("n", &number), ("years", &years)]);
    let bin = |place: Option<usize>| strip.bins.get(place?);
    if let (Some(most), Some(least)) = (bin(strip.busiest), bin(strip.quietest)) {
        text.push(' ');
        text.push_str(&i18n::fill(
            texts.overview_extremes,
            &[
                ("most", &span(most)),
                ("most_count", &i18n::number(lang, most.matching.into())),
                ("least", &span(least)),
                ("least_count", &i18n::number(lang, least.matching.into())),
            ],
        ));
    }
    if strip.undated > 0 {
        text.push(' ');
        text.push_str(&i18n::counted(
            lang,
            strip.undated.into(),
            texts.undated_one,
            texts.undated_other,
        ));
    }
    text
}

/// The years of a bar: `2019`, or `2010–2014`.
#[must_use]
pub fn span(bin: &Bin) -> String {
    let mut text = bin.first.to_string();
    if bin.last != bin.first {
        text.push('–');
        text.push_str(&bin.last.to_string());
    }
    text
}

/// The heading over the list: how many motions, and of how many where a filter is chosen.
#[must_use]
pub fn count(state: &State, lang: Lang) -> String {
    let texts = lang.texts();
    let found = state.answer.hits.len() as u64;
    let all = state
        .index
        .as_ref()
        .map_or(0, |index| index.dataset().motions.len()) as u64;
    if found == 0 && all > 0 {
        return texts.no_match.to_owned();
    }
    if found == all {
        return i18n::counted(lang, all, texts.count_one, texts.count_other);
    }
    let (shown, total) = (i18n::number(lang, found), i18n::number(lang, all));
    i18n::fill(texts.showing_of, &[("shown", &shown), ("total", &total)])
}

/// The sentence that assistive tools speak once a change has settled.
#[must_use]
pub fn announcement(state: &State, lang: Lang) -> String {
    let texts = lang.texts();
    match state.answer.hits.len() as u64 {
        0 => texts.no_match.to_owned(),
        found => i18n::counted(lang, found, texts.announce_one, texts.announce_other),
    }
}
