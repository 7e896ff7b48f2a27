//! Who proposes and who decides. Of a person only name, party and assignment are kept.

use super::Date;
use super::key::keyed;

/// An elected person as the source names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Name.
    pub name: Box<str>,
    /// Id of a [`Party`], or the party as plain text where no such id is listed.
    pub party: Option<Box<str>>,
    /// Assignment in this case, such as chair.
    pub assignment: Option<Box<str>>,
}

/// A political party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Id, in Sweden usually the abbreviation.
    pub id: Box<str>,
    /// Name in full.
    pub name: Option<Box<str>>,
    /// sRGB colour `[red, green, blue]`. Decoration only: it never carries identity.
    pub color: Option<[u8; 3]>,
    /// What it was called before, the latest name first. Sources keep the name of their time, and
    /// some keep it for longer.
    pub former: Vec<FormerParty>,
}

/// A party under an earlier name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerParty {
    /// The id that it had then. A person's party may hold it: the source's own letters are kept.
    pub id: Box<str>,
    /// Name in full.
    pub name: Option<Box<str>>,
    /// When the name was given up.
    pub until: Option<Date>,
}

impl Party {
    /// A party of which only the id is known.
    #[must_use]
    pub fn of(id: &str) -> Self {
        Self {
            id: id.into(),
            name: None,
            color: None,
            former: Vec::new(),
        }
    }

    /// The earlier name with this id.
    #[must_use]
    pub fn once(&self, id: &str) -> Option<&FormerParty> {
        self.former.iter().find(|former| *former.id == *id)
    }
}

keyed! {
    /// What kind of body it is; the council alone decides on a motion.
    BodyKind {
        /// The elected council (sv: kommunfullmäktige).
        Council => "council",
        /// The executive board (sv: kommunstyrelsen).
        Executive => "executive",
        /// A committee (sv: nämnd).
        Committee => "committee",
        /// Another board, for example a company's.
        Board => "board",
        /// An office of the administration.
        Administration => "administration",
        /// Anything else.
        Other => "other",
    }
}

/// A body that prepares or decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Id.
    pub id: Box<str>,
    /// Name.
    pub name: Box<str>,
    /// Kind.
    pub kind: BodyKind,
}
