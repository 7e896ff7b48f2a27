//! The view in the page's address, and what the page is told of it.

use yew::Context;

use super::super::host::Shown;
use super::{App, AppProps};
use crate::view_model::fragment::{self, Restored};
use crate::view_model::{Action, reduce};

impl App {
    /// Takes the view from the page's address, where the embedder allows that and one stands
    /// there; else that of the start.
    pub(super) fn restore(&mut self, ctx: &Context<Self>) {
        let AppProps { start, host, .. } = ctx.props();
        let address = self.config.fragment.as_ref();
        let restored = address.map(|prefix| fragment::read(&(host.read_fragment)(), prefix));
        let restored = match restored {
            Some(view) if start.is_empty() || view != Restored::default() => view,
            None if start.is_empty() => return,
            _ => fragment::read(start, ""),
        };
        self.state = reduce(&self.state, Action::Restore(restored), &self.config);
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

    /// Puts the view into the page's address, where the embedder allows that.
    pub(super) fn remember(&self, ctx: &Context<Self>) {
        if let Some(prefix) = &self.config.fragment {
            let host = &ctx.props().host;
            let present = (host.read_fragment)();
            if let Some(next) = self.state.fragment(&present, prefix) {
                host.write_fragment.emit(next);
            }
        }
    }
}
