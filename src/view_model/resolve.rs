//! Looks for what was asked for before the data was there.

use super::state::{Load, State};
use crate::domain::Ids;
use crate::i18n::digits;
use crate::index::Index;

/// Looks for everything that is wanted in the data that has arrived.
pub(super) fn resolve(state: &mut State) {
    if let Some(index) = state.index.clone() {
        let State {
            query,
            wishes,
            configured,
            ..
        } = state;
        let area = |text: &str| index.find_area(text).map(Box::from);
        let party = |text: &str| index.find_party(text).map(Box::from);
        let case = |id: &str| index.position(id).map(|_| Box::from(id));
        find(configured, &mut wishes.configured, &area);
        if state.follows_config {
            query.areas.clone_from(configured);
        }
        find(&mut query.areas, &mut wishes.areas, &area);
        find(&mut query.parties, &mut wishes.parties, &party);
        find(&mut state.open, &mut wishes.cases, &case);
        resolve_years(state, &index);
    }
    let wishes = &state.wishes;
    let mut unknown = wishes.meaningless.clone();
    if state.load == Load::Done {
        for wishes in [
            &wishes.configured,
            &wishes.areas,
            &wishes.parties,
            &wishes.cases,
        ] {
            unknown.extend_from_slice(wishes);
        }
    }
    state.unknown = unknown;
}

/// Moves what is found from the wishes to the chosen, by the id that it has now, and what is
/// no longer found the other way: as more data arrives, a place that was plain text can turn
/// out to be another spelling of a listed area.
fn find(chosen: &mut Ids, wishes: &mut Vec<String>, look_up: &dyn Fn(&str) -> Option<Box<str>>) {
    let mut texts = Vec::with_capacity(chosen.len() + wishes.len());
    for id in std::mem::take(chosen).iter() {
        texts.push(String::from(&**id));
    }
    texts.append(wishes);
    for text in texts {
        match look_up(&text) {
            Some(id) => _ = chosen.insert(id),
            None if wishes.contains(&text) => {}
            None => wishes.push(text),
        }
    }
}

/// Fits an address's years to the data. As long as more may come, they stay a wish.
fn resolve_years(state: &mut State, index: &Index) {
    let Some((from, to)) = state.wishes.years.map(in_time) else {
        return;
    };
    let meets = index
        .years()
        .is_some_and(|(first, last)| from <= last && first <= to);
    state.query.years = if meets {
        clamp((from, to), index)
    } else {
        state.window
    };
    if state.load == Load::Done {
        state.wishes.years = None;
        if !meets {
            let years = [&*digits(from.into()), "–", &digits(to.into())].concat();
            state.wishes.meaningless.push(years);
        }
    }
}

/// The chosen years within those of the data; nothing where that is all of them.
pub(super) fn clamp(years: (u16, u16), index: &Index) -> Option<(u16, u16)> {
    let (first, last) = index.years()?;
    let (from, to) = in_time(years);
    let years = (from.clamp(first, last), to.clamp(first, last));
    (years != (first, last)).then_some(years)
}

fn in_time((one, other): (u16, u16)) -> (u16, u16) {
    (one.min(other), one.max(other))
}
