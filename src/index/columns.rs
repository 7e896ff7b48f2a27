//! What filters, counts and orders need of each motion, column by column.

use std::cmp::Ordering;

use fixedbitset::FixedBitSet;

use super::collate::alphabetical_key;
use super::entries::{self, AreaEntry, PartyEntry};
use super::query::Sort;
use super::register::Register;
use super::texts::{Collector, Texts};
use super::words;
use crate::domain::{AreaKind, Dataset, Relation, Status, Unread, order};

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
    /// Of each status, in the order of [`Status::ALL`].
    pub(super) by_status: Vec<FixedBitSet>,
    /// The year of each motion.
    pub(super) year_of: Vec<Option<u16>>,
    /// What words are looked for in.
    pub(super) texts: Texts,
    newest: Vec<usize>,
    oldest: Vec<usize>,
    by_title: Vec<usize>,
}

impl Columns {
    pub(super) fn new(dataset: &Dataset) -> Self {
        let rows = dataset.motions.len();
        let (areas, area_names) = entries::areas(dataset);
        let (parties, party_names) = entries::parties(dataset);
        let around = around(dataset, &areas, &area_names);
        let mut about = sets(areas.len(), rows);
        let mut mentioning = sets(areas.len(), rows);
        let mut by_party = sets(parties.len(), rows);
        let mut by_status = sets(Status::ALL.len(), rows);
        let mut texts = Collector::default();
        let mut dates = Vec::with_capacity(rows);
        let mut year_of = Vec::with_capacity(rows);
        let mut titles = Vec::with_capacity(rows);
        for (row, motion) in dataset.motions.iter().enumerate() {
            entries::area_texts(motion, &mut |text, relation| {
                let sets = match relation {
                    Relation::Primary => &mut about,
                    Relation::Mentioned => &mut mentioning,
                };
                let area = area_names.get(text).and_then(|area| around.get(area));
                for &area in area.into_iter().flatten() {
                    insert(sets, area, row);
                }
            });
            entries::party_texts(motion, &mut |text| {
                if let Some(party) = party_names.get(text) {
                    insert(&mut by_party, party, row);
                }
            });
            insert(&mut by_status, motion.standing().status() as usize, row);
            texts.add(&|text| words::push_haystack(text, dataset, &area_names, motion));
            let date = motion.first_known();
            year_of.push(date.map(|date| date.year()));
            dates.push(date);
            titles.push(alphabetical_key(&motion.title));
        }
        for (mentioning, about) in mentioning.iter_mut().zip(&about) {
            mentioning.difference_with(about);
        }
        let years = range(&year_of, &dataset.unread);
        let titles = ranks(rows, &|a, b| titles.get(a).cmp(&titles.get(b)));
        let dates = ranks(rows, &|a, b| dates.get(a).cmp(&dates.get(b)));
        let undated = |row: usize| year_of.get(row) == Some(&None);
        let undated_last = |a: usize, b: usize| undated(a).cmp(&undated(b));
        let by_date = |a: usize, b: usize| dates.get(a).cmp(&dates.get(b));
        let by_title = |a: usize, b: usize| titles.get(a).cmp(&titles.get(b));
        Self {
            newest: order(rows, &|a, b| {
                let order = undated_last(a, b).then(by_date(b, a));
                order.then(by_title(a, b))
            }),
            oldest: order(rows, &|a, b| {
                let order = undated_last(a, b).then(by_date(a, b));
                order.then(by_title(a, b))
            }),
            by_title: order(rows, &by_title),
            areas,
            parties,
            year_totals: totals(years, &year_of, &dataset.unread),
            years,
            about,
            mentioning,
            by_party,
            by_status,
            year_of,
            texts: texts.finish(),
        }
    }

    pub(super) fn order(&self, sort: Sort) -> &[usize] {
        match sort {
            Sort::Newest => &self.newest,
            Sort::Oldest => &self.oldest,
            Sort::Title => &self.by_title,
        }
    }
}

/// The first and the last year that has motions.
fn range(years: &[Option<u16>], unread: &[Unread]) -> Option<(u16, u16)> {
    let mut range: Option<(u16, u16)> = None;
    let unread = unread.iter().filter_map(|part| part.year);
    for year in years.iter().flatten().copied().chain(unread) {
        let (first, last) = range.unwrap_or((year, year));
        range = Some((first.min(year), last.max(year)));
    }
    range
}

/// How many motions there are of each year, read or not.
fn totals(range: Option<(u16, u16)>, year_of: &[Option<u16>], unread: &[Unread]) -> Vec<u32> {
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
fn around(dataset: &Dataset, areas: &[AreaEntry], names: &Register<'_>) -> Vec<Vec<usize>> {
    let parent = |area: usize| {
        let text = dataset.area(&areas.get(area)?.id)?.parent.as_deref()?;
        let parent = names
            .get(text)
            .or_else(|| names.get(entries::listed_area(dataset, text)?))?;
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

/// The place of each row among all of them; equal rows have equal places.
fn ranks(rows: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut ranks = vec![0; rows];
    let (mut rank, mut previous) = (0, None);
    for row in order(rows, compare) {
        let differs = previous.is_some_and(|previous| compare(previous, row).is_ne());
        rank += usize::from(differs);
        previous = Some(row);
        if let Some(place) = ranks.get_mut(row) {
            *place = rank;
        }
    }
    ranks
}

fn sets(number: usize, rows: usize) -> Vec<FixedBitSet> {
    vec![FixedBitSet::with_capacity(rows); number]
}

fn insert(sets: &mut [FixedBitSet], place: usize, row: usize) {
    if let Some(set) = sets.get_mut(place) {
        set.insert(row);
    }
}
