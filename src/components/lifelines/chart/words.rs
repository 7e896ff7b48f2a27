//! What is said beside the drawing.

use yew::Html;

use super::super::super::dom::{El, el, nothing};
use super::super::line_card::About;
use super::super::{LifelinesProps, axis};
use super::Lifelines;
use crate::i18n;
use crate::view_model::lifelines::{Hit, LineCard, bin, bin_sentence, scene_sentence};
use crate::view_model::{Action, ChartAction, Mode};

impl Lifelines {
    pub(super) fn about(&self, props: &LifelinesProps) -> Option<About> {
        let (view, mark) = (&props.view, self.mark?);
        match mark.hit {
            Hit::Line(position) => {
                let motion = view.index.motion(position)?;
                let life = self.board.lives.get(position)?;
                let card = LineCard::new(motion, life, view.dataset(), view.today, view.lang);
                Some(About::Line(card))
            }
            Hit::Bin(lane, from, to) => {
                let mut facts = bin_sentence(self.board.runs(lane)?, from, to, view.lang);
                facts.push(view.lang.chart().bin_zoom.to_owned());
                Some(About::Bar(bin(from, to, view.lang), facts))
            }
        }
    }

    /// What the drawing shows, and what it can't.
    pub(super) fn sentences(&self, props: &LifelinesProps) -> El {
        let (view, words) = (&props.view, props.view.lang.chart());
        let board = &self.board;
        let sentence = if self.in_sight.is_empty() {
            words.no_lines.to_owned()
        } else {
            scene_sentence(board, view.lang)
        };
        let mut texts = el("div", "line-texts small")
            .el(el("p", "").set("aria-live", "polite").text(&sentence));
        let stood: usize = board.lanes.iter().map(|lane| lane.members.len()).sum();
        if stood > props.answer.hits.len() - board.undated {
            texts = texts.el(el("p", "muted").words(words.several_lanes));
        }
        let mut unread = view.dataset().unread.iter();
        if unread.any(|part| part.year.is_some()) {
            texts = texts.el(el("p", "").words(words.unread));
        }
        if board.undated > 0 {
            let (one, other) = (words.undated_one, words.undated_other);
            let undated = i18n::counted(view.lang, board.undated as u64, one, other);
            let list = Action::Chart(ChartAction::SetMode(Mode::List));
            let to_list = el("button", "plain")
                .set("type", "button")
                .on_click(props.act.reform(move |_| list.clone()))
                .words(words.show_list);
            texts = texts.el(el("p", "").text(&undated).words(" ").el(to_list));
        }
        texts
    }

    pub(super) fn election_note(&self, props: &LifelinesProps) -> Html {
        if axis::shows_elections(&self.board, &props.view) {
            let note = props.view.lang.chart().election_source;
            el("p", "small muted").words(note).html()
        } else {
            nothing()
        }
    }
}
