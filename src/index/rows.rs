//! What single motions belong to, for whatever puts them together.

use super::Index;

impl Index {
    /// Whether the motion at a position is about the area at this place in [`Index::areas`], or
    /// about one inside it.
    #[must_use]
    pub fn is_about(&self, area: usize, position: u32) -> bool {
        let about = self.columns.about.get(area);
        about.is_some_and(|rows| rows.contains(position as usize))
    }

    /// Whether somebody of the party at this place in [`Index::parties`] signed the motion at a
    /// position.
    #[must_use]
    pub fn is_by(&self, party: usize, position: u32) -> bool {
        let signed = self.columns.by_party.get(party);
        signed.is_some_and(|rows| rows.contains(position as usize))
    }
}
