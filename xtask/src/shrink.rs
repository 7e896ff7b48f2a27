//! The last step of a build: makes the program and its JavaScript smaller than Trunk leaves them.
//!
//! wasm-bindgen gives what the two call of each other long names that end in hashes, twice in
//! every download. They are replaced by names of one or two letters on both sides.

use crate::process::{output, run};
use crate::project::Project;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// What the program is called; wasm-bindgen's JavaScript has its name too.
const NAME: &str = "motion-timeline";

/// The oldest JavaScript that browsers with `light-dark()` read, so nothing is rewritten.
const TARGET: &str = "--target=es2022";

/// New names of what the program and its JavaScript call of each other.
type Names = BTreeMap<String, String>;

/// Shrinks the files in the folder that Trunk names, which runs this as its hook.
pub(crate) fn hook(project: &Project) -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").context("only Trunk runs this, as a hook")?;
    let folder = PathBuf::from(folder);
    let names = shrink_program(project, &folder.join(NAME.to_owned() + "_bg.wasm"))?;
    shrink_glue(project, &folder.join(NAME.to_owned() + ".js"), &names)?;
    shrink_script(project, &folder.join("embed.js"), &[])?;
    for snippet in scripts(&folder.join("snippets"))? {
        shrink_script(project, &snippet, &[])?;
    }
    Ok(())
}

/// Optimises once more, which still finds something, and gives the short names.
fn shrink_program(project: &Project, program: &Path) -> Result<Names> {
    let mut wasm_opt = project.command("wasm-opt")?;
    wasm_opt
        .args(["-Oz", "--minify-imports-and-exports-and-modules", "-o"])
        .args([program, program])
        // What rustc's wasm uses, as in index.html.
        .args(FEATURES);
    parse_names(&output(&mut wasm_opt)?)
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
        // All modules become this one.
        names.insert(module, "a".to_owned());
        names.insert(name, short);
    }
    names.extend(printed.exports);
    Ok(names)
}
