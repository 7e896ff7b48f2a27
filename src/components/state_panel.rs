//! What is shown instead of a list: it is being loaded, could not be, or there is none.

use yew::{Callback, Html};

use super::dom::{El, el};
use super::link;
use crate::domain::Link;
use crate::i18n::Texts;
use crate::view_model::load::Failure;

/// The list is being loaded. The style sheet shows the words after a while only, so that a
/// quick load does not flicker.
pub(super) fn loading(texts: &'static Texts) -> Html {
    waiting(texts.loading)
}

/// The details of a case, or what comes with them, are being loaded.
pub(super) fn loading_details(texts: &'static Texts) -> Html {
    waiting(texts.loading_details)
}

/// The lifelines are being loaded.
pub(super) fn loading_lifelines(texts: &'static Texts) -> Html {
    waiting(texts.loading_lifelines)
}

fn waiting(words: &'static str) -> Html {
    let bars = el("div", "skeleton")
        .set("aria-hidden", "true")
        .el(el("span", ""))
        .el(el("span", ""))
        .el(el("span", ""));
    panel("state waiting", words)
        .set("aria-busy", "true")
        .el(bars)
        .html()
}

/// The details of a case, or what comes with them, could not be loaded.
pub(super) fn no_details(texts: &'static Texts, retry: &Callback<()>) -> Html {
    no_part(texts, texts.failure_details, retry)
}

/// The lifelines could not be loaded.
pub(super) fn no_lifelines(texts: &'static Texts, retry: &Callback<()>) -> Html {
    no_part(texts, texts.failure_lifelines, retry)
}

fn no_part(texts: &'static Texts, words: &'static str, retry: &Callback<()>) -> Html {
    panel("state", words)
        .set("role", "alert")
        .add(retry_button(texts, retry))
        .html()
}

/// Nothing could be loaded.
pub(super) fn failed(
    texts: &'static Texts,
    failure: &Failure,
    src: Option<&str>,
    retry: &Callback<()>,
) -> Html {
    let source = src
        .map(Link::new)
        .filter(|source| source.address().is_some());
    panel("state", texts.failure(failure))
        .set("role", "alert")
        .add(retry_button(texts, retry))
        .maybe(source.map(|source| link::link(&source, source.text())))
        .html()
}

/// The embedder has not said where the data is.
pub(super) fn no_source(texts: &'static Texts) -> Html {
    panel("state", texts.failure_no_source)
        .set("role", "alert")
        .html()
}

/// The source is there and has no motions.
pub(super) fn no_data(texts: &'static Texts) -> Html {
    panel("state", texts.no_data).html()
}

/// A button that asks for the data once more.
pub(super) fn retry_button(texts: &'static Texts, retry: &Callback<()>) -> Html {
    el("button", "button")
        .set("type", "button")
        .on_click(retry.reform(|_| ()))
        .words(texts.retry)
        .html()
}

/// The words take the focus when a button that had it gives way to them.
fn panel(class: &'static str, words: &'static str) -> El {
    el("div", class).el(el("p", "state-title").set("tabindex", "-1").words(words))
}
