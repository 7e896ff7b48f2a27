//! The list of cases with how many there are, their order, and a button for more.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast};

use super::card::{MotionCard, MotionCardProps};
use super::details::Details;
use super::dom::{El, component, el, nothing};
use super::focus::Target;
use super::view::View;
use crate::i18n;
use crate::index::Sort;
use crate::view_model::{Action, PAGE, State, count, sort_name};

/// The results.
pub(super) fn results(
    view: &View,
    state: &State,
    act: &Callback<Action>,
    then_focus: &Callback<(Action, Target)>,
    (details, retry): (Details, &Callback<Target>),
) -> Html {
    let hits = &state.answer.hits;
    let mut list = el("ol", "").set("role", "list");
    for &position in hits.iter().take(state.shown) {
        let open = view
            .index
            .motion(position)
            .is_some_and(|motion| state.open.contains(&motion.id));
        let card = MotionCardProps {
            view: view.clone(),
            position,
            open,
            details,
            retry: retry.clone(),
            act: act.clone(),
        };
        list = list.el(el("li", "")
            .key(position)
            .add(component::<MotionCard>(card, None)));
    }
    let heading = el(view.heading_tag(1), "count")
        .set("tabindex", "-1")
        .text(&count(state, view.lang));
    el("div", "results")
        .set("part", "results")
        .el(el("div", "results-head")
            .el(heading)
            .el(sort(view, state, act)))
        .add(if hits.is_empty() {
            none(view, then_focus)
        } else {
            nothing()
        })
        .el(list)
        .add(more(view, state, then_focus))
        .html()
}

fn sort(view: &View, state: &State, act: &Callback<Action>) -> El {
    let texts = view.texts();
    let changed = act.reform(|event: Event| {
        let field: HtmlSelectElement = event.target_unchecked_into();
        Action::SetSort(Sort::from_key(&field.value()).unwrap_or_default())
    });
    let mut list = el("select", "").on_change(changed);
    for &sort in Sort::ALL {
        list = list.el(el("option", "")
            .set("value", sort.key())
            .flag("selected", sort == state.query.sort)
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
