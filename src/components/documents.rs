//! A list of documents: each with its type, size and date.

use yew::{Html, html};

use super::{link, view::View};
use crate::domain::Document;
use crate::view_model::document_name;

/// The documents, or nothing where there are none.
pub(super) fn list(view: &View, documents: &[Document]) -> Html {
    if documents.is_empty() {
        return html! { <span hidden=true></span> };
    }
    html! {
        <ul class="list" role="list">
            { for documents.iter().enumerate().map(|(place, document)| html! {
                <li key={place}>
                    { match &document.link {
                        Some(to) => link::link(to, &document_name(document, view.lang)),
                        None => html! { { document_name(document, view.lang) } },
                    } }
                </li>
            }) }
        </ul>
    }
}
