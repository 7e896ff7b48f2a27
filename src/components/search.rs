//! Search: the list follows while the reader types, and a button for those who expect one.

use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Component, Context, Html, InputEvent, Properties, SubmitEvent, TargetCast,
};

use super::dom::el;
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
        let SearchProps {
            lang,
            words,
            act,
            focus,
        } = ctx.props();
        let texts = lang.texts();
        let typed = act.reform(|event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            Action::SetWords(field.value())
        });
        let focus = focus.clone();
        let sent = Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            focus.emit(Target::Results);
        });
        let field = el("input", "field")
            .set("type", "search")
            .set("id", "words")
            .set("aria-describedby", "words-help")
            .set("autocomplete", "off")
            .value(words)
            .on_input(typed);
        let button = el("button", "button")
            .set("type", "submit")
            .words(texts.search_button);
        let form = el("form", "search")
            .on_submit(sent)
            .el(el("label", "")
                .set("for", "words")
                .words(texts.search_label))
            .el(el("div", "search-row").el(field).el(button))
            .el(el("p", "hidden-text")
                .set("id", "words-help")
                .words(texts.search_hint));
        el("search", "search").set("part", "search").el(form).html()
    }
}
