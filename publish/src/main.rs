//! What a publisher does with a set before it goes online; run by `cargo xtask shard`.

mod set;
mod shard;

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

/// What the command line asks for.
struct Options {
    /// The set, or its first page.
    file: PathBuf,
    /// The folder that the documents go to.
    to: PathBuf,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let options = options(std::env::args_os().skip(1))?;
    let set = set::read(&options.file)?;
    let documents = shard::split(&set)?;
    shard::check(&set, &documents)?;
    fs::create_dir_all(&options.to)
        .with_context(|| format!("cannot make {}", options.to.display()))?;
    for document in &documents {
        let path = options.to.join(&document.name);
        fs::write(&path, &document.text)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    println!(
        "{} motions in {} shards; their manifest is {}",
        set.motions.len(),
        documents.len() - 1,
        options.to.join(shard::MANIFEST).display()
    );
    Ok(())
}

fn options(args: impl IntoIterator<Item = OsString>) -> Result<Options> {
    let mut parser = lexopt::Parser::from_args(args);
    let (mut file, mut to) = (None, None);
    while let Some(arg) = parser.next()? {
        match arg {
            Long("to") => to = Some(parser.value()?.into()),
            Value(path) if file.is_none() => file = Some(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let Some(file) = file else {
        bail!("a file is missing: the set in Motion JSON, or its first page");
    };
    let Some(to) = to else {
        bail!("--to DIR is missing: the folder that the documents go to");
    };
    Ok(Options { file, to })
}
