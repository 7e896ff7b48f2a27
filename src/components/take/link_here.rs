//! A link to the page with a view in its address: to copy, to follow, and, where the browser does
//! not let us copy, as text to take by hand.

use web_sys::{Element, HtmlInputElement};
use yew::{Component, Context, Html, NodeRef, Properties, TargetCast};

use super::super::dom::{el, nothing};
use super::super::link;
use super::super::view::View;
use super::browser;

/// Properties of [`LinkHere`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct LinkHereProps {
    /// What the widget knows.
    pub view: View,
    /// The parts of a fragment that it leads to.
    pub own: String,
    /// Words of a link to follow, where there is to be one.
    pub words: Option<&'static str>,
}

/// A link with a button that copies it.
#[derive(Default)]
pub(super) struct LinkHere {
    said: Said,
    field: NodeRef,
}

/// What has come of copying.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Said {
    #[default]
    Nothing,
    Copied,
    /// Not yet selected.
    Refused,
    Selected,
}

/// What can happen to [`LinkHere`].
pub(super) enum Msg {
    /// The button was pressed.
    Copy,
    /// The browser has copied, or would not.
    Told(bool),
}

impl Component for LinkHere {
    type Message = Msg;
    type Properties = LinkHereProps;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &LinkHereProps) -> bool {
        if ctx.props().own != old.own {
            self.said = Said::Nothing;
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Msg) -> bool {
        self.said = match message {
            Msg::Copy => {
                browser::copy(&address(ctx.props()), ctx.link().callback(Msg::Told));
                // Said anew, the same words are heard anew.
                Said::Nothing
            }
            Msg::Told(true) => Said::Copied,
            Msg::Told(false) => Said::Refused,
        };
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let LinkHereProps { view, words, .. } = ctx.props();
        let texts = view.lang.take_texts();
        let address = address(ctx.props());
        if address.is_empty() {
            return nothing();
        }
        let mut line = el("div", "group-bar");
        if let Some(words) = words {
            let props = ctx.props().clone();
            // Another widget of the page may have changed the address since this was drawn.
            let renew = move |event: yew::MouseEvent| {
                let link: Element = event.target_unchecked_into();
                // What is there already leads nearly there.
                let _ = link.set_attribute("href", &self::address(&props));
            };
            line = line.el(link::within(&address, words).on_click(renew.into()));
        }
        let button = el("button", "button")
            .set("type", "button")
            .on_click(ctx.link().callback(|_| Msg::Copy))
            .words(texts.link_copy);
        let is_refused = matches!(self.said, Said::Refused | Said::Selected);
        let said = el("p", "small")
            .set("role", "status")
            .words(match self.said {
                Said::Nothing => "",
                Said::Copied => texts.link_copied,
                Said::Refused | Said::Selected => texts.link_refused,
            });
        let mut all = el("div", "take-link").el(line.el(button)).el(said);
        if is_refused {
            let field = el("input", "field")
                .set("type", "text")
                .set("readonly", "")
                .set("aria-label", texts.link_field)
                .node_ref(self.field.clone())
                .value(&address);
            all = all.el(field);
        }
        all.html()
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if self.said == Said::Refused {
            self.said = Said::Selected;
            if let Some(field) = self.field.cast::<HtmlInputElement>() {
                // The reader, who has to copy it, can do the rest by hand too.
                let _ = field.focus();
                field.select();
            }
        }
    }
}

/// The whole address now; empty where the page has none that others can open.
fn address(props: &LinkHereProps) -> String {
    let page = browser::address();
    match &props.view.linking {
        Some(linking) if !page.is_empty() => linking.address(&page, &props.own),
        _ => String::new(),
    }
}
