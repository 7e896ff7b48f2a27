//! Links and documents.

/// A reference that a source gives: followed only when it is a web address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// An address that begins with `http://` or `https://`.
    Web(Box<str>),
    /// Anything else (a shelf mark, another scheme): shown as text, never followed.
    Text(Box<str>),
}

impl Link {
    /// Reads a reference. White space around it is dropped. An address with white space,
    /// control characters or characters that turn the direction of text inside is text:
    /// browsers would read another address than a person.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let text = text.trim();
        let has_scheme = |scheme: &str| {
            text.get(..scheme.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
                && text.len() > scheme.len()
        };
        let turns = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let plain = !text.contains(|c: char| c.is_whitespace() || c.is_control() || turns(c));
        if plain && (has_scheme("https://") || has_scheme("http://")) {
            Self::Web(text.into())
        } else {
            Self::Text(text.into())
        }
    }

    /// The reference as the source wrote it.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Web(text) | Self::Text(text) => text,
        }
    }

    /// The address, where it may be followed.
    #[must_use]
    pub fn address(&self) -> Option<&str> {
        match self {
            Self::Web(address) => Some(address),
            Self::Text(_) => None,
        }
    }
}

/// A document of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Title.
    pub title: Box<str>,
    /// Where it is.
    pub link: Option<Link>,
    /// Kind in the publisher's words, such as `minutes`.
    pub kind: Option<Box<str>>,
    /// Media type, such as `application/pdf`.
    pub media_type: Option<Box<str>>,
    /// Size in bytes.
    pub bytes: Option<u64>,
    /// Date of the document.
    pub date: Option<super::Date>,
}
