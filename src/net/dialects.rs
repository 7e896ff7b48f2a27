//! Readers of everything that is not Motion JSON.

use crate::adapter::format::Format;
use crate::adapter::places;
use crate::adapter::source::Source;
use crate::domain::{Area, Dataset};
use crate::view_model::load::Failure;

/// The reader of a dialect that was named, or else of the one that an answer is in; `None` where
/// no dialect claims the answer.
///
/// # Errors
///
/// The part of the program that has the readers could not be loaded.
pub(super) async fn source(
    named: Option<Format>,
    first: &[u8],
) -> Result<Option<Box<dyn Source>>, Failure> {
    Ok(named.or_else(|| Format::claimed(first)).map(Format::source))
}

/// Adds the areas that texts name.
///
/// # Errors
///
/// As [`source`].
pub(super) async fn mark(mut dataset: Dataset, gazetteer: &[Area]) -> Result<Dataset, Failure> {
    places::mark(&mut dataset, gazetteer);
    Ok(dataset)
}
