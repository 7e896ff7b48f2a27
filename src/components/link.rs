//! A reference of a source: a link where it is a web address, text otherwise.

use yew::{AttrValue, Html, html};

use crate::domain::Link;

/// `label` as a link to the reference; without a web address, the label and the reference as
/// text.
pub(super) fn link(to: &Link, label: &str) -> Html {
    match to.address() {
        Some(address) => html! {
            <a href={AttrValue::from(address.to_owned())} rel="noopener">{ label }</a>
        },
        None if to.text() == label => html! { <span>{ label }</span> },
        None => html! { <span>{ label }{ ": " }{ to.text() }</span> },
    }
}
