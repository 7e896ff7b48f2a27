//! Takes records, one by one and in any order.

use super::case::{self, Case, Opinion, Paper};
use super::decision::{self, Step};
use super::kind::Kind;
use super::{Filed, Listed, Reader, body, issue, title, votes};
use crate::adapter::issues::{Issues, Loss, Place, wrong};
use crate::adapter::json::Json;
use crate::domain::BodyKind;

impl Reader {
    /// Takes a record; whether it is one that was not read before.
    pub(super) fn take(
        &mut self,
        kind: Kind,
        record: &Json,
        place: &Place<'_>,
        log: &mut Issues,
    ) -> bool {
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
                let own: Vec<_> = case
                    .papers
                    .iter()
                    .flat_map(Paper::keys)
                    .map(Box::from)
                    .collect();
                for paper in &case.papers {
                    title::teach(&paper.title, &mut self.people);
                }
                self.motions.push(case);
                for key in own {
                    if let Some(number) = self.paper_keys.get(&key) {
                        self.join(*number, &id, true);
                    }
                    self.filed.insert(
                        key,
                        Filed {
                            case: id.clone(),
                            is_own: true,
                        },
                    );
                }
                for number in self.waiting.remove(&id).unwrap_or_default() {
                    self.join(number, &id, false);
                }
                true
            }
            case::Read::Opinion(opinion) => {
                self.tally
                    .pass_over("a request for an opinion on a motion, or the opinion");
                self.take_opinion(opinion)
            }
            case::Read::Other(why) => {
                self.tally.pass_over(why);
                self.seen.insert(case::id(record).unwrap_or_default())
            }
            case::Read::Broken(why) => {
                log.lose(place, Loss::Motion, &[why]);
                false
            }
        }
    }

    fn take_opinion(&mut self, opinion: Opinion) -> bool {
        let is_new = self.seen.insert(opinion.id);
        if !is_new {
            return false;
        }
        for paper in &opinion.papers {
            title::teach(&paper.title, &mut self.people);
            for key in paper.keys() {
                if self.filed.contains_key(key) {
                    continue;
                }
                let filed = Filed {
                    case: opinion.of.clone(),
                    is_own: false,
                };
                self.filed.insert(key.into(), filed);
                if let Some(number) = self.paper_keys.get(key) {
                    self.join(*number, &opinion.of, false);
                }
            }
        }
        if let Some(label) = opinion.label {
            self.labels.insert(opinion.of.clone(), label);
        }
        let events = self.opinions.entry(opinion.of).or_default();
        events.push(opinion.event);
        true
    }

    /// Makes a paper part of the case that it belongs to, now or when that comes. A case has the
    /// papers of its own among its records already.
    fn join(&mut self, number: usize, case: &str, is_own: bool) {
        let Some(listed) = self
            .papers
            .get_mut(number)
            .filter(|listed| !listed.is_filed)
        else {
            return;
        };
        let Some(case) = self.ids.get(case) else {
            self.waiting.entry(case.into()).or_default().push(number);
            return;
        };
        listed.is_filed = true;
        self.tally
            .pass_over("the document of a motion whose case is listed too");
        if let Some(case) = self.motions.get_mut(*case)
            && !is_own
        {
            case.motion.documents.extend(listed.paper.document());
            case.papers.push(listed.paper.clone());
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
        title::teach(&paper.title, &mut self.people);
        let number = self.papers.len();
        for key in paper.keys() {
            self.paper_keys.insert(key.into(), number);
        }
        let filed = paper.keys().find_map(|key| self.filed.get(key)).cloned();
        self.papers.push(Listed {
            paper,
            is_filed: false,
        });
        if let Some(Filed { case, is_own }) = filed {
            self.join(number, &case, is_own);
        }
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
        if let Some(id) = record.text_at("NativeId")
            && !self.seen.insert(id)
        {
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
        if let Some(address) = address
            && !self.seen.insert(address)
        {
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
                events: vec![event],
            });
        }
        true
    }
}
