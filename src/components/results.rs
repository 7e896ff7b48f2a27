//! The list of cases with how many there are, their order, and a button for more.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::card::MotionCard;
use super::focus::Target;
use super::view::View;
use crate::i18n;
use crate::index::Sort;
use crate::view_model::{Action, PAGE, State, count};

/// The results.
pub(super) fn results(
    view: &View,
    state: &State,
    act: &Callback<Action>,
    then_focus: &Callback<(Action, Target)>,
) -> Html {
    let hits = &state.answer.hits;
    html! {
        <div class="results">
            <div class="results-head">
                <@{view.heading_tag(1)} class="count" tabindex="-1">{ count(state, view.lang) }</@>
                { sort(view, state, act) }
            </div>
            <div>
                if hits.is_empty() {
                    { none(view, then_focus) }
                }
            </div>
            <ol role="list">
                { for hits.iter().take(state.shown).map(|&position| html! {
                    <li key={position}>
                        <MotionCard
                            view={view.clone()}
                            {position}
                            open={view.index.motion(position).is_some_and(|motion| state.open.contains(&motion.id))}
                            act={act.clone()}
                        />
                    </li>
                }) }
            </ol>
            { more(view, state, then_focus) }
        </div>
    }
}

fn sort(view: &View, state: &State, act: &Callback<Action>) -> Html {
    let texts = view.texts();
    let onchange = act.reform(|event: Event| {
        let field: HtmlSelectElement = event.target_unchecked_into();
        Action::SetSort(Sort::from_key(&field.value()).unwrap_or_default())
    });
    let name = |sort| match sort {
        Sort::Newest => texts.sort_newest,
        Sort::Oldest => texts.sort_oldest,
        Sort::Title => texts.sort_title,
    };
    html! {
        <label class="sort">
            <span>{ texts.sort_label }</span>
            <select {onchange}>
                { for Sort::ALL.iter().map(|&sort| html! {
                    <option key={sort.key()} value={sort.key()} selected={sort == state.query.sort}>{ name(sort) }</option>
                }) }
            </select>
        </label>
    }
}

fn none(view: &View, then_focus: &Callback<(Action, Target)>) -> Html {
    let texts = view.texts();
    let clear = then_focus.reform(|_| (Action::ClearAll, Target::Results));
    html! {
        <div class="card">
            <p>{ texts.no_match_help }</p>
            <div>
                <button type="button" class="button" onclick={clear}>{ texts.filters_reset }</button>
            </div>
        </div>
    }
}

fn more(view: &View, state: &State, then_focus: &Callback<(Action, Target)>) -> Html {
    let texts = view.texts();
    let (all, shown) = (state.answer.hits.len(), state.shown);
    let Some(left) = all.checked_sub(shown).filter(|left| *left > 0) else {
        return html! { <div hidden=true></div> };
    };
    let next = left.min(PAGE) as u64;
    let onclick = then_focus.reform(move |_| (Action::ShowMore, Target::Case(shown)));
    html! {
        <div class="more">
            <p class="small muted">
                { i18n::fill(texts.paging, &[
                    ("shown", &i18n::number(view.lang, shown as u64)),
                    ("total", &i18n::number(view.lang, all as u64)),
                ]) }
            </p>
            <button type="button" class="button" {onclick}>
                { i18n::counted(view.lang, next, texts.more_one, texts.more_other) }
            </button>
        </div>
    }
}
