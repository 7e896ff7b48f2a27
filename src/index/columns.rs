//! What filters, counts and orders need of each motion, column by column.

use std::cmp::{Ordering, Reverse};

use fixedbitset::FixedBitSet;

use super::collate::alphabetical_key;
use super::entries::{self, AreaEntry, PartyEntry, Register};
use super::query::Sort;
use super::words;
use crate::domain::{Dataset, Relation, Status};

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
    /// Of each entry in `areas`.
    pub(super) area_sets: Vec<AreaSets>,
    /// Of each entry in `parties`.
    pub(super) party_sets: Vec<FixedBitSet>,
    /// Of each status, in the order of [`Status::ALL`].
    pub(super) status_sets: Vec<FixedBitSet>,
    /// The year of each motion.
    pub(super) year_of: Vec<Option<u16>>,
    /// The text of each motion that words are looked for in.
    pub(super) haystacks: Vec<Box<str>>,
    newest: Vec<u32>,
    oldest: Vec<u32>,
    by_title: Vec<u32>,
}

/// The motions that concern an area or one inside it. None is in both.
#[derive(Debug)]
pub(super) struct AreaSets {
    pub(super) primary: FixedBitSet,
    pub(super) mentioned: FixedBitSet,
}

impl Columns {
    pub(super) fn new(dataset: &Dataset) -> Self {
        let motions = &dataset.motions;
        let areas = entries::areas(dataset);
        let parties = entries::parties(dataset);
        let mut party_sets = sets(parties.entries.len(), motions.len());
        let mut status_sets = sets(Status::ALL.len(), motions.len());
        for (row, motion) in motions.iter().enumerate() {
            for text in entries::party_texts(motion) {
                let entry = parties.by_text.get(text);
                insert(&mut party_sets, entry.copied(), row);
            }
            let status = motion.standing().status();
            let place = Status::ALL.iter().position(|other| *other == status);
            insert(&mut status_sets, place, row);
        }
        let dates: Vec<_> = motions.iter().map(|m| m.first_known()).collect();
        let year_of: Vec<_> = dates
            .iter()
            .map(|date| Some(date.as_ref()?.year()))
            .collect();
        let dated = || year_of.iter().flatten().copied();
        let years = dated().min().zip(dated().max());
        let titles = ranks(motions.iter().map(|m| alphabetical_key(&m.title)).collect());
        let title = |row: u32| at(&titles, row);
        let date = |row: u32| at(&dates, row).flatten();
        let undated = |row: u32| date(row).is_none();
        let order = |compare: &dyn Fn(u32, u32) -> Ordering| ordered(motions.len(), compare);
        Self {
            area_sets: area_sets(dataset, &areas),
            haystacks: motions
                .iter()
                .map(|motion| {
                    words::haystack(dataset, motion, |text| {
                        let entry = areas.entries.get(*areas.by_text.get(text)?)?;
                        dataset.area(&entry.id)
                    })
                })
                .collect(),
            areas: areas.entries,
            parties: parties.entries,
            year_totals: count_years(years, dated()),
            years,
            party_sets,
            status_sets,
            newest: order(&|a, b| {
                let key = |row| (undated(row), Reverse(date(row)), title(row));
                key(a).cmp(&key(b))
            }),
            oldest: order(&|a, b| {
                let key = |row| (undated(row), date(row), title(row));
                key(a).cmp(&key(b))
            }),
            by_title: order(&|a, b| title(a).cmp(&title(b))),
            year_of,
        }
    }

    pub(super) fn order(&self, sort: Sort) -> &[u32] {
        match sort {
            Sort::Newest => &self.newest,
            Sort::Oldest => &self.oldest,
            Sort::Title => &self.by_title,
        }
    }
}

/// How many of these years there are of each year, from the first to the last.
pub(super) fn count_years(range: Option<(u16, u16)>, years: impl Iterator<Item = u16>) -> Vec<u32> {
    let Some((first, last)) = range else {
        return Vec::new();
    };
    let mut counts = vec![0; usize::from(last.saturating_sub(first)) + 1];
    for year in years {
        let place = usize::from(year.saturating_sub(first));
        if let Some(count) = counts.get_mut(place) {
            *count += 1;
        }
    }
    counts
}

fn area_sets(dataset: &Dataset, areas: &Register<'_, AreaEntry>) -> Vec<AreaSets> {
    let rows = dataset.motions.len();
    let around = around(dataset, areas);
    let mut primary = sets(areas.entries.len(), rows);
    let mut mentioned = sets(areas.entries.len(), rows);
    for (row, motion) in dataset.motions.iter().enumerate() {
        for (text, relation) in entries::area_texts(motion) {
            let sets = match relation {
                Relation::Primary => &mut primary,
                Relation::Mentioned => &mut mentioned,
            };
            let entry = areas.by_text.get(text);
            for area in entry
                .and_then(|entry| around.get(*entry))
                .into_iter()
                .flatten()
            {
                insert(sets, Some(*area), row);
            }
        }
    }
    primary
        .into_iter()
        .zip(mentioned)
        .map(|(primary, mut mentioned)| {
            mentioned.difference_with(&primary);
            AreaSets { primary, mentioned }
        })
        .collect()
}

/// For each area, itself and all that it lies in. Areas that lie in each other end the chain.
fn around(dataset: &Dataset, areas: &Register<'_, AreaEntry>) -> Vec<Vec<usize>> {
    let parent = |entry: usize| {
        let id = &areas.entries.get(entry)?.id;
        let parent = dataset.area(id)?.parent.as_deref()?;
        let known = areas.by_text.get(parent);
        known
            .or_else(|| areas.by_text.get(entries::listed_area(dataset, parent)?))
            .copied()
    };
    let parents: Vec<_> = (0..areas.entries.len()).map(parent).collect();
    (0..parents.len())
        .map(|entry| {
            let mut chain = vec![entry];
            let mut next = at_usize(&parents, entry);
            while let Some(area) = next.filter(|area| !chain.contains(area)) {
                chain.push(area);
                next = at_usize(&parents, area);
            }
            chain
        })
        .collect()
}

/// The place of each key among all of them; equal keys have equal places.
fn ranks(keys: Vec<String>) -> Vec<u32> {
    let key = |row: u32| usize::try_from(row).ok().and_then(|row| keys.get(row));
    let mut ranks = vec![0; keys.len()];
    let (mut rank, mut previous) = (0, None);
    for row in ordered(keys.len(), &|a, b| key(a).cmp(&key(b))) {
        rank += u32::from(previous.is_some_and(|previous| key(previous) != key(row)));
        previous = Some(row);
        if let Some(place) = usize::try_from(row).ok().and_then(|row| ranks.get_mut(row)) {
            *place = rank;
        }
    }
    ranks
}

/// The rows in order; equal ones stay in the order of the source. `dyn`, because each type of
/// comparison would bring a sorting routine of its own into the wasm file.
fn ordered(rows: usize, compare: &dyn Fn(u32, u32) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..super::answer::count(rows)).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

fn at<T: Copy>(column: &[T], row: u32) -> Option<T> {
    column.get(usize::try_from(row).ok()?).copied()
}

fn at_usize(column: &[Option<usize>], row: usize) -> Option<usize> {
    column.get(row).copied().flatten()
}

fn sets(number: usize, rows: usize) -> Vec<FixedBitSet> {
    vec![FixedBitSet::with_capacity(rows); number]
}

fn insert(sets: &mut [FixedBitSet], place: Option<usize>, row: usize) {
    if let Some(set) = place.and_then(|place| sets.get_mut(place)) {
        set.insert(row);
    }
}
