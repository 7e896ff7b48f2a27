//! What a reader takes out of the widget: the motions of the list as a table, as data or as a
//! calendar. The table for an embedder's program is [`export`](super::export)'s.

mod calendar;
mod json;
mod rows;
mod sheet;

use crate::domain::{Date, Day, Moment, Motion, small};
use crate::i18n::Lang;
use crate::index::Index;

pub use calendar::{Coming, coming};
pub(crate) use rows::row;

/// Bytes of a file's name before its date, so that every system takes it.
const NAME: usize = 80;

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
            Format::Csv => sheet::write(self),
            Format::Json => json::write(self),
            Format::Calendar => calendar::write(self),
        }
    }

    /// A name for the file: what is in it, whose it is, and of which day.
    #[must_use]
    pub fn file_name(&self, format: Format) -> String {
        let publisher = self.index.dataset().publisher.name.as_deref();
        let host = || self.source?.split("//").nth(1)?.split('/').next();
        let source = publisher.or_else(host).unwrap_or_default();
        let source: String = source.chars().map(small).collect();
        let mut name = self.lang.take_texts().file_name.to_owned();
        // Whatever is neither a digit nor a letter of Latin, Greek or Cyrillic parts words.
        let is_apart =
            |letter: char| !matches!(letter, '0'..='9' | 'a'..='z' | '\u{df}'..='\u{52f}');
        for word in source.split(is_apart) {
            if !word.is_empty() && name.len() + word.len() < NAME {
                name.push('-');
                name.push_str(word);
            }
        }
        let today = Date::At(Moment::of_day(self.today)).to_string();
        [&name, "-", &today, ".", format.extension()].concat()
    }

    /// The motions, in the list's order.
    pub fn motions(&self) -> impl Iterator<Item = &'a Motion> {
        let index = self.index;
        self.hits.iter().filter_map(|hit| index.motion(*hit))
    }
}
