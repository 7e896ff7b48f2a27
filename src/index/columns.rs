//! What filters, counts and orders need of each motion, column by column.

use fixedbitset::FixedBitSet;

use super::entries::{self, AreaEntry, PartyEntry};
use super::names::Names;
use super::query::Sort;
use super::texts::Library;
use crate::domain::{AreaKind, Dataset, Unread};

/// Everything that is known beforehand. A bit's number, a row and a position are the same:
/// the motion's place in the data set.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) areas: Vec<AreaEntry>,
    pub(super) parties: Vec<PartyEntry>,
    /// First and last year.
    pub(super) years: Option<(u16, u16)>,
    /// Motions of each year, from the first to the last.
    pub(super) year_totals: Vec<u32>,
    /// Motions that are about each entry in `areas`, or about one inside it.
    pub(super) about: Vec<FixedBitSet>,
    /// Motions that only mention each entry in `areas`, or one inside it.
    pub(super) mentioning: Vec<FixedBitSet>,
    /// Of each entry in `parties`.
    pub(super) by_party: Vec<FixedBitSet>,
    /// Of each status, in the order of [`Status::ALL`](crate::domain::Status::ALL).
    pub(super) by_status: Vec<FixedBitSet>,
    /// The year of each motion.
    pub(super) year_of: Vec<Option<u16>>,
    /// What words are looked for in.
    pub(super) library: Library,
    pub(super) area_names: Names,
    pub(super) party_names: Names,
    pub(super) newest: Vec<u32>,
    pub(super) oldest: Vec<u32>,
    pub(super) by_title: Vec<u32>,
}

impl Columns {
    pub(super) fn order(&self, sort: Sort) -> &[u32] {
        match sort {
            Sort::Newest | Sort::Best => &self.newest,
            Sort::Oldest => &self.oldest,
            Sort::Title => &self.by_title,
        }
    }
}

/// The first and the last year that has motions.
pub(super) fn range(years: &[Option<u16>], unread: &[Unread]) -> Option<(u16, u16)> {
    let mut range: Option<(u16, u16)> = None;
    let unread = unread.iter().filter_map(|part| part.year);
    for year in years.iter().flatten().copied().chain(unread) {
        let (first, last) = range.unwrap_or((year, year));
        range = Some((first.min(year), last.max(year)));
    }
    range
}

/// How many motions there are of each year, read or not.
pub(super) fn totals(
    range: Option<(u16, u16)>,
    year_of: &[Option<u16>],
    unread: &[Unread],
) -> Vec<u32> {
    let mut totals = count_years(range, year_of, None);
    for part in unread {
        if let (Some(year), Some((first, _))) = (part.year, range)
            && let Some(total) = totals.get_mut(usize::from(year.saturating_sub(first)))
        {
            *total = total.saturating_add(part.motions.unwrap_or(0));
        }
    }
    totals
}

/// How many of these rows there are of each year, from the first to the last; of all rows where
/// none are named.
pub(super) fn count_years(
    range: Option<(u16, u16)>,
    year_of: &[Option<u16>],
    rows: Option<&FixedBitSet>,
) -> Vec<u32> {
    let Some((first, last)) = range else {
        return Vec::new();
    };
    let mut counts = vec![0; usize::from(last.saturating_sub(first)) + 1];
    for (row, year) in year_of.iter().enumerate() {
        let counted = rows.is_none_or(|rows| rows.contains(row));
        if let Some(year) = year.filter(|_| counted)
            && let Some(count) = counts.get_mut(usize::from(year.saturating_sub(first)))
        {
            *count += 1;
        }
    }
    counts
}

/// For each area, itself and all that it lies in up to the municipality, which is no sum of its
/// parts. Areas that lie in each other end the chain.
pub(super) fn around(dataset: &Dataset, areas: &[AreaEntry]) -> Vec<Vec<usize>> {
    let place = |id: &str| areas.iter().position(|area| *area.id == *id);
    let parent = |area: usize| {
        let text = dataset.area(&areas.get(area)?.id)?.parent.as_deref()?;
        let parent = place(text).or_else(|| place(entries::listed_area(dataset, text)?))?;
        let is_whole = areas.get(parent)?.kind == AreaKind::Municipality;
        (!is_whole).then_some(parent)
    };
    let mut chains = Vec::with_capacity(areas.len());
    for area in 0..areas.len() {
        let mut chain = vec![area];
        let mut next = parent(area);
        while let Some(area) = next.filter(|area| !chain.contains(area)) {
            chain.push(area);
            next = parent(area);
        }
        chains.push(chain);
    }
    chains
}
