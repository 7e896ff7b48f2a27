//! The reader of Legistar as a program of its own.

mod program;

use motion_timeline::adapter::legistar::Reader;

fn main() {}
