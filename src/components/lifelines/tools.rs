//! Lanes, order, zoom and the way in time, for whoever has no two fingers and no wish to drag.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, TargetCast};

use super::super::dom::{El, el};
use super::LifelinesProps;
use super::stage::Key;
use crate::i18n::ChartTexts;
use crate::view_model::{Action, ChartAction, Lanes, LineOrder};

/// The tools. Their buttons do what the keys on a line do.
pub(super) fn tools(
    props: &LifelinesProps,
    words: &'static ChartTexts,
    press: &Callback<Key>,
) -> El {
    let chart = &props.chart;
    let lane_words = |lanes| match lanes {
        Lanes::None => words.lanes_none,
        Lanes::Area => words.lanes_area,
        Lanes::Party => words.lanes_party,
        Lanes::Body => words.lanes_body,
    };
    let order_words = |order| match order {
        LineOrder::Date => words.order_date,
        LineOrder::Duration => words.order_duration,
        LineOrder::Status => words.order_status,
    };
    let lanes: Vec<Choice> = Lanes::ALL
        .iter()
        .map(|&lanes| (lanes.key(), lane_words(lanes), lanes == chart.lanes))
        .collect();
    let orders: Vec<Choice> = LineOrder::ALL
        .iter()
        .map(|&order| (order.key(), order_words(order), order == chart.order))
        .collect();
    let to_lanes = props.act.reform(|key: String| {
        let lanes = Lanes::from_key(&key).unwrap_or_default();
        Action::Chart(ChartAction::SetLanes(lanes))
    });
    let to_order = props.act.reform(|key: String| {
        let order = LineOrder::from_key(&key).unwrap_or_default();
        Action::Chart(ChartAction::SetOrder(order))
    });
    let button = |key, words| {
        el("button", "button")
            .set("type", "button")
            .on_click(press.reform(move |_| key))
            .words(words)
    };
    let way = el("div", "line-way")
        .set("role", "group")
        .set("aria-label", words.move_legend)
        .el(button(Key::Minus, words.zoom_out))
        .el(button(Key::Plus, words.zoom_in))
        .el(button(Key::Left, words.earlier))
        .el(button(Key::Right, words.later))
        .el(button(Key::Zero, words.all_time));
    el("div", "line-tools")
        .el(choice(words.lanes_label, &lanes, to_lanes))
        .el(choice(words.order_label, &orders, to_order))
        .el(way)
}

/// Key, words, and whether it is chosen.
type Choice = (&'static str, &'static str, bool);

fn choice(label: &'static str, choices: &[Choice], choose: Callback<String>) -> El {
    let changed = choose.reform(|event: Event| {
        let field: HtmlSelectElement = event.target_unchecked_into();
        field.value()
    });
    let mut list = el("select", "").on_change(changed);
    for &(key, words, chosen) in choices {
        list = list.el(el("option", "")
            .set("value", key)
            .selected(chosen)
            .words(words));
    }
    el("label", "").el(el("span", "").words(label)).el(list)
}
