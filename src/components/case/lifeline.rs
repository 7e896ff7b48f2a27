//! The whole timeline of a case: a list in words, and beside each entry where it lies in time.
//!
//! The drawing only repeats the words, so it is hidden from assistive tools. An exact day is a
//! dot; a month, a year or a stretch is as long as what it may mean; no date is no mark.

use yew::{AttrValue, Html, classes, html};

use super::super::{badge, documents, link, term, verdict, view::View};
use super::{part, statements, votes};
use crate::domain::{Event, Motion};
use crate::i18n::Term;
use crate::view_model::{Lifeline, Look, Mark, Row, lifeline as lay_out, percent};

/// The timeline of a motion.
pub(super) fn lifeline(view: &View, motion: &Motion) -> Html {
    let life = lay_out(motion, view.dataset(), view.today, view.lang);
    let content = html! {
        <div class="lifeline">
            { axis(&life) }
            <ol class="lifeline-rows" role="list">
                { for life.rows.iter().enumerate().map(|(place, row)| entry(view, &life, place, row)) }
            </ol>
        </div>
    };
    part(view, view.texts().detail_events, content)
}

fn axis(life: &Lifeline<'_>) -> Html {
    html! {
        <div class="ticks-row" aria-hidden="true">
            <svg class="ticks" focusable="false">
                { for life.ticks.iter().map(|tick| html! {
                    <g key={tick.year}>
                        <line class="rail" x1={percent(tick.at)} x2={percent(tick.at)} y1="70%" y2="100%" />
                        <text x={percent(tick.at)} y="55%" text-anchor={anchor(tick.at)}>{ tick.year }</text>
                    </g>
                }) }
            </svg>
        </div>
    }
}

/// Labels at the edges must not be cut off.
fn anchor(at: u16) -> &'static str {
    match at {
        0..=60 => "start",
        940.. => "end",
        _ => "middle",
    }
}

fn entry(view: &View, life: &Lifeline<'_>, place: usize, row: &Row<'_>) -> Html {
    let texts = view.texts();
    html! {
        <li key={place} class="life">
            <span class="life-when small">
                if let Some(datetime) = &row.datetime {
                    <time datetime={AttrValue::from(datetime.clone())}>{ &row.when }</time>
                } else {
                    { &row.when }
                }
            </span>
            <div class="life-what">
                <span class="life-title">
                    if row.look == Look::Future {
                        <span class="hidden-text">{ texts.planned_hidden }{ " " }</span>
                    }
                    { &row.title }
                </span>
                { for row.who.iter().map(|who| html! { <span class="small muted">{ who }</span> }) }
                { row.event.map(|event| details(view, event)).unwrap_or_default() }
            </div>
            { track(life, row) }
        </li>
    }
}

/// What an event adds: its outcome, words, votes and papers. A final decision has a part of
/// its own above, so only its papers are listed here.
fn details(view: &View, event: &Event) -> Html {
    let term = Term::of_event(event.kind);
    html! {
        <>
            { term.map(|term| html! { <term::TermHelp {term} lang={view.lang} /> }).unwrap_or_default() }
            if !event.is_final {
                if let Some(decided) = &event.verdict {
                    { step_outcome(view, event, decided) }
                }
                { for event.text.iter().map(|text| html! { <p class="quote small">{ &**text }</p> }) }
                { votes::votes(view, &event.votes) }
                { statements::statements(view, &event.statements) }
            }
            { documents::list(view, &event.documents) }
            { for event.source.iter().filter(|_| !event.is_final).map(|source| html! {
                <span class="small">{ link::link(source, view.texts().source_link) }</span>
            }) }
        </>
    }
}

/// A step's own outcome: as a badge where the step is a decision, else in the title.
fn step_outcome(view: &View, event: &Event, decided: &crate::domain::Verdict) -> Html {
    html! {
        <span class="group-bar">
            if event.kind == crate::domain::EventKind::Decided {
                { badge::outcome(decided.outcome, view.lang) }
            }
            { verdict::wording(decided, view) }
        </span>
    }
}

fn track(life: &Lifeline<'_>, row: &Row<'_>) -> Html {
    let look = match row.look {
        Look::Future => "ahead",
        Look::Context => "context",
        _ => "stretch",
    };
    html! {
        <svg class="track" aria-hidden="true" focusable="false">
            <line class="rail" x1="0" x2="100%" y1="50%" y2="50%" />
            { for life.ticks.iter().map(|tick| html! {
                <line key={tick.year} class="rail" x1={percent(tick.at)} x2={percent(tick.at)} y1="0" y2="100%" />
            }) }
            { for life.today.into_iter().map(|at| html! {
                <line class="today" x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />
            }) }
            { match row.mark {
                Some(Mark::Point(at)) => html! {
                    <circle class={if row.look == Look::Future { "ahead" } else { "exact" }} cx={percent(at)} cy="50%" r="5" />
                },
                Some(Mark::Stretch { from, to, open }) => html! {
                    <rect
                        class={classes!(look, open.then_some("open"))}
                        x={percent(from)}
                        y="25%"
                        width={percent(to.saturating_sub(from).max(8))}
                        height="50%"
                        rx="3"
                    />
                },
                None => Html::default(),
            } }
        </svg>
    }
}
