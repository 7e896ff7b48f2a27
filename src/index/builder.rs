//! Takes motions in as they are read.

use std::cmp::Ordering;
use std::rc::Rc;

use fixedbitset::FixedBitSet;

use super::Index;
use super::arrange::Arranged;
use super::collate::alphabetical_key;
use super::columns::{self, Columns};
use super::entries;
use super::intern::{Interner, Texts};
use super::names::Names;
use super::texts::Collector;
use super::words;
use crate::domain::{Dataset, Date, Motion, Relation, Status};

/// Takes in motions one after another, and makes an [`Index`] of those that it has at any time.
///
/// What a motion costs is paid when it is added; what making an index costs is small beside that,
/// so that a set can be shown again and again while it is read.
#[derive(Debug, Default)]
pub struct Builder {
    rows: u32,
    areas: Interner,
    /// Texts in `areas` with the rows that are about them.
    about: Vec<(u32, u32)>,
    /// Texts in `areas` with the rows that only mention them.
    mentioning: Vec<(u32, u32)>,
    parties: Interner,
    /// Texts in `parties` with the rows whose motions they signed.
    signed: Vec<(u32, u32)>,
    by_status: Vec<FixedBitSet>,
    texts: Collector,
    keys: Keys,
    newest: Arranged,
    oldest: Arranged,
    by_title: Arranged,
}

/// What rows are put in order by.
#[derive(Debug, Default)]
struct Keys {
    dates: Vec<Option<Date>>,
    years: Vec<Option<u16>>,
    titles: Texts,
}

impl Keys {
    fn by_title(&self, a: u32, b: u32) -> Ordering {
        let title = |row: u32| self.titles.get(row as usize);
        title(a).cmp(title(b))
    }

    fn by_date(&self, a: u32, b: u32) -> Ordering {
        let date = |row: u32| self.dates.get(row as usize);
        let (a, b) = (date(a), date(b));
        // Most motions that are compared at last are of one day, and that is soon seen.
        if a == b { Ordering::Equal } else { a.cmp(&b) }
    }

    fn undated_last(&self, a: u32, b: u32) -> Ordering {
        let undated = |row: u32| self.years.get(row as usize) == Some(&None);
        undated(a).cmp(&undated(b))
    }

    fn newest(&self, a: u32, b: u32) -> Ordering {
        let order = self.undated_last(a, b).then_with(|| self.by_date(b, a));
        order.then_with(|| self.by_title(a, b))
    }

    fn oldest(&self, a: u32, b: u32) -> Ordering {
        let order = self.undated_last(a, b).then_with(|| self.by_date(a, b));
        order.then_with(|| self.by_title(a, b))
    }
}

impl Builder {
    /// How many motions were added.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows as usize
    }

    /// Whether none was added.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// Adds the next motion.
    pub fn add(&mut self, motion: &Motion) {
        let row = self.rows;
        let Self {
            areas,
            about,
            mentioning,
            parties,
            signed,
            ..
        } = self;
        entries::area_texts(motion, &mut |text, relation| {
            let pairs = match relation {
                Relation::Primary => &mut *about,
                Relation::Mentioned => &mut *mentioning,
            };
            pairs.push((number(areas, text), row));
        });
        entries::party_texts(motion, &mut |text| {
            signed.push((number(parties, text), row));
        });
        self.by_status
            .resize_with(Status::ALL.len(), FixedBitSet::new);
        let status = motion.standing().status() as usize;
        if let Some(rows) = self.by_status.get_mut(status) {
            rows.grow_and_insert(row as usize);
        }
        self.texts
            .add(&mut |text| words::push_haystack(text, motion));
        let date = motion.first_known();
        self.keys.years.push(date.map(|date| date.year()));
        self.keys.dates.push(date);
        self.keys.titles.push(&alphabetical_key(&motion.title));
        self.rows = row.saturating_add(1);
        let keys = &self.keys;
        self.newest.add(self.rows, &|a, b| keys.newest(a, b));
        self.oldest.add(self.rows, &|a, b| keys.oldest(a, b));
        self.by_title.add(self.rows, &|a, b| keys.by_title(a, b));
    }

    /// The index of a set whose motions are those that were added, in that order.
    #[must_use]
    pub fn index(&mut self, dataset: Rc<Dataset>) -> Index {
        let rows = self.len();
        let (areas, area_places) = entries::areas(&dataset, self.areas.texts());
        let (parties, party_places) = entries::parties(&dataset, self.parties.texts());
        let around = columns::around(&dataset, &areas);
        let mut about = sets(areas.len(), rows);
        let mut mentioning = sets(areas.len(), rows);
        for (pairs, sets) in [
            (&self.about, &mut about),
            (&self.mentioning, &mut mentioning),
        ] {
            for &(text, row) in pairs {
                let place = area_places.get(text as usize);
                let chain = place.and_then(|place| around.get(*place));
                for &area in chain.into_iter().flatten() {
                    insert(sets, area, row);
                }
            }
        }
        for (mentioning, about) in mentioning.iter_mut().zip(&about) {
            mentioning.difference_with(about);
        }
        let mut by_party = sets(parties.len(), rows);
        for &(text, row) in &self.signed {
            if let Some(&party) = party_places.get(text as usize) {
                insert(&mut by_party, party, row);
            }
        }
        let mut by_status = self.by_status.clone();
        by_status.resize_with(Status::ALL.len(), FixedBitSet::new);
        by_status.iter_mut().for_each(|set| set.grow(rows));

        let years = columns::range(&self.keys.years, &dataset.unread);
        let keys = &self.keys;
        let named = [&*self.about, &*self.mentioning].concat();
        let columns = Columns {
            area_names: Names::new(area_places.len(), &named, &mut |text, out| {
                if let Some(area) = area_places.get(text).and_then(|place| areas.get(*place)) {
                    words::push_area(out, &area.name, &area.aliases);
                }
            }),
            party_names: Names::new(party_places.len(), &self.signed, &mut |text, out| {
                words::push_party(out, &dataset, self.parties.texts().get(text));
            }),
            newest: self.newest.all(&|a, b| keys.newest(a, b)).to_vec(),
            oldest: self.oldest.all(&|a, b| keys.oldest(a, b)).to_vec(),
            by_title: self.by_title.all(&|a, b| keys.by_title(a, b)).to_vec(),
            areas,
            parties,
            year_totals: columns::totals(years, &keys.years, &dataset.unread),
            years,
            about,
            mentioning,
            by_party,
            by_status,
            year_of: keys.years.clone(),
            library: self.texts.library(),
        };
        Index { dataset, columns }
    }
}

fn number(texts: &mut Interner, text: &str) -> u32 {
    u32::try_from(texts.number(text)).unwrap_or(u32::MAX)
}

fn sets(number: usize, rows: usize) -> Vec<FixedBitSet> {
    vec![FixedBitSet::with_capacity(rows); number]
}

fn insert(sets: &mut [FixedBitSet], place: usize, row: u32) {
    if let Some(set) = sets.get_mut(place) {
        set.insert(row as usize);
    }
}
