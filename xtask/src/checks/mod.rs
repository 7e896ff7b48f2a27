//! `cargo xtask test`: every check, its time and its count.

mod count;
mod steps;

use crate::cli::TestOptions;
use crate::process::say;
use crate::project::Project;
use crate::setup::Need;
use anyhow::{Result, bail};
use count::Count;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::{Duration, Instant};
use steps::{STEPS, Step};

/// What a step came to.
struct Outcome {
    name: &'static str,
    count: Count,
    time: Duration,
    note: String,
}

/// Runs the chosen steps; the last line printed is the count of tests.
pub(crate) fn run(project: &Project, options: &TestOptions) -> Result<bool> {
    let chosen = chosen(&options.only)?;
    let missing = prepare(project, &chosen);
    let mut outcomes: Vec<Outcome> = Vec::new();
    for step in chosen {
        say(format!("{}: {}", step.name, step.what));
        let start = Instant::now();
        let (count, note) = match obstacle(step, &missing, &outcomes) {
            Some((count, note)) => (count, note),
            None => match (step.run)(project, &options.runner_args) {
                Ok(count) => (count, String::new()),
                Err(error) => (Count::FAILED, format!("{error:#}")),
            },
        };
        if !note.is_empty() {
            eprintln!("error: {}: {note}", step.name);
        }
        outcomes.push(Outcome {
            name: step.name,
            count,
            time: start.elapsed(),
            note,
        });
    }
    let sum: Count = outcomes.iter().map(|outcome| outcome.count).sum();
    println!("\n{}{sum}", table(&outcomes));
    Ok(sum.failed == 0 && sum.passed > 0)
}

fn chosen(only: &[String]) -> Result<Vec<&'static Step>> {
    for name in only {
        if !STEPS.iter().any(|step| step.name == name) {
            let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
            bail!(
                "there is no step `{name}`; the steps are {}",
                names.join(", ")
            );
        }
    }
    let wanted = |step: &&Step| only.is_empty() || only.iter().any(|name| name == step.name);
    Ok(STEPS.iter().filter(wanted).collect())
}

/// Installs what the steps need; what cannot be had fails only the steps that need it.
fn prepare(project: &Project, steps: &[&Step]) -> BTreeMap<Need, String> {
    let mut missing = BTreeMap::new();
    let mut tried = Vec::new();
    for &need in steps.iter().flat_map(|step| step.needs) {
        if !tried.contains(&need) {
            tried.push(need);
            if let Err(error) = need.ensure(project) {
                missing.insert(need, format!("{error:#}"));
            }
        }
    }
    missing
}

/// Why a step cannot run, and how that counts.
fn obstacle(
    step: &Step,
    missing: &BTreeMap<Need, String>,
    before: &[Outcome],
) -> Option<(Count, String)> {
    if let Some(reason) = step.needs.iter().find_map(|need| missing.get(need)) {
        return Some((Count::FAILED, reason.clone()));
    }
    let after = before
        .iter()
        .find(|outcome| step.after == Some(outcome.name));
    after
        .filter(|outcome| outcome.count.failed > 0)
        .map(|outcome| {
            (
                Count::SKIPPED,
                format!("not run, because {} failed", outcome.name),
            )
        })
}

fn table(outcomes: &[Outcome]) -> String {
    let mut table = String::new();
    for Outcome {
        name,
        count,
        time,
        note,
    } in outcomes
    {
        let mark = if count.failed > 0 { "FAILED" } else { "ok" };
        let seconds = time.as_secs_f32();
        let mut result = count.to_string();
        if let Some(reason) = note.lines().next() {
            result += " - ";
            result += reason;
        }
        // Writing to a string cannot fail.
        let _ = writeln!(table, "{mark:<7}{name:<12}{seconds:>7.1} s   {result}");
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(name: &'static str, failed: u32) -> Outcome {
        Outcome {
            name,
            count: Count {
                passed: 1,
                failed,
                skipped: 0,
            },
            time: Duration::from_millis(1500),
            note: String::new(),
        }
    }

    #[test]
    fn only_known_steps() {
        let names = |only: &[&str]| {
            let only: Vec<_> = only.iter().map(|&name| name.to_owned()).collect();
            chosen(&only).map(|steps| steps.iter().map(|step| step.name).collect::<Vec<_>>())
        };
        assert_eq!(names(&[]).unwrap().len(), STEPS.len());
        assert_eq!(names(&["size", "fmt"]).unwrap(), ["fmt", "size"]);
        assert!(names(&["sise"]).unwrap_err().to_string().contains("size"));
    }

    #[test]
    fn a_step_waits_for_what_it_needs() {
        let [size] = chosen(&["size".to_owned()]).unwrap()[..] else {
            panic!("one step was asked for");
        };
        let none = BTreeMap::new();
        assert!(obstacle(size, &none, &[outcome("build", 0)]).is_none());
        assert!(obstacle(size, &none, &[outcome("fmt", 1)]).is_none());
        let (count, _) = obstacle(size, &none, &[outcome("build", 1)]).unwrap();
        assert_eq!(count, Count::SKIPPED);

        let [web] = chosen(&["web".to_owned()]).unwrap()[..] else {
            panic!("one step was asked for");
        };
        let missing = BTreeMap::from([(Need::Browser, "no browser".to_owned())]);
        let (count, note) = obstacle(web, &missing, &[]).unwrap();
        assert_eq!((count, note.as_str()), (Count::FAILED, "no browser"));
    }

    #[test]
    fn one_row_per_step() {
        let mut size = outcome("size", 2);
        size.note = "too much\nof it".to_owned();
        assert_eq!(
            table(&[outcome("fmt", 0), size]),
            "ok     fmt             1.5 s   1 passed, 0 failed\n\
             FAILED size            1.5 s   1 passed, 2 failed - too much\n"
        );
    }
}
