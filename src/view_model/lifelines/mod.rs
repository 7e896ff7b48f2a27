//! Lifelines: every motion a line from its submission to its decision or today, laid out in
//! lanes over a window of time. Everything but the drawing itself.
//!
//! [`Lives`] says once what each motion's line is; [`lanes()`] puts those found into lanes;
//! [`Scene`] lays out what a [`Window`] shows of them, as lines where they can be told apart and
//! else as a [`density`], and as [`Shape`]s for whatever draws.

mod board;
pub mod density;
mod elections;
mod lanes;
mod life;
mod picture;
mod rows;
mod scene;
mod sentences;
mod shapes;
mod ticks;
mod window;

pub use board::{Board, Facts};
pub use elections::elections;
pub use lanes::{Lane, lanes};
pub use life::{End, Life, Lives};
pub use picture::{Ink, Shape, encode};
pub use rows::{Placed, Rows, pack};
pub use scene::{Band, Hit, Name, Scene, Sight, Size};
pub use sentences::{LineCard, bin, bin_sentence, lane_sentence, line_sentence, scene_sentence};
pub use shapes::Look;
pub use ticks::{AxisTick, axis};
pub(crate) use window::limit;
pub use window::{Window, bounds};
