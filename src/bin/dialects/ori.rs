//! The reader of Open Raadsinformatie and its kin as a program of its own.

mod program;

use motion_timeline::adapter::ori::Reader;

fn main() {}
