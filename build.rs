//! Has the linker keep what `xtask/src/split.rs` needs to split the widget's program, puts its style
//! sheet together, and leaves out of the tables of wordings what only people read.

use std::path::Path;
use std::{env, fs};

/// The files of `styles/` for the widget, in the order of the cascade.
const STYLES: &[&str] = &[
    "tokens", "base", "layout", "states", "filters", "overview", "card", "lifeline", "steps",
    "case", "print",
];

/// Where the tables are.
const WORDING: &str = "src/adapter/wording";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=styles");
    println!("cargo::rerun-if-changed={WORDING}");
    let is_set = |name| env::var_os(name).is_some();
    let wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if wasm && is_set("CARGO_FEATURE_SPLIT") {
        println!("cargo::rustc-link-arg-bin=motion-timeline=--emit-relocs");
    }
    let sheet: String = STYLES.iter().map(|name| shortened(&read(name))).collect();
    let out = env::var("OUT_DIR").expect("cargo says where results go");
    let out = Path::new(&out);
    fs::write(out.join("widget.css"), sheet).expect("the style sheet can be written");
    write_wordings(&out.join("wording")).expect("tables of wordings can be written");
}

fn read(name: &str) -> String {
    let path = format!("styles/{name}.css");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Without comments and without blanks that mean nothing. One before a colon, as in `.a :hover`,
/// or around a plus means something; our sheets have no strings in which any of it stands.
fn shortened(css: &str) -> String {
    let mut rest = css;
    let mut bare = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").expect("a comment has an end").1;
    }
    bare.push_str(rest);
    let mut sheet = String::new();
    for word in bare.split_whitespace() {
        let tight = word.starts_with(['{', '}', '>', ','])
            || sheet.ends_with(['{', '}', ';', ':', ',', '>']);
        if !tight && !sheet.is_empty() {
            sheet.push(' ');
        }
        sheet.push_str(word);
    }
    sheet.replace(";}", "}")
}

/// Writes each table without comments and without the column that says where a wording was seen.
fn write_wordings(out: &Path) -> std::io::Result<()> {
    fs::create_dir_all(out)?;
    for entry in fs::read_dir(WORDING)? {
        let path = entry?.path();
        let (Some(name), Some("tsv")) = (
            path.file_name(),
            path.extension().and_then(|ending| ending.to_str()),
        ) else {
            continue;
        };
        let mut table = String::new();
        for line in fs::read_to_string(&path)?.lines() {
            let mut columns = line.split('\t');
            if !line.starts_with('#')
                && let (Some(key), Some(wording)) = (columns.next(), columns.next())
            {
                table.push_str(&format!("{key}\t{wording}\n"));
            }
        }
        fs::write(out.join(name), table)?;
    }
    Ok(())
}
