//! Every motion found as a line over time. In a page this is a part that is loaded when a reader
//! asks for it: [`lifelines`] is where it begins, and all that only it leads to comes with it.

mod axis;
mod chart;
mod grid;
mod legend;
mod line_card;
mod stage;
mod tools;

use std::rc::Rc;

use yew::{Callback, Html};

use super::dom::component;
use super::focus::Target;
use super::part::Part;
use super::state_panel;
use super::view::View;
use crate::index::Answer;
use crate::view_model::{Action, Chart, State};

/// Everything that lifelines are drawn from.
#[derive(Clone, PartialEq, yew::Properties)]
pub struct LifelinesProps {
    /// What the widget knows.
    pub view: View,
    /// What is found.
    pub answer: Rc<Answer>,
    /// How it is to be shown.
    pub chart: Chart,
    /// The chosen years.
    pub years: Option<(u16, u16)>,
    /// Where the reader's actions go.
    pub act: Callback<Action>,
    /// The same, moving the focus after it.
    pub then_focus: Callback<(Action, Target)>,
}

/// Draws lifelines.
pub type Draw = fn(LifelinesProps) -> Html;

/// Loads the part and reports what draws lifelines, or `None` where it could not be loaded.
pub type LinesLoader = Rc<dyn Fn(Callback<Option<Draw>>)>;

/// How far the part has come.
pub(super) type Lines = Part<Draw>;

impl Lines {
    /// The lifelines, or what there is to say in their place.
    pub(super) fn draw(
        self,
        view: &View,
        state: &State,
        (act, then_focus): (&Callback<Action>, &Callback<(Action, Target)>),
        retry: &Callback<()>,
    ) -> Html {
        match self {
            Self::Ready(draw) => draw(LifelinesProps {
                view: view.clone(),
                answer: state.answer.clone(),
                chart: state.chart.clone(),
                years: state.query.years,
                act: act.clone(),
                then_focus: then_focus.clone(),
            }),
            Self::Absent | Self::Loading => state_panel::loading_lifelines(view.texts()),
            Self::Failed => state_panel::no_lifelines(view.texts(), retry),
        }
    }
}

/// The lifelines.
pub fn lifelines(props: LifelinesProps) -> Html {
    component::<chart::Lifelines>(props, None)
}
