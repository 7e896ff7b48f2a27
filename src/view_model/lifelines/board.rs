//! The lifelines of one widget: what is found, put into lanes, and the time that is in sight.
//! Whoever zooms or pans moves [`Board::window`]; the state of the widget learns of it when the
//! movement has come to rest.

use super::density::Runs;
use super::lanes::{Lane, lanes};
use super::life::Lives;
use super::rows::Placed;
use super::scene::{Scene, Sight, Size};
use super::ticks::{AxisTick, axis};
use super::window::{Window, bounds};
use crate::domain::Day;
use crate::i18n::Lang;
use crate::index::{Answer, Index};
use crate::view_model::chart::Chart;

/// What lifelines are made from.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The data.
    pub index: &'a Index,
    /// What is found.
    pub answer: &'a Answer,
    /// How it is to be shown.
    pub chart: &'a Chart,
    /// The chosen years.
    pub years: Option<(u16, u16)>,
    /// The reader's day.
    pub today: Day,
    /// Language of the axis.
    pub lang: Lang,
}

/// The lifelines of one widget.
#[derive(Clone, Debug)]
pub struct Board {
    /// The lines of all motions; not all of them are read at first.
    pub lives: Lives,
    /// What is found, in lanes.
    pub lanes: Vec<Lane>,
    /// All the time that they take.
    pub bounds: Window,
    /// The time in sight.
    pub window: Window,
    /// What is shown of it.
    pub scene: Scene,
    /// Its axis.
    pub ticks: Vec<AxisTick>,
    /// How many of the motions found have no date.
    pub undated: usize,
    /// When each lane's motions begin and end, once that is asked for.
    runs: Vec<Runs>,
    size: Size,
}

impl Board {
    /// A board without lines. Its size is a guess until [`Board::resize`] says it.
    #[must_use]
    pub fn new(today: Day) -> Self {
        let size = Size {
            width: 800.0,
            em: 16.0,
        };
        let window = Window::of_days(
            Day::first_of_year(today.year()),
            Day::last_of_year(today.year()),
        );
        let lives = Lives::default();
        Self {
            scene: Scene::new(&[], &lives, &mut Vec::new, window, size),
            lives,
            lanes: Vec::new(),
            bounds: window,
            window,
            ticks: Vec::new(),
            undated: 0,
            runs: Vec::new(),
            size,
        }
    }

    /// Puts what is found into lanes and shows the time that the state says.
    pub fn arrange(&mut self, facts: &Facts<'_>) {
        let hits = &facts.answer.hits;
        let chart = facts.chart;
        self.lanes = lanes(facts.index, &self.lives, hits, chart.lanes, chart.order);
        self.runs.clear();
        let dated = |position: &&u32| self.lives.get(**position).is_some();
        self.undated = hits.len() - hits.iter().filter(dated).count();
        if let Some(bounds) = bounds(&self.lives, hits, facts.today) {
            self.bounds = bounds;
        }
        self.show(facts);
    }

    /// Shows the time that the state says: what a reader has zoomed to, else the chosen years,
    /// else all of it.
    pub fn show(&mut self, facts: &Facts<'_>) {
        let years = |(from, to)| (Day::first_of_year(from), Day::last_of_year(to));
        let chosen = facts.chart.window.or(facts.years.map(years));
        let window = chosen.map_or(self.bounds, |(from, to)| Window::of_days(from, to));
        self.move_to(window.within(self.bounds), facts.lang, true);
    }

    /// Shows another time. Rows are kept while a drag moves them, so that no line jumps, unless
    /// it has come to rest.
    pub fn move_to(&mut self, window: Window, lang: Lang, at_rest: bool) {
        self.window = window;
        if at_rest || !self.scene.serves(window) {
            let (lanes, lives, runs) = (&self.lanes, &self.lives, &mut self.runs);
            let mut runs = || {
                if runs.is_empty() {
                    *runs = lanes.iter().map(|lane| Runs::new(lane, lives)).collect();
                }
                runs.clone()
            };
            self.scene = Scene::new(lanes, lives, &mut runs, window, self.size);
        }
        self.ticks = axis(window, self.size.width, self.size.em, lang);
    }

    /// Takes another size.
    pub fn resize(&mut self, size: Size, lang: Lang) {
        if size != self.size && size.width > 0.0 && size.em > 0.0 {
            self.size = size;
            self.move_to(self.window, lang, true);
        }
    }

    /// The days in sight as the state keeps them: `None` where that is all of them.
    #[must_use]
    pub fn days(&self) -> Option<(Day, Day)> {
        let is_all = self.window.length() >= self.bounds.length() - 0.5;
        (!is_all).then(|| self.window.days())
    }

    /// When a lane's motions begin and end, where the scene is a density.
    #[must_use]
    pub fn runs(&self, lane: usize) -> Option<&Runs> {
        self.runs.get(lane)
    }

    /// The lines in sight, in the order of lanes and within them in the chosen order, whether
    /// each can be told apart or not.
    #[must_use]
    pub fn in_sight(&self) -> Vec<Placed> {
        let meets = |position: u32| {
            let life = self.lives.get(position);
            life.is_some_and(|life| self.window.meets(life.begin.0, life.reach()))
        };
        if let Sight::Lines(rows) = &self.scene.sight {
            let mut placed = rows.placed.clone();
            placed.retain(|placed| meets(placed.position));
            return placed;
        }
        let mut placed = Vec::new();
        for (lane, members) in self.lanes.iter().enumerate() {
            for &position in &members.members {
                if meets(position) {
                    placed.push(Placed {
                        position,
                        lane,
                        row: 0,
                    });
                }
            }
        }
        placed
    }
}
