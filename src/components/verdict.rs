//! The source's own words, beside our label for them.

use yew::{Html, html};

use super::view::View;
use crate::domain::Verdict;
use crate::i18n;

/// The source's words for an outcome, where it has any.
pub(super) fn wording(verdict: &Verdict, view: &View) -> Html {
    match &verdict.wording {
        Some(words) => html! {
            <span class="small muted">
                { i18n::fill(view.texts().source_words, &[("words", words)]) }
            </span>
        },
        None => html! { <span hidden=true></span> },
    }
}
