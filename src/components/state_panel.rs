//! What is shown instead of a list: it is being loaded, could not be, or there is none.

use yew::{Callback, Html, html};

use super::link;
use crate::domain::Link;
use crate::i18n::Texts;
use crate::view_model::load::Failure;

/// The list is being loaded. The style sheet shows the words after a while only, so that a
/// quick load does not flicker.
pub(super) fn loading(texts: &'static Texts) -> Html {
    html! {
        <div class="state waiting" aria-busy="true">
            <p class="state-title" role="status">{ texts.loading }</p>
            <div class="skeleton" aria-hidden="true">
                <span></span><span></span><span></span>
            </div>
        </div>
    }
}

/// Nothing could be loaded.
pub(super) fn failed(
    texts: &'static Texts,
    failure: &Failure,
    src: Option<&str>,
    retry: &Callback<()>,
) -> Html {
    let source = src.map(Link::new).filter(|source| source.address().is_some());
    html! {
        <div class="state" role="alert">
            <p class="state-title">{ texts.failure(failure) }</p>
            <button type="button" class="button" onclick={retry.reform(|_| ())}>{ texts.retry }</button>
            <div>
                if let Some(source) = &source {
                    { link::link(source, source.text()) }
                }
            </div>
        </div>
    }
}

/// The embedder has not said where the data is.
pub(super) fn no_source(texts: &'static Texts) -> Html {
    html! {
        <div class="state" role="alert">
            <p class="state-title">{ texts.failure_no_source }</p>
        </div>
    }
}

/// The source is there and has no motions.
pub(super) fn no_data(texts: &'static Texts) -> Html {
    html! {
        <div class="state">
            <p class="state-title">{ texts.no_data }</p>
        </div>
    }
}
