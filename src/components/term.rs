//! Help with a word: a small button that opens an explanation in place.

use yew::{Component, Context, Html, Properties};

use super::dom::{component, el, nothing};
use super::view::View;
use crate::i18n::{Lang, Term};

/// Help with this word, where it means what the explanations say: they are those of Swedish
/// municipal law.
#[inline(never)]
pub(super) fn help(term: Term, view: &View) -> Html {
    if !view.dataset().is_swedish_municipal() {
        return nothing();
    }
    let lang = view.lang;
    component::<TermHelp>(TermHelpProps { term, lang }, None)
}

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
        let button = el("button", "term-button")
            .set("type", "button")
            .truth("aria-expanded", self.open)
            .on_click(ctx.link().callback(|_| ()))
            .el(el("span", "").set("aria-hidden", "true").words("?"))
            .el(el("span", "hidden-text").text(&term.question(lang)));
        let mut answer = el("span", "term-answer");
        if self.open {
            answer = answer.el(el("span", "term-text").words(term.text(lang)));
        }
        el("span", "term").el(button).el(answer).html()
    }
}
