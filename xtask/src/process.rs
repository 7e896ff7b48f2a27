//! Running other programs.

use anyhow::{Context, Result, bail};
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

/// Says what is being done, so that a long silence has a reason.
pub(crate) fn say(what: impl std::fmt::Display) {
    eprintln!("==> {what}");
}

/// Runs a program with its output shown; an error when it does not end well.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    ended_well(command, status)
}

/// What a program prints, its messages shown only when it fails.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output();
    let output = output.with_context(|| cannot_start(command))?;
    if !output.status.success() {
        io::stderr().write_all(&output.stderr)?;
    }
    ended_well(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program, showing what it prints as it comes and keeping a copy.
pub(crate) fn tee(command: &mut Command) -> Result<(ExitStatus, String)> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| cannot_start(command))?;
    let mut copy = String::new();
    if let Some(stdout) = child.stdout.take() {
        let mut shown = io::stdout().lock();
        let mut lines = BufReader::new(stdout);
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line)? > 0 {
            shown.write_all(&line)?;
            copy.push_str(&String::from_utf8_lossy(&line));
            line.clear();
        }
    }
    Ok((child.wait()?, copy))
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start {}", name(command))
}

fn ended_well(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() {
        return Ok(());
    }
    let args = command.get_args().map(|arg| arg.to_string_lossy());
    let args: Vec<_> = args.collect();
    bail!("`{} {}` failed: {status}", name(command), args.join(" "))
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    name.to_string_lossy().into_owned()
}
