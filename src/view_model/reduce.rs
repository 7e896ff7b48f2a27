//! What each action does to the state.

use std::rc::Rc;

use super::action::Action;
use super::chart::{Chart, show};
use super::fragment::Restored;
use super::load::{Failure, Gaps, Progress};
use super::resolve::{clamp, resolve};
use super::state::{Config, Filter, Load, PAGE, State, Wishes};
use super::window::first_window;
use crate::domain::Ids;
use crate::index::{Index, Query, Sort};

/// The state after an action.
#[must_use]
pub fn reduce(state: &State, action: Action, config: &Config) -> State {
    let mut next = state.clone();
    let in_sight = match action {
        // Whoever opens an address wants to see its cases, wherever the list was before.
        Action::Restore(_) => Ids::default(),
        _ => state.open.clone(),
    };
    match action {
        Action::Start => start(&mut next, config),
        Action::Progress(progress) => receive(&mut next, progress),
        Action::Configured => configure(&mut next, config),
        Action::Restore(view) => restore(&mut next, view),
        Action::ToggleArea(id) => {
            next.follows_config = false;
            next.query.areas.toggle(id);
        }
        Action::ClearAreas => clear_areas(&mut next),
        Action::SetMentioned(mentioned) => next.query.mentioned = mentioned,
        Action::ToggleStatus(status) => next.query.statuses.toggle(status),
        Action::ToggleParty(id) => next.query.parties.toggle(id),
        Action::SetYears(years) => {
            next.wishes.years = None;
            next.query.years = years.and_then(|years| clamp(years, next.index.as_deref()?));
            // The strip over time is the lifelines' brush.
            next.chart.window = None;
        }
        Action::SetWords(words) => set_words(&mut next.query, words),
        Action::SetSort(sort) => next.query.sort = sort,
        Action::RemoveFilter(filter) => remove(&mut next, filter),
        Action::ClearAll => clear(&mut next),
        Action::ShowMore => next.shown = next.shown.saturating_add(PAGE),
        Action::ToggleCase(id) => next.open.toggle(id),
        Action::Chart(action) => show(&mut next, action),
    }
    if next.query.sort == Sort::Best && next.query.words.trim().is_empty() {
        next.query.sort = Sort::default();
    }
    open_window(&mut next);
    resolve(&mut next);
    answer(&mut next, state);
    if next.load == Load::Done && next.wanted().is_some() {
        next.load = Load::Part;
    }
    reveal(&mut next, &in_sight);
    next
}

/// Whoever begins to type looks for something, which then comes first; an order that was chosen
/// stays, and so does one that is chosen later.
fn set_words(query: &mut Query, words: String) {
    let begins = query.words.trim().is_empty() && !words.trim().is_empty();
    if begins && query.sort == Sort::default() {
        query.sort = Sort::Best;
    }
    query.words = words;
}

/// What has come stays in sight until more comes: whoever asks once more after a failure keeps
/// what they had.
fn start(state: &mut State, config: &Config) {
    state.load = Load::before(config);
    state.left_out = 0;
    state.gaps = Gaps::default();
    state.incomplete = false;
    // What is wanted of the old data is wanted of the new.
    state.wishes.years = state.wishes.years.or(state.query.years);
    configure_anew(state, config);
}

fn receive(state: &mut State, progress: Progress) {
    match progress {
        Progress::Part(index) => take_in(state, index, Load::Part),
        Progress::Done {
            index,
            issues,
            gaps,
        } => {
            take_in(state, index, Load::Done);
            state.gaps = gaps;
            state.count(&issues);
        }
        Progress::Failed { failure, issues } => {
            state.load = match failure {
                Failure::NoSource => Load::NoSource,
                failure => Load::Failed(failure),
            };
            state.count(&issues);
        }
    }
}

fn take_in(state: &mut State, index: Rc<Index>, load: Load) {
    state.load = load;
    // A manifest that is read once more takes nothing out of sight.
    let is_empty = index.dataset().motions.is_empty();
    if is_empty && state.load == Load::Part && state.wanted().is_some() {
        return;
    }
    state.index = Some(index);
}

fn configure(state: &mut State, config: &Config) {
    state.follows_config = true;
    state.wishes.areas.clear();
    configure_anew(state, config);
}

/// Chooses the years that are shown at first of a set in shards.
fn open_window(state: &mut State) {
    if state.window.is_none()
        && let Some(index) = &state.index
        && let Some(years) = first_window(&index.dataset().unread)
    {
        state.window = clamp(years, index);
        if state.query.years.is_none() {
            state.query.years = state.window;
        }
    }
}

/// Forgets what the embedder's areas were resolved to, so that they are resolved once more.
fn configure_anew(state: &mut State, config: &Config) {
    state.configured = Ids::default();
    state.wishes.configured = config.areas.clone();
    if state.follows_config {
        state.query.areas = Ids::default();
    }
}

fn restore(state: &mut State, view: Restored) {
    state.chart = Chart::restored(&view);
    let years = match (view.from, view.to) {
        (None, None) => None,
        (from, to) => Some((from.unwrap_or(0), to.unwrap_or(9999))),
    };
    state.follows_config = view.areas.is_none();
    state.query = Query {
        areas: if state.follows_config {
            state.configured.clone()
        } else {
            Ids::default()
        },
        mentioned: view.mentioned.unwrap_or(true),
        statuses: view.statuses,
        words: view.words,
        sort: view.sort.unwrap_or_default(),
        years: state.window,
        ..Query::default()
    };
    state.open = Ids::default();
    state.wishes = Wishes {
        configured: std::mem::take(&mut state.wishes.configured),
        areas: view.areas.unwrap_or_default(),
        parties: view.parties,
        years,
        cases: view.cases,
        meaningless: view.unknown,
    };
}

fn remove(state: &mut State, filter: Filter) {
    match filter {
        Filter::Area(id) => {
            state.follows_config = false;
            state.query.areas.remove(&id);
        }
        Filter::Status(status) => state.query.statuses.remove(status),
        Filter::Party(id) => state.query.parties.remove(&id),
        Filter::Years(..) => {
            state.wishes.years = None;
            state.query.years = state.window;
        }
        Filter::Words(_) => state.query.words.clear(),
    }
}

fn clear_areas(state: &mut State) {
    state.follows_config = false;
    state.wishes.areas.clear();
    state.query.areas = Ids::default();
}

/// Everything passes again. The order stays: it is no filter.
fn clear(state: &mut State) {
    state.follows_config = false;
    state.wishes = Wishes {
        configured: std::mem::take(&mut state.wishes.configured),
        cases: std::mem::take(&mut state.wishes.cases),
        ..Wishes::default()
    };
    state.query = Query {
        sort: state.query.sort,
        years: state.window,
        ..Query::default()
    };
}

/// Runs the query again where the query or the data has changed.
fn answer(next: &mut State, before: &State) {
    let changed = next.query != before.query;
    if changed {
        next.shown = PAGE;
    }
    let same = |old: &Rc<Index>| next.index.as_ref().is_some_and(|new| Rc::ptr_eq(old, new));
    match &next.index {
        Some(_) if !changed && before.index.as_ref().is_some_and(same) => {}
        Some(index) => next.answer = Rc::new(index.run(&next.query)),
        None => next.answer = Rc::default(),
    }
}

/// Shows enough of the list to have those open cases in it that were not in sight.
fn reveal(state: &mut State, in_sight: &Ids) {
    let Some(index) = &state.index else {
        return;
    };
    for id in state.open.iter() {
        if in_sight.contains(id) {
            continue;
        }
        let position = index.position(id);
        let mut hits = state.answer.hits.iter();
        if let Some(place) = hits.position(|hit| Some(*hit) == position) {
            state.shown = state.shown.max((place / PAGE + 1) * PAGE);
        }
    }
}
