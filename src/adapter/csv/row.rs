//! The cells of one row, by what their columns say.

use super::columns::{Column, Columns};
use super::table::Row;

/// The cells of one row.
#[derive(Clone, Copy)]
pub(super) struct Cells<'a> {
    pub(super) columns: &'a Columns,
    pub(super) row: &'a Row,
}

impl<'a> Cells<'a> {
    /// What stands in the column that says this; `None` where nothing does.
    pub(super) fn get(&self, column: Column) -> Option<&'a str> {
        self.all(column).map(|(_, cell)| cell).next()
    }

    /// The name of each column that says this, and what stands in it.
    pub(super) fn all(&self, column: Column) -> impl Iterator<Item = (&'a str, &'a str)> {
        let Self { columns, row } = *self;
        columns.places(column).filter_map(move |place| {
            let cell = filled(row.cells.get(place)?)?;
            Some((columns.names.get(place)?.trim(), cell))
        })
    }

    /// What stands in any column, one with a role or none.
    pub(super) fn filled(&self) -> impl Iterator<Item = &'a str> {
        self.row.cells.iter().filter_map(|cell| filled(cell))
    }

    /// Whether something stands behind the last column.
    pub(super) fn is_too_long(&self) -> bool {
        let beyond = self.row.cells.iter().skip(self.columns.names.len());
        beyond.into_iter().any(|cell| filled(cell).is_some())
    }

    /// Whether it is the header once more, as where lists were put one below the other.
    pub(super) fn is_header(&self) -> bool {
        self.row.cells == self.columns.names
    }
}

/// A cell without white space around it, if there is anything in it. A dash means nothing.
fn filled(cell: &str) -> Option<&str> {
    let blank = |c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}');
    let cell = cell.trim_matches(blank);
    let is_dash = matches!(
        cell,
        "-" | "\u{2013}" | "\u{2014}" | "." | "..." | "\u{2026}"
    );
    (!cell.is_empty() && !is_dash).then_some(cell)
}
