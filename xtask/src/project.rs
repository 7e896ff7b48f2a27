//! Where things are, and the versions the project pins.

use crate::process::output;
use anyhow::{Context, Result};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target every wasm build names.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The project's folders.
pub(crate) struct Project {
    /// The repository's top folder.
    pub(crate) root: PathBuf,
    /// Where installed tools live; shared between clones when the environment says so.
    pub(crate) tools: PathBuf,
}

impl Project {
    /// The project this xtask was built from.
    pub(crate) fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("the folder of xtask has a parent")?
            .to_owned();
        let tools = match env::var_os("MOTION_TIMELINE_TOOLS") {
            Some(folder) if !folder.is_empty() => {
                std::path::absolute(folder).context("MOTION_TIMELINE_TOOLS is not a path")?
            }
            _ => root.join(".tools"),
        };
        Ok(Self { root, tools })
    }

    /// Where Trunk puts the files to publish.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where `cargo xtask dist` puts what an embedder uploads.
    pub(crate) fn dist_embed(&self) -> PathBuf {
        self.root.join("dist-embed")
    }

    /// The widget's version.
    pub(crate) fn version(&self) -> Result<String> {
        let manifest: toml::Table = self.read("Cargo.toml")?.parse()?;
        let version = manifest
            .get("package")
            .and_then(|package| package.get("version"));
        let version = version.and_then(toml::Value::as_str);
        Ok(version.context("Cargo.toml has no version")?.to_owned())
    }

    /// A program run in the project's folder that finds the installed tools first.
    pub(crate) fn command(&self, program: &str) -> Result<Command> {
        let mut command = Command::new(self.which(program)?.unwrap_or_else(|| program.into()));
        command.current_dir(&self.root).env("PATH", self.path()?);
        Ok(command)
    }

    /// Cargo of the toolchain that runs this xtask.
    pub(crate) fn cargo(&self) -> Result<Command> {
        let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        self.command(&cargo)
    }

    /// The first executable of that name on the search path of [`Project::command`].
    pub(crate) fn which(&self, program: &str) -> Result<Option<PathBuf>> {
        let path = self.path()?;
        Ok(env::split_paths(&path)
            .map(|folder| folder.join(program))
            .find(|file| file.is_file()))
    }

    /// Where the npm package with the tools of a build is installed.
    pub(crate) fn build_package(&self) -> PathBuf {
        self.tools.join("npm")
    }

    fn path(&self) -> Result<OsString> {
        let own = [
            self.tools.join("bin"),
            self.build_package().join("node_modules/.bin"),
        ];
        let outer = env::var_os("PATH").unwrap_or_default();
        env::join_paths(own.into_iter().chain(env::split_paths(&outer)))
            .context("the tools folder must not have a separator of PATH in its name")
    }

    /// Cargo's folder for build results.
    pub(crate) fn target(&self) -> Result<PathBuf> {
        let metadata = output(self.cargo()?.args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version=1",
        ]))?;
        let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
        let target = metadata["target_directory"].as_str();
        Ok(target
            .context("cargo metadata names no target folder")?
            .into())
    }

    /// The version of wasm-bindgen in Cargo.lock; its command line tools must have the same.
    pub(crate) fn wasm_bindgen_version(&self) -> Result<String> {
        locked_version(&self.read("Cargo.lock")?, "wasm-bindgen")
    }

    /// The version of Trunk that Trunk.toml asks for.
    pub(crate) fn trunk_version(&self) -> Result<String> {
        let config: toml::Table = self.read("Trunk.toml")?.parse()?;
        let version = config.get("trunk-version").and_then(toml::Value::as_str);
        let version = version.and_then(|version| version.strip_prefix('='));
        Ok(version
            .context("Trunk.toml has no `trunk-version = \"=…\"`")?
            .to_owned())
    }

    /// The version of wasm-opt that Trunk.toml asks for, such as `132`.
    pub(crate) fn wasm_opt_version(&self) -> Result<String> {
        let config: toml::Table = self.read("Trunk.toml")?.parse()?;
        let version = config.get("tools").and_then(|tools| tools.get("wasm_opt"));
        let version = version.and_then(toml::Value::as_str);
        let version = version.and_then(|version| version.strip_prefix("version_"));
        Ok(version
            .context("Trunk.toml has no `wasm_opt = \"version_…\"`")?
            .to_owned())
    }

    /// The version of esbuild that `xtask/npm` pins.
    pub(crate) fn esbuild_version(&self) -> Result<String> {
        let package: serde_json::Value =
            serde_json::from_str(&self.read("xtask/npm/package.json")?)?;
        let version = package["devDependencies"]["esbuild"].as_str();
        Ok(version
            .context("xtask/npm/package.json pins no esbuild")?
            .to_owned())
    }

    fn read(&self, name: &str) -> Result<String> {
        fs::read_to_string(self.root.join(name)).with_context(|| format!("cannot read {name}"))
    }
}

/// The version of the package `name` in the text of a Cargo.lock.
fn locked_version(lock: &str, name: &str) -> Result<String> {
    let lock: toml::Table = lock.parse().context("Cargo.lock is not TOML")?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    packages
        .into_iter()
        .flatten()
        .find(|package| package.get("name").and_then(toml::Value::as_str) == Some(name))
        .and_then(|package| package.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock has no version of {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_in_a_lock_file() {
        let lock = r#"
            version = 4
            [[package]]
            name = "wasm-bindgen-futures"
            version = "0.4.80"
            [[package]]
            name = "wasm-bindgen"
            version = "0.2.130"
            dependencies = ["cfg-if"]
        "#;
        assert_eq!(locked_version(lock, "wasm-bindgen").unwrap(), "0.2.130");
        assert!(locked_version(lock, "yew").is_err());
        assert!(locked_version("<html>", "yew").is_err());
    }

    #[test]
    fn the_project_pins_every_tool() {
        let project = Project::find().unwrap();
        assert!(project.trunk_version().unwrap().starts_with("0."));
        assert!(project.wasm_bindgen_version().unwrap().starts_with("0.2."));
        assert!(project.esbuild_version().unwrap().starts_with("0."));
    }

    #[test]
    fn trunk_and_npm_name_the_same_wasm_opt() {
        let project = Project::find().unwrap();
        let package = project.read("xtask/npm/package.json").unwrap();
        let package: serde_json::Value = serde_json::from_str(&package).unwrap();
        let npm = package["devDependencies"]["binaryen"].as_str().unwrap();
        assert_eq!(npm, format!("{}.0.0", project.wasm_opt_version().unwrap()));
    }

    #[test]
    fn lock_files_of_npm_name_no_host() {
        let project = Project::find().unwrap();
        for folder in ["xtask/npm", "tests/e2e", "examples/react", "bench"] {
            let lock = project
                .read(&format!("{folder}/package-lock.json"))
                .unwrap();
            assert!(!lock.contains("://"), "{folder} names a registry");
        }
    }
}
