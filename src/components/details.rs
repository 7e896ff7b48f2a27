//! The details of a case are a part of the program by itself, which is loaded when a reader is
//! about to ask for it: what stands here until then, and where it can't be had.

use std::any::Any;
use std::rc::Rc;

use yew::{Callback, Html};

use super::focus::Target;
use super::part::Part;
use super::view::View;
use super::{state_panel, timer};
use crate::domain::Motion;

/// Draws everything that is known about one motion.
pub type Draw = fn(&View, &Motion) -> Html;

/// Loads the part and reports what draws the details, or `None` where it could not be loaded.
pub type DetailsLoader = Rc<dyn Fn(Callback<Option<Draw>>)>;

/// Calls back when nothing more urgent is left to load, unless what is returned is dropped before.
pub(super) fn when_idle(then: Callback<()>) -> Box<dyn Any> {
    /// A list that has stood for so long has all its files, in milliseconds.
    const IDLE: u32 = 2_000;
    timer::after(IDLE, move || then.emit(()))
}

/// How far the part has come.
pub(super) type Details = Part<Draw>;

impl Details {
    /// The details of a motion, or what there is to say in their place. `retry` gets the place
    /// that keeps the focus when the button that had it is gone.
    pub(super) fn draw(
        self,
        view: &View,
        motion: &Motion,
        panel: &str,
        retry: &Callback<Target>,
    ) -> Html {
        match self {
            Self::Ready(draw) => draw(view, motion),
            Self::Absent | Self::Loading => state_panel::loading_details(view.texts()),
            Self::Failed => {
                let panel = panel.to_owned();
                let retry = retry.reform(move |()| Target::Details(panel.clone()));
                state_panel::no_details(view.texts(), &retry)
            }
        }
    }
}
