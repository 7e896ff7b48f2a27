//! From one set to a manifest and a document for each year.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use motion_timeline::adapter::motion_json::{FORMAT, Reader};
use motion_timeline::domain::Dataset;
use serde_json::{Value, json};

use crate::set::{Set, refused};

/// Name of the manifest.
pub(crate) const MANIFEST: &str = "index.json";

/// Bytes that the motions of a shard take at most, unless one alone takes more: what a reader's
/// browser reads in well under a second, also on a slow network.
const LARGEST: usize = 2_000_000;

/// A file to publish.
pub(crate) struct Document {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// The manifest, and the shards from the latest year to those without a date.
///
/// # Errors
///
/// A motion cannot be read by itself.
pub(crate) fn split(set: &Set) -> Result<Vec<Document>> {
    let mut by_year: BTreeMap<Option<u16>, Vec<&Value>> = BTreeMap::new();
    for motion in &set.motions {
        by_year.entry(year(motion)?).or_default().push(motion);
    }
    let mut shards = Vec::new();
    let mut documents = Vec::new();
    for (year, motions) in by_year.iter().rev() {
        let parts = parts(motions);
        for (number, part) in parts.iter().enumerate() {
            let year_name = year.map_or("undated".to_owned(), |year| year.to_string());
            let name = match parts.len() {
                1 => format!("{year_name}.json"),
                _ => format!("{year_name}-{}.json", number + 1),
            };
            shards.push(json!({"href": name, "year": year, "motions": part.len()}));
            let text = json!({"format": FORMAT, "motions": part}).to_string();
            documents.push(Document { name, text });
        }
    }
    let mut manifest = set.facts.clone();
    manifest.insert("shards".to_owned(), Value::Array(shards));
    let manifest = Document {
        name: MANIFEST.to_owned(),
        text: Value::Object(manifest).to_string(),
    };
    documents.insert(0, manifest);
    Ok(documents)
}

/// The year that a motion counts in, by the program's own rule.
fn year(motion: &Value) -> Result<Option<u16>> {
    let alone = json!({"format": FORMAT, "motions": [motion]}).to_string();
    let mut reader = Reader::new();
    reader.page(alone.as_bytes()).map_err(refused)?;
    let set = reader.into_dataset();
    let motion = set.motions.first().context("a motion cannot be read")?;
    Ok(motion.first_known().map(|date| date.year()))
}

/// The motions in their order, so many at a time as a shard holds.
fn parts<'a>(motions: &[&'a Value]) -> Vec<Vec<&'a Value>> {
    let mut parts = vec![Vec::new()];
    let mut bytes = 0;
    for motion in motions {
        let size = motion.to_string().len();
        if bytes > 0 && bytes + size > LARGEST {
            parts.push(Vec::new());
            bytes = 0;
        }
        bytes += size;
        if let Some(part) = parts.last_mut() {
            part.push(*motion);
        }
    }
    parts
}

/// Reads what was written, and compares it with the set.
///
/// # Errors
///
/// Something is not the same.
pub(crate) fn check(set: &Set, documents: &[Document]) -> Result<()> {
    let mut reader = Reader::new();
    for document in documents {
        reader.page(document.text.as_bytes()).map_err(refused)?;
    }
    let mut read = reader.into_dataset();
    let mut whole = set.dataset.clone();
    by_id(&mut read);
    by_id(&mut whole);
    ensure!(read == whole, "the shards do not hold the whole set");
    Ok(())
}

fn by_id(set: &mut Dataset) {
    set.motions.sort_by(|one, other| one.id.cmp(&other.id));
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// Nothing is lost of the made-up set, which is in pages, and every shard says what it holds.
    #[test]
    fn a_set_is_split_by_year_and_reads_back_the_same() {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/exempelstad/motions.json");
        let set = crate::set::read(&data).unwrap();
        let documents = split(&set).unwrap();
        check(&set, &documents).unwrap();
        let manifest: Value = serde_json::from_str(&documents[0].text).unwrap();
        let shards = manifest["shards"].as_array().unwrap();
        assert_eq!(shards.len(), documents.len() - 1);
        assert!(shards.len() > 5, "{shards:?}");
        let mut sum = 0;
        for (shard, document) in shards.iter().zip(&documents[1..]) {
            assert_eq!(shard["href"], document.name);
            let mut reader = Reader::new();
            reader.page(document.text.as_bytes()).unwrap();
            let motions = reader.into_dataset().motions;
            assert_eq!(shard["motions"], motions.len());
            for motion in &motions {
                let year = motion.first_known().map(|date| date.year());
                assert_eq!(shard["year"], json!(year), "{}", motion.id);
            }
            sum += motions.len();
        }
        assert_eq!(sum, set.motions.len());
        let years: Vec<_> = shards.iter().map(|shard| shard["year"].as_u64()).collect();
        assert!(years.is_sorted_by(|one, next| one > next), "{years:?}");
    }

    #[test]
    fn a_year_that_is_too_large_for_one_document_has_several() {
        let motion =
            |number: usize| json!({"id": number.to_string(), "note": "x".repeat(LARGEST / 3)});
        let motions: Vec<Value> = (0..5).map(motion).collect();
        let motions: Vec<&Value> = motions.iter().collect();
        let sizes: Vec<usize> = parts(&motions).iter().map(Vec::len).collect();
        assert_eq!(sizes, [2, 2, 1]);
    }

    #[test]
    fn what_is_lost_is_noticed() {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/boras/motions.json");
        let set = crate::set::read(&data).unwrap();
        let mut documents = split(&set).unwrap();
        documents.pop();
        assert!(check(&set, &documents).is_err());
    }
}
