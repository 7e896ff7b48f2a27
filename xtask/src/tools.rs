//! Build tools in pinned versions: taken from PATH where they fit, else installed into the
//! project's tools folder.

use crate::npm;
use crate::process::{run, say};
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::process::Stdio;

/// The version of cargo-fuzz.
const CARGO_FUZZ: &str = "0.13.2";

/// Trunk, which drives the build.
pub(crate) fn ensure_trunk(project: &Project) -> Result<()> {
    cargo_tool(project, "trunk", "trunk", &project.trunk_version()?)
}

/// wasm-bindgen and its test runner, of the version that the widget links.
pub(crate) fn ensure_wasm_bindgen(project: &Project) -> Result<()> {
    let version = project.wasm_bindgen_version()?;
    cargo_tool(
        project,
        "wasm-bindgen-test-runner",
        "wasm-bindgen-cli",
        &version,
    )?;
    cargo_tool(project, "wasm-bindgen", "wasm-bindgen-cli", &version)
}

/// cargo-fuzz, which only `cargo xtask fuzz` needs.
pub(crate) fn ensure_cargo_fuzz(project: &Project) -> Result<()> {
    cargo_tool(project, "cargo-fuzz", "cargo-fuzz", CARGO_FUZZ)
}

/// wasm-opt and esbuild, from npm: the one registry that carries both built for every platform.
pub(crate) fn ensure_shrinkers(project: &Project) -> Result<()> {
    let programs = [
        ("wasm-opt", project.wasm_opt_version()?),
        ("esbuild", project.esbuild_version()?),
    ];
    npm::ensure_node(project, npm::FOR_BUILDING)?;
    let mut missing = false;
    for (program, version) in &programs {
        missing |= !has_version(project, program, version)?;
    }
    if !missing {
        return Ok(());
    }
    let package = project.build_package();
    fs::create_dir_all(&package)?;
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        fs::copy(
            project.root.join("xtask/npm").join(file),
            package.join(file),
        )
        .with_context(|| format!("cannot copy {file} to {}", package.display()))?;
    }
    npm::install(project, &package)?;
    for (program, version) in &programs {
        ensure!(
            has_version(project, program, version)?,
            "npm installed another {program} than {version}"
        );
    }
    Ok(())
}

fn cargo_tool(project: &Project, program: &str, package: &str, version: &str) -> Result<()> {
    if has_version(project, program, version)? {
        return Ok(());
    }
    say(format!(
        "Installing {package} {version} (one to three minutes on two cores, once)"
    ));
    let install = |locked: &[&str]| -> Result<()> {
        run(project
            .cargo()?
            .args(["install", "--force", package, "--version"])
            .arg(format!("={version}"))
            .args(locked)
            // The default features are a client for https and a look for updates: not wanted.
            .arg("--no-default-features")
            .arg("--root")
            .arg(&project.tools)
            .arg("--target-dir")
            .arg(project.tools.join("build"))
            // Optimised they take several times as long to build and save a second per use.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env_remove("RUSTFLAGS"))
    };
    if install(&["--locked"]).is_err() {
        // A registry may lack a version that the package's lock file names, yanked or held back.
        say(format!(
            "Trying {package} again with the newest compatible dependencies"
        ));
        install(&[]).with_context(|| format!("{package} {version} cannot be installed"))?;
    }
    ensure!(
        has_version(project, program, version)?,
        "{program} does not report version {version} after its installation"
    );
    fs::remove_dir_all(project.tools.join("build"))?;
    Ok(())
}

/// Whether the program that will be found reports this version.
fn has_version(project: &Project, program: &str, version: &str) -> Result<bool> {
    if project.which(program)?.is_none() {
        return Ok(false);
    }
    let output = project
        .command(program)?
        .arg("--version")
        .stdin(Stdio::null())
        .output();
    Ok(output.is_ok_and(|output| reports(&String::from_utf8_lossy(&output.stdout), version)))
}

/// Whether `output` has `version` as a word of its own.
fn reports(output: &str, version: &str) -> bool {
    output.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_as_the_tools_print_them() {
        assert!(reports("trunk 0.21.14\n", "0.21.14"));
        assert!(reports("wasm-opt version 132 (version_132)\n", "132"));
        assert!(!reports("trunk 0.21.14-beta.1\n", "0.21.14"));
        assert!(!reports("wasm-bindgen 0.2.130\n", "0.2.13"));
        assert!(!reports("", "0.2.13"));
    }
}
