//! The switch between the list and the lifelines.

use yew::Callback;

use super::dom::{El, el};
use super::view::View;
use crate::view_model::{Action, ChartAction, Mode};

/// One button for each view; the pressed one is shown. Buttons, so that whoever only passes by
/// with the arrow keys loads nothing.
pub(super) fn switch(view: &View, shown: Mode, act: &Callback<Action>) -> El {
    let texts = view.texts();
    let mut group = el("div", "switch")
        .set("role", "group")
        .set("aria-label", texts.view_legend);
    for &mode in Mode::ALL {
        let words = match mode {
            Mode::List => texts.view_list,
            Mode::Lifelines => texts.view_lifelines,
        };
        group = group.el(el("button", "button")
            .set("type", "button")
            .truth("aria-pressed", mode == shown)
            .on_click(act.reform(move |_| Action::Chart(ChartAction::SetMode(mode))))
            .words(words));
    }
    group
}
