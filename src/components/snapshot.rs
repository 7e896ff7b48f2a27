//! The widget as it looks after some actions, without anybody to act on it: for tests, and for
//! a page that is made once on a server.

use std::rc::Rc;

use yew::{Callback, Component, Context, Html, Properties};

use super::case;
use super::details::{Details, Draw};
use super::dom::el;
use super::lifelines::{self, Lines};
use super::view::{Known, View};
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
        } = ctx.props();
        let mut state = State::new(config);
        for action in actions {
            state = reduce(&state, action.clone(), config);
        }
        let mut unfiltered = Rc::default();
        let view = state.index.clone().map(|index| {
            unfiltered = Rc::new(index.run(&Query::default()));
            View::new(Known {
                index,
                lang: config.lang,
                today: *today,
                heading: config.heading_level,
                designations: config.designations,
            })
        });
        let drawing = widget::Drawing {
            config,
            state: &state,
            view: view.as_ref(),
            unfiltered: &unfiltered,
            act: &Callback::noop(),
            then_focus: &Callback::noop(),
            focus: &Callback::noop(),
            retry: &Callback::noop(),
            details: Details::Ready(Draw {
                case: case::case,
                found: case::found,
            }),
            retry_details: &Callback::noop(),
            lifelines: Lines::Ready(lifelines::lifelines),
            retry_lifelines: &Callback::noop(),
        };
        el("div", "widget")
            .set("lang", config.lang.tag())
            .add(widget::widget(&drawing))
            .html()
    }
}
