//! `cargo xtask dist`: what an embedder uploads, in `dist-embed/`.
//!
//! ```text
//! 0.1.0/   every file of this version, never changed again
//! 0.1/     what pages link to that want to follow: one line that leads to the version
//! integrity.json, nginx.conf, Caddyfile, .htaccess, web.config, custom-elements.json, …
//! ```

mod integrity;
mod pack;
mod reproduce;
mod servers;

use crate::build;
use crate::process::say;
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

pub(crate) use reproduce::twice;

/// The files of a folder by their path in it, with slashes.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Builds the widget and writes `dist-embed/`.
pub(crate) fn run(project: &Project) -> Result<()> {
    build::run(project)?;
    let files = pack::packed(project)?;
    let folder = project.dist_embed();
    write(&files, &folder)?;
    let bytes: usize = files.values().map(Vec::len).sum();
    say(format!(
        "dist-embed/ has {} files, {} kB; docs/embedding.md says where they go",
        files.len(),
        bytes / 1000
    ));
    Ok(())
}

/// Whether packing what is built gives the same bytes once more, and no file that must not leave
/// this machine; for the checks.
pub(crate) fn check(project: &Project) -> Result<()> {
    let files = pack::packed(project)?;
    ensure!(
        files == pack::packed(project)?,
        "packing twice gives different bytes"
    );
    reproduce::names_no_folder(project, &files)?;
    write(&files, &project.dist_embed())
}

fn write(files: &Files, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    for (name, content) in files {
        let file = folder.join(name);
        let parent = file.parent().context("a file stands in a folder")?;
        fs::create_dir_all(parent)?;
        fs::write(file, content)?;
    }
    Ok(())
}
