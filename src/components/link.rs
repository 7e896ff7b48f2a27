//! A reference of a source: a link where it is a web address, text otherwise.

use yew::Html;

use super::dom::{El, el};
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

/// `label` as a link to this page with something in its fragment; a page can send all its links to
/// another window (`<base target>`), and this one stays. Text where it is no web address.
pub(super) fn within(address: &str, label: &'static str) -> El {
    match Link::new(address).address() {
        Some(address) => el("a", "")
            .put("href", address)
            .set("target", "_self")
            .words(label),
        None => el("span", "").words(label),
    }
}
