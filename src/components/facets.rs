//! Filters by state and by party. Offered is what occurs in the data; the numbers follow the
//! other filters.

use yew::{Callback, Html};

use super::dom::{el, said, side_by_side};
use super::option::{Choice, option};
use super::party::swatch;
use super::view::View;
use crate::domain::Status;
use crate::index::Answer;
use crate::view_model::{Action, State};

/// The filters beside areas and time.
pub(super) fn facets(
    view: &View,
    state: &State,
    unfiltered: &Answer,
    act: &Callback<Action>,
) -> Html {
    let texts = view.texts();
    side_by_side(vec![
        group(texts.status_legend, statuses(view, state, unfiltered, act)),
        group(texts.party_legend, parties(view, state, act)),
    ])
}

fn group(legend: &'static str, choices: Vec<Html>) -> Html {
    el("fieldset", "group")
        .flag("hidden", choices.is_empty())
        .el(el("legend", "").words(legend))
        .el(el("div", "").all(choices))
        .html()
}

fn statuses(view: &View, state: &State, unfiltered: &Answer, act: &Callback<Action>) -> Vec<Html> {
    let counts = state.answer.statuses.iter().zip(&unfiltered.statuses);
    let mut choices = Vec::new();
    for (&status, (&count, &all)) in Status::ALL.iter().zip(counts) {
        let checked = state.query.statuses.contains(status);
        if all == 0 && !checked {
            continue;
        }
        let choice = Choice {
            key: status.key(),
            tile: false,
            name: said(view.texts().status(status)),
            count,
            more: None,
            checked,
        };
        let toggle = act.reform(move |()| Action::ToggleStatus(status));
        choices.push(option(choice, view.lang, toggle));
    }
    choices
}

fn parties(view: &View, state: &State, act: &Callback<Action>) -> Vec<Html> {
    let mut choices = Vec::new();
    for (party, &count) in view.index.parties().iter().zip(&state.answer.parties) {
        let id = party.id.clone();
        let name = party.name.as_deref().unwrap_or(&party.id);
        let choice = Choice {
            key: &party.id,
            tile: false,
            name: el("span", "party")
                .maybe(party.color.map(swatch))
                .el(el("span", "").text(name))
                .html(),
            count,
            more: None,
            checked: state.query.parties.contains(&party.id),
        };
        let toggle = act.reform(move |()| Action::ToggleParty(id.clone()));
        choices.push(option(choice, view.lang, toggle));
    }
    choices
}
