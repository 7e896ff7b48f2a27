//! The command's options.

use anyhow::{Context, Result, bail, ensure};
use lexopt::prelude::*;
use std::path::PathBuf;

/// A column of most newspapers, and a height that shows the first motions.
const WIDTH: u32 = 680;
const HEIGHT: u32 = 900;

/// A view to publish.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ViewOptions {
    /// Of the files, without an ending.
    pub(crate) name: String,
    /// Address of the folder where the files are published, with a slash at its end.
    pub(crate) at: String,
    /// Title of the page and of the frame.
    pub(crate) title: String,
    /// The parameters that are fixed.
    pub(crate) query: String,
    /// Where the motions are on the publisher's own site, for readers whose browser shows no view.
    pub(crate) link: Option<String>,
    /// Of the frame, CSS pixels.
    pub(crate) width: u32,
    /// Of the frame, CSS pixels, where nobody listens to what the page says.
    pub(crate) height: u32,
    /// Where to write; `dist/` if not given.
    pub(crate) out: Option<PathBuf>,
}

impl ViewOptions {
    /// Reads what follows `view` on the command line.
    pub(crate) fn read(args: &mut lexopt::Parser) -> Result<Self> {
        let mut options = Self {
            name: String::new(),
            at: String::new(),
            title: String::new(),
            query: String::new(),
            link: None,
            width: WIDTH,
            height: HEIGHT,
            out: None,
        };
        while let Some(arg) = args.next()? {
            match arg {
                Value(name) if options.name.is_empty() => options.name = name.string()?,
                Long("at") => options.at = args.value()?.string()?,
                Long("title") => options.title = args.value()?.string()?,
                Long("query") => options.query = args.value()?.string()?,
                Long("link") => options.link = Some(args.value()?.string()?),
                Long("width") => options.width = args.value()?.parse().context("--width")?,
                Long("height") => options.height = args.value()?.parse().context("--height")?,
                Long("out") => options.out = Some(args.value()?.into()),
                arg => return Err(arg.unexpected().into()),
            }
        }
        options.check()?;
        Ok(options)
    }

    /// The host that publishes the files.
    pub(crate) fn host(&self) -> &str {
        let rest = self.at.trim_start_matches("https://");
        rest.split('/').next().unwrap_or_default()
    }

    fn check(&self) -> Result<()> {
        let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        ensure!(
            !self.name.is_empty() && self.name.chars().all(plain) && self.name != "embed",
            "NAME takes letters a–z, digits and hyphens, and is not `embed`"
        );
        ensure!(
            self.at.starts_with("https://") && self.at.ends_with('/') && !self.host().is_empty(),
            "--at takes the folder's address: https://…/"
        );
        if let Some(link) = &self.link
            && !link.starts_with("https://")
        {
            bail!("--link takes an address that begins with https://");
        }
        ensure!(!self.title.is_empty(), "--title is missing");
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<ViewOptions> {
        ViewOptions::read(&mut lexopt::Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn a_view() {
        let line = "norrby --at https://a.org/m/ --title Norrby --query src=m.json --height 700";
        let options = read(line).unwrap();
        assert_eq!(options.host(), "a.org");
        assert_eq!((options.width, options.height), (WIDTH, 700));
        assert_eq!((&*options.name, &*options.query), ("norrby", "src=m.json"));
    }

    #[test]
    fn refused() {
        for line in [
            "--at https://a.org/ --title N",
            "../n --at https://a.org/ --title N",
            "embed --at https://a.org/ --title N",
            "n --at http://a.org/ --title N",
            "n --at https://a.org --title N",
            "n --at https:/// --title N",
            "n --at https://a.org/",
            "n --at https://a.org/ --title N --link javascript:alert(1)",
            "n --at https://a.org/ --title N --width wide",
            "n m --at https://a.org/ --title N",
        ] {
            assert!(read(line).is_err(), "{line}");
        }
    }
}
