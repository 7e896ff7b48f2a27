//! Texts of members.
//!
//! The API makes its JSON out of XML: a text with markup in it comes as text with tags, or, where
//! a converter went into it, as an object of its parts.

use crate::adapter::html::plain;
use crate::adapter::json::Json;
use crate::adapter::text::filled;

/// The text of a member without markup; `None` where there is none.
pub(super) fn text_at(value: &Json, key: &str) -> Option<Box<str>> {
    let value = value.get(key)?;
    match value {
        Json::List(_) | Json::Object(_) => filled(plain(&parts(value))),
        _ => filled(plain(&value.text()?)),
    }
}

/// All texts of a value in their order, with a blank between.
fn parts(value: &Json) -> String {
    let mut text = String::new();
    let mut left = vec![value];
    while let Some(value) = left.pop() {
        match value {
            Json::Text(part) => {
                text.push_str(part);
                text.push(' ');
            }
            Json::List(entries) => left.extend(entries.iter().rev()),
            Json::Object(members) => left.extend(members.iter().rev().map(|(_, value)| value)),
            _ => {}
        }
    }
    text
}
