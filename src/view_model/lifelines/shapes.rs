//! The shapes of a scene.

use super::elections::elections;
use super::life::{End, Life, Lives, stretch};
use super::picture::{Ink, Shape};
use super::rows::Placed;
use super::scene::{Scene, Sight};
use super::ticks::AxisTick;
use super::window::{Window, limit};
use crate::domain::{Day, Motion, Status};
use crate::index::Index;

/// Everything that a scene is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// The data.
    pub index: &'a Index,
    /// The lines of all motions.
    pub lives: &'a Lives,
    /// The time in sight.
    pub window: Window,
    /// The reader's day.
    pub today: Day,
    /// The axis.
    pub ticks: &'a [AxisTick],
    /// The line that is pointed at or has the focus.
    pub marked: Option<Placed>,
}

impl Scene {
    /// The shapes, from the lowest to the uppermost.
    #[must_use]
    pub fn shapes(&self, look: &Look<'_>) -> Vec<Shape> {
        let mut shapes = Vec::new();
        self.ground(look, &mut shapes);
        match &self.sight {
            Sight::Lines(rows) => {
                for placed in &rows.placed {
                    self.line(look, placed, &mut shapes);
                }
            }
            Sight::Density { .. } => {
                self.bars(look, &mut shapes);
                // No line is drawn but the one that has the focus.
                if let Some(placed) = &look.marked {
                    self.line(look, placed, &mut shapes);
                }
            }
        }
        shapes
    }

    /// Periods of office, the axis' hairlines, lanes and today.
    fn ground(&self, look: &Look<'_>, shapes: &mut Vec<Shape>) {
        let (width, height) = (self.size().width, self.height);
        let at = |day: i32| look.window.x(day, width);
        let (first, last) = look.window.days();
        if look.index.dataset().is_swedish_municipal() {
            // Every second period is a little darker, also where only its end is in sight.
            let wide = (first.plus_years(0).number() - 2000, last.number() + 2000);
            let days = elections(Day::from_number(wide.0), Day::from_number(wide.1));
            for (number, (year, day)) in days.iter().enumerate() {
                let end = days.get(number + 1).map_or(wide.1, |(_, day)| day.number());
                let (from, to) = (at(day.number()).max(0.0), at(end).min(width));
                if (year / 4).is_multiple_of(2) && to > from {
                    shapes.push(Shape::Bar(Ink::Sunken, [from, 0.0, to - from, height]));
                }
                if (0.0..=width).contains(&at(day.number())) {
                    shapes.push(Shape::Dots(
                        Ink::Muted,
                        [at(day.number()), 0.0, height, 0.0],
                    ));
                }
            }
        }
        for tick in look.ticks {
            shapes.push(Shape::Rule(Ink::Hair, [tick.x, 0.0, height, 0.0]));
        }
        for band in self.bands.iter().skip(1) {
            shapes.push(Shape::Line(Ink::Hair, [0.0, band.top, width, 1.0]));
        }
        let today = at(look.today.number());
        if (0.0..=width).contains(&today) {
            shapes.push(Shape::Rule(Ink::Text, [today, 0.0, height, 0.0]));
        }
    }

    fn line(&self, look: &Look<'_>, placed: &Placed, shapes: &mut Vec<Shape>) {
        let Some(life) = look.lives.get(placed.position) else {
            return;
        };
        if !look.window.meets(life.begin.0, life.reach()) {
            return;
        }
        let width = self.size().width;
        let pen = Pen {
            at: &|day| limit(look.window.x(day, width), -40.0, width + 40.0),
            ink: Ink::Of(life.status),
            y: self.y(placed),
            weight: limit(self.pitch / 6.0, 1.25, 2.25),
            // Half the height of what is some time within a stretch.
            half: limit(self.pitch * 0.3, 2.0, 4.5),
            today: look.today.number(),
        };
        if look.marked.map(|marked| marked.position) == Some(placed.position) {
            let half = limit(self.pitch * 0.5, 5.0, 9.0);
            let (from, to) = ((pen.at)(life.begin.0), (pen.at)(life.reach() + 1));
            let ring = [from - 8.0, pen.y - half, to - from + 18.0, half * 2.0];
            shapes.push(Shape::Bar(Ink::Ground, ring));
            shapes.push(Shape::Ring(Ink::Focus, ring));
        }
        pen.life(life, shapes);
        if let Some(motion) = look.index.motion(placed.position) {
            pen.events(motion, life, shapes);
            pen.goals(motion, life, shapes);
        }
        if let End::Decided(first, last) = life.end {
            let middle = ((pen.at)(first) + (pen.at)(last + 1)) / 2.0;
            let size = if self.named {
                14.0
            } else {
                limit(self.pitch + 2.0, 7.0, 13.0)
            };
            shapes.push(Shape::Sign(pen.ink, [middle, pen.y, size, 0.0]));
        }
    }

    /// Bars upwards for what begins and downwards for what ends, in one scale for all lanes.
    fn bars(&self, look: &Look<'_>, shapes: &mut Vec<Shape>) {
        let Sight::Density {
            edges,
            begins,
            ends,
        } = &self.sight
        else {
            return;
        };
        let bins = edges.len().saturating_sub(1);
        let highest = |sums: &[super::density::Sums]| {
            let all = sums.iter();
            all.flat_map(|sums| (0..bins).map(|bin| sums.of(bin)))
                .max()
                .unwrap_or(0)
        };
        let (up, down) = (pixels(highest(begins)), pixels(highest(ends)));
        let width = self.size().width;
        for band in &self.bands {
            let height = band.bottom - band.content - 6.0;
            let scale = height / (up + down).max(1.0);
            let base = band.content + 3.0 + up * scale;
            for (bin, pair) in edges.windows(2).enumerate() {
                let (Some(from), Some(to)) = (pair.first(), pair.last()) else {
                    continue;
                };
                let left = look.window.x(*from, width);
                let room = look.window.x(*to, width) - left;
                let wide = room - limit(room * 0.15, 0.5, 2.0);
                let bar = |ink, y, high| Shape::Bar(ink, [left, y, wide, high]);
                let of = |sums: &[super::density::Sums]| sums.get(band.lane).cloned();
                let begun = of(begins).map_or(0, |sums| sums.of(bin));
                let high = pixels(begun) * scale;
                if begun > 0 {
                    shapes.push(bar(Ink::Accent, base - high, high));
                }
                let mut y = base;
                for status in Status::ALL {
                    let sums = ends.get(band.lane);
                    let parts = sums.and_then(|sums| sums.bins.get(bin));
                    let parts = parts.and_then(|bin| bin.get(*status as usize));
                    let high = pixels(parts.copied().unwrap_or(0)) * scale;
                    if high > 0.0 {
                        // A hair of ground between two, whatever their colours.
                        let drawn = high - (high * 0.3).min(1.0);
                        shapes.push(bar(Ink::Of(*status), y, drawn));
                        y += high;
                    }
                }
            }
            shapes.push(Shape::Line(Ink::Text, [0.0, base, width, 1.0]));
        }
    }
}

/// A sum as a length before scaling; far below where a float would lose a part.
#[allow(clippy::cast_precision_loss)]
fn pixels(parts: u64) -> f64 {
    parts as f64
}

struct Pen<'a> {
    at: &'a dyn Fn(i32) -> f64,
    ink: Ink,
    y: f64,
    weight: f64,
    half: f64,
    today: i32,
}

impl Pen<'_> {
    fn line(&self, dashed: bool, from: i32, to: i32, shapes: &mut Vec<Shape>) {
        let (left, right) = ((self.at)(from), (self.at)(to));
        if right > left {
            let lengths = [left, self.y, right, self.weight];
            shapes.push(if dashed {
                Shape::Dashes(self.ink, lengths)
            } else {
                Shape::Line(self.ink, lengths)
            });
        }
    }

    /// Some time within these days, both included.
    fn haze(&self, first: i32, last: i32, shapes: &mut Vec<Shape>) {
        shapes.push(Shape::Haze(self.ink, self.within(first, last)));
    }

    fn within(&self, first: i32, last: i32) -> [f64; 4] {
        let (left, right) = ((self.at)(first), (self.at)(last.saturating_add(1)));
        [
            left,
            self.y - self.half,
            (right - left).max(1.0),
            self.half * 2.0,
        ]
    }

    fn life(&self, life: &Life, shapes: &mut Vec<Shape>) {
        let (first, certain) = life.begin;
        if certain > first {
            self.haze(first, certain, shapes);
        } else if !life.is_submission {
            let lengths = [(self.at)(first), self.y, (self.half * 0.6).max(1.6), 0.0];
            shapes.push(Shape::Dot(self.ink, lengths));
        } else {
            let x = (self.at)(first);
            let lengths = [
                x - self.weight / 2.0,
                self.y - self.half,
                self.weight,
                self.half * 2.0,
            ];
            shapes.push(Shape::Bar(self.ink, lengths));
        }
        match life.end {
            End::Decided(first, last) => {
                self.line(false, certain, first, shapes);
                if last > first {
                    self.haze(first, last, shapes);
                }
            }
            End::Open => {
                self.line(false, certain, life.last(), shapes);
                shapes.push(Shape::Hole(
                    self.ink,
                    [(self.at)(life.last()), self.y, self.half * 0.8, 0.0],
                ));
            }
            End::Unknown | End::DecidedSometime => {
                self.line(false, certain, life.known, shapes);
                self.line(true, life.known, life.last(), shapes);
            }
        }
    }

    fn events(&self, motion: &Motion, life: &Life, shapes: &mut Vec<Shape>) {
        let radius = (self.half * 0.6).max(1.6);
        for event in motion.events.iter().filter(|event| !event.is_final) {
            let Some(date) = &event.date else {
                continue;
            };
            let (first, last) = stretch(date, self.today);
            // What led to a motion is told in its details; here it would lie on other lines.
            if first <= life.begin.0 || last > life.last() {
                continue;
            }
            if date.exact_day().is_none() {
                self.haze(first, last, shapes);
                continue;
            }
            let lengths = [(self.at)(first), self.y, radius, 0.0];
            shapes.push(match event.kind.stage() {
                Some(_) => Shape::Dot(self.ink, lengths),
                None => Shape::Hole(self.ink, lengths),
            });
        }
    }

    fn goals(&self, motion: &Motion, life: &Life, shapes: &mut Vec<Shape>) {
        let Some(goal) = life.goal.filter(|goal| *goal > life.last()) else {
            return;
        };
        self.line(true, life.last(), goal, shapes);
        for due in motion.goals.iter().filter_map(|goal| goal.due.as_ref()) {
            let (first, last) = stretch(due, self.today);
            if last > first {
                shapes.push(Shape::Frame(self.ink, self.within(first, last)));
            } else if last > life.last() {
                let lengths = [(self.at)(first), self.y, self.half, 0.0];
                shapes.push(Shape::Hole(self.ink, lengths));
            }
        }
    }
}
