//! The council's decision, or that none is known.

use yew::{Html, html};

use super::super::{badge, link, term, verdict, view::View};
use super::{part, statements, votes};
use crate::domain::{Event, Motion, Verdict};
use crate::i18n::{self, Term};
use crate::view_model::who;

/// The part about the decision: always there, since readers look for it.
pub(super) fn decision(view: &View, motion: &Motion) -> Html {
    let texts = view.texts();
    let content = match motion.decision().and_then(|event| Some((event, event.verdict.as_ref()?))) {
        Some((event, decided)) => decided_by(view, event, decided),
        None => html! { <p>{ texts.decision_not_in_source }{ "." }</p> },
    };
    part(view, texts.detail_decision, content)
}

fn decided_by(view: &View, event: &Event, decided: &Verdict) -> Html {
    let texts = view.texts();
    let date = event.date.map_or_else(|| texts.date_missing.to_owned(), |date| i18n::date(view.lang, &date));
    let term = Term::of_outcome(decided.outcome);
    html! {
        <>
            <p class="group-bar">
                { badge::outcome(decided.outcome, view.lang) }
                <span>{ view.texts().decision(decided.outcome) }</span>
                { term.map(|term| html! { <term::TermHelp {term} lang={view.lang} /> }).unwrap_or_default() }
            </p>
            <p class="small muted">
                { date }
                { for who(event, view.dataset()).iter().map(|who| html! { <>{ " · " }{ who }</> }) }
            </p>
            <p>{ verdict::wording(decided, view) }</p>
            { for event.text.iter().map(|text| html! { <p class="quote">{ &**text }</p> }) }
            { for event.source.iter().map(|source| html! {
                <p class="small">{ link::link(source, texts.source_link) }</p>
            }) }
            { votes::votes(view, &event.votes) }
            { statements::statements(view, &event.statements) }
        </>
    }
}
