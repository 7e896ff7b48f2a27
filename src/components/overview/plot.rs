//! The bars, the window over them and its two edges.

use web_sys::HtmlInputElement;
use yew::{Callback, InputEvent, TargetCast};

use super::super::dom::{El, el};
use crate::i18n::Texts;
use crate::view_model::{Action, Bin, Overview, PerMille, percent, span};

/// The drawing, hidden from assistive tools, and the sliders over it, which are not.
pub(super) fn plot(texts: &'static Texts, strip: &Overview, act: &Callback<Action>) -> El {
    let (low, high) = (edge(strip, strip.window.0), edge(strip, strip.window.1));
    let mut bars = drawing("").el(rect("window", low, high, 0));
    for (place, bin) in strip.bins.iter().enumerate() {
        bars = bars.el(bar(strip, place, bin, act));
    }
    bars = bars.el(el("line", "base")
        .set("x1", "0")
        .set("x2", "100%")
        .set("y1", "100%")
        .set("y2", "100%"));
    let mut axis = drawing("axis");
    for &place in &strip.labels {
        if let Some(bin) = strip.bins.get(place) {
            axis = axis.el(label(strip, place, bin));
        }
    }
    let plot = el("div", "plot")
        .el(bars)
        .el(thumb(strip, texts.thumb_first, true, act))
        .el(thumb(strip, texts.thumb_last, false, act));
    el("div", "").el(plot).el(axis)
}

fn drawing(class: &'static str) -> El {
    el("svg", class)
        .set("aria-hidden", "true")
        .set("focusable", "false")
}

/// An edge between bars as a share of the width.
fn edge(strip: &Overview, place: usize) -> PerMille {
    let share = (place * 1000).checked_div(strip.bins.len()).unwrap_or(0);
    PerMille::try_from(share).unwrap_or(1000)
}

/// A rectangle from one edge to another, from this far below the top down to the base.
fn rect(class: &'static str, left: PerMille, right: PerMille, top: PerMille) -> El {
    el("rect", class)
        .put("x", percent(left))
        .put("width", percent(right.saturating_sub(left)))
        .put("y", percent(top))
        .put("height", percent(1000 - top))
}

fn bar(strip: &Overview, place: usize, bin: &Bin, act: &Callback<Action>) -> El {
    let (left, right) = (edge(strip, place), edge(strip, place + 1));
    let gap = (right - left) * 12 / 100;
    let (inner_left, inner_right) = (left + gap, (right - gap).max(left + gap + 1));
    let top = |count: u32| {
        let share = u64::from(count) * 1000 / u64::from(strip.max.max(1));
        1000 - PerMille::try_from(share).unwrap_or(1000).min(1000)
    };
    let found = if bin.selected { "bar chosen" } else { "bar" };
    let years = (bin.first, bin.last);
    let mut bar = el("g", "")
        .key(place)
        .el(rect("rest", inner_left, inner_right, top(bin.total)))
        .el(rect(found, inner_left, inner_right, top(bin.matching)));
    if strip.ongoing && place + 1 == strip.bins.len() {
        bar = bar.el(rect("unfinished", inner_left, inner_right, 0));
    }
    bar.el(rect("bar-target", left, right, 0)
        .on_click(act.reform(move |_| Action::SetYears(Some(years)))))
}

/// One edge of the brush. Its positions are the edges between bars, so that the brush and the
/// bars line up: the value of the upper thumb is one past the last chosen bar.
fn thumb(strip: &Overview, name: &'static str, is_low: bool, act: &Callback<Action>) -> El {
    let (low, high) = strip.window;
    let bins = strip.bins.clone();
    let moved = act.reform(move |event: InputEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        let place = field.value().parse().unwrap_or(0);
        let (low, high) = if is_low {
            (place.min(high - 1), high)
        } else {
            (low, place.max(low + 1))
        };
        let first = bins.get(low).map_or(0, |bin| bin.first);
        let last = bins.get(high - 1).map_or(first, |bin| bin.last);
        Action::SetYears(Some((first, last)))
    });
    let (value, bin) = if is_low { (low, low) } else { (high, high - 1) };
    let year = strip
        .bins
        .get(bin)
        .map_or(0, |bin| if is_low { bin.first } else { bin.last });
    el("input", "brush")
        .set("type", "range")
        .set("min", "0")
        .put("max", strip.bins.len().to_string())
        .set("step", "1")
        .set("aria-label", name)
        .put("aria-valuetext", year.to_string())
        .value(&value.to_string())
        .on_input(moved)
}

fn label(strip: &Overview, place: usize, bin: &Bin) -> El {
    let last = strip.bins.len() - 1;
    let (at, anchor) = match place {
        0 if last > 0 => (0, "start"),
        _ if place == last && last > 0 => (1000, "end"),
        _ => (
            edge(strip, place).midpoint(edge(strip, place + 1)),
            "middle",
        ),
    };
    el("text", "")
        .key(place)
        .put("x", percent(at))
        .set("y", "80%")
        .set("text-anchor", anchor)
        .text(&span(bin))
}
