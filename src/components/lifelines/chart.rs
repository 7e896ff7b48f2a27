//! The lifelines of one widget: keeps the board, and turns what a reader does with the drawing
//! into another time, another line or an opened case.

mod reader;
mod words;

use std::any::Any;

use web_sys::HtmlElement;
use yew::{Component, Context, Html, NodeRef};

use super::super::dom::el;
use super::super::timer;
use super::stage::{Key, Stage, Told};
use super::{LifelinesProps, axis, grid, legend, line_card, tools};
use crate::i18n;
use crate::view_model::lifelines::{Board, Facts, Hit, Look, Placed, encode};

/// Motions that are read at a time: no task may hold the page up for as long as can be felt.
#[cfg(target_arch = "wasm32")]
const SLICE: usize = 1_000;

/// Where nothing happens later, everything is read at once.
#[cfg(not(target_arch = "wasm32"))]
const SLICE: usize = usize::MAX;

/// What can happen to [`Lifelines`].
pub(super) enum Msg {
    /// Read the next motions.
    Read,
    /// The reader does something with the drawing.
    Told(Told),
    /// The reader presses a button that does what a key on a line does.
    Press(Key),
}

/// The line or bar that a card is about, and where.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Mark {
    hit: Hit,
    placed: Option<Placed>,
    at: (f64, f64),
}

/// The lifelines of one widget.
pub(super) struct Lifelines {
    board: Board,
    ready: bool,
    reading: Option<Box<dyn Any>>,
    in_sight: Vec<Placed>,
    /// The line among those in sight that the keyboard is on.
    place: usize,
    mark: Option<Mark>,
    refocus: bool,
    frame: NodeRef,
    card: NodeRef,
    stage: Option<Stage>,
}

impl Component for Lifelines {
    type Message = Msg;
    type Properties = LifelinesProps;

    fn create(ctx: &Context<Self>) -> Self {
        let mut lines = Self {
            board: Board::new(ctx.props().view.today),
            ready: false,
            reading: None,
            in_sight: Vec::new(),
            place: 0,
            mark: None,
            refocus: false,
            frame: NodeRef::default(),
            card: NodeRef::default(),
            stage: None,
        };
        lines.read(ctx);
        lines
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Read => self.read(ctx),
            Msg::Told(told) => return self.told(ctx, told),
            Msg::Press(key) => self.key(ctx.props(), key, false),
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &LifelinesProps) -> bool {
        let new = ctx.props();
        if new.view.index.dataset().motions.len() != self.board.lives.len()
            || !std::rc::Rc::ptr_eq(&new.view.index, &old.view.index)
        {
            self.board.lives = Default::default();
            self.ready = false;
            self.read(ctx);
        } else if self.ready {
            let same = new.answer == old.answer
                && new.chart.lanes == old.chart.lanes
                && new.chart.order == old.chart.order;
            // What a reader has moved by hand is in sight already.
            let moved = old.years == new.years && new.chart.window == self.board.days();
            if same && moved {
                return old.view != new.view;
            }
            if same {
                self.board.show(&facts(new));
            } else {
                self.board.arrange(&facts(new));
            }
            self.settle();
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let words = props.view.lang.chart();
        let section = el("div", "lines")
            .set("role", "group")
            .set("aria-label", words.name)
            .node_ref(self.frame.clone());
        if !self.ready {
            let numbers = [self.board.lives.len(), props.view.dataset().motions.len()];
            let [n, total] = numbers.map(|number| i18n::number(props.view.lang, number as u64));
            let text = i18n::fill(words.preparing, &[("n", &n), ("total", &total)]);
            return section.el(el("p", "small muted").text(&text)).html();
        }
        let press = ctx.link().callback(Msg::Press);
        let plot = el("div", "line-plot")
            .el(axis::axis(&self.board))
            .el(el("div", "line-canvas")
                .el(el("canvas", "").set("aria-hidden", "true"))
                .el(axis::names(&self.board, &props.view, &props.chart)))
            .el(axis::foot(&self.board, &props.view))
            .el(grid::grid(
                &props.view,
                &self.board,
                &props.chart,
                (&self.in_sight, self.place),
            ))
            .el(line_card::line_card(
                self.about(props).as_ref(),
                self.card.clone(),
            ));
        section
            .el(tools::tools(props, words, &press))
            .el(self.sentences(props))
            .el(plot)
            .el(legend::legend(&props.view, &self.board))
            .add(self.election_note(props))
            .el(el("p", "small muted")
                .set("id", "line-keys")
                .words(words.keys))
            .html()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let Some(frame) = self.frame.cast::<web_sys::Element>() else {
            return;
        };
        if !self.ready {
            // The canvas is gone, and comes anew with what is read.
            self.stage = None;
            return;
        }
        if self.stage.is_none() {
            self.stage = Stage::new(&frame, ctx.link().callback(Msg::Told));
        }
        let Some(stage) = &self.stage else {
            return;
        };
        let props = ctx.props();
        let shapes = self.board.scene.shapes(&Look {
            index: &props.view.index,
            lives: &self.board.lives,
            window: self.board.window,
            today: props.view.today,
            ticks: &self.board.ticks,
            marked: self.mark.and_then(|mark| mark.placed),
        });
        stage.paint(&encode(&shapes), self.board.scene.height);
        if let (Some(mark), Some(card)) = (self.mark, self.card.cast::<web_sys::Element>()) {
            stage.place(&card, mark.at.0, mark.at.1);
        }
        if std::mem::take(&mut self.refocus)
            && let Ok(Some(cell)) = frame.query_selector(".line-grid [tabindex='0']")
            && let Ok(cell) = wasm_bindgen::JsCast::dyn_into::<HtmlElement>(cell)
        {
            // What can't be focused is left as it is.
            let _ = cell.focus();
        }
    }
}

fn facts(props: &LifelinesProps) -> Facts<'_> {
    Facts {
        index: &props.view.index,
        answer: &props.answer,
        chart: &props.chart,
        years: props.years,
        today: props.view.today,
        lang: props.view.lang,
    }
}

impl Lifelines {
    /// Reads the next motions, and shows them all once the last is read.
    fn read(&mut self, ctx: &Context<Self>) {
        let props = ctx.props();
        let (index, today) = (&props.view.index, props.view.today);
        self.ready = self.board.lives.read(index, today, SLICE);
        self.reading = None;
        if self.ready {
            self.board.arrange(&facts(props));
            self.settle();
        } else {
            let link = ctx.link().clone();
            self.reading = Some(timer::after(0, move || link.send_message(Msg::Read)));
        }
    }

    /// After another time or other lines have come into sight: the keyboard stays on its line
    /// where that is still there.
    fn settle(&mut self) {
        let held = self.in_sight.get(self.place).copied();
        self.in_sight = self.board.in_sight();
        let find = |test: &dyn Fn(&Placed, &Placed) -> bool| {
            let held = held?;
            self.in_sight.iter().position(|placed| test(placed, &held))
        };
        let same = find(&|one, other| one.position == other.position && one.lane == other.lane);
        let place = same.or_else(|| find(&|one, other| one.position == other.position));
        self.place = place.unwrap_or(0);
        if let Some(mark) = &mut self.mark {
            let position = mark.placed.map(|placed| placed.position);
            let now = self.in_sight.iter();
            mark.placed = now
                .copied()
                .find(|placed| Some(placed.position) == position);
        }
        self.mark = self.mark.filter(|mark| mark.placed.is_some());
    }
}
