//! The rules that turn facts into statements.

#[path = "../arbitrary/mod.rs"]
mod arbitrary;
mod case;
mod dates;
mod days;
mod keys;
mod links;
mod one_year;
