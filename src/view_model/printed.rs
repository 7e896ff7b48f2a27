//! The list as it is put on paper.

use super::chart::Mode;
use super::state::State;

/// How many cases of the list are printed at most: some two hundred pages.
const CARDS: usize = 500;
/// How many with all their details.
const WHOLE: usize = 100;

/// The state that is drawn while a reader prints: the list to its end, as far as that can be meant,
/// and every case in it open where the details are wanted.
#[must_use]
pub fn printed(state: &State, with_details: bool) -> State {
    let mut paper = state.clone();
    let hits = &state.answer.hits;
    let shown = printable(hits.len(), with_details);
    paper.shown = paper.shown.max(shown);
    if let (true, Some(index), Mode::List) = (with_details, &state.index, state.chart.mode) {
        for hit in hits.iter().take(shown) {
            if let Some(motion) = index.motion(*hit) {
                paper.open.insert(motion.id.clone());
            }
        }
    }
    paper
}

/// How many of so many cases are printed.
#[must_use]
pub fn printable(found: usize, with_details: bool) -> usize {
    found.min(if with_details { WHOLE } else { CARDS })
}
