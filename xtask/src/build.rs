//! The release build.

use crate::process::{self, say};
use crate::project::Project;
use crate::setup::{self, Need};
use anyhow::Result;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The variable that cargo takes the compiler's flags from.
pub(crate) const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The variable by which a machine may have every build begin with what is left of the last one. A
/// release is not built so: its bytes must not hang on what was built before.
pub(crate) const INCREMENTAL: &str = "CARGO_INCREMENTAL";

/// Builds `dist/`, installing what that takes.
pub(crate) fn run(project: &Project) -> Result<()> {
    setup::ensure_all(project, &Need::BUILD)?;
    say("Building dist/ (two minutes at first, then seconds)");
    release(project)
}

/// Builds `dist/` with the tools that are there.
pub(crate) fn release(project: &Project) -> Result<()> {
    // Trunk would publish scripts that an earlier build has left here.
    let left = project.target()?.join("wasm-bindgen");
    if left.exists() {
        fs::remove_dir_all(left)?;
    }
    process::run(trunk(project)?.args(["build", "--release", "--offline"]))
}

/// Trunk with the project's settings.
pub(crate) fn trunk(project: &Project) -> Result<Command> {
    let mut trunk = project.command("trunk")?;
    // Trunk takes any value but true or false for an error, and `1` is what many machines set.
    trunk.env_remove("NO_COLOR");
    trunk.env_remove(INCREMENTAL);
    // Panics name source files: without this machine's folders they are shorter and say nothing
    // about who built it.
    trunk.env(FLAGS, remapped()?);
    Ok(trunk)
}

/// Sets a release's files apart from those of any build without the flags below: cargo takes crates
/// with and without cut paths for the same, and would link what another build has left.
const OWN: &str = "--cfg=motion_timeline_release";

/// Compiler flags that cut the folders of crates and of the toolchain from paths.
pub(crate) fn remapped() -> Result<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let folders = home
        .map(|home| home.join("registry/src"))
        .into_iter()
        .chain([PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust")]);
    Ok(folders
        // The variable is split at blanks.
        .filter(|folder| !folder.to_string_lossy().contains(' '))
        .map(|folder| format!("--remap-path-prefix={}=", folder.display()))
        .chain([OWN.to_owned()])
        .collect::<Vec<_>>()
        .join(" "))
}
