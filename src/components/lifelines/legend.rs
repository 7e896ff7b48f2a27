//! What the marks mean. The canvas takes its colours and signs from here, so that the two can't
//! differ: everything with `data-ink` is an ink, in the order of their numbers.

use super::super::dom::{El, el};
use super::super::icon;
use super::super::view::View;
use crate::domain::Status;
use crate::view_model::lifelines::{Board, Sight};

/// Style classes of the inks that are no status', in the order of
/// [`Ink::number`](crate::view_model::lifelines::Ink::number).
const INKS: [&str; 7] = [
    "ink-text",
    "ink-muted",
    "ink-hair",
    "ink-accent",
    "ink-sunken",
    "ink-ground",
    "ink-focus",
];

/// The legend.
pub(super) fn legend(view: &View, board: &Board) -> El {
    let words = view.lang.chart();
    let mut list = el("ul", "line-legend small").set("role", "list");
    for &status in Status::ALL {
        list = list.el(el("li", "")
            .put("class", ["badge ", status.key()].concat())
            .set("data-ink", "")
            .add(icon::status(status))
            .el(el("span", "").words(view.texts().status(status))));
    }
    let marks = match &board.scene.sight {
        Sight::Lines(_) => [
            ("key key-open", words.legend_open),
            ("key key-within", words.legend_within),
            ("key key-unknown", words.legend_unknown),
            ("key key-goal", words.legend_goal),
        ]
        .to_vec(),
        Sight::Density { .. } => [
            ("key key-begun", words.legend_begun),
            ("key key-ended", words.legend_ended),
        ]
        .to_vec(),
    };
    for (class, words) in marks {
        list = list.el(el("li", "")
            .el(el("span", class).set("aria-hidden", "true"))
            .el(el("span", "").words(words)));
    }
    let mut inks = el("span", "").set("hidden", "");
    for class in INKS {
        inks = inks.el(el("span", class).set("data-ink", ""));
    }
    el("details", "line-reading")
        .flag("open", true)
        .el(el("summary", "").words(words.legend))
        .el(list)
        .el(inks)
}
