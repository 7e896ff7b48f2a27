//! Sentences about the list as a whole and about single facts.

use crate::domain::{Dataset, Measure, Related, Unit, Votes};
use crate::i18n::{self, Lang};

use super::overview::{Bin, Overview};
use super::scale::PerMille;
use super::state::{Filter, State};
use crate::index::{Index, Sort};

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
        Filter::Years(from, to) => years(*from, *to, lang),
        Filter::Words(words) => i18n::fill(texts.chip_words, &[("words", words)]),
    }
}

/// What the strip over time shows, in a sentence or two.
#[must_use]
pub fn overview_sentence(strip: &Overview, lang: Lang) -> String {
    let texts = lang.texts();
    let years = years(strip.years.0, strip.years.1, lang);
    let template = i18n::plural(
        strip.matching.into(),
        texts.overview_span_one,
        texts.overview_span_other,
    );
    let number = i18n::number(lang, strip.matching.into());
    let mut text = if strip.unread > 0 {
        let unread = i18n::number(lang, strip.unread.into());
        i18n::fill(
            texts.overview_partly,
            &[("n", &number), ("unread", &unread)],
        )
    } else {
        i18n::fill(template, &[("n", &number), ("years", &years)])
    };
    let bin = |place: Option<usize>| strip.bins.get(place?);
    // Several years that share the most or the fewest are not named: it would be a list.
    if let Some(most) = bin(strip.busiest) {
        let least = bin(strip.quietest);
        let template = match least {
            Some(_) => texts.overview_extremes,
            None => texts.overview_most,
        };
        let count = |bin: &Bin| i18n::number(lang, bin.matching.into());
        text.push(' ');
        text.push_str(&i18n::fill(
            template,
            &[
                ("most", &span(most)),
                ("most_count", &count(most)),
                ("least", &least.map(span).unwrap_or_default()),
                ("least_count", &least.map(count).unwrap_or_default()),
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

fn years(from: u16, to: u16, lang: Lang) -> String {
    let (first, last) = (i18n::digits(from.into()), i18n::digits(to.into()));
    if from == to {
        return first;
    }
    let years = [("from", &*first), ("to", &*last)];
    i18n::fill(lang.texts().chip_years, &years)
}

/// The years of a bar: `2019`, or `2010–2014`.
#[must_use]
pub fn span(bin: &Bin) -> String {
    let mut text = i18n::digits(bin.first.into());
    if bin.last != bin.first {
        text.push('–');
        text.push_str(&i18n::digits(bin.last.into()));
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

/// The sentence that assistive tools speak once a change has settled: what is shown now that
/// was not, or not so, in the state `before`. It always differs from `said`, which they have
/// spoken last, since a live region that stays the same stays silent.
#[must_use]
pub fn announcement(before: &State, state: &State, said: &str, lang: Lang) -> String {
    let texts = lang.texts();
    let found = state.answer.hits.len();
    let all = found as u64;
    let more = state.shown.min(found).saturating_sub(before.shown) as u64;
    let sort = state.query.sort;
    // An order that comes and goes with words is one that nobody chose.
    let had_words = !before.query.words.trim().is_empty();
    let has_words = !state.query.words.trim().is_empty();
    let came = sort == Sort::Best && !had_words;
    let went = before.query.sort == Sort::Best && !has_words;
    let sorted = before.query.sort != sort && !came && !went;
    let mut text = if found == 0 {
        texts.no_match.to_owned()
    } else if more > 0 && before.query == state.query {
        let numbers = [
            ("n", &*i18n::number(lang, more)),
            ("shown", &i18n::number(lang, state.shown.min(found) as u64)),
            ("total", &i18n::number(lang, all)),
        ];
        let template = i18n::plural(more, texts.announce_more_one, texts.announce_more_other);
        i18n::fill(template, &numbers)
    } else if sorted {
        let template = i18n::plural(all, texts.announce_sorted_one, texts.announce_sorted_other);
        let values = [
            ("n", &*i18n::number(lang, all)),
            ("sort", sort_name(sort, lang)),
        ];
        i18n::fill(template, &values)
    } else {
        i18n::counted(lang, all, texts.announce_one, texts.announce_other)
    };
    if text == said {
        text.push('\u{a0}');
    }
    text
}

/// What an order of the list is called.
#[must_use]
pub fn sort_name(sort: Sort, lang: Lang) -> &'static str {
    let texts = lang.texts();
    match sort {
        Sort::Newest => texts.sort_newest,
        Sort::Oldest => texts.sort_oldest,
        Sort::Title => texts.sort_title,
        Sort::Best => texts.sort_best,
    }
}
