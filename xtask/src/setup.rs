//! What each command needs, installed on first use.

use crate::process::{output, run, say};
use crate::project::Project;
use crate::{browser, npm, tools, wasm_std};
use anyhow::{Result, bail};

/// Something that must be there before a step can run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// rustfmt and clippy.
    Lints,
    /// Rust's standard library for wasm32.
    WasmStd,
    /// wasm-bindgen and its test runner.
    WasmBindgen,
    /// Trunk.
    Trunk,
    /// wasm-opt and esbuild.
    Shrinkers,
    /// The npm packages of the end-to-end tests.
    EndToEnd,
    /// The npm packages of the example with React.
    Examples,
    /// Chromium and its driver.
    Browser,
    /// Firefox.
    Firefox,
}

impl Need {
    const ALL: [Self; 9] = [
        Self::WasmStd,
        Self::WasmBindgen,
        Self::Trunk,
        Self::Shrinkers,
        Self::Lints,
        Self::EndToEnd,
        Self::Examples,
        Self::Browser,
        Self::Firefox,
    ];

    /// What a release build takes.
    pub(crate) const BUILD: [Self; 4] = [
        Self::WasmStd,
        Self::WasmBindgen,
        Self::Trunk,
        Self::Shrinkers,
    ];

    /// Installs it if it is missing; quick when it is there.
    pub(crate) fn ensure(self, project: &Project) -> Result<()> {
        match self {
            Self::Lints => ensure_lints(project),
            Self::WasmStd => wasm_std::ensure(project),
            Self::WasmBindgen => tools::ensure_wasm_bindgen(project),
            Self::Trunk => tools::ensure_trunk(project),
            Self::Shrinkers => tools::ensure_shrinkers(project),
            Self::EndToEnd => {
                npm::ensure_node(project, npm::FOR_TESTING)?;
                npm::install(project, &project.root.join("tests/e2e"))
            }
            Self::Examples => {
                npm::ensure_node(project, npm::FOR_BUILDING)?;
                npm::install(project, &project.root.join("examples/react"))
            }
            Self::Browser => browser::ensure_chromium(project).map(drop),
            Self::Firefox => browser::ensure_firefox(project).map(drop),
        }
    }
}

/// `cargo xtask setup`.
pub(crate) fn everything(project: &Project) -> Result<()> {
    ensure_all(project, &Need::ALL)?;
    say("Everything is installed: `cargo xtask serve`, `cargo xtask test`");
    Ok(())
}

/// Tries all of them, so that one run tells everything that is missing.
pub(crate) fn ensure_all(project: &Project, needs: &[Need]) -> Result<()> {
    let failures = needs.iter().filter_map(|need| need.ensure(project).err());
    let mut failures: Vec<_> = failures.map(|error| format!("{error:#}")).collect();
    failures.dedup();
    if failures.is_empty() {
        return Ok(());
    }
    bail!("{}", failures.join("\nerror: "))
}

/// rustup installs them with the toolchain unless its profile says otherwise.
fn ensure_lints(project: &Project) -> Result<()> {
    let works = |tool: &str| -> Result<bool> {
        Ok(output(project.cargo()?.args([tool, "--version"])).is_ok())
    };
    if works("fmt")? && works("clippy")? {
        return Ok(());
    }
    if project.which("rustup")?.is_none() {
        bail!("rustfmt and clippy of this Rust toolchain are missing: please install them");
    }
    say("Adding rustfmt and clippy with rustup (under a minute)");
    run(project
        .command("rustup")?
        .args(["component", "add", "rustfmt", "clippy"]))
}
