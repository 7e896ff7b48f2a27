//! Asking for data, and for more of it.

use yew::Context;

use super::super::host::IssueReport;
use super::{App, Msg};
use crate::view_model::load::{Failure, Order};
use crate::view_model::{Action, Load, reduce};

impl App {
    pub(super) fn load(&mut self, ctx: &Context<Self>, revalidate: bool) {
        // The old request is cancelled before a new one is made.
        self.loading = None;
        self.wanted = None;
        self.state = reduce(&self.state, Action::Start, &self.config);
        if let Some(src) = &self.config.src {
            let order = Order {
                src: src.clone(),
                format: self.config.format,
                gazetteer: self.config.gazetteer.clone(),
                revalidate,
            };
            let report = ctx
                .link()
                .callback(|progress| Msg::Act(Action::Progress(progress)));
            self.loading = Some((ctx.props().loader)(&order, report));
        } else {
            let report = IssueReport::failed(Failure::NoSource);
            ctx.props().host.issue.emit(report);
        }
    }

    /// Whether the set has more than what has been read.
    pub(super) fn has_more(&self) -> bool {
        let index = self.state.index.as_ref();
        index.is_some_and(|index| !index.dataset().unread.is_empty())
    }

    /// Asks for what is looked at and has not been read.
    pub(super) fn want(&mut self) {
        let wanted = self.state.wanted();
        if let (Some(wanted), Some(loading)) = (wanted, &self.loading)
            // Before, what there is may be of another load.
            && self.state.load == Load::Part
            && self.wanted != Some(wanted)
        {
            self.wanted = Some(wanted);
            loading.want(wanted);
        }
    }
}
