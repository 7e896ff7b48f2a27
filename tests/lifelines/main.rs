//! Lifelines: what each line is, how lines are put into lanes and rows, that no motion is lost or
//! counted twice, and how time is zoomed, named and moved.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../arbitrary/mod.rs"]
mod arbitrary;
mod axis;
mod density;
mod lanes;
mod lines;
mod window;

use std::rc::Rc;

use motion_timeline::adapter::motion_json;
use motion_timeline::domain::{Dataset, Date, Day, Event, EventKind, Motion, Outcome, Verdict};
use motion_timeline::index::{Index, Query};
use motion_timeline::view_model::lifelines::Lives;

fn day(text: &str) -> Day {
    Date::parse(text).unwrap().first_day().unwrap()
}

fn today() -> Day {
    day("2026-11-24")
}

fn index(motions: Vec<Motion>) -> Index {
    Index::new(Rc::new(Dataset {
        motions: motions.into_iter().map(Rc::new).collect(),
        ..Dataset::default()
    }))
}

/// The index of the demo's made-up set of 400 motions.
fn exempelstad() -> Index {
    let path = format!(
        "{}/data/exempelstad/motions.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let (dataset, _) = motion_json::read(&std::fs::read(path).unwrap()).unwrap();
    Index::new(Rc::new(dataset))
}

fn lives(index: &Index) -> Lives {
    let mut lives = Lives::default();
    assert!(lives.read(index, today(), usize::MAX));
    lives
}

fn hits(index: &Index) -> Vec<u32> {
    index.run(&Query::default()).hits
}

/// A motion with its submission, and a decision where there is a second date.
fn motion(id: &str, submitted: &str, decided: Option<&str>) -> Motion {
    let mut motion = Motion::new(id, id);
    motion.submitted = Some(Date::parse(submitted).unwrap());
    if let Some(date) = decided {
        motion.events.push(Event {
            date: Some(Date::parse(date).unwrap()),
            verdict: Some(verdict(Outcome::Adopted)),
            is_final: true,
            ..Event::new(EventKind::Decided)
        });
    }
    motion
}

fn verdict(outcome: Outcome) -> Verdict {
    Verdict {
        outcome,
        wording: None,
    }
}
