//! What the readers make of one source.

use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use motion_timeline::adapter::format::Format;
use motion_timeline::adapter::places;
use motion_timeline::adapter::source::{Answer, Source as Reader};
use motion_timeline::domain::{Area, Dataset, Motion, Outcome};

use crate::MEMORY;
use crate::corpus::Source;

/// The figures of one dialect in one source.
#[derive(Default)]
pub(crate) struct Figures {
    pub(crate) source: String,
    /// `None` where no dialect claims the files.
    pub(crate) format: Option<Format>,
    pub(crate) files: usize,
    pub(crate) bytes: usize,
    /// Files that gave nothing, and why.
    pub(crate) refused: Vec<(String, String)>,
    pub(crate) panics: usize,
    pub(crate) records: usize,
    pub(crate) motions: usize,
    pub(crate) left_out: usize,
    /// Records that are no motions to be shown, by reason.
    pub(crate) passed_over: BTreeMap<Box<str>, u32>,
    /// What could not be read as it stands, the numbers in it left aside, by message.
    pub(crate) issues: BTreeMap<String, u32>,
    pub(crate) with_submission: usize,
    pub(crate) with_dated_step: usize,
    pub(crate) with_body: usize,
    pub(crate) with_outcome: usize,
    pub(crate) with_decision: usize,
    pub(crate) with_area: usize,
    pub(crate) with_proposer: usize,
    pub(crate) with_party: usize,
    /// Wordings that mean an outcome or were looked at and mean none, and how often they stand.
    pub(crate) wordings: BTreeMap<Box<str>, (Outcome, u32)>,
    pub(crate) time: Duration,
    /// Most memory at a time beyond the answers themselves, in bytes.
    pub(crate) memory: usize,
}

impl Figures {
    /// Records of which nobody says what became of them; below zero where one record gives
    /// several motions.
    pub(crate) fn unexplained(&self) -> i64 {
        let passed: u64 = self
            .passed_over
            .values()
            .map(|count| u64::from(*count))
            .sum();
        self.records as i64 - self.motions as i64 - self.left_out as i64 - passed as i64
    }
}

/// Reads a source, once for each dialect that its files are in.
pub(crate) fn read(source: &Source, gazetteer: &[Area]) -> Vec<Figures> {
    let mut by_format: BTreeMap<Option<Format>, Vec<&Path>> = BTreeMap::new();
    for file in &source.files {
        let bytes = fs::read(file).unwrap_or_default();
        let claimed = catch_unwind(|| Format::claimed(&bytes)).unwrap_or_default();
        by_format.entry(claimed).or_default().push(file);
    }
    by_format
        .into_iter()
        .map(|(format, files)| {
            let mut figures = Figures {
                source: source.name.clone(),
                format,
                files: files.len(),
                ..Figures::default()
            };
            match format {
                Some(format) => with(format, &files, gazetteer, &mut figures),
                None => {
                    for file in files {
                        figures.refuse(file, "no dialect claims it");
                    }
                }
            }
            figures
        })
        .collect()
}

fn with(format: Format, files: &[&Path], gazetteer: &[Area], figures: &mut Figures) {
    let mut reader = format.source();
    for file in files {
        let bytes = match fs::read(file) {
            Ok(bytes) => bytes,
            Err(error) => {
                figures.refuse(file, &error.to_string());
                continue;
            }
        };
        figures.bytes += bytes.len();
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let begun = Instant::now();
        let from = file.to_string_lossy();
        let answer = Answer {
            from: &from,
            role: 0,
            bytes: &bytes,
        };
        let reply = catch_unwind(AssertUnwindSafe(|| reader.answer(&answer)));
        figures.time += begun.elapsed();
        figures.memory = figures
            .memory
            .max(MEMORY.peak_usage().saturating_sub(before));
        match reply {
            Ok(Ok(reply)) => {
                figures.left_out += reply.left_out as usize;
                for issue in reply.issues {
                    let message = without_numbers(&issue.message);
                    *figures.issues.entry(message).or_default() += 1;
                }
                if let Some(why) = reply.truncated {
                    figures.refuse(file, &why);
                }
            }
            Ok(Err(error)) => figures.refuse(file, &format!("{error:?}")),
            Err(_) => {
                figures.panics += 1;
                figures.refuse(file, "PANIC");
            }
        }
    }
    let joined = catch_unwind(AssertUnwindSafe(|| join(&*reader, gazetteer, figures)));
    if joined.is_err() {
        figures.panics += 1;
    }
}

fn join(reader: &dyn Reader, gazetteer: &[Area], figures: &mut Figures) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let begun = Instant::now();
    let mut dataset = reader.dataset();
    if !gazetteer.is_empty() {
        places::mark(&mut dataset, gazetteer);
    }
    figures.time += begun.elapsed();
    figures.memory = figures
        .memory
        .max(MEMORY.peak_usage().saturating_sub(before));
    let tally = reader.tally();
    figures.records = tally.records as usize;
    figures.passed_over = tally.passed_over.clone();
    figures.wordings = tally.wordings.clone();
    figures.count(&dataset);
}

impl Figures {
    fn count(&mut self, dataset: &Dataset) {
        let motions = &dataset.motions;
        let share = |holds: fn(&Motion) -> bool| motions.iter().filter(|m| holds(m)).count();
        self.motions = motions.len();
        self.with_submission = share(|m| m.submitted.is_some());
        self.with_dated_step = share(|m| m.first_known().is_some());
        self.with_body = share(|m| m.events.iter().any(|event| event.body.is_some()));
        self.with_outcome = share(|m| {
            let known = |outcome: Outcome| outcome != Outcome::Unknown;
            m.events
                .iter()
                .filter_map(|event| event.outcome())
                .any(known)
                || m.clauses
                    .iter()
                    .filter_map(|c| c.verdict.as_ref())
                    .any(|v| known(v.outcome))
        });
        self.with_decision = share(|m| m.decision().is_some());
        self.with_area = share(|m| !m.areas.is_empty());
        self.with_proposer = share(|m| !m.proposers.is_empty());
        self.with_party = share(|m| m.proposers.iter().any(|person| person.party.is_some()));
    }

    fn refuse(&mut self, file: &Path, why: &str) {
        let name = file.file_name().unwrap_or(file.as_os_str());
        self.refused
            .push((name.to_string_lossy().into_owned(), why.to_owned()));
    }
}

/// The message with every number and quoted text as `#`, so that equal ones can be counted.
fn without_numbers(message: &str) -> String {
    let mut plain = String::new();
    for (place, part) in message.split('"').enumerate() {
        if place % 2 == 1 {
            plain.push_str("\"…\"");
            continue;
        }
        let mut in_number = false;
        for c in part.chars() {
            if !c.is_ascii_digit() {
                plain.push(c);
            } else if !in_number {
                plain.push('#');
            }
            in_number = c.is_ascii_digit();
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_that_differ_in_values_only_are_one() {
        let one = without_numbers("\"2023-02-30\" has a day at line 12");
        assert_eq!(one, without_numbers("\"x\" has a day at line 7"));
        assert_eq!(one, "\"…\" has a day at line #");
    }
}
