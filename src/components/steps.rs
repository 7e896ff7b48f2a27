//! The short timeline on a card, as a list in order. Its nodes are evenly apart: it shows the
//! order of things, not how long they took.

use yew::{AttrValue, Html, classes, html};

use crate::i18n::Lang;
use crate::view_model::{Look, Step};

/// The nodes of a case.
pub(super) fn steps(steps: &[Step], lang: Lang) -> Html {
    let texts = lang.texts();
    let following = steps.iter().skip(1).map(Some).chain([None]);
    html! {
        <ol class="steps" role="list" aria-label={texts.timeline_label}>
            { for steps.iter().zip(following).enumerate().map(|(place, (step, next))| html! {
                <li key={place} class={classes!("step", leads_to_open(next).then_some("to-open"))}>
                    <span class={classes!("node", step.look.class())} aria-hidden="true"></span>
                    <span class="step-label">
                        if step.look == Look::Future {
                            <span class="hidden-text">{ texts.planned_hidden }{ " " }</span>
                        }
                        { &step.label }
                    </span>
                    <span class="step-when">{ when(step) }</span>
                </li>
            }) }
        </ol>
    }
}

/// The line to what has not happened, or is not known to have, is dashed.
fn leads_to_open(next: Option<&Step>) -> bool {
    next.is_some_and(|step| matches!(step.look, Look::Future | Look::Missing))
}

fn when(step: &Step) -> Html {
    match (&step.when, &step.datetime) {
        (Some(when), Some(datetime)) => html! {
            <time datetime={AttrValue::from(datetime.clone())}>{ when }</time>
        },
        (Some(when), None) => html! { { when } },
        (None, _) => Html::default(),
    }
}
