//! From tables to one data set.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::bodies;
use super::bytes;
use super::columns::Column;
use super::motion::{Motions, Notes};
use super::parties::Parties;
use super::row::Cells;
use super::table::Table;
use crate::adapter::ReadError;
use crate::adapter::issues::{Issues, MOST_ISSUES, Place};
use crate::adapter::source::{Answer, Reply, Source};
use crate::adapter::tally::Tally;
use crate::adapter::text::quoted;
use crate::domain::{Area, AreaKind, Body, Dataset, Motion};

/// Reads tables with a header.
#[derive(Default)]
pub struct Reader {
    motions: Vec<Rc<Motion>>,
    /// Where each id stands among the motions, and how many rows had it.
    ids: BTreeMap<Box<str>, (usize, u32)>,
    /// Language of the first table.
    language: Option<&'static str>,
    listed: usize,
    tally: Tally,
}

impl Reader {
    fn rows(&mut self, table: Table<'_>, log: &mut Issues) {
        let Table { columns, rows } = table;
        let mut motions = Motions::of(columns.language);
        self.language = self.language.or(Some(columns.language));
        for (number, row) in rows.enumerate() {
            let place = &Place::DOCUMENT.item(number);
            let cells = Cells {
                columns: &columns,
                row: &row,
            };
            if cells.filled().next().is_none() {
                continue;
            }
            self.tally.records += 1;
            if let Some(reason) = aside(cells) {
                self.tally.pass_over(reason);
                continue;
            }
            let line = row.line.to_string();
            if row.mended {
                let words = [
                    "a quotation mark on line ",
                    &line,
                    " is never closed; the line ",
                ];
                log.add(place, &[&words.concat(), "was read by itself"]);
            }
            if cells.is_too_long() {
                let words = [
                    "the row on line ",
                    &line,
                    " has more cells than the header; ",
                ];
                log.add(
                    place,
                    &[
                        &words.concat(),
                        "those behind the last column were left out",
                    ],
                );
            }
            let mut notes = Notes {
                place,
                log: &mut *log,
                tally: &mut self.tally,
            };
            if let Some(motion) = motions.read(cells, &mut notes) {
                self.add(motion, place, log);
            }
        }
        if motions.cut_titles > 0 {
            let count = motions.cut_titles.to_string();
            let words = [
                &*count,
                " titles had the size or type of a file behind them; it was ",
            ];
            log.add(&Place::DOCUMENT, &[&words.concat(), "left out"]);
        }
    }

    /// Takes a motion in. A second one with an id gets another; the same row once more is none.
    fn add(&mut self, mut motion: Motion, place: &Place<'_>, log: &mut Issues) {
        let at = self.motions.len();
        let Some((first, mut count)) = self.ids.get(&motion.id).copied() else {
            self.ids.insert(motion.id.clone(), (at, 1));
            self.motions.push(motion.into());
            return;
        };
        if self
            .motions
            .get(first)
            .is_some_and(|known| **known == motion)
        {
            self.tally.pass_over("the same row again");
            return;
        }
        let id = loop {
            count += 1;
            let id: Box<str> = [&*motion.id, "-", &count.to_string()].concat().into();
            if !self.ids.contains_key(&id) {
                break id;
            }
        };
        let words = [
            "the id ",
            &quoted(&motion.id),
            " occurs earlier; the motion was kept as ",
        ];
        log.add(place, &[&words.concat(), &quoted(&id)]);
        self.ids.insert(motion.id.clone(), (first, count));
        self.ids.insert(id.clone(), (at, 1));
        motion.id = id;
        self.motions.push(motion.into());
    }
}

impl Source for Reader {
    fn answer(&mut self, answer: &Answer<'_>) -> Result<Reply, ReadError> {
        let mut log = Issues::new(MOST_ISSUES.saturating_sub(self.listed));
        let text = bytes::text(answer.bytes, &mut log)?;
        let Some(table) = Table::find(&text) else {
            return Err(ReadError::Refused(no_header(&text)));
        };
        for (name, is_known) in table.columns.unread() {
            let why = if is_known {
                " says what another column says"
            } else {
                " is not known"
            };
            let words = ["the column ", &quoted(name), why, "; it was left out"];
            log.add(&Place::DOCUMENT, &words);
        }
        self.rows(table, &mut log);
        self.listed += log.listed();
        Ok(log.into_reply(Vec::new(), None))
    }

    fn dataset(&self) -> Dataset {
        let mut set = Dataset {
            motions: self.motions.clone(),
            ..Dataset::default()
        };
        set.publisher.language = self.language.map(Box::from);
        let motions = || self.motions.iter();
        let proposers = motions().flat_map(|motion| &motion.proposers);
        let parties: BTreeSet<&str> = proposers.filter_map(|who| who.party.as_deref()).collect();
        let known = Parties::of(self.language.unwrap_or_default());
        set.parties = known.table(parties.iter().copied());
        let events = motions().flat_map(|motion| &motion.events);
        let proposals = motions().flat_map(|motion| &motion.proposals);
        let names = events.filter_map(|event| event.body.as_deref());
        let names = names.chain(proposals.filter_map(|proposal| proposal.body.as_deref()));
        let names: BTreeSet<&str> = names.collect();
        let body = |name: &str| Body {
            id: name.into(),
            name: name.into(),
            kind: bodies::kind(name),
        };
        set.bodies = names.into_iter().map(body).collect();
        let areas = motions().flat_map(|motion| &motion.areas);
        let areas: BTreeSet<&str> = areas.map(|link| &*link.area).collect();
        set.areas = areas.into_iter().map(area).collect();
        set
    }

    fn tally(&self) -> &Tally {
        &self.tally
    }
}

/// Why a row is none of a motion.
fn aside(cells: Cells<'_>) -> Option<&'static str> {
    if cells.is_header() {
        return Some("the header again");
    }
    let mut filled = cells.filled();
    let (first, second) = (filled.next()?, filled.next());
    // A line such as `2023` above the motions of that year.
    let title = cells.get(Column::Title);
    let is_number = !first.contains(char::is_alphabetic);
    let is_heading = second.is_none() && (title.is_none() || is_number);
    is_heading.then_some("a heading between the rows")
}

/// A place of which only the name is known.
fn area(name: &str) -> Area {
    Area {
        id: name.into(),
        name: name.into(),
        aliases: Vec::new(),
        parent: None,
        kind: AreaKind::Other,
        designations: Vec::new(),
    }
}

/// Says that no row is a header, with the first one as it stands.
fn no_header(text: &str) -> String {
    /// A message should stay one line.
    const MOST_NAMES: usize = 12;
    let cells = Table::first_row(text);
    let names: Vec<String> = cells
        .iter()
        .take(MOST_NAMES)
        .map(|name| quoted(name))
        .collect();
    let rest = if cells.len() > MOST_NAMES {
        ", \u{2026}"
    } else {
        ""
    };
    let words = "no row names a column of titles and another that is known; the first row is ";
    [words, &names.join(", "), rest].concat()
}
