//! Any data set that Motion JSON can carry, for property tests.

// Each test binary uses a part of this.
#![allow(dead_code, unused_imports)]

mod facts;
mod motions;
mod sets;

pub(crate) use facts::*;
pub(crate) use motions::*;
pub(crate) use sets::*;
