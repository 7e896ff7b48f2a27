//! The widget's parts in their order, and the states in which there is nothing to show yet.

use std::rc::Rc;

use yew::{Callback, Html, html};

use super::view::{View, heading_tag};
use super::{
    app, areas, chips, facets, focus, fold, footer, head, notices, overview, results, state_panel,
};
use crate::index::Answer;
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
}

/// The whole widget.
pub(super) fn widget(drawing: &Drawing<'_>) -> Html {
    let texts = drawing.config.lang.texts();
    match drawing.view {
        Some(view) => full(drawing, view),
        None => html! {
            <section class="body" aria-labelledby="title">
                <@{heading_tag(drawing.config.heading_level)} class="title" id="title">
                    { texts.widget_title }
                </@>
                <div>
                    { match &drawing.state.load {
                        Load::Failed(failure) => {
                            state_panel::failed(texts, failure, drawing.config.src.as_deref(), drawing.retry)
                        }
                        Load::NoSource => state_panel::no_source(texts),
                        _ if app::is_waiting(drawing.state) => state_panel::loading(texts),
                        _ => state_panel::loading(texts),
                    } }
                </div>
            </section>
        },
    }
}

fn full(drawing: &Drawing<'_>, view: &View) -> Html {
    let Drawing { state, act, then_focus, .. } = *drawing;
    let texts = view.texts();
    let is_empty = view.dataset().motions.is_empty();
    let chosen = state.filters();
    html! {
        <section class="body" aria-labelledby="title">
            { head::head(view, state, act, drawing.focus) }
            { notices::notices(view, state, drawing.retry) }
            if is_empty && state.load == Load::Done {
                <div>{ state_panel::no_data(texts) }</div>
            } else {
                <div class="body">
                    { chips::chips(view, &chosen, act, then_focus) }
                    { overview::overview(view, state, act) }
                    <div class="columns">
                        <div class="filters">
                            <fold::Fold class="areas-fold" label={texts.area_legend} chosen={state.query.areas.len()}>
                                <areas::AreaPicker
                                    view={view.clone()}
                                    answer={state.answer.clone()}
                                    unfiltered={drawing.unfiltered.clone()}
                                    chosen={state.query.areas.clone()}
                                    mentioned={state.query.mentioned}
                                    act={act.clone()}
                                />
                            </fold::Fold>
                            <fold::Fold
                                class="more-fold"
                                label={texts.more_filters}
                                chosen={state.query.statuses.len() + state.query.parties.len()}
                            >
                                { facets::facets(view, state, drawing.unfiltered, act) }
                            </fold::Fold>
                        </div>
                        { results::results(view, state, act, then_focus) }
                    </div>
                </div>
            }
            { footer::footer(view) }
        </section>
    }
}
