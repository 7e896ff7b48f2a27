//! The short timeline on a card, as a list in order. Its nodes are evenly apart: it shows the
//! order of things, not how long they took.

use yew::Html;

use super::dom::{El, el};
use crate::i18n::Lang;
use crate::view_model::{Look, Step};

/// The nodes of a case.
pub(super) fn steps(steps: &[Step], lang: Lang) -> Html {
    let texts = lang.texts();
    let mut list = el("ol", "steps")
        .set("role", "list")
        .set("aria-label", texts.timeline_label);
    for (place, step) in steps.iter().enumerate() {
        list = list.el(item(step, steps.get(place + 1), lang).key(place));
    }
    list.html()
}

fn item(step: &Step, next: Option<&Step>, lang: Lang) -> El {
    let node = el("span", "").put("class", ["node ", step.look.class()].concat());
    let mut label = el("span", "step-label");
    if step.look == Look::Future {
        let planned = lang.texts().planned_hidden;
        label = label.el(el("span", "hidden-text").words(planned).words(" "));
    }
    el(
        "li",
        if leads_to_open(next) {
            "step to-open"
        } else {
            "step"
        },
    )
    .el(node.set("aria-hidden", "true"))
    .el(label.text(&step.label))
    .el(when(step))
}

/// The line to what has not happened, or is not known to have, is dashed.
fn leads_to_open(next: Option<&Step>) -> bool {
    next.is_some_and(|step| matches!(step.look, Look::Future | Look::Missing))
}

fn when(step: &Step) -> El {
    let place = el("span", "step-when");
    match (&step.when, &step.datetime) {
        (Some(when), Some(datetime)) => {
            place.el(el("time", "").put("datetime", datetime.as_str()).text(when))
        }
        (Some(when), None) => place.text(when),
        (None, _) => place,
    }
}
