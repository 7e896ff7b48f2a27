//! Reads an answer record by record, whatever stands around the records.
//!
//! An answer is a list, an object with a list in it (an envelope), one record by itself, or
//! several of these in a row, as one on each line. Each record is cut out and parsed alone (see
//! [`scan`](super::scan)), so one that is broken costs only itself and no more than one stands
//! in memory as JSON.

use std::borrow::Cow;

use super::ReadError;
use super::issues::{Issues, Loss, Place, wrong};
use super::json::{Json, Members};
use super::scan::{Scan, Slice};

/// Where the records of a dialect stand.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    /// Keys of an envelope whose lists hold records. An object in the place of the list is a
    /// list of one.
    pub(super) lists: &'static [&'static str],
    /// Keys of an outermost object that are opened to look for `lists` in them. A key that is in
    /// both is a list where it holds one, and opened where it holds an object.
    pub(super) open: &'static [&'static str],
    /// What is lost with a record that is no JSON.
    pub(super) loss: Loss,
}

/// What an answer held apart from its records.
pub(super) struct Around {
    /// The members that stand beside the lists, such as links to other pages; empty for a list
    /// without an envelope.
    pub(super) members: Json,
    /// Where and why the answer could not be read to its end.
    pub(super) truncated: Option<String>,
}

/// What takes a record.
pub(super) type Take<'f> = dyn FnMut(Json, &Place<'_>, &mut Issues) + 'f;

/// Gives every record to `take`.
///
/// # Errors
///
/// [`ReadError::Empty`], [`ReadError::Html`], or [`ReadError::NotJson`] where not even a first
/// record could be read.
pub(super) fn records(
    bytes: &[u8],
    shape: Shape,
    log: &mut Issues,
    take: &mut Take<'_>,
) -> Result<Around, ReadError> {
    let text = text(bytes, log)?;
    let mut reading = Reading {
        scan: Scan::values(&text),
        shape,
        around: Members::new(),
        taken: 0,
        take,
    };
    let truncated = match reading.values(log) {
        Ok(()) => None,
        Err(why) if reading.taken == 0 => return Err(ReadError::NotJson(why)),
        Err(why) => {
            log.add(&Place::DOCUMENT, &[&why, "; nothing after this was read"]);
            Some(why)
        }
    };
    Ok(Around {
        members: Json::Object(reading.around),
        truncated,
    })
}

/// The text of an answer without its byte order mark. Bytes that are not UTF-8 are replaced
/// and reported.
///
/// # Errors
///
/// [`ReadError::Empty`] and [`ReadError::Html`].
pub(super) fn text<'a>(bytes: &'a [u8], log: &mut Issues) -> Result<Cow<'a, str>, ReadError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = String::from_utf8_lossy(bytes);
    match text.trim_start().as_bytes().first() {
        None => return Err(ReadError::Empty),
        Some(b'<') => return Err(ReadError::Html),
        Some(_) => {}
    }
    if matches!(text, Cow::Owned(_)) {
        let words = "the document is not UTF-8 throughout; what could not be read was replaced \
                     by U+FFFD";
        log.add(&Place::DOCUMENT, &[words]);
    }
    Ok(text)
}

struct Reading<'a, 'f> {
    scan: Scan<'a>,
    shape: Shape,
    around: Members,
    taken: usize,
    take: &'f mut Take<'f>,
}

impl Reading<'_, '_> {
    /// All values of the outermost level.
    fn values(&mut self, log: &mut Issues) -> Result<(), String> {
        let mut number = 0;
        loop {
            if self.scan.enter_list() {
                self.list(&Place::DOCUMENT, log)?;
            } else if self.scan.enter_object() {
                let mut members = Members::new();
                if self.members(self.shape.open, &Place::DOCUMENT, &mut members, log)? {
                    self.around = members;
                } else {
                    self.give(Json::Object(members), &Place::DOCUMENT, log);
                }
            } else {
                let place = Place::DOCUMENT.item(number);
                let Some(slice) = self.scan.next_value()? else {
                    return Ok(());
                };
                let value = self.scan.parse(slice)?;
                log.lose(&place, self.shape.loss, &wrong(&value, "an object"));
            }
            number += 1;
        }
    }

    /// The members of an object; whether it is an envelope, that is, has one of the lists.
    fn members(
        &mut self,
        open: &'static [&'static str],
        place: &Place<'_>,
        members: &mut Members,
        log: &mut Issues,
    ) -> Result<bool, String> {
        let mut is_envelope = false;
        while let Some(key) = self.scan.key()? {
            let fixed = |keys: &'static [&'static str]| keys.iter().find(|known| **known == key);
            let is_opened = fixed(open).is_some() && self.scan.is_object();
            if let Some(key) = fixed(self.shape.lists)
                && !is_opened
            {
                let place = place.key(key);
                if self.scan.enter_list() {
                    is_envelope = true;
                    self.list(&place, log)?;
                    continue;
                }
                let slice = self.scan.value()?;
                match self.parse(slice, &place, log) {
                    Some(record @ Json::Object(_)) => {
                        is_envelope = true;
                        self.give(record, &place, log);
                    }
                    Some(other) => members.push(((*key).to_owned(), other)),
                    None => {}
                }
            } else if let Some(key) = fixed(open)
                && self.scan.enter_object()
            {
                let mut inside = Members::new();
                is_envelope |= self.members(&[], &place.key(key), &mut inside, log)?;
                members.push(((*key).to_owned(), Json::Object(inside)));
            } else {
                let slice = self.scan.value()?;
                if let Some(value) = self.parse(slice, place, log) {
                    members.push((key, value));
                }
            }
        }
        Ok(is_envelope)
    }

    fn list(&mut self, place: &Place<'_>, log: &mut Issues) -> Result<(), String> {
        let mut number = 0;
        while let Some(slice) = self.scan.entry()? {
            let place = place.item(number);
            if let Some(record) = self.parse(slice, &place, log) {
                self.give(record, &place, log);
            }
            number += 1;
        }
        Ok(())
    }

    fn give(&mut self, record: Json, place: &Place<'_>, log: &mut Issues) {
        self.taken += 1;
        (self.take)(record, place, log);
    }

    /// Reads a value.
    fn parse(&mut self, slice: Slice<'_>, place: &Place<'_>, log: &mut Issues) -> Option<Json> {
        let why = match self.scan.parse(slice) {
            Ok(value) => return Some(value),
            Err(why) => why,
        };
        if let Some(value) = mend(slice) {
            log.add(
                place,
                &[
                    &why,
                    "; read with blanks for the control characters in texts",
                ],
            );
            return Some(value);
        }
        log.lose(place, self.shape.loss, &[&why]);
        None
    }
}

/// Reads a value that is no JSON. Some systems write line breaks and other control characters into
/// texts as they are, which JSON forbids: it is read with blanks in their place, if that helps.
pub(super) fn mend(slice: Slice<'_>) -> Option<Json> {
    let mended = slice.text().replace(|c: char| c.is_ascii_control(), " ");
    serde_json::from_str(&mended).ok()
}
