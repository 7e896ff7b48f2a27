//! The figures as a table.

use std::collections::BTreeMap;
use std::fmt::Write;

use motion_timeline::adapter::format::Format;
use motion_timeline::domain::Outcome;

use crate::figures::Figures;

/// Share of outcomes' occurrences that must be mapped.
const MAPPED: f64 = 0.99;

/// How many reasons, wordings and issues are listed for each source.
const LISTED: usize = 12;

/// What is said about a whole corpus.
pub(crate) struct Report<'a> {
    all: &'a [Figures],
}

impl<'a> Report<'a> {
    pub(crate) fn new(all: &'a [Figures]) -> Self {
        Self { all }
    }

    /// No panic, no record without a reason, and enough outcomes mapped.
    pub(crate) fn keeps_the_aims(&self) -> bool {
        let (mapped, wordings) = self.mapped();
        self.all
            .iter()
            .all(|figures| figures.panics == 0 && figures.unexplained() <= 0)
            && (wordings == 0 || f64::from(mapped) >= MAPPED * f64::from(wordings))
    }

    /// For a terminal: the table and what stands behind it.
    pub(crate) fn text(&self) -> String {
        let mut text = self.table();
        for figures in self.all {
            let _ = writeln!(text, "\n{}", title(figures));
            listed(&mut text, "left aside", &figures.passed_over);
            listed(&mut text, "issue", &figures.issues);
            listed(&mut text, "not mapped", &unmapped(figures));
            for (file, why) in figures.refused.iter().take(LISTED) {
                let _ = writeln!(text, "         {file}: {why}");
            }
            if let Some(more) = figures.refused.len().checked_sub(LISTED + 1) {
                let _ = writeln!(text, "         and {} more files", more + 1);
            }
        }
        let _ = writeln!(text, "\n{}", self.verdict());
        text
    }

    /// For the documentation.
    pub(crate) fn markdown(&self) -> String {
        let mut text = String::from(
            "# Conformance\n\nWhat the adapters make of a corpus of real answers; written by\n\
             `cargo xtask conformance --corpus DIR --table docs/conformance.md`. The corpus is no\n\
             part of this repository. Shares are of the motions; *mapped* is the share of the\n\
             occurrences of outcomes whose wording a table has, counting those that were looked at\n\
             and say no outcome. Time and memory are those of one run on two cores; memory is the\n\
             most at a time beyond the answers themselves.\n\n",
        );
        text.push_str(&self.table());
        let _ = writeln!(text, "\n{}\n\n## Left aside, by reason\n", self.verdict());
        for figures in self.all.iter().filter(|f| !f.passed_over.is_empty()) {
            let _ = writeln!(
                text,
                "* {}: {}",
                title(figures),
                counts(&figures.passed_over)
            );
        }
        text.push_str("\n## Wordings that no table has\n\n");
        let mut any = false;
        for figures in self.all {
            let unmapped = unmapped(figures);
            if !unmapped.is_empty() {
                any = true;
                let _ = writeln!(text, "* {}: {}", title(figures), counts(&unmapped));
            }
        }
        if !any {
            text.push_str("None.\n");
        }
        text
    }

    fn table(&self) -> String {
        let mut rows = vec![
            [
                "source",
                "dialect",
                "files",
                "records",
                "motions",
                "broken",
                "aside",
                "unexplained",
                "submitted",
                "dated",
                "body",
                "outcome",
                "decided",
                "mapped",
                "area",
                "proposer",
                "party",
                "ms",
                "MB read",
                "MB held",
            ]
            .map(str::to_owned)
            .to_vec(),
        ];
        rows.extend(self.all.iter().map(row));
        let widths: Vec<usize> = (0..rows[0].len())
            .map(|column| {
                rows.iter()
                    .map(|row| row[column].chars().count())
                    .max()
                    .unwrap_or(0)
            })
            .collect();
        let mut table = String::new();
        for (number, row) in rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                let width = widths[column];
                let _ = match column {
                    0 | 1 => write!(table, "| {cell:<width$} "),
                    _ => write!(table, "| {cell:>width$} "),
                };
            }
            table.push_str("|\n");
            if number == 0 {
                for (column, width) in widths.iter().enumerate() {
                    let end = if column < 2 { "-" } else { ":" };
                    let _ = write!(table, "| {}{end} ", "-".repeat(width - 1));
                }
                table.push_str("|\n");
            }
        }
        table
    }

    fn mapped(&self) -> (u32, u32) {
        let sums = self.all.iter().map(mapped);
        sums.fold((0, 0), |(a, b), (mapped, all)| (a + mapped, b + all))
    }

    fn verdict(&self) -> String {
        let (mapped, wordings) = self.mapped();
        let panics: usize = self.all.iter().map(|figures| figures.panics).sum();
        let unexplained: i64 = self.all.iter().map(|f| f.unexplained().max(0)).sum();
        format!(
            "{panics} panics, {unexplained} records without a reason, {mapped} of {wordings} \
             occurrences of outcomes mapped ({}): {}",
            percent(mapped as usize, wordings as usize),
            if self.keeps_the_aims() {
                "the aims are kept"
            } else {
                "the aims are NOT kept"
            }
        )
    }
}

fn row(figures: &Figures) -> Vec<String> {
    let of = |count: usize| percent(count, figures.motions);
    let (mapped, wordings) = mapped(figures);
    let aside: u32 = figures.passed_over.values().sum();
    let megabytes = |bytes: usize| format!("{:.1}", bytes as f64 / 1e6);
    vec![
        figures.source.clone(),
        figures.format.map_or("none", Format::key).to_owned(),
        figures.files.to_string(),
        figures.records.to_string(),
        figures.motions.to_string(),
        figures.left_out.to_string(),
        aside.to_string(),
        figures.unexplained().to_string(),
        of(figures.with_submission),
        of(figures.with_dated_step),
        of(figures.with_body),
        of(figures.with_outcome),
        of(figures.with_decision),
        percent(mapped as usize, wordings as usize),
        of(figures.with_area),
        of(figures.with_proposer),
        of(figures.with_party),
        figures.time.as_millis().to_string(),
        megabytes(figures.bytes),
        megabytes(figures.memory),
    ]
}

/// Occurrences of outcomes with a wording that a table has, and all of them.
fn mapped(figures: &Figures) -> (u32, u32) {
    let missing: u32 = unmapped(figures).values().sum();
    let all = figures
        .wordings
        .values()
        .map(|(_, count)| count)
        .sum::<u32>();
    (all - missing, all)
}

fn unmapped(figures: &Figures) -> BTreeMap<Box<str>, u32> {
    let mut missing = BTreeMap::new();
    for (wording, (outcome, count)) in &figures.wordings {
        if *outcome == Outcome::Unknown && !looked_at(wording) {
            missing.insert(wording.clone(), *count);
        }
    }
    missing
}

/// Whether a table has the wording as one that says no outcome.
fn looked_at(wording: &str) -> bool {
    use motion_timeline::adapter::wording::Wordings;
    use std::sync::LazyLock;
    static TABLES: LazyLock<Vec<Wordings>> =
        LazyLock::new(|| Wordings::LANGUAGES.map(Wordings::of).into());
    TABLES.iter().any(|table| table.find(wording).is_some())
}

fn title(figures: &Figures) -> String {
    let dialect = figures.format.map_or("no dialect", Format::key);
    format!("{} ({dialect})", figures.source)
}

fn percent(part: usize, whole: usize) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    // Never rounded up to all or down to nothing.
    let tenths = 1_000 * part / whole;
    match tenths {
        0 if part > 0 => "<0.1 %".to_owned(),
        1_000 => "100 %".to_owned(),
        tenths => format!("{}.{} %", tenths / 10, tenths % 10),
    }
}

/// The most frequent first.
fn ranked<K: AsRef<str> + Ord>(counts: &BTreeMap<K, u32>) -> Vec<(&str, u32)> {
    let mut ranked: Vec<_> = counts
        .iter()
        .map(|(key, count)| (key.as_ref(), *count))
        .collect();
    ranked.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    ranked
}

fn listed<K: AsRef<str> + Ord>(text: &mut String, what: &str, counts: &BTreeMap<K, u32>) {
    let ranked = ranked(counts);
    for (key, count) in ranked.iter().take(LISTED) {
        let _ = writeln!(text, "{count:>8} {what}: {key}");
    }
    if ranked.len() > LISTED {
        let rest: u32 = ranked.iter().skip(LISTED).map(|(_, count)| count).sum();
        let _ = writeln!(text, "{rest:>8} {what}: {} others", ranked.len() - LISTED);
    }
}

fn counts<K: AsRef<str> + Ord>(counts: &BTreeMap<K, u32>) -> String {
    let ranked = ranked(counts);
    let shown = ranked.iter().take(LISTED);
    let mut shown: Vec<_> = shown
        .map(|(key, count)| format!("{key} ({count})"))
        .collect();
    if ranked.len() > LISTED {
        shown.push(format!("{} more", ranked.len() - LISTED));
    }
    shown.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_never_rounded_to_all_or_nothing() {
        assert_eq!(percent(9_999, 10_000), "99.9 %");
        assert_eq!(percent(1, 10_000), "<0.1 %");
        assert_eq!(percent(0, 10), "0.0 %");
        assert_eq!(percent(10, 10), "100 %");
        assert_eq!(percent(0, 0), "–");
    }

    #[test]
    fn a_record_without_a_reason_breaks_the_aims() {
        let figures = |motions| Figures {
            records: 3,
            motions,
            passed_over: BTreeMap::from([("deleted".into(), 1)]),
            ..Figures::default()
        };
        assert!(Report::new(&[figures(2)]).keeps_the_aims());
        assert!(!Report::new(&[figures(1)]).keeps_the_aims());
    }

    #[test]
    fn wordings_that_no_table_has_break_the_aims() {
        let figures = |outcome| Figures {
            wordings: BTreeMap::from([("xyzzy".into(), (outcome, 5))]),
            ..Figures::default()
        };
        assert!(Report::new(&[figures(Outcome::Adopted)]).keeps_the_aims());
        assert!(!Report::new(&[figures(Outcome::Unknown)]).keeps_the_aims());
    }
}
