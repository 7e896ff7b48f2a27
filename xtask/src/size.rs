//! The budget of the first view.

use crate::project::Project;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// Bytes that code and styles of a first view are to take on the wire, brotli quality 11. Not
/// reached yet: DESIGN.md, "Bytes", says what was tried and what is left to try.
const GOAL: usize = 110_000;

/// What is loaded together: the files whose names begin so, and the most bytes that they may take
/// now, which is what has been reached, so that it can only get better. Whatever begins as none of
/// them belongs to the first view.
const LATER: [(&str, &str, usize); 5] = [
    (
        "details of a case, once the page is idle",
        "motion-timeline-details",
        15_000,
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
    (
        "dialects, when one is needed",
        "motion-timeline-dialects",
        330_000,
    ),
    ("the frame page and its host's script", "frame/", 3_000),
];
const BUDGET: usize = 162_500;

/// What a page links to, and what every reader of the page loads, whether they come to the widget
/// or not.
const STUB: (&str, usize) = ("embed.js", 3_000);

/// Quality and window of the strongest brotli that servers use for files compressed ahead.
const QUALITY: i32 = 11;
const WINDOW: i32 = 22;

/// Prints each file's size and whether the sum keeps the budget.
pub(crate) fn run(project: &Project) -> Result<bool> {
    let dist = project.dist();
    let mut files = Vec::new();
    collect(&dist, &mut files).context("dist/ is missing; `cargo xtask build` makes it")?;
    files.sort();
    for name in ["motion-timeline.js", "motion-timeline_bg.wasm"] {
        ensure!(
            files.contains(&dist.join(name)),
            "dist/ has no {name} to measure"
        );
    }
    println!("{:>9} {:>9}  file", "bytes", "brotli");
    let mut first = 0;
    let mut stub = usize::MAX;
    let mut later = [0; LATER.len()];
    for file in files {
        let content = fs::read(&file)?;
        let small = brotli_size(&content)?;
        let name = file.strip_prefix(&dist).unwrap_or(&file).display();
        let name = name.to_string();
        let group = LATER
            .iter()
            .position(|(_, start, _)| name.starts_with(start));
        if name == STUB.0 {
            stub = small;
        }
        *group.map_or(&mut first, |group| &mut later[group]) += small;
        println!("{:>9} {small:>9}  {name}", content.len());
    }
    println!("the goal for the first view is {GOAL}");
    let mut kept = within("first view", first, BUDGET);
    kept &= within("the stub", stub, STUB.1);
    for ((what, _, budget), sum) in LATER.into_iter().zip(later) {
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
        if path.ends_with("dist/demo") {
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
