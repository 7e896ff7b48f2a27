//! Node.js and its packages.

use crate::debian;
use crate::process::{output, run, say};
use crate::project::Project;
use anyhow::{Result, bail};
use std::fs;
use std::path::Path;

/// Major version of Node.js that wasm-opt needs.
pub(crate) const FOR_BUILDING: u32 = 18;
/// Major version of Node.js that Playwright needs.
pub(crate) const FOR_TESTING: u32 = 20;

/// Makes sure that Node.js of at least this major version and npm are there.
pub(crate) fn ensure_node(project: &Project, least: u32) -> Result<()> {
    if project.which("node")?.is_none() || project.which("npm")?.is_none() {
        debian::install(project, "Node.js or npm is", &["nodejs", "npm"])?;
    }
    let version = output(project.command("node")?.arg("--version"))?;
    match major(&version) {
        Some(major) if major >= least => Ok(()),
        _ => bail!(
            "Node.js {least} or newer is needed; this machine has {}",
            version.trim()
        ),
    }
}

/// Installs what the package-lock.json of `folder` names, unless that was done already.
pub(crate) fn install(project: &Project, folder: &Path) -> Result<()> {
    let wanted = fs::read_to_string(folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.installed");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    say(format!(
        "Installing the npm packages of {} (under a minute)",
        folder.display()
    ));
    run(project
        .command("npm")?
        .current_dir(folder)
        .arg("ci")
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    fs::write(stamp, wanted)?;
    Ok(())
}

/// The first number of `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version
        .trim()
        .strip_prefix('v')?
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn major_versions() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v8.0.0-pre"), Some(8));
        assert_eq!(major("20.1"), None);
        assert_eq!(major(""), None);
    }
}
