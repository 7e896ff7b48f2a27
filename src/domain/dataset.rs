//! A set of motions with the tables that they refer to.

use std::rc::Rc;

use super::letters::small;
use super::{Area, Body, BodyKind, Date, Link, Motion, Party, Unread};

/// Everything that was read from one source.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dataset {
    /// Who publishes it.
    pub publisher: Publisher,
    /// When it was last updated.
    pub updated: Option<Date>,
    /// Licence of the data, as the publisher writes it.
    pub license: Option<Box<str>>,
    /// Who put the set together, where that is not the publisher.
    pub compiled_by: Option<Box<str>>,
    /// The whole set is made up, as an example.
    pub fictional: bool,
    /// Areas, in the source's order.
    pub areas: Vec<Area>,
    /// Bodies, in the source's order.
    pub bodies: Vec<Body>,
    /// Parties, in the source's order, which is the order in which they are always shown.
    pub parties: Vec<Party>,
    /// Motions, in the source's order. Shared, so that a set that grows does not copy those that
    /// it had.
    pub motions: Vec<Rc<Motion>>,
    /// What the source has beside them.
    pub unread: Vec<Unread>,
}

/// Who publishes a set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publisher {
    /// Name.
    pub name: Option<Box<str>>,
    /// Web site.
    pub link: Option<Link>,
    /// Main language, as a BCP 47 tag.
    pub language: Option<Box<str>>,
}

impl Dataset {
    /// The area with this id.
    #[must_use]
    pub fn area(&self, id: &str) -> Option<&Area> {
        self.areas.iter().find(|area| *area.id == *id)
    }

    /// The body with this id.
    #[must_use]
    pub fn body(&self, id: &str) -> Option<&Body> {
        self.bodies.iter().find(|body| *body.id == *id)
    }

    /// The party with this id.
    #[must_use]
    pub fn party(&self, id: &str) -> Option<&Party> {
        self.parties.iter().find(|party| *party.id == *id)
    }

    /// The party that a text names by its id or by an id that it had before.
    #[must_use]
    pub fn party_named(&self, text: &str) -> Option<&Party> {
        let mut parties = self.parties.iter();
        self.party(text)
            .or_else(|| parties.find(|party| party.once(text).is_some()))
    }

    /// The motion with this id.
    #[must_use]
    pub fn motion(&self, id: &str) -> Option<&Motion> {
        let mut motions = self.motions.iter();
        motions
            .find(|motion| *motion.id == *id)
            .map(|motion| &**motion)
    }

    /// Whether the set is one of a Swedish municipality or region, whose motions the law of
    /// municipalities (kommunallagen) is about: in Swedish, and with no other council than
    /// *fullmäktige*. A set that says nothing of itself is taken for one, since Motion JSON began
    /// as theirs.
    #[must_use]
    pub fn is_swedish_municipal(&self) -> bool {
        const COUNCIL: &str = "fullmäktig";
        let language = self.publisher.language.as_deref().unwrap_or("sv");
        let of_council = |body: &&Body| body.kind == BodyKind::Council;
        let mut councils = self.bodies.iter().filter(of_council);
        let is_swedish = language == "sv" || language.starts_with("sv-");
        is_swedish
            && councils.all(|council| {
                let name: String = council.name.chars().map(small).collect();
                // As bytes: the search for a text in a text that `str` has is three kilobytes.
                let mut parts = name.as_bytes().windows(COUNCIL.len());
                parts.any(|part| part == COUNCIL.as_bytes())
            })
    }

    /// What to show for a reference to an area: its name, or the reference itself.
    #[must_use]
    pub fn area_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.area(id).map_or(id, |area| &area.name)
    }

    /// What to show for a reference to a body: its name, or the reference itself.
    #[must_use]
    pub fn body_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.body(id).map_or(id, |body| &body.name)
    }
}
