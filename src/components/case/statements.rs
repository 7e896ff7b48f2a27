//! Reservations and separate statements, which are not the same.

use yew::{Html, html};

use super::super::{term, view::View};
use super::nothing;
use crate::domain::Statement;
use crate::i18n::{self, Term};
use crate::view_model::names;

/// The statements of one event.
pub(super) fn statements(view: &View, statements: &[Statement]) -> Html {
    if statements.is_empty() {
        return nothing();
    }
    let texts = view.texts();
    html! {
        <div class="part">
            <@{view.heading_tag(4)}>{ texts.detail_statements }</@>
            <ul class="list" role="list">
                { for statements.iter().enumerate().map(|(place, statement)| html! {
                    <li key={place}>
                        <p class="group-bar">
                            <strong>{ title(view, statement) }</strong>
                            { Term::of_statement(statement.kind)
                                .map(|term| html! { <term::TermHelp {term} lang={view.lang} /> })
                                .unwrap_or_default() }
                        </p>
                        { for statement.text.iter().map(|text| html! { <p class="quote">{ &**text }</p> }) }
                    </li>
                }) }
            </ul>
        </div>
    }
}

fn title(view: &View, statement: &Statement) -> String {
    let kind = view.texts().statement(statement.kind);
    if statement.by.is_empty() {
        return kind.to_owned();
    }
    let names = names(&statement.by, view.lang);
    i18n::fill(view.texts().statement_by, &[("kind", kind), ("names", &names)])
}
