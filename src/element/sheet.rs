//! The style sheet that all instances share.

/// The widget's files in `styles/`, put together by `build.rs` in the order of the cascade.
pub const STYLE_SHEET: &str = include_str!(concat!(env!("OUT_DIR"), "/widget.css"));
