//! The browsers that tests run in.

use crate::debian;
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use std::env;
use std::path::PathBuf;

const CHROMIUM: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const FIREFOX: &[&str] = &["firefox-esr", "firefox"];
const DRIVER: &[&str] = &["chromedriver"];

/// Chromium and the program that drives it.
pub(crate) struct Browser {
    /// For Playwright.
    pub(crate) chromium: PathBuf,
    /// For wasm-bindgen-test.
    pub(crate) driver: PathBuf,
}

/// Finds Chromium, or installs it where that is possible.
pub(crate) fn ensure_chromium(project: &Project) -> Result<Browser> {
    if let Some(browser) = find(project)? {
        return Ok(browser);
    }
    // Recommended packages are left out, so the fonts are named.
    let packages = ["chromium", "chromium-driver", "fonts-liberation"];
    debian::install(project, "Chromium or its driver is", &packages)?;
    find(project)?.context("Chromium was installed but is not on PATH")
}

/// Finds Firefox, or installs it where that is possible. It drives itself, by WebDriver BiDi.
pub(crate) fn ensure_firefox(project: &Project) -> Result<PathBuf> {
    let find = || named(project, "MOTION_TIMELINE_FIREFOX", FIREFOX);
    if let Some(firefox) = find()? {
        return Ok(firefox);
    }
    debian::install(project, "Firefox is", &["firefox-esr", "fonts-liberation"])?;
    find()?.context("Firefox was installed but is not on PATH")
}

fn find(project: &Project) -> Result<Option<Browser>> {
    let chromium = named(project, "MOTION_TIMELINE_CHROMIUM", CHROMIUM)?;
    let driver = named(project, "CHROMEDRIVER", DRIVER)?;
    Ok(chromium
        .zip(driver)
        .map(|(chromium, driver)| Browser { chromium, driver }))
}

/// What the environment names, else the first of these programs on PATH.
fn named(project: &Project, variable: &str, programs: &[&str]) -> Result<Option<PathBuf>> {
    if let Some(given) = env::var_os(variable).filter(|given| !given.is_empty()) {
        let given = PathBuf::from(given);
        ensure!(
            given.is_file(),
            "{variable} names {}, which is not there",
            given.display()
        );
        return Ok(Some(given));
    }
    for program in programs {
        if let Some(path) = project.which(program)? {
            return Ok(Some(path));
        }
    }
    Ok(None)
}
