//! The reader of the Riksdag's open data as a program of its own.

mod program;

use motion_timeline::adapter::riksdagen::Reader;

fn main() {}
