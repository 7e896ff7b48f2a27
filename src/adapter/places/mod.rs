//! Areas that a text names, for sources that give none.

use crate::domain::{Area, Dataset};

/// Adds the areas of a gazetteer that the titles and texts of motions name.
pub fn mark(_dataset: &mut Dataset, _gazetteer: &[Area]) {}
