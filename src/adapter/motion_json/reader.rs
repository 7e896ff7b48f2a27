//! From pages to one data set.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::page::{Draft, Earlier};
use crate::adapter::issues::{Issues, MOST_ISSUES, Place};
use crate::adapter::json::Json;
use crate::adapter::scan::{Scan, Stand};
use crate::adapter::source::{Answer, Reply, Request, Shard, Source};
use crate::adapter::tally::Tally;
use crate::adapter::{Issue, ReadError};
use crate::domain::{Dataset, Publisher};

/// The format that is read, as documents name it.
pub const FORMAT: &str = "motion-json/1";

/// Reads the pages of one set, in order.
#[derive(Debug, Default)]
pub struct Reader {
    dataset: Dataset,
    ids: BTreeSet<Box<str>>,
    listed: usize,
    tally: Tally,
}

/// What reading one page gave, apart from its data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Where the next page is: an address, or a path relative to this page.
    pub next: Option<String>,
    /// Documents of the set that hold the motions of one year each.
    pub shards: Vec<Shard>,
    /// What could not be read as it stands, as pointers into this page; at most
    /// [`MOST_ISSUES`] of all pages together, and one that counts the rest of this page.
    pub issues: Vec<Issue>,
    /// How many motions of this page were left out, whether or not their issues are listed.
    pub left_out: u32,
    /// Where and why the page could not be read to its end. What stood before is kept.
    pub truncated: Option<String>,
}

/// A page that has not been read to its end.
pub struct Unfinished<'a> {
    bytes: Cow<'a, [u8]>,
    reading: Option<(Stand, Draft, Issues)>,
    /// How many motions of it were added.
    read: usize,
}

impl<'a> Unfinished<'a> {
    /// A page of which nothing has been read yet.
    #[must_use]
    pub fn new(bytes: Cow<'a, [u8]>) -> Self {
        Self {
            bytes,
            reading: None,
            read: 0,
        }
    }

    /// The page's bytes.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes.into_owned()
    }
}

impl Reader {
    /// Has read nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a page. Of an entry that several pages give, the first stands.
    ///
    /// Bytes that are not UTF-8 are replaced by U+FFFD and reported; a byte order mark is
    /// skipped.
    ///
    /// # Errors
    ///
    /// The document is not Motion JSON 1, or breaks off before its first motion. Nothing of
    /// the page is kept then; the pages before it still stand.
    pub fn page(&mut self, bytes: &[u8]) -> Result<Page, ReadError> {
        let mut page = Unfinished::new(bytes.into());
        loop {
            if let Some(page) = self.read_on(&mut page, &mut || false)? {
                return Ok(page);
            }
        }
    }

    /// Adds motions of a page until there is `enough` or no more; asks that after each. Gives
    /// what the page says beside them once it is read to its end.
    ///
    /// # Errors
    ///
    /// As [`Reader::page`].
    pub fn read_on(
        &mut self,
        page: &mut Unfinished<'_>,
        enough: &mut dyn FnMut() -> bool,
    ) -> Result<Option<Page>, ReadError> {
        let Unfinished {
            bytes,
            reading,
            read,
        } = page;
        let json = without_mark(bytes);
        let (stand, draft, log) = match reading {
            Some(reading) => reading,
            None => {
                check_kind(json)?;
                let log = Issues::new(MOST_ISSUES.saturating_sub(self.listed));
                reading.insert((Stand::in_object(json), Draft::default(), log))
            }
        };
        let mut scan = Scan::from(json, std::mem::take(stand));
        let earlier = Earlier {
            dataset: &self.dataset,
            ids: &self.ids,
        };
        let result = draft.read(&mut scan, &earlier, log, enough);
        let here = draft.ids.len();
        let truncated = match result {
            Ok(true) if !draft.recognised => return Err(ReadError::NoFormat),
            Ok(true) => {
                if let Some(why) = scan.rest() {
                    log.add(&Place::DOCUMENT, &[&why, "; it was not read"]);
                }
                None
            }
            Err(ReadError::NotJson(why)) if draft.recognised && *read + here > 0 => Some(why),
            Err(error) => return Err(error),
            Ok(false) => {
                *stand = scan.into_stand();
                // What is refused in the end is not to be shown before that.
                if draft.recognised && *read + here > 0 {
                    *read += here;
                    let (dataset, ids) = draft.take();
                    self.add(dataset, ids);
                }
                return Ok(None);
            }
        };
        if scan.has_replaced() {
            let words = "the document is not UTF-8 throughout; what could not be read was \
                         replaced by U+FFFD";
            log.add(&Place::DOCUMENT, &[words]);
        }
        let (dataset, ids) = draft.take();
        self.add(dataset, ids);
        let read = u32::try_from(*read + here).unwrap_or(u32::MAX);
        self.listed += log.listed();
        self.tally.records += read + log.left_out();
        Ok(reading.take().map(|(_, draft, log)| Page {
            next: draft.next,
            shards: draft.shards,
            left_out: log.left_out(),
            issues: log.into_list(),
            truncated,
        }))
    }

    /// Everything read so far.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// Everything that was read.
    #[must_use]
    pub fn into_dataset(self) -> Dataset {
        self.dataset
    }

    fn add(&mut self, page: Dataset, ids: BTreeSet<Box<str>>) {
        self.ids.extend(ids);
        let set = &mut self.dataset;
        if set.publisher == Publisher::default() {
            set.publisher = page.publisher;
        }
        set.updated = set.updated.max(page.updated);
        set.license = set.license.take().or(page.license);
        set.compiled_by = set.compiled_by.take().or(page.compiled_by);
        set.fictional |= page.fictional;
        set.areas.extend(page.areas);
        set.bodies.extend(page.bodies);
        set.parties.extend(page.parties);
        set.motions.extend(page.motions);
    }
}

impl From<Page> for Reply {
    fn from(page: Page) -> Self {
        let next = page.next.map(|address| Request {
            address,
            role: 0,
            essential: true,
        });
        Self {
            ask: next.into_iter().collect(),
            shards: page.shards,
            issues: page.issues,
            left_out: page.left_out,
            truncated: page.truncated,
        }
    }
}

impl Source for Reader {
    fn answer(&mut self, answer: &Answer<'_>) -> Result<Reply, ReadError> {
        self.page(answer.bytes).map(Reply::from)
    }

    fn dataset(&self) -> Dataset {
        self.dataset.clone()
    }

    fn tally(&self) -> &Tally {
        &self.tally
    }
}

/// Reads a set of one page.
///
/// # Errors
///
/// As [`Reader::page`].
pub fn read(bytes: &[u8]) -> Result<(Dataset, Vec<Issue>), ReadError> {
    let mut reader = Reader::new();
    let page = reader.page(bytes)?;
    Ok((reader.into_dataset(), page.issues))
}

/// The text behind a byte order mark.
fn without_mark(mut bytes: &[u8]) -> &[u8] {
    while let Some(rest) = bytes.strip_prefix("\u{feff}".as_bytes()) {
        bytes = rest;
    }
    bytes
}

/// Refuses what does not begin as an object does.
fn check_kind(text: &[u8]) -> Result<(), ReadError> {
    match text.trim_ascii_start().first() {
        None => Err(ReadError::Empty),
        Some(b'<') => Err(ReadError::Html),
        Some(b'{') => Ok(()),
        Some(_) => Err(
            match serde_json::from_str::<Json>(&String::from_utf8_lossy(text)) {
                Ok(_) => ReadError::NotAnObject,
                Err(error) => ReadError::NotJson(error.to_string()),
            },
        ),
    }
}
