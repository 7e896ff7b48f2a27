//! The details of a case are a part of the program by itself, which is loaded when a reader is
//! about to ask for it: what stands here until then, and where it can't be had.

use std::any::Any;
use std::rc::Rc;

use yew::{Callback, Html};

use super::dom::nothing;
use super::focus::Target;
use super::part::Part;
use super::take::{self, Take};
use super::view::View;
use super::{case, state_panel, timer};
use crate::domain::Motion;
use crate::index::Needles;
use crate::view_model::{Card, State, printed};

/// What the part draws, with whatever is looked for marked in it, and what a reader takes along.
#[derive(Clone, Copy, Debug)]
pub struct Draw {
    /// Everything that is known about one motion.
    pub case: fn(&View, &Motion, &Needles) -> Html,
    /// Why it is found, where its card does not show that.
    pub found: fn(&View, &Motion, &Card, &Needles) -> Html,
    /// What a reader takes along.
    pub take: fn(&View, &State, Take, &Callback<Take>) -> Html,
    /// What is drawn of a state while it is printed, with all details or without.
    pub printed: fn(&State, bool) -> State,
}

/// The part. Whoever names this outside of it has all of it.
pub const DRAW: Draw = Draw {
    case: case::case,
    found: case::found,
    take: take::take,
    printed,
};

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
            _ => self.missing(view, panel, retry),
        }
    }

    /// What a reader takes along, or what there is to say in its place.
    pub(super) fn draw_take(
        self,
        view: &View,
        state: &State,
        (take, set): (Take, &Callback<Take>),
        retry: &Callback<Target>,
    ) -> Html {
        match self {
            Self::Ready(draw) => (draw.take)(view, state, take, set),
            _ if take == Take::Closed => nothing(),
            _ => self.missing(view, take::PANEL, retry),
        }
    }

    fn missing(self, view: &View, panel: &str, retry: &Callback<Target>) -> Html {
        if self != Self::Failed {
            return state_panel::loading_details(view.texts());
        }
        let panel = panel.to_owned();
        let retry = retry.reform(move |()| Target::Panel(panel.clone()));
        state_panel::no_details(view.texts(), &retry)
    }

    /// What is drawn of a state while a reader does this with it.
    pub(super) fn drawn(self, state: &State, take: Take) -> Option<State> {
        match (self, take) {
            (Self::Ready(draw), Take::Printing(with_details)) => {
                Some((draw.printed)(state, with_details))
            }
            _ => None,
        }
    }
}
