//! The strip over time: a bar for each year, a sentence that says what it shows, three equal
//! ways to choose years (two sliders, two lists, a click on a bar), and the numbers as a table.

mod plot;
mod table;

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast};

use super::dom::{El, el};
use super::view::View;
use crate::i18n::Texts;
use crate::view_model::{Action, Overview, State, overview_sentence};

/// The strip; one line where no motion has a date.
pub(super) fn overview(view: &View, state: &State, act: &Callback<Action>) -> Html {
    let texts = view.texts();
    let section = el("div", "overview")
        .set("part", "overview")
        .set("role", "group")
        .set("aria-labelledby", "overview-title")
        .el(el(view.heading_tag(1), "")
            .set("id", "overview-title")
            .words(texts.overview_heading));
    let sentence = el("p", "small muted");
    match Overview::new(&view.index, &state.answer, state.query.years, view.today) {
        None => section.el(sentence.words(texts.overview_none)).html(),
        Some(strip) => section
            .el(sentence.text(&overview_sentence(&strip, view.lang)))
            .el(plot::plot(texts, &strip, act))
            .el(period(texts, &strip, state.query.years, act))
            .el(table::table(view, &strip))
            .html(),
    }
}

fn period(
    texts: &'static Texts,
    strip: &Overview,
    chosen: Option<(u16, u16)>,
    act: &Callback<Action>,
) -> El {
    let (first, last) = strip.years;
    let (from, to) = chosen.unwrap_or(strip.years);
    let button = |words, years: Option<(u16, u16)>| {
        el("button", "button")
            .set("type", "button")
            .on_click(act.reform(move |_| Action::SetYears(years)))
            .words(words)
    };
    let from_list = act.reform(move |year| Action::SetYears(Some((year, to))));
    let to_list = act.reform(move |year| Action::SetYears(Some((from, year))));
    el("fieldset", "period")
        .el(el("legend", "hidden-text").words(texts.years_legend))
        .el(year(texts.year_from, first, to, from, from_list))
        .el(year(texts.year_to, from, last, to, to_list))
        .el(button(texts.years_all, None))
        .el(button(texts.years_latest, Some((last, last))))
}

fn year(name: &'static str, first: u16, last: u16, chosen: u16, choose: Callback<u16>) -> El {
    let changed = choose.reform(move |event: Event| {
        let field: HtmlSelectElement = event.target_unchecked_into();
        field.value().parse().unwrap_or(chosen)
    });
    let mut list = el("select", "").on_change(changed);
    for year in first..=last {
        let text = year.to_string();
        list = list.el(el("option", "")
            .key(text.as_str())
            .put("value", &*text)
            .selected(year == chosen)
            .text(&text));
    }
    el("label", "").el(el("span", "").words(name)).el(list)
}
