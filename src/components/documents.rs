//! A list of documents: each with its type, size and date.

use yew::Html;

use super::dom::{el, nothing};
use super::{link, view::View};
use crate::domain::Document;
use crate::view_model::document_name;

/// The documents, or nothing where there are none.
pub(super) fn list(view: &View, documents: &[Document]) -> Html {
    if documents.is_empty() {
        return nothing();
    }
    let mut list = el("ul", "list").set("role", "list");
    for (place, document) in documents.iter().enumerate() {
        let name = document_name(document, view.lang);
        let item = el("li", "").key(place);
        list = list.el(match &document.link {
            Some(to) => item.add(link::link(to, &name)),
            None => item.text(&name),
        });
    }
    list.html()
}
