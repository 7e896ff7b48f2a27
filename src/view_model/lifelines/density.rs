//! How many motions begin and end when: what is drawn where lines can't be told apart.
//!
//! A motion counts as one, [`WHOLE`] parts. A date that is longer than a bin (a month among
//! weeks) is spread evenly over all that it may mean, in whole parts of which none is lost: what
//! lies in the bins, before and after them adds up to the number of motions exactly.

use super::lanes::{Lane, packed, unpacked};
use super::life::{End, Life, Lives};
use super::window::Window;
use crate::domain::{Day, Status};

/// Parts of one motion.
pub const WHOLE: u64 = 1 << 12;

/// A bin is at least so wide, in pixels.
const NARROWEST: f64 = 5.0;

/// Motions that begin, or end, within the same days with the same status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Run {
    /// The first day that it may be.
    pub first: i32,
    /// The last day that it may be.
    pub last: i32,
    /// Status of the motions.
    pub status: Status,
    /// How many motions.
    pub count: u32,
}

/// When the motions of a lane begin and end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Runs {
    /// Their beginnings.
    pub begins: Vec<Run>,
    /// Their decisions, as far as they have a date.
    pub ends: Vec<Run>,
}

impl Runs {
    /// Puts the motions of a lane together by their days, so that a frame takes time by different
    /// days and not by motions.
    #[must_use]
    pub fn new(lane: &Lane, lives: &Lives) -> Self {
        let lines = || lane.members.iter().filter_map(|at| lives.get(*at));
        let key = |first, last, life: &Life| packed(first, last, life.status as u32);
        let begins = lines().map(|life| key(life.begin.0, life.begin.1, life));
        let ends = lines().filter_map(|life| match life.end {
            End::Decided(first, last) => Some(key(first, last, life)),
            End::DecidedSometime | End::Open | End::Unknown => None,
        });
        Self {
            begins: runs(begins.collect()),
            ends: runs(ends.collect()),
        }
    }
}

fn runs(mut keys: Vec<u128>) -> Vec<Run> {
    keys.sort_unstable();
    let mut runs: Vec<Run> = Vec::new();
    let mut before = None;
    for key in keys {
        match runs.last_mut() {
            Some(run) if before == Some(key) => run.count += 1,
            _ => {
                let (first, last, status) = unpacked(key);
                let status = Status::ALL.get(status as usize).copied();
                runs.push(Run {
                    first,
                    last,
                    status: status.unwrap_or(Status::Unknown),
                    count: 1,
                });
            }
        }
        before = Some(key);
    }
    runs
}

/// What runs come to over bins, in parts of [`WHOLE`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Of each bin, by status in the order of [`Status::ALL`].
    pub bins: Vec<[u64; Status::ALL.len()]>,
    /// Before the first bin.
    pub before: u64,
    /// After the last bin.
    pub after: u64,
}

impl Sums {
    /// Adds up runs over the bins between these edges, which are in order.
    #[must_use]
    pub fn new(runs: &[Run], edges: &[i32]) -> Self {
        let bins = edges.len().saturating_sub(1);
        let mut sums = Self {
            bins: vec![[0; Status::ALL.len()]; bins],
            ..Self::default()
        };
        for run in runs {
            sums.add(run, edges);
        }
        sums
    }

    fn add(&mut self, run: &Run, edges: &[i32]) {
        // What lies before a day: rounded down, so that the differences add up to all of it.
        let length = run.last.saturating_sub(run.first).saturating_add(1);
        let whole = u64::from(run.count) * WHOLE;
        let until = |day: i32| {
            let days = day.saturating_sub(run.first).clamp(0, length);
            let share = |number: i32| u64::try_from(number).unwrap_or(0);
            whole * share(days) / share(length).max(1)
        };
        let begin = edges.partition_point(|edge| *edge <= run.first);
        let mut counted = match begin.checked_sub(1) {
            Some(_) => 0,
            None => edges.first().map_or(whole, |edge| until(*edge)),
        };
        self.before += counted;
        let places = begin.max(1)..edges.len();
        for place in places {
            let Some(edge) = edges.get(place) else {
                break;
            };
            let now = until(*edge);
            if let Some(sum) = self
                .bins
                .get_mut(place - 1)
                .and_then(|bin| bin.get_mut(run.status as usize))
            {
                *sum += now - counted;
            }
            counted = now;
            if counted == whole {
                break;
            }
        }
        self.after += whole - counted;
    }

    /// What one bin comes to.
    #[must_use]
    pub fn of(&self, bin: usize) -> u64 {
        self.bins.get(bin).map_or(0, |bin| bin.iter().sum())
    }
}

/// Counts of one bin for words: what certainly lies within it, and what may.
#[must_use]
pub fn certain(runs: &[Run], from: i32, to: i32) -> (u32, u32) {
    let (mut certain, mut possible) = (0, 0);
    for run in runs {
        if run.first >= from && run.last < to {
            certain += run.count;
        } else if run.first < to && run.last >= from {
            possible += run.count;
        }
    }
    (certain, possible)
}

/// Edges of bins over a window that is so wide: days, weeks from Monday, months, quarters or
/// whole years, the first that are not too narrow. The first and last bin may reach beyond it.
#[must_use]
pub fn edges(window: Window, width: f64) -> Vec<i32> {
    let day = width / window.length().max(1.0);
    let (first, last) = window.days();
    let fits = |days: f64| days * day >= NARROWEST;
    let mut edges = Vec::new();
    if fits(1.0) || fits(7.0) {
        let step = if fits(1.0) { 1 } else { 7 };
        // 1970-01-05 was a Monday.
        let mut at = first.number() - (first.number() - 4).rem_euclid(step);
        while at <= last.number() {
            edges.push(at);
            at += step;
        }
        edges.push(at);
        return edges;
    }
    let months = [1, 3, 12, 24, 60, 120, 240, 600, 1200]
        .into_iter()
        .find(|months| fits(f64::from(*months) * 30.4))
        .unwrap_or(6000);
    let (year, month, _) = first.parts();
    let mut number = i32::from(year) * 12 + i32::from(month) - 1;
    number -= number.rem_euclid(months);
    loop {
        let at = month_start(number);
        edges.push(at);
        if at > last.number() {
            return edges;
        }
        number += months;
    }
}

/// The first day of a month, counted from January of the year 0.
pub(super) fn month_start(number: i32) -> i32 {
    let year = u16::try_from(number.div_euclid(12)).unwrap_or(9999);
    let month = u8::try_from(number.rem_euclid(12) + 1).unwrap_or(1);
    Day::new(year, month, 1).map_or(i32::MAX, Day::number)
}
