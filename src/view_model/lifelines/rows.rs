//! Lines put into rows, several into one where they do not meet.

use super::lanes::Lane;
use super::life::Lives;
use super::window::Window;

/// A line in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Position of its motion.
    pub position: u32,
    /// Place of its lane.
    pub lane: usize,
    /// Its row, counted from the lane's first.
    pub row: usize,
}

/// Lines in rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// The lines, lane by lane, in each lane's order.
    pub placed: Vec<Placed>,
    /// How many rows each lane has; 0 where nothing of it is in sight.
    pub rows: Vec<usize>,
}

impl Rows {
    /// All rows of all lanes.
    #[must_use]
    pub fn total(&self) -> usize {
        self.rows.iter().sum()
    }
}

/// Puts the lines that are in sight into rows: each into the first one of its lane where `gap`
/// days lie between it and what is there, or into one of its own where `alone` is set. `None`
/// where that would take more than `most` rows.
///
/// Lines that are within `wide` only, which a drag may bring into sight, stand where the rows have
/// room for them, and else nowhere until it rests.
#[must_use]
pub fn pack(
    lanes: &[Lane],
    lives: &Lives,
    (window, wide): (Window, Window),
    gap: i32,
    alone: bool,
    most: usize,
) -> Option<Rows> {
    let mut found = Rows::default();
    let mut total = 0;
    for (place, lane) in lanes.iter().enumerate() {
        // Of each row the stretches that are taken, in order.
        let mut taken: Vec<Vec<(i32, i32)>> = Vec::new();
        for in_sight in [true, false] {
            for &position in &lane.members {
                let Some(life) = lives.get(position) else {
                    continue;
                };
                let (first, last) = (life.begin.0, life.reach());
                if window.meets(first, last) != in_sight || !wide.meets(first, last) {
                    continue;
                }
                let stretch = (first.saturating_sub(gap), last.saturating_add(gap));
                let free = |row: &Vec<(i32, i32)>| !alone && fits(row, stretch);
                let row = taken.iter().position(free).unwrap_or(taken.len());
                match taken.get_mut(row) {
                    Some(row) => insert(row, (first, last)),
                    None if in_sight => taken.push(vec![(first, last)]),
                    None => continue,
                }
                if total + taken.len() > most {
                    return None;
                }
                found.placed.push(Placed {
                    position,
                    lane: place,
                    row,
                });
            }
        }
        total += taken.len();
        found.rows.push(taken.len());
    }
    Some(found)
}

fn fits(row: &[(i32, i32)], (first, last): (i32, i32)) -> bool {
    let after = row.partition_point(|(_, end)| *end < first);
    row.get(after).is_none_or(|(start, _)| *start > last)
}

fn insert(row: &mut Vec<(i32, i32)>, stretch: (i32, i32)) {
    let place = row.partition_point(|(start, _)| *start < stretch.0);
    row.insert(place, stretch);
}
