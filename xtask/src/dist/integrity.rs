//! Hashes by which a browser, or whoever uploads the files, can tell that they are what was built.

use super::Files;
use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest, Sha384};
use std::collections::BTreeMap;

/// `integrity.json`.
#[derive(Serialize)]
struct Sums<'a> {
    version: &'a str,
    /// By path, as the attribute `integrity` has it.
    files: BTreeMap<&'a str, String>,
}

/// The file with the hash of every file.
pub(super) fn file(version: &str, files: &Files) -> Result<Vec<u8>> {
    let sum = |(name, content): (&'_ String, &Vec<u8>)| (name.clone(), integrity(content));
    let owned: BTreeMap<_, _> = files.iter().map(sum).collect();
    let sums = Sums {
        version,
        files: owned
            .iter()
            .map(|(name, sum)| (&**name, sum.clone()))
            .collect(),
    };
    let mut json = serde_json::to_vec_pretty(&sums)?;
    json.push(b'\n');
    Ok(json)
}

/// A value of the attribute `integrity`.
fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_hash() {
        // The example of the specification of Subresource Integrity.
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }

    #[test]
    fn every_file_has_one() {
        let files = Files::from([("a/b.js".to_owned(), b"x".to_vec())]);
        let json: serde_json::Value =
            serde_json::from_slice(&file("1.2.3", &files).unwrap()).unwrap();
        assert_eq!(json["version"], "1.2.3");
        assert_eq!(json["files"]["a/b.js"], integrity(b"x"));
    }
}
