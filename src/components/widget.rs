//! The widget's parts in their order, and the states in which there is nothing to show yet.

use std::rc::Rc;

use yew::{Callback, Html};

use super::areas::{AreaPicker, AreaPickerProps};
use super::details::Details;
use super::dom::{El, component, el};
use super::fold::{Fold, FoldProps};
use super::lifelines::Lines;
use super::take::Take;
use super::view::{View, heading_tag};
use super::{chips, facets, focus, footer, head, notices, overview, results, state_panel};
use crate::index::{Answer, AreaCount};
use crate::view_model::{Action, Config, Load, State};

/// Everything that the parts are drawn from.
pub(super) struct Drawing<'a> {
    pub(super) config: &'a Config,
    pub(super) state: &'a State,
    pub(super) view: Option<&'a View>,
    /// Counts without any filter: which choices a filter offers.
    pub(super) unfiltered: &'a Rc<Answer>,
    pub(super) act: &'a Callback<Action>,
    pub(super) then_focus: &'a Callback<(Action, focus::Target)>,
    pub(super) focus: &'a Callback<focus::Target>,
    pub(super) retry: &'a Callback<()>,
    pub(super) details: Details,
    pub(super) retry_details: &'a Callback<focus::Target>,
    pub(super) take: Take,
    pub(super) set_take: &'a Callback<Take>,
    pub(super) lifelines: Lines,
    pub(super) retry_lifelines: &'a Callback<()>,
    /// How many cards are drawn, at most.
    pub(super) most: usize,
}

/// The whole widget.
pub(super) fn widget(drawing: &Drawing<'_>) -> Html {
    let drawn = drawing.details.drawn(drawing.state, drawing.take);
    let drawing = &Drawing {
        state: drawn.as_ref().unwrap_or(drawing.state),
        ..*drawing
    };
    let section = el("section", "body").set("aria-labelledby", "title");
    match drawing.view {
        Some(view) => full(section, drawing, view),
        None => waiting(section, drawing),
    }
}

fn waiting(section: El, drawing: &Drawing<'_>) -> Html {
    let Drawing {
        config,
        state,
        retry,
        ..
    } = *drawing;
    let texts = config.lang.texts();
    let title = el(heading_tag(config.heading_level), "title").set("id", "title");
    let panel = match &state.load {
        Load::Failed(failure) => state_panel::failed(texts, failure, config.src.as_deref(), retry),
        Load::NoSource => state_panel::no_source(texts),
        Load::Loading | Load::Part | Load::Done => state_panel::loading(texts),
    };
    section
        .el(title.el(el("slot", "")
            .set("name", "heading")
            .words(texts.widget_title)))
        .add(panel)
        .html()
}

fn full(section: El, drawing: &Drawing<'_>, view: &View) -> Html {
    let Drawing {
        state,
        act,
        focus,
        retry,
        ..
    } = *drawing;
    let texts = view.texts();
    let is_empty = view.dataset().motions.is_empty();
    let section = section.add(head::head(view, state, act, focus));
    let section = match &state.load {
        // A manifest without its shards.
        Load::Failed(failure) if is_empty => {
            let src = drawing.config.src.as_deref();
            section.add(state_panel::failed(texts, failure, src, retry))
        }
        Load::Done if is_empty => section.add(state_panel::no_data(texts)),
        _ if is_empty => section.add(state_panel::loading(texts)),
        _ => section
            .add(notices::notices(view, state, retry))
            .add(list(drawing, view)),
    };
    section.add(footer::footer(view)).html()
}

fn list(drawing: &Drawing<'_>, view: &View) -> Html {
    let Drawing {
        state,
        act,
        then_focus,
        unfiltered,
        ..
    } = *drawing;
    let texts = view.texts();
    let query = &state.query;
    let areas = AreaPickerProps {
        view: view.clone(),
        answer: state.answer.clone(),
        unfiltered: unfiltered.clone(),
        query: query.clone(),
        act: act.clone(),
    };
    let are_named = |count: &AreaCount| count.primary + count.mentioned > 0;
    let has_areas = unfiltered.areas.iter().any(are_named) || !query.areas.is_empty();
    let areas = FoldProps {
        class: if has_areas {
            "fold areas-fold"
        } else {
            "fold areas-fold nothing-in-it"
        },
        panel: "areas-panel",
        label: texts.area_legend,
        chosen: query.areas.len(),
        children: component::<AreaPicker>(areas, None),
    };
    let more = FoldProps {
        class: "fold more-fold",
        panel: "more-panel",
        label: texts.more_filters,
        chosen: query.statuses.len() + query.parties.len(),
        children: facets::facets(view, state, unfiltered, act),
    };
    let filters = el("div", "filters")
        .set("part", "filters")
        .add(component::<Fold>(areas, None))
        .add(component::<Fold>(more, None));
    let columns = el("div", "columns")
        .el(filters)
        .add(results::results(view, drawing));
    el("div", "body")
        .add(chips::chips(view, &state.filters(), then_focus))
        .add(overview::overview(view, state, act))
        .el(columns)
        .html()
}
