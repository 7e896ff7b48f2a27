//! Reads the files back.

/// The rows of a table, as csv-core reads them.
pub(crate) fn rows(table: &str) -> Vec<Vec<String>> {
    let table = table.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv_core::ReaderBuilder::new().delimiter(b';').build();
    let (mut input, mut rows, mut row) = (table.as_bytes(), Vec::new(), Vec::new());
    let mut field = Vec::new();
    loop {
        let mut room = [0; 256];
        let (state, read, written) = reader.read_field(input, &mut room);
        input = &input[read..];
        field.extend_from_slice(&room[..written]);
        match state {
            csv_core::ReadFieldResult::Field { record_end } => {
                row.push(String::from_utf8(std::mem::take(&mut field)).unwrap());
                if record_end {
                    rows.push(std::mem::take(&mut row));
                }
            }
            csv_core::ReadFieldResult::End => return rows,
            _ => {}
        }
    }
}

pub(crate) fn cell<'a>(rows: &'a [Vec<String>], row: usize, column: &str) -> &'a str {
    let place = rows[0].iter().position(|name| name == column);
    &rows[row][place.unwrap_or_else(|| panic!("no column {column}"))]
}

/// The properties of a calendar with their texts as they were before escaping.
pub(crate) fn properties(calendar: &str) -> Vec<(String, String)> {
    for line in calendar.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "{line:?}");
    }
    let whole = calendar.replace("\r\n ", "");
    let split = |line: &str| {
        let (name, value) = line.split_once(':').expect("a value");
        let mut text = String::new();
        let mut letters = value.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => match letters.next().expect("an escaped letter") {
                    'n' => text.push('\n'),
                    other => text.push(other),
                },
                other => text.push(other),
            }
        }
        (name.to_owned(), text)
    };
    whole.split_terminator("\r\n").map(split).collect()
}

pub(crate) fn values<'a>(calendar: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    let wanted = calendar.iter().filter(|(known, _)| known == name);
    wanted.map(|(_, value)| &**value).collect()
}

/// As a spreadsheet must not calculate with it.
pub(crate) fn guarded(text: &str) -> String {
    let first = text.chars().next();
    let dangerous = first.is_some_and(|first| "=+-@\t\r\n＝＋－＠".contains(first));
    [if dangerous { "'" } else { "" }, text].concat()
}
