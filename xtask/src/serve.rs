//! The demo page on this machine.

use crate::build;
use crate::process::say;
use crate::project::Project;
use anyhow::{Context, Result};
use std::net::{Ipv4Addr, TcpListener};

/// Builds and serves until interrupted, building again when a file changes.
pub(crate) fn run(project: &Project, port: u16) -> Result<()> {
    // Told before the build and not after it.
    drop(
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
            format!("port {port} is taken; choose another: cargo xtask serve --port 8081")
        })?,
    );
    // Trunk serves whatever is there when its own first build fails.
    build::run(project)?;
    say(format!(
        "Serving http://127.0.0.1:{port}/ (ends with Ctrl-C)"
    ));
    let mut trunk = build::trunk(project)?;
    trunk.args([
        "serve",
        "--release",
        "--offline",
        "--port",
        &port.to_string(),
    ]);
    take_over(trunk)
}

/// Becomes the server, so that whoever ends this process ends the server.
#[cfg(unix)]
fn take_over(mut command: std::process::Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(command.exec()).context("cannot start trunk")
}

#[cfg(not(unix))]
fn take_over(mut command: std::process::Command) -> Result<()> {
    crate::process::run(&mut command)
}
