//! Whether the same sources give the same bytes wherever they are built.

use super::{Files, pack};
use crate::process::{output, run, say};
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Builds what is checked out here once more in another folder, from nothing, and compares what the
/// two have written, the demo page too. Takes as long as a first build.
pub(crate) fn twice(project: &Project) -> Result<()> {
    super::run(project)?;
    let here = written(project)?;
    let copy = project.target()?.join("reproduce");
    if copy.exists() {
        fs::remove_dir_all(&copy)?;
    }
    let listed = output(project.command("git")?.args(["ls-files", "-z"]))?;
    for name in listed.split('\0').filter(|name| !name.is_empty()) {
        let to = copy.join(name);
        fs::create_dir_all(to.parent().context("a file stands in a folder")?)?;
        fs::copy(project.root.join(name), to).with_context(|| name.to_owned())?;
    }
    say(format!("Building once more in {}", copy.display()));
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .current_dir(&copy)
        .args(["run", "--locked", "--package", "xtask", "--", "dist"])
        .env("CARGO_TARGET_DIR", copy.join("target"))
        .env("MOTION_TIMELINE_TOOLS", &project.tools);
    run(&mut cargo)?;
    let there = written(&Project {
        root: copy.clone(),
        tools: project.tools.clone(),
    })?;
    let differ = differing(&here, &there);
    ensure!(differ.is_empty(), "not the same: {}", differ.join(", "));
    fs::remove_dir_all(copy)?;
    say(format!("All {} files are the same bytes", here.len()));
    Ok(())
}

/// What a build has left on the disk to publish.
fn written(project: &Project) -> Result<Files> {
    let mut files = Files::new();
    for folder in [project.dist(), project.dist_embed()] {
        let within = folder.file_name().context("a folder with a name")?;
        let within = within.to_string_lossy().into_owned();
        for (name, content) in pack::read(&folder)? {
            files.insert(format!("{within}/{name}"), content);
        }
    }
    names_no_folder(project, &files)?;
    Ok(files)
}

/// The files that are not the same, or that only one of the two has.
fn differing<'a>(here: &'a Files, there: &'a Files) -> Vec<&'a str> {
    let names: BTreeSet<_> = here.keys().chain(there.keys()).collect();
    names
        .into_iter()
        .filter(|name| here.get(*name) != there.get(*name))
        .map(String::as_str)
        .collect()
}

/// No file may tell where it was built.
pub(super) fn names_no_folder(project: &Project, files: &Files) -> Result<()> {
    let home = std::env::home_dir();
    let folders = [Some(&*project.root), home.as_deref()];
    for folder in folders.into_iter().flatten() {
        if folder.parent().is_none() {
            continue;
        }
        let named = naming(folder, files);
        ensure!(
            named.is_empty(),
            "{} stands in {}",
            folder.display(),
            named.join(", ")
        );
    }
    Ok(())
}

fn naming<'a>(folder: &Path, files: &'a Files) -> Vec<&'a str> {
    let path = folder.to_string_lossy().into_owned() + "/";
    let has = |content: &[u8]| {
        content
            .windows(path.len())
            .any(|part| part == path.as_bytes())
    };
    files
        .iter()
        .filter(|(_, content)| has(content))
        .map(|(name, _)| &**name)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_in_a_file_is_found() {
        let files = Files::from([
            ("a.wasm".to_owned(), b"\0/home/me/src/lib.rs".to_vec()),
            ("b.wasm".to_owned(), b"src/lib.rs".to_vec()),
        ]);
        assert_eq!(naming(Path::new("/home/me"), &files), ["a.wasm"]);
    }

    #[test]
    fn what_differs_and_what_only_one_has() {
        let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
        let here = Files::from([file("a", "1"), file("b", "1"), file("c", "1")]);
        let there = Files::from([file("a", "1"), file("b", "2"), file("d", "1")]);
        assert_eq!(differing(&here, &there), ["b", "c", "d"]);
        assert_eq!(differing(&here, &here), [""; 0]);
    }
}
