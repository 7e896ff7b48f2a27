//! The area picker: one checkbox per place, with the motions that are about it and those that
//! only mention it counted apart. The whole municipality stands first and by itself.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::{Callback, Component, Context, Html, InputEvent, Properties, TargetCast};

use super::dom::{El, el, said};
use super::option::{Choice, option};
use super::view::View;
use crate::domain::AreaKind;
use crate::i18n;
use crate::index::{Answer, AreaCount, AreaEntry, Query};
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
    /// What the reader asks for now.
    pub query: Query,
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
        let all = el("button", "plain")
            .set("type", "button")
            .on_click(props.act.reform(|_| Action::ClearAreas))
            .words(texts.area_all);
        let mut group = el("fieldset", "group").el(el("legend", "").words(texts.area_legend));
        if offers.len() >= MANY {
            group = group.el(self.finder(ctx).key("finder"));
        }
        group
            .el(el("div", "group-bar").key("all").el(all))
            .el(self
                .tiles(props, &offers, |kind| kind == AreaKind::Municipality)
                .key("whole"))
            .el(self
                .tiles(props, &offers, |kind| kind != AreaKind::Municipality)
                .key("parts"))
            .el(mentioned(props).key("mentioned"))
            .html()
    }
}

impl AreaPicker {
    fn finder(&self, ctx: &Context<Self>) -> El {
        let typed = ctx.link().callback(|event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            field.value()
        });
        let label = el("label", "small")
            .set("for", "area-words")
            .words(ctx.props().view.texts().area_search);
        let field = el("input", "field")
            .set("type", "search")
            .set("id", "area-words")
            .set("autocomplete", "off")
            .value(&self.wanted)
            .on_input(typed);
        el("div", "search").el(label).el(field)
    }

    fn tiles(
        &self,
        props: &AreaPickerProps,
        offers: &[Offer<'_>],
        wanted: fn(AreaKind) -> bool,
    ) -> El {
        let mut tiles = el("div", "tiles");
        for (area, count) in offers {
            if wanted(area.kind) && self.shows(props, area) {
                tiles = tiles.add(tile(props, area, *count));
            }
        }
        tiles
    }

    /// What is chosen always stays in sight.
    fn shows(&self, props: &AreaPickerProps, area: &AreaEntry) -> bool {
        area.is_found_by(&self.wanted) || props.query.areas.contains(&area.id)
    }
}

fn mentioned(props: &AreaPickerProps) -> El {
    let act = props.act.clone();
    let mentioned = !props.query.mentioned;
    let tick = el("input", "")
        .set("type", "checkbox")
        .checked(props.query.mentioned)
        .on_change(Callback::from(move |_| {
            act.emit(Action::SetMentioned(mentioned))
        }));
    let name = el("span", "").words(props.view.texts().area_mentioned_too);
    el("label", "option").el(tick).el(name)
}

/// The areas that some motion concerns. Places outside the municipality are named on the cards
/// and are no filter.
fn offers(props: &AreaPickerProps) -> Vec<Offer<'_>> {
    let counts = props.answer.areas.iter().zip(&props.unfiltered.areas);
    let mut offers = Vec::new();
    for (area, (count, all)) in props.view.index.areas().iter().zip(counts) {
        let some = all.primary + all.mentioned > 0 || props.query.areas.contains(&area.id);
        if some && area.kind != AreaKind::Outside {
            offers.push((area, *count));
        }
    }
    offers
}

fn tile(props: &AreaPickerProps, area: &AreaEntry, count: AreaCount) -> Html {
    let AreaPickerProps {
        view, act, query, ..
    } = props;
    let id = area.id.clone();
    let mut more = None;
    if count.mentioned > 0 {
        let about = i18n::number(view.lang, u64::from(count.primary));
        let mention = i18n::number(view.lang, u64::from(count.mentioned));
        let counts = [("n", &*about), ("m", &*mention)];
        more = Some(i18n::fill(view.texts().area_counts, &counts));
    }
    let choice = Choice {
        key: &area.id,
        tile: true,
        name: said(area.name.to_string()),
        count: count.primary + if query.mentioned { count.mentioned } else { 0 },
        more,
        checked: query.areas.contains(&area.id),
    };
    option(
        choice,
        view.lang,
        act.reform(move |()| Action::ToggleArea(id.clone())),
    )
}
