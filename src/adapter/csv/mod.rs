//! Reader of tables with a header line, as municipalities save them from spreadsheets and web
//! pages.
//!
//! What words mean stands in the `.tsv` files beside the code: names of columns, parties, words
//! between names, stages, bodies.

mod bodies;
mod bytes;
mod columns;
mod dates;
mod decision;
mod documents;
mod draft;
mod events;
mod motion;
mod parties;
mod people;
mod reader;
mod row;
mod table;
mod titles;
mod tokens;
mod words;

pub use reader::Reader;

use table::Table;

/// Whether an answer is a list of motions: one of its first rows names a column of titles and
/// another that few tables but such lists have.
pub(super) fn claims(text: &str) -> bool {
    /// More than the rows above a header take.
    const ENOUGH: usize = 1 << 16;
    if text.trim_start().starts_with('<') {
        return false;
    }
    let start = text.char_indices().nth(ENOUGH);
    let start = start.map_or(text, |(end, _)| text.get(..end).unwrap_or_default());
    // UTF-16 taken for UTF-8 is its mark, which is no letter, and a zero byte beside each letter.
    let letters: String = start.chars().filter(|c| *c != '\0').collect();
    let marked = letters.strip_prefix("\u{fffd}\u{fffd}");
    let table = marked
        .filter(|_| letters.len() < start.len())
        .unwrap_or(&letters);
    Table::find(table).is_some_and(|table| table.columns.is_list())
}
