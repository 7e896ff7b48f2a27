//! The reader of OParl as a program of its own.

mod program;

use motion_timeline::adapter::oparl::Reader;

fn main() {}
