//! What stands on paper only: when it was printed, from where, and what was chosen.

use yew::Html;

use super::super::dom::el;
use super::super::view::View;
use super::browser;
use crate::domain::{Date, Moment};
use crate::i18n;
use crate::view_model::{State, filter_name};

/// The lines; the style sheet shows them on paper.
pub(super) fn paper(view: &View, state: &State) -> Html {
    let texts = view.lang.take_texts();
    let today = i18n::date(view.lang, &Date::At(Moment::of_day(view.today)));
    let address = browser::address();
    let printed = match &*address {
        "" => texts.paper_date,
        _ => texts.paper_address,
    };
    let mut lines = vec![i18n::fill(
        printed,
        &[("date", &today), ("address", &address)],
    )];
    let source = view.source.as_deref().map(browser::resolved);
    if let Some(source) = source.filter(|source| !source.is_empty()) {
        lines.push(i18n::fill(texts.paper_source, &[("source", &source)]));
    }
    let filters = state.filters();
    if !filters.is_empty() {
        let mut names = Vec::with_capacity(filters.len());
        for filter in &filters {
            names.push(filter_name(filter, &view.index, view.lang));
        }
        let names = names.join(", ");
        lines.push(i18n::fill(texts.paper_filters, &[("filters", &names)]));
    }
    let mut paper = el("div", "paper small");
    for line in &lines {
        paper = paper.el(el("p", "").text(line));
    }
    paper.html()
}
