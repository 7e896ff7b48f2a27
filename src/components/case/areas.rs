//! What authorities say about the areas that a motion is about. It describes a situation, not
//! people; the embedder may switch it off.

use yew::Html;

use super::super::dom::{El, el, nothing};
use super::super::{link, term, view::View};
use super::{list, part};
use crate::domain::{Area, Designation, Motion, Relation};
use crate::i18n::{self, Term};

/// The designations of the areas that a motion is about.
pub(super) fn areas(view: &View, motion: &Motion) -> Html {
    let designated: Vec<(&Area, &Designation)> = motion
        .areas
        .iter()
        .filter(|link| view.designations && link.relation == Relation::Primary)
        .filter_map(|link| view.dataset().area(&link.area))
        .flat_map(|area| {
            area.designations
                .iter()
                .map(move |designation| (area, designation))
        })
        .collect();
    if designated.is_empty() {
        return nothing();
    }
    let mut list = list();
    for (place, (area, given)) in designated.into_iter().enumerate() {
        list = list.el(item(view, area, given).key(place));
    }
    part(view, view.texts().detail_areas).el(list).html()
}

fn item(view: &View, area: &Area, given: &Designation) -> El {
    let designation = i18n::designation(view.lang, given);
    let name = el("span", "")
        .text(&area.name)
        .words(": ")
        .text(&designation);
    let help = Term::of_designation(&given.category).map(|term| term::help(term, view));
    let item = el("li", "").el(el("p", "group-bar").el(name).maybe(help));
    match &given.source {
        Some(source) => item.el(el("p", "small muted").add(link::link(source, source.text()))),
        None => item,
    }
}
