//! The parts of the program that a widget asks for: when, and what comes of it.

use yew::Context;

use super::super::details::{Details, Draw};
use super::super::host::IssueReport;
use super::super::lifelines::{self, Lines};
use super::super::take::Take;
use super::{App, Msg};
use crate::view_model::load::Failure;
use crate::view_model::{Mode, State};

impl App {
    pub(super) fn needs_details(&self) -> bool {
        self.view.is_some() && (!self.state.open.is_empty() || self.take != Take::Closed)
    }

    pub(super) fn shows_lifelines(&self) -> bool {
        self.view.is_some() && self.state.chart.mode == Mode::Lifelines
    }

    pub(super) fn load_details(&mut self, ctx: &Context<Self>) {
        if self.details.ask() {
            (ctx.props().details)(ctx.link().callback(Msg::Details));
        }
    }

    /// The part also tells why a case is found: it is wanted as soon as there are words. Where it
    /// could not be had, other words try once more, but for a reader who is told so already.
    pub(super) fn explain(&mut self, ctx: &Context<Self>, before: &State, has_ended: bool) {
        let words = &self.state.query.words;
        let asked_now = has_ended || before.query.words != *words;
        let is_wanted = asked_now && self.view.is_some() && !words.trim().is_empty();
        if is_wanted && self.details == Details::Absent {
            self.load_details(ctx);
        }
    }

    pub(super) fn load_lifelines(&mut self, ctx: &Context<Self>) {
        if self.lifelines.ask() {
            (ctx.props().lifelines)(ctx.link().callback(Msg::Lifelines));
        }
    }

    pub(super) fn take_lifelines(&mut self, ctx: &Context<Self>, draw: Option<lifelines::Draw>) {
        self.lifelines = draw.map_or(Lines::Failed, Lines::Ready);
        if self.lifelines == Lines::Failed {
            let report = IssueReport::failed(Failure::Lifelines);
            ctx.props().host.issue.emit(report);
        }
    }

    pub(super) fn take_details(&mut self, ctx: &Context<Self>, draw: Option<Draw>) {
        self.details = match draw {
            Some(draw) => Details::Ready(draw),
            // Nobody misses it yet: it is asked for again when somebody does.
            None if !self.needs_details() => Details::Absent,
            None => {
                let report = IssueReport::failed(Failure::Details);
                ctx.props().host.issue.emit(report);
                Details::Failed
            }
        };
    }
}
