//! The data: Motion JSON 1 that says that it is an extract, of what and when.

use super::Extract;
use crate::adapter::motion_json;
use crate::domain::{Dataset, Date, Moment};
use crate::i18n;

/// The whole document.
pub(super) fn write(extract: &Extract<'_>) -> String {
    let set = extract.index.dataset();
    let today = Date::At(Moment::of_day(extract.today)).to_string();
    let what = i18n::fill(
        extract.lang.take_texts().extract,
        &[
            ("n", &i18n::digits(count(extract.hits))),
            ("total", &i18n::digits(count(&set.motions))),
            ("source", extract.source.unwrap_or("–")),
            ("date", &today),
        ],
    );
    let compiled_by = match &set.compiled_by {
        Some(who) => [who, ". ", &*what].concat(),
        None => what,
    };
    let motion = |hit: &u32| set.motions.get(usize::try_from(*hit).ok()?);
    let motions = extract.hits.iter().filter_map(motion);
    motion_json::write(&Dataset {
        publisher: set.publisher.clone(),
        updated: set.updated,
        license: set.license.clone(),
        compiled_by: Some(compiled_by.into()),
        fictional: set.fictional,
        areas: set.areas.clone(),
        bodies: set.bodies.clone(),
        parties: set.parties.clone(),
        motions: motions.cloned().collect(),
        // What the source has beside them is left where it is.
        unread: Vec::new(),
    })
}

fn count<T>(entries: &[T]) -> u64 {
    u64::try_from(entries.len()).unwrap_or(u64::MAX)
}
