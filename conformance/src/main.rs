//! Reads a folder of real answers, as `cargo xtask conformance --corpus DIR` hands it over, and
//! reports per source what the adapters make of them.
//!
//! A source is a folder two levels down (`oparl/karlsruhe`), its files are answers of one API.
//! All files of one dialect in it go to one reader, as the network would give them, but with
//! nothing said about what they are.

mod corpus;
mod figures;
mod report;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// What the command line asks for.
struct Options {
    /// The folder of answers.
    corpus: PathBuf,
    /// Where the table goes, as Markdown.
    table: Option<PathBuf>,
    /// A Motion JSON file with areas to look for in texts.
    gazetteer: Option<PathBuf>,
}

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

/// Reads and reports; `false` where an aim is missed.
fn run() -> Result<bool> {
    let options = options(std::env::args_os().skip(1))?;
    let gazetteer = match &options.gazetteer {
        Some(path) => corpus::gazetteer(path)?,
        None => Vec::new(),
    };
    let sources = corpus::sources(&options.corpus)?;
    let all: Vec<_> = sources
        .iter()
        .flat_map(|source| figures::read(source, &gazetteer))
        .collect();
    let report = report::Report::new(&all);
    print!("{}", report.text());
    if let Some(path) = &options.table {
        std::fs::write(path, report.markdown())
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(report.keeps_the_aims())
}

fn options(args: impl IntoIterator<Item = OsString>) -> Result<Options> {
    let mut parser = lexopt::Parser::from_args(args);
    let mut corpus = None;
    let (mut table, mut gazetteer) = (None, None);
    while let Some(arg) = parser.next()? {
        match arg {
            Long("corpus") => corpus = Some(parser.value()?.into()),
            Long("table") => table = Some(parser.value()?.into()),
            Long("gazetteer") => gazetteer = Some(parser.value()?.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let Some(corpus) = corpus else {
        bail!("--corpus DIR is missing: a folder with answers of APIs");
    };
    Ok(Options {
        corpus,
        table,
        gazetteer,
    })
}
