//! `<motion-timeline>`: shows what became of council motions.
//!
//! Data goes one way: bytes → [`adapter`] → [`domain`] → [`index`] → [`view_model`] →
//! [`components`]; what a reader does comes back as an action that the view model reduces.
//! `ARCHITECTURE.md` is the map.

pub mod adapter;
pub mod components;
pub mod domain;
#[cfg(target_arch = "wasm32")]
pub mod element;
pub mod i18n;
pub mod index;
#[cfg(target_arch = "wasm32")]
pub mod net;
pub mod view_model;
