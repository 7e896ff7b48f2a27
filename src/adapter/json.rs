//! A JSON value as it was read.
//!
//! In the place of `serde_json::Value`, whose map and number take several times the code.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::text::{clean, filled};

/// Any JSON value.
pub(super) enum Json {
    Null,
    Bool(bool),
    Number(Number),
    Text(String),
    List(Vec<Json>),
    Object(Members),
}

/// The members of an object as they stand. Of a key that occurs twice the last counts.
pub(super) type Members = Vec<(String, Json)>;

impl Json {
    /// A member, unless it is missing or `null`. Of a key that occurs twice the last counts.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        let Self::Object(members) = self else {
            return None;
        };
        let (_, value) = members.iter().rev().find(|(name, _)| name == key)?;
        (!matches!(value, Self::Null)).then_some(value)
    }

    /// A member of a member of a member.
    pub(super) fn path(&self, keys: &[&str]) -> Option<&Self> {
        keys.iter().try_fold(self, |value, key| value.get(key))
    }

    /// The text as it stands.
    pub(super) fn str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A text to be shown: cleaned, and not empty. A whole number counts as its digits, since
    /// foreign systems write ids and reference numbers either way.
    pub(super) fn text(&self) -> Option<Box<str>> {
        match self {
            Self::Text(text) => filled(clean(text)),
            Self::Number(Number::Natural(number)) => Some(number.to_string().into()),
            Self::Number(Number::Negative(number)) => Some(number.to_string().into()),
            _ => None,
        }
    }

    /// A member that is a text to be shown.
    pub(super) fn text_at(&self, key: &str) -> Option<Box<str>> {
        self.get(key)?.text()
    }

    /// The entries of a list; anything else is a list of one. Systems that make JSON from XML
    /// write a list of one without its brackets.
    pub(super) fn items(&self) -> &[Self] {
        match self {
            Self::List(entries) => entries,
            Self::Null => &[],
            one => std::slice::from_ref(one),
        }
    }

    /// The entries of a member, as [`Json::items`]; none where it is missing.
    pub(super) fn items_at(&self, key: &str) -> &[Self] {
        self.get(key).map_or(&[], Self::items)
    }

    /// A whole number from 0 on, written as a number or as a text of digits.
    pub(super) fn natural(&self) -> Option<u64> {
        match self {
            Self::Number(Number::Natural(number)) => Some(*number),
            Self::Text(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// Yes or no, written as a boolean, 0 or 1, or a text of these.
    pub(super) fn flag(&self) -> Option<bool> {
        match self {
            Self::Bool(flag) => Some(*flag),
            Self::Number(Number::Natural(number)) => Some(*number != 0),
            Self::Text(text) => match text.trim() {
                "true" | "True" | "1" => Some(true),
                "false" | "False" | "0" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }
}

/// A number.
#[derive(Clone, Copy)]
pub(super) enum Number {
    /// Whole and not below zero.
    Natural(u64),
    /// Whole and below zero.
    Negative(i64),
    /// With decimals or an exponent, or beyond the others.
    Decimal(f64),
}

impl Number {
    pub(super) fn as_f64(self) -> f64 {
        match self {
            Self::Natural(number) => number as f64,
            Self::Negative(number) => number as f64,
            Self::Decimal(number) => number,
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyJson)
    }
}

struct AnyJson;

impl<'de> Visitor<'de> for AnyJson {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(Number::Natural(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(Number::Negative(value)))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(Number::Decimal(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(entry) = entries.next_element()? {
            list.push(entry);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
        let mut object = Vec::new();
        while let Some(member) = members.next_entry()? {
            object.push(member);
        }
        Ok(Json::Object(object))
    }
}
