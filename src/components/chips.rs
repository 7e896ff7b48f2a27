//! The filters that are chosen, each removable.

use yew::{Callback, Html};

use super::dom::{el, nothing};
use super::focus::Target;
use super::icon;
use super::view::View;
use crate::i18n;
use crate::view_model::{Action, Filter, filter_name};

/// The chosen filters; an empty place where there are none.
pub(super) fn chips(
    view: &View,
    chosen: &[Filter],
    then_focus: &Callback<(Action, Target)>,
) -> Html {
    if chosen.is_empty() {
        return nothing();
    }
    let texts = view.texts();
    let clear = el("button", "chip chip-clear")
        .set("type", "button")
        .on_click(then_focus.reform(|_| (Action::ClearAll, Target::Results)))
        .words(texts.filters_clear);
    let mut list = el("ul", "chips")
        .set("role", "list")
        .set("aria-label", texts.filters_chosen);
    for (place, filter) in chosen.iter().enumerate() {
        list = list.el(el("li", "")
            .key(place)
            .el(chip(view, place, filter, then_focus)));
    }
    list.el(el("li", "").key("clear").el(clear)).html()
}

fn chip(
    view: &View,
    place: usize,
    filter: &Filter,
    then_focus: &Callback<(Action, Target)>,
) -> super::dom::El {
    let name = filter_name(filter, &view.index, view.lang);
    let removed = filter.clone();
    // The next chip moves into the place of the one that is removed.
    let remove =
        then_focus.reform(move |_| (Action::RemoveFilter(removed.clone()), Target::Chip(place)));
    el("button", "chip chip-one")
        .set("type", "button")
        .put(
            "aria-label",
            i18n::fill(view.texts().filter_remove, &[("x", &name)]),
        )
        .on_click(remove)
        .el(el("span", "").text(&name))
        .add(icon::cross())
}
