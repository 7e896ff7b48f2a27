//! The command line.

use crate::data::DataOptions;
use crate::view::ViewOptions;
use anyhow::{Context, bail};
use lexopt::prelude::*;
use std::ffi::OsString;
use std::path::PathBuf;

/// What `cargo xtask` alone prints.
pub(crate) const HELP: &str = "\
cargo xtask COMMAND

  setup               install what building and testing need; safe to repeat
  serve [--port N]    build the widget and serve the demo page on 127.0.0.1 (port 8080)
  test [--only STEP]  run every check that CI runs; ends with the number of tests
                      one step alone takes arguments of its own: test --only e2e -- -g Norrby
  build [--small]     build the files to publish into dist/; and with smaller programs, which
                      takes options of the compiler that are not stable yet, into dist-small/
  dist [--twice]      what an embedder uploads, into dist-embed/; built twice, in two folders, to
                      see whether that gives the same bytes
  docs [--check]      write what docs/ says about the element, or compare with it
  size                compare the download size of the built widget with its budget
  bench [--sizes N,N] [--rounds N] [--only PEER,PEER] [--table FILE] [--profile]
                      measure the built widget against other ways to show motions; or with
                      --profile where its own time goes
  conformance --corpus DIR [--table FILE] [--gazetteer FILE]
                      read a folder of real answers with every adapter and report per source
  shard FILE --to DIR split a very large set into a manifest and a document for each year
  fuzz [--seconds N] [TARGET]
                      fuzz every adapter (and dates and places) for N seconds each (60)
  api --corpus DIR [--port N]
                      serve a folder of real answers as the APIs would, with faults on demand
  view NAME --at URL --title TITLE --query PARAMETERS
       [--link URL] [--width N] [--height N] [--out DIR]
                      write a frame page with one view fixed in it, and its oEmbed answer
  data [--check]      write the fictional municipality data/exempelstad, or compare with it
  data --motions N [--lean] --to FILE
                      write as many motions of it to a file; lean: without the texts that a list
                      of cases does not show

Environment:
  MOTION_TIMELINE_TOOLS     folder of the installed tools (default: .tools)
  MOTION_TIMELINE_CHROMIUM  the Chromium to test with (default: the one on PATH)
  MOTION_TIMELINE_FIREFOX   the Firefox to test with (default: the one on PATH)
  MOTION_TIMELINE_RUST_SRC  source of Rust's library, a .tar.xz or a folder, for machines
                            that cannot reach rustup's server";

const DEFAULT_PORT: u16 = 8080;
const API_PORT: u16 = 8090;
const FUZZ_SECONDS: u32 = 60;

/// A command with its options.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print [`HELP`].
    Help,
    /// Install everything.
    Setup,
    /// Build `dist/`.
    Build {
        /// And `dist-small/`.
        small: bool,
    },
    /// Write what is said about the element.
    Docs {
        /// Compare instead of write.
        check: bool,
    },
    /// Build `dist-embed/`.
    Dist {
        /// And once more elsewhere, to compare.
        twice: bool,
    },
    /// Build and serve.
    Serve {
        /// TCP port on 127.0.0.1.
        port: u16,
    },
    /// Run the checks.
    Test(TestOptions),
    /// Finish a build; Trunk's hook, which nobody else runs.
    Shrink,
    /// Compare the size of `dist/` with the budget.
    Size,
    /// Measure against others.
    Bench {
        /// Handed on as they stand.
        args: Vec<OsString>,
    },
    /// Report on a corpus.
    Conformance {
        /// Handed on as they stand.
        args: Vec<OsString>,
    },
    /// Split a set for publication.
    Shard {
        /// Handed on as they stand.
        args: Vec<OsString>,
    },
    /// Fuzz.
    Fuzz {
        /// For each target.
        seconds: u32,
        /// The targets; empty for all.
        targets: Vec<String>,
    },
    /// Serve a corpus.
    Api {
        /// The folder.
        corpus: PathBuf,
        /// TCP port on 127.0.0.1.
        port: u16,
    },
    /// Publish a view.
    View(ViewOptions),
    /// Generate the fictional data.
    Data(DataOptions),
}

/// Which checks to run and how.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct TestOptions {
    /// Names of the only steps to run; empty for all.
    pub(crate) only: Vec<String>,
    /// Arguments handed to the test runner of the one step in `only`.
    pub(crate) runner_args: Vec<String>,
}

/// Reads the arguments after the program's name.
pub(crate) fn parse(args: impl IntoIterator<Item = OsString>) -> anyhow::Result<Command> {
    let mut args = lexopt::Parser::from_args(args);
    let mut command = Command::Help;
    while let Some(arg) = args.next()? {
        match (arg, &mut command) {
            (Value(name), Command::Help) if name == "bench" => {
                let args = args.raw_args()?.collect();
                return Ok(Command::Bench { args });
            }
            (Value(name), Command::Help) if name == "conformance" => {
                let args = args.raw_args()?.collect();
                return Ok(Command::Conformance { args });
            }
            (Value(name), Command::Help) if name == "shard" => {
                let args = args.raw_args()?.collect();
                return Ok(Command::Shard { args });
            }
            (Value(name), Command::Help) if name == "view" => {
                return Ok(Command::View(ViewOptions::read(&mut args)?));
            }
            (Value(name), Command::Help) if name == "data" => {
                return Ok(Command::Data(DataOptions::read(&mut args)?));
            }
            (Short('h') | Long("help"), _) => return Ok(Command::Help),
            (Value(name), Command::Help) => command = named(&name.string()?)?,
            (Long("port"), Command::Serve { port }) => {
                *port = args.value()?.parse().context("--port takes a number")?;
            }
            (Long("port"), Command::Api { port, .. }) => {
                *port = args.value()?.parse().context("--port takes a number")?;
            }
            (Long("seconds"), Command::Fuzz { seconds, .. }) => {
                *seconds = args.value()?.parse().context("--seconds takes a number")?;
            }
            (Value(target), Command::Fuzz { targets, .. }) => targets.push(target.string()?),
            (Long("corpus"), Command::Api { corpus, .. }) => *corpus = args.value()?.into(),
            (Long("check"), Command::Docs { check }) => *check = true,
            (Long("small"), Command::Build { small }) => *small = true,
            (Long("twice"), Command::Dist { twice }) => *twice = true,
            (Long("only"), Command::Test(options)) => {
                let steps = args.value()?.string()?;
                options.only.extend(steps.split(',').map(str::to_owned));
            }
            (Value(value), Command::Test(options)) => {
                options.runner_args.push(value.string()?);
            }
            (arg, _) => return Err(arg.unexpected().into()),
        }
    }
    if let Command::Test(options) = &command
        && !options.runner_args.is_empty()
        && options.only.len() != 1
    {
        bail!("arguments for a test runner need exactly one --only STEP before them");
    }
    if let Command::Api { corpus, .. } = &command
        && corpus.as_os_str().is_empty()
    {
        bail!("--corpus DIR is missing: a folder with answers of APIs");
    }
    Ok(command)
}

fn named(name: &str) -> anyhow::Result<Command> {
    Ok(match name {
        "help" => Command::Help,
        "setup" => Command::Setup,
        "build" => Command::Build { small: false },
        "docs" => Command::Docs { check: false },
        "dist" => Command::Dist { twice: false },
        "serve" => Command::Serve { port: DEFAULT_PORT },
        "test" => Command::Test(TestOptions::default()),
        "shrink" => Command::Shrink,
        "size" => Command::Size,
        "fuzz" => Command::Fuzz {
            seconds: FUZZ_SECONDS,
            targets: Vec::new(),
        },
        "api" => Command::Api {
            corpus: PathBuf::new(),
            port: API_PORT,
        },
        other => bail!("there is no command `{other}`; `cargo xtask` lists them"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Set;
    use exempelstad::Form;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(OsString::from)).map_err(|error| error.to_string())
    }

    #[test]
    fn commands_and_options() {
        assert_eq!(parsed(""), Ok(Command::Help));
        assert_eq!(parsed("serve"), Ok(Command::Serve { port: 8080 }));
        assert_eq!(parsed("serve --port 9"), Ok(Command::Serve { port: 9 }));
        assert_eq!(
            parsed("fuzz --seconds 5 oparl"),
            Ok(Command::Fuzz {
                seconds: 5,
                targets: vec!["oparl".to_owned()],
            })
        );
        assert_eq!(
            parsed("api --corpus there --port 9"),
            Ok(Command::Api {
                corpus: PathBuf::from("there"),
                port: 9,
            })
        );
        assert_eq!(
            parsed("conformance --corpus there --table a.md"),
            Ok(Command::Conformance {
                args: ["--corpus", "there", "--table", "a.md"]
                    .map(OsString::from)
                    .into(),
            })
        );
        assert_eq!(parsed("docs --check"), Ok(Command::Docs { check: true }));
        assert_eq!(parsed("dist"), Ok(Command::Dist { twice: false }));
        assert_eq!(parsed("dist --twice"), Ok(Command::Dist { twice: true }));
        assert_eq!(
            parsed("bench --rounds 3 --only widget,vis"),
            Ok(Command::Bench {
                args: ["--rounds", "3", "--only", "widget,vis"]
                    .map(OsString::from)
                    .into(),
            })
        );
        assert!(matches!(parsed("data --check"), Ok(Command::Data(data)) if data.check));
        assert_eq!(
            parsed("data --motions 9 --lean --to there"),
            Ok(Command::Data(DataOptions {
                check: false,
                set: Some(Set {
                    motions: 9,
                    form: Form::Lean,
                    to: PathBuf::from("there"),
                }),
            }))
        );
        assert_eq!(
            parsed("test --only fmt,size --only e2e"),
            Ok(Command::Test(TestOptions {
                only: ["fmt", "size", "e2e"].map(str::to_owned).into(),
                runner_args: vec![],
            }))
        );
        assert_eq!(
            parsed("test --only e2e -- -g Norrby"),
            Ok(Command::Test(TestOptions {
                only: vec!["e2e".to_owned()],
                runner_args: vec!["-g".to_owned(), "Norrby".to_owned()],
            }))
        );
    }

    #[test]
    fn refused() {
        assert!(parsed("biuld").is_err_and(|error| error.contains("biuld")));
        assert!(parsed("build --port 1").is_err());
        assert!(parsed("api").is_err_and(|error| error.contains("--corpus")));
        assert!(parsed("serve --port many").is_err());
        assert!(parsed("data --motions 9").is_err_and(|error| error.contains("--to")));
        assert!(parsed("data --lean").is_err());
        assert!(parsed("data --check --motions 9 --to there").is_err());
        assert!(parsed("test -- -g Norrby").is_err_and(|error| error.contains("--only")));
    }
}
