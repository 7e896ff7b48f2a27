//! Reservations and separate statements, which are not the same.

use yew::Html;

use super::super::dom::{El, el, nothing};
use super::super::{term, view::View};
use super::{list, smaller_part};
use crate::domain::Statement;
use crate::i18n::{self, Term};
use crate::view_model::names;

/// The statements of one event.
pub(super) fn statements(view: &View, statements: &[Statement]) -> Html {
    if statements.is_empty() {
        return nothing();
    }
    let mut list = list();
    for (place, statement) in statements.iter().enumerate() {
        list = list.el(item(view, statement).key(place));
    }
    smaller_part(view, view.texts().detail_statements)
        .el(list)
        .html()
}

fn item(view: &View, statement: &Statement) -> El {
    let help = Term::of_statement(statement.kind).map(|term| term::help(term, view));
    let title = el("strong", "").text(&title(view, statement));
    let item = el("li", "").el(el("p", "group-bar").el(title).maybe(help));
    match &statement.text {
        Some(text) => item.el(el("p", "quote").text(text)),
        None => item,
    }
}

fn title(view: &View, statement: &Statement) -> String {
    let kind = view.texts().statement(statement.kind);
    if statement.by.is_empty() {
        return kind.to_owned();
    }
    let names = names(&statement.by, view.lang);
    i18n::fill(
        view.texts().statement_by,
        &[("kind", kind), ("names", &names)],
    )
}
