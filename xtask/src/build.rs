//! The release build.

use crate::process::{self, say};
use crate::project::Project;
use crate::setup::{self, Need};
use anyhow::Result;
use std::process::Command;

/// Builds `dist/`, installing what that takes.
pub(crate) fn run(project: &Project) -> Result<()> {
    setup::ensure_all(project, &Need::BUILD)?;
    say("Building dist/ (two minutes at first, then seconds)");
    release(project)
}

/// Builds `dist/` with the tools that are there.
pub(crate) fn release(project: &Project) -> Result<()> {
    process::run(trunk(project)?.args(["build", "--release", "--offline"]))
}

/// Trunk with the project's settings.
pub(crate) fn trunk(project: &Project) -> Result<Command> {
    let mut trunk = project.command("trunk")?;
    // Trunk takes any value but true or false for an error, and `1` is what many machines set.
    trunk.env_remove("NO_COLOR");
    Ok(trunk)
}
