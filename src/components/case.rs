//! The details of an opened case, part by part, and why a case is found. Only [`case`] and
//! [`found`](fn@found) are used from outside, and in a page only through [`super::details`]: whatever is needed here alone is then loaded with it.

mod about;
mod areas;
mod clauses;
mod decision;
mod documents;
mod found;
mod goals;
mod lifeline;
mod proposals;
mod statements;
mod votes;

use yew::Html;

pub(crate) use found::found;

use super::dom::{El, el};
use super::mark::marked;
use super::view::View;
use super::{link, term};
use crate::domain::{Link, Motion};
use crate::i18n::Term;
use crate::index::Needles;
use crate::view_model::TITLE_LIMIT;

/// Everything that is known about one motion.
pub(crate) fn case(view: &View, motion: &Motion, needles: &Needles) -> Html {
    let mut case = el("div", "case");
    if motion.title.chars().nth(TITLE_LIMIT).is_some() {
        case = case.el(quote(&motion.title, needles));
    }
    case.add(clauses::clauses(view, motion, needles))
        .add(proposals::proposals(view, motion, needles))
        .add(decision::decision(view, motion, needles))
        .add(lifeline::lifeline(view, motion, needles))
        .add(goals::goals(view, motion, needles))
        .add(areas::areas(view, motion))
        .add(documents::documents(view, motion))
        .add(about::about(view, motion))
        .html()
}

/// A part of the details: its heading, for its content to follow.
fn part(view: &View, title: &'static str) -> El {
    el("section", "part").el(el(view.heading_tag(3), "part-title").words(title))
}

/// A part whose heading has help with a word beside it.
fn part_about(view: &View, title: &'static str, term: Term) -> El {
    let heading = el(view.heading_tag(3), "part-title").words(title);
    el("section", "part").el(el("div", "group-bar")
        .el(heading)
        .add(term::help(term, view)))
}

/// A part within a part.
fn smaller_part(view: &View, title: &'static str) -> El {
    el("div", "part").el(el(view.heading_tag(4), "").words(title))
}

/// A list, for its items to follow. The role is for browsers that take it from a list without
/// bullets.
fn list() -> El {
    el("ul", "list").set("role", "list")
}

fn paragraph(text: &str) -> El {
    el("p", "").text(text)
}

/// What the source says, in its own words.
fn quote(text: &str, needles: &Needles) -> El {
    marked(el("p", "quote"), text, needles)
}

/// Where a fact comes from.
fn source(view: &View, source: &Link) -> El {
    el("p", "small").add(link::link(source, view.texts().source_link))
}

/// Texts of the program for those who do not see the page.
fn hidden_text(first: &'static str, then: &'static str) -> El {
    el("span", "hidden-text").words(first).words(then)
}
