//! Reads Ahjo, the case management of the city of Helsinki, and Open Ahjo, which published it
//! before (`docs/sources/ahjo.md`).
//!
//! Its motions are *valtuustoaloitteet*, *ryhmäaloitteet* and *talousarvioaloitteet* (by members
//! and groups of the council) and *toivomusponnet* (wishes that go with a decision). A case has a
//! status, which says where it is and never what was decided.

mod body;
mod case;
mod content;
mod decision;
mod issue;
mod join;
mod paging;
mod people;
mod title;
mod votes;

use std::collections::{BTreeMap, BTreeSet};

use super::ReadError;
use super::answer::{Shape, records};
use super::format::Sniff;
use super::issues::{Issues, Loss, MOST_ISSUES, Place, wrong};
use super::json::Json;
use super::source::{Answer, Reply, Source};
use super::tally::Tally;
use super::wording::Wordings;
use crate::domain::{Area, Body, BodyKind, Dataset, Event, Motion};
use case::{Case, Opinion, Paper};
use decision::Step;
use people::People;

const SHAPE: Shape = Shape {
    lists: &[
        "cases",
        "initiatives",
        "resolutions",
        "decisionMakers",
        "meetings",
        "decisions",
        "organizations",
        "agendaItems",
        "records",
        "functions",
        "trustees",
        "positionsoftrust",
        "objects",
    ],
    open: &[],
    loss: Loss::Motion,
};

/// Whether an answer is of Ahjo: its keys are the only ones with capital letters in this way.
/// Open Ahjo is told by the keys of its records, an empty answer by what stands around it.
pub(super) fn claims(sniff: &Sniff<'_>) -> bool {
    if !sniff.is_json {
        return false;
    }
    let has = |key: &str| sniff.has(key);
    let is_empty = matches!(sniff.first, Json::Null);
    let of_record = Kind::by(&has) != Kind::Unknown;
    of_record
        || Kind::of(&sniff.first) != Kind::Unknown
        || is_empty
            && (has("cases") && has("nextCount")
                || (has("initiatives") || has("decisionMakers") || has("trustees")) && has("count")
                || has("meta") && has("objects"))
}

/// What a record is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Case,
    /// A motion or a wish as a document of its own.
    Paper,
    Decision,
    Vote,
    Meeting,
    /// A body, as a list of all has it.
    Organization,
    /// A member of the council with the motions that they signed.
    Trustee,
    /// Open Ahjo: a case.
    Issue,
    /// Open Ahjo: an issue on an agenda.
    AgendaItem,
    /// A kind that motions take nothing from.
    Other,
    Unknown,
}

impl Kind {
    fn of(record: &Json) -> Self {
        Self::by(&|key| record.get(key).is_some())
    }

    /// By the keys that no other kind has.
    fn by(has: &dyn Fn(&str) -> bool) -> Self {
        if has("NativeId") && (has("Organization") || has("VotingResults") || has("Section")) {
            Self::Decision
        } else if has("CaseIDLabel") || has("CaseID") && has("ClassificationCode") {
            Self::Case
        } else if has("Title") && has("Date") && has("FileURI") {
            Self::Paper
        } else if has("Ayes") && has("Noes") {
            Self::Vote
        } else if has("MeetingID") && has("DateMeeting") && !has("NativeId") {
            Self::Meeting
        } else if has("Initiatives") || has("Resolutions") || has("CouncilGroup") {
            Self::Trustee
        } else if has("Organization") || has("TypeId") {
            Self::Organization
        } else if has("ClassificationTitle") || has("NativeId") || has("agentId") {
            Self::Other
        } else if has("register_id") && has("subject") {
            Self::Issue
        } else if has("issue") && has("meeting") && has("from_minutes") {
            Self::AgendaItem
        } else if has("resource_uri")
            && [
                "policymaker",
                "committee",
                "origin_id",
                "agenda_item",
                "start_pos",
                "xml_uri",
            ]
            .iter()
            .any(|key| has(key))
        {
            Self::Other
        } else {
            Self::Unknown
        }
    }
}

/// Reads the answers.
pub struct Reader {
    wordings: Wordings,
    /// Cases and issues that are motions.
    motions: Vec<Case>,
    /// Motions by id.
    ids: BTreeMap<Box<str>, usize>,
    papers: Vec<Listed>,
    /// Papers by what they are known again by.
    paper_keys: BTreeMap<Box<str>, usize>,
    /// The case whose record a paper is: of a motion, or of an opinion on one.
    filed: BTreeMap<Box<str>, Box<str>>,
    /// What is known of cases besides, by case.
    opinions: BTreeMap<Box<str>, Vec<Event>>,
    labels: BTreeMap<Box<str>, Box<str>>,
    steps: BTreeMap<Box<str>, Vec<Step>>,
    /// Decisions and agenda items that were read.
    seen: BTreeSet<Box<str>>,
    bodies: BTreeMap<Box<str>, Body>,
    areas: BTreeMap<Box<str>, Area>,
    people: People,
    listed: usize,
    tally: Tally,
}

/// A paper of a list.
struct Listed {
    paper: Paper,
    /// It is a record of a case that is listed too.
    is_filed: bool,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            wordings: Wordings::of("fi"),
            motions: Vec::new(),
            ids: BTreeMap::new(),
            papers: Vec::new(),
            paper_keys: BTreeMap::new(),
            filed: BTreeMap::new(),
            opinions: BTreeMap::new(),
            labels: BTreeMap::new(),
            steps: BTreeMap::new(),
            seen: BTreeSet::new(),
            bodies: BTreeMap::new(),
            areas: BTreeMap::new(),
            people: People::default(),
            listed: 0,
            tally: Tally::default(),
        }
    }
}

impl Source for Reader {
    fn answer(&mut self, answer: &Answer<'_>) -> Result<Reply, ReadError> {
        let mut log = Issues::new(MOST_ISSUES.saturating_sub(self.listed));
        let (mut rows, mut known, mut new) = (0_u32, 0_u32, false);
        let mut issues = Vec::new();
        let mut refused = None;
        let around = records(answer.bytes, SHAPE, &mut log, &mut |record, place, log| {
            rows += 1;
            let kind = Kind::of(&record);
            if kind == Kind::Unknown {
                refused = refused.take().or_else(|| refusal(&record));
            } else {
                known += 1;
            }
            let before = self.motions.len();
            new |= self.take(kind, &record, place, log);
            if kind == Kind::Issue && self.motions.len() > before {
                issues.extend(record.text_at("id"));
            }
        })?;
        if rows > 0 && known == 0 {
            return Err(refused.map_or(ReadError::NoFormat, ReadError::Refused));
        }
        self.listed += log.listed();
        let mut ask = Vec::new();
        if new {
            ask.extend(paging::next(&around.members, answer.from));
            ask.extend(paging::steps(&issues, answer.from));
        }
        Ok(Reply {
            ask,
            left_out: log.left_out(),
            issues: log.into_list(),
            truncated: around.truncated,
        })
    }

    fn dataset(&self) -> Dataset {
        join::dataset(self)
    }

    fn tally(&self) -> &Tally {
        &self.tally
    }
}

impl Reader {
    /// Takes a record; whether it is one that was not read before.
    fn take(&mut self, kind: Kind, record: &Json, place: &Place<'_>, log: &mut Issues) -> bool {
        self.tally.records += 1;
        match kind {
            Kind::Case => return self.take_case(record, place, log),
            Kind::Paper => return self.take_paper(record, None, place, log),
            Kind::Decision => return self.take_decision(record),
            Kind::Trustee => return self.take_trustee(record, place, log),
            Kind::Issue => return self.take_issue(record, place, log),
            Kind::AgendaItem => return self.take_agenda_item(record, place, log),
            Kind::Organization => {
                self.tally.pass_over("a body");
                return self.take_body(record.get("Organization").unwrap_or(record));
            }
            Kind::Vote => {
                votes::read(record, &mut self.people);
                self.tally.pass_over("a vote of which nothing says on what");
            }
            Kind::Meeting => self.tally.pass_over("a meeting"),
            Kind::Other => self.tally.pass_over("another kind of record"),
            Kind::Unknown if !matches!(record, Json::Object(_)) => {
                log.lose(place, Loss::Motion, &wrong(record, "an object"));
                return false;
            }
            Kind::Unknown => {
                self.tally.pass_over("a record of no known kind");
                return false;
            }
        }
        true
    }

    fn take_case(&mut self, record: &Json, place: &Place<'_>, log: &mut Issues) -> bool {
        match case::read(record, place, log) {
            case::Read::Motion(case) => {
                let id = case.motion.id.clone();
                if self.ids.contains_key(&id) {
                    self.tally.pass_over("given twice");
                    return false;
                }
                self.ids.insert(id.clone(), self.motions.len());
                for paper in &case.papers {
                    self.file(paper, &id, true);
                }
                self.motions.push(case);
                true
            }
            case::Read::Opinion(opinion) => {
                self.tally
                    .pass_over("a request for an opinion on a motion, or the opinion");
                self.take_opinion(opinion)
            }
            case::Read::Other(why) => {
                self.tally.pass_over(why);
                // Whether it was read before is not remembered; a page of them has to lead on.
                self.seen.insert(case::id(record).unwrap_or_default())
            }
            case::Read::Broken(why) => {
                log.lose(place, Loss::Motion, &[why]);
                false
            }
        }
    }

    fn take_opinion(&mut self, opinion: Opinion) -> bool {
        for paper in &opinion.papers {
            self.file(paper, &opinion.of, false);
        }
        if let Some(label) = opinion.label {
            self.labels.insert(opinion.of.clone(), label);
        }
        let is_new = self.seen.insert(opinion.id);
        if is_new {
            let events = self.opinions.entry(opinion.of).or_default();
            events.push(opinion.event);
        }
        is_new
    }

    /// Notes whose record a paper is; of a motion's case it is no motion besides.
    fn file(&mut self, paper: &Paper, case: &str, is_motion: bool) {
        title::teach(&paper.title, &mut self.people);
        for key in paper.keys() {
            if is_motion || !self.filed.contains_key(key) {
                self.filed.insert(key.into(), case.into());
            }
            if is_motion
                && let Some(number) = self.paper_keys.get(key)
                && let Some(listed) = self.papers.get_mut(*number)
                && !listed.is_filed
            {
                listed.is_filed = true;
                self.tally.pass_over(FILED);
            }
        }
    }

    fn take_paper(
        &mut self,
        record: &Json,
        member: Option<&str>,
        place: &Place<'_>,
        log: &mut Issues,
    ) -> bool {
        let Some(paper) = Paper::of(record) else {
            log.lose(place, Loss::Motion, &["\"Title\" is missing"]);
            return false;
        };
        if let (Some(member), Some(address)) = (member, &paper.address) {
            self.people.sign(member.into(), address);
        }
        if paper.keys().any(|key| self.paper_keys.contains_key(key)) {
            self.tally.pass_over("given twice");
            return false;
        }
        let is_filed = paper.keys().any(|key| {
            let case = self.filed.get(key);
            case.is_some_and(|case| self.ids.contains_key(case))
        });
        if is_filed {
            self.tally.pass_over(FILED);
        }
        title::teach(&paper.title, &mut self.people);
        let number = self.papers.len();
        for key in paper.keys() {
            self.paper_keys.insert(key.into(), number);
        }
        self.papers.push(Listed { paper, is_filed });
        true
    }

    fn take_trustee(&mut self, record: &Json, place: &Place<'_>, log: &mut Issues) -> bool {
        self.tally.pass_over("a member of the council");
        let group = record.text_at("CouncilGroup");
        let name = record.text_at("Name").unwrap_or_default();
        let member = self.people.learn(&name, group.as_deref());
        for key in ["Initiatives", "Resolutions"] {
            let place = place.key(key);
            for (number, paper) in record.items_at(key).iter().enumerate() {
                self.tally.records += 1;
                self.take_paper(paper, member.as_deref(), &place.item(number), log);
            }
        }
        self.seen.insert(["member ", &*name].concat().into())
    }

    fn take_decision(&mut self, record: &Json) -> bool {
        self.tally
            .pass_over("a decision, shown as a step of its motion");
        let id = record.text_at("NativeId").unwrap_or_default();
        if !self.seen.insert(id) {
            return false;
        }
        let title = record.text_at("Title").unwrap_or_default();
        let Some(case) = case::id(record).filter(|_| case::is_on_motion(record, &title)) else {
            return true;
        };
        let organization = record.get("Organization");
        let body = organization.and_then(body::of);
        let body = body.map(|body| match self.bodies.get(&body.id) {
            Some(known) if body.kind == BodyKind::Other => known.clone(),
            _ => body,
        });
        if let Some(body) = &body {
            self.bodies.insert(body.id.clone(), body.clone());
        }
        let step = decision::read(record, body.as_ref(), &mut self.people, &self.wordings);
        if let Some(step) = step {
            for event in &step.events {
                if let Some(verdict) = &event.verdict {
                    self.tally.word(verdict);
                }
            }
            self.steps.entry(case).or_default().push(step);
        }
        true
    }

    fn take_body(&mut self, record: &Json) -> bool {
        let Some(body) = body::of(record) else {
            return false;
        };
        self.bodies.insert(body.id.clone(), body).is_none()
    }

    fn take_issue(&mut self, record: &Json, place: &Place<'_>, log: &mut Issues) -> bool {
        match issue::motion(record) {
            Ok(Some((motion, areas))) => {
                if self.ids.contains_key(&motion.id) {
                    self.tally.pass_over("given twice");
                    return false;
                }
                self.areas
                    .extend(areas.into_iter().map(|area| (area.id.clone(), area)));
                self.ids.insert(motion.id.clone(), self.motions.len());
                self.motions.push(Case {
                    motion,
                    papers: Vec::new(),
                });
                true
            }
            Ok(None) => {
                let words = ["\"subject\" or \"register_id\" is missing"];
                log.lose(place, Loss::Motion, &words);
                false
            }
            Err(why) => {
                self.tally.pass_over(why);
                self.seen.insert(issue::id(record).unwrap_or_default())
            }
        }
    }

    /// An item brings its issue along, whole or as its address.
    fn take_agenda_item(&mut self, record: &Json, place: &Place<'_>, log: &mut Issues) -> bool {
        self.tally
            .pass_over("an item of an agenda, shown as a step of its motion");
        let address = record
            .text_at("resource_uri")
            .or_else(|| record.text_at("id"));
        if !self.seen.insert(address.unwrap_or_default()) {
            return false;
        }
        let Some(issue @ Json::Object(_)) = record.get("issue") else {
            return true;
        };
        let Some(id) = issue::id(issue) else {
            return true;
        };
        if !self.ids.contains_key(&id) {
            self.tally.records += 1;
            self.take_issue(issue, &place.key("issue"), log);
        }
        if self.ids.contains_key(&id) {
            let (event, body) = issue::step(record, &self.wordings);
            if let Some(verdict) = &event.verdict {
                self.tally.word(verdict);
            }
            if let Some(body) = body {
                self.bodies.insert(body.id.clone(), body);
            }
            self.steps.entry(id).or_default().push(Step {
                title: event.title.clone().unwrap_or_default(),
                label: None,
                language: None,
                events: vec![event],
            });
        }
        true
    }
}

const FILED: &str = "the document of a motion whose case is listed too";

/// What a server says in the place of an answer.
fn refusal(record: &Json) -> Option<String> {
    let words = ["error_message", "errorMessage", "error", "message"]
        .iter()
        .find_map(|key| record.text_at(key))?;
    Some(words.into())
}

fn one_line(text: &str) -> Box<str> {
    text.split_whitespace().collect::<Vec<_>>().join(" ").into()
}

/// The motion that a case is, as far as decisions on it say so.
fn of_steps(id: &str, steps: &[Step]) -> Option<Motion> {
    let first = steps.first()?;
    let mut motion = Motion::new(id, &first.title);
    motion.reference.clone_from(&first.label);
    motion.language.clone_from(&first.language);
    Some(motion)
}
