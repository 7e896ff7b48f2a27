//! Small signs beside words. They never stand alone, so they are hidden from assistive tools.

use yew::Html;

use super::dom::{El, el};
use crate::domain::Status;

/// The sign of a status.
pub(super) fn status(status: Status) -> Html {
    draw(match status {
        Status::Submitted => "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z",
        Status::InPreparation => "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5v3.2l2 1.4",
        Status::Postponed => "M3 7.5a5.2 5.2 0 1 1 1.2 4.2M3 3.8v3.7h3.7",
        Status::Adopted => "M3 8.5l3.5 3.5L13 4.5",
        Status::PartlyAdopted => {
            "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 2.5v11M8 5h3.6M8 8h5M8 11h3.6"
        }
        Status::Answered => "M8 2.5 13.5 8 8 13.5 2.5 8Z",
        Status::Rejected => "M4 4l8 8M12 4l-8 8",
        Status::Ended => "M3.5 8h9",
        Status::Unknown => "M5.2 5.4a2.8 2.8 0 1 1 4 2.6C8.3 8.5 8 9 8 10.1M8 13v.1",
    })
}

/// The sign for removing.
pub(super) fn cross() -> Html {
    draw("M4 4l8 8M12 4l-8 8")
}

/// The sign for what can be opened: pointing right when closed, down when open.
pub(super) fn arrow(open: bool) -> Html {
    draw(if open {
        "M3.5 6 8 10.5 12.5 6"
    } else {
        "M6 3.5 10.5 8 6 12.5"
    })
}

/// A drawing that only repeats what is said in words, for its lines to follow.
pub(super) fn drawing(class: &'static str) -> El {
    // Old browsers stop at a drawing with the Tab key.
    el("svg", class)
        .set("aria-hidden", "true")
        .set("focusable", "false")
}

fn draw(path: &'static str) -> Html {
    drawing("icon")
        .set("viewBox", "0 0 16 16")
        .el(el("path", "").set("d", path))
        .html()
}
