//! What every component of one widget knows.

use std::rc::Rc;

use crate::domain::{Dataset, Day};
use crate::i18n::{Lang, Texts};
use crate::index::Index;
use crate::view_model::{Config, Linking, State};

/// The data and the embedder's choices, shared by all components of one widget. Two views are
/// equal only if they are the same, so a component with the same view need not draw again.
#[derive(Clone)]
pub struct View(Rc<Known>);

/// What a [`View`] holds.
pub struct Known {
    /// The data.
    pub index: Rc<Index>,
    /// Language of the widget's own texts.
    pub lang: Lang,
    /// The reader's day.
    pub today: Day,
    /// Level of the widget's title, 1–5; headings below it count on from here, to 6 at most.
    pub heading: u8,
    /// Whether designations of areas are shown.
    pub designations: bool,
    /// Address of the data, as the embedder has written it.
    pub source: Option<String>,
    /// What links to views are made of, where the embedder keeps them in the page's address.
    pub linking: Option<Linking>,
}

impl View {
    /// What is known of a state's data on this day, if there is some.
    #[must_use]
    pub fn of(state: &State, config: &Config, today: Day) -> Option<Self> {
        let prefix = config.fragment.as_deref();
        Some(Self(Rc::new(Known {
            index: state.index.clone()?,
            lang: config.lang,
            today,
            heading: config.heading_level,
            designations: config.designations,
            source: config.src.clone(),
            linking: prefix.map(|prefix| state.linking(prefix)),
        })))
    }

    /// The texts in the reader's language.
    #[must_use]
    pub fn texts(&self) -> &'static Texts {
        self.lang.texts()
    }

    /// The data.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        self.index.dataset()
    }

    /// The tag of a heading this many levels below the widget's title.
    #[must_use]
    pub fn heading_tag(&self, below: u8) -> &'static str {
        heading_tag(self.heading.saturating_add(below))
    }
}

/// The tag of a heading of this level, kept within 1–6.
#[must_use]
pub fn heading_tag(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

impl std::ops::Deref for View {
    type Target = Known;

    fn deref(&self) -> &Known {
        &self.0
    }
}

impl PartialEq for View {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
