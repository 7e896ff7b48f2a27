//! What a window shows: lines in rows, or a density, with the place of everything.

use super::density::{self, Runs, Sums};
use super::lanes::Lane;
use super::life::Lives;
use super::rows::{Placed, Rows, pack};
use super::window::{Window, limit};
use crate::index::Index;
use crate::view_model::card::clip;

/// Lines that each get a row of their own with their title, at most.
const MOST_NAMED: usize = 24;

/// Rows in which lines can still be told apart, and pointed at.
const MOST_ROWS: usize = 200;

/// Height that the rows are to fill, in pixels, and the least and greatest distance of two.
const FILLED: f64 = 680.0;
const PITCH: (f64, f64) = (5.0, 16.0);

/// What the drawing has for room, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width.
    pub width: f64,
    /// Size of letters.
    pub em: f64,
}

/// Where a lane stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Place of the lane.
    pub lane: usize,
    /// The top of its heading, or of its content where lanes have no headings.
    pub top: f64,
    /// The top of its content.
    pub content: f64,
    /// Its lower end.
    pub bottom: f64,
}

/// What can be seen.
#[derive(Clone, Debug, PartialEq)]
pub enum Sight {
    /// Each line.
    Lines(Rows),
    /// How many begin and end when: more lines than can be told apart.
    Density {
        /// Edges of the bins, as numbers of days.
        edges: Vec<i32>,
        /// Of each lane, how many begin.
        begins: Vec<Sums>,
        /// Of each lane, how many end.
        ends: Vec<Sums>,
    },
}

/// A title over its line.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Position of the motion.
    pub position: u32,
    /// Pixels from the left.
    pub x: f64,
    /// Pixels from the top to the letters' line.
    pub y: f64,
    /// The title, cut to what there is room for.
    pub text: String,
}

/// What a pointer is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// The line of the motion at this position.
    Line(u32),
    /// A bin of a lane: place of the lane, first day and first day after it.
    Bin(usize, i32, i32),
}

/// What a window shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// What can be seen.
    pub sight: Sight,
    /// The lanes that have something in sight.
    pub bands: Vec<Band>,
    /// Height of all of it.
    pub height: f64,
    /// Height of a row.
    pub pitch: f64,
    /// Whether lines have their titles over them.
    pub named: bool,
    size: Size,
    /// The time for which rows were made, which a drag may move the window in.
    rows_of: Window,
}

impl Scene {
    /// Lays out what a window shows. `runs` are those of the lanes, one for each, and are asked
    /// for only where lines can't be told apart.
    #[must_use]
    pub fn new(
        lanes: &[Lane],
        lives: &Lives,
        runs: &mut dyn FnMut() -> Vec<Runs>,
        window: Window,
        size: Size,
    ) -> Self {
        let mut scene = Self {
            sight: Sight::Lines(Rows::default()),
            bands: Vec::new(),
            height: 0.0,
            pitch: size.em * 2.25,
            named: true,
            size,
            rows_of: window,
        };
        // Eight pixels between lines in a row, and room for the sign at the end.
        #[allow(clippy::cast_possible_truncation)]
        let gap = (window.length() / size.width.max(1.0) * 14.0).ceil() as i32;
        let wide = Window {
            from: window.from - window.length(),
            to: window.to + window.length(),
        };
        if let Some(rows) = pack(lanes, lives, (window, window), 0, true, MOST_NAMED) {
            scene.lines(rows);
        } else if let Some(rows) = pack(lanes, lives, (window, wide), gap, false, MOST_ROWS) {
            scene.rows_of = wide;
            scene.named = false;
            let rows_in_sight = f64::from(u32::try_from(rows.total()).unwrap_or(1).max(1));
            scene.pitch = limit((FILLED / rows_in_sight).floor(), PITCH.0, PITCH.1);
            scene.lines(rows);
        } else {
            scene.named = false;
            scene.pitch = PITCH.1;
            scene.dense(&runs(), window);
        }
        scene
    }

    /// Whether a window that a drag has moved can be drawn with the rows that there are.
    #[must_use]
    pub fn serves(&self, window: Window) -> bool {
        let same = (self.rows_of.length() / window.length() - 3.0).abs() < 1e-6;
        let inside = self.rows_of.from <= window.from && window.to <= self.rows_of.to;
        same && inside && matches!(self.sight, Sight::Lines(_))
    }

    /// The room for which it was laid out.
    #[must_use]
    pub fn size(&self) -> Size {
        self.size
    }

    /// The lines, in the order of lanes and within them in the chosen order.
    #[must_use]
    pub fn placed(&self) -> &[Placed] {
        match &self.sight {
            Sight::Lines(rows) => &rows.placed,
            Sight::Density { .. } => &[],
        }
    }

    /// How far down a line is drawn.
    #[must_use]
    pub fn y(&self, placed: &Placed) -> f64 {
        let band = self.bands.iter().find(|band| band.lane == placed.lane);
        let row = f64::from(u32::try_from(placed.row).unwrap_or(u32::MAX));
        let (row, within) = match self.sight {
            Sight::Lines(_) if self.named => (row, 0.78),
            Sight::Lines(_) => (row, 0.5),
            Sight::Density { .. } => (0.0, 0.5),
        };
        band.map_or(0.0, |band| band.content + (row + within) * self.pitch)
    }

    /// What is at a place, and how near a line has to be: half a row, or so much for a finger.
    #[must_use]
    pub fn hit(&self, lives: &Lives, window: Window, x: f64, y: f64) -> Option<Hit> {
        let width = self.size.width;
        if let Sight::Density { edges, .. } = &self.sight {
            let band = self.bands.iter();
            let mut band = band.filter(|band| band.content <= y && y < band.bottom);
            let day = window.day_at(x, width);
            let after = edges.partition_point(|edge| *edge <= day);
            let (from, to) = (edges.get(after.checked_sub(1)?)?, edges.get(after)?);
            return band.next_back().map(|band| Hit::Bin(band.lane, *from, *to));
        }
        let near = (self.pitch / 2.0).max(6.0);
        let away = |placed: &Placed| {
            let life = lives.get(placed.position)?;
            let down = (self.y(placed) - y).abs();
            let left = window.x(life.begin.0, width) - x;
            let right = x - window.x(life.reach() + 1, width);
            let across = left.max(right).max(0.0);
            (down <= near && across <= 8.0).then_some((down + across, placed.position))
        };
        let nearest = self.placed().iter().filter_map(away);
        nearest
            .min_by(|(a, _), (b, _)| a.total_cmp(b))
            .map(|(_, position)| Hit::Line(position))
    }

    /// Places for the titles of lines, where they have any.
    #[must_use]
    pub fn names(&self, index: &Index, lives: &Lives, window: Window) -> Vec<Name> {
        if !self.named {
            return Vec::new();
        }
        let name = |placed: &Placed| {
            let life = lives.get(placed.position)?;
            let latest = (self.size.width * 0.55).max(self.size.width - 24.0 * self.size.em);
            let x = window.x(life.begin.0, self.size.width);
            let x = limit(x, 0.0, latest.max(0.0));
            // Letters are about half as wide as they are high.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let letters = ((self.size.width - x) / (0.46 * self.size.em)) as usize;
            Some(Name {
                position: placed.position,
                x,
                y: self.y(placed) - 0.6 * self.size.em,
                text: clip(&index.motion(placed.position)?.title, letters.max(8)),
            })
        };
        self.placed().iter().filter_map(name).collect()
    }

    fn lines(&mut self, rows: Rows) {
        let counts: Vec<f64> = rows
            .rows
            .iter()
            .map(|rows| f64::from(u32::try_from(*rows).unwrap_or(u32::MAX)) * self.pitch)
            .collect();
        self.bands(&counts);
        self.sight = Sight::Lines(rows);
    }

    fn dense(&mut self, runs: &[Runs], window: Window) {
        let edges = density::edges(window, self.size.width);
        let sums = |runs: &dyn Fn(&Runs) -> Sums, all: &[Runs]| all.iter().map(runs).collect();
        let begins: Vec<Sums> = sums(&|lane| Sums::new(&lane.begins, &edges), runs);
        let ends: Vec<Sums> = sums(&|lane| Sums::new(&lane.ends, &edges), runs);
        let lanes = f64::from(u32::try_from(runs.len()).unwrap_or(1).max(1));
        let height = limit((880.0 / lanes).floor(), 44.0, 340.0);
        self.bands(&vec![height; runs.len()]);
        self.sight = Sight::Density {
            edges,
            begins,
            ends,
        };
    }

    /// Puts lanes of these heights below each other; one alone needs no heading.
    fn bands(&mut self, heights: &[f64]) {
        let heading = if heights.len() > 1 {
            self.size.em * 2.0
        } else {
            0.0
        };
        let mut top = self.size.em * 0.5;
        for (lane, height) in heights.iter().enumerate() {
            if *height > 0.0 {
                let content = top + heading;
                let bottom = content + height;
                self.bands.push(Band {
                    lane,
                    top,
                    content,
                    bottom,
                });
                top = bottom;
            }
        }
        self.height = top + self.size.em * 0.5;
    }
}
