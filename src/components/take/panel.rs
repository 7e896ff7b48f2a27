//! The choices: a link, files, paper.

use std::rc::Rc;

use yew::{Callback, Component, Context, Html, Properties};

use super::super::dom::{El, component, el};
use super::super::link;
use super::super::view::View;
use super::link_here::{LinkHere, LinkHereProps};
use super::{Take, browser};
use crate::i18n::{self, TakeTexts};
use crate::index::Answer;
use crate::view_model::take::{Coming, Extract, Format, coming};
use crate::view_model::{State, printable};

/// The panel.
pub(super) fn panel(view: &View, state: &State, take: Take, set: &Callback<Take>) -> Html {
    let linking = view.linking.as_ref();
    let props = PanelProps {
        view: view.clone(),
        answer: state.answer.clone(),
        own: linking.and_then(|linking| state.fragment("", &linking.prefix)),
        take,
        set: set.clone(),
    };
    component::<Panel>(props, None)
}

/// Properties of [`Panel`].
#[derive(Clone, PartialEq, Properties)]
struct PanelProps {
    /// What the widget knows.
    view: View,
    /// What is found.
    answer: Rc<Answer>,
    /// The parts of a fragment that hold the view; nothing where there are none, or not yet.
    own: Option<String>,
    /// Whether it is being printed.
    take: Take,
    /// Where the reader's choices go.
    set: Callback<Take>,
}

/// What can happen to [`Panel`].
enum Msg {
    /// A file is asked for.
    Save(Format),
    /// Printing is over, or was not allowed.
    Printed(bool),
}

/// The panel.
struct Panel {
    /// What lies ahead in what is found.
    coming: Coming,
    /// What came of the last choice.
    said: String,
    /// Whether the browser has been asked to print what is drawn.
    prints: bool,
}

impl Component for Panel {
    type Message = Msg;
    type Properties = PanelProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            coming: with_extract(ctx.props(), coming),
            said: String::new(),
            prints: false,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &PanelProps) -> bool {
        if ctx.props().answer != old.answer || ctx.props().view != old.view {
            self.coming = with_extract(ctx.props(), coming);
            self.said.clear();
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Msg) -> bool {
        let texts = ctx.props().view.lang.take_texts();
        match message {
            Msg::Save(format) => {
                let file = with_extract(ctx.props(), |extract| {
                    (extract.file_name(format), extract.write(format))
                });
                let (name, text) = file;
                let template = if browser::save(&name, format.media_type(), &text) {
                    texts.saved
                } else {
                    texts.save_refused
                };
                self.said = i18n::fill(template, &[("name", &name)]);
            }
            Msg::Printed(is_done) => {
                self.prints = false;
                self.said.clear();
                if !is_done {
                    self.said.push_str(texts.print_refused);
                }
                ctx.props().set.emit(Take::Open);
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let PanelProps {
            view, answer, own, ..
        } = ctx.props();
        let texts = view.lang.take_texts();
        let mut panel = el("div", "take-panel");
        let page = browser::address();
        if let (Some(own), false) = (own, page.is_empty()) {
            let link = LinkHereProps {
                view: view.clone(),
                own: own.clone(),
                words: None,
            };
            panel = panel.el(group(view, texts.link_view).add(component::<LinkHere>(link, None)));
        }
        panel = if answer.hits.is_empty() {
            panel.el(el("p", "small muted").words(texts.nothing))
        } else {
            panel.el(self.files(ctx, texts)).el(paper(ctx, texts))
        };
        if browser::is_shut() {
            let mut words = el("p", "small").words(texts.shut);
            if !page.is_empty() {
                words = words
                    .words(" ")
                    .el(link::within(&page, texts.shut_open).set("target", "_blank"));
            }
            panel = panel.el(words);
        }
        let said = el("p", "small").set("role", "status").text(&self.said);
        panel.el(said).html()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if matches!(ctx.props().take, Take::Printing(_)) && !self.prints {
            self.prints = true;
            browser::print(ctx.link().callback(Msg::Printed));
        }
    }
}

impl Panel {
    fn files(&self, ctx: &Context<Self>, texts: &'static TakeTexts) -> El {
        let PanelProps { view, answer, .. } = ctx.props();
        let found = answer.hits.len() as u64;
        let what = i18n::counted(view.lang, found, texts.save_what_one, texts.save_what_other);
        let mut buttons = el("div", "take-buttons");
        for &format in Format::ALL {
            let words = match format {
                Format::Csv => texts.save_table,
                Format::Json => texts.save_data,
                Format::Calendar => texts.save_calendar,
            };
            if format == Format::Calendar && self.coming.dated == 0 {
                continue;
            }
            let button = el("button", "button")
                .set("type", "button")
                .on_click(ctx.link().callback(move |_| Msg::Save(format)))
                .words(words);
            buttons = buttons.el(button);
        }
        let mut files = group(view, texts.save_title)
            .el(el("p", "small muted").text(&what))
            .el(buttons);
        if self.coming.dated == 0 {
            files = files.el(el("p", "small muted").words(texts.calendar_none));
        } else if self.coming.open > 0 {
            let open = self.coming.open as u64;
            let words = i18n::counted(
                view.lang,
                open,
                texts.calendar_open_one,
                texts.calendar_open_other,
            );
            files = files.el(el("p", "small muted").text(&words));
        }
        files
    }
}

fn paper(ctx: &Context<Panel>, texts: &'static TakeTexts) -> El {
    let PanelProps {
        view, answer, set, ..
    } = ctx.props();
    let found = answer.hits.len();
    let mut buttons = el("div", "take-buttons");
    for (with_details, whole, part) in [
        (false, texts.print_list, texts.print_list_part),
        (true, texts.print_details, texts.print_details_part),
    ] {
        let printed = printable(found, with_details);
        let number = i18n::number(view.lang, printed as u64);
        let words = if printed < found { part } else { whole };
        let button = el("button", "button")
            .set("type", "button")
            .on_click(set.reform(move |_| Take::Printing(with_details)))
            .text(&i18n::fill(words, &[("n", &number)]));
        buttons = buttons.el(button);
    }
    group(view, texts.print_title).el(buttons)
}

/// A group of choices: its heading, for them to follow.
fn group(view: &View, title: &'static str) -> El {
    el("div", "take-group").el(el(view.heading_tag(2), "part-title").words(title))
}

/// Does something with what is found and where it is from.
fn with_extract<T>(props: &PanelProps, make: impl FnOnce(&Extract<'_>) -> T) -> T {
    let view = &props.view;
    let source = view.source.as_deref().map(browser::resolved);
    make(&Extract {
        index: &view.index,
        hits: &props.answer.hits,
        lang: view.lang,
        today: view.today,
        source: source.as_deref().filter(|source| !source.is_empty()),
    })
}
