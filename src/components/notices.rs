//! What the reader should know about the list before trusting it to be whole.

use yew::{Callback, Html, html};

use super::view::View;
use crate::i18n;
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
        lines.push(texts.loading_more.to_owned());
    }
    if state.left_out > 0 {
        let left_out = u64::from(state.left_out);
        lines.push(i18n::counted(view.lang, left_out, texts.left_out_one, texts.left_out_other));
    }
    if state.incomplete {
        lines.push(texts.incomplete.to_owned());
    }
    lines.extend(state.unknown.iter().map(|x| i18n::fill(texts.unknown_filter, &[("x", x)])));
    if lines.is_empty() {
        return html! { <div hidden=true></div> };
    }
    html! {
        <div class="notice">
            { for lines.into_iter().map(|line| html! { <p>{ line }</p> }) }
            <div>
                if failed {
                    <button type="button" class="button" onclick={retry.reform(|_| ())}>{ texts.retry }</button>
                }
            </div>
        </div>
    }
}
