//! Cuts parts off the program that are loaded when asked for.
//!
//! `src/element/parts.rs` marks where they begin. The linker is told (`build.rs`) to keep the
//! relocations, from which it can be seen what only a part leads to; wasm-bindgen then has to see the rest
//! alone. Trunk has no step between the two, so its own result for the program is replaced.

use crate::process::run;
use crate::project::Project;
use crate::trap;
use anyhow::{Context, Result, anyhow, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_split_cli_support::{Options, transform};

/// The parts. Each file is called as the program, with the part's name behind it.
pub(crate) const PARTS: [&str; 2] = ["details", "lifelines"];

/// The script that loads parts, beside the program.
pub(crate) const LOADER: &str = "motion-timeline-parts.js";

/// Cuts the linked program `name` and replaces what Trunk made of it in `folder`; the files of the
/// parts.
pub(crate) fn split(
    project: &Project,
    linked: &Path,
    name: &str,
    folder: &Path,
) -> Result<Vec<PathBuf>> {
    let work = project.target()?.join("split");
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    let rest = work.join(name.to_owned() + ".wasm");
    let whole = fs::read(linked)?;
    let mut options = Options::new(&whole);
    options.output_dir = &work;
    options.main_out_path = &rest;
    let link_name = "./".to_owned() + LOADER;
    options.link_name = &link_name;
    // The crate's errors are of a kind that anyhow does not know.
    let cut = transform(options).map_err(|error| anyhow!("{error:#}"));
    cut.context("cannot split the program")?;
    let mut cut = fs::read(&rest)?;
    trap::instead_of_words(&mut cut)?;
    fs::write(&rest, cut)?;
    // The parts need the program's table of functions, which is dropped otherwise.
    let bindgen = ["--keep-lld-exports", "--target=web", "--no-typescript"];
    run(project
        .command("wasm-bindgen")?
        .args(bindgen)
        .args(["--out-name", name, "--out-dir"])
        .args([folder, &*rest]))?;
    let glue = folder.join(name.to_owned() + ".js");
    fs::write(&glue, joined(&fs::read_to_string(&glue)?)?)?;
    let mut parts = vec![shared(&work, &folder.join(format!("{name}-shared.wasm")))?];
    for part in PARTS {
        let cut = work.join(format!("split_{part}.wasm"));
        ensure!(cut.is_file(), "the program has no part {part}");
        let file = folder.join(format!("{name}-{part}.wasm"));
        fs::copy(cut, &file)?;
        parts.push(file);
    }
    Ok(parts)
}

/// What several parts have in common and the program has not. It is loaded before any of them;
/// where there is none, that is a program without anything in it.
fn shared(work: &Path, file: &Path) -> Result<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(work)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("chunk_") {
            found.push(path);
        }
    }
    ensure!(
        found.len() <= 1,
        "more than two parts share code: {found:?}"
    );
    match found.first() {
        Some(chunk) => drop(fs::copy(chunk, file)?),
        None => fs::write(file, b"\0asm\x01\0\0\0")?,
    }
    Ok(file.to_owned())
}

/// wasm-bindgen's script with the loader's functions among its own, and its guard around what the
/// program exports. All that the program imports is given one name as the module that it comes
/// from, so it has to come from one.
fn joined(glue: &str) -> Result<String> {
    let own = "const import0 = {";
    let listed = format!("\"./{LOADER}\": ");
    let mut rest = glue.to_owned();
    let mut loader = None;
    // It is listed once for each function; all of them are the same module.
    while let Some((before, after)) = rest.split_once(&listed) {
        let (name, after) = after.split_once(',').context("no end of the loader")?;
        loader = Some(name.to_owned());
        rest = before.to_owned() + after;
    }
    let loader = loader.context("no loader of parts")?;
    ensure!(rest.contains(own), "no imports of the program");
    let taken = "wasm = instance.exports;";
    ensure!(rest.contains(taken), "no exports of the program");
    let guarded = format!("wasm = {loader}.guard(instance.exports);");
    let rest = rest.replacen(own, &format!("{own} ...{loader},"), 1);
    Ok(rest.replace(taken, &guarded))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_of_the_loader_become_the_program_s_own_and_its_exports_are_guarded() {
        let glue = r#"const import0 = { a() {} };
            return { "./x_bg.js": import0, "./motion-timeline-parts.js": import2, };
            wasm = instance.exports;"#;
        let expected = r#"const import0 = { ...import2, a() {} };
            return { "./x_bg.js": import0,  };
            wasm = import2.guard(instance.exports);"#;
        assert_eq!(joined(glue).unwrap(), expected);
        let glue = glue.replace(
            "import2, }",
            r#"import1, "./motion-timeline-parts.js": import2, }"#,
        );
        let expected = expected.replace("import0,  }", "import0,   }");
        assert_eq!(joined(&glue).unwrap(), expected);
        assert!(joined("").is_err());
        assert!(joined(r#"{ "./motion-timeline-parts.js": import2, }"#).is_err());
        let unguarded = glue.replace("instance.exports", "exports");
        assert!(joined(&unguarded).is_err());
    }
}
