//! The last step of a build: makes the program and its JavaScript smaller than Trunk leaves them.
//!
//! wasm-bindgen gives what the two call of each other long names that end in hashes, twice in
//! every download. They are replaced by names of one or two letters on both sides.

use crate::kind::Kind;
use crate::process::{output, run};
use crate::project::Project;
use crate::{programs, split};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the widget's program is called; wasm-bindgen's JavaScript has its name too.
pub(crate) const PROGRAM: &str = "motion-timeline";

/// What a program may use of wasm.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Scripts that import others: what pages link to, and what runs beside the program.
const BUNDLES: [(&str, &str); 2] = [
    ("embed.js", "src/element/embed.js"),
    ("motion-timeline-shell.js", "src/element/shell.js"),
];

/// The oldest JavaScript that browsers with `light-dark()` read, so nothing is rewritten.
const TARGET: &str = "--target=es2022";

/// Set, names of functions stay in the programs, which a profile needs and a reader does not.
pub(crate) const KEEPS_NAMES: &str = "MOTION_TIMELINE_NAMES";

/// New names of what the program and its JavaScript call of each other.
type Names = BTreeMap<String, String>;

/// Shrinks the files in the folder that Trunk names, which runs this as its hook.
pub(crate) fn hook(project: &Project) -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").context("only Trunk runs this, as a hook")?;
    finish(project, &Kind::of_trunk(project)?, &PathBuf::from(folder))
}

/// Makes what is published of a program that is linked, with all that belongs to it.
pub(crate) fn finish(project: &Project, kind: &Kind, folder: &Path) -> Result<()> {
    let linked = kind.linked().join(PROGRAM.to_owned() + ".wasm");
    let parts = split::split(project, &linked, PROGRAM, folder)?;
    for file in parts
        .iter()
        .chain([&folder.join(PROGRAM.to_owned() + "_bg.wasm")])
    {
        optimise(project, file)?;
    }
    for part in parts {
        shrink_part(project, &part)?;
    }
    let names = shrink_program(project, folder, PROGRAM)?;
    let loader = folder.join(split::LOADER);
    rename_exports(&loader, &names)?;
    shrink_glue(project, &loader, &names)?;
    for name in programs::build(project, kind, folder)? {
        // One pass has to do: a second takes as long, and finds two percent at most.
        shrink_program(project, folder, &name)?;
    }
    for (script, from) in BUNDLES {
        bundle(project, &project.root.join(from), &folder.join(script))?;
    }
    for part in split::PARTS {
        shrink_script(project, &folder.join(format!("{PROGRAM}-{part}.js")))?;
    }
    for snippet in scripts(&folder.join("snippets"))? {
        shrink_script(project, &snippet)?;
    }
    Ok(())
}

fn wasm_opt(project: &Project) -> Result<Command> {
    let mut wasm_opt = project.command("wasm-opt")?;
    if env::var_os(KEEPS_NAMES).is_some() {
        wasm_opt.arg("-g");
    }
    Ok(wasm_opt)
}

/// What Trunk does with the programs that it builds.
fn optimise(project: &Project, program: &Path) -> Result<()> {
    let mut wasm_opt = wasm_opt(project)?;
    wasm_opt.arg("-Oz").args(FEATURES);
    run(wasm_opt.args([program, Path::new("-o"), program]))
}

/// Optimises once more. A part keeps its long names: few, and those that its loader knows.
fn shrink_part(project: &Project, part: &Path) -> Result<()> {
    let mut wasm_opt = wasm_opt(project)?;
    wasm_opt.args(["-Oz", "--strip-target-features", "--strip-producers"]);
    run(wasm_opt.args([part, Path::new("-o"), part]))
}

/// Optimises once more, which still finds something, and gives the program and its JavaScript short
/// names.
///
/// The features of wasm that may be used need not be named: the program says them itself, until
/// that is stripped here.
fn shrink_program(project: &Project, folder: &Path, name: &str) -> Result<Names> {
    let program = &*folder.join(name.to_owned() + "_bg.wasm");
    let mut wasm_opt = wasm_opt(project)?;
    wasm_opt
        .args(["-Oz", "--strip-target-features", "--strip-producers"])
        .arg("--minify-imports-and-exports-and-modules")
        .args([program, Path::new("-o"), program]);
    let names = parse_names(&output(&mut wasm_opt)?)?;
    shrink_glue(project, &folder.join(name.to_owned() + ".js"), &names)?;
    Ok(names)
}

/// What wasm-opt prints: `[module, name, new name]` of imports, `[name, new name]` of exports.
fn parse_names(printed: &str) -> Result<Names> {
    #[derive(Deserialize)]
    struct Printed {
        imports: Vec<(String, String, String)>,
        exports: Vec<(String, String)>,
    }
    let printed: Printed =
        serde_json::from_str(printed).context("wasm-opt printed no list of names")?;
    let mut names = Names::new();
    for (module, name, short) in printed.imports {
        // wasm-opt puts the imports of all modules into this one.
        names.insert(module, "a".to_owned());
        names.insert(name, short);
    }
    names.extend(printed.exports);
    Ok(names)
}

/// Gives the JavaScript the program's short names.
fn shrink_glue(project: &Project, script: &Path, names: &Names) -> Result<()> {
    // esbuild rewrites properties that a pattern names, and takes the new names from a file.
    let cache = script.with_extension("names.json");
    fs::write(&cache, serde_json::to_string(names)?)?;
    let mut from = OsString::from("--mangle-cache=");
    from.push(&cache);
    let mut esbuild = esbuild(project, script)?;
    esbuild.arg("--mangle-quoted").arg(from);
    run(esbuild.arg("--mangle-props=".to_owned() + &pattern(names)))?;
    fs::remove_file(cache)?;
    Ok(())
}

/// Gives functions that the program imports from a script the names that it imports them by,
/// which is more than esbuild does.
fn rename_exports(script: &Path, names: &Names) -> Result<()> {
    let mut text = fs::read_to_string(script)?;
    for (name, short) in names {
        let exported = |name| format!("export function {name}(");
        text = text.replace(&exported(name), &exported(short));
    }
    fs::write(script, text)?;
    Ok(())
}

fn shrink_script(project: &Project, script: &Path) -> Result<()> {
    run(&mut esbuild(project, script)?)
}

/// Makes one file of a script and those that it imports.
fn bundle(project: &Project, script: &Path, to: &Path) -> Result<()> {
    let mut out = OsString::from("--outfile=");
    out.push(to);
    let mut esbuild = project.command("esbuild")?;
    esbuild.args(["--bundle", "--format=esm", "--minify", "--charset=utf8"]);
    run(esbuild
        .args(["--log-level=warning", TARGET])
        .arg(out)
        .arg(script))
}

/// esbuild, to replace a script by the same in fewer letters.
fn esbuild(project: &Project, script: &Path) -> Result<Command> {
    let mut out = OsString::from("--outfile=");
    out.push(script);
    let mut esbuild = project.command("esbuild")?;
    esbuild.args(["--minify", "--log-level=warning", "--allow-overwrite"]);
    esbuild.arg(TARGET).arg(out).arg(script);
    Ok(esbuild)
}

/// A regular expression for these names and no others.
fn pattern(names: &Names) -> String {
    let mut pattern = "^(".to_owned();
    for (place, name) in names.keys().enumerate() {
        if place > 0 {
            pattern.push('|');
        }
        for c in name.chars() {
            if !c.is_ascii_alphanumeric() && c != '_' {
                pattern.push('\\');
            }
            pattern.push(c);
        }
    }
    pattern + ")$"
}

/// Every script in a folder and those below it; none where there is no folder.
fn scripts(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if !folder.is_dir() {
        return Ok(found);
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(scripts(&path)?);
        } else if path.extension() == Some(OsStr::new("js")) {
            found.push(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_wasm_opt_prints_them() {
        let printed = r#"{
            "imports": [["./glue.js", "__wbg_hash_20", "$"]],
            "exports": [["memory", "b"]]
        }"#;
        let names = parse_names(printed).unwrap();
        let pairs: Vec<_> = names.iter().map(|(a, b)| (&**a, &**b)).collect();
        let expected = [("./glue.js", "a"), ("__wbg_hash_20", "$"), ("memory", "b")];
        assert_eq!(pairs, expected);
        assert_eq!(pattern(&names), r"^(\.\/glue\.js|__wbg_hash_20|memory)$");
        assert!(parse_names("").is_err());
    }
}
