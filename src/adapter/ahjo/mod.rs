//! Reads Ahjo, the case management of the city of Helsinki (`docs/sources/ahjo.md`).
//!
//! Its motions are *valtuustoaloitteet* and *ryhmäaloitteet* (by members and groups of the
//! council) and *toivomusponnet* (wishes that go with a decision). A case has a status, which says
//! where it is and never what was decided.

mod case;
mod title;

use std::collections::BTreeSet;

use super::ReadError;
use super::answer::{Shape, records};
use super::format::Sniff;
use super::issues::{Issues, Loss, MOST_ISSUES, Place};
use super::json::Json;
use super::source::{Answer, Reply, Request, Source};
use super::tally::Tally;
use crate::domain::{Dataset, Motion, Party, Publisher};

const SHAPE: Shape = Shape {
    lists: &[
        "cases",
        "initiatives",
        "resolutions",
        "decisionMakers",
        "meetings",
        "decisions",
        "organizations",
        "agendaItems",
    ],
    open: &[],
    loss: Loss::Motion,
};

/// Whether an answer is of Ahjo: its keys are the only ones with capital letters in this way.
pub(super) fn claims(sniff: &Sniff<'_>) -> bool {
    if Kind::of(&sniff.first) != Kind::Unknown {
        return true;
    }
    let has = |key| sniff.has(key);
    has("CaseID") && has("CaseIDLabel") || has("NativeId") && has("CaseIDLabel")
}

/// What a record is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Case,
    /// A motion or a wish as a document of its own.
    Paper,
    Meeting,
    Other,
    Unknown,
}

impl Kind {
    fn of(record: &Json) -> Self {
        let has = |key| record.get(key).is_some();
        if has("CaseIDLabel") || has("CaseID") && has("ClassificationCode") {
            Self::Case
        } else if has("Title") && has("Date") && has("FileURI") {
            Self::Paper
        } else if has("MeetingID") {
            Self::Meeting
        } else if has("Organization")
            || has("ClassificationTitle")
            || has("TypeId")
            || has("NativeId")
        {
            Self::Other
        } else {
            Self::Unknown
        }
    }
}

/// Reads the answers.
#[derive(Default)]
pub struct Reader {
    motions: Vec<Motion>,
    known: BTreeSet<Box<str>>,
    listed: usize,
    tally: Tally,
}

impl Source for Reader {
    fn answer(&mut self, answer: &Answer<'_>) -> Result<Reply, ReadError> {
        let mut log = Issues::new(MOST_ISSUES.saturating_sub(self.listed));
        let before = self.known.len();
        let (mut rows, mut known) = (0_u32, 0_u32);
        let around = records(answer.bytes, SHAPE, &mut log, &mut |record, place, log| {
            rows += 1;
            let kind = Kind::of(&record);
            known += u32::from(kind != Kind::Unknown);
            self.take(kind, &record, place, log);
        })?;
        if rows > 0 && known == 0 {
            return Err(ReadError::NoFormat);
        }
        let next = next(&around.members).filter(|_| self.known.len() > before);
        self.listed += log.listed();
        Ok(Reply {
            ask: next.into_iter().collect(),
            left_out: log.left_out(),
            issues: log.into_list(),
            truncated: around.truncated,
        })
    }

    fn dataset(&self) -> Dataset {
        let mut parties: Vec<Box<str>> = Vec::new();
        for person in self.motions.iter().flat_map(|motion| &motion.proposers) {
            if let Some(party) = &person.party
                && !parties.contains(party)
            {
                parties.push(party.clone());
            }
        }
        Dataset {
            publisher: Publisher {
                language: Some("fi".into()),
                ..Publisher::default()
            },
            parties: parties.iter().map(|party| Party::of(party)).collect(),
            motions: self.motions.clone(),
            ..Dataset::default()
        }
    }

    fn tally(&self) -> &Tally {
        &self.tally
    }
}

impl Reader {
    fn take(&mut self, kind: Kind, record: &Json, place: &Place<'_>, log: &mut Issues) {
        self.tally.records += 1;
        let motion = match kind {
            Kind::Case => case::motion(record, place, log),
            Kind::Paper => case::paper(record),
            Kind::Meeting => Err("a meeting"),
            Kind::Other => Err("another kind of record"),
            Kind::Unknown => Err("a record of no known kind"),
        };
        match motion {
            Ok(Some(motion)) if self.known.insert(motion.id.clone()) => self.motions.push(motion),
            Ok(Some(_)) => self.tally.pass_over("given twice"),
            Ok(None) => log.lose(place, Loss::Motion, &["\"Title\" or \"CaseID\" is missing"]),
            Err(reason) => self.tally.pass_over(reason),
        }
    }
}

/// The next page, where a server in front of Ahjo makes pages.
fn next(around: &Json) -> Option<Request> {
    let links = around.items_at("links").iter();
    let mut next = links.filter(|link| link.get("rel").and_then(Json::str) == Some("next"));
    Some(Request {
        address: next.next()?.text_at("href")?.into(),
        role: 0,
        essential: true,
    })
}
