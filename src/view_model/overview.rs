//! The strip over time: how many motions there are of each year, and which years are chosen.

use crate::domain::Day;
use crate::index::{Answer, Index};

/// The strip has at most this many bars, so that each can be seen in a narrow page.
const MOST_BINS: usize = 60;

/// The axis has at most this many labels.
const MOST_LABELS: usize = 6;

/// Years that one bar can stand for. The last is enough for the years 0–9999.
const WIDTHS: &[u16] = &[1, 2, 5, 10, 20, 50, 100, 200];

/// The strip over time. Motions count by the year of
/// [`Motion::first_known`](crate::domain::Motion::first_known).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The first and the last year that have motions.
    pub years: (u16, u16),
    /// The bars, from left to right; at least one, at most 60.
    pub bins: Vec<Bin>,
    /// How many years a bar stands for; the first and the last may stand for fewer.
    pub years_per_bin: u16,
    /// The most motions that one bar stands for, of [`Bin::total`]; at least 1.
    pub max: u32,
    /// The edges of the brush, counted in bars from the left edge of the first bar: the low one
    /// is the left edge of the first chosen bar, the high one the right edge of the last. At
    /// least one bar is chosen.
    pub window: (usize, usize),
    /// Places of the bars that the axis labels; always the first and the last.
    pub labels: Vec<usize>,
    /// Motions with a year that pass the other filters.
    pub matching: u32,
    /// Motions without a date that pass the other filters.
    pub undated: u32,
    /// Motions with a year that have not been read, so that nobody knows what they pass.
    pub unread: u32,
    /// The bar with the most matching motions; `None` where several have as many, or where
    /// there is nothing to compare. Bars with motions that have not been read are not compared.
    pub busiest: Option<usize>,
    /// The bar with the fewest matching motions, as [`Overview::busiest`]. Bars that do not
    /// have all their years yet are not compared.
    pub quietest: Option<usize>,
    /// Whether the last year is not over, so that more motions may come.
    pub ongoing: bool,
}

/// One bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bin {
    /// Its first year.
    pub first: u16,
    /// Its last year, the same as the first where bars stand for one year each.
    pub last: u16,
    /// All motions.
    pub total: u32,
    /// Motions that pass the other filters, whether these years are chosen or not.
    pub matching: u32,
    /// Motions that have not been read.
    pub unread: u32,
    /// Whether any of its years is chosen, which all are as long as no years are.
    pub selected: bool,
}

impl Overview {
    /// The strip for an answer, with the chosen years and today's date. `None` where no motion
    /// has a date.
    #[must_use]
    pub fn new(
        index: &Index,
        answer: &Answer,
        chosen: Option<(u16, u16)>,
        today: Day,
    ) -> Option<Self> {
        let (first, last) = index.years()?;
        let years_per_bin = width(first, last);
        let (one, other) = chosen.unwrap_or((first, last));
        let low = one.min(other).clamp(first, last);
        let high = one.max(other).clamp(first, last);
        let start = first - first % years_per_bin;
        let mut bins: Vec<Bin> = Vec::new();
        let mut found = 0;
        for (year, &total) in (first..=last).zip(index.year_totals()) {
            let place = usize::from(year - first);
            let matching = answer.years.get(place).copied().unwrap_or(0);
            found += matching;
            let selected = low <= year && year <= high;
            let place = usize::from((year - start) / years_per_bin);
            match bins.get_mut(place) {
                Some(bin) => {
                    bin.last = year;
                    bin.total += total;
                    bin.matching += matching;
                    bin.selected |= selected;
                }
                None => bins.push(Bin {
                    first: year,
                    last: year,
                    total,
                    matching,
                    unread: 0,
                    selected,
                }),
            }
        }
        let mut unread = 0_u32;
        for part in &index.dataset().unread {
            let motions = part.motions.unwrap_or(0);
            if let Some(year) = part.year
                && let Some(bin) = bins.get_mut(usize::from((year - start) / years_per_bin))
            {
                bin.unread = bin.unread.saturating_add(motions);
                unread = unread.saturating_add(motions);
            }
        }
        let ongoing = last >= today.year();
        let read = |bin: &Bin| bin.unread == 0;
        let whole = |bin: &Bin| {
            let has_all_years = bin.last - bin.first + 1 == years_per_bin;
            has_all_years && !(ongoing && bin.last == last) && read(bin)
        };
        Some(Self {
            years: (first, last),
            years_per_bin,
            max: bins.iter().map(|bin| bin.total).max().unwrap_or(0),
            window: window(&bins),
            labels: labels(bins.len()),
            matching: found,
            undated: answer.undated,
            unread,
            busiest: highest(&bins, &|bin| read(bin).then(|| i64::from(bin.matching))),
            quietest: highest(&bins, &|bin| whole(bin).then(|| -i64::from(bin.matching))),
            ongoing,
            bins,
        })
    }
}

/// The smallest number of years per bar that keeps to [`MOST_BINS`].
fn width(first: u16, last: u16) -> u16 {
    let bins = |width: u16| usize::from(last / width - first / width) + 1;
    let fits = |width: &&u16| bins(**width) <= MOST_BINS;
    WIDTHS
        .iter()
        .find(fits)
        .or(WIDTHS.last())
        .copied()
        .unwrap_or(1)
}

fn window(bins: &[Bin]) -> (usize, usize) {
    let low = bins.iter().position(|bin| bin.selected);
    let high = bins.iter().rposition(|bin| bin.selected);
    low.zip(high).map_or((0, 0), |(low, high)| (low, high + 1))
}

/// Evenly chosen bars: in equal steps where 4 to 6 labels can have them, else nearly so.
fn labels(bins: usize) -> Vec<usize> {
    let last = bins.saturating_sub(1);
    if bins <= MOST_LABELS {
        return (0..bins).collect();
    }
    let even = (3..MOST_LABELS)
        .rev()
        .find(|steps| last.is_multiple_of(*steps));
    let steps = even.unwrap_or(MOST_LABELS - 1);
    (0..=steps)
        .map(|step| (step * last + steps / 2) / steps)
        .collect()
}

/// The place of the one bar with a higher value than all others that have one, where there are
/// others.
fn highest(bins: &[Bin], value: &dyn Fn(&Bin) -> Option<i64>) -> Option<usize> {
    let mut best = None;
    let mut highest = i64::MIN;
    let mut compared = 0;
    for (place, bin) in bins.iter().enumerate() {
        let Some(value) = value(bin) else {
            continue;
        };
        compared += 1;
        if value >= highest {
            best = (value > highest).then_some(place);
            highest = value;
        }
    }
    best.filter(|_| compared > 1)
}
