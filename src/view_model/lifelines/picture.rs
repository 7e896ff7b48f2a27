//! What is drawn, as shapes, and as a row of numbers for whatever draws them.

use crate::domain::Status;

/// What a shape is drawn with; the drawing has a colour for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The colour of a status.
    Of(Status),
    /// Text.
    Text,
    /// Text of less weight.
    Muted,
    /// Hairlines.
    Hair,
    /// The accent.
    Accent,
    /// What is a little darker than the ground.
    Sunken,
    /// The ground.
    Ground,
    /// The ring around what has the focus.
    Focus,
}

impl Ink {
    /// Its number: those of statuses in the order of [`Status::ALL`], then the others.
    #[must_use]
    pub fn number(self) -> u8 {
        let statuses = u8::try_from(Status::ALL.len()).unwrap_or(u8::MAX);
        match self {
            Self::Of(status) => status as u8,
            Self::Text => statuses,
            Self::Muted => statuses + 1,
            Self::Hair => statuses + 2,
            Self::Accent => statuses + 3,
            Self::Sunken => statuses + 4,
            Self::Ground => statuses + 5,
            Self::Focus => statuses + 6,
        }
    }
}

/// A shape. Lengths are pixels from the left and the top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// A level line from one place to another.
    Line(Ink, [f64; 4]),
    /// The same, dashed: not known, or not yet.
    Dashes(Ink, [f64; 4]),
    /// A filled box: left, top, width, height.
    Bar(Ink, [f64; 4]),
    /// A box that is only lightly filled: some time within it.
    Haze(Ink, [f64; 4]),
    /// A box with a strong edge and no filling.
    Ring(Ink, [f64; 4]),
    /// A box with a dashed edge: some time within it, ahead.
    Frame(Ink, [f64; 4]),
    /// A dot: across, down, radius.
    Dot(Ink, [f64; 4]),
    /// The same without a filling.
    Hole(Ink, [f64; 4]),
    /// The sign of a status: across, down, size.
    Sign(Ink, [f64; 4]),
    /// An upright hairline: across, top, bottom.
    Rule(Ink, [f64; 4]),
    /// The same, dotted.
    Dots(Ink, [f64; 4]),
}

/// The shapes as numbers, six for each: what, with which ink, and four lengths.
#[must_use]
pub fn encode(shapes: &[Shape]) -> Vec<f32> {
    let mut numbers = Vec::with_capacity(shapes.len() * 6);
    for shape in shapes {
        let (what, ink, lengths) = match *shape {
            Shape::Line(ink, lengths) => (0, ink, lengths),
            Shape::Dashes(ink, lengths) => (1, ink, lengths),
            Shape::Bar(ink, lengths) => (2, ink, lengths),
            Shape::Haze(ink, lengths) => (3, ink, lengths),
            Shape::Ring(ink, lengths) => (4, ink, lengths),
            Shape::Dot(ink, lengths) => (5, ink, lengths),
            Shape::Hole(ink, lengths) => (6, ink, lengths),
            Shape::Sign(ink, lengths) => (7, ink, lengths),
            Shape::Rule(ink, lengths) => (8, ink, lengths),
            Shape::Dots(ink, lengths) => (9, ink, lengths),
            Shape::Frame(ink, lengths) => (10, ink, lengths),
        };
        numbers.push(f32::from(what as u8));
        numbers.push(f32::from(ink.number()));
        // A canvas has far fewer pixels than a float of this size can tell apart.
        #[allow(clippy::cast_possible_truncation)]
        numbers.extend(lengths.map(|length| length as f32));
    }
    numbers
}
