//! The programs that read other dialects (`src/bin/dialects`), each loaded by pages that need it.
//!
//! Trunk could build them too, but one after the other; cargo does it side by side.

use crate::kind::Kind;
use crate::process::run;
use crate::project::Project;
use crate::trap;
use anyhow::Result;
use std::fs;
use std::path::Path;

/// The programs: the files of each begin so, after the name of the widget's program. What each is
/// for, and the most bytes (brotli) that it may take, JavaScript included.
pub(crate) const PROGRAMS: [(&str, &str, usize); 9] = [
    ("ahjo", "reader of Ahjo", 86_000),
    ("areas", "areas of an embedder's list in texts", 79_000),
    ("csv", "reader of tables", 92_000),
    ("detect", "which dialect an answer is in", 33_000),
    ("legistar", "reader of Legistar", 90_000),
    ("oparl", "reader of OParl", 84_000),
    ("ori", "reader of Open Raadsinformatie", 101_000),
    ("popolo", "reader of Popolo", 79_000),
    ("riksdagen", "reader of the Riksdag", 92_000),
];

/// Builds them into a folder; their names.
pub(crate) fn build(project: &Project, kind: &Kind, folder: &Path) -> Result<Vec<String>> {
    let names: Vec<_> = PROGRAMS
        .iter()
        .map(|(name, ..)| format!("motion-timeline-{name}"))
        .collect();
    let mut cargo = kind.cargo(project)?;
    cargo.args(["--features", "dialects"]);
    for name in &names {
        cargo.args(["--bin", name]);
    }
    run(&mut cargo)?;
    let linked = kind.linked();
    let work = project.target()?.join("programs");
    fs::create_dir_all(&work)?;
    for name in &names {
        let file = name.to_owned() + ".wasm";
        let mut program = fs::read(linked.join(&file))?;
        trap::instead_of_words(&mut program)?;
        fs::write(work.join(&file), program)?;
        run(project
            .command("wasm-bindgen")?
            .args(["--target=web", "--no-typescript", "--out-name", name])
            .arg("--out-dir")
            .args([folder, &*work.join(file)]))?;
    }
    Ok(names)
}
