//! Motions, from their status or from an entry of a list.

use super::activity::{Activity, activities};
use super::committees::{key, of_report, reference};
use super::files::files;
use super::sections::{date, each};
use super::text::text_at;
use crate::adapter::issues::{Issues, Loss, Place};
use crate::adapter::json::Json;
use crate::adapter::tally::Tally;
use crate::adapter::wording::Wordings;
use crate::domain::{Clause, Link, Motion, Outcome, Person, Verdict, order};

/// A motion as far as its own record goes, with what it takes to join reports to it.
pub(super) struct Draft {
    /// The motion without its events and proposals.
    pub(super) motion: Motion,
    /// What it demands, in the order of its clauses.
    pub(super) demands: Vec<Demand>,
    /// Its own activities.
    pub(super) activities: Vec<Activity>,
    /// Where the source says that it stands.
    pub(super) status: Option<Verdict>,
    /// How it ended without a decision, such as that it was taken back.
    pub(super) ended: Option<Verdict>,
    /// The committee that it was given to.
    pub(super) committee: Option<Box<str>>,
    /// The same in words, with the source's name for it.
    pub(super) given_to: Option<Box<str>>,
    /// Keys of the reports that it says it is treated in.
    pub(super) reports: Vec<(Box<str>, Box<str>)>,
    /// It comes from a status, which says more than a list.
    pub(super) is_whole: bool,
    /// When the record was last changed, as the source writes it.
    pub(super) changed: Box<str>,
}

impl Draft {
    /// Whether it is a number that was given out and never used: it has a title that says so, and
    /// nothing else.
    pub(super) fn is_void(&self) -> bool {
        let status = self.status.as_ref().map(|verdict| verdict.outcome);
        status == Some(Outcome::Removed)
            && self.motion.proposers.is_empty()
            && self.motion.clauses.is_empty()
    }
}

/// A clause's way through committee and chamber.
pub(super) struct Demand {
    /// Its number as the source writes it.
    pub(super) number: Box<str>,
    /// The report that treats it, such as `2018/19:TU5`, and its key.
    pub(super) report: Option<(Box<str>, Box<str>)>,
    /// The point of the report.
    pub(super) point: Option<Box<str>>,
    /// The committee.
    pub(super) by: Option<Box<str>>,
    /// What the committee proposes.
    pub(super) committee: Option<Verdict>,
    /// What the chamber decided.
    pub(super) chamber: Option<Verdict>,
    /// How the chamber decided, such as by acclamation.
    pub(super) how: Option<Box<str>>,
}

/// What reads records of motions.
pub(super) struct Reading<'a> {
    pub(super) wordings: &'a Wordings,
    pub(super) tally: &'a mut Tally,
}

impl Reading<'_> {
    /// The motion of a status. `id` is that of `document`, its own section.
    pub(super) fn status(
        &mut self,
        id: &str,
        status: &Json,
        document: &Json,
        place: &Place<'_>,
        log: &mut Issues,
    ) -> Option<Draft> {
        let own = place.key("dokument");
        let mut draft = self.document(id, document, &own, log)?;
        draft.is_whole = true;
        draft.activities = activities(status, place, log);
        let handed_in = draft.activities.iter().find(|activity| activity.is("INL"));
        if let Some(date) = handed_in.and_then(|activity| activity.date) {
            draft.motion.submitted = Some(date);
        }
        let mut ended = draft
            .activities
            .iter()
            .filter(|activity| ["ÅTE", "FF", "UTG"].iter().any(|code| activity.is(code)));
        draft.ended = ended
            .next()
            .map(|activity| self.wordings.verdict(&activity.name));
        if let Some(verdict) = &draft.ended {
            self.tally.word(verdict);
        }
        draft.motion.proposers = proposers(status, place, log);
        draft.motion.documents = files(status, "dokbilaga", "bilaga", place, log);
        self.demands(&mut draft, status, place, log);
        each(
            status,
            "dokreferens",
            "referens",
            place,
            log,
            &mut |entry, _, _| {
                let kind = entry.text_at("referenstyp").unwrap_or_default();
                if &*kind == "behandlas_i" {
                    draft.reports.extend(report(entry));
                }
            },
        );
        each(
            status,
            "dokuppgift",
            "uppgift",
            place,
            log,
            &mut |entry, _, _| {
                if entry.text_at("kod").as_deref() == Some("tilldelat")
                    && let Some(text) = text_at(entry, "text")
                {
                    let name = entry.text_at("namn").unwrap_or_default();
                    draft.given_to = Some([&*name, ": ", &*text].concat().into());
                }
            },
        );
        Some(draft)
    }

    /// The motion of an entry of a list.
    pub(super) fn entry(
        &mut self,
        id: &str,
        entry: &Json,
        place: &Place<'_>,
        log: &mut Issues,
    ) -> Option<Draft> {
        let mut draft = self.document(id, entry, place, log)?;
        draft.motion.proposers = proposers(entry, place, log);
        draft.motion.documents = files(entry, "filbilaga", "fil", place, log);
        Some(draft)
    }

    /// What both have.
    fn document(
        &mut self,
        id: &str,
        document: &Json,
        place: &Place<'_>,
        log: &mut Issues,
    ) -> Option<Draft> {
        let found = document
            .get("sokdata")
            .and_then(|found| text_at(found, "titel"));
        let Some(title) = text_at(document, "titel").or(found) else {
            log.lose(&place.key("titel"), Loss::Motion, &["\"titel\" is missing"]);
            return None;
        };
        let mut motion = Motion::new(id, &title);
        let session = document.text_at("rm");
        motion.reference = reference(
            session.as_deref(),
            document.text_at("beteckning").as_deref(),
        );
        motion.link = address(document, "dokument_url_html").map(|address| Link::new(&address));
        // All 366 motions of the corpus that also have the activity of being handed in have the
        // same day in both.
        motion.submitted =
            date(document, "inlamnad", place, log).or_else(|| date(document, "datum", place, log));
        Some(Draft {
            motion,
            demands: Vec::new(),
            activities: Vec::new(),
            status: document
                .text_at("status")
                .map(|words| self.wordings.verdict(&words)),
            committee: document.text_at("organ"),
            ended: None,
            given_to: None,
            reports: Vec::new(),
            is_whole: false,
            changed: document.text_at("systemdatum").unwrap_or_default(),
        })
    }

    fn demands(&mut self, draft: &mut Draft, status: &Json, place: &Place<'_>, log: &mut Issues) {
        each(
            status,
            "dokforslag",
            "forslag",
            place,
            log,
            &mut |entry, place, log| {
                let mut verdict = |key| {
                    let verdict = self.wordings.verdict(&text_at(entry, key)?);
                    self.tally.word(&verdict);
                    Some(verdict)
                };
                let (committee, chamber) = (verdict("utskottet"), verdict("kammaren"));
                let first = text_at(entry, "lydelse");
                let text = match (first, text_at(entry, "lydelse2")) {
                    (Some(first), Some(more)) => Some([&*first, "\n", &*more].concat().into()),
                    (first, more) => first.or(more),
                };
                let number = entry
                    .text_at("nummer")
                    .or_else(|| entry.text_at("beteckning"))
                    .unwrap_or_else(|| (draft.demands.len() + 1).to_string().into());
                let text: Box<str> = match text {
                    Some(text) => text,
                    None if committee.is_none() && chamber.is_none() => {
                        let words = ["the demand has no text"];
                        log.lose(&place.key("lydelse"), Loss::Entry, &words);
                        return;
                    }
                    // What was decided on it must not be lost with its words.
                    None => ["Yrkande ", &*number].concat().into(),
                };
                draft.motion.clauses.push(Clause {
                    number: number.parse().ok().filter(|number| *number > 0),
                    text,
                    verdict: chamber.clone(),
                    areas: Vec::new(),
                });
                let report = entry.text_at("behandlas_i").map(|name| (key(&name), name));
                draft.demands.push(Demand {
                    number,
                    point: entry.text_at("behandlas_i_punkt"),
                    by: report
                        .as_ref()
                        .and_then(|(_, name)| of_report(name))
                        .or_else(|| entry.text_at("intressent")),
                    report,
                    committee,
                    chamber,
                    how: entry.text_at("kammarbeslutstyp"),
                });
            },
        );
    }
}

/// The report that a reference leads to, with its key.
fn report(entry: &Json) -> Option<(Box<str>, Box<str>)> {
    let session = entry.text_at("ref_dok_rm");
    let name = reference(session.as_deref(), entry.text_at("ref_dok_bet").as_deref())
        .or_else(|| entry.text_at("uppgift"))?;
    Some((key(&name), name))
}

/// Those who signed, in their order.
fn proposers(record: &Json, place: &Place<'_>, log: &mut Issues) -> Vec<Person> {
    let mut people: Vec<(u64, Person)> = Vec::new();
    each(
        record,
        "dokintressent",
        "intressent",
        place,
        log,
        &mut |entry, place, log| {
            let role = entry.text_at("roll").unwrap_or_default();
            if !role.is_empty() && role.to_lowercase() != "undertecknare" {
                return;
            }
            let Some(name) = text_at(entry, "namn") else {
                log.lose(&place.key("namn"), Loss::Entry, &["\"namn\" is missing"]);
                return;
            };
            let rank = entry.get("ordning").and_then(Json::natural);
            let person = Person {
                name,
                party: party(entry, "partibet"),
                assignment: None,
            };
            people.push((rank.unwrap_or(u64::MAX), person));
        },
    );
    let rank = |place: usize| people.get(place).map(|(rank, _)| *rank);
    order(people.len(), &|a, b| rank(a).cmp(&rank(b)))
        .into_iter()
        .filter_map(|place| people.get(place).map(|(_, person)| person.clone()))
        .collect()
}

/// A party's abbreviation; the source writes `-` for none.
pub(super) fn party(entry: &Json, key: &str) -> Option<Box<str>> {
    entry.text_at(key).filter(|party| &**party != "-")
}

/// An address. Lists write theirs without a scheme.
pub(super) fn address(entry: &Json, key: &str) -> Option<Box<str>> {
    let address = entry.text_at(key)?;
    if address.starts_with("//") {
        return Some(["https:", &*address].concat().into());
    }
    Some(address)
}
