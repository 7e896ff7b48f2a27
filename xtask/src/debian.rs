//! What Debian's packages can provide: a browser, Node.js, the source of Rust's library.

use crate::process::{output, run, say};
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// The suite whose `rust-src` follows Rust's releases.
const RUST_SUITE: &str = "trixie-backports";

/// Installs packages where that is possible without asking: on Debian or Ubuntu, as root.
///
/// Elsewhere the error says that `what` is missing and what to install.
pub(crate) fn install(project: &Project, what: &str, packages: &[&str]) -> Result<()> {
    let wanted = packages.join(" ");
    let can = project.which("apt-get")?.is_some() && is_root(project)?;
    ensure!(
        can,
        "{what} missing, please install (in Debian the packages {wanted})"
    );
    say(format!(
        "Installing {wanted} with apt-get (one to three minutes)"
    ));
    let apt = || -> Result<_> {
        let mut apt = project.command("apt-get")?;
        apt.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet");
        Ok(apt)
    };
    run(apt()?.arg("update"))?;
    run(apt()?
        .args(["install", "--yes", "--no-install-recommends"])
        .args(packages))
}

fn is_root(project: &Project) -> Result<bool> {
    Ok(output(project.command("id")?.arg("-u"))?.trim() == "0")
}

/// Downloads and unpacks Debian's `rust-src` of exactly this version below `work`, leaving the
/// machine's own package lists alone; needs no root.
pub(crate) fn rust_source(project: &Project, version: &str, work: &Path) -> Result<PathBuf> {
    ensure!(
        project.which("apt-get")?.is_some() && project.which("dpkg")?.is_some(),
        "this machine has no apt-get to fetch Rust's library source with"
    );
    let source = with_suite(apt_sources(Path::new("/etc/apt"))?, RUST_SUITE)
        .context("the apt sources of this machine name no Debian archive")?;
    let list = work.join("suite").with_extension(source.format);
    fs::write(&list, source.text)?;
    for folder in ["lists/partial", "cache/archives/partial"] {
        fs::create_dir_all(work.join(folder))?;
    }
    let apt = || -> Result<_> {
        let mut apt = project.command("apt-get")?;
        apt.current_dir(work).arg("--quiet");
        for (key, value) in [
            ("Dir::Etc::SourceList", list.as_os_str()),
            ("Dir::Etc::SourceParts", OsStr::new("-")),
            ("Dir::State::Lists", work.join("lists").as_os_str()),
            ("Dir::Cache", work.join("cache").as_os_str()),
        ] {
            let mut option = key.to_owned() + "=";
            option.push_str(&value.to_string_lossy());
            apt.args(["-o", &option]);
        }
        // The folder may lie where apt's own user cannot read.
        apt.args(["-o", "APT::Sandbox::User=root"]);
        Ok(apt)
    };
    say(format!(
        "Fetching Debian's rust-src {version} (under a minute)"
    ));
    run(apt()?.arg("update"))?;
    run(apt()?.arg("download").arg(format!("rust-src={version}*")))?;
    let package = fs::read_dir(work)?
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension() == Some(OsStr::new("deb")))
        .context("apt-get downloaded no package")?;
    run(project.command("dpkg")?.arg("-x").arg(package).arg(work))?;
    Ok(work.join("usr/src").join(format!("rustc-{version}")))
}

/// Text of an apt source file in one of its two formats.
#[derive(Debug, Clone, PartialEq, Eq)]
struct AptSource {
    /// `list` or `sources`, as the file's name ends.
    format: &'static str,
    text: String,
}

/// Every source file that apt reads below `etc`.
fn apt_sources(etc: &Path) -> Result<Vec<AptSource>> {
    let mut files = vec![etc.join("sources.list")];
    if let Ok(entries) = fs::read_dir(etc.join("sources.list.d")) {
        files.extend(entries.flatten().map(|entry| entry.path()));
    }
    files.sort();
    let mut sources = Vec::new();
    for file in files.into_iter().filter(|file| file.is_file()) {
        let format = match file.extension().and_then(OsStr::to_str) {
            Some("list") => "list",
            Some("sources") => "sources",
            _ => continue,
        };
        let text = fs::read_to_string(&file);
        let text = text.with_context(|| format!("cannot read {}", file.display()))?;
        sources.push(AptSource { format, text });
    }
    Ok(sources)
}

/// The first entry for Debian's main archive, with its suite replaced.
///
/// Mirror, keys and proxies of the machine are kept that way.
fn with_suite(sources: Vec<AptSource>, suite: &str) -> Option<AptSource> {
    sources.into_iter().find_map(|source| {
        let text = match source.format {
            "list" => source.text.lines().find_map(|line| line_for(line, suite)),
            _ => source
                .text
                .split("\n\n")
                .find_map(|entry| entry_for(entry, suite)),
        };
        let format = source.format;
        text.map(|text| AptSource { format, text })
    })
}

/// `deb [options] URI suite components…`
fn line_for(line: &str, suite: &str) -> Option<String> {
    let rest = line.trim().strip_prefix("deb ")?.trim_start();
    let (options, rest) = match rest.strip_prefix('[') {
        Some(rest) => rest.split_once(']')?,
        None => ("", rest),
    };
    let uri = rest.split_whitespace().next()?;
    is_main_archive(uri).then(|| format!("deb [{options}] {uri} {suite} main\n"))
}

/// `Field: value` lines; a line that starts with a space continues the field above.
fn entry_for(entry: &str, suite: &str) -> Option<String> {
    let mut text = String::new();
    let mut usable = false;
    let mut replaced = false;
    for line in entry.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with([' ', '\t']) {
            if !replaced {
                text.push_str(line);
                text.push('\n');
            }
            continue;
        }
        let (field, value) = line.split_once(':')?;
        let field = field.to_ascii_lowercase();
        match field.as_str() {
            "enabled" if value.trim() == "no" => return None,
            "uris" => usable = value.split_whitespace().any(is_main_archive),
            _ => {}
        }
        replaced = matches!(field.as_str(), "types" | "suites" | "components");
        if !replaced {
            text.push_str(line);
            text.push('\n');
        }
    }
    usable.then(|| format!("Types: deb\nSuites: {suite}\nComponents: main\n{text}"))
}

fn is_main_archive(uri: &str) -> bool {
    let path = uri.trim_end_matches('/');
    path.ends_with("/debian") || path.ends_with("/debian.list")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(format: &'static str, text: &str, expect: Option<&str>) {
        let source = AptSource {
            format,
            text: text.to_owned(),
        };
        let found = with_suite(vec![source], "new").map(|source| source.text);
        assert_eq!(found.as_deref(), expect);
    }

    #[test]
    fn one_line_sources() {
        check(
            "list",
            "# comment\ndeb-src http://host/debian a main\n\
             deb http://host/debian-security b main\n\
             deb [signed-by=/key.gpg] http://host/debian/ c main non-free\n",
            Some("deb [signed-by=/key.gpg] http://host/debian/ new main\n"),
        );
        check(
            "list",
            "deb http://host/debian c main",
            Some("deb [] http://host/debian new main\n"),
        );
        check("list", "deb http://host/ubuntu c main", None);
    }

    #[test]
    fn sources_in_paragraphs() {
        check(
            "sources",
            "Types: deb\nURIs: http://host/debian-security\nSuites: b\n\n\
             # comment\nTypes: deb deb-src\nURIs: http://host/debian\nSuites: c\n c-updates\n\
             Components: main\nSigned-By:\n -----BEGIN\n .\n -----END\n",
            Some(
                "Types: deb\nSuites: new\nComponents: main\nURIs: http://host/debian\n\
                 Signed-By:\n -----BEGIN\n .\n -----END\n",
            ),
        );
        check(
            "sources",
            "Enabled: no\nTypes: deb\nURIs: http://host/debian\n",
            None,
        );
    }
}
