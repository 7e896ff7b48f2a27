//! Defines the element `<motion-timeline>` on the page that loads this program.

#[cfg(target_arch = "wasm32")]
fn main() {
    motion_timeline::element::report_panics();
    motion_timeline::element::define();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("motion-timeline runs in a browser: `cargo xtask serve` builds and shows it.");
}
