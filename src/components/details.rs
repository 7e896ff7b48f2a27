//! The details of a case are a part of the program by itself, which is loaded when a reader is
//! about to ask for it: what stands here until then, and where it can't be had.

use std::any::Any;
use std::rc::Rc;

use yew::{Callback, Html};

use super::dom::nothing;
use super::focus::Target;
use super::part::Part;
use super::view::View;
use super::{state_panel, timer};
use crate::domain::Motion;
use crate::index::Needles;
use crate::view_model::Card;

/// What the part draws, with whatever is looked for marked in it.
#[derive(Clone, Copy, Debug)]
pub struct Draw {
    /// Everything that is known about one motion.
    pub case: fn(&View, &Motion, &Needles) -> Html,
    /// Why it is found, where its card does not show that.
    pub found: fn(&View, &Motion, &Card, &Needles) -> Html,
}

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
    /// Why a motion is found, where its card does not show that and the part is there.
    pub(super) fn found(
        self,
        view: &View,
        motion: &Motion,
        card: &Card,
        needles: &Needles,
    ) -> Html {
        match self {
            Self::Ready(draw) if !needles.is_empty() => (draw.found)(view, motion, card, needles),
            _ => nothing(),
        }
    }

    /// The details of a motion, or what there is to say in their place. `retry` gets the place
    /// that keeps the focus when the button that had it is gone.
    pub(super) fn draw(
        self,
        view: &View,
        motion: &Motion,
        needles: &Needles,
        (panel, retry): (&str, &Callback<Target>),
    ) -> Html {
        match self {
            Self::Ready(draw) => (draw.case)(view, motion, needles),
            Self::Absent | Self::Loading => state_panel::loading_details(view.texts()),
            Self::Failed => {
                let panel = panel.to_owned();
                let retry = retry.reform(move |()| Target::Details(panel.clone()));
                state_panel::no_details(view.texts(), &retry)
            }
        }
    }
}
