//! What is meant to come of a case, and what has been measured.

use super::{Date, Link};

/// A goal that follows from a motion or its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// When it is to be reached.
    pub due: Option<Date>,
    /// The goal in words.
    pub text: Box<str>,
    /// Measurements, in the source's order. None means that no follow-up is published, which
    /// is not zero.
    pub measures: Vec<Measure>,
}

/// One measurement of a goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// When it was measured.
    pub date: Option<Date>,
    /// The value; always finite.
    pub value: Option<f64>,
    /// What the value counts.
    pub unit: Unit,
    /// The measurement in words.
    pub text: Option<Box<str>>,
    /// Where it is stated.
    pub source: Option<Link>,
}

/// What a measured value counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A share of the goal: 0 is nothing, 1 is all of it.
    Share,
    /// A number of things.
    Count,
    /// Another unit, in the source's words.
    Other(Box<str>),
}
