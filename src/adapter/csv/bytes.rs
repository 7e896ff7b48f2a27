//! From bytes to text. Spreadsheet programs save tables in the encoding of the machine's language.

use std::borrow::Cow;

use crate::adapter::ReadError;
use crate::adapter::issues::{Issues, Place};

/// What Windows-1252 has from 0x80 to 0x9f, where Latin-1 has control characters. The five places
/// that it leaves free are U+FFFD here.
const WINDOWS_1252: [char; 32] = [
    '\u{20ac}', '\u{fffd}', '\u{201a}', '\u{192}', '\u{201e}', '\u{2026}', '\u{2020}', '\u{2021}',
    '\u{2c6}', '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\u{fffd}', '\u{17d}', '\u{fffd}',
    '\u{fffd}', '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '\u{2022}', '\u{2013}', '\u{2014}',
    '\u{2dc}', '\u{2122}', '\u{161}', '\u{203a}', '\u{153}', '\u{fffd}', '\u{17e}', '\u{178}',
];

/// The text of an answer without its byte order mark. What is not UTF-8 is reported.
///
/// # Errors
///
/// [`ReadError::Empty`] and [`ReadError::Html`].
pub(super) fn text<'a>(bytes: &'a [u8], log: &mut Issues) -> Result<Cow<'a, str>, ReadError> {
    let text = decode(bytes, log);
    match text.trim_start().as_bytes().first() {
        None => Err(ReadError::Empty),
        Some(b'<') => Err(ReadError::Html),
        Some(_) => Ok(text),
    }
}

fn decode<'a>(bytes: &'a [u8], log: &mut Issues) -> Cow<'a, str> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => return Cow::Owned(utf_16(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => return Cow::Owned(utf_16(rest, u16::from_be_bytes)),
        _ => {}
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += chunk.invalid().len();
    }
    if broken == 0 || whole > broken {
        let text = String::from_utf8_lossy(bytes);
        if broken > 0 {
            let words = "the document is not UTF-8 throughout; what could not be read was \
                         replaced by U+FFFD";
            log.add(&Place::DOCUMENT, &[words]);
        }
        return text;
    }
    let words = "the document is not UTF-8; it was read as Windows-1252";
    log.add(&Place::DOCUMENT, &[words]);
    let letters = bytes.iter().map(|byte| windows_1252(*byte));
    Cow::Owned(letters.collect())
}

fn windows_1252(byte: u8) -> char {
    let own = byte.checked_sub(0x80).map(usize::from);
    let own = own.and_then(|place| WINDOWS_1252.get(place));
    own.copied().unwrap_or(char::from(byte))
}

fn utf_16(bytes: &[u8], number: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| match pair {
        [one, other] => number([*one, *other]),
        _ => 0xfffd,
    });
    let letters = char::decode_utf16(units);
    letters.map(|letter| letter.unwrap_or('\u{fffd}')).collect()
}
