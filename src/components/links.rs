//! Where everything that a reader does goes.

use yew::Callback;
use yew::html::Scope;

use super::app::{App, Msg};
use super::focus::Target;
use super::take::Take;
use crate::view_model::Action;

/// The widget's callbacks, made once. Two callbacks are equal only if they are the same: made at
/// each drawing, they would be news to every component, and every card would be drawn anew.
pub(super) struct Links {
    /// The reader's actions.
    pub(super) act: Callback<Action>,
    /// Actions after which the focus moves.
    pub(super) then_focus: Callback<(Action, Target)>,
    /// Where the focus is to move.
    pub(super) focus: Callback<Target>,
    /// A request to load once more.
    pub(super) retry: Callback<()>,
    /// A request to load what draws details once more.
    pub(super) retry_details: Callback<Target>,
    /// What a reader takes along.
    pub(super) set_take: Callback<Take>,
    /// A request to load what draws lifelines once more.
    pub(super) retry_lifelines: Callback<()>,
}

impl Links {
    /// Those of one widget.
    pub(super) fn new(app: &Scope<App>) -> Self {
        Self {
            act: app.callback(Msg::Act),
            then_focus: app.callback(|(action, target)| Msg::ActAndFocus(action, target)),
            focus: app.callback(Msg::Focus),
            retry: app.callback(|()| Msg::Retry),
            retry_details: app.callback(Msg::RetryDetails),
            set_take: app.callback(Msg::Take),
            retry_lifelines: app.callback(|()| Msg::RetryLifelines),
        }
    }
}
