//! A part that can be folded away where there is little room. Where there is much, the style
//! sheet shows it whatever the reader has chosen, and hides the button.

use yew::{AttrValue, Component, Context, Html, Properties, classes, html};

use super::icon;

/// Properties of [`Fold`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FoldProps {
    /// Style class: it decides from which width on the part is always shown. Also the
    /// beginning of the panel's id, so it is unique within a widget.
    pub class: &'static str,
    /// Name of the part.
    pub label: AttrValue,
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
        let FoldProps { class, label, chosen, children } = ctx.props();
        let panel = [class, "-panel"].concat();
        html! {
            <div class={classes!("fold", *class)}>
                <button
                    type="button"
                    class="button fold-toggle"
                    aria-expanded={if self.open { "true" } else { "false" }}
                    aria-controls={panel.clone()}
                    onclick={ctx.link().callback(|_| ())}
                >
                    <span>
                        { label.clone() }
                        if *chosen > 0 {
                            { " (" }{ *chosen }{ ")" }
                        }
                    </span>
                    { icon::arrow(self.open) }
                </button>
                <div id={panel} class={classes!("fold-panel", (!self.open).then_some("closed"))}>
                    { children.clone() }
                </div>
            </div>
        }
    }
}
