//! The style sheet that all instances share, put together when the program is built.

/// The style sheet: every file of `styles/` for the widget, in the order of the cascade.
pub const STYLE_SHEET: &str = concat!(
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/base.css"),
    include_str!("../../styles/layout.css"),
    include_str!("../../styles/states.css"),
    include_str!("../../styles/filters.css"),
    include_str!("../../styles/overview.css"),
    include_str!("../../styles/card.css"),
    include_str!("../../styles/lifeline.css"),
    include_str!("../../styles/steps.css"),
    include_str!("../../styles/case.css"),
    include_str!("../../styles/print.css"),
);
