//! Places, and how a motion concerns them.

use super::key::keyed;
use super::{Date, Link, same_words};

keyed! {
    /// What an area is.
    AreaKind {
        /// Part of a town.
        District => "district",
        /// A town or village.
        Town => "town",
        /// The whole municipality. It does not contain what lies in it: otherwise it would be
        /// every motion with an area.
        Municipality => "municipality",
        /// A place outside the municipality, named for example as a model.
        Outside => "outside",
        /// Anything else.
        Other => "other",
    }
}

keyed! {
    /// How a motion concerns an area.
    Relation {
        /// The motion is about it.
        Primary => "primary",
        /// The motion names it.
        Mentioned => "mentioned",
    }
}

/// A place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Id.
    pub id: Box<str>,
    /// Name as it is shown.
    pub name: Box<str>,
    /// Other spellings of the same area.
    pub aliases: Vec<Box<str>>,
    /// Id of the area that this one lies in.
    pub parent: Option<Box<str>>,
    /// Kind.
    pub kind: AreaKind,
    /// Categories that an authority has put the area in.
    pub designations: Vec<Designation>,
}

impl Area {
    /// Whether `text` is the id, the name or another spelling of this area, letter case aside.
    #[must_use]
    pub fn answers_to(&self, text: &str) -> bool {
        same_words(&self.id, text)
            || same_words(&self.name, text)
            || self.aliases.iter().any(|alias| same_words(alias, text))
    }
}

/// A category that an authority puts an area in for a time. It describes a situation, not
/// people, so it is always shown with who says so and when, and never used as a name, a
/// colour, a sort key or a default filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Designation {
    /// The category in the authority's words.
    pub category: Box<str>,
    /// The authority.
    pub by: Option<Box<str>>,
    /// First time at which it held.
    pub from: Option<Date>,
    /// Last time at which it held.
    pub until: Option<Date>,
    /// Where this is stated.
    pub source: Option<Link>,
}

/// A motion's tie to an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaLink {
    /// Id of an [`Area`], or a place as plain text where no such id is listed.
    pub area: Box<str>,
    /// Grade.
    pub relation: Relation,
    /// Found by matching text, not stated by the source.
    pub derived: bool,
}
