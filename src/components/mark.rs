//! What is found, marked in the text that has it.

use super::dom::{El, el};
use crate::index::Needles;

/// Adds a text to the element, with whatever is looked for marked in it.
#[inline(never)]
pub(super) fn marked(mut element: El, text: &str, needles: &Needles) -> El {
    let mut rest = text;
    let mut done = 0;
    for found in needles.ranges(text) {
        let before = text.get(done..found.start).unwrap_or_default();
        if !before.is_empty() {
            element = element.text(before);
        }
        done = found.end;
        rest = text.get(done..).unwrap_or_default();
        let words = text.get(found).unwrap_or_default();
        element = element.el(el("mark", "").text(words));
    }
    if rest.is_empty() && done > 0 {
        element
    } else {
        element.text(rest)
    }
}
