//! A part that can be folded away where there is little room. Where there is much, the style
//! sheet shows it whatever the reader has chosen, and hides the button.

use yew::{Component, Context, Html, Properties};

use super::dom::el;
use super::icon;

/// Properties of [`Fold`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FoldProps {
    /// Style class: it decides from which width on the part is always shown.
    pub class: &'static str,
    /// Id of the panel, unique within a widget.
    pub panel: &'static str,
    /// Name of the part.
    pub label: &'static str,
    /// How many choices are made inside, shown on the button.
    pub chosen: usize,
    /// The part.
    pub children: Html,
}

/// A part behind a button.
#[derive(Default)]
pub(super) struct Fold {
    open: bool,
}

impl Component for Fold {
    type Message = ();
    type Properties = FoldProps;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.open = !self.open;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let FoldProps {
            class,
            panel,
            label,
            chosen,
            children,
        } = ctx.props();
        let mut name = el("span", "").words(label);
        if *chosen > 0 {
            name = name.text(&[" (", &chosen.to_string(), ")"].concat());
        }
        let button = el("button", "button fold-toggle")
            .set("type", "button")
            .truth("aria-expanded", self.open)
            .set("aria-controls", panel)
            .on_click(ctx.link().callback(|_| ()))
            .el(name)
            .add(icon::arrow(self.open));
        let shown = if self.open {
            "fold-panel"
        } else {
            "fold-panel closed"
        };
        el("div", class)
            .el(button)
            .el(el("div", shown).set("id", panel).add(children.clone()))
            .html()
    }
}
