//! A reference of a source: a link where it is a web address, text otherwise.

use yew::Html;

use super::dom::el;
use crate::domain::Link;

/// `label` as a link to the reference; without a web address, the label and the reference as
/// text.
pub(super) fn link(to: &Link, label: &str) -> Html {
    match to.address() {
        Some(address) => el("a", "")
            .put("href", address)
            .set("rel", "noopener")
            .text(label),
        None if to.text() == label => el("span", "").text(label),
        None => el("span", "").text(label).words(": ").text(to.text()),
    }
    .html()
}
