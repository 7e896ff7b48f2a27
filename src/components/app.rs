//! The widget: holds the state, sends the reader's actions through `reduce`, and draws.

mod address;
mod load;
mod msg;
mod parts;
mod spoken;

use std::any::Any;
use std::rc::Rc;

use yew::{AttrValue, Callback, Component, Context, Html, NodeRef, Properties};

pub use msg::Msg;

use super::details::{Details, DetailsLoader};
use super::dom::{el, said};
use super::host::{Host, IssueReport};
use super::lifelines::{Lines, LinesLoader};
use super::links::Links;
use super::take::Take;
use super::view::View;
use super::{details, focus, timer, widget};
use crate::index::{Answer, Query};
use crate::view_model::fragment;
use crate::view_model::load::{Order, Progress, Wanted};
use crate::view_model::{Action, ChartAction, Config, State, reduce};

/// Cards of another list that are drawn before the others: more than a screen has. Drawing
/// twenty takes three times as long, and it is these that a reader waits for.
const AT_FIRST: usize = 6;

/// Milliseconds until they have been put on the screen.
const SEEN_MS: u32 = 40;

/// A load under way; dropping it cancels it.
pub trait Loading {
    /// Asks for more of a set in shards; in the place of what was asked for before and has not
    /// begun.
    fn want(&self, wanted: Wanted);
}

/// Starts loading and reports to the callback.
pub type Loader = Rc<dyn Fn(&Order, Callback<Progress>) -> Box<dyn Loading>>;

/// Properties of [`App`].
#[derive(Clone, Properties)]
pub struct AppProps {
    /// What the embedder has set.
    pub config: Config,
    /// The view from the start, as an address spells it; what it does not mention is as `config`
    /// has it.
    pub start: String,
    /// How data is loaded.
    pub loader: Loader,
    /// How the part that draws the details of a case is loaded.
    pub details: DetailsLoader,
    /// How the part that draws lifelines is loaded.
    pub lifelines: LinesLoader,
    /// The page around the widget.
    pub host: Host,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        self.config == other.config
            && self.start == other.start
            && Rc::ptr_eq(&self.loader, &other.loader)
            && Rc::ptr_eq(&self.details, &other.details)
            && Rc::ptr_eq(&self.lifelines, &other.lifelines)
            && self.host == other.host
    }
}

/// The root of one widget.
pub struct App {
    config: Config,
    state: State,
    view: Option<View>,
    unfiltered: Rc<Answer>,
    announced: AttrValue,
    /// The state before the first change that has not been told yet.
    untold: Option<State>,
    loading: Option<Box<dyn Loading>>,
    /// What was last asked of it.
    wanted: Option<Wanted>,
    settling: Option<Box<dyn Any>>,
    details: Details,
    lifelines: Lines,
    idling: Option<Box<dyn Any>>,
    focus: Option<focus::Target>,
    /// The case that an address leads to, until it has been seen or the reader does something.
    leads_to: Option<String>,
    take: Take,
    /// As long as only the first cards of another list are drawn: what draws the others.
    at_first: Option<Box<dyn Any>>,
    root: NodeRef,
    links: Links,
}

impl Component for App {
    type Message = Msg;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        ctx.props().host.working.emit(());
        let config = ctx.props().config.clone();
        let mut app = Self {
            state: State::new(&config),
            config,
            view: None,
            unfiltered: Rc::default(),
            announced: AttrValue::default(),
            untold: None,
            loading: None,
            wanted: None,
            settling: None,
            details: Details::Absent,
            lifelines: Lines::Absent,
            idling: None,
            focus: None,
            leads_to: None,
            take: Take::default(),
            at_first: None,
            root: NodeRef::default(),
            links: Links::new(ctx.link()),
        };
        app.restore(ctx);
        app.load(ctx, false);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        ctx.props().host.working.emit(());
        match msg {
            Msg::Configure(config) => self.configure(ctx, config),
            Msg::Show(view) => self.act(ctx, Action::Restore(fragment::read(&view, ""))),
            Msg::Act(action) => self.act(ctx, action),
            Msg::Reload => self.load(ctx, true),
            Msg::Retry => {
                self.load(ctx, true);
                // The button that was pressed is gone; the words that took its place stand in.
                self.focus = Some(focus::Target::State);
            }
            Msg::Idle => self.load_details(ctx),
            Msg::Details(draw) => self.take_details(ctx, draw),
            Msg::RetryDetails(target) => {
                self.load_details(ctx);
                self.focus = Some(target);
            }
            Msg::Lifelines(draw) => self.take_lifelines(ctx, draw),
            Msg::RetryLifelines => {
                self.load_lifelines(ctx);
                self.focus = Some(focus::Target::State);
            }
            Msg::FragmentChanged => self.follow(ctx),
            Msg::Settled => self.settle(),
            Msg::ActAndFocus(action, target) => {
                self.act(ctx, action);
                self.focus = Some(target);
            }
            Msg::Focus(target) => self.focus = Some(target),
            Msg::DrawAll => self.at_first = None,
            Msg::Take(take) => {
                self.details.forgive();
                self.take = take;
            }
        }
        self.lead();
        if self.details == Details::Absent && self.needs_details() {
            self.load_details(ctx);
        }
        if self.lifelines == Lines::Absent && self.shows_lifelines() {
            self.load_lifelines(ctx);
        }
        self.want();
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(target) = self.focus.take() {
            focus::move_to(&self.root, &target);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().host.working.emit(());
        let drawing = widget::Drawing {
            config: &self.config,
            state: &self.state,
            view: self.view.as_ref(),
            unfiltered: &self.unfiltered,
            act: &self.links.act,
            then_focus: &self.links.then_focus,
            focus: &self.links.focus,
            retry: &self.links.retry,
            details: self.details,
            retry_details: &self.links.retry_details,
            take: self.take,
            set_take: &self.links.set_take,
            lifelines: self.lifelines,
            retry_lifelines: &self.links.retry_lifelines,
            most: self.at_first.as_ref().map_or(usize::MAX, |_| AT_FIRST),
        };
        let status = el("div", "hidden-text")
            .set("role", "status")
            .add(said(self.announced.clone()));
        el("div", "widget")
            .set("lang", self.config.lang.tag())
            .node_ref(self.root.clone())
            .add(widget::widget(&drawing))
            .el(status)
            .html()
    }
}

impl App {
    fn configure(&mut self, ctx: &Context<Self>, config: Config) {
        let before = std::mem::replace(&mut self.config, config);
        if !before.loads_as(&self.config) {
            self.state = State::new(&self.config);
            self.view = None;
            self.restore(ctx);
            self.load(ctx, false);
            return;
        }
        if before.areas != self.config.areas {
            self.act(ctx, Action::Configured);
        }
        if before.fragment != self.config.fragment {
            self.restore(ctx);
        }
        self.know(ctx);
    }

    fn act(&mut self, ctx: &Context<Self>, action: Action) {
        let is_reader_s = !matches!(action, Action::Progress(_));
        let is_step = action.is_step();
        self.change(ctx, action);
        if is_reader_s {
            self.leads_to = None;
            self.remember(ctx, is_step);
        }
    }

    fn change(&mut self, ctx: &Context<Self>, action: Action) {
        let loaded = matches!(action, Action::Progress(_));
        match &action {
            Action::ToggleCase(_) => self.details.forgive(),
            Action::Chart(ChartAction::Pick(_)) => self.details.forgive(),
            Action::Chart(_) => self.lifelines.forgive(),
            _ => {}
        }
        let report = IssueReport::at_end(&action);
        let before = self.state.clone();
        self.state = reduce(&before, action, &self.config);
        if loaded {
            self.know(ctx);
            // Whoever waits for the answer with the focus on it is led to it.
            if focus::is_on_state(&self.root) {
                self.focus = Some(focus::Target::State);
            }
        }
        if loaded
            || before.query != self.state.query
            || before.open != self.state.open
            || before.chart != self.state.chart
        {
            self.show(ctx);
        }
        let is_another = before.index.is_none() || before.query != self.state.query;
        if is_another && self.state.open.is_empty() {
            let link = ctx.link().clone();
            let draw_all = move || link.send_message(Msg::DrawAll);
            self.at_first = Some(timer::after(SEEN_MS, draw_all));
        }
        self.explain(ctx, &before, report.is_some());
        if let Some(report) = report {
            if !self.has_more() {
                self.loading = None;
            }
            if self.view.is_some() {
                self.idling = Some(details::when_idle(ctx.link().callback(|()| Msg::Idle)));
            }
            ctx.props().host.issue.emit(report);
        }
        if before.query != self.state.query || before.shown != self.state.shown {
            self.untold.get_or_insert(before);
            self.announce_later(ctx);
        }
    }

    /// Makes what the components share anew, after data or the embedder's choices changed.
    fn know(&mut self, ctx: &Context<Self>) {
        if let Some(index) = &self.state.index {
            self.unfiltered = Rc::new(index.run(&Query::default()));
        }
        self.view = View::of(&self.state, &self.config, ctx.props().host.today);
    }
}
