//! What is said of lifelines: the words that go with the drawing, and those instead of it.

use super::board::Board;
use super::density::{Run, Runs, WHOLE, certain};
use super::lanes::Lane;
use super::life::{End, Life};
use super::scene::Sight;
use crate::domain::{Dataset, Date, Day, Moment, Motion, Status};
use crate::i18n::{self, Lang};
use crate::view_model::card::{Badge, Card};
use crate::view_model::chart::Lanes;

/// What a line says when it is pointed at or has the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineCard {
    /// Title.
    pub title: String,
    /// State.
    pub badge: Badge,
    /// The rest, a sentence or a few words each.
    pub facts: Vec<String>,
}

impl LineCard {
    /// The words of a line.
    #[must_use]
    pub fn new(motion: &Motion, life: &Life, dataset: &Dataset, today: Day, lang: Lang) -> Self {
        let (texts, words) = (lang.texts(), lang.chart());
        let card = Card::new(motion, dataset, today, lang);
        let mut facts = vec![card.submitted];
        let decided = motion.decision().and_then(|event| event.date.as_ref());
        match life.end {
            End::Decided(..) => {
                let date = decided.map(|date| i18n::date(lang, date));
                facts.extend(date.map(|date| i18n::fill(words.decided_on, &[("date", &date)])));
            }
            End::DecidedSometime => facts.push(words.decided_sometime.to_owned()),
            End::Open => facts.push(texts.decision_not_yet.to_owned()),
            End::Unknown if card.badge.label == texts.decision_unknown => {}
            End::Unknown => facts.push(texts.decision_unknown.to_owned()),
        }
        facts.extend(card.badge.last_known.clone());
        facts.extend(card.wait);
        if card.over_a_year {
            facts.push(texts.over_a_year.to_owned());
        }
        for due in motion.goals.iter().filter_map(|goal| goal.due.as_ref()) {
            let template = if due.is_after(today) {
                words.goal_ahead
            } else {
                words.goal_passed
            };
            facts.push(i18n::fill(template, &[("date", &i18n::date(lang, due))]));
        }
        let places: Vec<&str> = card.primary.iter().map(|place| &*place.name).collect();
        match places.as_slice() {
            [] => {}
            [one] => facts.push(i18n::fill(texts.area_primary, &[("areas", one)])),
            several => facts.push(i18n::fill(
                texts.area_primary_other,
                &[("areas", &i18n::list(lang, several))],
            )),
        }
        Self {
            title: card.title,
            badge: card.badge,
            facts,
        }
    }
}

/// A line in one sentence after another, as an assistive tool reads it.
#[must_use]
pub fn line_sentence(card: &LineCard) -> String {
    let mut text = String::new();
    let facts = card.facts.iter().map(String::as_str);
    for part in [&*card.title, card.badge.label].into_iter().chain(facts) {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(part);
        if !part.ends_with(['.', '!', '?', '…']) {
            text.push('.');
        }
    }
    text
}

/// What a lane is called, with how many motions it has.
#[must_use]
pub fn lane_sentence(lane: &Lane, lanes: Lanes, lang: Lang) -> String {
    let (texts, words) = (lang.texts(), lang.chart());
    let none = match lanes {
        Lanes::None => "",
        Lanes::Area => words.no_area,
        Lanes::Party => words.no_party,
        Lanes::Body => words.no_body,
    };
    let number = lane.members.len() as u64;
    let count = i18n::counted(lang, number, texts.count_one, texts.count_other);
    [lane.name.as_deref().unwrap_or(none), ", ", &count].concat()
}

/// What the drawing shows and of what time.
#[must_use]
pub fn scene_sentence(board: &Board, lang: Lang) -> String {
    let words = lang.chart();
    let Board {
        scene,
        lanes,
        lives,
        window,
        ..
    } = board;
    let (first, last) = window.days();
    let time = stretch(first, last, lang);
    match &scene.sight {
        Sight::Lines(rows) => {
            let mut seen: Vec<u128> = Vec::with_capacity(rows.placed.len());
            let meets = |life: &&Life| window.meets(life.begin.0, life.reach());
            for placed in &rows.placed {
                if lives.get(placed.position).filter(meets).is_some() {
                    seen.push(placed.position.into());
                }
            }
            seen.sort_unstable();
            seen.dedup();
            let number = seen.len() as u64;
            let template = i18n::plural(number, words.lines_one, words.lines_other);
            let number = i18n::number(lang, number);
            i18n::fill(template, &[("n", &number), ("time", &time)])
        }
        Sight::Density { edges, begins, .. } => {
            let mut highest = (0, 0);
            for (place, _) in edges.iter().enumerate() {
                for sums in begins {
                    highest = highest.max((sums.of(place), place));
                }
            }
            let (most, place) = highest;
            let days = edges.get(place).zip(edges.get(place + 1));
            let bin = days.map(|(from, to)| bin(*from, *to, lang));
            let several = lanes.len() > 1;
            let template = if several {
                words.density_lanes
            } else {
                words.density
            };
            let most = i18n::number(lang, most.div_ceil(WHOLE));
            i18n::fill(
                template,
                &[
                    ("time", &time),
                    ("most", &most),
                    ("bin", &bin.unwrap_or_default()),
                ],
            )
        }
    }
}

/// What a bin of the density says: what is certain first.
#[must_use]
pub fn bin_sentence(runs: &Runs, from: i32, to: i32, lang: Lang) -> Vec<String> {
    let words = lang.chart();
    let (begun, may_begin) = certain(&runs.begins, from, to);
    let (ended, may_end) = certain(&runs.ends, from, to);
    let counts = [
        ("begun", &*i18n::number(lang, begun.into())),
        ("ended", &*i18n::number(lang, ended.into())),
    ];
    let mut facts = vec![i18n::fill(words.bin_counts, &counts)];
    for status in Status::ALL {
        let of = |run: &&Run| run.status == *status && run.first >= from && run.last < to;
        let number: u32 = runs.ends.iter().filter(of).map(|run| run.count).sum();
        if number > 0 {
            let number = i18n::number(lang, number.into());
            facts.push([lang.texts().status(*status), ": ", &number].concat());
        }
    }
    let may = may_begin + may_end;
    if may > 0 {
        let counts = [
            ("begun", &*i18n::number(lang, may_begin.into())),
            ("ended", &*i18n::number(lang, may_end.into())),
        ];
        facts.push(i18n::fill(words.bin_possible, &counts));
    }
    facts
}

/// The days of a bin in words: a day, a month, a year, several years, or from one day to another.
#[must_use]
pub fn bin(from: i32, to: i32, lang: Lang) -> String {
    let (first, last) = (Day::from_number(from), Day::from_number(to.max(1) - 1));
    stretch(first, last.max(first), lang)
}

/// Days in words, as briefly as is exact.
fn stretch(first: Day, last: Day, lang: Lang) -> String {
    let (year, month, day) = first.parts();
    let (last_year, last_month, _) = last.parts();
    let next = Day::from_number(last.number() + 1).parts();
    let month_ends = next.2 == 1;
    let date = |moment: Option<Moment>| moment.map(Date::At);
    let exact = if first == last {
        date(Some(Moment::of_day(first)))
    } else if day == 1 && month_ends && (year, month) == (last_year, last_month) {
        date(Moment::of_month(year, month))
    } else if (month, day) == (1, 1) && month_ends && last_month == 12 {
        match (Moment::of_year(year), Moment::of_year(last_year)) {
            (Some(one), Some(other)) if one == other => Some(Date::At(one)),
            (Some(one), Some(other)) => Some(Date::Between(one, other)),
            _ => None,
        }
    } else {
        None
    };
    let exact = exact.unwrap_or(Date::Between(Moment::of_day(first), Moment::of_day(last)));
    i18n::date(lang, &exact)
}
