//! What was proposed for an answer, and what that replaced. A proposal is no decision, and
//! says so.

use yew::{Html, html};

use super::super::{verdict, view::View};
use super::{nothing, part};
use crate::domain::{Date, Earlier, Motion, Person, Proposal, Verdict};
use crate::i18n;
use crate::view_model::names;

/// The proposals of a case.
pub(super) fn proposals(view: &View, motion: &Motion) -> Html {
    if motion.proposals.is_empty() {
        return nothing();
    }
    let texts = view.texts();
    let content = html! {
        <>
            <p class="small muted">{ texts.proposal_not_decision }</p>
            <ul class="list" role="list">
                { for motion.proposals.iter().enumerate().map(|(place, proposal)| html! {
                    <li key={place} class="list">
                        { current(view, proposal) }
                        { for proposal.replaces.iter().map(|earlier| replaced(view, proposal, earlier)) }
                    </li>
                }) }
            </ul>
        </>
    };
    part(view, texts.detail_proposals, content)
}

fn current(view: &View, proposal: &Proposal) -> Html {
    let texts = view.texts();
    let changed = !proposal.replaces.is_empty();
    let words = proposal.text.as_deref().map(|text| {
        if changed {
            html! {
                <>
                    <span class="hidden-text">{ texts.inserted_start }{ " " }</span>
                    <ins>{ text }</ins>
                    <span class="hidden-text">{ " " }{ texts.inserted_end }</span>
                </>
            }
        } else {
            html! { { text } }
        }
    });
    html! {
        <div class="proposal">
            <p><span class="tag now">{ texts.current_proposal }</span></p>
            { said(view, proposal.body.as_deref(), proposal.verdict.as_ref(), words) }
            { from(view, &proposal.by, proposal.date.as_ref()) }
        </div>
    }
}

fn replaced(view: &View, by: &Proposal, earlier: &Earlier) -> Html {
    let texts = view.texts();
    let label = match &by.date {
        Some(date) => {
            i18n::fill(texts.earlier_proposal_on, &[("date", &i18n::date(view.lang, date))])
        }
        None => texts.earlier_proposal.to_owned(),
    };
    let words = earlier.text.as_deref().map(|text| {
        html! {
            <>
                <span class="hidden-text">{ texts.deleted_start }{ " " }</span>
                <del>{ text }</del>
                <span class="hidden-text">{ " " }{ texts.deleted_end }</span>
            </>
        }
    });
    html! {
        <div class="proposal earlier">
            <p><span class="tag replaced">{ label }</span></p>
            { said(view, None, earlier.verdict.as_ref(), words) }
            { from(view, &earlier.by, earlier.date.as_ref()) }
        </div>
    }
}

fn said(view: &View, body: Option<&str>, decided: Option<&Verdict>, words: Option<Html>) -> Html {
    let texts = view.texts();
    let sentence = decided.map(|decided| {
        let what = view.texts().proposed(decided.outcome);
        match body {
            Some(id) => i18n::fill(
                texts.proposal_by_body,
                &[("body", view.dataset().body_name(id)), ("what", what)],
            ),
            None => i18n::fill(texts.proposal_plain, &[("what", what)]),
        }
    });
    let body = body.filter(|_| decided.is_none()).map(|id| view.dataset().body_name(id));
    html! {
        <>
            { for sentence.iter().map(|text| html! { <p>{ text }</p> }) }
            { for body.iter().map(|text| html! { <p>{ text }</p> }) }
            { for words.into_iter().map(|words| html! { <p class="quote">{ words }</p> }) }
            { decided.map(|decided| verdict::wording(decided, view)).unwrap_or_default() }
        </>
    }
}

fn from(view: &View, by: &[Person], date: Option<&Date>) -> Html {
    let texts = view.texts();
    let date = date.map_or_else(|| texts.date_missing.to_owned(), |date| i18n::date(view.lang, date));
    html! {
        <div class="small muted">
            if !by.is_empty() {
                <p>{ i18n::fill(texts.signed_by, &[("names", &names(by, view.lang))]) }</p>
            }
            <p>{ date }</p>
        </div>
    }
}
