//! One choice of a filter: a checkbox with its name and how many motions it would find.

use yew::{Callback, Html, classes, html};

use crate::i18n::{self, Lang};

/// A choice.
pub(super) struct Choice {
    /// Style class of the row.
    pub(super) class: &'static str,
    /// Name, as it is drawn.
    pub(super) name: Html,
    /// How many motions it would find.
    pub(super) count: u32,
    /// Smaller words below the name.
    pub(super) more: Option<String>,
    /// Whether it is chosen.
    pub(super) checked: bool,
}

/// Draws a choice. One that would find nothing can still be chosen: the number says so.
pub(super) fn option(key: &str, choice: Choice, lang: Lang, toggle: Callback<()>) -> Html {
    let texts = lang.texts();
    let unit = i18n::plural(u64::from(choice.count), texts.count_unit_one, texts.count_unit_other);
    html! {
        <label key={key} class={classes!(choice.class, (choice.count == 0).then_some("empty"))}>
            <input type="checkbox" checked={choice.checked} onchange={toggle.reform(|_| ())} />
            <span>
                <span class="tile-name">{ choice.name }</span>
                { for choice.more.iter().map(|more| html! {
                    <span class="tile-mentions muted">{ more }</span>
                }) }
            </span>
            <span class="tile-count">
                { i18n::number(lang, u64::from(choice.count)) }
                <span class="hidden-text">{ " " }{ unit }</span>
            </span>
        </label>
    }
}
