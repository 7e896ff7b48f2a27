//! Has the linker keep what `xtask/src/split.rs` needs to split the widget's program, and puts its
//! style sheet together.

use std::path::Path;
use std::{env, fs};

/// The files of `styles/` for the widget, in the order of the cascade.
const STYLES: &[&str] = &[
    "tokens", "base", "layout", "states", "filters", "overview", "card", "lifeline", "steps",
    "case", "print",
];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=styles");
    let is_set = |name| env::var_os(name).is_some();
    let wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if wasm && is_set("CARGO_FEATURE_SPLIT") {
        println!("cargo::rustc-link-arg-bin=motion-timeline=--emit-relocs");
    }
    let sheet: String = STYLES.iter().map(|name| shortened(&read(name))).collect();
    let out = env::var("OUT_DIR").expect("cargo says where results go");
    fs::write(Path::new(&out).join("widget.css"), sheet).expect("the style sheet can be written");
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
