//! The list of cases with how many there are, their order, and a button for more.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast};

use super::card::{MotionCard, MotionCardProps};
use super::dom::{El, component, el, nothing};
use super::focus::Target;
use super::view::View;
use super::widget::Drawing;
use super::{switch, take};
use crate::i18n;
use crate::index::{Needles, Sort};
use crate::view_model::{Action, Mode, PAGE, State, count, sort_name};

/// The results.
pub(super) fn results(view: &View, drawing: &Drawing<'_>) -> Html {
    let Drawing {
        state,
        act,
        then_focus,
        lifelines,
        retry_lifelines,
        details,
        retry_details,
        take,
        set_take,
        ..
    } = *drawing;
    let is_list = state.chart.mode == Mode::List;
    let hits = &state.answer.hits;
    let heading = el(view.heading_tag(1), "count")
        .set("tabindex", "-1")
        .text(&count(state, view.lang));
    // A place of its own, so that the switch stays what it is, and keeps the focus.
    let order = el("div", "").flag("hidden", !is_list).add(if is_list {
        sort(view, state, act).html()
    } else {
        nothing()
    });
    let head = el("div", "results-head")
        .el(heading)
        .el(switch::switch(view, state.chart.mode, act))
        .el(order)
        .el(take::toggle(view, take, set_take));
    let panel = el("div", "take")
        .set("id", take::PANEL)
        .set("tabindex", "-1")
        .add(details.draw_take(view, state, (take, set_take), retry_details));
    el("div", "results")
        .set("part", "results")
        .el(head)
        .el(panel)
        .add(if hits.is_empty() {
            none(view, then_focus)
        } else {
            nothing()
        })
        .add(if is_list || hits.is_empty() {
            nothing()
        } else {
            lifelines.draw(view, state, (act, then_focus), retry_lifelines)
        })
        .el(cases(view, drawing))
        .add(if is_list {
            more(view, state, then_focus)
        } else {
            nothing()
        })
        .html()
}

/// The cases of the list, or below the lifelines those that are open or were chosen there.
fn shown(view: &View, state: &State, most: usize) -> Vec<u32> {
    let hits = &state.answer.hits;
    if state.chart.mode == Mode::List {
        return hits.iter().take(state.shown.min(most)).copied().collect();
    }
    let mut wanted = state.open.clone();
    if let Some(picked) = &state.chart.picked {
        wanted.insert(picked.clone());
    }
    let positions = wanted.iter().filter_map(|id| view.index.position(id));
    positions
        .filter(|position| hits.contains(position))
        .collect()
}

/// Those cases as cards.
fn cases(view: &View, drawing: &Drawing<'_>) -> El {
    let Drawing {
        state,
        act,
        details,
        retry_details,
        most,
        ..
    } = *drawing;
    let needles = Needles::new(&state.query.words);
    let mut list = el("ol", "").set("role", "list");
    for position in shown(view, state, most) {
        let id = view.index.motion(position).map(|motion| &*motion.id);
        let open = id.is_some_and(|id| state.open.contains(id));
        let card = MotionCardProps {
            view: view.clone(),
            position,
            open,
            needles: needles.clone(),
            details,
            retry: retry_details.clone(),
            act: act.clone(),
        };
        list = list.el(el("li", "")
            .key(position)
            .add(component::<MotionCard>(card, None)));
    }
    list
}

fn sort(view: &View, state: &State, act: &Callback<Action>) -> El {
    let texts = view.texts();
    let changed = act.reform(|event: Event| {
        let field: HtmlSelectElement = event.target_unchecked_into();
        Action::SetSort(Sort::from_key(&field.value()).unwrap_or_default())
    });
    let mut list = el("select", "").on_change(changed);
    let has_words = !state.query.words.trim().is_empty();
    for &sort in Sort::ALL {
        if sort == Sort::Best && !has_words {
            continue;
        }
        list = list.el(el("option", "")
            .set("value", sort.key())
            .selected(sort == state.query.sort)
            .words(sort_name(sort, view.lang)));
    }
    el("label", "sort")
        .el(el("span", "").words(texts.sort_label))
        .el(list)
}

fn none(view: &View, then_focus: &Callback<(Action, Target)>) -> Html {
    let texts = view.texts();
    let clear = el("button", "button")
        .set("type", "button")
        .on_click(then_focus.reform(|_| (Action::ClearAll, Target::Results)))
        .words(texts.filters_reset);
    el("div", "card")
        .el(el("p", "").words(texts.no_match_help))
        .el(el("div", "").el(clear))
        .html()
}

fn more(view: &View, state: &State, then_focus: &Callback<(Action, Target)>) -> Html {
    let texts = view.texts();
    let (all, shown) = (state.answer.hits.len(), state.shown);
    let Some(left) = all.checked_sub(shown).filter(|left| *left > 0) else {
        return nothing();
    };
    let next = left.min(PAGE) as u64;
    let numbers = [
        ("shown", &*i18n::number(view.lang, shown as u64)),
        ("total", &*i18n::number(view.lang, all as u64)),
    ];
    let button = el("button", "button")
        .set("type", "button")
        .on_click(then_focus.reform(move |_| (Action::ShowMore, Target::Case(shown))))
        .text(&i18n::counted(
            view.lang,
            next,
            texts.more_one,
            texts.more_other,
        ));
    el("div", "more")
        .el(el("p", "small muted").text(&i18n::fill(texts.paging, &numbers)))
        .el(button)
        .html()
}
