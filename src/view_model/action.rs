//! What can happen to a widget.

use super::chart::ChartAction;
use super::fragment::Restored;
use super::load::Progress;
use super::state::Filter;
use crate::domain::Status;
use crate::index::Sort;

/// What a reader has done, the embedder has changed, or the loader reports.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Loading begins: at first, or once more after a failure. What has come before stays until
    /// more comes.
    Start,
    /// The loader reports.
    Progress(Progress),
    /// The embedder has changed the attribute `area`; the configuration has its new value.
    Configured,
    /// The address has a view, which takes the place of the present one.
    Restore(Restored),
    /// Choose an area, or no longer.
    ToggleArea(Box<str>),
    /// Choose no area.
    ClearAreas,
    /// Whether motions that only mention a chosen area are shown.
    SetMentioned(bool),
    /// Choose a status, or no longer.
    ToggleStatus(Status),
    /// Choose a party, or no longer.
    ToggleParty(Box<str>),
    /// Show these years only, both included; `None` for all.
    SetYears(Option<(u16, u16)>),
    /// Look for these words.
    SetWords(String),
    /// Order the list.
    SetSort(Sort),
    /// Remove one filter.
    RemoveFilter(Filter),
    /// Remove every filter.
    ClearAll,
    /// Show one page more.
    ShowMore,
    /// Open a case, or close it.
    ToggleCase(Box<str>),
    /// Change how what is found is shown.
    Chart(ChartAction),
}

impl Action {
    /// Whether the way back leads to the view before it: a choice that a reader makes once is a
    /// step, what is typed or dragged changes at every letter, and what an embedder's script or an
    /// address does is nobody's step.
    #[must_use]
    pub fn is_step(&self) -> bool {
        match self {
            Self::ToggleArea(_)
            | Self::ClearAreas
            | Self::SetMentioned(_)
            | Self::ToggleStatus(_)
            | Self::ToggleParty(_)
            | Self::SetSort(_)
            | Self::RemoveFilter(_)
            | Self::ClearAll
            | Self::ToggleCase(_) => true,
            Self::Chart(action) => !matches!(action, ChartAction::SetWindow(_)),
            Self::Start
            | Self::Progress(_)
            | Self::Configured
            | Self::Restore(_)
            | Self::SetYears(_)
            | Self::SetWords(_)
            | Self::ShowMore => false,
        }
    }
}
