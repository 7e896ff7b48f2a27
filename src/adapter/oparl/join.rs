//! From papers, meetings and organizations to motions.

use std::collections::{BTreeMap, BTreeSet};

use super::Reader;
use super::around::area;
use super::meeting::Item;
use super::paper::{Consultation, Paper};
use super::step::Step;
use crate::domain::{BodyKind, Dataset, Event, Motion, Party};

/// Everything read so far, joined as far as it has come.
pub(super) fn dataset(reader: &Reader) -> Dataset {
    let mut set = Dataset {
        publisher: reader.publisher.clone(),
        license: reader.license.clone(),
        ..Dataset::default()
    };
    set.publisher.language = Some("de".into());
    let mut join = Join::of(reader);
    let motions = reader
        .papers
        .iter()
        .filter(|paper| join.is_there(&paper.id));
    let motions: Vec<&Paper> = motions.collect();
    set.motions = motions
        .into_iter()
        .map(|paper| join.motion(paper).into())
        .collect();
    set.bodies = join.bodies();
    set.parties = join
        .parties
        .into_iter()
        .map(|(id, name)| Party {
            name,
            ..Party::of(&id)
        })
        .collect();
    set.areas = join.areas.into_iter().map(area).collect();
    set
}

/// What was read, by what refers to it.
pub(super) struct Join<'a> {
    pub(super) reader: &'a Reader,
    /// Items by the consultation that they name, the way back that older servers keep alone, and
    /// by their meetings.
    items: BTreeMap<(&'a str, &'a str), Vec<&'a Item>>,
    /// Consultations of lists, by their ids and by their papers.
    listed: BTreeMap<&'a str, &'a Consultation>,
    of_papers: BTreeMap<&'a str, Vec<&'a (Box<str>, Consultation)>>,
    /// Ids that several consultations have: nothing can be told by them.
    shared: BTreeSet<&'a str>,
    /// Ids of all motions.
    pub(super) motions: BTreeSet<&'a str>,
    /// Ids of those of them that are amendments, and by the ids that they name above or below
    /// them.
    pub(super) amendments: BTreeSet<&'a str>,
    pub(super) amended: BTreeMap<&'a str, Vec<&'a str>>,
    /// Ids of the organizations that motions refer to.
    pub(super) bodies: BTreeSet<&'a str>,
    pub(super) parties: BTreeMap<Box<str>, Option<Box<str>>>,
    pub(super) areas: BTreeSet<Box<str>>,
}

impl<'a> Join<'a> {
    fn of(reader: &'a Reader) -> Self {
        let mut join = Self {
            reader,
            items: BTreeMap::new(),
            listed: BTreeMap::new(),
            of_papers: BTreeMap::new(),
            shared: BTreeSet::new(),
            motions: BTreeSet::new(),
            amendments: BTreeSet::new(),
            amended: BTreeMap::new(),
            bodies: BTreeSet::new(),
            parties: BTreeMap::new(),
            areas: BTreeSet::new(),
        };
        for (id, item) in &reader.items {
            if let Some(consultation) = item.consultation.as_deref()
                && join.is_there(id)
            {
                let meeting = item.meeting.as_deref().unwrap_or_default();
                let items = join.items.entry((consultation, meeting));
                items.or_default().push(item);
            }
        }
        for entry in &reader.consultations {
            let (id, consultation) = entry;
            if !join.is_there(id) {
                continue;
            }
            if join.listed.insert(id, consultation).is_some() {
                join.shared.insert(id);
            }
            if let Some(paper) = consultation.paper.as_deref() {
                join.of_papers.entry(paper).or_default().push(entry);
            }
        }
        let mut seen = BTreeSet::new();
        for paper in &reader.papers {
            if !join.is_there(&paper.id) {
                continue;
            }
            join.motions.insert(&paper.id);
            for (id, _) in &paper.consultations {
                if !seen.insert(&**id) {
                    join.shared.insert(id);
                }
            }
            if paper.is_amendment {
                join.amendments.insert(&paper.id);
                for tied in &paper.tied {
                    join.amended.entry(tied).or_default().push(&paper.id);
                }
            }
        }
        join
    }

    /// Whether something was not deleted.
    pub(super) fn is_there(&self, id: &str) -> bool {
        !self.reader.gone.contains(id)
    }

    fn motion(&mut self, paper: &'a Paper) -> Motion {
        let mut motion = Motion::new(&paper.id, &paper.title);
        motion.reference.clone_from(&paper.reference);
        motion.submitted = paper.date;
        motion.link.clone_from(&paper.web);
        motion.documents.clone_from(&paper.documents);
        motion.proposers = self.proposers(paper);
        motion.areas = self.areas(paper);
        for (id, consultation) in self.consultations(paper) {
            self.events(id, consultation, &mut motion.events);
        }
        motion.related = self.related(paper);
        motion
    }

    /// A paper's consultations: those that stand in it, filled from the list of consultations
    /// where it has but their ids, and those of the list that name it.
    fn consultations(&self, paper: &'a Paper) -> Vec<(&'a str, &'a Consultation)> {
        let mut all: Vec<(&str, &Consultation)> = Vec::new();
        let own: BTreeSet<&str> = paper.consultations.iter().map(|(id, _)| &**id).collect();
        for (id, consultation) in &paper.consultations {
            if !consultation.is_reference() {
                all.push((id, consultation));
            } else if let Some(listed) = self.listed.get(&**id)
                && !self.shared.contains(&**id)
            {
                all.push((id, listed));
            }
        }
        let place = |consultation: &'a Consultation| {
            (
                consultation.meeting.as_deref(),
                consultation.item.as_deref(),
            )
        };
        let mut places: BTreeSet<_> = all.iter().map(|(_, known)| place(known)).collect();
        let listed = self.of_papers.get(&*paper.id).into_iter().flatten();
        for (id, consultation) in listed {
            let is_new = !own.contains(&**id) || self.shared.contains(&**id);
            if is_new && places.insert(place(consultation)) {
                all.push((id, consultation));
            }
        }
        all.retain(|(id, _)| self.is_there(id));
        all
    }

    /// The step that a consultation is. Where further items of agendas name it, since it was put
    /// off for example, each is a step too.
    fn events(&mut self, id: &'a str, consultation: &'a Consultation, events: &mut Vec<Event>) {
        let own = consultation.item.as_deref();
        let own = own.filter(|item| self.is_there(item));
        let own = own.and_then(|item| self.reader.items.get(item));
        let mut items: Vec<&Item> = own.into_iter().collect();
        let is_own = |item: &Item| own.is_some_and(|own| std::ptr::eq(own, item));
        if !self.shared.contains(id) {
            let of_id = self.items.range((id, "")..);
            let of_id = of_id.take_while(|((of, _), _)| *of == id);
            let all = of_id.flat_map(|(_, items)| items).copied();
            items.extend(all.filter(|item| !is_own(item)));
        } else if let (None, Some(meeting)) = (own, consultation.meeting.as_deref()) {
            let there = self.items.get(&(id, meeting));
            items.extend(there.and_then(|items| items.first()));
        }
        if items.is_empty() {
            events.extend(self.event(consultation, None));
        }
        for item in items {
            events.extend(self.event(consultation, Some(item)));
        }
    }

    /// A step; `None` where its meeting was called off and nothing came of it.
    fn event(&mut self, consultation: &'a Consultation, item: Option<&'a Item>) -> Option<Event> {
        let reader = self.reader;
        let meeting = item
            .and_then(|item| item.meeting.as_deref())
            .or(consultation.meeting.as_deref())
            .filter(|id| self.is_there(id))
            .and_then(|meeting| reader.meetings.get(meeting));
        let verdict = item.and_then(|item| item.verdict.clone());
        if verdict.is_none() && meeting.is_some_and(|meeting| meeting.cancelled) {
            return None;
        }
        let of_meeting = || meeting.and_then(|meeting| meeting.organizations.first());
        let id = consultation.organizations.first().or_else(of_meeting);
        let organization = id
            .filter(|id| self.is_there(id))
            .and_then(|id| reader.organizations.get(id))
            .filter(|organization| organization.name.is_some());
        // An address that nobody has a name for would tell a reader nothing; its meeting may.
        let body = match (id, organization) {
            (Some(id), Some(_)) => {
                self.bodies.insert(id);
                Some(id.clone())
            }
            _ => meeting.and_then(|meeting| meeting.name.clone()),
        };
        let kind = organization.map_or(BodyKind::Other, |organization| organization.kind);
        let step = Step::of(consultation, kind);
        let date = meeting.and_then(|meeting| meeting.date);
        let web = item.and_then(|item| item.web.as_ref());
        let happened = step.event(kind, verdict.is_some());
        Some(Event {
            date: date.or_else(|| item.and_then(|item| item.date)),
            body,
            paragraph: item.and_then(|item| {
                let number = item.number.as_deref()?;
                Some(["TOP ", number].concat().into())
            }),
            text: item.and_then(|item| item.text.clone()),
            is_final: step == Step::Decision && verdict.is_some(),
            verdict,
            documents: item.map_or_else(Vec::new, |item| item.documents.clone()),
            source: web
                .or(meeting.and_then(|meeting| meeting.web.as_ref()))
                .cloned(),
            ..Event::new(happened)
        })
    }
}
