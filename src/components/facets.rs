//! Filters by state and by party. Offered is what occurs in the data; the numbers follow the
//! other filters.

use yew::{Callback, Html, html};

use super::option::{Choice, option};
use super::party::swatch;
use super::view::View;
use crate::domain::Status;
use crate::index::Answer;
use crate::view_model::{Action, State};

/// The filters beside areas and time.
pub(super) fn facets(view: &View, state: &State, unfiltered: &Answer, act: &Callback<Action>) -> Html {
    html! {
        <>
            { statuses(view, state, unfiltered, act) }
            { parties(view, state, act) }
        </>
    }
}

fn statuses(view: &View, state: &State, unfiltered: &Answer, act: &Callback<Action>) -> Html {
    let texts = view.texts();
    let counts = state.answer.statuses.iter().zip(&unfiltered.statuses);
    let offered = Status::ALL.iter().zip(counts).filter(|(status, (_, all))| {
        **all > 0 || state.query.statuses.contains(status)
    });
    html! {
        <fieldset class="group">
            <legend>{ texts.status_legend }</legend>
            <div>
                { for offered.map(|(&status, (&count, _))| option(
                    status.key(),
                    Choice {
                        class: "option",
                        name: html! { { texts.status(status) } },
                        count,
                        more: None,
                        checked: state.query.statuses.contains(&status),
                    },
                    view.lang,
                    act.reform(move |()| Action::ToggleStatus(status)),
                )) }
            </div>
        </fieldset>
    }
}

fn parties(view: &View, state: &State, act: &Callback<Action>) -> Html {
    let texts = view.texts();
    if view.index.parties().is_empty() {
        return html! { <div hidden=true></div> };
    }
    html! {
        <fieldset class="group">
            <legend>{ texts.party_legend }</legend>
            <div>
                { for view.index.parties().iter().zip(&state.answer.parties).map(|(party, &count)| {
                    let id = party.id.clone();
                    let name = party.name.as_deref().unwrap_or(&party.id);
                    option(
                        &party.id,
                        Choice {
                            class: "option",
                            name: html! {
                                <span class="party">
                                    { party.color.map(swatch).unwrap_or_default() }
                                    <span>{ name }</span>
                                </span>
                            },
                            count,
                            more: None,
                            checked: state.query.parties.contains(&party.id),
                        },
                        view.lang,
                        act.reform(move |()| Action::ToggleParty(id.clone())),
                    )
                }) }
            </div>
        </fieldset>
    }
}
