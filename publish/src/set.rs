//! A set as a publisher has it: one file, or a chain of pages.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Error, Result, bail, ensure};
use motion_timeline::adapter::ReadError;
use motion_timeline::adapter::motion_json::Reader;
use motion_timeline::domain::Dataset;
use motion_timeline::i18n::embedder_message;
use motion_timeline::view_model::load::Failure;
use serde_json::{Map, Value};

/// Tables of a set, whose entries have ids.
const TABLES: [&str; 3] = ["areas", "bodies", "parties"];

/// A set, as it stands and as it is read.
#[derive(Debug)]
pub(crate) struct Set {
    /// Everything that is no motion, whether a reader knows it or not.
    pub(crate) facts: Map<String, Value>,
    /// The motions, with whatever members they have.
    pub(crate) motions: Vec<Value>,
    /// The same as a reader's program sees it.
    pub(crate) dataset: Dataset,
}

/// Reads the set that begins with this file. Pages are files beside it.
///
/// # Errors
///
/// A page cannot be read, or a motion of it: it would be lost.
pub(crate) fn read(first: &Path) -> Result<Set> {
    let mut reader = Reader::new();
    let mut facts = Map::new();
    let mut motions = Vec::new();
    let mut path = first.to_owned();
    let mut seen = BTreeSet::new();
    loop {
        let name = path.display().to_string();
        ensure!(seen.insert(path.clone()), "{name} follows itself");
        let bytes = fs::read(&path).with_context(|| format!("cannot read {name}"))?;
        let page = reader.page(&bytes).map_err(refused).context(name.clone())?;
        for issue in &page.issues {
            eprintln!("{name} {}: {}", issue.pointer, issue.message);
        }
        ensure!(
            page.left_out == 0 && page.truncated.is_none(),
            "{name} has motions that cannot be read"
        );
        let text = String::from_utf8_lossy(&bytes);
        let page_value = serde_json::from_str(text.trim_start_matches('\u{feff}'));
        let Value::Object(members) = page_value.with_context(|| format!("in {name}"))? else {
            bail!("{name} is no object");
        };
        take(members, &mut facts, &mut motions);
        match page.next {
            Some(next) => path = path.with_file_name(next),
            None => break,
        }
    }
    Ok(Set {
        facts,
        motions,
        dataset: reader.into_dataset(),
    })
}

/// A document that cannot be read, in the words that an embedder of the widget would be told.
pub(crate) fn refused(error: ReadError) -> Error {
    Error::msg(embedder_message(&Failure::Unreadable(error)))
}

/// Adds a page. Of what several pages give, the first stands, as for a reader.
fn take(page: Map<String, Value>, facts: &mut Map<String, Value>, motions: &mut Vec<Value>) {
    for (key, value) in page {
        match (&*key, value) {
            ("links" | "shards", _) => {}
            ("motions", Value::Array(more)) => motions.extend(more),
            ("motions", _) => {}
            (table, Value::Array(more)) if TABLES.contains(&table) => {
                let Value::Array(entries) =
                    facts.entry(key).or_insert_with(|| Value::Array(vec![]))
                else {
                    continue;
                };
                for entry in more {
                    if !entries.iter().any(|known| known["id"] == entry["id"]) {
                        entries.push(entry);
                    }
                }
            }
            (_, value) => {
                facts.entry(key).or_insert(value);
            }
        }
    }
}
