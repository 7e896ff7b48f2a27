//! Reports of committees (betänkanden): what they propose on motions, who dissents, and when the
//! chamber takes them up.

use std::collections::{BTreeMap, BTreeSet};

use super::activity::{Activity, activities};
use super::committees::{key, of_report, reference};
use super::files::files;
use super::motion::address;
use super::sections::each;
use super::text::text_at;
use super::votes::{Vote, summary};
use crate::adapter::issues::{Issues, Place};
use crate::adapter::json::Json;
use crate::domain::{Document, Link, Person, Statement, StatementKind};

/// A report.
pub(super) struct Report {
    /// Its name, such as `2018/19:TU5`.
    pub(super) name: Box<str>,
    /// The committee's code.
    pub(super) committee: Option<Box<str>>,
    pub(super) title: Option<Box<str>>,
    pub(super) link: Option<Link>,
    pub(super) files: Vec<Document>,
    pub(super) activities: Vec<Activity>,
    /// Its points by their numbers.
    pub(super) points: BTreeMap<Box<str>, Point>,
    /// The only point there is.
    pub(super) only_point: Option<Box<str>>,
    /// Numbers of the points that name a motion, by the key of its reference.
    pub(super) named: BTreeMap<Box<str>, BTreeSet<Box<str>>>,
    /// Ids of the motions that it says it treats, in small letters.
    pub(super) motions: Vec<Box<str>>,
    /// What the chamber decided on it, in the source's words.
    pub(super) decision: Option<Box<str>>,
}

/// A point of a report: one proposal for a decision.
#[derive(Default)]
pub(super) struct Point {
    pub(super) title: Option<Box<str>>,
    pub(super) dissents: Vec<Statement>,
    pub(super) vote: Option<Vote>,
}

/// A report with its key, unless it lacks the name by which others refer to it.
pub(super) fn report(
    status: &Json,
    document: &Json,
    place: &Place<'_>,
    log: &mut Issues,
) -> Option<(Box<str>, Report)> {
    let session = document.text_at("rm");
    let name = reference(
        session.as_deref(),
        document.text_at("beteckning").as_deref(),
    )?;
    let mut report = Report {
        committee: of_report(&name).or_else(|| document.text_at("organ")),
        title: text_at(document, "titel"),
        link: address(document, "dokument_url_html").map(|address| Link::new(&address)),
        files: files(status, "dokbilaga", "bilaga", place, log),
        activities: activities(status, place, log),
        points: BTreeMap::new(),
        only_point: None,
        named: BTreeMap::new(),
        motions: Vec::new(),
        decision: None,
        name,
    };
    let others = references(&mut report, status, place, log);
    points(&mut report, &others, status, place, log);
    dissents(&mut report, status, place, log);
    each(
        status,
        "dokuppgift",
        "uppgift",
        place,
        log,
        &mut |entry, _, _| {
            if entry.text_at("kod").as_deref() == Some("rdbeslut") {
                report.decision = text_at(entry, "text");
            }
        },
    );
    Some((key(&report.name), report))
}

/// Takes the motions, and gives the references of everything else that is treated: their
/// numbers may be those of motions too.
fn references(
    report: &mut Report,
    status: &Json,
    place: &Place<'_>,
    log: &mut Issues,
) -> BTreeSet<Box<str>> {
    let mut others = BTreeSet::new();
    each(
        status,
        "dokreferens",
        "referens",
        place,
        log,
        &mut |entry, _, _| {
            if entry.text_at("referenstyp").as_deref() != Some("behandlar") {
                return;
            }
            if entry.text_at("ref_dok_typ").as_deref() == Some("mot") {
                let id = entry.text_at("ref_dok_id");
                report.motions.extend(id.map(|id| key(&id)));
            } else {
                let session = entry.text_at("ref_dok_rm");
                let name = entry.text_at("ref_dok_bet");
                others
                    .extend(reference(session.as_deref(), name.as_deref()).map(|name| key(&name)));
            }
        },
    );
    others
}

fn points(
    report: &mut Report,
    others: &BTreeSet<Box<str>>,
    status: &Json,
    place: &Place<'_>,
    log: &mut Issues,
) {
    each(
        status,
        "dokutskottsforslag",
        "utskottsforslag",
        place,
        log,
        &mut |entry, _, _| {
            let Some(number) = entry.text_at("punkt") else {
                return;
            };
            for words in ["forslag", "forslag_del2"] {
                let words = text_at(entry, words).unwrap_or_default();
                for name in names(&words) {
                    let name = key(name);
                    if !others.contains(&name) {
                        report.named.entry(name).or_default().insert(number.clone());
                    }
                }
            }
            let point = report.points.entry(number).or_default();
            point.title = text_at(entry, "rubrik");
            point.vote = summary(entry);
        },
    );
    if report.points.len() == 1 {
        report.only_point = report.points.keys().next().cloned();
    }
}

fn dissents(report: &mut Report, status: &Json, place: &Place<'_>, log: &mut Issues) {
    each(
        status,
        "dokmotforslag",
        "motforslag",
        place,
        log,
        &mut |entry, _, _| {
            let Some(number) = entry.text_at("utskottsforslag_punkt") else {
                return;
            };
            let kind = entry.text_at("typ").unwrap_or_default().to_lowercase();
            let point = report.points.entry(number.clone()).or_default();
            let mut text = String::new();
            if !kind.is_empty() {
                text.push_str(&kind);
                text.push(' ');
            }
            if let Some(own) = entry.text_at("nummer") {
                text.push_str(&own);
                text.push_str(", ");
            }
            text.push_str("punkt ");
            text.push_str(&number);
            let words = text_at(entry, "forslag");
            let title = text_at(entry, "rubrik").or(point.title.clone());
            for more in title.into_iter().chain(words) {
                text.push('\n');
                text.push_str(&more);
            }
            point.dissents.push(Statement {
                kind: match &*kind {
                    "reservation" => StatementKind::Reservation,
                    "särskilt yttrande" => StatementKind::SeparateStatement,
                    _ => StatementKind::Other,
                },
                by: parties(&entry.text_at("partier").unwrap_or_default()),
                text: Some(text.into()),
            });
        },
    );
}

/// The parties of `"M","SD"`, or of `M, SD`. The source names no persons here.
fn parties(text: &str) -> Vec<Person> {
    let names = text
        .split([',', ';'])
        .map(|name| name.trim_matches(|c: char| c == '"' || c.is_whitespace()))
        .filter(|name| !name.is_empty());
    names
        .map(|name| Person {
            name: name.into(),
            party: None,
            assignment: None,
        })
        .collect()
}

/// References to documents in a text: `2018/19:137`, `1998/99:Sf12`, `1999/2000:3`.
fn names(text: &str) -> impl Iterator<Item = &str> {
    let part = |c: char| c.is_alphanumeric() || c == '/' || c == ':';
    text.split(move |c| !part(c)).filter_map(|word| {
        let word = word.trim_end_matches([':', '/']);
        let (session, number) = word.split_once(':')?;
        let (first, second) = session.split_once('/')?;
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let is_session =
            first.len() == 4 && matches!(second.len(), 2 | 4) && digits(first) && digits(second);
        (is_session && !number.is_empty()).then_some(word)
    })
}
