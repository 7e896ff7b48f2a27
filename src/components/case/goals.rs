//! What is meant to come of it, and what has been measured. No measurement is not zero.

use yew::Html;

use super::super::dom::{El, el, nothing};
use super::super::{icon, mark::marked, view::View};
use super::{list, paragraph, part, source};
use crate::domain::{Goal, Measure, Motion};
use crate::i18n;
use crate::index::Needles;
use crate::view_model::{PerMille, percent, share};

/// The goals of a case.
pub(super) fn goals(view: &View, motion: &Motion, needles: &Needles) -> Html {
    if motion.goals.is_empty() {
        return nothing();
    }
    let mut list = list();
    for (place, goal) in motion.goals.iter().enumerate() {
        list = list.el(item(view, goal, needles).key(place));
    }
    part(view, view.texts().detail_follow_up).el(list).html()
}

fn item(view: &View, goal: &Goal, needles: &Needles) -> El {
    let texts = view.texts();
    let due = el("strong", "");
    let due = match &goal.due {
        Some(date) => due.text(&i18n::fill(
            texts.goal_due,
            &[("date", &i18n::date(view.lang, date))],
        )),
        None => due.words(texts.goal_no_due),
    };
    let item =
        el("li", "list")
            .el(el("p", "").el(due))
            .el(marked(el("p", ""), &goal.text, needles));
    if goal.measures.is_empty() {
        return item.el(el("p", "muted").words(texts.goal_not_followed_up));
    }
    let mut measures = list();
    for (place, measure) in goal.measures.iter().enumerate() {
        measures = measures.el(measurement(view, measure).key(place));
    }
    item.el(measures)
}

fn measurement(view: &View, measure: &Measure) -> El {
    let mut item = el("li", "");
    if let Some(done) = share(measure) {
        item = item.el(meter(done));
    }
    if let Some(sentence) = i18n::measure(view.lang, measure) {
        item = item.el(paragraph(&sentence));
    }
    if let Some(text) = &measure.text {
        item = item.el(paragraph(text));
    }
    if let Some(from) = &measure.source {
        item = item.el(source(view, from));
    }
    item
}

fn meter(done: PerMille) -> El {
    let bar = |class| el("rect", class).set("height", "100%").set("rx", "6");
    icon::drawing("meter")
        .el(bar("track").set("width", "100%"))
        .el(bar("value").put("width", percent(done)))
}
