//! The one writer of tables (RFC 4180), for spreadsheets and for programs.

/// Begins of a field that a spreadsheet would take for a formula, and some of them run; in the wide
/// letters of East Asian keyboards too.
const FORMULA: [char; 11] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

/// Appends a row. Every field is in quotation marks; one that a spreadsheet would calculate with
/// has an apostrophe in front, since what a source writes may be meant to be calculated with.
pub(crate) fn row(
    table: &mut String,
    separator: char,
    fields: impl Iterator<Item = impl AsRef<str>>,
) {
    for (place, field) in fields.enumerate() {
        let field = field.as_ref();
        if place > 0 {
            table.push(separator);
        }
        table.push('"');
        if field.starts_with(FORMULA) {
            table.push('\'');
        }
        table.push_str(&field.replace('"', "\"\""));
        table.push('"');
    }
    table.push_str("\r\n");
}
