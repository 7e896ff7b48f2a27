//! What the motion asks for, demand by demand.

use yew::Html;

use super::super::dom::{El, el, nothing};
use super::super::{badge, mark::marked, verdict, view::View};
use super::{hidden_text, part_about};
use crate::domain::{Clause, Motion};
use crate::i18n::Term;
use crate::index::Needles;

/// The numbered demands, each with what was decided on it.
pub(super) fn clauses(view: &View, motion: &Motion, needles: &Needles) -> Html {
    if motion.clauses.is_empty() {
        return nothing();
    }
    let mut list = el("ol", "clauses").set("role", "list");
    for (place, clause) in motion.clauses.iter().enumerate() {
        list = list.el(item(view, clause, needles).key(place));
    }
    part_about(view, view.texts().detail_clauses, Term::Clause)
        .el(list)
        .html()
}

fn item(view: &View, clause: &Clause, needles: &Needles) -> El {
    let mut number = el("span", "clause-number");
    if let Some(clause_number) = clause.number {
        number = number.text(&clause_number.to_string()).words(".");
    }
    let mut body = el("div", "clause-body").el(marked(el("span", ""), &clause.text, needles));
    if let Some(decided) = &clause.verdict {
        body = body
            .el(hidden_text(view.texts().clause_outcome, ": "))
            .add(badge::outcome(decided.outcome, view.lang))
            .add(verdict::wording(decided, view));
    }
    el("li", "clause").el(number).el(body)
}
