//! One motion in the list.

use yew::{AttrValue, Callback, Component, Context, Html, Properties, html};

use super::view::View;
use super::{badge, case, party, steps, term};
use crate::domain::Person;
use crate::i18n::{self, Term};
use crate::view_model::{Action, Card, Place};

/// People that a card names; the others are counted.
const MOST_PEOPLE: usize = 4;

/// Properties of [`MotionCard`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct MotionCardProps {
    /// What the widget knows.
    pub view: View,
    /// Position of the motion in the data.
    pub position: u32,
    /// Whether its details are open.
    pub open: bool,
    /// Where the reader's actions go.
    pub act: Callback<Action>,
}

/// A motion with its state, its people, its places and its timeline, and a button that opens
/// the details below.
pub(super) struct MotionCard;

impl Component for MotionCard {
    type Message = ();
    type Properties = MotionCardProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let MotionCardProps { view, position, open, act } = ctx.props();
        let Some(motion) = view.index.motion(*position) else {
            return html! { <span hidden=true></span> };
        };
        let texts = view.texts();
        let dataset = view.dataset();
        let card = Card::new(motion, dataset, view.today, view.lang);
        let title_id = ["case-", &position.to_string()].concat();
        let panel_id = ["details-", &position.to_string()].concat();
        let id = motion.id.clone();
        let toggle = act.reform(move |_| Action::ToggleCase(id.clone()));
        let hidden_title = i18n::fill(texts.details_of, &[("title", &card.title)]);
        let language = motion.language.as_deref().map(|tag| AttrValue::from(tag.to_owned()));
        html! {
            <article class="card" aria-labelledby={title_id.clone()}>
                <div class="card-meta small">
                    { badge::badge(card.badge.status, card.badge.label) }
                    <span>{ &card.submitted }</span>
                    <span class="card-flag">
                        if dataset.fictional {
                            <span class="tag">{ texts.fictional_mark }</span>
                        }
                    </span>
                </div>
                <@{view.heading_tag(2)} class="card-title" id={title_id} tabindex="-1" lang={language}>
                    { &card.title }
                </@>
                <div class="card-notes small muted">
                    { for card.badge.last_known.iter().map(|text| html! { <p>{ text }</p> }) }
                    { for card.wait.iter().map(|text| html! { <p>{ text }</p> }) }
                    if card.over_a_year {
                        <p>
                            { texts.over_a_year }
                            { " " }
                            <term::TermHelp term={Term::OneYear} lang={view.lang} />
                        </p>
                    }
                </div>
                { people(&motion.proposers, view) }
                <div class="places small">
                    { places(texts.area_primary, texts.area_primary_other, &card.primary, view) }
                    { places(texts.area_mentioned, texts.area_mentioned, &card.mentioned, view) }
                    { places(texts.area_outside_one, texts.area_outside_other, &card.outside, view) }
                </div>
                { steps::steps(&card.steps, view.lang) }
                <div>
                    <button
                        type="button"
                        class="plain"
                        aria-expanded={if *open { "true" } else { "false" }}
                        aria-controls={panel_id.clone()}
                        onclick={toggle}
                    >
                        { super::icon::arrow(*open) }
                        { texts.details }
                        <span class="hidden-text">{ " " }{ hidden_title }</span>
                    </button>
                </div>
                <div id={panel_id} class="case-panel" hidden={!open}>
                    if *open {
                        { case::case(view, motion) }
                    }
                </div>
            </article>
        }
    }
}

fn people(people: &[Person], view: &View) -> Html {
    let texts = view.texts();
    if people.is_empty() {
        return html! { <p class="who small muted">{ texts.proposers_missing }</p> };
    }
    let more = people.len().saturating_sub(MOST_PEOPLE);
    html! {
        <p class="who">
            { for people.iter().take(MOST_PEOPLE).map(|person| html! {
                <span class="person">
                    <span>{ &*person.name }</span>
                    { person.party.as_deref().map(|id| party::party(view.dataset(), id)).unwrap_or_default() }
                </span>
            }) }
            <span class="muted">
                if more > 0 {
                    { i18n::fill(texts.more_people, &[("n", &more.to_string())]) }
                }
            </span>
        </p>
    }
}

fn places(one: &str, other: &str, places: &[Place], view: &View) -> Html {
    if places.is_empty() {
        return html! { <span hidden=true></span> };
    }
    let names: Vec<String> = places
        .iter()
        .map(|place| {
            if place.derived {
                [&place.name, " (", view.texts().derived_mark, ")"].concat()
            } else {
                place.name.clone()
            }
        })
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let template = if places.len() == 1 { one } else { other };
    html! { <p>{ i18n::fill(template, &[("areas", &i18n::list(view.lang, &names))]) }</p> }
}
