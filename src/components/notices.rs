//! What the reader should know about the list before trusting it to be whole.

use yew::{Callback, Html};

use super::dom::{el, nothing};
use super::state_panel::retry_button;
use super::view::View;
use crate::i18n;
use crate::view_model::load::Gaps;
use crate::view_model::{Load, State};

/// The notices, the gravest first.
pub(super) fn notices(view: &View, state: &State, retry: &Callback<()>) -> Html {
    let texts = view.texts();
    let mut lines: Vec<String> = Vec::new();
    let failed = matches!(state.load, Load::Failed(_));
    if failed {
        lines.push(texts.only_part_loaded.to_owned());
    }
    if state.load == Load::Part {
        let here = i18n::number(view.lang, view.dataset().motions.len() as u64);
        lines.push(i18n::fill(texts.loading_more, &[("n", &here)]));
    }
    if state.gaps.cut {
        lines.push(texts.only_part_read.to_owned());
    }
    if state.gaps.missing {
        lines.push(texts.details_missing.to_owned());
    }
    if state.left_out > 0 {
        let left_out = u64::from(state.left_out);
        lines.push(i18n::counted(
            view.lang,
            left_out,
            texts.left_out_one,
            texts.left_out_other,
        ));
    }
    // What the load knows to be missing has been said above, and is an issue too.
    if state.incomplete && state.gaps == Gaps::default() {
        lines.push(texts.incomplete.to_owned());
    }
    for x in &state.unknown {
        lines.push(i18n::fill(texts.unknown_filter, &[("x", x)]));
    }
    if lines.is_empty() {
        return nothing();
    }
    let mut notice = el("div", "notice");
    for line in &lines {
        notice = notice.el(el("p", "").text(line));
    }
    notice
        .maybe((failed || state.gaps.missing).then(|| retry_button(texts, retry)))
        .html()
}
