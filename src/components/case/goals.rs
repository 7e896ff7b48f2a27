//! What is meant to come of it, and what has been measured. No measurement is not zero.

use yew::{Html, html};

use super::super::{link, view::View};
use super::{nothing, part};
use crate::domain::{Goal, Measure, Motion};
use crate::i18n;
use crate::view_model::{percent, share};

/// The goals of a case.
pub(super) fn goals(view: &View, motion: &Motion) -> Html {
    if motion.goals.is_empty() {
        return nothing();
    }
    let content = html! {
        <ul class="list" role="list">
            { for motion.goals.iter().enumerate().map(|(place, goal)| html! {
                <li key={place} class="list">{ one(view, goal) }</li>
            }) }
        </ul>
    };
    part(view, view.texts().detail_follow_up, content)
}

fn one(view: &View, goal: &Goal) -> Html {
    let texts = view.texts();
    let due = match &goal.due {
        Some(due) => i18n::fill(texts.goal_due, &[("date", &i18n::date(view.lang, due))]),
        None => texts.goal_no_due.to_owned(),
    };
    html! {
        <>
            <p><strong>{ due }</strong></p>
            <p>{ &*goal.text }</p>
            if goal.measures.is_empty() {
                <p class="muted">{ texts.goal_not_followed_up }</p>
            } else {
                <ul class="list" role="list">
                    { for goal.measures.iter().enumerate().map(|(place, measure)| html! {
                        <li key={place}>{ measurement(view, measure) }</li>
                    }) }
                </ul>
            }
        </>
    }
}

fn measurement(view: &View, measure: &Measure) -> Html {
    html! {
        <>
            { for share(measure).into_iter().map(|done| html! {
                <svg class="meter" aria-hidden="true" focusable="false">
                    <rect class="track" width="100%" height="100%" rx="6" />
                    <rect class="value" width={percent(done)} height="100%" rx="6" />
                </svg>
            }) }
            { for i18n::measure(view.lang, measure).iter().map(|text| html! { <p>{ text }</p> }) }
            { for measure.text.iter().map(|text| html! { <p>{ &**text }</p> }) }
            { for measure.source.iter().map(|source| html! {
                <p class="small">{ link::link(source, view.texts().source_link) }</p>
            }) }
        </>
    }
}
