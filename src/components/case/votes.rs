//! How the parties voted: a sentence, a bar for the eye, and the table.

use yew::{Html, html};

use super::super::{party, view::View};
use super::nothing;
use crate::domain::Votes;
use crate::i18n::{self, Lang};
use crate::view_model::{Tally, percent, tally};

/// The votes of one event.
pub(super) fn votes(view: &View, votes: &[Votes]) -> Html {
    if votes.is_empty() {
        return nothing();
    }
    let texts = view.texts();
    let tally = tally(votes);
    let number = |votes: Option<u32>| known(votes, view.lang);
    html! {
        <div class="part">
            <@{view.heading_tag(4)}>{ texts.detail_votes }</@>
            <p>
                { i18n::fill(texts.votes_sentence, &[
                    ("yes", &number(tally.yes)),
                    ("no", &number(tally.no)),
                    ("abstain", &number(tally.abstain)),
                    ("absent", &number(tally.absent)),
                ]) }
                { "." }
                if !tally.complete {
                    { " " }{ texts.votes_incomplete }
                }
            </p>
            { bar(&tally) }
            <div class="votes">
                <table class="small">
                    <caption>{ texts.votes_caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ texts.votes_party }</th>
                            { for [texts.votes_yes, texts.votes_no, texts.votes_abstain, texts.votes_absent]
                                .into_iter().map(|name| html! { <th scope="col" class="number">{ name }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for votes.iter().enumerate().map(|(place, votes)| html! {
                            <tr key={place}>
                                <th scope="row">{ party::party(view.dataset(), &votes.party) }</th>
                                { for [votes.yes, votes.no, votes.abstain, votes.absent]
                                    .into_iter().map(|votes| html! { <td class="number">{ number(votes) }</td> }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </div>
    }
}

/// For and against side by side. Only where both sums are whole: a bar of half the votes
/// would tell another story.
fn bar(tally: &Tally) -> Html {
    let (Some(yes), Some(no), true) = (tally.yes, tally.no, tally.complete) else {
        return nothing();
    };
    let Some(share) = (u64::from(yes) * 1000).checked_div(u64::from(yes) + u64::from(no)) else {
        return nothing();
    };
    let share = u16::try_from(share).unwrap_or(1000);
    html! {
        <svg class="votebar" aria-hidden="true" focusable="false">
            <rect class="no" width="100%" height="100%" />
            <rect class="yes" width={percent(share)} height="100%" />
        </svg>
    }
}

fn known(votes: Option<u32>, lang: Lang) -> String {
    votes.map_or_else(
        || lang.texts().unknown_value.to_owned(),
        |votes| i18n::number(lang, u64::from(votes)),
    )
}
