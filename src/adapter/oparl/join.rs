//! From papers, meetings and organizations to motions.

use std::collections::{BTreeMap, BTreeSet};

use super::Reader;
use super::meeting::Item;
use super::organization::Organization;
use super::paper::{Consultation, Paper};
use crate::domain::{
    Area, AreaKind, AreaLink, Body, BodyKind, Dataset, Event, EventKind, Motion, Party, Person,
    Related, RelatedKind, Relation,
};

/// Everything read so far, joined as far as it has come.
pub(super) fn dataset(reader: &Reader) -> Dataset {
    let mut set = Dataset {
        publisher: reader.publisher.clone(),
        license: reader.license.clone(),
        ..Dataset::default()
    };
    set.publisher.language = Some("de".into());
    // Older servers keep the way back at the agenda item alone.
    let by_consultation: BTreeMap<&str, &Item> = reader
        .items
        .values()
        .filter_map(|item| Some((item.consultation.as_deref()?, item)))
        .collect();
    let motions: BTreeSet<&str> = reader.papers.iter().map(|paper| &*paper.id).collect();
    let mut join = Join {
        reader,
        by_consultation,
        motions,
        bodies: BTreeSet::new(),
        parties: BTreeMap::new(),
        areas: BTreeSet::new(),
    };
    set.motions = reader
        .papers
        .iter()
        .map(|paper| join.motion(paper))
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

struct Join<'a> {
    reader: &'a Reader,
    by_consultation: BTreeMap<&'a str, &'a Item>,
    /// Ids of all motions.
    motions: BTreeSet<&'a str>,
    /// Ids of the organizations that motions refer to.
    bodies: BTreeSet<&'a str>,
    parties: BTreeMap<Box<str>, Option<Box<str>>>,
    areas: BTreeSet<Box<str>>,
}

impl<'a> Join<'a> {
    fn motion(&mut self, paper: &'a Paper) -> Motion {
        let mut motion = Motion::new(&paper.id, &paper.title);
        motion.reference.clone_from(&paper.reference);
        motion.submitted = paper.date;
        motion.link.clone_from(&paper.web);
        motion.documents.clone_from(&paper.documents);
        motion.proposers = self.proposers(paper);
        for area in &paper.areas {
            self.areas.insert(area.clone());
            motion.areas.push(AreaLink {
                area: area.clone(),
                relation: Relation::Primary,
                derived: false,
            });
        }
        for (id, consultation) in &paper.consultations {
            // A mere reference is filled from the list of consultations, where there is one.
            let known = self.reader.consultations.get(id);
            let is_reference = consultation.role.is_none()
                && consultation.meeting.is_none()
                && consultation.organizations.is_empty();
            let consultation = known.filter(|_| is_reference).unwrap_or(consultation);
            motion.events.extend(self.event(id, consultation));
        }
        motion.related = self.related(paper);
        motion
    }

    /// A step; `None` where its meeting was called off.
    fn event(&mut self, id: &str, consultation: &'a Consultation) -> Option<Event> {
        let reader = self.reader;
        let item = consultation.item.as_deref();
        let item = item
            .and_then(|item| reader.items.get(item))
            .or_else(|| self.by_consultation.get(id).copied());
        let meeting = consultation
            .meeting
            .as_deref()
            .or_else(|| item.and_then(|item| item.meeting.as_deref()));
        let meeting = meeting.and_then(|meeting| reader.meetings.get(meeting));
        if meeting.is_some_and(|meeting| meeting.cancelled) {
            return None;
        }
        let organization = consultation
            .organizations
            .first()
            .or_else(|| meeting.and_then(|meeting| meeting.organizations.first()));
        if let Some(organization) = organization {
            self.bodies.insert(organization);
        }
        let kind = organization
            .and_then(|id| reader.organizations.get(id))
            .map_or(BodyKind::Other, Organization::kind);
        let verdict = item.and_then(|item| item.verdict.clone());
        let step = Step::of(consultation, kind);
        Some(Event {
            date: meeting.and_then(|meeting| meeting.date),
            kind: step.kind(kind, verdict.is_some()),
            // An address that nobody has a name for would tell a reader nothing.
            body: organization
                .filter(|id| reader.organizations.contains_key(*id))
                .cloned(),
            paragraph: item.and_then(|item| {
                let number = item.number.as_deref()?;
                Some(["TOP ", number].concat().into())
            }),
            title: None,
            text: item.and_then(|item| item.text.clone()),
            is_final: step == Step::Decision && verdict.is_some(),
            verdict,
            documents: item
                .and_then(|item| item.file.clone())
                .into_iter()
                .collect(),
            votes: Vec::new(),
            statements: Vec::new(),
            source: None,
        })
    }

    fn proposers(&mut self, paper: &Paper) -> Vec<Person> {
        let reader = self.reader;
        let mut proposers = Vec::new();
        for id in &paper.people {
            if let Some(person) = reader.people.get(id) {
                let party = person
                    .organizations
                    .iter()
                    .chain(&paper.organizations)
                    .find_map(|id| self.party(id));
                proposers.push(Person {
                    name: person.name.clone(),
                    party,
                    assignment: None,
                });
            }
        }
        for id in &paper.organizations {
            let Some(organization) = reader.organizations.get(id) else {
                continue;
            };
            let party = self.party(id);
            let stands_already = party.is_some() && proposers.iter().any(|p| p.party == party);
            if let Some(name) = organization.name.clone().filter(|_| !stands_already) {
                proposers.push(Person {
                    name,
                    party,
                    assignment: None,
                });
            }
        }
        proposers
    }

    /// The party of an organization that is one.
    fn party(&mut self, id: &str) -> Option<Box<str>> {
        let organization = self.reader.organizations.get(id)?;
        let name = organization.name.clone()?;
        if !organization.is_party {
            return None;
        }
        let id = organization.short.clone().unwrap_or_else(|| name.clone());
        self.parties.insert(id.clone(), Some(name));
        Some(id)
    }

    fn related(&self, paper: &Paper) -> Vec<Related> {
        let above = if paper.is_amendment {
            RelatedKind::Counter
        } else {
            RelatedKind::Other
        };
        let all = paper
            .above
            .iter()
            .map(|id| (id, above))
            .chain(paper.related.iter().map(|id| (id, RelatedKind::Other)));
        let mut related: Vec<Related> = Vec::new();
        for (id, relation) in all {
            // A paper that is no motion is named by its title; one that nobody knows says nothing.
            let motion = match self.reader.names.get(id) {
                _ if self.motions.contains(&**id) => id.clone(),
                Some(name) => name.clone(),
                None => continue,
            };
            if !related.iter().any(|known| known.motion == motion) {
                related.push(Related { motion, relation });
            }
        }
        related
    }

    fn bodies(&self) -> Vec<Body> {
        let named = self.bodies.iter().filter_map(|id| {
            let organization = self.reader.organizations.get(*id)?;
            Some(Body {
                id: (*id).into(),
                name: organization.name.clone()?,
                kind: organization.kind(),
            })
        });
        named.collect()
    }
}

/// What a consultation is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// The decision is taken here.
    Decision,
    /// Somebody is heard.
    Hearing,
    /// It is only brought to somebody's notice.
    Notice,
    /// It is prepared.
    Preparation,
    /// The source does not say.
    Unknown,
}

impl Step {
    /// The decision is where the source says `authoritative`, unless the role says that it is
    /// only prepared or that somebody is heard: some servers set the flag for every body that is
    /// competent. Where the flag is missing, a decision of the council is one.
    fn of(consultation: &Consultation, kind: BodyKind) -> Self {
        let role = consultation
            .role
            .as_deref()
            .unwrap_or_default()
            .to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| role.contains(word));
        let role = if says(&["vorberat", "empfehl"]) {
            Self::Preparation
        } else if says(&["anhör", "stellungnahme"]) {
            Self::Hearing
        } else if says(&["entscheid", "beschluss", "beschließ"]) {
            Self::Decision
        } else if says(&["kenntnis"]) {
            Self::Notice
        } else if says(&["beratung", "behandlung"]) {
            Self::Preparation
        } else {
            Self::Unknown
        };
        let prepares = says(&["vorberat", "empfehl", "anhör", "stellungnahme"]);
        match consultation.authoritative {
            Some(true) if !prepares => Self::Decision,
            None if role == Self::Decision && kind == BodyKind::Council => Self::Decision,
            _ if role == Self::Decision => Self::Unknown,
            _ => role,
        }
    }

    fn kind(self, body: BodyKind, has_result: bool) -> EventKind {
        match (self, body) {
            (Self::Decision, _) if has_result => EventKind::Decided,
            (_, BodyKind::Council) => EventKind::OnAgenda,
            (Self::Decision, _) => EventKind::InPreparation,
            (Self::Hearing, _) if has_result => EventKind::OpinionGiven,
            (Self::Preparation | Self::Unknown, _) if has_result => EventKind::CommitteeProposal,
            _ => EventKind::InPreparation,
        }
    }
}

fn area(name: Box<str>) -> Area {
    Area {
        id: name.clone(),
        name,
        aliases: Vec::new(),
        parent: None,
        kind: AreaKind::District,
        designations: Vec::new(),
    }
}
