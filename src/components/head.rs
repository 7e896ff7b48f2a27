//! Title, what the widget is for, and search.

use yew::{Callback, Html};

use super::dom::{component, el};
use super::focus::Target;
use super::search::{Search, SearchProps};
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
    let skip = el("button", "button skip")
        .set("type", "button")
        .on_click(focus.reform(|_| Target::Results))
        .words(texts.skip_to_results);
    let search = SearchProps {
        lang: view.lang,
        words: state.query.words.clone().into(),
        act: act.clone(),
        focus: focus.clone(),
    };
    let fictional = view.dataset().fictional;
    el("div", "head")
        .set("part", "head")
        .el(skip)
        .el(el(view.heading_tag(0), "title")
            .set("id", "title")
            .el(el("slot", "").set("name", "heading").text(&title)))
        .el(el("p", "lede").words(texts.lede))
        .maybe(fictional.then(|| el("p", "notice").words(texts.fictional_banner).html()))
        .add(component::<Search>(search, Some("search".into())))
        .html()
}
