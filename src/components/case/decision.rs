//! The council's decision, or that none is known.

use yew::Html;

use super::super::dom::{El, el};
use super::super::{badge, term, verdict, view::View};
use super::{part, quote, source, statements, votes};
use crate::domain::{Event, Motion, Verdict};
use crate::i18n::{self, Term};
use crate::index::Needles;
use crate::view_model::{no_decision, who};

/// The part about the decision: always there, since readers look for it.
pub(super) fn decision(view: &View, motion: &Motion, needles: &Needles) -> Html {
    let texts = view.texts();
    let part = part(view, texts.detail_decision);
    match motion
        .decision()
        .and_then(|event| Some((event, event.verdict.as_ref()?)))
    {
        Some((event, decided)) => decided_by(part, view, (event, decided), needles),
        None => part.el(el("p", "")
            .text(&no_decision(view.dataset(), view.lang))
            .words(".")),
    }
    .html()
}

fn decided_by(
    part: El,
    view: &View,
    (event, decided): (&Event, &Verdict),
    needles: &Needles,
) -> El {
    let texts = view.texts();
    let help = Term::of_outcome(decided.outcome).map(|term| term::help(term, view));
    let mut part = part
        .el(el("p", "group-bar")
            .add(badge::outcome(decided.outcome, view.lang))
            .el(el("span", "").words(texts.decision(decided.outcome)))
            .maybe(help))
        .el(when_and_who(view, event))
        .el(el("p", "").add(verdict::wording(decided, view)));
    if let Some(text) = &event.text {
        part = part.el(quote(text, needles));
    }
    if let Some(from) = &event.source {
        part = part.el(source(view, from));
    }
    part.add(votes::votes(view, &event.votes))
        .add(statements::statements(view, &event.statements))
}

fn when_and_who(view: &View, event: &Event) -> El {
    let line = el("p", "small muted");
    let line = match &event.date {
        Some(date) => line.text(&i18n::date(view.lang, date)),
        None => line.words(view.texts().date_missing),
    };
    match who(event, view.dataset()) {
        Some(who) => line.words(" · ").text(&who),
        None => line,
    }
}
