//! What a reader takes out of the widget: the motions of the list as a table, as data or as a
//! calendar. The table for an embedder's program is [`export`](super::export)'s.

mod calendar;
mod csv;
mod json;

use crate::domain::{Day, Motion};
use crate::i18n::Lang;
use crate::index::Index;

pub use calendar::{Coming, coming};

/// The motions of the list, in its order, and what a file says about itself.
#[derive(Clone, Copy, Debug)]
pub struct Extract<'a> {
    /// The data.
    pub index: &'a Index,
    /// Positions of the motions that the filters find.
    pub hits: &'a [u32],
    /// Language of what is not the source's own.
    pub lang: Lang,
    /// The reader's day.
    pub today: Day,
    /// Address of the data, as the embedder has written it.
    pub source: Option<&'a str>,
}

/// A file's format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table: CSV after RFC 4180 with semicolons.
    Csv,
    /// Motion JSON 1.
    Json,
    /// iCalendar, RFC 5545.
    Calendar,
}

impl Format {
    /// Every format, as they are offered.
    pub const ALL: &'static [Self] = &[Self::Csv, Self::Json, Self::Calendar];

    /// The end of a file's name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Calendar => "ics",
        }
    }

    /// The media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Json => "application/json",
            Self::Calendar => "text/calendar;charset=utf-8",
        }
    }
}

impl<'a> Extract<'a> {
    /// The whole file.
    #[must_use]
    pub fn write(&self, format: Format) -> String {
        match format {
            Format::Csv => csv::write(self),
            Format::Json => json::write(self),
            Format::Calendar => calendar::write(self),
        }
    }

    /// The motions, in the list's order.
    pub fn motions(&self) -> impl Iterator<Item = &'a Motion> {
        let index = self.index;
        self.hits.iter().filter_map(|hit| index.motion(*hit))
    }
}
