//! The whole timeline of a case: a list in words, and beside each entry where it lies in time.
//!
//! The drawing only repeats the words, so it is hidden from assistive tools. An exact day is a
//! dot; a month, a year or a stretch is as long as what it may mean; no date is no mark.

use yew::Html;

use super::super::dom::{El, el};
use super::super::{badge, documents, icon, link, mark::marked, term, verdict, view::View};
use super::{hidden_text, part, statements, votes};
use crate::domain::{Event, EventKind, Motion, Verdict};
use crate::i18n::Term;
use crate::index::Needles;
use crate::view_model::{Lifeline, Look, Mark, PerMille, Row, lifeline as lay_out, percent};

/// The timeline of a motion.
pub(super) fn lifeline(view: &View, motion: &Motion, needles: &Needles) -> Html {
    let life = lay_out(motion, view.dataset(), view.today, view.lang);
    let mut rows = el("ol", "lifeline-rows").set("role", "list");
    for (place, row) in life.rows.iter().enumerate() {
        rows = rows.el(entry(view, &life, row, needles).key(place));
    }
    part(view, view.texts().detail_events)
        .el(el("div", "lifeline").el(axis(view, &life)).el(rows))
        .html()
}

fn axis(view: &View, life: &Lifeline<'_>) -> El {
    let mut ticks = el("svg", "ticks").set("focusable", "false");
    for tick in &life.ticks {
        ticks = ticks.el(el("g", "")
            .key(tick.year)
            .el(label(tick.at, "35%").text(&tick.year.to_string())));
    }
    if let Some(today) = life.today {
        ticks = ticks.el(label(today, "88%").words(view.texts().today));
    }
    el("div", "ticks-row").set("aria-hidden", "true").el(ticks)
}

/// A word over the axis; at the edges it leans inwards, so that it is not cut off.
fn label(at: PerMille, y: &'static str) -> El {
    let anchor = match at {
        0..=60 => "start",
        940.. => "end",
        _ => "middle",
    };
    el("text", "")
        .put("x", percent(at))
        .set("y", y)
        .set("text-anchor", anchor)
}

fn upright(class: &'static str, at: PerMille, top: &'static str, bottom: &'static str) -> El {
    let x = percent(at);
    el("line", class)
        .put("x1", x.as_str())
        .put("x2", x)
        .set("y1", top)
        .set("y2", bottom)
}

fn entry(view: &View, life: &Lifeline<'_>, row: &Row<'_>, needles: &Needles) -> El {
    let when = el("span", "life-when small");
    let when = match &row.datetime {
        Some(datetime) => when.el(el("time", "")
            .put("datetime", datetime.as_str())
            .text(&row.when)),
        None => when.text(&row.when),
    };
    let mut title = el("span", "life-title");
    if row.look == Look::Future {
        title = title.el(hidden_text(view.texts().planned_hidden, " "));
    }
    let own = row.event.and_then(|event| event.title.as_deref());
    title = title.el(if own == Some(&row.title) {
        marked(el("span", ""), &row.title, needles)
    } else {
        el("span", "").text(&row.title)
    });
    if let Some(term) = row.event.and_then(|event| Term::of_event(event.kind)) {
        title = title.add(term::help(term, view));
    }
    let mut what = el("div", "life-what").el(title);
    if let Some(who) = &row.who {
        what = what.el(el("span", "small muted").text(who));
    }
    what = match row.event {
        Some(event) => details(what, view, event, needles),
        None => match row.text {
            Some(text) => what.el(marked(el("p", "quote small"), text, needles)),
            None => what,
        },
    };
    el("li", "life").el(when).el(what).el(track(life, row))
}

/// What an event adds: its outcome, words, votes and papers. A final decision has a part of
/// its own above, so only its papers are listed here.
fn details(what: El, view: &View, event: &Event, needles: &Needles) -> El {
    if event.is_final {
        return what.add(documents::list(view, &event.documents));
    }
    let mut what = what;
    if let Some(decided) = &event.verdict {
        what = what.el(step_outcome(view, event, decided));
    }
    if let Some(text) = &event.text {
        what = what.el(marked(el("p", "quote small"), text, needles));
    }
    what = what
        .add(votes::votes(view, &event.votes))
        .add(statements::statements(view, &event.statements))
        .add(documents::list(view, &event.documents));
    match &event.source {
        Some(source) => {
            what.el(el("span", "small").add(link::link(source, view.texts().source_link)))
        }
        None => what,
    }
}

/// A step's own outcome: as a badge where the step is a decision, else in the title.
fn step_outcome(view: &View, event: &Event, decided: &Verdict) -> El {
    let mut outcome = el("span", "group-bar");
    if event.kind == EventKind::Decided {
        outcome = outcome.add(badge::outcome(decided.outcome, view.lang));
    }
    outcome.add(verdict::wording(decided, view))
}

fn track(life: &Lifeline<'_>, row: &Row<'_>) -> El {
    let mut track = icon::drawing("track").el(el("line", "rail")
        .set("x1", "0")
        .set("x2", "100%")
        .set("y1", "50%")
        .set("y2", "50%"));
    for tick in &life.ticks {
        track = track.el(upright("rail", tick.at, "0", "100%").key(tick.year));
    }
    if let Some(today) = life.today {
        track = track.el(upright("today", today, "0", "100%"));
    }
    match row.mark {
        Some(mark) => track.el(draw(mark, row.look)),
        None => track,
    }
}

fn draw(mark: Mark, look: Look) -> El {
    match mark {
        Mark::Point(at) => el(
            "circle",
            if look == Look::Future {
                "ahead"
            } else {
                "exact"
            },
        )
        .put("cx", percent(at))
        .set("cy", "50%")
        .set("r", "5"),
        Mark::Stretch { from, to, open } => {
            let class = match (look, open) {
                (Look::Future, false) => "ahead",
                (Look::Future, true) => "ahead open",
                (Look::Context, false) => "context",
                (Look::Context, true) => "context open",
                (_, false) => "stretch",
                (_, true) => "stretch open",
            };
            el("rect", class)
                .put("x", percent(from))
                .set("y", "25%")
                .put("width", percent(to.saturating_sub(from).max(8)))
                .set("height", "50%")
                .set("rx", "3")
        }
    }
}
