//! What the widget is told.

use crate::components::details::Draw;
use crate::components::take::Take;
use crate::components::{focus, lifelines};
use crate::view_model::{Action, Config};

/// What can happen to [`App`](super::App).
pub enum Msg {
    /// The embedder has changed an attribute.
    Configure(Config),
    /// The reader has done something, or data has come.
    Act(Action),
    /// The embedder wants this view, as an address spells it.
    Show(String),
    /// The embedder asks for the data once more.
    Reload,
    /// The reader asks for the data once more.
    Retry,
    /// Nothing more urgent is under way.
    Idle,
    /// The part that draws details has come, or could not be loaded.
    Details(Option<Draw>),
    /// The reader asks for that part once more; the focus goes there.
    RetryDetails(focus::Target),
    /// The part that draws lifelines has come, or could not be loaded.
    Lifelines(Option<lifelines::Draw>),
    /// The reader asks for that part once more.
    RetryLifelines,
    /// The page's address has another fragment.
    FragmentChanged,
    /// The last change has stood long enough to be told.
    Settled,
    /// Move the focus once the change is drawn.
    ActAndFocus(Action, focus::Target),
    /// Move the focus.
    Focus(focus::Target),
    /// The reader takes something along, or no longer.
    Take(Take),
    /// The first cards have been seen; the others follow.
    DrawAll,
}
