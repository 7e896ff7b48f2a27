//! Runs every fuzz target for a while.

use crate::process::{output, run, say};
use crate::project::Project;
use crate::tools;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// Longest input, in bytes: the records of no dialect need more to go wrong.
const LONGEST: usize = 16_384;

/// Most memory, in megabytes, for inputs of this length; libFuzzer and its corpus take part of it.
const MEMORY: usize = 1_024;

/// Seconds that a single input may take.
const SLOWEST: usize = 5;

/// Fuzzes the targets that are named, or else all, each for so many seconds.
pub(crate) fn run_all(project: &Project, seconds: u32, wanted: &[String]) -> Result<()> {
    tools::ensure_cargo_fuzz(project)?;
    let listed = output(project.cargo()?.args(["fuzz", "list"]))?;
    let targets: Vec<&str> = listed.lines().collect();
    for name in wanted {
        ensure!(
            targets.contains(&&**name),
            "there is no fuzz target `{name}`; there are {}",
            targets.join(", ")
        );
    }
    let mut failed = Vec::new();
    for target in targets {
        if !wanted.is_empty() && !wanted.iter().any(|name| name == target) {
            continue;
        }
        say(format!("Fuzzing {target} for {seconds} s"));
        let seeds = seed(project, target)?;
        let mut fuzz = project.cargo()?;
        // Without a sanitizer, which needs another compiler and finds nothing in safe code.
        fuzz.args(["fuzz", "run", "--sanitizer", "none", target]);
        fuzz.arg(seeds);
        fuzz.args(["--", "-print_final_stats=1"]);
        fuzz.arg(format!("-max_total_time={seconds}"));
        fuzz.arg(format!("-max_len={LONGEST}"));
        fuzz.arg(format!("-rss_limit_mb={MEMORY}"));
        fuzz.arg(format!("-timeout={SLOWEST}"));
        if run(&mut fuzz).is_err() {
            failed.push(target);
        }
    }
    if failed.is_empty() {
        return Ok(());
    }
    bail!(
        "{} failed; an input that was found is in fuzz/artifacts/",
        failed.join(", ")
    )
}

/// The target's folder of inputs, with the small answers of its dialect in it.
fn seed(project: &Project, target: &str) -> Result<PathBuf> {
    let inputs = project.root.join("fuzz/corpus").join(target);
    fs::create_dir_all(&inputs)?;
    let fixtures = project.root.join("tests/fixtures");
    let folder = match target {
        "motion_json" => fixtures.join("motion-json"),
        "detect" => fixtures.join("corpus"),
        dialect => fixtures.join("corpus").join(dialect),
    };
    let mut files = Vec::new();
    if folder.is_dir() {
        collect(&folder, &mut files)?;
    }
    for (number, file) in files.iter().enumerate() {
        fs::copy(file, inputs.join(format!("seed-{number}")))
            .with_context(|| format!("cannot copy {}", file.display()))?;
    }
    Ok(inputs)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(())
}
