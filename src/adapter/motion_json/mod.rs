//! Reads Motion JSON 1 (`docs/motion-json.md`, `schema/motion-json-1.schema.json`).
//!
//! Only `format` and each motion's `id` and `title` must be there. Of everything else that the
//! schema rejects, as little as possible is lost, and each loss is reported as an
//! [`Issue`](super::Issue). Not reported, because nobody loses anything by them:
//!
//! * members that this version does not know, `geometry` among them;
//! * the time of day in `updated`, of which only the date is used;
//! * characters that are never shown: control characters other than line break and tab, and
//!   those that turn the direction of text around (see `text.rs`). They are dropped.
//!
//! No `serde` derive here: derived readers stop at the first wrong type, and their code is
//! larger than these few accessors.

mod decimal;
mod event;
mod fields;

mod motion;
mod page;
mod reader;
mod tables;
mod values;
mod write;

pub use super::issues::MOST_ISSUES;
pub use motion::{DEEPEST_REPLACEMENT, LONGEST_TITLE};
pub use reader::{FORMAT, Page, Reader, Unfinished, read};
pub use write::write;
