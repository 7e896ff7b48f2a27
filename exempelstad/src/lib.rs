//! The made-up municipality Exempelstad: 400 motions that never were, and as many more as one
//! asks for.
//!
//! The 400 hold everything that Motion JSON can say, so that a developer, a tester or a publisher
//! can see how the widget shows it without a real municipality's name on it. Larger sets are for
//! measuring. The same program writes the same bytes on every machine: no clock, no library's
//! random numbers, and a stream of numbers of its own for each motion.

mod calendar;
mod corner;
mod course;
mod follow_up;
mod format;
mod gaps;
mod lean;
mod names;
mod places;
mod proposals;
mod rng;
mod story;
#[cfg(test)]
mod tests;
mod topics;
mod votes;
mod wording;

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::{Context, bail};
use jiff::civil::Date;
use serde::Serialize;

use format::{Motion, Publisher, Related};
use rng::Rng;
use topics::{Subject, Topic};

/// Where the set is kept, below the root of the repository.
const FILE: &str = "data/exempelstad/motions.json";
/// Motions in the set that is kept.
const MOTIONS: usize = 400;
/// Any number will do; another one gives another municipality.
const SEED: u64 = 20_261_124;
/// Years in which motions are submitted.
const YEARS: std::ops::RangeInclusive<i16> = 2014..=2026;

/// How much a set tells of each motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Everything, about 2 kB for each. The first motions are those written by hand.
    Whole,
    /// What a list of cases has, about 700 bytes for each, and of every motion the day on which
    /// it was handed in.
    Lean,
}

/// Writes a set of so many motions to a file, one after another. The same number and form give
/// the same bytes, and no two motions have the same id.
///
/// # Errors
///
/// If the file can't be written.
pub fn write_file(path: &Path, motions: usize, form: Form) -> anyhow::Result<()> {
    let file = File::create(path);
    let file = file.with_context(|| format!("cannot write {}", path.display()))?;
    let mut out = BufWriter::new(file);
    write(&mut out, motions, form)?;
    out.flush()?;
    Ok(())
}

/// Writes the kept set below `root`, or with `check` only compares it with what is there.
///
/// # Errors
///
/// If the file can't be written or read, and with `check` if it differs.
pub fn keep(root: &Path, check: bool) -> anyhow::Result<()> {
    let path = root.join(FILE);
    let wanted = document()?;
    if !check {
        fs::write(&path, &wanted).with_context(|| format!("cannot write {FILE}"))?;
        println!("{FILE}: {MOTIONS} made-up motions, {} bytes", wanted.len());
        return Ok(());
    }
    let found = fs::read_to_string(&path).with_context(|| format!("cannot read {FILE}"))?;
    if let Some(line) = first_difference(&found, &wanted) {
        bail!(
            "{FILE} is not what its generator writes: line {line} differs. \
             Run `cargo xtask data` and commit the result; don't edit the file by hand."
        );
    }
    println!("{FILE}: as generated");
    Ok(())
}

/// Number of the first line in which two texts differ.
fn first_difference(found: &str, wanted: &str) -> Option<usize> {
    if found == wanted {
        return None;
    }
    let same = found
        .split_inclusive('\n')
        .zip(wanted.split_inclusive('\n'))
        .take_while(|(found, wanted)| found == wanted)
        .count();
    Some(same + 1)
}

/// The kept set.
fn document() -> anyhow::Result<String> {
    let mut out = Vec::new();
    write(&mut out, MOTIONS, Form::Whole)?;
    Ok(String::from_utf8(out)?)
}

/// Writes a set of so many motions, with one entry a line so that changes can be reviewed. The
/// motions are made one by one and never all held.
///
/// # Errors
///
/// If it can't be written.
pub fn write(out: &mut impl Write, motions: usize, form: Form) -> anyhow::Result<()> {
    let publisher = Publisher {
        name: "Exempelstad (påhittad)".into(),
        url: Some("https://exempelstad.example/".into()),
        language: Some("sv".into()),
    };
    let made_up = "Projektet motion-timeline. Kommunen, personerna och motionerna är påhittade.";
    let members = [
        ("format", json(&"motion-json/1")?),
        ("publisher", json(&publisher)?),
        ("compiled_by", json(&made_up)?),
        ("updated", json(&calendar::TODAY.to_string())?),
        ("license", json(&"MIT OR Apache-2.0")?),
        ("fictional", json(&true)?),
        ("areas", list(&places::areas())?),
        ("bodies", list(&places::bodies())?),
        ("parties", list(&names::table())?),
    ];
    writeln!(out, "{{")?;
    for (name, value) in members {
        writeln!(out, "\"{name}\": {value},")?;
    }
    write!(out, "\"motions\": [")?;
    let mut before = "\n";
    tell_all(motions, form, &mut |motion| {
        write!(out, "{before}{}", json(motion)?)?;
        before = ",\n";
        Ok(())
    })?;
    writeln!(out, "\n]\n}}")?;
    Ok(())
}

fn json(value: &impl Serialize) -> anyhow::Result<String> {
    Ok(serde_json::to_string(value)?)
}

fn list(items: &[impl Serialize]) -> anyhow::Result<String> {
    let lines: Vec<String> = items.iter().map(json).collect::<Result<_, _>>()?;
    Ok(format!("[\n{}\n]", lines.join(",\n")))
}

/// Tells of every motion: those written by hand, which a lean set does not have, then the drawn
/// ones from the earliest to the latest.
fn tell_all(
    count: usize,
    form: Form,
    tell: &mut dyn FnMut(&Motion) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut count = count;
    if form == Form::Whole {
        let by_hand = corner::all();
        by_hand.iter().take(count).try_for_each(&mut *tell)?;
        count = count.saturating_sub(by_hand.len());
    }
    let topics = topics::all();
    let mut rng = Rng::new(SEED);
    let mut subjects = subjects(&mut rng, &topics, count);
    rng.shuffle(&mut subjects);
    let days = days(&mut rng, count);
    let mut earlier: Vec<(&Topic, String)> = Vec::new();
    let mut last_year = (0, 0);
    for (number, (subject, day)) in (1..).zip(subjects.into_iter().zip(days)) {
        let in_year = if last_year.0 == day.year() {
            last_year.1 + 1
        } else {
            1
        };
        last_year = (day.year(), in_year);
        let id = format!("motion-{}-{in_year:02}", day.year());
        let mut rng = Rng::new(SEED ^ (number << 32));
        let mut motion = story::tell(&mut rng, &id, &subject, day);
        match form {
            Form::Whole => {
                relate(&mut rng, &mut motion, &subject, &earlier);
                earlier.push((subject.topic, id));
                tell(&motion)?;
            }
            Form::Lean => tell(&lean::lean(motion, day))?,
        }
    }
    Ok(())
}

/// What the drawn motions are about: topics without a place once each, the others in as many
/// areas as it takes.
fn subjects<'a>(rng: &mut Rng, topics: &'a [Topic], count: usize) -> Vec<Subject<'a>> {
    let (local, general): (Vec<&Topic>, Vec<&Topic>) =
        topics.iter().partition(|topic| topic.is_local());
    let places = places::PLACES;
    let mut subjects: Vec<Subject> = general
        .into_iter()
        .map(|topic| Subject::new(rng, topic, &places[0]))
        .collect();
    let rest = count.saturating_sub(subjects.len());
    for (turn, topic) in local.iter().cycle().take(rest).enumerate() {
        // 7 has no factor in common with the number of places: each round is elsewhere.
        let (round, index) = (turn / local.len(), turn % local.len());
        let place = &places[(index * 3 + round * 7) % places.len()];
        subjects.push(Subject::new(rng, topic, place));
    }
    subjects
}

/// Days of submission, from the earliest to the latest.
fn days(rng: &mut Rng, count: usize) -> Vec<Date> {
    let years: Vec<i16> = YEARS.collect();
    let mut days: Vec<Date> = (0..count)
        .map(|index| {
            let day = calendar::some_day(rng, years[index % years.len()]);
            let meeting = calendar::council_meeting(day);
            // Most motions are handed in when the council meets.
            if rng.chance(65) && meeting <= calendar::TODAY {
                meeting
            } else {
                day
            }
        })
        .collect();
    days.sort_unstable();
    days
}

/// Ties a motion to an earlier one on the same topic, and now and then to its neighbour.
fn relate(rng: &mut Rng, motion: &mut Motion, subject: &Subject, earlier: &[(&Topic, String)]) {
    let same = earlier
        .iter()
        .rev()
        .find(|(other, _)| std::ptr::eq(*other, subject.topic));
    let relation = *rng.pick(&["earlier", "earlier", "other"]);
    if let (Some((_, id)), true) = (same, rng.chance(25)) {
        motion.related.push(Related {
            motion: id.clone(),
            relation: Some(relation),
        });
    }
    if let (Some((_, id)), true) = (earlier.last(), rng.chance(3)) {
        motion.related.push(Related {
            motion: id.clone(),
            relation: Some("joint"),
        });
    }
}
