//! What a view fixes, as it stands in the address of the frame page.

use anyhow::{Result, ensure};

/// The parameters of the frame page (`embed/frame.js`, which checks their values).
const NAMES: &[&str] = &[
    "src",
    "format",
    "gazetteer",
    "lang",
    "area",
    "theme",
    "density",
    "designations",
    "heading-level",
    "accent",
    "font",
    "from",
    "to",
    "id",
];

/// Names with their values, decoded.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Query(Vec<(String, String)>);

impl Query {
    /// Reads `src=motions.json&area=Norrby`. An error says which part is wrong.
    pub(super) fn read(text: &str) -> Result<Self> {
        let mut pairs = Vec::new();
        for part in text.trim_start_matches('?').split('&') {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            ensure!(
                NAMES.contains(&name),
                "the frame page has no parameter `{name}`; it has {}",
                NAMES.join(", ")
            );
            pairs.push((name.to_owned(), decoded(value)));
        }
        let query = Self(pairs);
        ensure!(
            query.get("src").is_some_and(|src| !src.is_empty()),
            "the view names no data: --query src=…"
        );
        for name in ["src", "gazetteer"] {
            let address = query.get(name).unwrap_or_default();
            ensure!(
                !address.contains(':') || origin(address).is_some(),
                "{name} must begin with https:// or be a path: {address}"
            );
        }
        Ok(query)
    }

    /// Origins of other hosts that the view asks, each once.
    pub(super) fn origins(&self) -> Vec<&str> {
        let mut origins: Vec<_> = ["src", "gazetteer"]
            .iter()
            .filter_map(|name| origin(self.get(name)?))
            .collect();
        origins.dedup();
        origins
    }

    /// The language of the page.
    pub(super) fn lang(&self) -> &str {
        self.get("lang")
            .filter(|lang| *lang == "en")
            .unwrap_or("sv")
    }

    // Where a name comes twice, the page takes the last.
    fn get(&self, name: &str) -> Option<&str> {
        let pair = self.0.iter().rev().find(|(other, _)| other == name)?;
        Some(&pair.1)
    }
}

/// `https://host:port` of an address that begins so and can stand in a policy.
fn origin(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let plain = |letter: char| letter.is_ascii_alphanumeric() || ".-:".contains(letter);
    let usable = !host.is_empty() && host.chars().all(plain);
    usable.then(|| &address[.."https://".len() + host.len()])
}

/// A value of a query without its escapes. What is no escape stays as it is.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((&first, mut after)) = rest.split_first() {
        let escaped = (first == b'%')
            .then(|| after.get(..2))
            .flatten()
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(match escaped {
            Some(byte) => {
                after = &after[2..];
                byte
            }
            None if first == b'+' => b' ',
            None => first,
        });
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;
    use std::fs;

    #[test]
    fn hosts_of_a_view() {
        let origins = |text: &str| {
            let query = Query::read(text).unwrap();
            query.origins().join(" ")
        };
        assert_eq!(origins("src=motions.json"), "");
        assert_eq!(
            origins("?src=https://a.org:8443/x?y#z"),
            "https://a.org:8443"
        );
        assert_eq!(
            origins("src=https%3a%2f%2fa.org&gazetteer=https://b.org/list"),
            "https://a.org https://b.org"
        );
        assert_eq!(
            origins("src=https://a.org/1&gazetteer=https://a.org/2"),
            "https://a.org"
        );
    }

    #[test]
    fn refused() {
        for text in [
            "",
            "area=Norrby",
            "src=",
            "src=http://a.org/",
            "src=javascript:alert(1)",
            "src=https://",
            "src=https://a.org%20https:/",
            "src=a.json&style=b.css",
        ] {
            assert!(Query::read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn escapes() {
        assert_eq!(decoded("a+b%20c%C3%A5"), "a b cå");
        assert_eq!(decoded("100%"), "100%");
        assert_eq!(decoded("%zz%4"), "%zz%4");
    }

    #[test]
    fn the_frame_page_has_the_same_parameters() {
        let script = Project::find().unwrap().root.join("embed/frame.js");
        let script = fs::read_to_string(script).unwrap();
        let (_, list) = script.split_once("const PARAMETERS = {").unwrap();
        let (list, _) = list.split_once("};").unwrap();
        let names: Vec<_> = list
            .lines()
            .filter_map(|line| line.trim().split_once(':'))
            .map(|(name, _)| name.trim_matches('"'))
            .collect();
        assert_eq!(names, NAMES);
    }
}
