//! From pages to one data set.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::page::{Draft, Earlier};
use crate::adapter::issues::{Issues, MOST_ISSUES, Place};
use crate::adapter::json::Json;
use crate::adapter::scan::Scan;
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
        let text = String::from_utf8_lossy(bytes);
        let json = text.trim_start_matches('\u{feff}');
        check_kind(json.trim_start())?;

        let mut log = Issues::new(MOST_ISSUES.saturating_sub(self.listed));
        if matches!(text, Cow::Owned(_)) {
            let words = "the document is not UTF-8 throughout; what could not be read was \
                         replaced by U+FFFD";
            log.add(&Place::DOCUMENT, &[words]);
        }
        let mut scan = Scan::object(json);
        let mut draft = Draft::default();
        let earlier = Earlier {
            dataset: &self.dataset,
            ids: &self.ids,
        };
        let truncated = match draft.read(&mut scan, &earlier, &mut log) {
            Ok(()) if !draft.recognised => return Err(ReadError::NoFormat),
            Ok(()) => {
                if let Some(why) = scan.rest() {
                    log.add(&Place::DOCUMENT, &[&why, "; it was not read"]);
                }
                None
            }
            Err(ReadError::NotJson(why))
                if draft.recognised && !draft.dataset.motions.is_empty() =>
            {
                Some(why)
            }
            Err(error) => return Err(error),
        };
        let read_here = u32::try_from(draft.ids.len()).unwrap_or(u32::MAX);
        self.add(draft.dataset);
        self.ids.extend(draft.ids);
        self.listed += log.listed();
        self.tally.records += read_here + log.left_out();
        Ok(Page {
            next: draft.next,
            shards: draft.shards,
            left_out: log.left_out(),
            issues: log.into_list(),
            truncated,
        })
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

    fn add(&mut self, page: Dataset) {
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

impl Source for Reader {
    fn answer(&mut self, answer: &Answer<'_>) -> Result<Reply, ReadError> {
        let page = self.page(answer.bytes)?;
        let next = page.next.map(|address| Request {
            address,
            role: 0,
            essential: true,
        });
        Ok(Reply {
            ask: next.into_iter().collect(),
            shards: page.shards,
            issues: page.issues,
            left_out: page.left_out,
            truncated: page.truncated,
        })
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

/// Refuses what does not begin as an object does.
fn check_kind(text: &str) -> Result<(), ReadError> {
    match text.as_bytes().first() {
        None => Err(ReadError::Empty),
        Some(b'<') => Err(ReadError::Html),
        Some(b'{') => Ok(()),
        Some(_) => Err(match serde_json::from_str::<Json>(text) {
            Ok(_) => ReadError::NotAnObject,
            Err(error) => ReadError::NotJson(error.to_string()),
        }),
    }
}
