//! The standard library for wasm32: from rustup where its server can be reached, else built from
//! the library's own source.

use crate::debian;
use crate::process::{output, run, say};
use crate::project::{Project, WASM_TARGET};
use anyhow::{Context, Result, bail, ensure};
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// Lists what was built here, below the compiler's version it was built for.
const MARKER: &str = "built-by-motion-timeline";

/// Makes sure that the compiler can build for wasm32.
pub(crate) fn ensure(project: &Project) -> Result<()> {
    let toolchain = Toolchain::current(project)?;
    toolchain.remove_what_was_superseded()?;
    if toolchain.is_complete() {
        return Ok(());
    }
    if project.which("rustup")?.is_some() {
        say("Adding the target wasm32-unknown-unknown with rustup (about a minute)");
        let mut rustup = project.command("rustup")?;
        // Where its server is out of reach that is told in a line, not in a backtrace.
        rustup.env_remove("RUST_BACKTRACE");
        match run(rustup.args(["target", "add", WASM_TARGET])) {
            Ok(()) if toolchain.is_complete() => return Ok(()),
            _ => say("rustup cannot fetch the target here: building it from source instead"),
        }
    }
    toolchain.provide_source(project)?;
    toolchain.build_from_source(project)
}

/// Makes sure that the source of the standard library is where cargo looks for it.
pub(crate) fn ensure_source(project: &Project) -> Result<()> {
    Toolchain::current(project)?.provide_source(project)
}

/// A compiler and the folder that its libraries are in.
struct Toolchain {
    /// Such as `1.95.0`.
    version: String,
    sysroot: PathBuf,
}

impl Toolchain {
    fn current(project: &Project) -> Result<Self> {
        let version = output(project.command("rustc")?.arg("--version"))?;
        let version = version
            .split(' ')
            .nth(1)
            .context("rustc tells no version")?;
        let sysroot = output(project.command("rustc")?.args(["--print", "sysroot"]))?;
        Ok(Self {
            version: version.to_owned(),
            sysroot: sysroot.trim().into(),
        })
    }

    fn rustlib(&self) -> PathBuf {
        self.sysroot.join("lib/rustlib")
    }

    fn wasm_lib(&self) -> PathBuf {
        self.rustlib().join(WASM_TARGET).join("lib")
    }

    fn source(&self) -> PathBuf {
        self.rustlib().join("src/rust/library")
    }

    /// `libtest` is what tests need and comes with every complete set.
    fn is_complete(&self) -> bool {
        let lib = self.wasm_lib();
        holds_library(&lib, "std") && holds_library(&lib, "test")
    }

    /// A self-built library must not lie beside rustup's own, nor outlive its compiler: the
    /// compiler takes neither of two candidates.
    fn remove_what_was_superseded(&self) -> Result<()> {
        let lib = self.wasm_lib();
        let Ok(marker) = fs::read_to_string(lib.join(MARKER)) else {
            return Ok(());
        };
        let by_rustup = self
            .rustlib()
            .join(format!("manifest-rust-std-{WASM_TARGET}"));
        let mut lines = marker.lines();
        if lines.next() == Some(&self.version) && !by_rustup.exists() {
            return Ok(());
        }
        for file in lines.chain([MARKER]) {
            fs::remove_file(lib.join(file)).with_context(|| format!("cannot remove {file}"))?;
        }
        Ok(())
    }

    /// Puts the library's source where `-Zbuild-std` looks for it.
    fn provide_source(&self, project: &Project) -> Result<()> {
        let place = self.source();
        let marker = place.join(MARKER);
        let ours_for = fs::read_to_string(&marker).ok();
        let fits = ours_for.is_none_or(|version| version == self.version);
        if fits && library_in(&place).is_some() {
            return Ok(());
        }
        let work = fresh(project.tools.join("rust-source"))?;
        let found = if let Some(given) = env::var_os("MOTION_TIMELINE_RUST_SRC") {
            unpacked(project, Path::new(&given), &work)?
        } else if let Some(archive) = self.archive_beside(project) {
            unpacked(project, &archive, &work)?
        } else {
            debian::rust_source(project, &self.version, &work).with_context(|| {
                format!(
                    "the target {WASM_TARGET} is missing; install it with rustup, or name a \
                     .tar.xz of the library source of Rust {} in MOTION_TIMELINE_RUST_SRC",
                    self.version
                )
            })?
        };
        let library = library_in(&found).with_context(|| {
            format!(
                "{} does not hold the source of Rust's library",
                found.display()
            )
        })?;
        if place.exists() {
            fs::remove_dir_all(&place)?;
        }
        let parent = place.parent().context("the source has a parent")?;
        fs::create_dir_all(parent)
            .with_context(|| format!("cannot write to {}", parent.display()))?;
        run(project.command("cp")?.arg("-r").args([&library, &place]))?;
        fs::write(&marker, &self.version)?;
        fs::remove_dir_all(&work)?;
        Ok(())
    }

    /// An archive of the right version that a team keeps beside its clones, so that machines
    /// without a network can build: `../<any>/toolchain/rust-library-<version>.tar.xz`.
    fn archive_beside(&self, project: &Project) -> Option<PathBuf> {
        let name = format!("toolchain/rust-library-{}.tar.xz", self.version);
        let neighbours = fs::read_dir(project.root.parent()?).ok()?;
        neighbours
            .flatten()
            .map(|neighbour| neighbour.path().join(&name))
            .find(|archive| archive.is_file())
    }

    fn build_from_source(&self, project: &Project) -> Result<()> {
        say("Building Rust's standard library for wasm32 (about a minute on two cores)");
        let work = fresh(project.tools.join("wasm-std"))?;
        fs::create_dir(work.join("src"))?;
        fs::write(work.join("src/lib.rs"), "#![no_std]\n")?;
        fs::write(
            work.join("Cargo.toml"),
            "[package]\nname = \"nothing\"\nedition = \"2024\"\n\n[workspace]\n",
        )?;
        let target = work.join("target");
        run(project
            .cargo()?
            .current_dir(&work)
            .args(["build", "--release", "--target", WASM_TARGET])
            .arg("-Zbuild-std=std,panic_abort,test")
            .arg("--target-dir")
            .arg(&target)
            .env("RUSTC_BOOTSTRAP", "1")
            // Without bitcode in the library, link-time optimisation of the widget fails.
            .env("RUSTFLAGS", "-Cembed-bitcode=yes")
            .env_remove("CARGO_ENCODED_RUSTFLAGS"))?;
        self.install(&target.join(WASM_TARGET).join("release/deps"))?;
        fs::remove_dir_all(&work)?;
        // Cargo does not notice that the library changed.
        let stale = project.target()?.join(WASM_TARGET);
        if stale.exists() {
            fs::remove_dir_all(stale)?;
        }
        ensure!(
            self.is_complete(),
            "the built standard library is incomplete"
        );
        Ok(())
    }

    /// Moves the built library into place in one step, so that an interruption leaves nothing half.
    fn install(&self, built: &Path) -> Result<()> {
        let lib = self.wasm_lib();
        let stage = fresh(lib.with_file_name("lib.new"))?;
        let mut marker = format!("{}\n", self.version);
        for entry in fs::read_dir(built)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.extension() == Some(OsStr::new("rlib")) && !name.starts_with("libnothing") {
                fs::copy(&path, stage.join(&*name))?;
                marker.push_str(&name);
                marker.push('\n');
            }
        }
        fs::write(stage.join(MARKER), marker)?;
        if lib.exists() {
            fs::remove_dir_all(&lib)?;
        }
        fs::rename(&stage, &lib)?;
        Ok(())
    }
}

/// The folder itself or the one below it that holds the crate `std`.
fn library_in(folder: &Path) -> Option<PathBuf> {
    [folder.to_owned(), folder.join("library")]
        .into_iter()
        .find(|library| library.join("std/src/lib.rs").is_file())
}

fn holds_library(folder: &Path, name: &str) -> bool {
    let start = format!("lib{name}-");
    let Ok(entries) = fs::read_dir(folder) else {
        return false;
    };
    entries.flatten().any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with(&start) && name.ends_with(".rlib")
    })
}

/// A folder as it is, an archive unpacked into `work`.
fn unpacked(project: &Project, given: &Path, work: &Path) -> Result<PathBuf> {
    if given.is_dir() {
        return Ok(given.to_owned());
    }
    if !given.is_file() {
        bail!(
            "there is no {} to take Rust's library source from",
            given.display()
        );
    }
    say(format!("Unpacking {}", given.display()));
    run(project
        .command("tar")?
        .arg("-xf")
        .arg(given)
        .arg("-C")
        .arg(work))?;
    Ok(work.to_owned())
}

/// Makes an empty folder, whatever was there.
fn fresh(folder: PathBuf) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot write to {}", folder.display()))?;
    Ok(folder)
}
