//! Every word that a reader sees, in each language, and how dates and numbers are written.
//!
//! A text is a field of [`Texts`], so that no language can lack one: it would not compile.

mod chart;
mod date;
mod embedder;
mod en;
mod fill;
mod glossary;
mod number;
mod phrase;
mod sv;
mod take;
mod texts;
mod words;

pub use chart::ChartTexts;
pub use date::{date, datetime, short_date};
pub use embedder::embedder_message;
pub use fill::{counted, fill, list, plural, uncapitalised};
pub use glossary::Term;
pub use number::{bytes, decimal, digits, number, percent};
pub use phrase::{designation, document, measure, wait};
pub use take::TakeTexts;
pub use texts::Texts;

/// A language that readers can choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Swedish.
    #[default]
    Sv,
    /// British English.
    En,
}

impl Lang {
    /// Every language.
    pub const ALL: &'static [Self] = &[Self::Sv, Self::En];

    /// The language of a BCP 47 tag such as `sv`, `sv-SE` or `en-GB`, letter case aside; `None`
    /// where its texts do not exist.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .iter()
            .copied()
            .find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// The tag for the HTML attribute `lang`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The texts in this language.
    #[must_use]
    pub fn texts(self) -> &'static Texts {
        match self {
            Self::Sv => &sv::SV,
            Self::En => &en::EN,
        }
    }
}
