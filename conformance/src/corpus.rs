//! The files of a corpus, by source.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use motion_timeline::adapter::motion_json;
use motion_timeline::domain::Area;

/// Files that say what others are, and maps: no answers of an API of motions.
const ASIDE: [&str; 4] = ["txt", "md", "geojson", "html"];

/// The answers of one source.
pub(crate) struct Source {
    /// Its folder, from the corpus on.
    pub(crate) name: String,
    /// Its files, in the order of their names.
    pub(crate) files: Vec<PathBuf>,
}

/// The sources of a corpus, in the order of their names.
pub(crate) fn sources(corpus: &Path) -> Result<Vec<Source>> {
    let mut files = Vec::new();
    collect(corpus, &mut files)
        .with_context(|| format!("cannot read the folder {}", corpus.display()))?;
    ensure!(!files.is_empty(), "{} has no files", corpus.display());
    files.sort();
    let mut sources: Vec<Source> = Vec::new();
    for file in files {
        let name = name(file.strip_prefix(corpus).unwrap_or(&file));
        match sources.last_mut() {
            Some(source) if source.name == name => source.files.push(file),
            _ => sources.push(Source {
                name,
                files: vec![file],
            }),
        }
    }
    Ok(sources)
}

/// The areas of a Motion JSON file.
pub(crate) fn gazetteer(path: &Path) -> Result<Vec<Area>> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let read = motion_json::read(&bytes);
    let (dataset, _) = read.map_err(|error| anyhow::anyhow!("{}: {error:?}", path.display()))?;
    Ok(dataset.areas)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if let Some(ending) = path.extension()
            && !ASIDE.iter().any(|aside| ending.eq_ignore_ascii_case(aside))
        {
            files.push(path);
        }
    }
    Ok(())
}

/// The two outermost folders of a file.
fn name(file: &Path) -> String {
    let folders = file.parent().into_iter().flat_map(Path::iter).take(2);
    let folders: Vec<_> = folders.map(|folder| folder.to_string_lossy()).collect();
    if folders.is_empty() {
        ".".to_owned()
    } else {
        folders.join("/")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_two_folders_deep() {
        assert_eq!(
            name(Path::new("oparl/karlsruhe/papers.ndjson")),
            "oparl/karlsruhe"
        );
        assert_eq!(
            name(Path::new("legistar/nyc/events/2024/1.json")),
            "legistar/nyc"
        );
        assert_eq!(name(Path::new("csv/umea.csv")), "csv");
        assert_eq!(name(Path::new("umea.csv")), ".");
    }
}
