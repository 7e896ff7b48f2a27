//! What a reader takes along: a link to what is seen, files, paper. Behind one button, and all of
//! it but the button in the part of the program that has the details of a case: only `take` and
//! `link_here` lead there.

mod browser;
mod link_here;
mod panel;
mod paper;

use yew::{Callback, Html};

use super::dom::{El, component, el, nothing, side_by_side};
use super::icon;
use super::view::View;
use crate::view_model::State;

/// How far a reader has come with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Take {
    /// It is folded away.
    #[default]
    Closed,
    /// It is chosen from.
    Open,
    /// The list is drawn as it is printed, with all details or without.
    Printing(bool),
}

/// Id of the panel.
pub(super) const PANEL: &str = "take";

/// The button that opens the panel, and closes it.
pub(super) fn toggle(view: &View, take: Take, set: &Callback<Take>) -> El {
    let texts = view.texts();
    let is_open = take != Take::Closed;
    let next = if is_open { Take::Closed } else { Take::Open };
    let words = match view.linking {
        Some(_) => texts.take_or_share,
        None => texts.take,
    };
    el("button", "plain toggle")
        .set("type", "button")
        .truth("aria-expanded", is_open)
        .set("aria-controls", PANEL)
        .on_click(set.reform(move |_| next))
        .add(icon::arrow(is_open))
        .el(el("span", "").words(words))
}

/// What is behind the button, and what only paper shows.
pub(super) fn take(view: &View, state: &State, take: Take, set: &Callback<Take>) -> Html {
    let panel = match take {
        Take::Closed => nothing(),
        Take::Open | Take::Printing(_) => panel::panel(view, state, take, set),
    };
    side_by_side(vec![panel, paper::paper(view, state)])
}

/// A link to one case, to follow and to copy, by the parts of a fragment that open it; nothing
/// where the page has no address that others can open.
pub(super) fn link_here(view: &View, own: String, words: &'static str) -> Html {
    let props = link_here::LinkHereProps {
        view: view.clone(),
        own,
        words: Some(words),
    };
    component::<link_here::LinkHere>(props, None)
}
