//! The fictional data: the set that is kept, and sets of any size.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use exempelstad::Form;
use lexopt::prelude::*;

/// Which fictional data to write, and where.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct DataOptions {
    /// Compare what is kept instead of writing it.
    pub(crate) check: bool,
    /// A set of another size, in the place of the one that is kept.
    pub(crate) set: Option<Set>,
}

/// A set of any size.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Set {
    /// How many.
    pub(crate) motions: usize,
    /// How much of each.
    pub(crate) form: Form,
    /// The file.
    pub(crate) to: PathBuf,
}

impl DataOptions {
    /// Reads what follows the command's name.
    pub(crate) fn read(args: &mut lexopt::Parser) -> anyhow::Result<Self> {
        let (mut check, mut motions, mut to) = (false, None, None);
        let mut form = Form::Whole;
        while let Some(arg) = args.next()? {
            match arg {
                Long("check") => check = true,
                Long("lean") => form = Form::Lean,
                Long("motions") => {
                    let number = args.value()?.parse().context("--motions takes a number")?;
                    motions = Some(number);
                }
                Long("to") => to = Some(PathBuf::from(args.value()?)),
                arg => return Err(arg.unexpected().into()),
            }
        }
        let set = match (motions, to, form) {
            (Some(motions), Some(to), form) => Some(Set { motions, form, to }),
            (None, None, Form::Whole) => None,
            _ => bail!("a set of another size takes --motions N and --to FILE"),
        };
        if check && set.is_some() {
            bail!("--check compares what is kept, and nothing else");
        }
        Ok(Self { check, set })
    }
}

/// Writes the set, or compares what is kept below `root`.
pub(crate) fn run(root: &Path, DataOptions { check, set }: &DataOptions) -> anyhow::Result<()> {
    match set {
        None => exempelstad::keep(root, *check),
        Some(Set { motions, form, to }) => exempelstad::write_file(to, *motions, *form),
    }
}
