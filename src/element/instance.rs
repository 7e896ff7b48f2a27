//! One widget on a page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::{AppHandle, Callback, Renderer};

use super::{Shell, attributes, events, page, parts};
use crate::components::app::{App, AppProps, Msg};
use crate::components::focus::Target;
use crate::components::host::{Host, IssueReport, Shown};
use crate::net;
use crate::view_model::Config;
use crate::view_model::load::Failure;

/// What a script is told where the part for tables can't be loaded.
const NOT_LOADED: &str = "the part of the widget that makes tables could not be loaded";

thread_local! {
    static RUNNING: Cell<usize> = const { Cell::new(0) };
}

/// How many instances there are now. For tests of leaks.
#[must_use]
pub fn running() -> usize {
    RUNNING.get()
}

/// The widget inside one element. Dropping it ends the widget.
pub struct Instance {
    host: HtmlElement,
    config: Config,
    app: Option<AppHandle<App>>,
    shown: Rc<RefCell<Option<Shown>>>,
}

impl Instance {
    /// Starts the widget of `host` in `mount` with a view as an address spells it, and shows
    /// `slot` where a load fails.
    #[must_use]
    pub fn new(
        host: HtmlElement,
        mount: HtmlElement,
        slot: HtmlElement,
        shell: &Shell,
        view: String,
    ) -> Self {
        shell.listen();
        let config = attributes::read(&host);
        let working = shell.clone();
        let shown = Rc::<RefCell<Option<Shown>>>::default();
        let props = AppProps {
            config: config.clone(),
            start: view,
            loader: net::loader(Rc::new(move || working.working())),
            details: parts::details(),
            lifelines: parts::lifelines(),
            host: surroundings(&host, slot, shell, shown.clone()),
        };
        let app = Renderer::<App>::with_root_and_props(mount.into(), props).render();
        RUNNING.set(RUNNING.get() + 1);
        Self {
            host,
            config,
            app: Some(app),
            shown,
        }
    }

    /// Reads the attributes anew and tells the widget where they mean something else than
    /// before.
    pub fn update(&mut self) {
        let config = attributes::read(&self.host);
        if config == self.config {
            return;
        }
        self.config = config.clone();
        self.tell(Msg::Configure(config));
    }

    /// Shows a view as an address spells it.
    pub fn show(&self, view: String) {
        self.tell(Msg::Show(view));
    }

    /// The fragment of the page's address is another one.
    pub fn follow(&self) {
        self.tell(Msg::FragmentChanged);
    }

    /// Reads the source anew.
    pub fn reload(&self) {
        self.tell(Msg::Reload);
    }

    /// Moves the focus to the results.
    pub fn focus_results(&self) {
        self.tell(Msg::Focus(Target::Results));
    }

    /// What is found, as a table; empty before there is a list.
    ///
    /// # Errors
    ///
    /// The part of the program that makes it can't be loaded.
    pub fn export_csv(&self) -> impl Future<Output = Result<String, JsValue>> + 'static {
        let shown = self.shown.borrow().clone();
        async move {
            let Some(Shown { index, answer, .. }) = shown else {
                return Ok(String::new());
            };
            let csv = parts::csv().await.ok_or(NOT_LOADED)?;
            Ok(csv(&index, &answer))
        }
    }

    fn tell(&self, message: Msg) {
        if let Some(app) = &self.app {
            app.send_message(message);
        }
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        RUNNING.set(RUNNING.get().saturating_sub(1));
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

fn surroundings(
    host: &HtmlElement,
    slot: HtmlElement,
    shell: &Shell,
    last: Rc<RefCell<Option<Shown>>>,
) -> Host {
    let host = host.clone();
    let [working, showing, loaded, writing, reading] = std::array::from_fn(|_| shell.clone());
    Host {
        working: Callback::from(move |()| working.working()),
        shown: Callback::from(move |shown: Shown| {
            let Shown { index, answer, .. } = &shown;
            showing.shows(
                &shown.view,
                answer.hits.len(),
                index.dataset().motions.len(),
            );
            last.replace(Some(shown));
        }),
        issue: Callback::from(move |report: IssueReport| {
            // Without details the list is there, and whatever stood beside it stays.
            if !matches!(report.failure, Some(Failure::Details | Failure::Lifelines)) {
                slot.set_hidden(report.failure.is_none());
            }
            if report.failure.is_none() {
                loaded.is_loaded();
            }
            let host = host.clone();
            // After the widget's own work is done: the embedder's code may do anything, such
            // as take the element away.
            spawn_local(async move { events::tell(&host, &report) });
        }),
        write_fragment: Callback::from(move |(fragment, step): (String, bool)| {
            writing.write_fragment(&fragment, step);
        }),
        read_fragment: Rc::new(move || reading.read_fragment()),
        today: page::today(),
    }
}
