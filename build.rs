//! Has the linker keep what `xtask/src/split.rs` needs to split the widget's program.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is_set = |name| env::var_os(name).is_some();
    let wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if wasm && is_set("CARGO_FEATURE_SPLIT") {
        println!("cargo::rustc-link-arg-bin=motion-timeline=--emit-relocs");
    }
}
