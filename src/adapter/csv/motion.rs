//! From a row to a motion.

use super::columns::Column;
use super::decision::Decisions;
use super::documents;
use super::people::People;
use super::row::Cells;
use super::words::{Words, tidy};
use crate::adapter::issues::{Issues, Loss, Place};
use crate::adapter::tally::Tally;
use crate::adapter::text::{clean, filled, quoted};
use crate::domain::{AreaLink, Date, Link, Motion, Person, Relation, small};

/// Reads rows of one table.
pub(super) struct Motions {
    people: People,
    pub(super) decisions: Decisions,
    kinds: Words,
    pub(super) language: &'static str,
    /// How many titles had something about a file behind them.
    pub(super) cut_titles: u32,
}

/// Where things are noted.
pub(super) struct Notes<'a, 'p> {
    pub(super) place: &'a Place<'p>,
    pub(super) log: &'a mut Issues,
    pub(super) tally: &'a mut Tally,
}

impl Motions {
    pub(super) fn of(language: &'static str) -> Self {
        Self {
            people: People::of(language),
            decisions: Decisions::of(language),
            kinds: Words::of(include_str!("kinds.tsv")),
            language,
            cut_titles: 0,
        }
    }

    /// The motion of a row; `None` where it is none, or none that could be shown. Its id is
    /// what the row says of one, and not yet unique.
    pub(super) fn read(&mut self, cells: Cells<'_>, notes: &mut Notes<'_, '_>) -> Option<Motion> {
        let kind = cells.get(Column::Kind);
        let meant = kind.and_then(|kind| self.kinds.find(kind));
        if let Some(kind) = kind.filter(|_| meant == Some("aside")) {
            notes.tally.pass_over(&["type ", &quoted(kind)].concat());
            return None;
        }
        let Some(title) = self.title(cells) else {
            let line = cells.row.line.to_string();
            let words = ["the row on line ", &line, " has no title"];
            notes.log.lose(notes.place, Loss::Motion, &words);
            return None;
        };
        let mut motion = Motion::new("", &title);
        motion.reference = text(cells.get(Column::Reference));
        motion.submitted = self.submitted(cells, notes);
        motion.proposers = self.proposers(cells, notes);
        motion.link = cells.get(Column::Page).map(Link::new);
        motion.source = cells.get(Column::Source).map(Link::new);
        motion.note = text(cells.get(Column::Note));
        motion.areas = areas(cells.get(Column::Area).unwrap_or_default());
        for (column, kind) in [(Column::Document, "motion"), (Column::Answer, "answer")] {
            for (name, cell) in cells.all(column) {
                documents::read(name, cell, kind, &mut motion.documents);
            }
        }
        let meeting = self.date(cells, Column::Meeting, notes);
        self.proposals(cells, notes, &mut motion);
        self.events(cells, meant, meeting, notes, &mut motion);
        self.status(cells, notes, &mut motion);
        motion.id = id(cells, &motion, meeting).into();
        Some(motion)
    }

    fn title(&mut self, cells: Cells<'_>) -> Option<String> {
        let text = tidy(&clean(cells.get(Column::Title)?)).replace('\n', " ");
        let title = self.decisions.tails().cut(&text);
        self.cut_titles += u32::from(title.len() < text.len());
        (!title.is_empty()).then(|| title.to_owned())
    }

    fn submitted(&self, cells: Cells<'_>, notes: &mut Notes<'_, '_>) -> Option<Date> {
        let date = self.date(cells, Column::Submitted, notes);
        date.or_else(|| self.date(cells, Column::Year, notes))
    }

    /// The date in a column; what is none is reported.
    pub(super) fn date(
        &self,
        cells: Cells<'_>,
        column: Column,
        notes: &mut Notes<'_, '_>,
    ) -> Option<Date> {
        let cell = cells.get(column)?;
        let dates = self.decisions.dates();
        let date = dates.read(cell).or_else(|| Some(dates.split(cell)?.1));
        if date.is_none() {
            let words = [&*quoted(cell), " is not read as a date"];
            notes
                .log
                .lose(&notes.place.key(column.key()), Loss::Value, &words);
        }
        date
    }

    fn proposers(&self, cells: Cells<'_>, notes: &mut Notes<'_, '_>) -> Vec<Person> {
        let names = cells.get(Column::Proposer);
        let found = match (names, cells.get(Column::Party)) {
            (None, None) => return Vec::new(),
            (Some(names), None) => self.people.read(names),
            (names, Some(parties)) => self
                .people
                .read_with_parties(names.unwrap_or_default(), parties),
        };
        if found.unclear {
            let cell = quoted(names.unwrap_or_default());
            let words = ["whose party is which is not clear in ", &cell];
            let place = notes.place.key(Column::Proposer.key());
            notes.log.add(
                &place,
                &[&words.concat(), "; nobody was given one by guess"],
            );
        }
        found.people
    }
}

/// A cell as a text to be shown.
pub(super) fn text(cell: Option<&str>) -> Option<Box<str>> {
    filled(clean(&tidy(cell?)))
}

/// Places that the motion is about; the column is about the motion, not about a text of it.
fn areas(cell: &str) -> Vec<AreaLink> {
    let cell = tidy(cell).replace(" och ", ",");
    let names = cell.split([',', ';', '\n']).map(str::trim);
    let links = names.filter(|name| !name.is_empty()).map(|name| AreaLink {
        area: name.into(),
        relation: Relation::Primary,
        derived: false,
    });
    links.collect()
}

/// An id that stays the same when rows are added: the table's own, the number in the register,
/// the running number with its year, or else the title's words.
fn id(cells: Cells<'_>, motion: &Motion, meeting: Option<Date>) -> String {
    if let Some(id) = text(cells.get(Column::Id)).or_else(|| motion.reference.clone()) {
        return id.into();
    }
    let year = motion
        .submitted
        .or(meeting)
        .map(|date| date.year().to_string());
    if let Some(number) = cells.get(Column::Number) {
        let digits = |c: char| c.is_ascii_digit();
        let start = number.find(digits).unwrap_or_default();
        let number = number.get(start..).unwrap_or(number).trim();
        let has_year = number.len() > 4 || number.contains(['/', '-', ':']);
        return match year.filter(|_| !has_year) {
            Some(year) => [number, "/", &year].concat(),
            None => number.to_owned(),
        };
    }
    let mut words = String::new();
    for c in motion.title.chars() {
        if c.is_alphanumeric() {
            words.push(small(c));
        } else if !words.is_empty() && !words.ends_with('-') {
            words.push('-');
        }
    }
    let words = words.trim_end_matches('-');
    if words.is_empty() {
        motion.title.to_string()
    } else {
        words.to_owned()
    }
}
