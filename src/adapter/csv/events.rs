//! What happened to a motion, by a row's columns of meetings, decisions and status.

use super::bodies;
use super::columns::Column;
use super::decision::{Said, without_paragraph};
use super::documents::{addresses, document};
use super::motion::{Motions, Notes, text};
use super::row::Cells;
use crate::domain::{BodyKind, Date, Event, EventKind, Motion, Outcome, Proposal};

impl Motions {
    /// What somebody proposes that the council decide. It never is a decision.
    pub(super) fn proposals(
        &self,
        cells: Cells<'_>,
        notes: &mut Notes<'_, '_>,
        motion: &mut Motion,
    ) {
        for column in [Column::ExecutiveProposal, Column::Proposal] {
            let Some(cell) = cells.get(column) else {
                continue;
            };
            let said = self.decisions.read(cell);
            let executive = bodies::name(BodyKind::Executive, self.language).map(Box::from);
            let by_header = executive.filter(|_| column == Column::ExecutiveProposal);
            if let Some(verdict) = &said.verdict {
                notes.tally.word(verdict);
            }
            motion.proposals.push(Proposal {
                body: by_header.or(said.body),
                by: Vec::new(),
                verdict: said.verdict,
                text: text(Some(cell)),
                date: said.date,
                replaces: Vec::new(),
            });
        }
    }

    /// Where the motion was sent, the meeting that the row is about, what was decided.
    pub(super) fn events(
        &self,
        cells: Cells<'_>,
        kind: Option<&str>,
        meeting: Option<Date>,
        notes: &mut Notes<'_, '_>,
        motion: &mut Motion,
    ) {
        if let Some(cell) = cells.get(Column::Referred) {
            motion.events.push(Event {
                body: text(Some(cell)),
                ..Event::new(EventKind::Referred)
            });
        }
        let meeting_place = motion.events.len();
        for column in [Column::CouncilDecision, Column::Decision] {
            if let Some(cell) = cells.get(column) {
                self.decision(cells, column, cell, meeting, notes, motion);
            }
        }
        let is_told = motion.events.len() > meeting_place;
        if !is_told && let Some(date) = self.date(cells, Column::DecisionDate, notes) {
            motion.events.push(Event {
                date: Some(date),
                paragraph: paragraph(cells, None),
                ..Event::new(EventKind::Decided)
            });
        }
        // Where the row tells what the meeting decided, that is the meeting's event.
        if meeting.is_some() && !is_told || kind == Some("submitted") {
            let step = Event {
                date: meeting,
                body: text(cells.get(Column::Body)),
                title: text(cells.get(Column::Kind)),
                ..Event::new(
                    kind.and_then(EventKind::from_key)
                        .unwrap_or(EventKind::Other),
                )
            };
            motion.events.insert(meeting_place, step);
        }
    }

    /// What a column of decisions says. Only the council's is final, and it is the council's
    /// where nobody else is named.
    fn decision(
        &self,
        cells: Cells<'_>,
        column: Column,
        cell: &str,
        meeting: Option<Date>,
        notes: &mut Notes<'_, '_>,
        motion: &mut Motion,
    ) {
        let links = addresses(cell);
        let is_address = !links.is_empty() && cell.split_whitespace().count() == links.len();
        let said = if is_address {
            Said::default()
        } else {
            self.decisions.read(cell)
        };
        if let Some(stage) = said.undecided {
            match stage {
                Some(stage) => motion.stage = Some(stage),
                None => add_note(motion, cells, column),
            }
            return;
        }
        if let Some(verdict) = &said.verdict {
            notes.tally.word(verdict);
        }
        let name = cells
            .all(column)
            .map(|(name, _)| name)
            .next()
            .unwrap_or_default();
        let linked = links
            .into_iter()
            .map(|link| document(name, Some(link), "decision"));
        let named = said
            .document
            .iter()
            .map(|title| document(title, None, "decision"));
        let documents = linked.chain(named).collect();
        let body = self.body(cells, column, &said);
        let by = body.as_deref().map_or(BodyKind::Council, bodies::kind);
        let kind = match by {
            BodyKind::Executive => EventKind::ExecutiveProposal,
            BodyKind::Committee => EventKind::CommitteeProposal,
            _ => EventKind::Decided,
        };
        let ends = said
            .verdict
            .as_ref()
            .is_some_and(|verdict| verdict.outcome.ends_case());
        let date = self.date(cells, Column::DecisionDate, notes);
        motion.events.push(Event {
            date: date.or(said.date).or(meeting),
            body,
            paragraph: paragraph(cells, said.paragraph),
            verdict: said.verdict,
            is_final: by == BodyKind::Council && ends,
            documents,
            ..Event::new(kind)
        });
    }

    /// Who decided: as the header says, as the cell says, as the row says.
    fn body(&self, cells: Cells<'_>, column: Column, said: &Said) -> Option<Box<str>> {
        let council = bodies::name(BodyKind::Council, self.language).map(Box::from);
        let by_header = council.filter(|_| column == Column::CouncilDecision);
        by_header
            .or_else(|| said.body.clone())
            .or_else(|| text(cells.get(Column::Body)))
    }

    /// A status tells where a case stands, in words of which some are outcomes. *Besvarad* is
    /// not taken for one: as a status it only says that an answer was given.
    pub(super) fn status(&self, cells: Cells<'_>, notes: &mut Notes<'_, '_>, motion: &mut Motion) {
        let Some(cell) = cells.get(Column::Status) else {
            return;
        };
        if let Some(stage) = self.decisions.stage(cell) {
            match stage {
                Some(stage) => motion.stage = Some(stage),
                None => add_note(motion, cells, Column::Status),
            }
            return;
        }
        let said = self.decisions.read(cell);
        let is_outcome = said
            .verdict
            .as_ref()
            .is_some_and(|v| v.outcome != Outcome::Unknown);
        let is_date = said.verdict.is_none() && said.date.is_some();
        let is_decided = motion.events.iter().any(|event| event.verdict.is_some());
        if is_decided || !(is_outcome || is_date) {
            return add_note(motion, cells, Column::Status);
        }
        // The date of a decision may stand in a column of its own.
        let known = motion
            .events
            .iter()
            .position(|event| event.kind == EventKind::Decided);
        let mut step = known.map_or_else(
            || Event::new(EventKind::Decided),
            |place| motion.events.remove(place),
        );
        if let Some(verdict) = &said.verdict {
            notes.tally.word(verdict);
        }
        let by = said.body.as_deref().map_or(BodyKind::Council, bodies::kind);
        let ends = said
            .verdict
            .as_ref()
            .is_some_and(|verdict| verdict.outcome.ends_case());
        step.date = step.date.or(said.date);
        step.paragraph = step.paragraph.or(said.paragraph);
        step.is_final = by == BodyKind::Council && ends;
        step.body = step.body.or(said.body);
        step.verdict = said.verdict;
        if !ends && step.verdict.is_some() {
            step.kind = EventKind::Other;
        }
        motion.events.push(step);
    }
}

/// The paragraph of the minutes: in the cell of the decision, behind its date, or in a column of
/// its own.
fn paragraph(cells: Cells<'_>, said: Option<Box<str>>) -> Option<Box<str>> {
    let behind_date = || without_paragraph(cells.get(Column::DecisionDate)?).1;
    said.or_else(behind_date)
        .or_else(|| text(cells.get(Column::Paragraph)))
}

/// Keeps what a column says and what has no place of its own, with the column's name.
fn add_note(motion: &mut Motion, cells: Cells<'_>, column: Column) {
    let Some((name, cell)) = cells.all(column).next() else {
        return;
    };
    let said = [name, ": ", cell].concat();
    motion.note = match motion.note.take() {
        Some(note) => text(Some(&[&note, "\n", &said].concat())),
        None => text(Some(&said)),
    };
}
