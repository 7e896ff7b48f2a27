//! Puts the files together.

use super::{Files, integrity, servers};
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use flate2::{Compression, GzBuilder};
use std::fs;
use std::io::Write;
use std::path::Path;

/// What of `dist/` is the demo page's own, or Trunk's while it builds.
const DEMO: [&str; 4] = ["index.html", "demo/", "data/", "."];

/// What goes along with the built files, from where it stands in the repository.
const ALONG: [&str; 5] = [
    "docs/custom-elements.json",
    "docs/motion-timeline.d.ts",
    "docs/motion-timeline-react.d.ts",
    "LICENSE-APACHE",
    "LICENSE-MIT",
];

/// What may be compressed; licences and server files are read by nobody's browser.
const COMPRESSED: [&str; 5] = ["css", "html", "js", "json", "wasm"];

/// Every file of `dist-embed/`.
pub(super) fn packed(project: &Project) -> Result<Files> {
    let version = project.version()?;
    let mut built = read(&project.dist()).context("dist/ is missing; `cargo xtask build`")?;
    built.retain(|name, _| !DEMO.iter().any(|own| name.starts_with(own)));
    for name in ["embed.js", "motion-timeline.js", "motion-timeline_bg.wasm"] {
        ensure!(built.contains_key(name), "dist/ has no {name}");
    }
    for path in ALONG {
        let name = path.rsplit('/').next().unwrap_or(path);
        let content = fs::read(project.root.join(path));
        built.insert(name.to_owned(), content.with_context(|| path.to_owned())?);
    }
    laid_out(&built, &version)
}

fn laid_out(built: &Files, version: &str) -> Result<Files> {
    let mut files = Files::new();
    for (name, content) in built {
        files.insert(format!("{version}/{name}"), content.clone());
    }
    for (name, content) in following(built, version)? {
        files.insert(format!("{}/{name}", line(version)), content);
    }
    let sums = integrity::file(version, &files)?;
    files.insert("integrity.json".to_owned(), sums);
    let mut small = Files::new();
    for (name, content) in &files {
        let ending = name.rsplit('.').next().unwrap_or_default();
        if COMPRESSED.contains(&ending) {
            small.insert(format!("{name}.br"), brotli(content)?);
            small.insert(format!("{name}.gz"), gzip(content)?);
        }
    }
    files.extend(small);
    files.extend(servers::files());
    Ok(files)
}

/// The folder of versions that a page may follow without a look at what has changed: the first
/// number from 1.0 on, and before that the first two, since then the second one may break things.
fn line(version: &str) -> String {
    let mut numbers = version.split('.');
    let first = numbers.next().unwrap_or_default();
    match numbers.next() {
        Some(second) if first == "0" => format!("{first}.{second}"),
        _ => first.to_owned(),
    }
}

/// What stands in that folder. It has no program of its own: a reader whose browser still holds one
/// file of the last version would get the others of this one.
fn following(built: &Files, version: &str) -> Result<Files> {
    let mut files = Files::new();
    let script = format!("import \"../{version}/embed.js\";\n");
    files.insert("embed.js".to_owned(), script.into_bytes());
    for (name, content) in built {
        if name.ends_with(".html") {
            let page = std::str::from_utf8(content).with_context(|| name.clone())?;
            files.insert(name.clone(), led_to(page, version).into_bytes());
        }
        // A script that stands alone.
        if name == "frame/host.js" {
            files.insert(name.clone(), content.clone());
        }
    }
    Ok(files)
}

/// A page whose own files are those of the version.
fn led_to(page: &str, version: &str) -> String {
    let mut led = String::new();
    for (place, part) in page.split_inclusive('"').enumerate() {
        // Every other part is an attribute's value; what is before it ends in its name.
        let is_file = place % 2 == 1
            && (led.ends_with(" src=\"") || led.ends_with(" href=\""))
            && !part.contains(':')
            && !part.starts_with(['/', '#', '.', '"']);
        if is_file {
            led.push_str(&format!("../{version}/"));
        }
        led.push_str(part);
    }
    led
}

/// Every file of a folder.
pub(super) fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    read_into(&mut files, folder, "")?;
    Ok(files)
}

fn read_into(files: &mut Files, folder: &Path, within: &str) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name
            .to_str()
            .context("a file with a name that is no text")?;
        if entry.file_type()?.is_dir() {
            read_into(files, &entry.path(), &format!("{within}{name}/"))?;
        } else {
            files.insert(format!("{within}{name}"), fs::read(entry.path())?);
        }
    }
    Ok(())
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut small, &params)?;
    Ok(small)
}

/// Without a time and a name, so that the same content gives the same bytes.
fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = GzBuilder::new().write(Vec::new(), Compression::best());
    gzip.write_all(content)?;
    Ok(gzip.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built() -> Files {
        let files = [
            ("embed.js", "load()"),
            (
                "embed.html",
                r#"<a href="https://x.org"></a><script src="embed.js"></script>"#,
            ),
            ("frame/host.js", "listen()"),
            ("LICENSE-MIT", "MIT"),
        ];
        let own = |(name, text): (&str, &str)| (name.to_owned(), text.as_bytes().to_vec());
        files.into_iter().map(own).collect()
    }

    #[test]
    fn a_line_of_versions_breaks_nothing() {
        assert_eq!(line("0.1.0"), "0.1");
        assert_eq!(line("0.12.3"), "0.12");
        assert_eq!(line("1.0.0"), "1");
        assert_eq!(line("12.3.4"), "12");
    }

    #[test]
    fn every_file_stands_under_its_version_and_the_line_leads_there() {
        let files = laid_out(&built(), "0.1.0").unwrap();
        let text = |name: &str| String::from_utf8_lossy(&files[name]).into_owned();
        assert_eq!(text("0.1.0/embed.js"), "load()");
        assert_eq!(text("0.1/embed.js"), "import \"../0.1.0/embed.js\";\n");
        assert_eq!(
            text("0.1/embed.html"),
            r#"<a href="https://x.org"></a><script src="../0.1.0/embed.js"></script>"#
        );
        assert_eq!(text("0.1/frame/host.js"), "listen()");
        assert!(!files.contains_key("0.1/LICENSE-MIT"));
        for name in ["nginx.conf", "Caddyfile", ".htaccess", "web.config"] {
            assert!(files.contains_key(name), "{name}");
        }
    }

    #[test]
    fn what_is_compressed_is_the_same_content() {
        let files = laid_out(&built(), "0.1.0").unwrap();
        let mut content = Vec::new();
        brotli::BrotliDecompress(&mut &*files["0.1.0/embed.html.br"], &mut content).unwrap();
        assert_eq!(content, files["0.1.0/embed.html"]);
        let mut gunzip = flate2::write::GzDecoder::new(Vec::new());
        gunzip.write_all(&files["0.1.0/embed.html.gz"]).unwrap();
        assert_eq!(gunzip.finish().unwrap(), files["0.1.0/embed.html"]);
        assert!(!files.contains_key("0.1.0/LICENSE-MIT.br"));
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        assert_eq!(
            laid_out(&built(), "0.1.0").unwrap(),
            laid_out(&built(), "0.1.0").unwrap()
        );
    }
}
