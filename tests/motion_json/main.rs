//! Motion JSON 1: the reader and the schema, held against each other and against bad input.

#[path = "../arbitrary/mod.rs"]
mod arbitrary;
mod bad_input;
mod data;
mod fixtures;
mod pages;
mod round_trip;
mod schema;
mod texts;
mod two_ways;
mod write;
