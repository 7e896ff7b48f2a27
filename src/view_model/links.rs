//! Addresses that lead to a case of the list.

use super::fragment;
use super::state::State;
use crate::domain::{Ids, Motion};
use crate::index::{Index, Query};

/// What addresses of one widget are made of, where the embedder keeps views in the page's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linking {
    /// Prefix of the widget's keys.
    pub prefix: String,
    /// The embedder's areas, which are chosen where an address names none.
    areas: Ids,
    /// The years that are shown where an address names none.
    window: Option<(u16, u16)>,
}

impl State {
    /// What addresses of this widget are made of.
    #[must_use]
    pub fn linking(&self, prefix: &str) -> Linking {
        Linking {
            prefix: prefix.to_owned(),
            areas: self.configured.clone(),
            window: self.window,
        }
    }
}

impl Linking {
    /// The parts of a fragment that open the case of a motion, and whatever else is needed for the
    /// list to have it: the embedder's areas or the years of the start may leave it out.
    #[must_use]
    pub fn case(&self, index: &Index, motion: &Motion) -> String {
        let position = index.position(&motion.id);
        let is_found = |areas: &Ids| {
            let query = Query {
                areas: areas.clone(),
                ..Query::default()
            };
            position.is_some_and(|position| index.run(&query).hits.contains(&position))
        };
        let all_areas = !self.areas.is_empty() && !is_found(&self.areas);
        let year = motion.first_known().map(|date| date.year());
        let years = match (self.window, year) {
            (Some((from, to)), Some(year)) if year < from || to < year => Some((year, year)),
            _ => None,
        };
        fragment::of_case(&self.prefix, &motion.id, all_areas, years)
    }

    /// The whole address: that of the page with these parts in the place of what the widget has
    /// there.
    #[must_use]
    pub fn address(&self, page: &str, own: &str) -> String {
        let (page, present) = page.split_once('#').unwrap_or((page, ""));
        let fragment = fragment::beside(present, &self.prefix, own);
        let mark = if fragment.is_empty() { "" } else { "#" };
        [page, mark, &fragment].concat()
    }
}
