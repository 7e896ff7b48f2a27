//! Title, what the widget is for, and search.

use yew::{Callback, Html, html};

use super::focus::Target;
use super::search::Search;
use super::view::View;
use crate::i18n;
use crate::view_model::{Action, State};

/// The head of the widget.
pub(super) fn head(
    view: &View,
    state: &State,
    act: &Callback<Action>,
    focus: &Callback<Target>,
) -> Html {
    let texts = view.texts();
    let title = match &view.dataset().publisher.name {
        Some(publisher) => i18n::fill(texts.widget_title_of, &[("publisher", publisher)]),
        None => texts.widget_title.to_owned(),
    };
    let skip = focus.reform(|_| Target::Results);
    html! {
        <div class="head">
            <button type="button" class="button skip" onclick={skip}>{ texts.skip_to_results }</button>
            <@{view.heading_tag(0)} class="title" id="title">{ title }</@>
            <p class="lede">{ texts.lede }</p>
            <div>
                if view.dataset().fictional {
                    <p class="notice">{ texts.fictional_banner }</p>
                }
            </div>
            <Search lang={view.lang} words={state.query.words.clone()} act={act.clone()} focus={focus.clone()} />
        </div>
    }
}
