//! What was proposed for an answer, and what that replaced. A proposal is no decision, and
//! says so.

use yew::Html;

use super::super::dom::{El, el, nothing};
use super::super::{mark::marked, verdict, view::View};
use super::{hidden_text, list, paragraph, part, quote};
use crate::domain::{Date, Earlier, Motion, Person, Proposal, Verdict};
use crate::i18n;
use crate::index::Needles;
use crate::view_model::names;

/// The proposals of a case.
pub(super) fn proposals(view: &View, motion: &Motion, needles: &Needles) -> Html {
    if motion.proposals.is_empty() {
        return nothing();
    }
    let texts = view.texts();
    let mut list = list();
    for (place, proposal) in motion.proposals.iter().enumerate() {
        list = list.el(item(view, proposal, needles).key(place));
    }
    part(view, texts.detail_proposals)
        .el(el("p", "small muted").words(texts.proposal_not_decision))
        .el(list)
        .html()
}

fn item(view: &View, proposal: &Proposal, needles: &Needles) -> El {
    let mut item = el("li", "list").el(current(view, proposal, needles));
    for earlier in &proposal.replaces {
        item = item.el(replaced(view, proposal, earlier, needles));
    }
    item
}

fn current(view: &View, proposal: &Proposal, needles: &Needles) -> El {
    let texts = view.texts();
    let words = proposal.text.as_deref().map(|text| {
        if proposal.replaces.is_empty() {
            quote(text, needles)
        } else {
            let words = marked(el("ins", ""), text, needles);
            changed(words, texts.inserted_start, texts.inserted_end)
        }
    });
    let tag = el("span", "tag now").words(texts.current_proposal);
    let block = el("div", "proposal").el(el("p", "").el(tag));
    said(
        block,
        view,
        proposal.body.as_deref(),
        proposal.verdict.as_ref(),
        words,
    )
    .el(from(view, &proposal.by, proposal.date.as_ref()))
}

fn replaced(view: &View, by: &Proposal, earlier: &Earlier, needles: &Needles) -> El {
    let texts = view.texts();
    let tag = el("span", "tag replaced");
    let tag = match &by.date {
        Some(date) => tag.text(&i18n::fill(
            texts.earlier_proposal_on,
            &[("date", &i18n::date(view.lang, date))],
        )),
        None => tag.words(texts.earlier_proposal),
    };
    let words = earlier.text.as_deref().map(|text| {
        let words = marked(el("del", ""), text, needles);
        changed(words, texts.deleted_start, texts.deleted_end)
    });
    let block = el("div", "proposal earlier").el(el("p", "").el(tag));
    said(block, view, None, earlier.verdict.as_ref(), words).el(from(
        view,
        &earlier.by,
        earlier.date.as_ref(),
    ))
}

/// Words that came or went: few screen readers say so by themselves.
fn changed(words: El, start: &'static str, end: &'static str) -> El {
    el("p", "quote")
        .el(hidden_text(start, " "))
        .el(words)
        .el(hidden_text(" ", end))
}

/// Adds who proposed what, and in which words.
fn said(
    mut block: El,
    view: &View,
    body: Option<&str>,
    decided: Option<&Verdict>,
    words: Option<El>,
) -> El {
    let texts = view.texts();
    let body = body.map(|id| view.dataset().body_name(id));
    let what = decided.map(|decided| texts.proposed(decided.outcome));
    block = match (body, what) {
        (Some(body), Some(what)) => {
            let sentence = i18n::fill(texts.proposal_by_body, &[("body", body), ("what", what)]);
            block.el(paragraph(&sentence))
        }
        (None, Some(what)) => block.el(paragraph(&i18n::fill(
            texts.proposal_plain,
            &[("what", what)],
        ))),
        (Some(body), None) => block.el(paragraph(body)),
        (None, None) => block,
    };
    if let Some(words) = words {
        block = block.el(words);
    }
    match decided {
        Some(decided) => block.add(verdict::wording(decided, view)),
        None => block,
    }
}

fn from(view: &View, by: &[Person], date: Option<&Date>) -> El {
    let texts = view.texts();
    let mut from = el("div", "small muted");
    if !by.is_empty() {
        let signed = i18n::fill(texts.signed_by, &[("names", &names(by, view.lang))]);
        from = from.el(paragraph(&signed));
    }
    from.el(match date {
        Some(date) => paragraph(&i18n::date(view.lang, date)),
        None => el("p", "").words(texts.date_missing),
    })
}
