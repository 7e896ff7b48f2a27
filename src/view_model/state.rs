//! Everything that decides what a widget shows.

use std::rc::Rc;

use super::chart::Chart;
use super::fragment;
use super::load::{Failure, Gaps, Wanted};
use crate::adapter::Issue;
use crate::adapter::format::Format;
use crate::domain::{Ids, Status};
use crate::i18n::Lang;
use crate::index::{Answer, Index, Query};

/// How many cases are shown at first, and how many more each time a reader asks for more.
pub const PAGE: usize = 20;

/// What the embedder has set with attributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Address of the data.
    pub src: Option<String>,
    /// Dialect of the data; `None` where its first answer tells.
    pub format: Option<Format>,
    /// Address of a list of areas to look for in the motions' texts.
    pub gazetteer: Option<String>,
    /// Language of the widget's own texts.
    pub lang: Lang,
    /// Ids, names or other spellings of the areas that are chosen from the start.
    pub areas: Vec<String>,
    /// Colours.
    pub theme: Theme,
    /// Level of the widget's title, 1–5.
    pub heading_level: u8,
    /// Prefix of the widget's keys in the page's URL fragment, which may be empty; `None` where
    /// the fragment is left alone.
    pub fragment: Option<String>,
    /// Whether an area's designations are shown.
    pub designations: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            src: None,
            format: None,
            gazetteer: None,
            lang: Lang::Sv,
            areas: Vec::new(),
            theme: Theme::default(),
            heading_level: 2,
            fragment: None,
            designations: true,
        }
    }
}

impl Config {
    /// Whether another configuration takes the same data in the same way.
    #[must_use]
    pub fn loads_as(&self, other: &Self) -> bool {
        self.src == other.src && self.format == other.format && self.gazetteer == other.gazetteer
    }
}

/// Colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light, as nearly all pages of municipalities are.
    #[default]
    Light,
    /// Light on dark.
    Dark,
    /// As the reader's system is set.
    Auto,
}

impl Theme {
    /// Every theme.
    pub const ALL: &'static [Self] = &[Self::Light, Self::Dark, Self::Auto];

    /// The spelling in the attribute `theme`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Auto => "auto",
        }
    }

    /// The theme with this spelling, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|theme| theme.key() == key)
    }
}

/// How far loading has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Load {
    /// There is no address to load from.
    NoSource,
    /// Nothing has arrived yet.
    Loading,
    /// Some motions are here and more are on their way.
    Part,
    /// Everything is here.
    Done,
    /// Ended early. Motions that had arrived still stand in [`State::index`].
    Failed(Failure),
}

/// Everything that decides what is shown, beside [`Config`]. Cheap to clone.
#[derive(Clone, Debug)]
pub struct State {
    /// How far loading has come.
    pub load: Load,
    /// The motions that have arrived.
    pub index: Option<Rc<Index>>,
    /// What [`State::query`] finds in [`State::index`]; empty without one.
    pub answer: Rc<Answer>,
    /// Filters, words and order.
    pub query: Query,
    /// How many of the hits are shown, at most.
    pub shown: usize,
    /// Ids of the cases that are open.
    pub open: Ids,
    /// How what is found is shown.
    pub chart: Chart,
    /// Motions that could not be read.
    pub left_out: u32,
    /// Whether parts of motions could not be read.
    pub incomplete: bool,
    /// What is known to be missing although the load came to its end.
    pub gaps: Gaps,
    /// The years that are shown of a set in shards as long as nobody chooses others.
    pub window: Option<(u16, u16)>,
    /// What the embedder or an address has asked for and the data does not have, such as an
    /// area's name, as it was written.
    pub unknown: Vec<String>,
    /// The areas that the embedder's choice has been resolved to.
    pub(super) configured: Ids,
    /// Whether the chosen areas are the embedder's: no reader and no address has chosen others.
    pub(super) follows_config: bool,
    /// What has been asked for and not been found.
    pub(super) wishes: Wishes,
}

/// What names things of a data set that has not, or not wholly, arrived. Tried again with each
/// part that does; what is left when all has arrived is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wishes {
    /// The embedder's areas.
    pub(super) configured: Vec<String>,
    /// An address's areas.
    pub(super) areas: Vec<String>,
    /// An address's parties.
    pub(super) parties: Vec<String>,
    /// An address's years, wider than the data perhaps.
    pub(super) years: Option<(u16, u16)>,
    /// An address's open cases.
    pub(super) cases: Vec<String>,
    /// What no data could give a meaning.
    pub(super) meaningless: Vec<String>,
}

impl State {
    /// A widget that has been put in a page and has not begun to load.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        Self {
            load: Load::before(config),
            index: None,
            answer: Rc::default(),
            query: Query::default(),
            shown: PAGE,
            open: Ids::default(),
            chart: Chart::default(),
            left_out: 0,
            incomplete: false,
            gaps: Gaps::default(),
            window: None,
            unknown: Vec::new(),
            configured: Ids::default(),
            follows_config: true,
            wishes: Wishes {
                configured: config.areas.clone(),
                ..Wishes::default()
            },
        }
    }

    /// Counts what could not be read.
    pub(super) fn count(&mut self, issues: &[Issue]) {
        let left_out = issues.iter().filter(|issue| issue.left_out).count();
        self.left_out = u32::try_from(left_out).unwrap_or(u32::MAX);
        self.incomplete = left_out < issues.len();
    }

    /// The filters that are set, in the order in which they are shown: areas and parties as
    /// [`Index`] has them, statuses from submitted to unknown, years, words.
    #[must_use]
    pub fn filters(&self) -> Vec<Filter> {
        let mut filters = Vec::new();
        let index = self.index.as_deref();
        // Ids that are not among the index's come last: more data may bring them.
        let mut others = self.query.areas.clone();
        for area in index.map_or(&[][..], Index::areas) {
            if others.contains(&area.id) {
                others.remove(&area.id);
                filters.push(Filter::Area(area.id.clone()));
            }
        }
        filters.extend(others.iter().cloned().map(Filter::Area));
        filters.extend(self.query.statuses.iter().map(Filter::Status));
        let mut others = self.query.parties.clone();
        for party in index.map_or(&[][..], Index::parties) {
            if others.contains(&party.id) {
                others.remove(&party.id);
                filters.push(Filter::Party(party.id.clone()));
            }
        }
        filters.extend(others.iter().cloned().map(Filter::Party));
        if let Some((from, to)) = self.query.years
            && self.query.years != self.window
        {
            filters.push(Filter::Years(from, to));
        }
        let words = self.query.words.trim();
        if !words.is_empty() {
            filters.push(Filter::Words(words.into()));
        }
        filters
    }

    /// The years that are looked at, where motions of them have not been read.
    #[must_use]
    pub fn wanted(&self) -> Option<Wanted> {
        let unread = &self.index.as_ref()?.dataset().unread;
        let wanted = Wanted {
            years: self.query.years,
        };
        let is_missing = unread.iter().any(|part| wanted.covers(part.year));
        (is_missing && !self.gaps.cut).then_some(wanted)
    }

    /// The page's URL fragment, without `#`, with this view in it and everything else as it is
    /// in `present`. `None` while a part of the view waits for data: the address would lose it.
    #[must_use]
    pub fn fragment(&self, present: &str, prefix: &str) -> Option<String> {
        let settled = self.load == Load::Done || !self.wishes.wait_for_data();
        let shown = fragment::Shown {
            query: &self.query,
            configured: &self.configured,
            open: &self.open,
            chart: &self.chart,
        };
        settled.then(|| fragment::write(present, prefix, &shown))
    }
}

impl Load {
    /// Where loading stands before it has begun.
    pub(super) fn before(config: &Config) -> Self {
        match config.src.as_deref().map(str::trim) {
            None | Some("") => Self::NoSource,
            Some(_) => Self::Loading,
        }
    }
}

impl Wishes {
    fn wait_for_data(&self) -> bool {
        let Self {
            configured,
            areas,
            parties,
            years,
            cases,
            meaningless: _,
        } = self;
        years.is_some()
            || [configured, areas, parties, cases]
                .iter()
                .any(|w| !w.is_empty())
    }
}

/// One removable filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Id of an area.
    Area(Box<str>),
    /// A status.
    Status(Status),
    /// Id of a party.
    Party(Box<str>),
    /// First and last year, both included.
    Years(u16, u16),
    /// Words, as typed.
    Words(String),
}
