//! Which column says what, by the names that a header has.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::small;

const TABLE: &str = include_str!("columns.tsv");

/// What a column says of each motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Title,
    Id,
    Number,
    Reference,
    Submitted,
    /// A date of which the header doesn't say what happened then.
    Date,
    Year,
    Proposer,
    Party,
    CouncilDecision,
    Decision,
    DecisionDate,
    ExecutiveProposal,
    Proposal,
    Status,
    Kind,
    Page,
    Source,
    Document,
    Answer,
    Area,
    Body,
    Meeting,
    Paragraph,
    Referred,
    Note,
}

impl Column {
    const ALL: [(&'static str, Self); 26] = [
        ("title", Self::Title),
        ("id", Self::Id),
        ("number", Self::Number),
        ("reference", Self::Reference),
        ("submitted", Self::Submitted),
        ("date", Self::Date),
        ("year", Self::Year),
        ("proposer", Self::Proposer),
        ("party", Self::Party),
        ("council_decision", Self::CouncilDecision),
        ("decision", Self::Decision),
        ("decision_date", Self::DecisionDate),
        ("executive_proposal", Self::ExecutiveProposal),
        ("proposal", Self::Proposal),
        ("status", Self::Status),
        ("kind", Self::Kind),
        ("page", Self::Page),
        ("source", Self::Source),
        ("document", Self::Document),
        ("answer", Self::Answer),
        ("area", Self::Area),
        ("body", Self::Body),
        ("meeting", Self::Meeting),
        ("paragraph", Self::Paragraph),
        ("referred", Self::Referred),
        ("note", Self::Note),
    ];

    /// The name that pointers have for it.
    pub(super) fn key(self) -> &'static str {
        let mut all = Self::ALL.iter();
        all.find(|(_, column)| *column == self)
            .map_or("", |(key, _)| key)
    }

    /// Tells lists of motions from other tables with titles.
    fn is_telling(self) -> bool {
        matches!(
            self,
            Self::Proposer
                | Self::Party
                | Self::CouncilDecision
                | Self::Decision
                | Self::Status
                | Self::Submitted
                | Self::Reference
                | Self::Meeting
                | Self::Referred
        )
    }

    /// Several columns may say it, and each is read.
    fn may_repeat(self) -> bool {
        matches!(self, Self::Document | Self::Answer)
    }
}

/// The columns of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    /// What each column says, by its place.
    roles: Vec<Option<Column>>,
    /// What each column would say if no other did.
    meant: Vec<Option<Column>>,
    /// The names as they stand.
    pub(super) names: Vec<String>,
    /// Language of the names, as a BCP 47 tag.
    pub(super) language: &'static str,
}

/// A line of the table: how strong a name is among those of one column, what it says, the
/// languages that it is of.
#[derive(Clone, Copy)]
struct Meaning {
    rank: usize,
    column: Column,
    languages: &'static str,
}

impl Columns {
    /// The order in which languages that have as many names in a header come.
    const LANGUAGES: [&'static str; 7] = ["sv", "en", "de", "fi", "nl", "nb", "da"];

    /// No table of motions has more columns.
    const MOST: usize = 1_000;

    /// What the cells of a row say as names of columns.
    pub(super) fn of(cells: &[String]) -> Self {
        let cells = cells.get(..Self::MOST).unwrap_or(cells);
        let meanings: Vec<Option<Meaning>> = cells.iter().map(|name| meaning(name)).collect();
        let mut best: BTreeMap<Column, (usize, usize)> = BTreeMap::new();
        for (place, meaning) in meanings.iter().enumerate() {
            let Some(meaning) = meaning else { continue };
            let found = (meaning.rank, place);
            best.entry(meaning.column)
                .and_modify(|best| *best = found.min(*best))
                .or_insert(found);
        }
        let role = |(place, meaning): (usize, &Option<Meaning>)| {
            let column = meaning.as_ref()?.column;
            let is_best = best.get(&column).is_some_and(|(_, best)| *best == place);
            (is_best || column.may_repeat()).then_some(column)
        };
        let roles = meanings.iter().enumerate().map(role).collect();
        let votes = |language: &str| {
            let known = meanings.iter().flatten();
            let of = known.filter(|meaning| meaning.languages.split(',').any(|l| l == language));
            of.count()
        };
        let mut language = "sv";
        for other in Self::LANGUAGES {
            if votes(other) > votes(language) {
                language = other;
            }
        }
        let mut columns = Self {
            roles,
            meant: meanings
                .iter()
                .map(|meaning| Some(meaning.as_ref()?.column))
                .collect(),
            names: cells.to_vec(),
            language,
        };
        columns.settle_date();
        columns
    }

    /// A plain date is the meeting's where the table is about what a body had before it, and
    /// else the motion's; neither where another column says that.
    fn settle_date(&mut self) {
        let has = |column| self.has(column);
        let meant = match (
            has(Column::Body) || has(Column::Meeting),
            has(Column::Submitted),
        ) {
            (true, _) if !has(Column::Meeting) => Some(Column::Meeting),
            (false, false) => Some(Column::Submitted),
            _ => None,
        };
        for role in &mut self.roles {
            if *role == Some(Column::Date) {
                *role = meant;
            }
        }
    }

    /// Whether a column says this.
    pub(super) fn has(&self, column: Column) -> bool {
        self.roles.contains(&Some(column))
    }

    /// How many columns are known.
    pub(super) fn known(&self) -> usize {
        self.roles.iter().flatten().count()
    }

    /// Whether these are the names of a table's columns: of a title, and of one more thing.
    pub(super) fn is_header(&self) -> bool {
        self.has(Column::Title) && self.known() > 1
    }

    /// Whether these are the names of a list of motions rather than of anything with titles.
    pub(super) fn is_list(&self) -> bool {
        self.is_header()
            && self
                .roles
                .iter()
                .flatten()
                .any(|column| column.is_telling())
    }

    /// The names of the columns that are not read, apart from those without a name; and whether
    /// what they say is known, but another column says it.
    pub(super) fn unread(&self) -> impl Iterator<Item = (&str, bool)> {
        let named = self.names.iter().map(|name| name.trim());
        let all = named.zip(self.roles.iter().zip(&self.meant));
        let unread = all.filter(|(name, (role, _))| role.is_none() && !name.is_empty());
        unread.map(|(name, (_, meant))| (name, meant.is_some()))
    }

    /// The places of the columns that say this.
    pub(super) fn places(&self, column: Column) -> impl Iterator<Item = usize> {
        let places = self.roles.iter().enumerate();
        let said = places.filter(move |(_, role)| **role == Some(column));
        said.map(|(place, _)| place)
    }
}

/// The names that columns have for decisions and answers: as a cell each is the name of a link.
pub(super) fn names_of_decisions() -> BTreeSet<&'static str> {
    let lines = TABLE.lines().filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, cells.nth(1)?))
    });
    let of_decisions = |role: &str| {
        let columns = [Column::Decision, Column::CouncilDecision, Column::Answer];
        columns.iter().any(|column| column.key() == role)
    };
    let names = lines.filter(|(role, _)| of_decisions(role));
    names.map(|(_, name)| name).collect()
}

/// What a column with this name says; words in brackets behind a name may be left aside.
fn meaning(name: &str) -> Option<Meaning> {
    /// Longer texts are cells, not names.
    const LONGEST: usize = 60;
    let name = name.trim();
    if name.is_empty() || name.len() > LONGEST {
        return None;
    }
    let bare = name.split('(').next().unwrap_or(name);
    find(&normal(name)).or_else(|| find(&normal(bare)))
}

fn find(name: &str) -> Option<Meaning> {
    if name.is_empty() {
        return None;
    }
    let lines = TABLE.lines().filter(|line| !line.starts_with("# "));
    lines.enumerate().find_map(|(rank, line)| {
        let mut cells = line.split('\t');
        let (role, languages, known) = (cells.next()?, cells.next()?, cells.next()?);
        if !is_same(known, name) {
            return None;
        }
        let mut all = Column::ALL.iter();
        let (_, column) = all.find(|(key, _)| *key == role)?;
        Some(Meaning {
            rank,
            column: *column,
            languages,
        })
    })
}

/// Letter by letter. U+FFFD stands for any that is not ASCII: a table that is not UTF-8 is told by its header
/// before it is decoded.
fn is_same(known: &str, name: &str) -> bool {
    let mut known = known.chars();
    let mut name = name.chars();
    loop {
        match (known.next(), name.next()) {
            (None, None) => return true,
            (Some(one), Some('\u{fffd}')) if !one.is_ascii() => {}
            (Some(one), Some(other)) if one == other => {}
            _ => return false,
        }
    }
}

/// Small letters, and one blank for whatever stands between words.
fn normal(name: &str) -> String {
    let mut normal = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_alphanumeric() || matches!(c, '#' | '\u{a7}' | '\u{fffd}') {
            normal.push(small(c));
        } else if !normal.is_empty() && !normal.ends_with(' ') {
            normal.push(' ');
        }
    }
    normal.trim_end().to_owned()
}
