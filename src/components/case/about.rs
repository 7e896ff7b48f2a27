//! Where the facts come from, the case's number, and the motions that belong to it.

use yew::{Html, html};

use super::super::{link, term, view::View};
use super::part;
use crate::domain::Motion;
use crate::i18n::{self, Term};
use crate::view_model::related;

/// The last part: always there, since every fact has a source or lacks one.
pub(super) fn about(view: &View, motion: &Motion) -> Html {
    let texts = view.texts();
    let page_name = match &view.dataset().publisher.name {
        Some(publisher) => i18n::fill(texts.case_page, &[("publisher", publisher)]),
        None => texts.case_page_unnamed.to_owned(),
    };
    let content = html! {
        <>
            { for motion.note.iter().map(|note| html! { <p>{ &**note }</p> }) }
            if let Some(reference) = &motion.reference {
                <p class="group-bar">
                    <span>{ i18n::fill(texts.reference, &[("reference", reference)]) }</span>
                    <term::TermHelp term={Term::Reference} lang={view.lang} />
                </p>
            }
            if let Some(page) = &motion.link {
                <p>{ link::link(page, &page_name) }</p>
            }
            { match &motion.source {
                Some(source) if source.address().is_some() => html! {
                    <p>{ link::link(source, texts.source_link) }</p>
                },
                Some(source) => html! {
                    <p>{ i18n::fill(texts.source_named, &[("source", source.text())]) }</p>
                },
                None if motion.link.is_none() => html! { <p class="muted">{ texts.source_missing }</p> },
                None => html! { <span hidden=true></span> },
            } }
            if !motion.related.is_empty() {
                <ul class="list" role="list">
                    { for motion.related.iter().enumerate().map(|(place, one)| html! {
                        <li key={place}>{ related(one, view.dataset(), view.lang) }</li>
                    }) }
                </ul>
            }
        </>
    };
    part(view, texts.detail_source, content)
}
