//! Reads the members of an object one by one. What has the wrong type is reported and lost;
//! what is missing, `null` or empty is neither.

use crate::adapter::issues::{Issues, Loss, Place, wrong};
use crate::adapter::json::{Json, Number};
use crate::adapter::text::{clean, filled};

/// An object, and where it stands.
pub(super) struct Fields<'a> {
    members: &'a [(String, Json)],
    place: &'a Place<'a>,
    loss: Loss,
}

/// What reads an entry of a list: `None` where it lacks what it is about.
type Read<T> = fn(&Fields<'_>, &mut Issues) -> Option<T>;

impl<'a> Fields<'a> {
    /// The members of a value that should be an object. `loss` is what is lost where the value,
    /// or a required member of it, is unusable.
    pub(super) fn of(
        value: &'a Json,
        place: &'a Place<'a>,
        loss: Loss,
        log: &mut Issues,
    ) -> Option<Self> {
        match value {
            Json::Object(members) => Some(Self {
                members,
                place,
                loss,
            }),
            other => {
                log.lose(place, loss, &wrong(other, "an object"));
                None
            }
        }
    }

    /// Where the object stands.
    pub(super) fn here(&self) -> &Place<'_> {
        self.place
    }

    /// Where a member stands.
    pub(super) fn place(&self, key: &'static str) -> Place<'_> {
        self.place.key(key)
    }

    /// A member, unless it is missing or `null`.
    pub(super) fn get(&self, key: &str) -> Option<&'a Json> {
        let (_, value) = self.members.iter().rev().find(|(name, _)| name == key)?;
        (!matches!(value, Json::Null)).then_some(value)
    }

    /// A text exactly as it stands.
    pub(super) fn verbatim(&self, key: &'static str, log: &mut Issues) -> Option<&'a str> {
        match self.get(key)? {
            Json::Text(text) => Some(text.as_str()).filter(|text| !text.is_empty()),
            other => {
                log.lose(&self.place(key), Loss::Value, &wrong(other, "text"));
                None
            }
        }
    }

    /// A text to be shown.
    pub(super) fn text(&self, key: &'static str, log: &mut Issues) -> Option<Box<str>> {
        filled(clean(self.verbatim(key, log)?))
    }

    /// An id, or what may be one. A number is read as its digits.
    pub(super) fn label(&self, key: &'static str, log: &mut Issues) -> Option<Box<str>> {
        label(self.get(key)?, &self.place(key), Loss::Value, log)
    }

    /// A text without which the object says nothing.
    pub(super) fn required(&self, key: &'static str, log: &mut Issues) -> Option<Box<str>> {
        let place = self.place(key);
        let value = self.get(key).unwrap_or(&Json::Null);
        match value {
            Json::Null => {}
            Json::Text(text) if clean(text).is_empty() => {}
            value => return label(value, &place, self.loss, log),
        }
        log.lose(&place, self.loss, &["\"", key, "\" is missing"]);
        None
    }

    /// True only where the document says so.
    pub(super) fn flag(&self, key: &'static str, log: &mut Issues) -> bool {
        match self.get(key) {
            None => false,
            Some(Json::Bool(flag)) => *flag,
            Some(other) => {
                log.lose(
                    &self.place(key),
                    Loss::Value,
                    &wrong(other, "true or false"),
                );
                false
            }
        }
    }

    /// The entries of a list.
    pub(super) fn each(
        &self,
        key: &'static str,
        log: &mut Issues,
        read: &mut dyn FnMut(&Json, &Place<'_>, &mut Issues),
    ) {
        let place = self.place(key);
        match self.get(key) {
            None => {}
            Some(Json::List(entries)) => {
                for (number, entry) in entries.iter().enumerate() {
                    read(entry, &place.item(number), log);
                }
            }
            Some(other) => log.lose(&place, Loss::Value, &wrong(other, "a list")),
        }
    }

    /// The entries of a list of objects.
    pub(super) fn all<T>(&self, key: &'static str, log: &mut Issues, read: Read<T>) -> Vec<T> {
        let mut all = Vec::new();
        self.each(key, log, &mut |entry, place, log| {
            if let Some(fields) = Fields::of(entry, place, Loss::Entry, log) {
                all.extend(read(&fields, log));
            }
        });
        all
    }

    /// The entries of a list of ids or names.
    pub(super) fn labels(&self, key: &'static str, log: &mut Issues) -> Vec<Box<str>> {
        let mut labels = Vec::new();
        self.each(key, log, &mut |entry, place, log| {
            labels.extend(label(entry, place, Loss::Entry, log));
        });
        labels
    }

    /// An object within this one.
    pub(super) fn inside(
        &self,
        key: &'static str,
        log: &mut Issues,
        read: &mut dyn FnMut(&Fields<'_>, &mut Issues),
    ) {
        let place = self.place(key);
        if let Some(value) = self.get(key)
            && let Some(fields) = Fields::of(value, &place, Loss::Value, log)
        {
            read(&fields, log);
        }
    }
}

/// A whole number is most likely an id from a system that counts: its digits are kept. Of one
/// with decimals nobody knows any more how the source wrote it (`2023.10`).
fn label(value: &Json, place: &Place<'_>, loss: Loss, log: &mut Issues) -> Option<Box<str>> {
    match value {
        Json::Text(text) => filled(clean(text)),
        Json::Number(number) if let Some(digits) = digits(*number) => {
            let words = " stands where text is expected; it was read as \"";
            log.add(place, &["the number ", &digits, words, &digits, "\""]);
            Some(digits.into())
        }
        other => {
            log.lose(place, loss, &wrong(other, "text"));
            None
        }
    }
}

/// A whole number as it was written.
pub(super) fn digits(number: Number) -> Option<String> {
    match number {
        Number::Natural(number) => Some(number.to_string()),
        Number::Negative(number) => Some(number.to_string()),
        Number::Decimal(_) => None,
    }
}
