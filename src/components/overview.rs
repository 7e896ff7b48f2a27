//! The strip over time: a bar for each year, a sentence that says what it shows, three equal
//! ways to choose years (two sliders, two lists, a click on a bar), and the numbers as a table.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{AttrValue, Callback, Event, Html, InputEvent, TargetCast, classes, html};

use super::view::View;
use crate::i18n::{self, Texts};
use crate::view_model::{Action, Bin, Overview, PerMille, State, overview_sentence, percent, span};

/// The strip; one line where no motion has a date.
pub(super) fn overview(view: &View, state: &State, act: &Callback<Action>) -> Html {
    let texts = view.texts();
    let strip = Overview::new(&view.index, &state.answer, state.query.years, view.today);
    html! {
        <section class="overview" aria-labelledby="overview-title">
            <@{view.heading_tag(1)} id="overview-title">{ texts.overview_heading }</@>
            if let Some(strip) = &strip {
                <p class="small muted">{ overview_sentence(strip, view.lang) }</p>
                { plot(texts, strip, act) }
                { period(texts, strip, state.query.years, act) }
                { table(view, strip) }
            } else {
                <p class="small muted">{ texts.overview_none }</p>
            }
        </section>
    }
}

/// An edge between bars as a share of the width.
fn edge(strip: &Overview, place: usize) -> PerMille {
    let share = (place * 1000).checked_div(strip.bins.len()).unwrap_or(0);
    PerMille::try_from(share).unwrap_or(1000)
}

fn plot(texts: &'static Texts, strip: &Overview, act: &Callback<Action>) -> Html {
    let (low, high) = (edge(strip, strip.window.0), edge(strip, strip.window.1));
    html! {
        <div>
            <div class="plot">
                <svg aria-hidden="true" focusable="false">
                    <rect class="window" x={percent(low)} width={percent(high.saturating_sub(low))} y="0" height="100%" />
                    { for strip.bins.iter().enumerate().map(|(place, bin)| bar(strip, place, bin, act)) }
                    <line class="base" x1="0" x2="100%" y1="100%" y2="100%" />
                </svg>
                { thumb(strip, texts.thumb_first, true, act) }
                { thumb(strip, texts.thumb_last, false, act) }
            </div>
            <svg class="axis" aria-hidden="true" focusable="false">
                { for strip.labels.iter().filter_map(|&place| label(strip, place)) }
            </svg>
        </div>
    }
}

fn bar(strip: &Overview, place: usize, bin: &Bin, act: &Callback<Action>) -> Html {
    let (left, right) = (edge(strip, place), edge(strip, place + 1));
    let gap = (right - left) * 12 / 100;
    let (x, width) = (percent(left + gap), percent((right - left).saturating_sub(2 * gap).max(1)));
    let height = |count: u32| {
        let share = u64::from(count) * 1000 / u64::from(strip.max.max(1));
        PerMille::try_from(share).unwrap_or(1000)
    };
    let (all, found) = (height(bin.total), height(bin.matching));
    let years = (bin.first, bin.last);
    let unfinished = strip.ongoing && place + 1 == strip.bins.len();
    html! {
        <g key={place}>
            <rect class="rest" x={x.clone()} width={width.clone()} y={percent(1000 - all)} height={percent(all)} />
            <rect
                class={classes!("bar", bin.selected.then_some("chosen"))}
                x={x.clone()} width={width.clone()} y={percent(1000 - found)} height={percent(found)}
            />
            if unfinished {
                <rect class="unfinished" {x} {width} y="0" height="100%" />
            }
            <rect
                class="bar-target"
                x={percent(left)} width={percent(right - left)} y="0" height="100%"
                onclick={act.reform(move |_| Action::SetYears(Some(years)))}
            />
        </g>
    }
}

/// One edge of the brush. Its positions are the edges between bars, so that the brush and the
/// bars line up: the value of the upper thumb is one past the last chosen bar.
fn thumb(strip: &Overview, name: &'static str, is_low: bool, act: &Callback<Action>) -> Html {
    let (low, high) = strip.window;
    let bins = strip.bins.clone();
    let oninput = act.reform(move |event: InputEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        let place = field.value().parse().unwrap_or(0);
        let (low, high) =
            if is_low { (place.min(high - 1), high) } else { (low, place.max(low + 1)) };
        let first = bins.get(low).map_or(0, |bin| bin.first);
        let last = bins.get(high - 1).map_or(first, |bin| bin.last);
        Action::SetYears(Some((first, last)))
    });
    let (value, bin) = if is_low { (low, low) } else { (high, high - 1) };
    let text = strip.bins.get(bin).map(|bin| if is_low { bin.first } else { bin.last });
    html! {
        <input
            class="brush"
            type="range"
            min="0"
            max={strip.bins.len().to_string()}
            step="1"
            value={value.to_string()}
            aria-label={name}
            aria-valuetext={text.map(|year| AttrValue::from(year.to_string()))}
            {oninput}
        />
    }
}

fn label(strip: &Overview, place: usize) -> Option<Html> {
    let bin = strip.bins.get(place)?;
    let last = strip.bins.len() - 1;
    let (at, anchor) = match place {
        0 if last > 0 => (0, "start"),
        _ if place == last && last > 0 => (1000, "end"),
        _ => (edge(strip, place).midpoint(edge(strip, place + 1)), "middle"),
    };
    Some(html! {
        <text key={place} x={percent(at)} y="80%" text-anchor={anchor}>{ span(bin) }</text>
    })
}

fn period(
    texts: &'static Texts,
    strip: &Overview,
    chosen: Option<(u16, u16)>,
    act: &Callback<Action>,
) -> Html {
    let (first, last) = strip.years;
    let (from, to) = chosen.unwrap_or(strip.years);
    let latest = act.reform(move |_| Action::SetYears(Some((last, last))));
    html! {
        <fieldset class="period">
            <legend class="hidden-text">{ texts.years_legend }</legend>
            { year(texts.year_from, first..=to, from, act.reform(move |year| Action::SetYears(Some((year, to))))) }
            { year(texts.year_to, from..=last, to, act.reform(move |year| Action::SetYears(Some((from, year))))) }
            <button type="button" class="button" onclick={act.reform(|_| Action::SetYears(None))}>{ texts.years_all }</button>
            <button type="button" class="button" onclick={latest}>{ texts.years_latest }</button>
        </fieldset>
    }
}

fn year(
    name: &'static str,
    years: std::ops::RangeInclusive<u16>,
    chosen: u16,
    choose: Callback<u16>,
) -> Html {
    let onchange = choose.reform(move |event: Event| {
        let field: HtmlSelectElement = event.target_unchecked_into();
        field.value().parse().unwrap_or(chosen)
    });
    html! {
        <label>
            <span>{ name }</span>
            <select {onchange}>
                { for years.map(|year| html! {
                    <option key={year} value={year.to_string()} selected={year == chosen}>{ year }</option>
                }) }
            </select>
        </label>
    }
}

fn table(view: &View, strip: &Overview) -> Html {
    let texts = view.texts();
    let rows = strip.bins.iter().enumerate().map(|(place, bin)| {
        let unfinished = strip.ongoing && place + 1 == strip.bins.len();
        html! {
            <tr key={place}>
                <th scope="row">
                    { span(bin) }
                    if unfinished {
                        { " (" }{ texts.so_far }{ ")" }
                    }
                </th>
                <td class="number">{ i18n::number(view.lang, u64::from(bin.matching)) }</td>
            </tr>
        }
    });
    html! {
        <details>
            <summary>{ texts.show_table }</summary>
            <table class="small">
                <caption>{ texts.table_caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ texts.table_year }</th>
                        <th scope="col" class="number">{ texts.table_count }</th>
                    </tr>
                </thead>
                <tbody>
                    { for rows }
                    if strip.undated > 0 {
                        <tr key="undated">
                            <th scope="row">{ texts.table_undated }</th>
                            <td class="number">{ i18n::number(view.lang, u64::from(strip.undated)) }</td>
                        </tr>
                    }
                </tbody>
            </table>
        </details>
    }
}
