//! The area picker: one checkbox per place, with the motions that are about it and those that
//! only mention it counted apart. The whole municipality stands first and by itself.

use std::collections::BTreeSet;
use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::{Callback, Component, Context, Html, InputEvent, Properties, TargetCast, html};

use super::option::{Choice, option};
use super::view::View;
use crate::domain::AreaKind;
use crate::i18n;
use crate::index::{Answer, AreaCount, AreaEntry, alphabetical_key};
use crate::view_model::Action;

/// From so many areas on a field helps to find one.
const MANY: usize = 12;

/// Properties of [`AreaPicker`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct AreaPickerProps {
    /// What the widget knows.
    pub view: View,
    /// Counts under the other filters.
    pub answer: Rc<Answer>,
    /// Counts without any filter: only areas that some motion names are offered.
    pub unfiltered: Rc<Answer>,
    /// Chosen areas, by id.
    pub chosen: BTreeSet<Box<str>>,
    /// Whether motions that only mention an area are found.
    pub mentioned: bool,
    /// Where the reader's actions go.
    pub act: Callback<Action>,
}

/// The area picker, with its own field for finding an area by any of its spellings.
#[derive(Default)]
pub(super) struct AreaPicker {
    wanted: String,
}

/// An area that is offered, with its counts.
type Offer<'a> = (&'a AreaEntry, AreaCount);

impl Component for AreaPicker {
    type Message = String;
    type Properties = AreaPickerProps;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, _: &Context<Self>, wanted: String) -> bool {
        self.wanted = wanted;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let texts = props.view.texts();
        let offers = offers(props);
        let of = |kinds: &[AreaKind]| -> Vec<Offer<'_>> {
            offers.iter().copied().filter(|(area, _)| kinds.contains(&area.kind)).collect()
        };
        let whole = of(&[AreaKind::Municipality]);
        let parts = of(&[AreaKind::District, AreaKind::Town]);
        let others = of(&[AreaKind::Other]);
        let all = props.act.reform(|_| Action::ClearAreas);
        let act = props.act.clone();
        let mentioned = !props.mentioned;
        let toggle = Callback::from(move |_| act.emit(Action::SetMentioned(mentioned)));
        html! {
            <fieldset class="group">
                <legend>{ texts.area_legend }</legend>
                { self.finder(ctx, offers.len()) }
                <div class="group-bar">
                    <button type="button" class="plain" onclick={all}>{ texts.area_all }</button>
                </div>
                { self.tiles(props, None, &whole) }
                { self.tiles(props, None, &parts) }
                { self.tiles(props, Some(texts.area_others), &others) }
                <label class="option">
                    <input type="checkbox" checked={props.mentioned} onchange={toggle} />
                    <span>{ texts.area_mentioned_too }</span>
                </label>
            </fieldset>
        }
    }
}

impl AreaPicker {
    fn finder(&self, ctx: &Context<Self>, offered: usize) -> Html {
        let texts = ctx.props().view.texts();
        if offered < MANY {
            return html! { <div hidden=true></div> };
        }
        let oninput = ctx.link().callback(|event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            field.value()
        });
        html! {
            <div class="search">
                <label for="area-words" class="small">{ texts.area_search }</label>
                <input class="field" type="search" id="area-words" autocomplete="off" value={self.wanted.clone()} {oninput} />
            </div>
        }
    }

    fn tiles(&self, props: &AreaPickerProps, title: Option<&'static str>, offers: &[Offer<'_>]) -> Html {
        let shown: Vec<&Offer<'_>> = offers.iter().filter(|(area, _)| self.shows(props, area)).collect();
        if shown.is_empty() {
            return html! { <div hidden=true></div> };
        }
        html! {
            <div class="group">
                { for title.iter().map(|title| html! { <p class="small muted">{ *title }</p> }) }
                <div class="tiles">
                    { for shown.into_iter().map(|(area, count)| tile(props, area, *count)) }
                </div>
            </div>
        }
    }

    /// What is chosen always stays in sight.
    fn shows(&self, props: &AreaPickerProps, area: &AreaEntry) -> bool {
        let wanted = self.wanted.trim().to_lowercase();
        wanted.is_empty()
            || props.chosen.contains(&area.id)
            || area.name.to_lowercase().contains(&wanted)
            || area.aliases.iter().any(|alias| alias.to_lowercase().contains(&wanted))
    }
}

/// The areas that some motion concerns, in alphabetical order.
fn offers(props: &AreaPickerProps) -> Vec<Offer<'_>> {
    let counts = props.answer.areas.iter().zip(&props.unfiltered.areas);
    let mut offers: Vec<Offer<'_>> = props
        .view
        .index
        .areas()
        .iter()
        .zip(counts)
        .filter(|(area, (_, all))| {
            all.primary + all.mentioned > 0 || props.chosen.contains(&area.id)
        })
        .map(|(area, (count, _))| (area, *count))
        .collect();
    offers.sort_by_cached_key(|(area, _)| alphabetical_key(&area.name));
    offers
}

fn tile(props: &AreaPickerProps, area: &AreaEntry, count: AreaCount) -> Html {
    let AreaPickerProps { view, act, mentioned, .. } = props;
    let id = area.id.clone();
    let toggle = act.reform(move |()| Action::ToggleArea(id.clone()));
    let number = |count: u32| i18n::number(view.lang, u64::from(count));
    let choice = Choice {
        class: "tile",
        name: html! { { &*area.name } },
        count: count.primary + if *mentioned { count.mentioned } else { 0 },
        more: (count.mentioned > 0).then(|| {
            let counts = [("n", &*number(count.primary)), ("m", &*number(count.mentioned))];
            i18n::fill(view.texts().area_counts, &counts)
        }),
        checked: props.chosen.contains(&area.id),
    };
    option(&area.id, choice, view.lang, toggle)
}
