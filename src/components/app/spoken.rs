//! What assistive tools are told of a change, once it has stood for a while.

use yew::Context;

use super::super::timer;
use super::{App, Msg};
use crate::view_model::announcement;

/// A reader who is still typing is not told of every letter's result.
const SETTLED_MS: u32 = 1_000;

impl App {
    pub(super) fn announce_later(&mut self, ctx: &Context<Self>) {
        if self.state.answer.hits.is_empty() {
            self.settle();
            return;
        }
        let link = ctx.link().clone();
        self.settling = Some(timer::after(SETTLED_MS, move || {
            link.send_message(Msg::Settled)
        }));
    }

    pub(super) fn settle(&mut self) {
        self.settling = None;
        if let Some(before) = self.untold.take() {
            let said = announcement(&before, &self.state, &self.announced, self.config.lang);
            self.announced = said.into();
        }
    }
}
