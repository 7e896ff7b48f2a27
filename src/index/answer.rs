//! Running a query.

use fixedbitset::FixedBitSet;

use super::columns::{Columns, count_years};
use super::found::Found;
use super::query::{Query, Sort};
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

pub(super) fn run(columns: &Columns, query: &Query) -> Answer {
    let areas = areas(columns, query);
    let statuses = statuses(columns, query);
    let parties = parties(columns, query);
    let years = years(columns, query);
    let words = words(columns, query);
    let with_words = words.as_ref().map(Found::rows);
    // What passes the filters that are named.
    let passing = |filters: [&Option<FixedBitSet>; 4]| {
        let mut rows = all(columns);
        for set in filters.into_iter().flatten().chain(with_words) {
            rows.intersect_with(set);
        }
        rows
    };
    let found = passing([&areas, &statuses, &parties, &years]);
    let for_areas = passing([&None, &statuses, &parties, &years]);
    let for_statuses = passing([&areas, &None, &parties, &years]);
    let for_parties = passing([&areas, &statuses, &None, &years]);
    let for_years = passing([&areas, &statuses, &parties, &None]);

    let mut hits = Vec::with_capacity(found.count_ones(..));
    for &row in columns.order(query.sort) {
        if found.contains(row as usize) {
            hits.push(row);
        }
    }
    if let Some(words) = words.filter(|_| query.sort == Sort::Best) {
        words.arrange(&mut hits);
    }
    let about = within(&for_areas, &columns.about);
    let mentioning = within(&for_areas, &columns.mentioning);
    let mut area_counts = Vec::with_capacity(about.len());
    for (&primary, &mentioned) in about.iter().zip(&mentioning) {
        area_counts.push(AreaCount { primary, mentioned });
    }
    let years = count_years(columns.years, &columns.year_of, Some(&for_years));
    Answer {
        hits,
        areas: area_counts,
        statuses: within(&for_statuses, &columns.by_status),
        parties: within(&for_parties, &columns.by_party),
        undated: count(for_years.count_ones(..)) - years.iter().sum::<u32>(),
        years,
    }
}

/// How many of the rows are in each set.
fn within(rows: &FixedBitSet, sets: &[FixedBitSet]) -> Vec<u32> {
    let mut counts = Vec::with_capacity(sets.len());
    for set in sets {
        counts.push(count(rows.intersection_count(set)));
    }
    counts
}

// Each filter gives the rows that pass it, or nothing where it lets everything pass.

fn areas(columns: &Columns, query: &Query) -> Option<FixedBitSet> {
    let mut rows = set_unless(query.areas.is_empty(), columns)?;
    let sets = columns.about.iter().zip(&columns.mentioning);
    for (entry, (about, mentioning)) in columns.areas.iter().zip(sets) {
        if query.areas.contains(&entry.id) {
            rows.union_with(about);
            if query.mentioned {
                rows.union_with(mentioning);
            }
        }
    }
    Some(rows)
}

fn statuses(columns: &Columns, query: &Query) -> Option<FixedBitSet> {
    let mut rows = set_unless(query.statuses.is_empty(), columns)?;
    for (&status, set) in Status::ALL.iter().zip(&columns.by_status) {
        if query.statuses.contains(status) {
            rows.union_with(set);
        }
    }
    Some(rows)
}

fn parties(columns: &Columns, query: &Query) -> Option<FixedBitSet> {
    let mut rows = set_unless(query.parties.is_empty(), columns)?;
    for (entry, set) in columns.parties.iter().zip(&columns.by_party) {
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
        if year.is_some_and(|year| from <= year && year <= to) {
            rows.insert(row);
        }
    }
    Some(rows)
}

fn words(columns: &Columns, query: &Query) -> Option<Found> {
    let needles = words::needles(&query.words);
    let found = needles.iter().map(|needle| {
        let mut found = Found::new(columns.library.len(), query.sort == Sort::Best);
        columns.library.find(needle, &mut found);
        columns.area_names.find(needle, &mut found);
        columns.party_names.find(needle, &mut found);
        found
    });
    found.reduce(|mut all, found| {
        all.intersect(&found);
        all
    })
}

/// An empty set of rows, unless the filter is.
fn set_unless(empty: bool, columns: &Columns) -> Option<FixedBitSet> {
    (!empty).then(|| FixedBitSet::with_capacity(columns.library.len()))
}

fn all(columns: &Columns) -> FixedBitSet {
    let mut rows = FixedBitSet::with_capacity(columns.library.len());
    rows.insert_range(..);
    rows
}

/// A data set that a browser can hold has far fewer than `u32::MAX` motions.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
