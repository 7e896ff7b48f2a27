//! Why a case is found, below its title: a line for each text that has what the card has not.

use yew::Html;

use super::super::dom::{el, nothing};
use super::super::mark::marked;
use super::super::view::View;
use crate::domain::Motion;
use crate::index::Needles;
use crate::view_model::{Card, found as find};

/// The lines; a hidden element where the card shows all that is looked for.
pub(crate) fn found(view: &View, motion: &Motion, card: &Card, needles: &Needles) -> Html {
    let lines = find(motion, card, view.dataset(), needles, view.lang);
    if lines.is_empty() {
        return nothing();
    }
    let mut list = el("div", "found small");
    for line in lines {
        let mut words = el("span", "");
        if let Some(language) = &motion.language {
            words = words.put("lang", &**language);
        }
        list = list.el(el("p", "")
            .el(el("span", "muted").text(&line.label))
            .el(marked(words, &line.excerpt, needles)));
    }
    list.html()
}
