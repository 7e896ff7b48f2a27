//! `cargo xtask`: sets up, builds, serves and checks motion-timeline.
//!
//! One module per concern; [`cli`] reads the command line, everything else does one job and can be
//! called again without harm.

mod api;
mod bench;
mod browser;
mod build;
mod checks;
mod cli;
mod data;
mod debian;
mod dist;
mod fuzz;
mod kind;
mod npm;
mod process;
mod programs;
mod project;
mod serve;
mod setup;
mod shrink;
mod size;
mod small;
mod split;
mod tools;
mod trap;
mod view;
mod wasm_std;

use cli::Command;
use project::Project;
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs a program of its own, so that these tools need not be built with the adapters.
fn program(project: &Project, package: &str, args: &[OsString]) -> anyhow::Result<()> {
    let mut program = project.cargo()?;
    program.args(["run", "--locked", "--profile", "tool", "--package", package]);
    process::run(program.arg("--").args(args))
}

/// Serves a corpus until it is stopped.
fn serve_corpus(project: &Project, corpus: &Path, port: u16) -> anyhow::Result<()> {
    let mut node = project.command("node")?;
    node.arg(project.root.join("tests/e2e/corpus.mjs"));
    node.arg("--corpus").arg(corpus);
    process::run(node.arg("--port").arg(port.to_string()))
}

/// Does what the command line asks; `false` when a check found something.
fn run() -> anyhow::Result<bool> {
    let command = cli::parse(std::env::args_os().skip(1))?;
    let project = Project::find()?;
    match command {
        Command::Help => println!("{}", cli::HELP),
        Command::Setup => setup::everything(&project)?,
        Command::Build { small: false } => build::run(&project)?,
        Command::Build { small: true } => return small::build(&project),
        Command::Docs { check } => api::run(&project, check)?,
        Command::Dist { twice: false } => dist::run(&project)?,
        Command::Dist { twice: true } => dist::twice(&project)?,
        Command::Serve { port } => serve::run(&project, port)?,
        Command::Shrink => shrink::hook(&project)?,
        Command::Size => return size::run(&project.dist(), size::PLAIN),
        Command::Fuzz { seconds, targets } => fuzz::run_all(&project, seconds, &targets)?,
        Command::Api { corpus, port } => serve_corpus(&project, &corpus, port)?,
        Command::Conformance { args } => program(&project, "conformance", &args)?,
        Command::Shard { args } => program(&project, "publish", &args)?,
        Command::View(options) => view::run(&project, &options)?,
        Command::Bench { args } => bench::run_all(&project, &args)?,
        Command::Data(options) => data::run(&project.root, &options)?,
        Command::Test(options) => return checks::run(&project, &options),
    }
    Ok(true)
}
