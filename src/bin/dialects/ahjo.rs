//! The reader of Ahjo as a program of its own.

mod program;

use motion_timeline::adapter::ahjo::Reader;

fn main() {}
