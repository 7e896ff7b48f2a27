//! Where the keyboard's focus goes when what had it is gone.

use wasm_bindgen::JsCast;
use yew::NodeRef;

/// Places that can take the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The heading with the number of results.
    Results,
    /// The chip at this place; the last one where there are fewer; the results' heading where
    /// there is none.
    Chip(usize),
    /// The heading of the case at this place in the list.
    Case(usize),
    /// The panel with this id.
    Panel(String),
    /// The heading with this id, at the window's upper edge.
    Heading(String),
    /// The words that stand instead of a list, or the results where there is a list.
    State,
}

/// Whether the words that stand instead of a list have the focus.
pub(super) fn is_on_state(root: &NodeRef) -> bool {
    root.cast::<web_sys::Element>().is_some_and(|root| {
        let focused = root.query_selector(".state-title:focus");
        matches!(focused, Ok(Some(_)))
    })
}

/// Moves the focus within one widget.
pub(super) fn move_to(root: &NodeRef, target: &Target) {
    let Some(root) = root.cast::<web_sys::Element>() else {
        return;
    };
    let find = |selector: &str| root.query_selector(selector).ok().flatten();
    let nth = |selector: &str, place: usize| {
        let list = root.query_selector_all(selector).ok()?;
        let place = u32::try_from(place)
            .ok()?
            .min(list.length().checked_sub(1)?);
        list.get(place)
    };
    let results = || find(".count");
    let node: Option<web_sys::Node> = match target {
        Target::Results => results().map(Into::into),
        Target::Chip(place) => nth(".chip-one", *place).or_else(|| results().map(Into::into)),
        Target::State => find(".state-title").or_else(results).map(Into::into),
        Target::Panel(id) | Target::Heading(id) => find(&["#", id].concat()).map(Into::into),
        Target::Case(place) => nth(".card-title", *place),
    };
    if let Some(element) = node.and_then(|node| node.dyn_into::<web_sys::HtmlElement>().ok()) {
        // An element that can't be focused is left as it is.
        let _ = element.focus();
        if let Target::Heading(_) = target {
            element.scroll_into_view();
        }
    }
}
