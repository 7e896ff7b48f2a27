//! Which view of the motions found is shown, and what of it an address can hold. Small, since it
//! is a part of the first view; how lifelines are laid out stands in [`super::lifelines`].

use super::fragment::Restored;
use super::state::State;
use crate::domain::{Date, Day, Ids, Moment};
use crate::i18n;

/// How the motions found are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// One card below the other.
    #[default]
    List,
    /// Every motion a line over time.
    Lifelines,
}

/// What lifelines are put together by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lanes {
    /// By nothing: one lane.
    #[default]
    None,
    /// By the areas that motions are about.
    Area,
    /// By the parties of those who signed them.
    Party,
    /// By the body that had them last.
    Body,
}

/// The order of lifelines within a lane.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineOrder {
    /// The earliest first.
    #[default]
    Date,
    /// The longest first.
    Duration,
    /// By status, in the order of [`Status::ALL`](crate::domain::Status::ALL).
    Status,
}

impl Mode {
    /// Both, as the switch shows them.
    pub const ALL: &'static [Self] = &[Self::List, Self::Lifelines];

    /// The spelling in an address.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Lifelines => "lifelines",
        }
    }

    /// The one with this spelling, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|mode| mode.key() == key)
    }
}

impl Lanes {
    /// Every choice, as lists show them.
    pub const ALL: &'static [Self] = &[Self::None, Self::Area, Self::Party, Self::Body];

    /// The spelling in an address.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Area => "area",
            Self::Party => "party",
            Self::Body => "body",
        }
    }

    /// The one with this spelling, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lanes| lanes.key() == key)
    }
}

impl LineOrder {
    /// Every order, as lists show them.
    pub const ALL: &'static [Self] = &[Self::Date, Self::Duration, Self::Status];

    /// The spelling in an address.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Duration => "duration",
            Self::Status => "status",
        }
    }

    /// The one with this spelling, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|order| order.key() == key)
    }
}

/// How the motions found are shown, beside what is found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// List or lifelines.
    pub mode: Mode,
    /// What lifelines are put together by.
    pub lanes: Lanes,
    /// Their order.
    pub order: LineOrder,
    /// The first and the last day in sight; `None` for all of them.
    pub window: Option<(Day, Day)>,
    /// Id of the motion that a reader has chosen in the drawing.
    pub picked: Option<Box<str>>,
}

impl Chart {
    /// The view as an address has it.
    pub(super) fn restored(view: &Restored) -> Self {
        Self {
            mode: view.mode.unwrap_or_default(),
            lanes: view.lanes.unwrap_or_default(),
            order: view.order.unwrap_or_default(),
            window: view.window,
            picked: None,
        }
    }
}

/// What a reader does with the view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChartAction {
    /// Show the list or the lifelines.
    SetMode(Mode),
    /// Put lifelines together.
    SetLanes(Lanes),
    /// Order lifelines.
    SetOrder(LineOrder),
    /// Show the time from one day to another; `None` for all of it.
    SetWindow(Option<(Day, Day)>),
    /// Choose the motion with this id, whose case is then the only open one.
    Pick(Box<str>),
}

/// Does what a reader does with the view.
pub(super) fn show(state: &mut State, action: ChartAction) {
    let chart = &mut state.chart;
    match action {
        ChartAction::SetMode(mode) => chart.mode = mode,
        ChartAction::SetLanes(lanes) => chart.lanes = lanes,
        ChartAction::SetOrder(order) => chart.order = order,
        ChartAction::SetWindow(window) => chart.window = window,
        ChartAction::Pick(id) => {
            state.open = Ids::default();
            state.open.insert(id.clone());
            chart.picked = Some(id);
        }
    }
}

/// A stretch of days as an address has it: `2019-01-01/2020-06-30`, or shorter dates.
#[must_use]
pub(super) fn read_window(text: &str) -> Option<(Day, Day)> {
    let date = Date::parse(text).ok()?;
    date.first_day().zip(date.last_day())
}

/// A stretch of days for an address.
#[must_use]
pub(super) fn write_window((from, to): (Day, Day)) -> String {
    let iso = |day| i18n::datetime(&Date::At(Moment::of_day(day))).unwrap_or_default();
    [&*iso(from), "/", &iso(to)].concat()
}
