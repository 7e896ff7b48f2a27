//! Finds and counts motions: columns and sets of bits over one data set, and the query that
//! the filters put together.

mod answer;
mod arrange;
mod builder;
mod collate;
mod columns;
mod entries;
mod found;
mod intern;
mod marks;
mod names;
mod needle;
mod postings;
mod query;
mod register;
mod rows;
mod texts;
mod words;

use std::rc::Rc;

use crate::domain::{Dataset, Motion};

pub use answer::{Answer, AreaCount};
pub use builder::Builder;
pub use collate::alphabetical_key;
pub use entries::{AreaEntry, PartyEntry};
pub use marks::Needles;
pub use query::{Query, Sort};

use columns::Columns;

/// One data set, prepared for filtering, counting and sorting. Never changes: what is read
/// later makes a new index, by a [`Builder`] that keeps what it knows.
///
/// A motion is named by its position in [`Dataset::motions`].
#[derive(Debug)]
pub struct Index {
    dataset: Rc<Dataset>,
    columns: Columns,
}

/// Two are equal only if they are the same.
impl PartialEq for Index {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Index {
    /// Prepares a data set. Takes time in proportion to its text.
    #[must_use]
    pub fn new(dataset: Rc<Dataset>) -> Self {
        let mut builder = Builder::default();
        for motion in &dataset.motions {
            builder.add(motion);
        }
        builder.index(dataset)
    }

    /// The data set.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// The motion at this position.
    #[must_use]
    pub fn motion(&self, position: u32) -> Option<&Motion> {
        let motion = self.dataset.motions.get(usize::try_from(position).ok()?);
        motion.map(|motion| &**motion)
    }

    /// Where the motion with this id stands; the first, where several have it.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<u32> {
        let position = self.dataset.motions.iter().position(|m| *m.id == *id)?;
        u32::try_from(position).ok()
    }

    /// The areas of the data set, whether a motion concerns them or not, and the places that
    /// motions name without the data set listing them: all in Swedish alphabetical order. No two
    /// have the same id.
    #[must_use]
    pub fn areas(&self) -> &[AreaEntry] {
        &self.columns.areas
    }

    /// The id of the area that `text` names: by id, by name or by another spelling.
    #[must_use]
    pub fn find_area(&self, text: &str) -> Option<&str> {
        entries::find_area(&self.dataset, &self.columns.areas, text)
    }

    /// The parties whose members have handed in motions: in the data set's order, and then
    /// those that it does not list, in alphabetical order. No two have the same id.
    #[must_use]
    pub fn parties(&self) -> &[PartyEntry] {
        &self.columns.parties
    }

    /// The id of the party that `text` names: by id or by name, of today or before.
    #[must_use]
    pub fn find_party(&self, text: &str) -> Option<&str> {
        entries::find_party(&self.dataset, &self.columns.parties, text)
    }

    /// The first and the last year of [`Motion::first_known`], of motions that have been read or
    /// not ([`Dataset::unread`]); `None` where no motion has one.
    #[must_use]
    pub fn years(&self) -> Option<(u16, u16)> {
        self.columns.years
    }

    /// How many motions each year has, from the first to the last, read or not and whatever is
    /// filtered.
    #[must_use]
    pub fn year_totals(&self) -> &[u32] {
        &self.columns.year_totals
    }

    /// What a query finds, and what each filter would find beside it.
    #[must_use]
    pub fn run(&self, query: &Query) -> Answer {
        answer::run(&self.columns, query)
    }
}
