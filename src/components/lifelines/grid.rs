//! The lines in sight as a grid of rows that the keyboard goes through and assistive tools read.
//! Only those around the one that the keyboard is on are there: 100,000 lines are never 100,000
//! nodes.

use super::super::dom::{El, el};
use super::super::view::View;
use crate::view_model::Chart;
use crate::view_model::lifelines::{Board, LineCard, Placed, lane_sentence, line_sentence};

/// Rows before and after the one that the keyboard is on.
const AROUND: usize = 8;

/// The grid over these lines, with the keyboard on the one at `place`.
pub(super) fn grid(
    view: &View,
    board: &Board,
    chart: &Chart,
    (lines, place): (&[Placed], usize),
) -> El {
    let words = view.lang.chart();
    let mut grid = el("div", "line-grid")
        .set("role", "grid")
        .set("aria-label", words.grid_name)
        .set("aria-describedby", "line-keys")
        .set("aria-colcount", "1")
        .put("aria-rowcount", lines.len().to_string());
    let first = place.saturating_sub(AROUND);
    let rows = lines.iter().enumerate().skip(first).take(2 * AROUND + 1);
    let mut lane = None;
    for (number, placed) in rows {
        // A lane is named where one enters it, and on the first row that is there.
        let enters = lane.replace(placed.lane) != Some(placed.lane) && board.lanes.len() > 1;
        let name = board
            .lanes
            .get(placed.lane)
            .filter(|_| enters)
            .map(|lane| lane_sentence(lane, chart.lanes, view.lang));
        if let Some(sentence) = sentence(view, board, placed) {
            let text = match name {
                Some(name) => [&*name, ". ", &sentence].concat(),
                None => sentence,
            };
            let cell = el("span", "")
                .set("role", "gridcell")
                .set("tabindex", if number == place { "0" } else { "-1" })
                .text(&text);
            grid = grid.el(el("div", "")
                .key([&*placed.position.to_string(), "-", &placed.lane.to_string()].concat())
                .set("role", "row")
                .put("aria-rowindex", (number + 1).to_string())
                .el(cell));
        }
    }
    grid
}

fn sentence(view: &View, board: &Board, placed: &Placed) -> Option<String> {
    let motion = view.index.motion(placed.position)?;
    let life = board.lives.get(placed.position)?;
    let card = LineCard::new(motion, life, view.dataset(), view.today, view.lang);
    Some(line_sentence(&card))
}
