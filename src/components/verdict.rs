//! The source's own words, beside our label for them.

use yew::Html;

use super::dom::{el, nothing};
use super::view::View;
use crate::domain::Verdict;
use crate::i18n;

/// The source's words for an outcome, where it has any.
pub(super) fn wording(verdict: &Verdict, view: &View) -> Html {
    let Some(words) = &verdict.wording else {
        return nothing();
    };
    let words = i18n::fill(view.texts().source_words, &[("words", words)]);
    el("span", "small muted").text(&words).html()
}
