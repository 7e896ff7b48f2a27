//! The widget as it looks after some actions, without anybody to act on it: for tests, and for
//! a page that is made once on a server.

use std::rc::Rc;

use yew::{Callback, Component, Context, Html, Properties};

use super::details::{DRAW, Details};
use super::dom::el;
use super::lifelines::{self, Lines};
use super::take::Take;
use super::view::View;
use super::widget;
use crate::domain::Day;
use crate::index::Query;
use crate::view_model::{Action, Config, State, reduce};

/// Properties of [`Snapshot`].
#[derive(Clone, PartialEq, Properties)]
pub struct SnapshotProps {
    /// What the embedder has set.
    pub config: Config,
    /// What has happened, in order.
    pub actions: Vec<Action>,
    /// The day on which it is looked at.
    pub today: Day,
    /// What the reader takes along.
    pub take: Take,
}

/// Draws the widget once. Its buttons do nothing.
pub struct Snapshot;

impl Component for Snapshot {
    type Message = ();
    type Properties = SnapshotProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let SnapshotProps {
            config,
            actions,
            today,
            take,
        } = ctx.props();
        let mut state = State::new(config);
        for action in actions {
            state = reduce(&state, action.clone(), config);
        }
        let mut unfiltered = Rc::default();
        if let Some(index) = &state.index {
            unfiltered = Rc::new(index.run(&Query::default()));
        }
        let view = View::of(&state, config, *today);
        let drawing = widget::Drawing {
            config,
            state: &state,
            view: view.as_ref(),
            unfiltered: &unfiltered,
            act: &Callback::noop(),
            then_focus: &Callback::noop(),
            focus: &Callback::noop(),
            retry: &Callback::noop(),
            details: Details::Ready(DRAW),
            retry_details: &Callback::noop(),
            take: *take,
            set_take: &Callback::noop(),
            lifelines: Lines::Ready(lifelines::lifelines),
            retry_lifelines: &Callback::noop(),
            most: usize::MAX,
        };
        el("div", "widget")
            .set("lang", config.lang.tag())
            .add(widget::widget(&drawing))
            .html()
    }
}
