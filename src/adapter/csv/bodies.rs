//! What kind of body a name means.

use super::words::normal;
use crate::domain::BodyKind;

const TABLE: &str = include_str!("bodies.tsv");

/// The kind of the body with this name.
pub(super) fn kind(name: &str) -> BodyKind {
    known(name).unwrap_or(BodyKind::Other)
}

/// The kind of the body with this name, if it is told by the name.
pub(super) fn known(name: &str) -> Option<BodyKind> {
    let name = normal(name);
    rows().find_map(|(kind, how, words)| {
        let is_meant = match how {
            "is" => name == words,
            "ends" => name.ends_with(words),
            _ => false,
        };
        is_meant.then(|| BodyKind::from_key(kind)).flatten()
    })
}

/// What the body of this kind is called in a language.
pub(super) fn name(kind: BodyKind, language: &str) -> Option<&'static str> {
    let named = rows()
        .find(|(key, how, _)| *key == kind.key() && how.strip_prefix("name-") == Some(language));
    named.map(|(_, _, name)| name)
}

fn rows() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, cells.next()?, cells.next()?))
    })
}
