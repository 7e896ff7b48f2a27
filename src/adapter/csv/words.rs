//! Short tables of words: what a word in a cell stands for.

use std::collections::BTreeMap;

use crate::domain::small;

/// No words of the tables are longer.
const LONGEST: usize = 48;

/// What the words of one table stand for.
pub(super) struct Words {
    /// Normalised words and what they stand for, sorted.
    rows: Vec<(String, &'static str)>,
    /// The same by what they stand for.
    groups: BTreeMap<&'static str, Vec<String>>,
}

impl Words {
    /// Reads a table: on each line what it stands for, a tab, the words. Lines that begin with
    /// `#` are for people.
    pub(super) fn of(table: &'static str) -> Self {
        Self::new(lines(table).map(|(what, words)| (normal(words), what)))
    }

    /// Reads a table with several words on each line, blanks between them.
    pub(super) fn list(table: &'static str) -> Self {
        let words = lines(table).flat_map(|(what, words)| {
            let words = words.split(' ');
            words.map(move |word| (normal(word), what))
        });
        Self::new(words)
    }

    fn new(rows: impl Iterator<Item = (String, &'static str)>) -> Self {
        let mut rows: Vec<_> = rows.collect();
        rows.sort();
        let mut groups: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        for (words, what) in &rows {
            groups.entry(what).or_default().push(words.clone());
        }
        Self { rows, groups }
    }

    /// What these words stand for.
    pub(super) fn find(&self, words: &str) -> Option<&'static str> {
        self.find_normal(&normal(words))
    }

    /// Whether they stand for `what`.
    pub(super) fn is(&self, words: &str, what: &str) -> bool {
        self.find(words) == Some(what)
    }

    /// All words that stand for `what`.
    pub(super) fn all(&self, what: &str) -> impl Iterator<Item = &str> {
        let group = self.groups.get(what).into_iter().flatten();
        group.map(String::as_str)
    }

    /// The words for `what` that a text of several words ends with, and what stands before them.
    pub(super) fn split_end<'t>(&self, text: &'t str, what: &str) -> Option<(&'t str, &'t str)> {
        let starts = text.char_indices().filter(|(_, c)| c.is_whitespace());
        let starts = starts.filter(|(at, _)| text.len() - at <= LONGEST);
        let cuts = starts.map(|(at, _)| text.split_at(at));
        let mut cuts = cuts.map(|(head, tail)| (head.trim_end(), tail.trim_start()));
        cuts.find(|(_, tail)| self.is(tail, what))
    }

    /// What follows the words for `what` that a text begins with.
    pub(super) fn strip_start<'t>(&self, text: &'t str, what: &str) -> Option<&'t str> {
        let ends = text.char_indices().filter(|(_, c)| c.is_whitespace());
        let ends = ends.map(|(at, _)| at).take_while(|at| *at <= LONGEST);
        let cuts = ends.map(|at| text.split_at(at));
        let mut cuts = cuts.filter(|(head, _)| self.is(head, what));
        cuts.next().map(|(_, tail)| tail.trim_start())
    }

    fn find_normal(&self, words: &str) -> Option<&'static str> {
        let row = self
            .rows
            .binary_search_by(|(known, _)| (**known).cmp(words));
        let row = row.ok().and_then(|row| self.rows.get(row))?;
        Some(row.1)
    }
}

fn lines(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t'))
}

/// Small letters, one blank between words, no full stop at the ends.
pub(super) fn normal(words: &str) -> String {
    let mut normal = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !normal.is_empty() {
            normal.push(' ');
        }
        normal.extend(word.chars().filter(|c| *c != '\u{ad}').map(small));
    }
    normal.trim_matches(['.', ' ']).to_owned()
}

/// One blank between words, and line breaks kept as such: hard blanks and tabs count as blanks.
pub(super) fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for (number, line) in text.lines().enumerate() {
        if number > 0 {
            tidy.push('\n');
        }
        for (place, word) in line.split_whitespace().enumerate() {
            if place > 0 {
                tidy.push(' ');
            }
            tidy.push_str(word);
        }
    }
    tidy.trim().to_owned()
}
