//! The documents of the case as a whole.

use yew::Html;

use super::super::{documents, dom::nothing, view::View};
use super::part;
use crate::domain::Motion;

/// The part about documents.
pub(super) fn documents(view: &View, motion: &Motion) -> Html {
    if motion.documents.is_empty() {
        return nothing();
    }
    part(view, view.texts().detail_documents)
        .add(documents::list(view, &motion.documents))
        .html()
}
