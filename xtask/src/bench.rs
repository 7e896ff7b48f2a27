//! The benchmark: installs the peers, bundles them as they would be published, and lets the
//! harness in `bench/` measure. Nothing else installs them.

use crate::process::run;
use crate::project::Project;
use crate::setup::{self, Need};
use crate::{browser, build, npm, shrink};
use anyhow::{Result, ensure};
use std::ffi::OsString;
use std::fs;

/// One page each; two peers share the first.
const PAGES: [&str; 5] = ["vanilla", "vis", "timelinejs", "datatables", "widget"];

/// TimelineJS names its style sheets' sources, which are in its one style sheet already.
const LOADERS: [&str; 7] = [
    "--loader:.less=empty",
    "--loader:.woff=file",
    "--loader:.woff2=file",
    "--loader:.ttf=file",
    "--loader:.eot=file",
    "--loader:.svg=file",
    "--loader:.png=file",
];

/// Measures `dist/` as it is, or profiles the same program with its names; `args` are the
/// harness's.
pub(crate) fn run_all(project: &Project, args: &[OsString]) -> Result<()> {
    setup::ensure_all(project, &Need::BUILD)?;
    let dist = if args.iter().any(|arg| arg == "--profile") {
        let named = project.target()?.join("named-dist");
        let mut trunk = build::trunk(project)?;
        trunk.args(["build", "--release", "--offline", "--dist"]);
        trunk.arg(&named).env(shrink::KEEPS_NAMES, "1");
        fs::create_dir_all(&named)?;
        run(&mut trunk)?;
        named
    } else {
        project.dist()
    };
    let program = dist.join("motion-timeline_bg.wasm");
    ensure!(
        program.is_file(),
        "dist/ is missing; `cargo xtask build` makes it"
    );
    npm::ensure_node(project, npm::FOR_TESTING)?;
    let folder = project.root.join("bench");
    npm::install(project, &folder)?;
    let browser = browser::ensure_chromium(project)?;
    let bundles = project.target()?.join("bench");
    if bundles.exists() {
        fs::remove_dir_all(&bundles)?;
    }
    for page in PAGES {
        let mut out = OsString::from("--outdir=");
        out.push(bundles.join(page));
        let mut esbuild = project.command("esbuild")?;
        esbuild
            .current_dir(&folder)
            .arg(format!("peers/{page}.js"))
            .args(["--bundle", "--minify", "--splitting", "--format=esm"])
            .args(["--target=es2023", "--log-level=error"])
            .args(LOADERS)
            .arg(out);
        run(&mut esbuild)?;
    }
    let mut harness = project.command("node")?;
    harness.arg(folder.join("run.mjs"));
    harness.arg("--browser").arg(browser.chromium);
    harness.arg("--bundles").arg(bundles);
    harness.arg("--dist").arg(dist);
    // Makes the motions.
    harness.arg("--xtask").arg(std::env::current_exe()?);
    run(harness.args(args))
}
