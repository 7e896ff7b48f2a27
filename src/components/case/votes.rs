//! How the parties voted: a sentence, a bar for the eye, and the table.

use yew::Html;

use super::super::dom::{El, el, nothing};
use super::super::{icon, party, view::View};
use super::smaller_part;
use crate::domain::Votes;
use crate::i18n::{self, Lang};
use crate::view_model::{Tally, percent, tally};

/// The votes of one event.
pub(super) fn votes(view: &View, votes: &[Votes]) -> Html {
    if votes.is_empty() {
        return nothing();
    }
    let tally = tally(votes);
    let part = smaller_part(view, view.texts().detail_votes).el(sentence(view, &tally));
    let part = match bar(&tally) {
        Some(bar) => part.el(bar),
        None => part,
    };
    part.el(el("div", "votes").el(table(view, votes))).html()
}

fn sentence(view: &View, tally: &Tally) -> El {
    let texts = view.texts();
    let number = |votes: Option<u32>| known(votes, view.lang);
    let sums = i18n::fill(
        texts.votes_sentence,
        &[
            ("yes", &number(tally.yes)),
            ("no", &number(tally.no)),
            ("abstain", &number(tally.abstain)),
            ("absent", &number(tally.absent)),
        ],
    );
    let sentence = el("p", "").text(&sums).words(".");
    if tally.complete {
        sentence
    } else {
        sentence.words(" ").words(texts.votes_incomplete)
    }
}

fn table(view: &View, votes: &[Votes]) -> El {
    let texts = view.texts();
    let mut head = el("tr", "").el(heading("", "col").words(texts.votes_party));
    for name in [
        texts.votes_yes,
        texts.votes_no,
        texts.votes_abstain,
        texts.votes_absent,
    ] {
        head = head.el(heading("number", "col").words(name));
    }
    let mut body = el("tbody", "");
    for (place, votes) in votes.iter().enumerate() {
        body = body.el(row(view, votes).key(place));
    }
    el("table", "small")
        .el(el("caption", "").words(texts.votes_caption))
        .el(el("thead", "").el(head))
        .el(body)
}

fn row(view: &View, votes: &Votes) -> El {
    let party = party::party(view.dataset(), &votes.party);
    let mut row = el("tr", "").el(heading("", "row").add(party));
    for votes in [votes.yes, votes.no, votes.abstain, votes.absent] {
        row = row.el(el("td", "number").text(&known(votes, view.lang)));
    }
    row
}

fn heading(class: &'static str, scope: &'static str) -> El {
    el("th", class).set("scope", scope)
}

/// For and against side by side. Only where both sums are whole: a bar of half the votes
/// would tell another story.
fn bar(tally: &Tally) -> Option<El> {
    let (Some(yes), Some(no), true) = (tally.yes, tally.no, tally.complete) else {
        return None;
    };
    let share = (u64::from(yes) * 1000).checked_div(u64::from(yes) + u64::from(no))?;
    let share = u16::try_from(share).unwrap_or(1000);
    let side = |class| el("rect", class).set("height", "100%");
    Some(
        icon::drawing("votebar")
            .el(side("no").set("width", "100%"))
            .el(side("yes").put("width", percent(share))),
    )
}

fn known(votes: Option<u32>, lang: Lang) -> String {
    votes.map_or_else(
        || lang.texts().unknown_value.to_owned(),
        |votes| i18n::number(lang, u64::from(votes)),
    )
}
