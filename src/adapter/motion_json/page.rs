//! Reads one page.

use std::collections::BTreeSet;

use super::fields::Fields;
use super::motion::motion;
use super::reader::FORMAT;
use super::tables;
use crate::adapter::ReadError;
use crate::adapter::issues::{Issues, Loss, Place, wrong};
use crate::adapter::json::{Json, Members};
use crate::adapter::scan::{Scan, Slice};
use crate::adapter::source::Shard;
use crate::adapter::text::{clean, quoted};
use crate::domain::{Area, Body, Dataset, Party, Publisher};

/// What one page says by itself.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) dataset: Dataset,
    /// Ids of the motions.
    pub(super) ids: BTreeSet<Box<str>>,
    /// Where the next page is.
    pub(super) next: Option<String>,
    /// Documents of the set that hold the motions of one year each.
    pub(super) shards: Vec<Shard>,
    /// It says that it is Motion JSON 1.
    pub(super) recognised: bool,
    /// What says something about the set as a whole and has not been looked at.
    facts: Members,
    /// The number of the next motion, where reading stopped in their list.
    motion: Option<usize>,
}

/// What pages before this one said.
pub(super) struct Earlier<'a> {
    pub(super) dataset: &'a Dataset,
    /// Ids of the motions.
    pub(super) ids: &'a BTreeSet<Box<str>>,
}

/// What reads an entry of a list.
type Read<'f> = dyn FnMut(&Json, &Place<'_>, &mut Issues) + 'f;

/// Whether to stop after what was read last.
pub(super) type Enough<'f> = &'f mut dyn FnMut() -> bool;

impl Draft {
    /// What was read since the last time, and the ids of its motions.
    pub(super) fn take(&mut self) -> (Dataset, BTreeSet<Box<str>>) {
        let dataset = std::mem::take(&mut self.dataset);
        (dataset, std::mem::take(&mut self.ids))
    }

    /// Reads the members of the document in the order in which they stand, the format
    /// included: it may come last. Where the document breaks off, what came before is kept.
    /// Says whether that was the whole document; if not, the next call goes on.
    pub(super) fn read(
        &mut self,
        scan: &mut Scan<'_>,
        earlier: &Earlier<'_>,
        log: &mut Issues,
        enough: Enough<'_>,
    ) -> Result<bool, ReadError> {
        let result = self.read_members(scan, earlier, log, enough);
        self.read_facts(log);
        result
    }

    /// Reads the lists, and puts aside what says something about the set as a whole.
    fn read_members(
        &mut self,
        scan: &mut Scan<'_>,
        earlier: &Earlier<'_>,
        log: &mut Issues,
        enough: Enough<'_>,
    ) -> Result<bool, ReadError> {
        const DOCUMENT: &Place<'_> = &Place::DOCUMENT;
        loop {
            if self.motion.is_some() && !self.read_motions(scan, earlier, log, enough)? {
                return Ok(false);
            }
            let Some(key) = scan.key().map_err(|why| broken(DOCUMENT, why, log))? else {
                return Ok(true);
            };
            match &*key {
                "motions" => self.motion = begin("motions", scan, log)?.then_some(0),
                "areas" | "bodies" | "parties" => self.read_table(&key, scan, earlier, log)?,
                _ => {
                    let slice = scan.value().map_err(|why| broken(DOCUMENT, why, log))?;
                    match scan.parse(slice) {
                        // Motions that were read because of the first one may be shown already.
                        Ok(_) if key == "format" && self.recognised => {}
                        Ok(format) if key == "format" => self.read_format(&format, slice)?,
                        Ok(value) => {
                            self.facts.push((key, value));
                        }
                        Err(why) => {
                            let member = ["; ", &quoted(&key), " was left out"].concat();
                            log.add(DOCUMENT, &[&why, &member]);
                        }
                    }
                }
            }
        }
    }

    fn read_format(&mut self, format: &Json, slice: Slice<'_>) -> Result<(), ReadError> {
        /// A message should stay one line.
        const LONGEST: usize = 60;
        let text = match format {
            Json::Null => return Ok(()),
            Json::Text(text) if text == FORMAT => {
                self.recognised = true;
                return Ok(());
            }
            Json::Text(text) => text.into(),
            _ => slice.text(),
        };
        let start: String = text.chars().take(LONGEST).collect();
        Err(ReadError::OtherFormat(clean(&start).into()))
    }

    /// Reads motions from where it stands in their list; says whether those were the last.
    fn read_motions(
        &mut self,
        scan: &mut Scan<'_>,
        earlier: &Earlier<'_>,
        log: &mut Issues,
        enough: Enough<'_>,
    ) -> Result<bool, ReadError> {
        let list = Place::DOCUMENT.key("motions");
        while let Some(number) = self.motion {
            let is_last = !entry(
                scan,
                &list,
                number,
                Loss::Motion,
                log,
                &mut |value, place, log| {
                    let known = |id: &str| earlier.ids.contains(id) || self.ids.contains(id);
                    let motion = Fields::of(value, place, Loss::Motion, log)
                        .and_then(|fields| motion(&fields, &known, log));
                    if let Some(motion) = motion {
                        self.ids.insert(motion.id.clone());
                        self.dataset.motions.push(motion.into());
                    }
                },
            )?;
            self.motion = (!is_last).then_some(number + 1);
            if !is_last && enough() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn read_table(
        &mut self,
        key: &str,
        scan: &mut Scan<'_>,
        earlier: &Earlier<'_>,
        log: &mut Issues,
    ) -> Result<(), ReadError> {
        let (here, before) = (&mut self.dataset, earlier.dataset);
        let mut taken = Taken::new();
        let mut read = |key: &'static str, entry: &mut Entry<'_>| {
            read_list(key, Loss::Entry, scan, log, &mut |value, place, log| {
                if let Some(fields) = Fields::of(value, place, Loss::Entry, log) {
                    entry(&fields, log);
                }
            })
        };
        match key {
            "areas" => read("areas", &mut |fields, log| {
                let known = |area: &Area| before.area(&area.id).map(|known| known == area);
                let area = tables::area(fields, log);
                let area = area.filter(|area| taken.enter(&area.id, known(area), fields, log));
                here.areas.extend(area);
            }),
            "bodies" => read("bodies", &mut |fields, log| {
                let known = |body: &Body| before.body(&body.id).map(|known| known == body);
                let body = tables::body(fields, log);
                let body = body.filter(|body| taken.enter(&body.id, known(body), fields, log));
                here.bodies.extend(body);
            }),
            _ => read("parties", &mut |fields, log| {
                let known = |party: &Party| before.party(&party.id).map(|known| known == party);
                let party = tables::party(fields, log);
                let party = party.filter(|party| taken.enter(&party.id, known(party), fields, log));
                here.parties.extend(party);
            }),
        }
    }

    /// Reads what the document has said about the set as a whole.
    fn read_facts(&mut self, log: &mut Issues) {
        let facts = Json::Object(std::mem::take(&mut self.facts));
        let Some(fields) = Fields::of(&facts, &Place::DOCUMENT, Loss::Value, log) else {
            return;
        };
        let set = &mut self.dataset;
        fields.inside("publisher", log, &mut |fields, log| {
            set.publisher = Publisher {
                name: fields.text("name", log),
                link: fields.url("url", log),
                language: fields.text("language", log),
            };
        });
        set.updated = set.updated.or(fields.timestamp("updated", log));
        set.license = set.license.take().or(fields.text("license", log));
        set.compiled_by = set.compiled_by.take().or(fields.text("compiled_by", log));
        set.fictional |= fields.flag("fictional", log);
        fields.inside("links", log, &mut |fields, log| {
            self.next = fields.page("next", log);
        });
        self.shards.extend(fields.all("shards", log, shard));
    }
}

fn shard(fields: &Fields<'_>, log: &mut Issues) -> Option<Shard> {
    let Some(address) = fields.page("href", log) else {
        log.lose(&fields.place("href"), Loss::Entry, &["\"href\" is missing"]);
        return None;
    };
    let year = fields.whole("year", 0, 9999, log);
    Some(Shard {
        address,
        year: year.and_then(|year| u16::try_from(year).ok()),
        motions: fields.count("motions", 0, log),
    })
}

/// What takes in an entry of a table.
type Entry<'f> = dyn FnMut(&Fields<'_>, &mut Issues) + 'f;

/// The ids that a table of this page has.
struct Taken(BTreeSet<Box<str>>);

impl Taken {
    fn new() -> Self {
        Self(BTreeSet::new())
    }

    /// Whether an entry is new. `known` tells whether a page before this one has the id and,
    /// if so, gives the same entry: each page repeats what it refers to, so that is no issue.
    fn enter(
        &mut self,
        id: &str,
        known: Option<bool>,
        fields: &Fields<'_>,
        log: &mut Issues,
    ) -> bool {
        let is_first = self.0.insert(id.into());
        if !is_first || known == Some(false) {
            let words = ["the id ", &quoted(id), " occurs earlier"];
            log.lose(&fields.place("id"), Loss::Entry, &words);
        }
        is_first && known.is_none()
    }
}

/// Reads a list entry by entry.
fn read_list(
    key: &'static str,
    loss: Loss,
    scan: &mut Scan<'_>,
    log: &mut Issues,
    read: &mut Read<'_>,
) -> Result<(), ReadError> {
    let list = Place::DOCUMENT.key(key);
    let mut number = 0;
    if begin(key, scan, log)? {
        while entry(scan, &list, number, loss, log, read)? {
            number += 1;
        }
    }
    Ok(())
}

/// Enters a list; says whether it is one.
fn begin(key: &'static str, scan: &mut Scan<'_>, log: &mut Issues) -> Result<bool, ReadError> {
    if scan.enter_list() {
        return Ok(true);
    }
    let list = Place::DOCUMENT.key(key);
    let slice = scan.value().map_err(|why| broken(&list, why, log))?;
    match scan.parse(slice) {
        Ok(Json::Null) => {}
        Ok(value) => log.lose(&list, Loss::Value, &wrong(&value, "a list")),
        Err(why) => log.lose(&list, Loss::Value, &[&why]),
    }
    Ok(false)
}

/// Reads the next entry of a list; says whether there was one.
fn entry(
    scan: &mut Scan<'_>,
    list: &Place<'_>,
    number: usize,
    loss: Loss,
    log: &mut Issues,
    read: &mut Read<'_>,
) -> Result<bool, ReadError> {
    let place = list.item(number);
    let Some(slice) = scan.entry().map_err(|why| broken(&place, why, log))? else {
        return Ok(false);
    };
    match scan.parse(slice) {
        Ok(value) => read(&value, &place, log),
        Err(why) => log.lose(&place, loss, &[&why]),
    }
    Ok(true)
}

/// The document cannot be followed any further.
fn broken(place: &Place<'_>, why: String, log: &mut Issues) -> ReadError {
    log.add(place, &[&why, "; nothing after this was read"]);
    ReadError::NotJson(why)
}
