//! One choice of a filter: a checkbox with its name and how many motions it would find.

use yew::{Callback, Html};

use super::dom::el;
use crate::i18n::{self, Lang};

/// A choice.
pub(super) struct Choice<'a> {
    /// Tells it from the others of its filter.
    pub(super) key: &'a str,
    /// Drawn as a tile and not as a plain row.
    pub(super) tile: bool,
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
pub(super) fn option(choice: Choice<'_>, lang: Lang, toggle: Callback<()>) -> Html {
    let texts = lang.texts();
    let count = u64::from(choice.count);
    let class = match (choice.tile, count) {
        (true, 0) => "tile empty",
        (true, _) => "tile",
        (false, 0) => "option empty",
        (false, _) => "option",
    };
    let unit = i18n::plural(count, texts.count_unit_one, texts.count_unit_other);
    let number = el("span", "tile-count")
        .text(&i18n::number(lang, count))
        .el(el("span", "hidden-text").words(" ").words(unit));
    let tick = el("input", "")
        .set("type", "checkbox")
        .checked(choice.checked)
        .on_change(toggle.reform(|_| ()));
    let row = el("label", class)
        .key(choice.key)
        .el(tick)
        .el(el("span", "tile-name").add(choice.name))
        .el(number);
    match &choice.more {
        Some(more) => row
            .el(el("span", "tile-more muted").words(" ").text(more))
            .html(),
        None => row.html(),
    }
}
