//! The checks, in the order in which they run: quick ones first.

use super::count::Count;
use crate::process::{run, tee};
use crate::project::{Project, WASM_TARGET};
use crate::setup::Need;
use crate::{browser, build, dist, size};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::Command;

/// One check.
pub(crate) struct Step {
    /// For `--only` and the table.
    pub(crate) name: &'static str,
    /// One line on what it does.
    pub(crate) what: &'static str,
    /// What must be installed.
    pub(crate) needs: &'static [Need],
    /// The step without whose success this one says nothing.
    pub(crate) after: Option<&'static str>,
    /// Does it; arguments are for the test runner.
    pub(crate) run: fn(&Project, &[String]) -> Result<Count>,
}

/// Every check of `cargo xtask test`.
pub(crate) const STEPS: &[Step] = &[
    Step {
        name: "fmt",
        what: "formatting",
        needs: &[Need::Lints],
        after: None,
        run: |project, _| passes(project.cargo()?.args(["fmt", "--all", "--check"])),
    },
    Step {
        name: "clippy",
        what: "lints of the core and the tools",
        needs: &[Need::Lints],
        after: None,
        run: |project, _| {
            let mut clippy = project.cargo()?;
            clippy.args(["clippy", "--locked", "--workspace", "--all-targets"]);
            passes(clippy.args(["--", "-Dwarnings"]))
        },
    },
    Step {
        name: "clippy-wasm",
        what: "lints of what only compiles for the browser",
        needs: &[Need::Lints, Need::WasmStd],
        after: None,
        run: |project, _| {
            let mut clippy = project.cargo()?;
            clippy.args(["clippy", "--locked", "--target", WASM_TARGET]);
            clippy.args(["--features", "dialects"]);
            clippy.args([
                "--package",
                "motion-timeline",
                "--lib",
                "--bins",
                "--test",
                "web",
            ]);
            passes(clippy.args(["--", "-Dwarnings"]))
        },
    },
    Step {
        name: "native",
        what: "tests of the core and the tools",
        needs: &[],
        after: None,
        run: |project, args| {
            let mut test = project.cargo()?;
            test.args(["test", "--locked", "--workspace", "--no-fail-fast"]);
            rust_tests(test.args(args))
        },
    },
    Step {
        name: "bench",
        what: "the benchmark's arithmetic",
        needs: &[Need::EndToEnd],
        after: None,
        run: |project, _| {
            let mut node = project.command("node")?;
            node.args(["--test", "bench/lib/statistics.test.mjs"]);
            passes(&mut node)
        },
    },
    Step {
        name: "data",
        what: "the fictional data is what its generator writes",
        needs: &[],
        after: None,
        run: |project, _| exempelstad::keep(&project.root, true).map(|()| Count::PASSED),
    },
    Step {
        name: "doc",
        what: "documentation",
        needs: &[Need::WasmStd],
        after: None,
        run: documentation,
    },
    Step {
        name: "web",
        what: "tests of the element in Chromium",
        needs: &[Need::WasmStd, Need::WasmBindgen, Need::Browser],
        after: None,
        run: in_browser,
    },
    Step {
        name: "build",
        what: "release build",
        needs: &Need::BUILD,
        after: None,
        run: |project, _| build::release(project).map(|()| Count::PASSED),
    },
    Step {
        name: "size",
        what: "bytes of the first view",
        needs: &[],
        after: Some("build"),
        run: |project, _| {
            ensure!(size::run(&project.dist(), size::PLAIN)?, "over the budget");
            Ok(Count::PASSED)
        },
    },
    Step {
        name: "dist",
        what: "what embedders upload, packed twice, names no folder of this machine",
        needs: &[],
        after: Some("build"),
        run: |project, _| dist::check(project).map(|()| Count::PASSED),
    },
    Step {
        name: "examples",
        what: "the types, and the example with React",
        needs: &[Need::Examples, Need::Shrinkers],
        after: None,
        run: |project, _| examples(project),
    },
    Step {
        name: "e2e",
        what: "the built page, served, in Chromium",
        needs: &[Need::EndToEnd, Need::Browser],
        after: Some("dist"),
        run: |project, args| {
            let browser = browser::ensure_chromium(project)?;
            let chromium = ("MOTION_TIMELINE_CHROMIUM", browser.chromium);
            end_to_end(project, "chromium", chromium, args)
        },
    },
    Step {
        name: "long-tasks",
        what: "no task holds the page up, with 20,000 motions, in Chromium with nothing beside it",
        needs: &[Need::EndToEnd, Need::Browser],
        after: Some("e2e"),
        run: |project, args| {
            let browser = browser::ensure_chromium(project)?;
            let chromium = ("MOTION_TIMELINE_CHROMIUM", browser.chromium);
            end_to_end(project, ALONE, chromium, args)
        },
    },
    Step {
        name: "firefox",
        what: "the built page, served, in Firefox",
        needs: &[Need::EndToEnd, Need::Firefox],
        after: Some("dist"),
        run: |project, args| {
            let firefox = ("MOTION_TIMELINE_FIREFOX", browser::ensure_firefox(project)?);
            end_to_end(project, "firefox", firefox, args)
        },
    },
];

/// Playwright's settings for what measures time.
const ALONE: &str = "alone";

fn passes(command: &mut Command) -> Result<Count> {
    run(command).map(|()| Count::PASSED)
}

fn rust_tests(command: &mut Command) -> Result<Count> {
    let (status, printed) = tee(command)?;
    Ok(Count::of_rust_tests(&printed).given_exit(status.success()))
}

/// The core's pages and those of the modules that exist only in the browser.
fn documentation(project: &Project, _: &[String]) -> Result<Count> {
    let doc = || -> Result<_> {
        let mut doc = project.cargo()?;
        doc.args(["doc", "--locked", "--no-deps", "--document-private-items"]);
        doc.env("RUSTDOCFLAGS", "-Dwarnings");
        Ok(doc)
    };
    run(doc()?.arg("--workspace"))?;
    passes(doc()?.args([
        "--package",
        "motion-timeline",
        "--lib",
        "--target",
        WASM_TARGET,
    ]))
}

/// Checks the declarations with the example, and makes it one script.
fn examples(project: &Project) -> Result<Count> {
    let folder = project.root.join("examples/react");
    let mut check = project.command("node")?;
    check.args(["node_modules/typescript/bin/tsc", "--project", "."]);
    run(check.current_dir(&folder))?;
    let mut bundle = project.command("esbuild")?;
    bundle.args(["app.tsx", "--bundle", "--format=esm", "--jsx=automatic"]);
    // React's strict mode does everything twice in this one only.
    bundle.arg("--define:process.env.NODE_ENV=\"development\"");
    bundle.args(["--outfile=build/app.js", "--log-level=warning"]);
    passes(bundle.current_dir(&folder))
}

fn in_browser(project: &Project, args: &[String]) -> Result<Count> {
    let browser = browser::ensure_chromium(project)?;
    let runner = project.which("wasm-bindgen-test-runner")?;
    let mut test = project.cargo()?;
    test.args(["test", "--locked", "--target", WASM_TARGET])
        .args(["--package", "motion-timeline", "--test", "web"])
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            runner.context("wasm-bindgen-test-runner is missing")?,
        )
        .env("CHROMEDRIVER", browser.driver)
        // Seconds; a busy machine takes long to start the browser.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    rust_tests(test.args(args))
}

/// Runs the tests of a project in Playwright's settings with a browser that a variable names.
fn end_to_end(
    project: &Project,
    name: &str,
    (variable, browser): (&str, PathBuf),
    args: &[String],
) -> Result<Count> {
    ensure!(
        project.dist().join("motion-timeline_bg.wasm").is_file(),
        "dist/ is missing; `cargo xtask build` makes it"
    );
    let folder = project.root.join("tests/e2e");
    let report = folder.join("out/report.json");
    if report.exists() {
        fs::remove_file(&report)?;
    }
    let mut playwright = project.command("node")?;
    playwright
        .current_dir(&folder)
        .args(["node_modules/@playwright/test/cli.js", "test"])
        // In one piece: set apart, the option takes the names of files after it for projects.
        .arg(format!("--project={name}"))
        .args(args)
        .env(variable, browser)
        .env("MOTION_TIMELINE_XTASK", std::env::current_exe()?)
        .env("MOTION_TIMELINE_PORT", free_port()?.to_string());
    if args.is_empty() {
        // What tests/e2e/support/hosts.js needs to know.
        playwright.env("MOTION_TIMELINE_WHOLE", "1");
    }
    let (status, _) = tee(&mut playwright)?;
    let report = fs::read_to_string(&report).context("Playwright wrote no report")?;
    Ok(Count::of_playwright(&report)?.given_exit(status.success()))
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}
