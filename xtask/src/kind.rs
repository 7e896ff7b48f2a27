//! Kinds of a build: what cargo is told, and where it puts what it makes.

use crate::build;
use crate::project::{Project, WASM_TARGET};
use anyhow::{Context, Result};
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// A kind of build.
pub(crate) struct Kind {
    /// `debug` or `release`.
    profile: String,
    target: PathBuf,
    is_small: bool,
}

impl Kind {
    /// The one that Trunk is at, which runs this as its hook.
    pub(crate) fn of_trunk(project: &Project) -> Result<Self> {
        Ok(Self {
            profile: env::var("TRUNK_PROFILE").context("Trunk names no profile")?,
            target: project.target()?,
            is_small: false,
        })
    }

    /// The small release build: with a standard library built for size, and with a bare trap for
    /// every panic.
    pub(crate) fn small(project: &Project) -> Result<Self> {
        Ok(Self {
            profile: "release".to_owned(),
            target: project.target()?.join("small"),
            is_small: true,
        })
    }

    /// Where linked programs are.
    pub(crate) fn linked(&self) -> PathBuf {
        self.target.join(WASM_TARGET).join(&self.profile)
    }

    /// `cargo build` of the widget's package for the browser.
    pub(crate) fn cargo(&self, project: &Project) -> Result<Command> {
        let mut cargo = project.cargo()?;
        cargo.args(["build", "--locked", "--target", WASM_TARGET]);
        cargo.args(["--package", "motion-timeline", "--target-dir"]);
        cargo.arg(&self.target);
        if self.profile == "release" {
            cargo.arg("--release");
        }
        let mut flags = build::remapped()?;
        if self.is_small {
            // None of the three is stable, and this is how a stable compiler takes them.
            cargo.env("RUSTC_BOOTSTRAP", "1");
            cargo.arg("-Zbuild-std=std,panic_abort");
            cargo.arg("-Zbuild-std-features=optimize_for_size");
            flags += " -Zunstable-options -Cpanic=immediate-abort";
        } else {
            // The library's own dependencies are all that a build may have to fetch.
            cargo.arg("--offline");
        }
        cargo.env(build::FLAGS, flags);
        cargo.env_remove(build::INCREMENTAL);
        Ok(cargo)
    }
}
