//! What stands in letters over, on and under the canvas. All of it is told in words elsewhere.

use super::super::dom::El;
use super::super::dom::el;
use super::super::icon;
use super::super::view::View;
use crate::domain::Day;
use crate::i18n;
use crate::view_model::lifelines::{Board, Lane, elections, lane_sentence};
use crate::view_model::{Chart, Lanes};

/// The times over the lines.
pub(super) fn axis(board: &Board) -> El {
    let width = board.scene.size().width;
    let mut svg = icon::drawing("line-axis small");
    let is_parted = board.ticks.iter().any(|tick| tick.part_of.is_some());
    for tick in &board.ticks {
        // A label stands to the right of its hairline; the last has to end somewhere.
        let letters = u16::try_from(tick.label.len()).unwrap_or(u16::MAX);
        if width - tick.x > board.scene.size().em * 0.5 * f64::from(letters) + 4.0 {
            let class = if tick.strong { "strong" } else { "" };
            svg = svg.el(text(class, tick.x + 4.0, "2.4em").text(&tick.label));
            if let Some(part_of) = &tick.part_of {
                svg = svg.el(text("strong", tick.x + 4.0, "1.1em").text(part_of));
            }
        }
    }
    if is_parted {
        svg
    } else {
        svg.set("data-flat", "")
    }
}

/// Today and the elections, under the lines.
pub(super) fn foot(board: &Board, view: &View) -> El {
    let (width, window) = (board.scene.size().width, board.window);
    let em = board.scene.size().em;
    let mut svg = icon::drawing("line-foot small");
    if view.dataset().is_swedish_municipal() {
        let (first, last) = window.days();
        let mut taken = 0.0;
        for (year, day) in elections(first, last) {
            let x = window.x(day.number(), width);
            // Each has its line; where words would meet, some lines go without.
            if x < taken {
                continue;
            }
            taken = x + em * 5.0;
            let year = i18n::digits(year.into());
            let words = i18n::fill(view.lang.chart().election, &[("year", &year)]);
            svg = svg.el(leaning(x, width, em, "1.1em").text(&words));
        }
    }
    let today = window.x(view.today.number(), width);
    if (0.0..=width).contains(&today) {
        svg = svg.el(leaning(today, width, em, "2.4em")
            .set("data-today", "")
            .words(view.texts().today));
    }
    svg
}

/// The titles of lines, and the headings of lanes.
pub(super) fn names(board: &Board, view: &View, chart: &Chart) -> El {
    let mut svg = icon::drawing("line-names");
    for name in board.scene.names(&view.index, &board.lives, board.window) {
        svg = svg.el(text("", name.x, "0")
            .put("y", pixels(name.y))
            .text(&name.text));
    }
    if chart.lanes != Lanes::None && board.lanes.len() > 1 {
        for band in &board.scene.bands {
            let lane = board.lanes.get(band.lane).map(|lane: &Lane| {
                let y = pixels(band.top + board.scene.size().em * 1.4);
                text("strong", 0.0, "0").put("y", y).text(&lane_sentence(
                    lane,
                    chart.lanes,
                    view.lang,
                ))
            });
            svg = match lane {
                Some(lane) => svg.el(lane),
                None => svg,
            };
        }
    }
    svg
}

/// The last day on which anything lies, for the words beside the drawing.
pub(super) fn shows_elections(board: &Board, view: &View) -> bool {
    let (first, last): (Day, Day) = board.window.days();
    view.dataset().is_swedish_municipal() && !elections(first, last).is_empty()
}

fn text(class: &'static str, x: f64, y: &'static str) -> El {
    el("text", class).put("x", pixels(x)).set("y", y)
}

/// Words at a place, leaning inwards at the edges so that they are not cut off.
fn leaning(x: f64, width: f64, em: f64, y: &'static str) -> El {
    let anchor = if x < em * 2.0 {
        "start"
    } else if x > width - em * 2.0 {
        "end"
    } else {
        "middle"
    };
    text("", x, y).set("text-anchor", anchor)
}

/// Whole pixels are fine enough for letters.
fn pixels(length: f64) -> String {
    #[allow(clippy::cast_possible_truncation)]
    let whole = length.round() as i32;
    whole.to_string()
}
