//! The small release build, into `dist-small/`: the plain one with smaller programs.
//!
//! What makes them smaller is not stable, so nothing else here is made or tested this way.

use crate::kind::Kind;
use crate::process::{run, say};
use crate::project::Project;
use crate::{build, shrink, size, split, wasm_std};
use anyhow::{Context, Result};
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

/// Builds it, and whether it keeps its budget.
pub(crate) fn build(project: &Project) -> Result<bool> {
    build::run(project)?;
    wasm_std::ensure_source(project).context(
        "the small build compiles Rust's standard library anew; the plain one, `cargo xtask \
         build`, does without",
    )?;
    say("Building dist-small/ (five minutes on two cores at first)");
    let folder = project.root.join("dist-small");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    copy(&project.dist(), &folder)?;
    let loader = Path::new("src/element").join(split::LOADER);
    fs::copy(project.root.join(loader), folder.join(split::LOADER))?;
    let kind = Kind::small(project)?;
    let mut cargo = kind.cargo(project)?;
    run(cargo.args(["--features", "split", "--bin", shrink::PROGRAM]))?;
    shrink::finish(project, &kind, &folder)?;
    size::run(&folder, size::SMALL)
}

/// Copies all but programs, which are made anew.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let to = to.join(path.file_name().context("an entry has a name")?);
        if path.is_dir() {
            copy(&path, &to)?;
        } else if path.extension() != Some(OsStr::new("wasm")) {
            fs::copy(path, to)?;
        }
    }
    Ok(())
}
