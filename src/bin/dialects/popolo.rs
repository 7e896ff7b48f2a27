//! The reader of Popolo as a program of its own.

mod program;

use motion_timeline::adapter::popolo::Reader;

fn main() {}
