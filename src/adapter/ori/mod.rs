//! Reads what Dutch councils publish: Notubiz (registers of motions, meetings), OpenBesluitvorming
//! (search, entities, export) and its predecessor Open Raadsinformatie, versions 0 and 1
//! (`docs/sources/ori.md`).
//!
//! The three are one dialect here, since they are answers about the same registers: Open
//! Raadsinformatie and OpenBesluitvorming are filled from Notubiz and its like.

mod attributes;
mod claims;
mod dates;
mod draft;
mod entity;
mod entries;
mod files;
mod kind;
mod label;
mod linked;
mod meetings;
mod notubiz;
mod outcomes;
mod paging;
mod people;
mod reader;
mod records;
mod register;
mod remarks;
mod resources;
mod sitting;
mod votes;

pub(super) use claims::claims;
pub use reader::Reader;
