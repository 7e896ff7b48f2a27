//! Running a query.

use fixedbitset::FixedBitSet;

use super::columns::{Columns, count_years};
use super::query::Query;
use super::words;
use crate::domain::Status;

/// What a query finds. The count beside each filter's value says how many motions would be
/// found if that value alone were chosen in that filter, with all the other filters as they
/// are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Positions of the motions found, in the query's order.
    pub hits: Vec<u32>,
    /// One for each of [`Index::areas`](super::Index::areas).
    pub areas: Vec<AreaCount>,
    /// One for each of [`Status::ALL`].
    pub statuses: Vec<u32>,
    /// One for each of [`Index::parties`](super::Index::parties).
    pub parties: Vec<u32>,
    /// One for each year from the first to the last of [`Index::years`](super::Index::years).
    pub years: Vec<u32>,
    /// Motions without a date that pass all other filters than the years.
    pub undated: u32,
}

/// How many motions concern an area or one inside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AreaCount {
    /// They are about it.
    pub primary: u32,
    /// They only mention it.
    pub mentioned: u32,
}

/// The filters in the order of the sets in [`run`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum Facet {
    Areas,
    Statuses,
    Parties,
    Years,
    Words,
}

pub(super) fn run(columns: &Columns, query: &Query) -> Answer {
    let sets = [
        (Facet::Areas, areas(columns, query)),
        (Facet::Statuses, statuses(columns, query)),
        (Facet::Parties, parties(columns, query)),
        (Facet::Years, years(columns, query)),
        (Facet::Words, words(columns, query)),
    ];
    // What passes every filter but one.
    let passing = |except: Option<Facet>| {
        let mut rows = FixedBitSet::with_capacity(columns.haystacks.len());
        rows.insert_range(..);
        for (facet, set) in &sets {
            if let Some(set) = set.as_ref().filter(|_| Some(*facet) != except) {
                rows.intersect_with(set);
            }
        }
        rows
    };
    let within = |rows: &FixedBitSet, set: &FixedBitSet| count(rows.intersection_count(set));

    let found = passing(None);
    let order = columns.order(query.sort).iter().copied();
    let hits = order.filter(|row| usize::try_from(*row).is_ok_and(|row| found.contains(row)));
    let for_areas = passing(Some(Facet::Areas));
    let for_statuses = passing(Some(Facet::Statuses));
    let for_parties = passing(Some(Facet::Parties));
    let for_years = passing(Some(Facet::Years));
    let years = for_years
        .ones()
        .filter_map(|row| columns.year_of.get(row).copied().flatten());
    let years = count_years(columns.years, years);
    Answer {
        hits: hits.collect(),
        areas: columns
            .area_sets
            .iter()
            .map(|sets| AreaCount {
                primary: within(&for_areas, &sets.primary),
                mentioned: within(&for_areas, &sets.mentioned),
            })
            .collect(),
        statuses: columns
            .status_sets
            .iter()
            .map(|set| within(&for_statuses, set))
            .collect(),
        parties: columns
            .party_sets
            .iter()
            .map(|set| within(&for_parties, set))
            .collect(),
        undated: count(for_years.count_ones(..)) - years.iter().sum::<u32>(),
        years,
    }
}

// Each filter gives the rows that pass it, or nothing where it lets everything pass.

fn areas(columns: &Columns, query: &Query) -> Option<FixedBitSet> {
    let mut rows = set_unless(query.areas.is_empty(), columns)?;
    for (entry, sets) in columns.areas.iter().zip(&columns.area_sets) {
        if query.areas.contains(&entry.id) {
            rows.union_with(&sets.primary);
            if query.mentioned {
                rows.union_with(&sets.mentioned);
            }
        }
    }
    Some(rows)
}

fn statuses(columns: &Columns, query: &Query) -> Option<FixedBitSet> {
    let mut rows = set_unless(query.statuses.is_empty(), columns)?;
    for (status, set) in Status::ALL.iter().zip(&columns.status_sets) {
        if query.statuses.contains(status) {
            rows.union_with(set);
        }
    }
    Some(rows)
}

fn parties(columns: &Columns, query: &Query) -> Option<FixedBitSet> {
    let mut rows = set_unless(query.parties.is_empty(), columns)?;
    for (entry, set) in columns.parties.iter().zip(&columns.party_sets) {
        if query.parties.contains(&entry.id) {
            rows.union_with(set);
        }
    }
    Some(rows)
}

fn years(columns: &Columns, query: &Query) -> Option<FixedBitSet> {
    let (from, to) = query.years?;
    let mut rows = set_unless(false, columns)?;
    for (row, year) in columns.year_of.iter().enumerate() {
        if year.is_some_and(|year| (from..=to).contains(&year)) {
            rows.insert(row);
        }
    }
    Some(rows)
}

fn words(columns: &Columns, query: &Query) -> Option<FixedBitSet> {
    let needles = words::needles(&query.words);
    let mut rows = set_unless(needles.is_empty(), columns)?;
    for (row, haystack) in columns.haystacks.iter().enumerate() {
        if needles
            .iter()
            .all(|needle| words::contains(haystack, needle))
        {
            rows.insert(row);
        }
    }
    Some(rows)
}

/// An empty set of rows, unless the filter is.
fn set_unless(empty: bool, columns: &Columns) -> Option<FixedBitSet> {
    (!empty).then(|| FixedBitSet::with_capacity(columns.haystacks.len()))
}

/// A data set that a browser can hold has far fewer than `u32::MAX` motions.
pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
