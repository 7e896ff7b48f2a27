//! What the motion asks for, demand by demand.

use yew::{Html, html};

use super::super::{badge, term, verdict, view::View};
use super::{nothing, part};
use crate::domain::{Clause, Motion};
use crate::i18n::Term;

/// The numbered demands, each with what was decided on it.
pub(super) fn clauses(view: &View, motion: &Motion) -> Html {
    if motion.clauses.is_empty() {
        return nothing();
    }
    let content = html! {
        <>
            <p class="small muted">
                <term::TermHelp term={Term::Clause} lang={view.lang} />
            </p>
            <ol class="clauses" role="list">
                { for motion.clauses.iter().enumerate().map(|(place, clause)| item(view, place, clause)) }
            </ol>
        </>
    };
    part(view, view.texts().detail_clauses, content)
}

fn item(view: &View, place: usize, clause: &Clause) -> Html {
    let number = clause.number.map(|number| number.to_string());
    html! {
        <li key={place} class="clause">
            <span class="clause-number">{ number.map(|number| [&number, "."].concat()) }</span>
            <div class="clause-body">
                <span>{ &*clause.text }</span>
                if let Some(decided) = &clause.verdict {
                    <span class="hidden-text">{ view.texts().clause_outcome }{ ": " }</span>
                    { badge::outcome(decided.outcome, view.lang) }
                    { verdict::wording(decided, view) }
                }
            </div>
        </li>
    }
}
