//! What authorities say about the areas that a motion is about. It describes a situation, not
//! people; the embedder may switch it off.

use yew::{Html, html};

use super::super::{link, term, view::View};
use super::{nothing, part};
use crate::domain::{Area, Designation, Motion, Relation};
use crate::i18n::{self, Term};

/// The designations of the areas that a motion is about.
pub(super) fn areas(view: &View, motion: &Motion) -> Html {
    let designated: Vec<(&Area, &Designation)> = motion
        .areas
        .iter()
        .filter(|link| view.designations && link.relation == Relation::Primary)
        .filter_map(|link| view.dataset().area(&link.area))
        .flat_map(|area| area.designations.iter().map(move |designation| (area, designation)))
        .collect();
    if designated.is_empty() {
        return nothing();
    }
    let content = html! {
        <ul class="list" role="list">
            { for designated.iter().enumerate().map(|(place, (area, given))| html! {
                <li key={place}>
                    <p class="group-bar">
                        <span>{ &*area.name }{ ": " }{ i18n::designation(view.lang, given) }</span>
                        { Term::of_designation(&given.category)
                            .map(|term| html! { <term::TermHelp {term} lang={view.lang} /> })
                            .unwrap_or_default() }
                    </p>
                    { for given.source.iter().map(|source| html! {
                        <p class="small muted">{ link::link(source, source.text()) }</p>
                    }) }
                </li>
            }) }
        </ul>
    };
    part(view, view.texts().detail_areas, content)
}
