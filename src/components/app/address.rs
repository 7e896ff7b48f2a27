//! The view in the page's address, and what the page is told of it.

use yew::Context;

use super::super::focus::Target;
use super::super::host::Shown;
use super::{App, AppProps};
use crate::view_model::fragment::{self, Restored};
use crate::view_model::{Action, reduce};

impl App {
    /// Takes the view from the page's address, where the embedder allows that and one stands
    /// there; else that of the start.
    pub(super) fn restore(&mut self, ctx: &Context<Self>) {
        let address = self.config.fragment.as_ref();
        if address.is_none() && ctx.props().start.is_empty() {
            return;
        }
        let view = self.asked_for(ctx);
        self.state = reduce(&self.state, Action::Restore(view), &self.config);
    }

    /// Takes the view from the page's address, which has changed: a link was followed, or the
    /// reader has gone back. Where it already has what is seen, some other change was made.
    pub(super) fn follow(&mut self, ctx: &Context<Self>) {
        let Some(prefix) = &self.config.fragment else {
            return;
        };
        let present = (ctx.props().host.read_fragment)();
        if self.state.fragment(&present, prefix).as_ref() != Some(&present) {
            let view = self.asked_for(ctx);
            self.change(ctx, Action::Restore(view));
        }
    }

    /// The view of the address or of the start. The reader is led to a case that the address opens
    /// and that has not been open before, also where a widget is started anew.
    fn asked_for(&mut self, ctx: &Context<Self>) -> Restored {
        let AppProps { start, host, .. } = ctx.props();
        let start = fragment::read(start, "");
        let Some(prefix) = &self.config.fragment else {
            return start;
        };
        let view = fragment::read(&(host.read_fragment)(), prefix);
        if view == Restored::default() {
            return start;
        }
        let is_new = |id: &&String| !self.state.open.contains(id) && !start.cases.contains(id);
        self.leads_to = view.cases.iter().find(is_new).cloned();
        view
    }

    /// Moves the focus to the case that an address leads to, as soon as the list has it.
    pub(super) fn lead(&mut self) {
        let (Some(id), Some(view)) = (&self.leads_to, &self.view) else {
            return;
        };
        let position = view.index.position(id);
        if let Some(position) = position.filter(|found| self.state.answer.hits.contains(found)) {
            self.focus = Some(Target::Heading(["case-", &position.to_string()].concat()));
            self.leads_to = None;
        }
    }

    /// Tells the page what is seen, unless a part of the view still waits for data.
    pub(super) fn show(&self, ctx: &Context<Self>) {
        let Some(index) = &self.state.index else {
            return;
        };
        if let Some(view) = self.state.fragment("", "") {
            ctx.props().host.shown.emit(Shown {
                view,
                index: index.clone(),
                answer: self.state.answer.clone(),
            });
        }
    }

    /// Puts the view into the page's address, where the embedder allows that; as a step that the
    /// way back leads to, or in the place of the last.
    pub(super) fn remember(&self, ctx: &Context<Self>, is_step: bool) {
        if let Some(prefix) = &self.config.fragment {
            let host = &ctx.props().host;
            let present = (host.read_fragment)();
            let next = self.state.fragment(&present, prefix);
            if let Some(next) = next.filter(|next| *next != present) {
                host.write_fragment.emit((next, is_step));
            }
        }
    }
}
