//! Which dialect an answer is in.

use std::borrow::Cow;

use super::answer::mend;
use super::json::Json;
use super::scan::Scan;
use super::source::Source;
use super::{ahjo, csv, legistar, motion_json, oparl, ori, popolo, riksdagen};

/// A dialect that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// This project's own format.
    MotionJson,
    /// OParl 1.0 and 1.1 (Germany).
    Oparl,
    /// Riksdagens öppna data (Sweden).
    Riksdagen,
    /// Legistar Web API (United States).
    Legistar,
    /// Open Raadsinformatie, OpenBesluitvorming and Notubiz (Netherlands).
    Ori,
    /// Ahjo (Helsinki).
    Ahjo,
    /// Popolo motions and vote events.
    Popolo,
    /// A table with a header line.
    Csv,
}

impl Format {
    /// Every dialect.
    pub const ALL: [Self; 8] = [
        Self::MotionJson,
        Self::Oparl,
        Self::Riksdagen,
        Self::Legistar,
        Self::Ori,
        Self::Ahjo,
        Self::Popolo,
        Self::Csv,
    ];

    /// The name that an embedder writes in the attribute `format`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::MotionJson => "motion-json",
            Self::Oparl => "oparl",
            Self::Riksdagen => "riksdagen",
            Self::Legistar => "legistar",
            Self::Ori => "ori",
            Self::Ahjo => "ahjo",
            Self::Popolo => "popolo",
            Self::Csv => "csv",
        }
    }

    /// The dialect with this name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.key() == key)
    }

    /// The dialect of an answer, by what stands in it. What no dialect claims is taken for Motion
    /// JSON, whose reader says what is wrong with it.
    #[must_use]
    pub fn detect(bytes: &[u8]) -> Self {
        Self::claimed(bytes).unwrap_or(Self::MotionJson)
    }

    /// The dialect of an answer, if any claims it.
    #[must_use]
    pub fn claimed(bytes: &[u8]) -> Option<Self> {
        if Self::is_json(bytes) {
            Self::claimed_json(bytes)
        } else {
            Self::claimed_table(bytes)
        }
    }

    /// The dialect of an answer in JSON.
    #[must_use]
    pub fn claimed_json(bytes: &[u8]) -> Option<Self> {
        let text = text(bytes);
        let sniff = Sniff::of(&text);
        if sniff.has("format") {
            return Some(Self::MotionJson);
        }
        let claims: [(Self, Claims); 6] = [
            (Self::Oparl, oparl::claims),
            (Self::Riksdagen, riksdagen::claims),
            (Self::Legistar, legistar::claims),
            (Self::Ori, ori::claims),
            (Self::Ahjo, ahjo::claims),
            (Self::Popolo, popolo::claims),
        ];
        claims
            .into_iter()
            .find(|(_, claims)| claims(&sniff))
            .map(|(format, _)| format)
    }

    /// The dialect of an answer that is no JSON.
    #[must_use]
    pub fn claimed_table(bytes: &[u8]) -> Option<Self> {
        csv::claims(&text(bytes)).then_some(Self::Csv)
    }

    /// Whether an answer begins as JSON does.
    #[must_use]
    pub fn is_json(bytes: &[u8]) -> bool {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        matches!(bytes.trim_ascii_start().first(), Some(b'{' | b'['))
    }

    /// A reader that has read nothing yet.
    #[must_use]
    pub fn source(self) -> Box<dyn Source> {
        match self {
            Self::MotionJson => Box::new(motion_json::Reader::new()),
            Self::Oparl => Box::new(oparl::Reader::default()),
            Self::Riksdagen => Box::new(riksdagen::Reader::default()),
            Self::Legistar => Box::new(legistar::Reader::default()),
            Self::Ori => Box::new(ori::Reader::default()),
            Self::Ahjo => Box::new(ahjo::Reader::default()),
            Self::Popolo => Box::new(popolo::Reader::default()),
            Self::Csv => Box::new(csv::Reader::default()),
        }
    }
}

/// An answer without its byte order mark.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes))
}

/// What tells whether an answer is of a dialect.
type Claims = fn(&Sniff<'_>) -> bool;

/// As much of an answer as it takes to tell its dialect.
pub(super) struct Sniff<'a> {
    /// The whole text.
    pub(super) text: &'a str,
    /// It begins as JSON does.
    pub(super) is_json: bool,
    /// The keys of the outermost object, of the first where there are several; none for a list.
    pub(super) keys: Vec<String>,
    /// What the short ones of these keys hold, where it is a text.
    pub(super) texts: Vec<(String, String)>,
    /// The first entry of the outermost list, or of the first list that the outermost object
    /// has; `Null` where there is none.
    pub(super) first: Json,
}

impl<'a> Sniff<'a> {
    fn of(text: &'a str) -> Self {
        let is_json = matches!(text.trim_start().as_bytes().first(), Some(b'{' | b'['));
        let mut sniff = Self {
            text,
            is_json,
            keys: Vec::new(),
            texts: Vec::new(),
            first: Json::Null,
        };
        if is_json {
            // Where the text breaks off, what was seen before has to do.
            let _ = sniff.look();
        }
        sniff
    }

    fn look(&mut self) -> Result<(), String> {
        /// Longer texts are none that a dialect is told by.
        const LONGEST: usize = 200;
        let mut scan = Scan::values(self.text);
        if scan.enter_list() {
            if let Some(entry) = scan.entry()? {
                self.first = scan
                    .parse(entry)
                    .ok()
                    .or_else(|| mend(entry))
                    .unwrap_or(Json::Null);
            }
            return Ok(());
        }
        if !scan.enter_object() {
            return Ok(());
        }
        let mut found = false;
        while let Some(key) = scan.key()? {
            let value = scan.value()?;
            let text = value.text();
            if !found && text.starts_with('[') {
                let mut list = Scan::values(&text);
                list.enter_list();
                if let Ok(Some(entry)) = list.entry()
                    && let Some(entry) = list.parse(entry).ok().or_else(|| mend(entry))
                {
                    found = true;
                    self.first = entry;
                }
            } else if text.len() < LONGEST
                && let Ok(Json::Text(text)) = scan.parse(value)
            {
                self.texts.push((key.clone(), text));
            }
            self.keys.push(key);
        }
        Ok(())
    }

    /// Whether the outermost object has this key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|known| known == key)
    }

    /// The text that the outermost object has under this key, if it is short.
    pub(super) fn text_at(&self, key: &str) -> Option<&str> {
        let (_, text) = self.texts.iter().find(|(known, _)| known == key)?;
        Some(text)
    }
}
