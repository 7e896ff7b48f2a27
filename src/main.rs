//! The program of the element `<motion-timeline>`; `embed.js` defines the element and loads this.

#[cfg(target_arch = "wasm32")]
#[path = "element/exports.rs"]
mod exports;

#[cfg(target_arch = "wasm32")]
fn main() {
    motion_timeline::element::report_panics();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("motion-timeline runs in a browser: `cargo xtask serve` builds and shows it.");
}
