//! One motion in the list.

use yew::{Callback, Component, Context, Html, Properties};

use super::details::Details;
use super::dom::{El, el};
use super::focus::Target;
use super::mark::marked;
use super::term;
use super::view::View;
use super::{badge, icon, party, steps};
use crate::domain::{Motion, Person};
use crate::i18n::{self, Term};
use crate::index::Needles;
use crate::view_model::{Action, Card, MOST_PEOPLE, Place};

/// Properties of [`MotionCard`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct MotionCardProps {
    /// What the widget knows.
    pub view: View,
    /// Position of the motion in the data.
    pub position: u32,
    /// Whether its details are open.
    pub open: bool,
    /// What is looked for, to be marked.
    pub needles: Needles,
    /// What draws the details, once it is there.
    pub details: Details,
    /// Asks for it once more, and leads the focus.
    pub retry: Callback<Target>,
    /// Where the reader's actions go.
    pub act: Callback<Action>,
}

/// A motion with its state, its people, its places and its timeline, and a button that opens
/// the details below.
pub(super) struct MotionCard;

impl Component for MotionCard {
    type Message = ();
    type Properties = MotionCardProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let MotionCardProps {
            view,
            position,
            open,
            needles,
            details,
            retry,
            act,
        } = ctx.props();
        let article = el("article", if *open { "card" } else { "card closed" }).set("part", "case");
        let Some(motion) = view.index.motion(*position) else {
            return article.html();
        };
        let card = Card::new(motion, view.dataset(), view.today, view.lang);
        let number = position.to_string();
        let title_id = ["case-", &number].concat();
        let panel_id = ["details-", &number].concat();
        let mut title = el(view.heading_tag(2), "card-title")
            .put("id", &*title_id)
            .set("tabindex", "-1");
        title = marked(title, &card.title, needles);
        if let Some(language) = &motion.language {
            title = title.put("lang", &**language);
        }
        let mut panel = el("div", "case-panel")
            .set("part", "details")
            .put("id", &*panel_id)
            .set("tabindex", "-1")
            .flag("hidden", !open);
        if *open {
            panel = panel.add(details.draw(view, motion, needles, (&panel_id, retry)));
        }
        article
            .put("aria-labelledby", title_id)
            .el(state(view, &card))
            .el(title)
            .el(notes(view, &card))
            .el(people(view, &motion.proposers, needles))
            .el(areas(view, &card, needles))
            .add(details.found(view, motion, &card, needles))
            .add(steps::steps(&card.steps, view.lang))
            .el(el("div", "").el(toggle(view, motion, &card, *open, panel_id, act)))
            .el(panel)
            .html()
    }
}

fn state(view: &View, card: &Card) -> El {
    let mut line = el("div", "card-meta small")
        .add(badge::badge(card.badge.status, card.badge.label))
        .el(el("span", "").text(&card.submitted));
    if view.dataset().fictional {
        line = line.el(el("span", "tag").words(view.texts().fictional_mark));
    }
    line
}

fn notes(view: &View, card: &Card) -> El {
    let mut notes = el("div", "card-notes small muted");
    for note in card.badge.last_known.iter().chain(&card.wait) {
        notes = notes.el(el("p", "").text(note));
    }
    if card.over_a_year {
        notes = notes.el(el("p", "")
            .words(view.texts().over_a_year)
            .words(" ")
            .add(term::help(Term::OneYear, view)));
    }
    notes
}

fn people(view: &View, people: &[Person], needles: &Needles) -> El {
    let texts = view.texts();
    if people.is_empty() {
        return el("p", "who small muted").words(texts.proposers_missing);
    }
    let mut line = el("p", "who");
    for (place, person) in people.iter().take(MOST_PEOPLE).enumerate() {
        let party = person
            .party
            .as_deref()
            .map(|id| party::party(view.dataset(), id));
        let mut before = people.iter().take(place);
        let again = before.any(|other| other.party == person.party);
        let class = match &person.party {
            None => "person",
            Some(_) if again => "person of-party again",
            Some(_) => "person of-party",
        };
        let mut one = el("span", class);
        // A party that signed as such is not named twice.
        if person.party.as_deref() != Some(&person.name) {
            one = one.el(marked(el("span", ""), &person.name, needles));
        }
        line = line.el(one.maybe(party));
    }
    if let Some(more) = people
        .len()
        .checked_sub(MOST_PEOPLE)
        .filter(|more| *more > 0)
    {
        let more = i18n::fill(texts.more_people, &[("n", &more.to_string())]);
        line = line.el(el("span", "muted").text(&more));
    }
    line
}

fn areas(view: &View, card: &Card, needles: &Needles) -> El {
    let texts = view.texts();
    let mut lines = el("div", "places small");
    for (one, other, places) in [
        (texts.area_primary, texts.area_primary_other, &card.primary),
        (texts.area_mentioned, texts.area_mentioned, &card.mentioned),
        (
            texts.area_outside_one,
            texts.area_outside_other,
            &card.outside,
        ),
    ] {
        if !places.is_empty() {
            let template = if places.len() == 1 { one } else { other };
            // The names are the data's; what stands before and behind them is not.
            let (before, rest) = template.split_once('{').unwrap_or_default();
            let (_, behind) = rest.split_once('}').unwrap_or_default();
            let line = el("p", "").words(before);
            lines = lines.el(marked(line, &names(view, places), needles).words(behind));
        }
    }
    lines
}

fn names(view: &View, places: &[Place]) -> String {
    let mut names = Vec::with_capacity(places.len());
    for place in places {
        names.push(if place.derived {
            [&place.name, " (", view.texts().derived_mark, ")"].concat()
        } else {
            place.name.clone()
        });
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    i18n::list(view.lang, &names)
}

fn toggle(
    view: &View,
    motion: &Motion,
    card: &Card,
    open: bool,
    panel_id: String,
    act: &Callback<Action>,
) -> El {
    let texts = view.texts();
    let id = motion.id.clone();
    let title = i18n::fill(texts.details_of, &[("title", &card.title)]);
    el("button", "plain toggle")
        .set("type", "button")
        .truth("aria-expanded", open)
        .put("aria-controls", panel_id)
        .on_click(act.reform(move |_| Action::ToggleCase(id.clone())))
        .add(icon::arrow(open))
        .el(el("span", "").words(texts.details))
        .el(el("span", "hidden-text").words(" ").text(&title))
}
