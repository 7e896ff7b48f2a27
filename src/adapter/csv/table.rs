//! Rows and cells of a table, and which separator and header it has.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::columns::Columns;

/// What separates cells. Spreadsheet programs write what the machine's language has beside the
/// decimal comma.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// As many rows may stand above the header: a name of the list, a date, an empty line.
const MOST_ABOVE: usize = 10;

/// A table as far as its header.
pub(super) struct Table<'a> {
    /// What the columns say.
    pub(super) columns: Columns,
    /// The rows behind the header.
    pub(super) rows: Rows<'a>,
}

impl<'a> Table<'a> {
    /// Finds the separator and the header with which the most columns are known.
    pub(super) fn find(text: &'a str) -> Option<Self> {
        let mut best: Option<Self> = None;
        for separator in SEPARATORS {
            let mut rows = Rows::new(text, separator);
            for _ in 0..MOST_ABOVE {
                let Some(row) = rows.next() else { break };
                let columns = Columns::of(&row.cells);
                if columns.is_header() {
                    let known = best.as_ref().map_or(0, |best| best.columns.known());
                    if columns.known() > known {
                        best = Some(Self { columns, rows });
                    }
                    break;
                }
            }
        }
        best
    }

    /// The cells of the first row, by the separator that cuts it into the most.
    pub(super) fn first_row(text: &str) -> Vec<String> {
        let rows = SEPARATORS.map(|separator| Rows::new(text, separator).next());
        let cells = rows.into_iter().flatten().map(|row| row.cells);
        cells.max_by_key(Vec::len).unwrap_or_default()
    }
}

/// One row.
pub(super) struct Row {
    /// Its cells.
    pub(super) cells: Vec<String>,
    /// The line of the document on which it begins, from 1.
    pub(super) line: u64,
    /// A quotation mark opens in it that nothing closes. The row is then its first line alone.
    pub(super) mended: bool,
}

/// Reads the rows of a table. Empty lines are none.
pub(super) struct Rows<'a> {
    text: &'a [u8],
    at: usize,
    separator: u8,
    core: Box<Reader>,
    /// How often a row was mended. Each time costs a look at all that follows.
    mended: usize,
}

impl<'a> Rows<'a> {
    /// More quotation marks without an end than this are no slips.
    const MOST_MENDED: usize = 20;

    fn new(text: &'a str, separator: u8) -> Self {
        Self {
            text: text.as_bytes(),
            at: 0,
            separator,
            core: Box::new(ReaderBuilder::new().delimiter(separator).build()),
            mended: 0,
        }
    }

    fn rest(&self) -> &'a [u8] {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Reads a row, and says how many bytes it took.
    fn read(core: &mut Reader, text: &[u8]) -> Option<(Vec<String>, usize)> {
        let mut out = vec![0; 256];
        let mut ends = vec![0; 32];
        let (mut taken, mut written, mut ended) = (0, 0, 0);
        loop {
            let (result, read, wrote, cells) = core.read_record(
                text.get(taken..).unwrap_or_default(),
                out.get_mut(written..).unwrap_or_default(),
                ends.get_mut(ended..).unwrap_or_default(),
            );
            taken += read;
            written += wrote;
            ended += cells;
            match result {
                // The next turn has nothing left to read, which tells that this is the end.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => out.resize(out.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => ends.resize(ends.len() * 2, 0),
                ReadRecordResult::End => return None,
                ReadRecordResult::Record => break,
            }
        }
        let mut start = 0;
        let mut cells = Vec::with_capacity(ended);
        for end in ends.into_iter().take(ended) {
            let cell = out.get(start..end).unwrap_or_default();
            cells.push(String::from_utf8_lossy(cell).into_owned());
            start = end;
        }
        Some((cells, taken))
    }

    /// The first line of a row by itself, with quotation marks as letters.
    fn mend(&mut self, text: &[u8]) -> Option<(Vec<String>, usize)> {
        let blank = |byte: &u8| matches!(byte, b'\r' | b'\n');
        let start = text.iter().position(|byte| !blank(byte))?;
        let line = text.get(start..)?;
        let end = line.iter().position(blank).unwrap_or(line.len());
        let mut core = ReaderBuilder::new()
            .delimiter(self.separator)
            .quoting(false)
            .build();
        let (cells, _) = Self::read(&mut core, line.get(..end)?)?;
        let cells = cells.iter().map(|cell| cell.trim_matches('"').to_owned());
        Some((cells.collect(), start + end))
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let text = self.rest();
        let breaks = text.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let breaks = breaks.filter(|byte| **byte == b'\n').count();
        let line = self.core.line() + u64::try_from(breaks).unwrap_or_default();
        let (mut cells, mut taken) = Self::read(&mut self.core, text)?;
        let row = text.get(..taken).unwrap_or_default();
        let mended = taken == text.len()
            && self.mended < Self::MOST_MENDED
            && row.trim_ascii().contains(&b'\n')
            && row.iter().filter(|byte| **byte == b'"').count() % 2 == 1;
        if mended && let Some((line_cells, line_taken)) = self.mend(text) {
            (cells, taken) = (line_cells, line_taken);
            self.mended += 1;
            self.core.reset();
            self.core.set_line(line);
        }
        self.at += taken;
        Some(Row {
            cells,
            line,
            mended,
        })
    }
}
