//! What a reader asks for.

use crate::domain::{Ids, Statuses};

/// Filters, words and order. Within a filter any of the chosen values will do; a motion has to
/// pass every filter. An empty filter lets everything pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Ids of areas; a motion that concerns an area inside a chosen one is found too, unless
    /// that one is the whole municipality.
    pub areas: Ids,
    /// Whether motions that only mention a chosen area are found. Without chosen areas it
    /// changes nothing.
    pub mentioned: bool,
    /// Statuses.
    pub statuses: Statuses,
    /// Ids of parties.
    pub parties: Ids,
    /// First and last year, both included. Leaves out motions without a date.
    pub years: Option<(u16, u16)>,
    /// What is to be found in the text, as typed; see the module `words` for the rules.
    pub words: String,
    /// Order of the hits.
    pub sort: Sort,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            areas: Ids::default(),
            mentioned: true,
            statuses: Statuses::default(),
            parties: Ids::default(),
            years: None,
            words: String::new(),
            sort: Sort::default(),
        }
    }
}

/// Order of the hits. Where nothing else is said, equal ones follow by title and then as in the
/// source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// Latest [`Motion::first_known`](crate::domain::Motion::first_known) first, undated last.
    #[default]
    Newest,
    /// Earliest first, undated last.
    Oldest,
    /// By title in Swedish alphabetical order.
    Title,
    /// Where the words are found: in the title, in a demand, elsewhere. Then words themselves
    /// before what begins with them, and that before the rest of longer words; letters as typed
    /// before those whose accents were left out. Equal ones as [`Sort::Newest`], which this is
    /// without words.
    Best,
}

impl Sort {
    /// Every order, as lists show them.
    pub const ALL: &'static [Self] = &[Self::Best, Self::Newest, Self::Oldest, Self::Title];

    /// The spelling in an address.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Title => "title",
            Self::Best => "best",
        }
    }

    /// The order with this spelling, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|sort| sort.key() == key)
    }
}
