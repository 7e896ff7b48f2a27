//! Reads Riksdagens öppna data, the open data of the Swedish parliament: `dokumentlista`,
//! `dokumentstatus` and `dokvotering` (`docs/sources/riksdagen.md`).
//!
//! Only documents of the kind `mot` are motions. Reports of committees and votes are kept to be
//! joined to them; whatever else the API has is passed over. A list is read as it stands: the
//! details of its motions would take one request for each, so they are not asked for.

mod activity;
mod committees;
mod detect;
mod files;
mod join;
mod motion;
mod paging;
mod report;
mod sections;
mod steps;
mod tables;
mod text;
mod treatment;
mod verdicts;
mod votes;

use std::collections::{BTreeMap, BTreeSet};

use super::ReadError;
use super::answer::{Shape, records};
use super::issues::{Issues, Loss, MOST_ISSUES, Place, wrong};
use super::json::Json;
use super::source::{Answer, Reply, Source};
use super::tally::Tally;
use super::wording::{self, Wordings};
use crate::domain::{Dataset, Date, Link, Publisher};
use committees::key;
pub(super) use detect::claims;
use motion::{Draft, Reading};
use report::Report;
use tables::tables;
use treatment::Sources;
use votes::Vote;

const SHAPE: Shape = Shape {
    lists: &["dokument"],
    open: &["dokumentlista"],
    loss: Loss::Motion,
};

/// Reads the answers.
pub struct Reader {
    wordings: Wordings,
    drafts: Vec<Draft>,
    /// Places of the motions by their ids in small letters.
    places: BTreeMap<Box<str>, usize>,
    /// Ids of everything that lists had, in small letters.
    listed_ids: BTreeSet<Box<str>>,
    reports: BTreeMap<Box<str>, Report>,
    /// Votes by report and point, with the ids of those that were read.
    votes: BTreeMap<Box<str>, BTreeMap<Box<str>, Vec<Vote>>>,
    vote_ids: BTreeSet<Box<str>>,
    updated: Option<Date>,
    listed_issues: usize,
    tally: Tally,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            wordings: Wordings::new(wording::SWEDISH),
            drafts: Vec::new(),
            places: BTreeMap::new(),
            listed_ids: BTreeSet::new(),
            reports: BTreeMap::new(),
            votes: BTreeMap::new(),
            vote_ids: BTreeSet::new(),
            updated: None,
            listed_issues: 0,
            tally: Tally::default(),
        }
    }
}

/// What one answer held.
#[derive(Default)]
struct Page {
    /// Something of this dialect.
    is_known: bool,
    /// Something new of a list.
    is_new: bool,
    /// Records that were taken here and lost.
    lost: u32,
    /// What the answer says where it holds nothing else.
    refusal: Option<Box<str>>,
    /// An envelope without any list in it.
    empty: Option<Json>,
}

impl Source for Reader {
    fn answer(&mut self, answer: &Answer<'_>) -> Result<Reply, ReadError> {
        let mut log = Issues::new(MOST_ISSUES.saturating_sub(self.listed_issues));
        let mut page = Page::default();
        let around = records(answer.bytes, SHAPE, &mut log, &mut |record, place, log| {
            let before = log.left_out();
            self.take(record, place, log, &mut page);
            page.lost += log.left_out() - before;
        })?;
        let list = page.empty.take().unwrap_or(around.members);
        let list = list.get("dokumentlista");
        if list.is_none() && !page.is_known {
            return Err(match page.refusal {
                Some(words) => ReadError::Refused(words.into()),
                None => ReadError::NoFormat,
            });
        }
        let mut ask = Vec::new();
        if let Some(list) = list {
            let place = Place::DOCUMENT;
            let place = place.key("dokumentlista");
            let next = paging::next(list);
            if next.is_none() {
                paging::check_end(list, &place, &mut log);
            }
            ask.extend(next.filter(|_| page.is_new));
            let updated = list
                .text_at("@datum")
                .and_then(|text| super::when::date(&text));
            self.updated = self.updated.max(updated);
        }
        // Records that are no JSON were never taken.
        self.tally.records += log.left_out() - page.lost;
        self.listed_issues += log.listed();
        Ok(log.into_reply(ask, around.truncated))
    }

    fn dataset(&self) -> Dataset {
        let mut treated: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (key, report) in &self.reports {
            for motion in &report.motions {
                treated.entry(motion).or_default().push(key);
            }
        }
        let sources = Sources {
            reports: &self.reports,
            treated,
            votes: &self.votes,
        };
        let mut dataset = Dataset {
            publisher: Publisher {
                name: Some("Sveriges riksdag".into()),
                link: Some(Link::new("https://www.riksdagen.se/")),
                language: Some("sv".into()),
            },
            updated: self.updated,
            ..Dataset::default()
        };
        for draft in &self.drafts {
            dataset.motions.push(join::motion(draft, &sources).into());
        }
        tables(&mut dataset);
        dataset
    }

    fn tally(&self) -> &Tally {
        &self.tally
    }
}

impl Reader {
    fn take(&mut self, record: Json, place: &Place<'_>, log: &mut Issues, page: &mut Page) {
        if let Json::Object(members) = &record
            && members.iter().any(|(key, _)| key == "dokumentlista")
        {
            page.is_known = true;
            page.empty = Some(record);
        } else if let Some(status) = record.get("dokumentstatus") {
            page.is_known = true;
            self.tally.records += 1;
            self.status(status, &place.key("dokumentstatus"), log);
        } else if record.get("dokvotering").is_some() {
            page.is_known = true;
            self.vote(&record, place, log);
        } else if let Some(vote) = record
            .get("votering")
            .filter(|vote| vote.get("dokvotering").is_some())
        {
            page.is_known = true;
            self.vote(vote, &place.key("votering"), log);
        } else if record.get("voteringlista").is_some() {
            page.is_known = true;
            self.tally.records += 1;
            // Rows of members, cut off at a number of rows: no party's votes are all there.
            self.tally.pass_over("voteringlista");
        } else if record
            .get("dok_id")
            .or_else(|| record.get("titel"))
            .is_some()
        {
            page.is_known = true;
            self.tally.records += 1;
            page.is_new |= self.entry(&record, place, log);
        } else {
            let words = ["error", "message", "felmeddelande", "Message"];
            page.refusal = words.iter().find_map(|key| record.text_at(key));
            if page.refusal.is_none() && page.is_known {
                self.tally.records += 1;
                log.lose(
                    &place.key("dok_id"),
                    Loss::Motion,
                    &["\"dok_id\" is missing"],
                );
            }
        }
    }

    /// A document with everything that is known about it.
    fn status(&mut self, status: &Json, place: &Place<'_>, log: &mut Issues) {
        let own = place.key("dokument");
        let Some(document @ Json::Object(_)) = status.get("dokument") else {
            let found = status.get("dokument").unwrap_or(&Json::Null);
            log.lose(&own, Loss::Motion, &wrong(found, "an object"));
            return;
        };
        let kind = kind(document);
        if &*kind != "mot" {
            if matches!(&*kind, "bet" | "utl") {
                let report = report::report(status, document, place, log);
                self.reports.extend(report);
            }
            self.tally.pass_over(&["doktyp \"", &*kind, "\""].concat());
            return;
        }
        let Some(id) = document.text_at("dok_id") else {
            log.lose(&own.key("dok_id"), Loss::Motion, &["\"dok_id\" is missing"]);
            return;
        };
        let mut reading = Reading {
            wordings: &self.wordings,
            tally: &mut self.tally,
        };
        if let Some(draft) = reading.status(&id, status, document, place, log) {
            self.enter(draft);
        }
    }

    /// An entry of a list; whether the list brings anything new by it.
    fn entry(&mut self, entry: &Json, place: &Place<'_>, log: &mut Issues) -> bool {
        let Some(id) = entry.text_at("dok_id").or_else(|| entry.text_at("id")) else {
            log.lose(
                &place.key("dok_id"),
                Loss::Motion,
                &["\"dok_id\" is missing"],
            );
            return false;
        };
        let is_new = self.listed_ids.insert(key(&id));
        let kind = kind(entry);
        if &*kind != "mot" {
            self.tally.pass_over(&["doktyp \"", &*kind, "\""].concat());
            return is_new;
        }
        let mut reading = Reading {
            wordings: &self.wordings,
            tally: &mut self.tally,
        };
        if let Some(draft) = reading.entry(&id, entry, place, log) {
            self.enter(draft);
        }
        is_new
    }

    /// Adds a motion, or puts it in the place of a record that says less or is older.
    fn enter(&mut self, draft: Draft) {
        if draft.is_void() {
            self.tally.pass_over("a number without a motion");
            return;
        }
        let place = *self
            .places
            .entry(key(&draft.motion.id))
            .or_insert(self.drafts.len());
        match self.drafts.get_mut(place) {
            None => self.drafts.push(draft),
            Some(known) => {
                self.tally.pass_over("another record of the same motion");
                if (known.is_whole, &known.changed) < (draft.is_whole, &draft.changed) {
                    *known = draft;
                }
            }
        }
    }

    /// Votes, one row for each member.
    fn vote(&mut self, record: &Json, place: &Place<'_>, log: &mut Issues) {
        self.tally.records += 1;
        self.tally.pass_over("dokvotering");
        for ((report, point, id), vote) in votes::count(record, place, log) {
            // The same vote may come again; one without an id cannot be told from another.
            if self
                .vote_ids
                .insert([&*report, "#", &*point, "#", &*id].concat().into())
            {
                let points = self.votes.entry(report).or_default();
                points.entry(point).or_default().push(vote);
            }
        }
    }
}

/// The kind of a document, in small letters.
fn kind(document: &Json) -> Box<str> {
    let kind = document
        .text_at("doktyp")
        .or_else(|| document.text_at("typ"));
    kind.unwrap_or_default().to_lowercase().into()
}
