//! What a reader does with the drawing.

use yew::Context;

use super::super::super::focus::Target;
use super::super::LifelinesProps;
use super::super::stage::{Key, Told};
use super::{Lifelines, Mark};
use crate::domain::Day;
use crate::view_model::lifelines::{Hit, Size, Window, limit};
use crate::view_model::{Action, ChartAction};

impl Lifelines {
    pub(super) fn told(&mut self, ctx: &Context<Self>, told: Told) -> bool {
        let props = ctx.props();
        let (board, lang) = (&mut self.board, props.view.lang);
        match told {
            Told::Size(width, em) => {
                board.resize(Size { width, em }, lang);
                if self.ready {
                    self.settle();
                }
            }
            Told::Hover(x, y) => {
                let hit = board.scene.hit(&board.lives, board.window, x, y);
                return self.mark(hit, (x, y));
            }
            Told::Leave | Told::Blur => return self.mark(None, (0.0, 0.0)),
            Told::Drag(share) => {
                let window = board.window.moved(share, board.bounds);
                board.move_to(window, lang, false);
            }
            Told::Pinch(factor, anchor, share) => {
                let window = board.window.moved(share, board.bounds);
                let window = window.zoomed(factor, anchor, board.bounds);
                board.move_to(window, lang, false);
            }
            Told::Rest => self.rest(props),
            Told::Press(x, y) => match board.scene.hit(&board.lives, board.window, x, y) {
                Some(Hit::Line(position)) => self.open(props, position),
                Some(Hit::Bin(_, from, to)) => {
                    let days = Day::from_number(from).min(props.view.today);
                    let window = Window::of_days(days, Day::from_number(to - 1));
                    board.window = window.within(board.bounds);
                    self.mark = None;
                    self.rest(props);
                }
                None => return self.mark(None, (0.0, 0.0)),
            },
            Told::Key(key, far) => {
                // Whatever comes into sight, the keyboard is on a line of it.
                let place = self.place;
                self.mark = self.mark.or_else(|| self.mark_of(place));
                self.key(props, key, far);
                if !matches!(key, Key::Enter | Key::Escape) {
                    self.refocus = true;
                    self.mark = self.mark_of(self.place);
                }
            }
            Told::Focus(place) => return self.focus(place),
        }
        true
    }

    /// Tells the state of the widget which time is in sight now.
    fn rest(&mut self, props: &LifelinesProps) {
        // Whole days, as the state keeps them.
        let (board, lang) = (&mut self.board, props.view.lang);
        let days = board.days();
        let window = days.map_or(board.bounds, |(from, to)| Window::of_days(from, to));
        board.move_to(window.within(board.bounds), lang, true);
        self.settle();
        let action = ChartAction::SetWindow(self.board.days());
        props.act.emit(Action::Chart(action));
    }

    pub(super) fn key(&mut self, props: &LifelinesProps, key: Key, far: bool) {
        /// Lines that a page of them has.
        const PAGE: usize = 10;
        let (window, bounds) = (self.board.window, self.board.bounds);
        let last = self.in_sight.len().saturating_sub(1);
        let place = match key {
            Key::Up => self.place.saturating_sub(1),
            Key::Down => self.place + 1,
            Key::PageUp => self.place.saturating_sub(PAGE),
            Key::PageDown => self.place + PAGE,
            Key::Home => 0,
            Key::End => last,
            _ => self.place,
        };
        let anchor = self.anchor();
        let moved = match key {
            Key::Left => Some(window.moved(if far { -1.0 } else { -0.2 }, bounds)),
            Key::Right => Some(window.moved(if far { 1.0 } else { 0.2 }, bounds)),
            Key::Plus => Some(window.zoomed(0.5, anchor, bounds)),
            Key::Minus => Some(window.zoomed(2.0, anchor, bounds)),
            Key::Zero => Some(bounds),
            _ => None,
        };
        if let Some(window) = moved {
            self.board.window = window;
            self.mark = None;
            self.rest(props);
        }
        match key {
            Key::Enter => {
                if let Some(placed) = self.in_sight.get(self.place) {
                    self.open(props, placed.position);
                }
            }
            Key::Escape => self.mark = None,
            _ if moved.is_none() => self.place = place.min(last),
            _ => {}
        }
    }

    /// Where zooming holds time: at the marked line's end, or in the middle.
    fn anchor(&self) -> f64 {
        let placed = self.mark.and_then(|mark| mark.placed);
        let life = placed.and_then(|placed| self.board.lives.get(placed.position));
        let end = life.map_or(0.5, |life| self.board.window.x(life.last(), 1.0));
        limit(end, 0.0, 1.0)
    }

    fn focus(&mut self, place: usize) -> bool {
        self.place = place;
        self.mark = self.mark_of(place);
        true
    }

    /// A mark on the line at this place among those in sight, at its beginning.
    fn mark_of(&self, place: usize) -> Option<Mark> {
        let placed = self.in_sight.get(place).copied()?;
        let life = self.board.lives.get(placed.position)?;
        let width = self.board.scene.size().width;
        let x = limit(self.board.window.x(life.begin.0, width), 0.0, width);
        Some(Mark {
            hit: Hit::Line(placed.position),
            placed: Some(placed),
            at: (x, self.board.scene.y(&placed)),
        })
    }

    fn mark(&mut self, hit: Option<Hit>, at: (f64, f64)) -> bool {
        let placed = |hit| match hit {
            Hit::Line(position) => {
                let mut placed = self.board.scene.placed().iter();
                placed.find(|placed| placed.position == position).copied()
            }
            Hit::Bin(..) => None,
        };
        let mark = hit.map(|hit| Mark {
            hit,
            placed: placed(hit),
            at,
        });
        let changes = mark.map(|mark| mark.hit) != self.mark.map(|mark| mark.hit);
        if changes {
            self.mark = mark;
        }
        changes
    }

    fn open(&self, props: &LifelinesProps, position: u32) {
        if let Some(motion) = props.view.index.motion(position) {
            let pick = Action::Chart(ChartAction::Pick(motion.id.clone()));
            props.then_focus.emit((pick, Target::Case(0)));
        }
    }
}
