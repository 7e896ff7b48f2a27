//! What a line or a bar says, beside it: the same for a pointer and for the keyboard.

use yew::NodeRef;

use super::super::badge;
use super::super::dom::{El, el};
use crate::view_model::lifelines::LineCard;

/// What a card is about.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum About {
    /// A line.
    Line(LineCard),
    /// A bar: its time, and what there is to say.
    Bar(String, Vec<String>),
}

/// The card; hidden where it is about nothing. Its words are those of the grid's rows and of the
/// sentence over the drawing, so assistive tools are not told twice.
pub(super) fn line_card(about: Option<&About>, node: NodeRef) -> El {
    let card = el("div", "line-card small")
        .set("aria-hidden", "true")
        .flag("hidden", about.is_none())
        .node_ref(node);
    let title = |text: &str| el("p", "line-card-title").text(text);
    let (card, facts) = match about {
        None => (card, &[][..]),
        Some(About::Line(line)) => (
            card.el(el("p", "").add(badge::badge(line.badge.status, line.badge.label)))
                .el(title(&line.title)),
            &*line.facts,
        ),
        Some(About::Bar(time, facts)) => (card.el(title(time)), &**facts),
    };
    facts
        .iter()
        .fold(card, |card, fact| card.el(el("p", "").text(fact)))
}
