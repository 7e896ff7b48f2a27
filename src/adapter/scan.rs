//! Finds the values of a document without reading them.
//!
//! A parser stops at the first error, and whatever follows is lost. Here each motion is first
//! cut out by its brackets and quotation marks and then parsed by itself: an error inside one
//! (a comma too many, an impossible number, nesting without end) costs that motion only, and
//! never more than one stands in memory as JSON.

use std::borrow::Cow;

use super::json::Json;

/// Moves through the outermost object of a document and the lists in it.
pub(super) struct Scan<'a> {
    text: &'a [u8],
    stand: Stand,
}

/// Where in a document a [`Scan`] stands.
#[derive(Debug, Default)]
pub(super) struct Stand {
    at: usize,
    /// Something has been read of the object or list that is open.
    begun: bool,
    /// A value that was read has bytes that are not UTF-8.
    has_replaced: bool,
    lines: Lines,
}

impl Stand {
    /// Before the first key of the object that the text begins with.
    pub(super) fn in_object(text: &[u8]) -> Self {
        let before = text.iter().position(|byte| *byte == b'{');
        Self {
            at: before.map_or(text.len(), |before| before + 1),
            ..Self::default()
        }
    }
}

/// The text of one value.
#[derive(Clone, Copy)]
pub(super) struct Slice<'a> {
    text: &'a [u8],
    start: usize,
}

impl<'a> Slice<'a> {
    /// As the document has it, but for bytes that are not UTF-8.
    pub(super) fn text(&self) -> Cow<'a, str> {
        String::from_utf8_lossy(self.text)
    }
}

impl<'a> Scan<'a> {
    /// Goes on from where another scan of the text stood.
    pub(super) fn from(text: &'a [u8], stand: Stand) -> Self {
        Self { text, stand }
    }

    /// Stands before the first value of the text.
    pub(super) fn values(text: &'a str) -> Self {
        Self::from(text.as_bytes(), Stand::default())
    }

    /// Whether bytes of what was read are not UTF-8, and were replaced.
    pub(super) fn has_replaced(&self) -> bool {
        self.stand.has_replaced
    }

    /// Where it stands.
    pub(super) fn into_stand(self) -> Stand {
        self.stand
    }

    /// The next value of a text that has several in a row, as one on each line; `None` behind
    /// its last.
    pub(super) fn next_value(&mut self) -> Result<Option<Slice<'a>>, String> {
        if self.peek().is_none() {
            return Ok(None);
        }
        self.value().map(Some)
    }

    /// Whether the next value is an object.
    pub(super) fn is_object(&mut self) -> bool {
        self.peek() == Some(b'{')
    }

    /// Enters the value if it is an object.
    pub(super) fn enter_object(&mut self) -> bool {
        let is_object = self.is_object();
        if is_object {
            self.stand.at += 1;
            self.stand.begun = false;
        }
        is_object
    }

    /// The next key of the object; `None` behind its last.
    pub(super) fn key(&mut self) -> Result<Option<String>, String> {
        if self.ends(b'}')? {
            return Ok(None);
        }
        let slice = self.value()?;
        let Ok(Json::Text(key)) = self.parse(slice) else {
            return Err(self.fault("a key is expected", slice.start));
        };
        if self.peek() != Some(b':') {
            return Err(self.fault("\":\" is expected", self.stand.at));
        }
        self.stand.at += 1;
        Ok(Some(key))
    }

    /// Enters the value if it is a list.
    pub(super) fn enter_list(&mut self) -> bool {
        let is_list = self.peek() == Some(b'[');
        if is_list {
            self.stand.at += 1;
            self.stand.begun = false;
        }
        is_list
    }

    /// The next entry of the list; `None` behind its last.
    pub(super) fn entry(&mut self) -> Result<Option<Slice<'a>>, String> {
        if self.ends(b']')? {
            return Ok(None);
        }
        self.value().map(Some)
    }

    /// The next value.
    pub(super) fn value(&mut self) -> Result<Slice<'a>, String> {
        let mut open = Vec::new();
        self.peek();
        let start = self.stand.at;
        loop {
            match self.peek() {
                None => {
                    return Err(self.fault("the text ends in the middle of a value", self.stand.at));
                }
                Some(b'"') => self.skip_string()?,
                Some(b'{') => {
                    open.push(b'}');
                    self.stand.at += 1;
                }
                Some(b'[') => {
                    open.push(b']');
                    self.stand.at += 1;
                }
                Some(bracket @ (b'}' | b']')) => {
                    if open.pop() != Some(bracket) {
                        return Err(
                            self.fault("an unexpected closing bracket stands", self.stand.at)
                        );
                    }
                    self.stand.at += 1;
                }
                Some(b',' | b':') if open.is_empty() => {
                    return Err(self.fault("a value is expected", self.stand.at));
                }
                Some(b',' | b':') => self.stand.at += 1,
                Some(_) => self.skip_word(),
            }
            if open.is_empty() {
                let text = self.text.get(start..self.stand.at).unwrap_or_default();
                return Ok(Slice { text, start });
            }
        }
    }

    /// Reads a value. Bytes that are not UTF-8 are read as U+FFFD.
    pub(super) fn parse(&mut self, slice: Slice<'_>) -> Result<Json, String> {
        let text = slice.text();
        self.stand.has_replaced |= matches!(text, Cow::Owned(_));
        serde_json::from_str(&text).map_err(|error| {
            let (line, column) = self.stand.lines.find(self.text, slice.start);
            let (line, column) = match error.line() {
                0 | 1 => (line, column + error.column().saturating_sub(1)),
                below => (line + below - 1, error.column()),
            };
            let words = error.to_string();
            let place = located("", error.line(), error.column());
            located(words.strip_suffix(&*place).unwrap_or(&words), line, column)
        })
    }

    /// What is wrong with what follows the object, if anything does.
    pub(super) fn rest(&mut self) -> Option<String> {
        self.peek()?;
        Some(self.fault(
            "more text follows after the end of the document",
            self.stand.at,
        ))
    }

    /// Whether the open object or list ends here; if not, stands before its next member.
    fn ends(&mut self, bracket: u8) -> Result<bool, String> {
        let begun = std::mem::replace(&mut self.stand.begun, true);
        match self.peek() {
            Some(found) if found == bracket => {
                self.stand.at += 1;
                Ok(true)
            }
            Some(_) if !begun => Ok(false),
            Some(b',') => {
                self.stand.at += 1;
                Ok(false)
            }
            Some(_) => Err(self.fault("a comma or a closing bracket is expected", self.stand.at)),
            None => Err(self.fault("the text ends too early", self.stand.at)),
        }
    }

    /// The next byte that is no white space.
    fn peek(&mut self) -> Option<u8> {
        let rest = self.text.get(self.stand.at..)?;
        let blank = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
        let step = rest.iter().position(|byte| !blank(byte))?;
        self.stand.at += step;
        rest.get(step).copied()
    }

    fn skip_string(&mut self) -> Result<(), String> {
        let start = self.stand.at;
        let rest = self.text.get(start + 1..).unwrap_or_default();
        let mut escaped = false;
        for (offset, byte) in rest.iter().enumerate() {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => {
                    self.stand.at = start + offset + 2;
                    return Ok(());
                }
                _ => {}
            }
        }
        Err(self.fault("a text without an end begins", start))
    }

    /// A number, `true`, `false` or `null`, and whatever else is none of the signs of JSON.
    fn skip_word(&mut self) {
        let rest = self.text.get(self.stand.at..).unwrap_or_default();
        let ends = |byte: &u8| b" \n\r\t,:\"{}[]".contains(byte);
        self.stand.at += rest.iter().position(ends).unwrap_or(rest.len()).max(1);
    }

    fn fault(&mut self, words: &str, offset: usize) -> String {
        let (line, column) = self.stand.lines.find(self.text, offset);
        located(words, line, column)
    }
}

fn located(words: &str, line: usize, column: usize) -> String {
    let (line, column) = (line.to_string(), column.to_string());
    [words, " at line ", &line, " column ", &column].concat()
}

/// Finds the line and column of offsets. Asked for rising offsets it passes over the text once.
#[derive(Debug, Default)]
struct Lines {
    /// As far as the text was passed over.
    seen: usize,
    /// Line breaks up to there.
    breaks: usize,
    /// Where the line that is there starts.
    start: usize,
}

impl Lines {
    /// Line and column in bytes, both from 1.
    fn find(&mut self, text: &[u8], offset: usize) -> (usize, usize) {
        if offset < self.seen {
            *self = Self::default();
        }
        let passed = text.get(self.seen..offset).unwrap_or_default();
        for (step, byte) in passed.iter().enumerate() {
            if *byte == b'\n' {
                self.breaks += 1;
                self.start = self.seen + step + 1;
            }
        }
        self.seen = offset;
        (self.breaks + 1, offset - self.start + 1)
    }
}
