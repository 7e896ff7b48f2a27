//! Search: the list follows while the reader types, and a button for those who expect one.

use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Component, Context, Html, InputEvent, Properties, SubmitEvent, TargetCast, html};

use super::focus::Target;
use crate::i18n::Lang;
use crate::view_model::Action;

/// Properties of [`Search`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SearchProps {
    /// Language.
    pub lang: Lang,
    /// The words that the list is filtered by.
    pub words: AttrValue,
    /// Where the reader's actions go.
    pub act: Callback<Action>,
    /// Where a request for the focus goes.
    pub focus: Callback<Target>,
}

/// The search field and its button. The button leads to the results, which are there already.
pub(super) struct Search;

impl Component for Search {
    type Message = ();
    type Properties = SearchProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let SearchProps { lang, words, act, focus } = ctx.props();
        let texts = lang.texts();
        let oninput = act.reform(|event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            Action::SetWords(field.value())
        });
        let focus = focus.clone();
        let onsubmit = Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            focus.emit(Target::Results);
        });
        html! {
            <search class="search">
                <form class="search" {onsubmit}>
                    <label for="words">{ texts.search_label }</label>
                    <div class="search-row">
                        <input
                            class="field"
                            type="search"
                            id="words"
                            aria-describedby="words-help"
                            autocomplete="off"
                            value={words.clone()}
                            {oninput}
                        />
                        <button type="submit" class="button">{ texts.search_button }</button>
                    </div>
                    <p class="hidden-text" id="words-help">{ texts.search_hint }</p>
                </form>
            </search>
        }
    }
}
