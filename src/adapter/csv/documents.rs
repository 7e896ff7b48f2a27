//! Documents of a motion: addresses in cells, and names of links that lost theirs.

use super::words::tidy;
use crate::adapter::text::clean;
use crate::domain::{Document, Link};

/// A document.
pub(super) fn document(title: &str, link: Option<Link>, kind: &str) -> Document {
    Document {
        title: title.into(),
        link,
        kind: Some(kind.into()),
        media_type: None,
        bytes: None,
        date: None,
    }
}

/// The documents of a cell. Words beside one address are its title; where there are none, the
/// column's name is.
pub(super) fn read(column: &str, cell: &str, kind: &str, documents: &mut Vec<Document>) {
    let mut links = addresses(cell);
    let cell = tidy(cell);
    let words = cell
        .split([' ', '\n'])
        .filter(|word| Link::new(word).address().is_none());
    let words = words.collect::<Vec<_>>().join(" ");
    let title = clean(if words.is_empty() { column } else { &words });
    match links.len() {
        0 => documents.push(document(&title, None, kind)),
        1 => documents.push(document(&title, links.pop(), kind)),
        _ => {
            let each = links
                .into_iter()
                .map(|link| document(&title, Some(link), kind));
            documents.extend(each);
        }
    }
}

/// The web addresses of a cell.
pub(super) fn addresses(cell: &str) -> Vec<Link> {
    let words = cell.split_whitespace().map(Link::new);
    words.filter(|link| link.address().is_some()).collect()
}
