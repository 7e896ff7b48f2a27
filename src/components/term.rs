//! Help with a word: a small button that opens an explanation in place.

use yew::{AttrValue, Component, Context, Html, Properties, html};

use crate::i18n::{Lang, Term};

/// Properties of [`TermHelp`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct TermHelpProps {
    /// The word.
    pub term: Term,
    /// Language of the explanation.
    pub lang: Lang,
}

/// A button named by its question ("Vad betyder remiss?") with the answer behind it. Several
/// may be open; nothing happens on hover.
#[derive(Default)]
pub(super) struct TermHelp {
    open: bool,
}

impl Component for TermHelp {
    type Message = ();
    type Properties = TermHelpProps;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.open = !self.open;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let TermHelpProps { term, lang } = *ctx.props();
        let question = term.question(lang);
        html! {
            <span class="term">
                <button
                    type="button"
                    class="term-button"
                    aria-expanded={AttrValue::from(if self.open { "true" } else { "false" })}
                    onclick={ctx.link().callback(|_| ())}
                >
                    <span aria-hidden="true">{ "?" }</span>
                    <span class="hidden-text">{ question }</span>
                </button>
                <span class="term-answer">
                    if self.open {
                        <span class="term-text">{ term.text(lang) }</span>
                    }
                </span>
            </span>
        }
    }
}
