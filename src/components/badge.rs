//! The state of a case: a sign and a word, never a link.

use yew::Html;

use super::dom::el;
use super::icon;
use crate::domain::{Outcome, Standing, Status};
use crate::i18n::Lang;

/// A badge with this label, in the colours of its status.
pub(super) fn badge(status: Status, label: &'static str) -> Html {
    el("span", "")
        .put("class", ["badge ", status.key()].concat())
        .add(icon::status(status))
        .el(el("span", "").words(label))
        .html()
}

/// The badge of an outcome, on a clause or an event.
pub(super) fn outcome(outcome: Outcome, lang: Lang) -> Html {
    badge(
        Standing::Decided(outcome).status(),
        lang.texts().outcome(outcome),
    )
}
