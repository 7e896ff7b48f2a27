//! The details of an opened case, part by part.

mod about;
mod areas;
mod clauses;
mod decision;
mod documents;
mod goals;
mod lifeline;
mod proposals;
mod statements;
mod votes;

use yew::{Html, html};

use super::view::View;
use crate::domain::Motion;
use crate::view_model::TITLE_LIMIT;

/// Everything that is known about one motion.
pub(super) fn case(view: &View, motion: &Motion) -> Html {
    html! {
        <div class="case">
            if motion.title.chars().nth(TITLE_LIMIT).is_some() {
                <p class="quote">{ &*motion.title }</p>
            }
            { clauses::clauses(view, motion) }
            { proposals::proposals(view, motion) }
            { decision::decision(view, motion) }
            { lifeline::lifeline(view, motion) }
            { goals::goals(view, motion) }
            { areas::areas(view, motion) }
            { documents::documents(view, motion) }
            { about::about(view, motion) }
        </div>
    }
}

/// A part of the details with its heading.
fn part(view: &View, title: &str, content: Html) -> Html {
    html! {
        <section class="part">
            <@{view.heading_tag(3)} class="part-title">{ title }</@>
            { content }
        </section>
    }
}

/// A part for which the source has nothing: no heading without content.
fn nothing() -> Html {
    html! { <span hidden=true></span> }
}
