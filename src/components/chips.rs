//! The filters that are chosen, each removable.

use yew::{Callback, Html, html};

use super::focus::Target;
use super::icon;
use super::view::View;
use crate::i18n;
use crate::view_model::{Action, Filter, filter_name};

/// The chosen filters; an empty place where there are none.
pub(super) fn chips(
    view: &View,
    chosen: &[Filter],
    act: &Callback<Action>,
    then_focus: &Callback<(Action, Target)>,
) -> Html {
    let texts = view.texts();
    if chosen.is_empty() {
        return html! { <div hidden=true></div> };
    }
    let clear = then_focus.reform(|_| (Action::ClearAll, Target::Results));
    let _ = act;
    html! {
        <ul class="chips" role="list" aria-label={texts.filters_chosen}>
            { for chosen.iter().enumerate().map(|(place, filter)| {
                let name = filter_name(filter, &view.index, view.lang);
                let removed = filter.clone();
                // The next chip moves into the place of the one that is removed.
                let remove = then_focus.reform(move |_| {
                    (Action::RemoveFilter(removed.clone()), Target::Chip(place))
                });
                html! {
                    <li key={name.clone()}>
                        <button
                            type="button"
                            class="chip chip-one"
                            aria-label={i18n::fill(texts.filter_remove, &[("x", &name)])}
                            onclick={remove}
                        >
                            <span>{ &name }</span>
                            { icon::cross() }
                        </button>
                    </li>
                }
            }) }
            <li key="clear">
                <button type="button" class="chip chip-clear" onclick={clear}>{ texts.filters_clear }</button>
            </li>
        </ul>
    }
}
