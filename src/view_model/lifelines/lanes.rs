//! Which lines stand together, and in what order.

use super::life::{Life, Lives};
use crate::index::Index;
use crate::view_model::chart::{Lanes, LineOrder};

/// Lines that stand together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lane {
    /// What they have in common; `None` for those that have nothing of the kind.
    pub name: Option<String>,
    /// Positions of their motions, in the chosen order.
    pub members: Vec<u32>,
}

/// Puts the motions found that have a date into lanes without an empty one.
///
/// By area and party, a motion stands in every lane that it belongs to, so that each lane has all
/// of its own; those that belong to none come last.
#[must_use]
pub fn lanes(
    index: &Index,
    lives: &Lives,
    hits: &[u32],
    lanes: Lanes,
    order: LineOrder,
) -> Vec<Lane> {
    let sorted = sorted(lives, hits, order);
    let mut found = match lanes {
        Lanes::None => Vec::new(),
        Lanes::Area => {
            let names = index.areas().iter().map(|area| &*area.name);
            by(names, &sorted, &|place, position| {
                index.is_about(place, position)
            })
        }
        Lanes::Party => {
            let names = index.parties().iter();
            let names = names.map(|party| party.name.as_deref().unwrap_or(&party.id));
            by(names, &sorted, &|place, position| {
                index.is_by(place, position)
            })
        }
        Lanes::Body => {
            let dataset = index.dataset();
            let names = lives.bodies().iter().map(|body| dataset.body_name(body));
            by(names, &sorted, &|place, position| {
                lives
                    .get(position)
                    .and_then(|life| life.body)
                    .is_some_and(|body| usize::from(body) == place)
            })
        }
    };
    let mut alone = vec![true; index.dataset().motions.len()];
    for position in found.iter().flat_map(|lane| &lane.members) {
        if let Some(alone) = alone.get_mut(*position as usize) {
            *alone = false;
        }
    }
    let rest: Vec<u32> = sorted
        .into_iter()
        .filter(|position| alone.get(*position as usize) == Some(&true))
        .collect();
    if !rest.is_empty() {
        found.push(Lane {
            name: None,
            members: rest,
        });
    }
    found
}

fn by<'a>(
    names: impl Iterator<Item = &'a str>,
    sorted: &[u32],
    belongs: &dyn Fn(usize, u32) -> bool,
) -> Vec<Lane> {
    let mut lanes = Vec::new();
    for (place, name) in names.enumerate() {
        let mut members = Vec::new();
        for &position in sorted {
            if belongs(place, position) {
                members.push(position);
            }
        }
        if !members.is_empty() {
            lanes.push(Lane {
                name: Some(name.to_owned()),
                members,
            });
        }
    }
    lanes
}

/// The motions that have a date, in order; equal ones as they were found.
fn sorted(lives: &Lives, hits: &[u32], order: LineOrder) -> Vec<u32> {
    let key = |life: &Life| match order {
        LineOrder::Date => (0, life.begin.0),
        LineOrder::Duration => (life.duration().saturating_neg(), life.begin.0),
        LineOrder::Status => (life.status as i32, life.begin.0),
    };
    let mut keyed = Vec::with_capacity(hits.len());
    for (place, position) in (0..).zip(hits) {
        if let Some(life) = lives.get(*position) {
            let (first, second) = key(life);
            keyed.push(packed(first, second, place));
        }
    }
    keyed.sort_unstable();
    let place = |key: u128| unpacked(key).2;
    keyed
        .into_iter()
        .filter_map(|key| hits.get(place(key) as usize).copied())
        .collect()
}

/// Three numbers as one that sorts as they do, so that all sorting here is of one type: each
/// other would bring a sorting routine of its own.
pub(super) fn packed(first: i32, second: i32, third: u32) -> u128 {
    let word = |number: i32| u128::from(number.cast_unsigned() ^ (1 << 31));
    word(first) << 64 | word(second) << 32 | u128::from(third)
}

/// The numbers again.
pub(super) fn unpacked(key: u128) -> (i32, i32, u32) {
    // The lowest bits at a time.
    #[allow(clippy::cast_possible_truncation)]
    let word = |shift: u32| (key >> shift) as u32;
    let number = |shift| (word(shift) ^ (1 << 31)).cast_signed();
    (number(64), number(32), word(0))
}
