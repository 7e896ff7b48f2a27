//! The budget of the first view.

use crate::programs::PROGRAMS;
use crate::shrink::PROGRAM;
use anyhow::{Context, Result, ensure};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// Bytes that code and styles of a first view are to take on the wire, brotli quality 11. Not
/// reached yet: DESIGN.md, "Bytes", says what was tried and what is left to try.
const GOAL: usize = 110_000;

/// What is loaded together: the files whose names begin so, and the most bytes that they may take
/// now, which is what has been reached, so that it can only get better. Whatever begins as none of
/// them belongs to the first view.
const LATER: [(&str, &str, usize); 4] = [
    (
        "details of a case and what a reader takes along, once the page is idle",
        "motion-timeline-details",
        31_000,
    ),
    (
        "what parts share, with the first of them",
        "motion-timeline-shared",
        1_500,
    ),
    (
        "lifelines, when a reader asks for them",
        "motion-timeline-lifelines",
        29_000,
    ),
    ("the frame page and its host's script", "frame/", 3_000),
];
/// What the first view may take of the plain build, and of the small one.
pub(crate) const PLAIN: usize = 167_500;
pub(crate) const SMALL: usize = 155_500;

/// What a page links to, and what every reader of the page loads, whether they come to the widget
/// or not.
const STUB: (&str, usize) = ("embed.js", 3_000);

/// Quality and window of the strongest brotli that servers use for files compressed ahead.
const QUALITY: i32 = 11;
const WINDOW: i32 = 22;

/// Prints each file's size and whether the sum keeps the budget.
pub(crate) fn run(dist: &Path, budget: usize) -> Result<bool> {
    let mut files = Vec::new();
    collect(dist, &mut files).with_context(|| {
        format!(
            "{} is missing; `cargo xtask build` makes it",
            dist.display()
        )
    })?;
    files.sort();
    for name in ["motion-timeline.js", "motion-timeline_bg.wasm"] {
        ensure!(
            files.contains(&dist.join(name)),
            "{} has no {name} to measure",
            dist.display()
        );
    }
    println!("{:>9} {:>9}  file", "bytes", "brotli");
    let mut first = 0;
    let mut stub = usize::MAX;
    let programs = PROGRAMS
        .iter()
        .map(|(name, what, budget)| (*what, format!("{PROGRAM}-{name}"), *budget));
    let groups: Vec<_> = LATER
        .into_iter()
        .map(|(what, start, budget)| (what, start.to_owned(), budget))
        .chain(programs)
        .collect();
    let mut later = vec![0; groups.len()];
    for file in files {
        let content = fs::read(&file)?;
        let small = brotli_size(&content)?;
        let name = file.strip_prefix(dist).unwrap_or(&file).display();
        let name = name.to_string();
        let group = groups
            .iter()
            .position(|(_, start, _)| name.starts_with(start));
        if name == STUB.0 {
            stub = small;
        }
        *group.map_or(&mut first, |group| &mut later[group]) += small;
        println!("{:>9} {small:>9}  {name}", content.len());
    }
    println!("the goal for the first view is {GOAL}");
    let mut kept = within("first view", first, budget);
    kept &= within("the stub", stub, STUB.1);
    for ((what, _, budget), sum) in groups.into_iter().zip(later) {
        kept &= within(what, sum, budget);
    }
    Ok(kept)
}

/// Says whether a sum keeps its budget.
fn within(what: &str, sum: usize, budget: usize) -> bool {
    let kept = sum <= budget;
    let verdict = if kept { "within" } else { "OVER" };
    println!("{what}: {sum}, {verdict} the budget of {budget}");
    kept
}

/// Every file that a browser runs or styles with, but for the demo page's own; data files are the
/// publisher's.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_name() == Some(OsStr::new("demo")) {
            continue;
        }
        if path.is_dir() {
            collect(&path, files)?;
        } else if let Some("wasm" | "js" | "mjs" | "css") =
            path.extension().and_then(|e| e.to_str())
        {
            files.push(path);
        }
    }
    Ok(())
}

fn brotli_size(content: &[u8]) -> Result<usize> {
    let mut small = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: QUALITY,
        lgwin: WINDOW,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*content, &mut small, &params)?;
    Ok(small.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brotli_shrinks_what_repeats() {
        assert!(brotli_size(&[b'a'; 10_000]).unwrap() < 50);
        assert!(brotli_size(b"").unwrap() <= 4);
    }
}
